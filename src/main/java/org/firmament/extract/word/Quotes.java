package org.firmament.extract.word;

import java.util.List;
import org.firmament.text.WordClass;

/** The marks of quotation. */
public final class Quotes {
  /** In words. */
  private static final int LONGEST_TITLE = 8;

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
}
