package org.firmament.graph;

/**
 * How much a query may cost.
 *
 * @param most rows or triples, after which its answer is cut
 * @param milliseconds after which it is given up; 0 for never
 */
public record Bounds(long most, long milliseconds) {
  public static final Bounds NONE = new Bounds(Long.MAX_VALUE, 0);
}
