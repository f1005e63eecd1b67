package org.firmament.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.firmament.model.Span;

/** Cuts a sentence into words, numbers and marks. */
public final class Tokens {
  private final Set<String> abbreviations;

  private Tokens(Set<String> abbreviations) {
    this.abbreviations = abbreviations;
  }

  /** A cutter that leaves the point of these abbreviations ("Dr.", "Inc.") with them. */
  public static Tokens keeping(Set<String> abbreviations) {
    return new Tokens(Set.copyOf(abbreviations));
  }

  public List<Token> in(String text, Span within) {
    List<Token> tokens = new ArrayList<>();
    int i = within.start();
    while (i < within.end()) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c) || isInvisible(c)) {
        i++;
        continue;
      }
      int end = isWordPart(c) ? wordEnd(text, i, within.end()) : markEnd(text, i, within.end());
      addWord(tokens, text, i, end, within.end());
      i = tokens.get(tokens.size() - 1).span().end();
    }
    return tokens;
  }

  private static int wordEnd(String text, int start, int limit) {
    int i = start;
    while (i < limit) {
      char c = text.charAt(i);
      if (isWordPart(c)) {
        i++;
      } else if (i + 1 < limit && isWordPart(text.charAt(i + 1)) && joins(text, start, i)) {
        i++;
      } else {
        break;
      }
    }
    return i;
  }

  /** Whether the mark at i stands inside a word: a hyphen, "10,6", "U.S", "O'Neill", "C&A". */
  private static boolean joins(String text, int start, int i) {
    char c = text.charAt(i);
    char before = text.charAt(i - 1);
    char after = text.charAt(i + 1);
    return switch (c) {
      case '-', '‑', '_', '@' -> true;
      case '.', ',' ->
          Character.isDigit(before) && Character.isDigit(after)
              || c == '.' && isDotted(text, start, i);
      case '\'', '’' -> Character.isLetter(after) && Character.isUpperCase(after);
      case '&', '+' -> true;
      case '/' -> Character.isUpperCase(before) && Character.isUpperCase(after) && i - start < 3;
      default -> false;
    };
  }

  /** "U.S", "z.B", "Amazon.com": single letters between points, or a lower-case ending. */
  private static boolean isDotted(String text, int start, int i) {
    boolean single = i - start == 1 || i >= 2 && text.charAt(i - 2) == '.';
    boolean domain =
        Character.isLetter(text.charAt(i - 1)) && Character.isLowerCase(text.charAt(i + 1));
    return single && Character.isLetter(text.charAt(i + 1)) || domain;
  }

  private static int markEnd(String text, int i, int limit) {
    int end = i + Character.charCount(text.codePointAt(i));
    if (text.startsWith("...", i)) {
      return Math.min(limit, i + 3);
    }
    return Math.min(limit, end);
  }

  private void addWord(List<Token> tokens, String text, int start, int end, int limit) {
    String word = text.substring(start, end);
    if (end < limit && text.charAt(end) == '.' && keepsPoint(text, word, end, limit)) {
      tokens.add(new Token(new Span(start, end + 1), word + "."));
    } else if (end + 1 < limit
        && isApostrophe(text.charAt(end))
        && text.charAt(end + 1) == 's'
        && endsWord(text, end + 2, limit)) {
      tokens.add(new Token(new Span(start, end), word));
      tokens.add(new Token(new Span(end, end + 2), "'s"));
    } else {
      tokens.add(new Token(new Span(start, end), word));
    }
  }

  private boolean keepsPoint(String text, String word, int end, int limit) {
    boolean dotted = word.indexOf('.') > 0;
    boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    return (dotted || initial || abbreviations.contains(word + "."))
        && Character.isLetter(word.charAt(word.length() - 1))
        && end + 1 < limit;
  }

  private static boolean endsWord(String text, int i, int limit) {
    return i >= limit || !Character.isLetterOrDigit(text.charAt(i));
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == '´' || c == '`';
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c) && Character.isLetter(c);
  }

  private static boolean isInvisible(char c) {
    return c == '\u00ad' || c >= '\u200b' && c <= '\u200f' || c == '\ufeff';
  }
}
