package org.firmament.extract.figure;

import java.util.List;
import org.firmament.extract.reference.References;
import org.firmament.extract.syntax.Analysis;

/**
 * Finds the figures of a firm around the words for what firms report: which number is the value,
 * which the change, which only the year before, and whose it is.
 */
public final class Measures {
  private final Metrics metrics;
  private final Parts parts;
  private final Owners owners;

  public Measures(Metrics metrics) {
    this.metrics = metrics;
    this.parts = new Parts(metrics);
    this.owners = new Owners(metrics);
  }

  public List<Measure> find(Analysis analysis, References references) {
    List<Stated> stated = parts.in(analysis);
    if (stated.isEmpty()) {
      return List.of();
    }
    return new Measuring(metrics, owners, analysis, references, stated).find();
  }
}
