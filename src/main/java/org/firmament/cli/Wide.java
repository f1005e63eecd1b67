package org.firmament.cli;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/** How much room text takes in a terminal: a Chinese character takes two columns. */
final class Wide {
  private Wide() {}

  /** The columns that a text takes. */
  static int of(String text) {
    return text.codePoints().map(Wide::of).sum();
  }

  private static int of(int c) {
    if (c < 0x300) {
      return 1;
    }
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    boolean wide =
        switch (UnicodeScript.of(c)) {
          case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
          default -> (c >= 0xff01 && c <= 0xff60) || (c >= 0x1f300 && c <= 0x1faff);
        };
    return wide ? 2 : 1;
  }

  /** The text in lines of at most that width, broken at spaces where there are any. */
  static List<String> wrapped(String text, int width) {
    if (of(text) <= width) {
      return List.of(text);
    }
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String word : text.split(" ")) {
      int needed = of(word);
      if (used > 0 && used + 1 + needed > width) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      if (used > 0) {
        line.append(' ');
        used++;
      }
      for (int c : word.codePoints().toArray()) {
        if (used + of(c) > width && used > 0) {
          lines.add(line.toString());
          line.setLength(0);
          used = 0;
        }
        line.appendCodePoint(c);
        used += of(c);
      }
    }
    lines.add(line.toString());
    return lines;
  }
}
