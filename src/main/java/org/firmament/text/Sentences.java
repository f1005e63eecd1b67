package org.firmament.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.firmament.model.Sentence;
import org.firmament.model.Span;

/**
 * Finds the sentences of a text. Abbreviations, ordinals and initials are told by word lists;
 * OpenNLP's model is asked only at the marks that these leave open.
 */
public final class Sentences {
  private static final String MARKS = ".!?…。！？";
  private static final String CLOSERS = "\"'”“’‘»«›‹)]}*";
  private static final String OPENERS = "\"'„“‚‘”»«›‹([{-–—*•";

  /** A parenthesis longer than this may hold several sentences. */
  private static final int LONG_PARENTHESIS = 300;

  /** What goes on for more characters without an end is no sentence, and is cut between words. */
  private static final int LONGEST = 1200;

  private final Map<String, Boolean> abbreviations = new HashMap<>();
  private final Set<String> functionWords = new HashSet<>();
  private final boolean dottedOrdinals;
  private final SplitModel model;

  private Sentences(String language, Path folder) {
    for (Rows.Row row : Rows.of(folder.resolve("abbreviations.tsv")).rows()) {
      abbreviations.put(row.at(0), row.at(1).equals("either"));
    }
    for (Rows.Row row : Rows.of(folder.resolve("function-words.tsv")).rows()) {
      functionWords.add(row.at(0));
    }
    dottedOrdinals =
        Rows.of(folder.resolve("notation.tsv")).rows().stream()
            .anyMatch(row -> row.at(0).equals("ordinal") && row.at(1).equals("."));
    model = new SplitModel(language);
  }

  /** The splitter of a language, with the word lists of its folder. */
  public static Sentences of(String language, Path languageFolder) {
    return new Sentences(language, languageFolder);
  }

  /** The sentences in order, without white space around them, never overlapping. */
  public List<Sentence> in(String text) {
    List<Sentence> sentences = new ArrayList<>();
    for (Span block : Blocks.of(text)) {
      int start = block.start();
      int closing = -1;
      for (int at = block.start(); at < block.end(); at++) {
        char c = text.charAt(at);
        if (c == '(' && at >= closing) {
          closing = closing(text, at, block.end(), closing);
        }
        if (MARKS.indexOf(c) < 0 || at < closing && closing - start <= LONG_PARENTHESIS) {
          continue;
        }
        int end = endOf(text, at, block);
        if (end > at) {
          add(sentences, text, start, end);
          start = end;
          at = end - 1;
        } else {
          at = marksEnd(text, at, block.end()) - 1;
        }
      }
      add(sentences, text, start, block.end());
    }
    return sentences;
  }

  private static void add(List<Sentence> sentences, String text, int start, int end) {
    int from = start;
    while (end - from > LONGEST) {
      int to = breakBefore(text, from + LONGEST, from);
      addPiece(sentences, text, from, to);
      from = to;
    }
    addPiece(sentences, text, from, end);
  }

