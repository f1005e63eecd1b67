package org.firmament.extract;

/** The marks of quotation. */
final class Quotes {
  private Quotes() {}

  static boolean has(Word word) {
    return switch (word.text()) {
      case "\"", "“", "”", "'", "‘", "’", "„", "«", "»" -> true;
      default -> false;
    };
  }
}
