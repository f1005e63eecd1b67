package org.firmament.extract.figure;

import java.util.List;
import java.util.Optional;
import org.firmament.extract.name.Name;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Chunk;
import org.firmament.extract.word.Word;
import org.firmament.model.Kind;

/**
 * Lists of insolvent firms: what stands behind the colon of a sentence that speaks of insolvencies,
 * and the lines without a verb below one that says "the following".
 */
final class Bankrupts {
  /** So many lines a list may have. */
  private static final int LONGEST = 200;

  private final Metrics metrics;

  Bankrupts(Metrics metrics) {
    this.metrics = metrics;
  }

  /** The firms that a list has in this sentence or line. */
  List<Chunk> in(Analysis analysis, List<Analysis> all) {
    int colon = colon(analysis);
    if (colon > 0 && speaks(analysis, colon) && isLight(analysis, colon)) {
      return analysis.phrases().chunks().stream().filter(c -> c.from > colon && isFirm(c)).toList();
    }
    return isLine(analysis, all)
        ? analysis.phrases().chunks().stream().limit(1).filter(Bankrupts::isFirm).toList()
        : List.of();
  }

  private static boolean isFirm(Chunk chunk) {
    return chunk.isBare()
        && chunk.name.map(Name::thing).filter(t -> t.kind() == Kind.COMPANY).isPresent();
  }

  private boolean isLine(Analysis line, List<Analysis> all) {
    for (int s = line.number(); s >= Math.max(0, line.number() - LONGEST); s--) {
      Analysis analysis = all.get(s);
      if (s < line.number() && opens(analysis)) {
        return true;
      }
      if (!isLight(analysis, 0)) {
        return false;
      }
    }
    return false;
  }

  /** "Folgende Insolvenzen wurden gemeldet", "Neue Konkurse:". */
  private boolean opens(Analysis analysis) {
    List<Word> words = analysis.words();
    boolean more =
        words.stream().anyMatch(w -> metrics.is("following", w))
            || !words.isEmpty() && words.get(words.size() - 1).is(":");
    return more && speaks(analysis, words.size());
  }

  /** Whether nothing from a word on is a verb that says something. */
  private static boolean isLight(Analysis analysis, int from) {
    List<Word> words = analysis.words();
    return words.subList(from, words.size()).stream().noneMatch(w -> !w.capital() && w.isFinite());
  }

  private static int colon(Analysis analysis) {
    List<Word> words = analysis.words();
    Optional<Word> colon = words.stream().filter(w -> w.is(":")).findFirst();
    return colon.map(words::indexOf).orElse(-1);
  }

  private boolean speaks(Analysis analysis, int to) {
    return analysis.phrases().chunks().stream()
        .filter(c -> c.to <= to)
        .anyMatch(
            c ->
                metrics.isHead("insolvencies", c, analysis) && c.name.isEmpty()
                    || metrics.isHead("insolvency-rulings", c, analysis));
  }
}
