package org.firmament.text;

import org.firmament.model.Span;

/**
 * A time that a text gives.
 *
 * @param iso "2026-02-19", "2021-03", "2015", "2004-Q3", "2015-H1", "2014/15"; without its year
 *     "--02-19", "--03", "--Q3"; empty for "gestern", "on Monday", "last year"
 */
public record Moment(Span span, String iso, Type type) {
  /** How a time is given. */
  public enum Type {
    /** A day of a year. */
    DATE,
    /** A year, or a known part of one. */
    PERIOD,
    /** Told from another time, mostly the document's date. */
    RELATIVE
  }
}
