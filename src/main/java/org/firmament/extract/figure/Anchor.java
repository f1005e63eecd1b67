package org.firmament.extract.figure;

import java.util.Optional;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Chunk;
import org.firmament.extract.syntax.Frame;

/** A word for a metric where it stands: a noun phrase, or the verb of a frame. */
record Anchor(Metrics.Metric metric, Optional<Chunk> chunk, Frame frame, int from, int to) {
  /**
   * What tells how the text stands to the figure: the verb, but the noun for the staff of a firm
   * that something is said of: "will für die 500 Mitarbeiter verhandeln".
   */
  Frame told(Analysis analysis, Metrics metrics) {
    boolean staff =
        metric.name().equals("employees")
            && chunk.filter(c -> isCounted(c, analysis)).isPresent()
            && metrics.of(frame).isEmpty()
            && !metrics.has("holding", frame.lemma)
            && !metrics.has("working", frame.lemma);
    return staff
        ? analysis.frames().stream()
            .filter(f -> f.sort == Frame.Sort.RELATIONAL && f.at == chunk.get().head)
            .findFirst()
            .orElse(frame)
        : frame;
  }

  /** "die 500 Mitarbeiter", "a workforce of 500". */
  private static boolean isCounted(Chunk staff, Analysis analysis) {
    return staff.figure.isPresent()
        || analysis.phrases().chunks().stream()
            .anyMatch(c -> c.begin() == staff.to && c.isFigure() && c.hasPreposition());
  }
}
