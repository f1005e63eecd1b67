package org.firmament.extract.syntax;

import java.util.ArrayList;
import java.util.List;
import org.firmament.extract.word.Word;
import org.firmament.text.WordClass;

/** What commas set off between the words of an English verb: "has, he said, bought". */
final class Insertion {
  /** In words; what is longer is a clause of its own. */
  private static final int LONGEST = 12;

  private Insertion() {}

  /** The first word but adverbs behind what a comma opens; no word where none closes it. */
  static int behind(List<Word> words, int comma) {
    int last = Math.min(words.size(), comma + LONGEST);
    int next = comma + 1;
    while (next < last && !words.get(next).is(",")) {
      next++;
    }
    if (next >= last) {
      return words.size();
    }
    next++;
    while (next < words.size() && words.get(next).is(WordClass.ADVERB)) {
      next++;
    }
    return next;
  }

  /** Where the words of a verb stand that an insertion may interrupt. */
  static List<Integer> without(List<Word> words, int from, int to) {
    List<Integer> own = new ArrayList<>();
    boolean inserted = false;
    for (int i = from; i < to; i++) {
      inserted ^= words.get(i).is(",");
      if (!inserted && !words.get(i).is(",")) {
        own.add(i);
      }
    }
    return own;
  }
}
