package org.firmament.model;

/** Converts offsets of one text between UTF-16 units and Unicode code points; the only place. */
public final class CodePoints {
  private final int[] before;

  private CodePoints(int[] before) {
    this.before = before;
  }

  /** The table for a text; empty, and free, where the text has no surrogate pair. */
  public static CodePoints of(String text) {
    int length = text.length();
    if (text.codePointCount(0, length) == length) {
      return new CodePoints(new int[0]);
    }
    int[] before = new int[length + 1];
    int points = 0;
    for (int i = 0; i < length; i++) {
      before[i] = points;
      boolean first =
          i + 1 < length && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
      if (!first) {
        points++;
      }
    }
    before[length] = points;
    return new CodePoints(before);
  }

  /** The code-point offset of a UTF-16 offset. */
  public int at(int utf16) {
    return before.length == 0 ? utf16 : before[utf16];
  }

  /** The span counted in code points. */
  public Span of(Span span) {
    return before.length == 0 ? span : new Span(at(span.start()), at(span.end()));
  }
}