  /** The last white space before {@code at}, else {@code at} itself, but within no character. */
  private static int breakBefore(String text, int at, int from) {
    for (int i = at; i > from; i--) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i;
      }
    }
    return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }

  private static void addPiece(List<Sentence> sentences, String text, int start, int end) {
    Span span = Blocks.trimmed(text, start, end);
    if (span.length() > 0) {
      sentences.add(new Sentence(sentences.size(), span));
    }
  }

  /** Where the parenthesis at {@code at} closes; what was found before where it is too long. */
  private static int closing(String text, int at, int end, int before) {
    int most = Math.min(end, at + LONG_PARENTHESIS);
    for (int i = at + 1; i < most; i++) {
      if (text.charAt(i) == ')') {
        return i;
      }
      if (text.charAt(i) == '(') {
        return before;
      }
    }
    return before;
  }

  private static int marksEnd(String text, int at, int end) {
    while (at < end && MARKS.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  /** The end of the sentence whose mark stands at {@code at}; {@code at} itself where none ends. */
  private int endOf(String text, int at, Span block) {
    int end = marksEnd(text, at, block.end());
    int last = end - 1;
    while (end < block.end()
        && CLOSERS.indexOf(text.charAt(end)) >= 0
        && closes(text, end, block)) {
      end++;
    }
    if (end >= block.end()) {
      return at;
    }
    if (!Blocks.blank(text.charAt(end))) {
      return text.charAt(last) == '.' && spaceIsMissing(text, at, end, block) ? end : at;
    }
    int next = end;
    while (next < block.end() && Blocks.blank(text.charAt(next))) {
      next++;
    }
    int word = next;
    while (word < block.end()
        && (OPENERS.indexOf(text.charAt(word)) >= 0 || Blocks.blank(text.charAt(word)))) {
      word++;
    }
    boolean opened = word > next;
    String following = wordAt(text, word, block.end());
    if (following.isEmpty()) {
      boolean sign = word < block.end() && ",;:)]".indexOf(text.charAt(word)) >= 0;
      return sign ? at : end;
    }
    if (Character.isLowerCase(following.charAt(0))
        && (following.length() == 1 || !Character.isUpperCase(following.charAt(1)))) {
      return at;
    }
    return ends(text, at, last, block, following, opened, end > last + 1) ? end : at;
  }

  private boolean ends(
      String text, int at, int last, Span block, String following, boolean opened, boolean quoted) {
    String before = wordBefore(text, at, block.start());
    boolean starter = functionWords.contains(following.toLowerCase(Locale.ROOT));
    Boolean either = abbreviation(before + text.charAt(at));
    if (either != null) {
      return either && (starter || opened || quoted) && !initialism(before, following);
    }
    if (text.charAt(last) != '.' || last > at || quoted) {
      return true;
    }
    if (before.isEmpty()) {
      return true;
    }
    if (Character.isDigit(before.charAt(0))) {
      int from = at - before.length();
      boolean atStart = block.start() == from;
      boolean decimal = !digits(before) || !atStart && text.charAt(from - 1) == ',';
      boolean ordinal = dottedOrdinals && !decimal && before.length() <= 3 && !starter;
      return !atStart && !ordinal;
    }
    if (single(before)) {
      return starter;
    }
    if (before.indexOf('.') > 0 && dotted(before)) {
      return starter || opened;
    }
    String low = before.toLowerCase(Locale.ROOT);
    if (starter || before.length() > 5 || functionWords.contains(low)) {
      return true;
    }
    return model.endsAt(text, at, block.start(), block.end());
  }

  /** Whether a sentence may end at an abbreviation; null where the word is none. */
  private Boolean abbreviation(String word) {
    Boolean either = abbreviations.get(word);
    int tail = word.length() - 4;
    return either != null || tail <= 0 ? either : abbreviations.get("-" + word.substring(tail));
  }

  /** "U.S. A" and the like: a single capital letter goes on what the dots began. */
  private static boolean initialism(String before, String following) {
    return following.length() == 1 && before.indexOf('.') > 0;
  }

  /** Whether the quotation mark or bracket at {@code at} belongs to what stands before it. */
  private static boolean closes(String text, int at, Span block) {
    if (at + 1 >= block.end()) {
      return true;
    }
    char next = text.charAt(at + 1);
    if (!Character.isLetterOrDigit(next)) {
      return true;
    }
    char c = text.charAt(at);
    if (c == '"') {
      int count = 0;
      for (int i = Math.max(block.start(), at - 400); i < at; i++) {
        count += text.charAt(i) == '"' ? 1 : 0;
      }
      return count % 2 == 1;
    }
    return c == '”' || c == ')' || c == ']' || c == '’';
  }

  private boolean spaceIsMissing(String text, int at, int end, Span block) {
    int from = end;
    while (from < block.end() && OPENERS.indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    String following = wordAt(text, from, block.end());
    String before = wordBefore(text, at, block.start());
    if (following.length() < 2 || before.length() < 3 || !low(before.substring(1))) {
      return false;
    }
    if (!Character.isUpperCase(following.charAt(0)) || !low(following.substring(1))) {
      return false;
    }
    if (end > at + 1 || from > end) {
      return true;
    }
    int after = from + following.length();
    if (after + 1 < block.end()
        && text.charAt(after) == '.'
        && !Blocks.blank(text.charAt(after + 1))) {
      return false;
    }
    return low(before) && !abbreviations.containsKey(before + ".")
        || functionWords.contains(following.toLowerCase(Locale.ROOT));
  }

  private static boolean low(String word) {
    return word.chars().allMatch(Character::isLowerCase);
  }

  private static boolean digits(String word) {
    return word.chars().allMatch(Character::isDigit);
  }

  private static boolean single(String word) {
    return word.length() == 1 && Character.isLetter(word.charAt(0));
  }

  /** Letters with marks between them: "z.B", "U.S", "e.V". */
  private static boolean dotted(String word) {
    for (int i = 1; i < word.length(); i += 2) {
      if (word.charAt(i) != '.') {
        return false;
      }
    }
    return Character.isLetter(word.charAt(0));
  }

  private static String wordAt(String text, int at, int end) {
    int stop = at;
    while (stop < end && stop - at < 40 && Character.isLetterOrDigit(text.charAt(stop))) {
      stop++;
    }
    return text.substring(at, stop);
  }

  private static String wordBefore(String text, int at, int start) {
    int from = at;
    while (from > start && at - from < 40 && inWord(text.charAt(from - 1))) {
      from--;
    }
    return text.substring(from, at);
  }

  private static boolean inWord(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '\'';
  }
}
