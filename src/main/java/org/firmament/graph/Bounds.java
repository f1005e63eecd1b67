package org.firmament.graph;

import org.firmament.model.Limit;
import org.firmament.model.ProblemException;

/**
 * How much a query may cost.
 *
 * @param most rows or triples, after which its answer is cut
 * @param milliseconds after which it is given up; 0 for never
 */
public record Bounds(long most, long milliseconds) {
  public static final Bounds NONE = new Bounds(Long.MAX_VALUE, 0);

  /** Gives up where too long a time has gone by since a start, in nanoseconds. */
  void requireTime(long start) {
    if (milliseconds > 0 && System.nanoTime() - start > milliseconds * 1_000_000) {
      throw new ProblemException(Limit.QUERY_SECONDS.problem(milliseconds / 1000, "question"));
    }
  }
}
