package org.firmament.cli;

/** Text from outside, made harmless for a terminal: no escape codes, no changes of direction. */
final class Neutral {
  private Neutral() {}

  /** The text as one line; what a terminal would obey stands as a visible sign. */
  static String line(String text) {
    return text(text).replaceAll("\\s+", " ").strip();
  }

  /** The text with its lines; what a terminal would obey stands as a visible sign. */
  static String text(String text) {
    StringBuilder neutral = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (obeyed(c)) {
        if (neutral == null) {
          neutral = new StringBuilder(text);
        }
        neutral.setCharAt(i, c < 0x20 ? (char) (0x2400 + c) : '\uFFFD');
      }
    }
    return neutral == null ? text : neutral.toString();
  }

  private static boolean obeyed(char c) {
    if (c == '\n' || c == '\t') {
      return false;
    }
    return c < 0x20
        || (c >= 0x7f && c < 0xa0)
        || c == '\u061c'
        || c == '\u200e'
        || c == '\u200f'
        || (c >= '\u202a' && c <= '\u202e')
        || (c >= '\u2066' && c <= '\u2069');
  }
}
