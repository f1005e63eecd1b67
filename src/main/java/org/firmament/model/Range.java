package org.firmament.model;

import java.util.Locale;

/** From where to where a number goes that a person gives: the only place that says so. */
public enum Range {
  /** Of a search. */
  HITS(1, 1_000, true),

  /** Facts away from an entity. */
  DEPTH(1, 10, true),

  CONFIDENCE(0, 1, false),

  THREADS(1, 256, true),

  /** Documents that are committed together. */
  BATCH(1, 100_000, true),

  /** Faults that are named. */
  NAMED(0, 1_000_000, true),

  PORT(0, 65_535, true);

  private final long least;
  private final long most;
  private final boolean whole;

  Range(long least, long most, boolean whole) {
    this.least = least;
    this.most = most;
    this.whole = whole;
  }

  /** The range with that name in any case. */
  public static Range of(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }

  public long least() {
    return least;
  }

  public long most() {
    return most;
  }

  /** Whether a number lies in it, ends included. */
  public boolean holds(double number) {
    return number >= least && number <= most;
  }

  /** As it is told: "a whole number from 1 to 10". */
  public String wording() {
    return (whole ? "a whole number" : "a number") + " from " + least + " to " + most;
  }
}
