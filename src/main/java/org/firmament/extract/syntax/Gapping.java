package org.firmament.extract.syntax;

import java.util.Optional;
import org.firmament.extract.word.Word;
import org.firmament.text.WordClass;

/**
 * What a verb is said of once more without being repeated: "bought X in 2004, Y in 2005 and Z in
 * 2007".
 */
final class Gapping {
  private Gapping() {}

  static void add(Phrasing phrases, Frame frame) {
    Optional<Frame.Argument> first =
        frame.arguments.stream()
            .filter(a -> a.role() == Frame.Role.OBJECT || a.role() == Frame.Role.ADJUNCT)
            .filter(a -> a.chunk().from > frame.at && a.chunk().name.isPresent())
            .filter(a -> time(phrases, a.chunk()).isPresent())
            .findFirst();
    Optional<Chunk> last = first.flatMap(a -> time(phrases, a.chunk()));
    while (last.isPresent()) {
      Optional<Chunk> next = next(phrases, last.get().to);
      next.filter(c -> frame.arguments.stream().noneMatch(a -> a.chunk() == c))
          .ifPresent(
              c ->
                  frame.arguments.add(
                      new Frame.Argument(first.get().role(), first.get().marker(), c, 0.15)));
      last = next.flatMap(c -> time(phrases, c));
    }
  }

  /** The time right behind a phrase: "X in 2004". */
  private static Optional<Chunk> time(Phrasing phrases, Chunk chunk) {
    Chunk end = chunk.group.isEmpty() ? chunk : chunk.group.get(chunk.group.size() - 1);
    return end.to < phrases.words().size()
        ? phrases.at(end.to).filter(c -> c.isMoment() && c.hasPreposition())
        : Optional.empty();
  }

  /** The name behind a comma or "and" that has a time of its own. */
  private static Optional<Chunk> next(Phrasing phrases, int from) {
    int i = from;
    while (i < phrases.words().size() && joins(phrases.words().get(i))) {
      i++;
    }
    return i == from || i >= phrases.words().size()
        ? Optional.empty()
        : phrases
            .at(i)
            .filter(c -> c.isBare() && c.name.isPresent() && time(phrases, c).isPresent());
  }

  private static boolean joins(Word word) {
    return word.is(",") || word.is(WordClass.CONJUNCTION);
  }
}
