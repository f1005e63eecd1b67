package org.firmament.extract.figure;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.firmament.extract.name.Thing;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Chunk;
import org.firmament.extract.syntax.Frame;
import org.firmament.extract.word.Word;
import org.firmament.model.Kind;
import org.firmament.text.WordClass;

/** Owners of a figure that no grammar joins to it: around a bracket, at the head of a headline. */
final class Nearby {
  private final Metrics metrics;

  Nearby(Metrics metrics) {
    this.metrics = metrics;
  }

  /** "X (300 Mitarbeiter)", "das Ergebnis (Ebit) von X": the firm named around a bracket. */
  Owners.Answer beside(Analysis analysis, Anchor anchor) {
    List<Word> words = analysis.words();
    int open = opening(words, anchor.chunk().orElseThrow().from);
    Optional<Chunk> next =
        anchor.to() > anchor.chunk().orElseThrow().to && anchor.to() < words.size()
            ? analysis.phrases().at(anchor.to())
            : Optional.empty();
    boolean owned =
        next.filter(c -> metrics.has("owner-markers", c.preposition)).isPresent()
            || anchor.to() < words.size()
                && metrics.is("owner-markers", words.get(anchor.to()))
                && next.isPresent();
    return analysis.names().stream()
        .filter(n -> Kind.FIRMS.contains(n.thing().kind()))
        .filter(n -> n.to() == open || owned && next.get().name.filter(m -> m == n).isPresent())
        .findFirst()
        .map(n -> Owners.Answer.of(List.of(Owners.filled(n, anchor.chunk().get(), 0.1))))
        .orElse(Owners.Answer.OPEN);
  }

  /**
   * "X's profits rose, while sales fell": of the firm of the figure before, if no other is named.
   */
  Owners.Answer alongside(Analysis analysis, Chunk chunk, Function<Chunk, Owners.Answer> named) {
    for (Chunk before : analysis.phrases().chunks()) {
      Owners.Answer answer =
          before.to <= chunk.begin() && metrics.of(before, analysis).isPresent()
              ? named.apply(before)
              : Owners.Answer.OPEN;
      Optional<Thing> owner =
          answer.owners().size() == 1 ? answer.owners().get(0).thing() : Optional.empty();
      boolean alone =
          owner.isPresent()
              && analysis.names().stream()
                  .filter(n -> n.from() < chunk.from && Kind.FIRMS.contains(n.thing().kind()))
                  .allMatch(n -> n.thing() == owner.get());
      if (alone) {
        return answer;
      }
    }
    return Owners.Answer.OPEN;
  }

  /** "X machte 3 Millionen Gewinn, Y 5 Millionen Verlust": Y stands where its verb is left out. */
  static Owners.Answer gapped(Analysis analysis, Chunk chunk) {
    List<Word> words = analysis.words();
    return (chunk.begin() > 1 ? analysis.phrases().at(chunk.begin() - 1) : Optional.<Chunk>empty())
        .filter(c -> c.to == chunk.begin() && c.begin() > 1 && c.head < 0)
        .filter(c -> words.get(c.begin() - 1).is(",") || isAnd(words.get(c.begin() - 1)))
        .filter(c -> !c.hasPreposition() && isAfterSubject(analysis, c))
        .flatMap(c -> c.name)
        .filter(n -> Kind.FIRMS.contains(n.thing().kind()))
        .map(n -> Owners.Answer.of(List.of(Owners.filled(n, chunk, 0.1))))
        .orElse(Owners.Answer.OPEN);
  }

  private static boolean isAnd(Word word) {
    return word.is(WordClass.CONJUNCTION);
  }

  private static boolean isAfterSubject(Analysis analysis, Chunk chunk) {
    return analysis.frames().stream()
        .filter(f -> f.sort == Frame.Sort.VERB && f.from <= chunk.from && chunk.to <= f.to)
        .anyMatch(
            f ->
                f.in(Frame.Role.SUBJECT).stream()
                    .anyMatch(a -> a.chunk().to < chunk.from && !a.chunk().group.contains(chunk)));
  }

  /** Where the bracket around a word opens; -1 for none. */
  static int opening(List<Word> words, int at) {
    int i = Math.min(at, words.size()) - 1;
    while (i >= 0 && !words.get(i).is("(") && !words.get(i).is(")")) {
      i--;
    }
    return i >= 0 && words.get(i).is("(") ? i : -1;
  }

  /** "X: Umsatz steigt", "X mit Gewinn: Umsatz steigt": the firm that a headline opens with. */
  static Owners.Answer headed(Analysis analysis, Chunk chunk) {
    return analysis.names().stream()
        .filter(n -> n.from() == 0 && n.to() < chunk.begin())
        .filter(n -> n.thing().kind() == Kind.COMPANY)
        .filter(
            n -> analysis.words().subList(n.to(), chunk.begin()).stream().anyMatch(w -> w.is(":")))
        .findFirst()
        .map(n -> Owners.Answer.of(List.of(Owners.filled(n, chunk, 0.1))))
        .orElse(Owners.Answer.OPEN);
  }
}
