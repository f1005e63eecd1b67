package org.firmament.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.firmament.model.Span;

/**
 * A number, word or mark as the readers of figures and dates need it: "9.3bn" is two pieces,
 * "US-Dollar" is one.
 *
 * @param glued whether no space stands before it
 */
record Piece(Kind kind, int start, int end, String text, String low, boolean glued) {
  enum Kind {
    NUMBER,
    WORD,
    MARK
  }

  private static final String INNER = ".,'’";
  private static final int LONGEST = 60;

  boolean is(String word) {
    return low.equals(word);
  }

  boolean number() {
    return kind == Kind.NUMBER;
  }

  boolean word() {
    return kind == Kind.WORD;
  }

  static List<Piece> in(String text, Span within) {
    List<Piece> pieces = new ArrayList<>();
    int at = within.start();
    int last = -1;
    while (at < within.end()) {
      char c = text.charAt(at);
      if (Blocks.blank(c)) {
        at++;
        continue;
      }
      Kind kind = Kind.MARK;
      int end = at + 1;
      if (c >= '0' && c <= '9') {
        kind = Kind.NUMBER;
        end = numberEnd(text, at, within.end());
      } else if (Character.isLetter(c)) {
        kind = Kind.WORD;
        end = wordEnd(text, at, within.end());
      }
      String word = text.substring(at, end);
      pieces.add(new Piece(kind, at, end, word, word.toLowerCase(Locale.ROOT), at == last));
      last = end;
      at = end;
    }
    return pieces;
  }

  private static int numberEnd(String text, int start, int end) {
    int at = digits(text, start, end);
    boolean spaced = at - start <= 3;
    while (at + 1 < end && at - start < LONGEST) {
      char c = text.charAt(at);
      int next = digits(text, at + 1, end);
      if (next == at + 1) {
        break;
      }
      boolean space = c == ' ' || c == '\u00A0' || c == '\u2009' || c == '\u202F';
      if (space ? !(spaced && next - at == 4) : INNER.indexOf(c) < 0) {
        break;
      }
      spaced = space;
      at = next;
    }
    return at;
  }

  private static int digits(String text, int at, int end) {
    while (at < end && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }

  private static int wordEnd(String text, int start, int end) {
    int at = start;
    while (at < end) {
      char c = text.charAt(at);
      if (Character.isLetterOrDigit(c)) {
        boolean code = at == start + 3 && Character.isDigit(c) && capitals(text, start, at);
        if (code) {
          return at;
        }
        at++;
        continue;
      }
      boolean short_ = at - start <= 3 && capitals(text, start, at);
      if (short_ && (c == '$' || c == '€')) {
        return at + 1;
      }
      boolean inner = c == '-' || c == '\'' || c == '’';
      if (!inner || at + 1 >= end || !Character.isLetterOrDigit(text.charAt(at + 1))) {
        break;
      }
      at++;
    }
    return at;
  }

  private static boolean capitals(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!Character.isUpperCase(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
