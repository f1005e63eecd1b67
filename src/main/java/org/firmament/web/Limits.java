package org.firmament.web;

import java.time.Duration;
import org.firmament.graph.Bounds;

/**
 * What one request may cost the others.
 *
 * @param rows rows of a result, after which it is cut, with a note; triples ten times as many
 * @param time how long a query may run
 * @param queries how many queries run at the same time
 * @param patience how long a query waits for its turn before it is sent away
 * @param upload bytes of one upload
 */
public record Limits(int rows, Duration time, int queries, Duration patience, long upload) {
  /** For a machine of one analyst, or of a few. */
  public static final Limits USUAL =
      new Limits(
          10_000,
          Duration.ofSeconds(10),
          Math.max(2, Runtime.getRuntime().availableProcessors()),
          Duration.ofSeconds(2),
          48 << 20);

  private static final int TRIPLES_A_ROW = 10;

  Bounds ofRows() {
    return new Bounds(rows, time.toMillis());
  }

  Bounds ofTriples() {
    return new Bounds((long) TRIPLES_A_ROW * rows, time.toMillis());
  }
}
