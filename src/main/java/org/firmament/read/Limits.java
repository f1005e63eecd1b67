package org.firmament.read;

import java.util.Locale;
import org.firmament.model.Problem;

/** How large what is read may be; the only place that says so. */
final class Limits {
  /** UTF-16 units of text a document may have. */
  static final int TEXT = 10_000_000;

  /** Bytes a document may take before its text is known: markup and escapes take room. */
  static final int BYTES = 4 * TEXT;

  private Limits() {}

  static Problem tooLarge(String where) {
    return new Problem(
        "too-large",
        String.format(
            Locale.ROOT,
            "a document may have %,d characters of text (%,d bytes with its markup); this has more",
            TEXT,
            BYTES),
        where,
        "split it into several documents");
  }
}
