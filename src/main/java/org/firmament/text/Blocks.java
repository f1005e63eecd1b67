package org.firmament.text;

import java.util.ArrayList;
import java.util.List;
import org.firmament.model.Span;

/**
 * Cuts a text where a line break ends a headline, a paragraph or a list item; a break inside a
 * paragraph that is wrapped at some width does not.
 */
final class Blocks {
  /** Widths between which the lines of a wrapped text lie. */
  private static final int NARROW = 50;

  private static final int WIDE = 110;
  private static final String BULLETS = "-–—•*·▪►‣◦";

  private final String text;

  private Blocks(String text) {
    this.text = text;
  }

  /** The blocks of a text in order, without white space around them. */
  static List<Span> of(String text) {
    return new Blocks(text).spans();
  }

  static boolean blank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c < ' ';
  }

  /** The part of [start, end) without white space around it; empty where nothing is left. */
  static Span trimmed(String text, int start, int end) {
    while (start < end && blank(text.charAt(start))) {
      start++;
    }
    while (end > start && blank(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  private List<Span> spans() {
    List<Span> lines = lines();
    boolean wrapped = wrapped(lines);
    List<Span> blocks = new ArrayList<>();
    Span open = null;
    for (Span line : lines) {
      if (open != null && line.length() > 0 && continues(open, line, wrapped)) {
        open = open.join(line);
        continue;
      }
      if (open != null && open.length() > 0) {
        blocks.add(open);
      }
      open = line;
    }
    if (open != null && open.length() > 0) {
      blocks.add(open);
    }
    return blocks;
  }

  private List<Span> lines() {
    List<Span> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || ends(text.charAt(i))) {
        boolean second = i > 0 && i == start && i < text.length() && isCrLf(i);
        if (!second) {
          lines.add(trimmed(text, start, i));
        }
        start = i + 1;
      }
    }
    return lines;
  }

  private boolean isCrLf(int i) {
    return text.charAt(i) == '\n' && text.charAt(i - 1) == '\r';
  }

  private static boolean ends(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\f' || c == '\u0085';
  }

  private boolean wrapped(List<Span> lines) {
    int full = 0;
    int other = 0;
    boolean low = false;
    for (int i = 0; i + 1 < lines.size(); i++) {
      Span line = lines.get(i);
      Span next = lines.get(i + 1);
      if (line.length() == 0 || next.length() == 0) {
        continue;
      }
      if (line.length() > WIDE) {
        return false;
      }
      if (line.length() >= NARROW) {
        full++;
      } else {
        other++;
      }
      low |= Character.isLowerCase(text.charAt(next.start()));
    }
    return low && full > other;
  }

  private boolean continues(Span open, Span line, boolean wrapped) {
    if (open.length() == 0 || item(line)) {
      return false;
    }
    char last = text.charAt(open.end() - 1);
    if (last == '.' || last == '!' || last == '?') {
      return wrapped;
    }
    char first = text.charAt(line.start());
    boolean brand = line.length() > 1 && Character.isUpperCase(text.charAt(line.start() + 1));
    if (Character.isLowerCase(first) && !brand) {
      return true;
    }
    int from = Math.max(lastBreak(open), open.start());
    return wrapped && open.end() - from >= NARROW;
  }

  private int lastBreak(Span open) {
    int at = open.end() - 1;
    while (at > open.start() && open.end() - at <= WIDE && !ends(text.charAt(at))) {
      at--;
    }
    return at;
  }

  private boolean item(Span line) {
    char first = text.charAt(line.start());
    int at = line.start() + 1;
    if (BULLETS.indexOf(first) >= 0) {
      return at < line.end() && blank(text.charAt(at));
    }
    if (!Character.isDigit(first)) {
      return false;
    }
    while (at < line.end() && Character.isDigit(text.charAt(at))) {
      at++;
    }
    return at + 1 < line.end()
        && (text.charAt(at) == '.' || text.charAt(at) == ')')
        && blank(text.charAt(at + 1))
        && !Character.isLowerCase(text.charAt(at + 2 < line.end() ? at + 2 : at));
  }
}
