package org.firmament.extract.word;

/** The marks of quotation. */
public final class Quotes {
  private Quotes() {}

  public static boolean has(Word word) {
    return switch (word.text()) {
      case "\"", "“", "”", "'", "‘", "’", "‚", "„", "«", "»" -> true;
      default -> false;
    };
  }
}
