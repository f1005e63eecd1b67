package org.firmament.extract.word;

import java.util.List;
import org.firmament.text.Form;
import org.firmament.text.WordClass;

/** The marks of quotation. */
public final class Quotes {
  /** In words. */
  private static final int LONGEST_TITLE = 8;

  /** In words, with the marks. */
  private static final int LONGEST_SCARE = 6;

  private Quotes() {}

  public static boolean has(Word word) {
    return switch (word.text()) {
      case "\"", "“", "”", "'", "‘", "’", "‚", "„", "«", "»" -> true;
      default -> false;
    };
  }

  /** Where the quotation mark stands that opens a title of few words; the same place for none. */
  public static int opening(List<Word> words, int closing) {
    for (int k = closing - 1; k >= Math.max(0, closing - LONGEST_TITLE); k--) {
      if (has(words.get(k))) {
        return k;
      }
      if (words.get(k).is(WordClass.MARK)) {
        break;
      }
    }
    return closing;
  }

  /**
   * an "exceptional" year: where the other mark stands of a quotation of few words without a verb,
   * in the direction of {@code step}; the same place for none.
   */
  public static int scare(List<Word> words, int i, int step) {
    if (!isDouble(words.get(i))) {
      return i;
    }
    for (int k = i + step;
        k >= 0 && k < words.size() && Math.abs(k - i) < LONGEST_SCARE;
        k += step) {
      Word word = words.get(k);
      if (isDouble(word)) {
        long before = words.subList(0, Math.min(i, k)).stream().filter(Quotes::isDouble).count();
        return before % 2 == 0 && Math.abs(k - i) > 1 ? k : i;
      }
      if (word.is(WordClass.MARK) || word.is(WordClass.VERB) && word.isFinite()) {
        return i;
      }
    }
    return i;
  }

  private static boolean isDouble(Word word) {
    return word.is("\"") || word.is("“") || word.is("”");
  }

  /** "…, so der Konzern.": who said it, to the end of the clause and without a verb. */
  static boolean isSource(List<Word> words, int i) {
    if (i == 0 || !words.get(i - 1).is(",") && !has(words.get(i - 1))) {
      return false;
    }
    boolean named = false;
    for (int k = i + 1; k < words.size() && words.get(k).tag() != WordClass.MARK; k++) {
      Form form = words.get(k).form();
      if (!words.get(k).capital() && form.is(Form.Shape.FINITE) && form.only(WordClass.VERB)) {
        return false;
      }
      named |= words.get(k).capital();
    }
    return named;
  }
}
