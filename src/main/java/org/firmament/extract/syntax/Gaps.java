package org.firmament.extract.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.firmament.extract.syntax.Frame.Argument;
import org.firmament.extract.syntax.Frame.Role;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Word;
import org.firmament.text.WordClass;

/** What a German verb is said of once more without being repeated: "A gehört zu X, B zu Y". */
final class Gaps {
  /** A name and what stands behind the same preposition as in the pair before. */
  private record Pair(Chunk named, Chunk marked) {
    boolean has(Chunk chunk) {
      return chunk == named || chunk == marked;
    }
  }

  private final Grammar grammar;

  Gaps(Grammar grammar) {
    this.grammar = grammar;
  }

  /** A frame for each pair that the verb's own is followed by; they are taken out of the first. */
  List<Frame> of(Phrasing phrases, Frame frame) {
    for (Argument marked : List.copyOf(frame.arguments)) {
      Optional<Argument> named =
          marked.chunk().hasPreposition() && isTold(marked.chunk())
              ? partner(frame, marked)
              : Optional.empty();
      List<Pair> pairs =
          named.map(n -> pairs(phrases, marked.chunk(), n.chunk())).orElse(List.of());
      if (!pairs.isEmpty()) {
        frame.arguments.removeIf(a -> pairs.stream().anyMatch(p -> p.has(a.chunk())));
        pairs.forEach(Gaps::free);
        return pairs.stream().map(p -> again(frame, named.get(), marked, p)).toList();
      }
    }
    return List.of();
  }

  /** No more of the list that it seemed to belong to. */
  private static void free(Pair pair) {
    List<Chunk> others = pair.named().group.stream().filter(c -> !pair.has(c)).toList();
    others.forEach(c -> c.group = others);
    pair.named().group = List.of(pair.named());
    pair.marked().group = List.of(pair.marked());
  }

  private static boolean isTold(Chunk chunk) {
    return chunk.name.isPresent() || chunk.isFigure();
  }

  /** The argument with a name that stands nearest before the marked one. */
  private static Optional<Argument> partner(Frame frame, Argument marked) {
    Argument nearest = null;
    for (Argument one : frame.arguments) {
      boolean named =
          one.role() != Role.ADJUNCT
              && one.chunk().isBare()
              && one.chunk().name.isPresent()
              && one.chunk().to <= marked.chunk().begin();
      if (named && (nearest == null || one.chunk().from > nearest.chunk().from)) {
        nearest = one;
      }
    }
    return Optional.ofNullable(nearest);
  }

  private List<Pair> pairs(Phrasing phrases, Chunk marked, Chunk named) {
    List<Pair> pairs = new ArrayList<>();
    int end = marked.to;
    while (end < phrases.words().size() && isVerb(phrases.words().get(end))) {
      end++;
    }
    while (end + 1 < phrases.words().size() && isJoint(phrases.words().get(end))) {
      Optional<Chunk> next = phrases.at(end + 1).filter(c -> isLike(c, named));
      Optional<Chunk> behind =
          next.flatMap(n -> phrases.at(n.to).filter(c -> c.begin() == n.to))
              .filter(c -> isTold(c) && isSame(c.preposition, marked.preposition))
              .filter(c -> c.name.isPresent() == marked.name.isPresent());
      if (behind.isEmpty()) {
        break;
      }
      pairs.add(new Pair(next.get(), behind.get()));
      end = behind.get().to;
    }
    return pairs;
  }

  private static boolean isLike(Chunk chunk, Chunk named) {
    return chunk.isBare()
        && chunk.name.isPresent()
        && chunk.name.get().thing().kind() == named.name.orElseThrow().thing().kind();
  }

  private boolean isSame(String one, String other) {
    return !one.isEmpty() && grammar.basePreposition(one).equals(grammar.basePreposition(other));
  }

  private static boolean isVerb(Word word) {
    return word.is(WordClass.VERB) || word.is(WordClass.PARTICLE);
  }

  private boolean isJoint(Word word) {
    return word.is(",") || grammar.conjunctions().contains(word.lower());
  }

  private static Frame again(Frame frame, Argument named, Argument marked, Pair pair) {
    Frame again = frame.said(frame.lemma);
    again.arguments.removeIf(
        a ->
            a.role() == named.role()
                || a.role() == marked.role() && a.marker().equals(marked.marker()));
    again.add(named.role(), pair.named(), named.doubt() + 0.1);
    again.add(marked.role(), pair.marked(), 0.1);
    return again;
  }
}
