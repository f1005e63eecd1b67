package org.firmament.extract.word;

import java.util.List;
import org.firmament.text.Form.Shape;
import org.firmament.text.WordClass;

/** Participles that open an English sentence: "Acquired by Norvik in 2000, Lumera makes soap." */
final class Openers {
  private Openers() {}

  /** Whether a word is one, of which its form alone could make a name or an adjective as well. */
  static boolean isParticiple(List<Word> words, int i) {
    Word word = words.get(i);
    return word.initial()
        && word.form().is(Shape.PAST_PARTICIPLE)
        && !word.form().is(WordClass.PREPOSITION)
        && i + 1 < words.size()
        && !words.get(i + 1).capital()
        && (words.get(i + 1).form().is(WordClass.PREPOSITION) || words.get(i + 1).is("to"))
        && isBeforeClause(words, i + 2);
  }

  /** Whether a comma follows, and a verb behind it. */
  private static boolean isBeforeClause(List<Word> words, int from) {
    int i = from;
    while (i < words.size() && !words.get(i).is(",")) {
      if (words.get(i).is(WordClass.MARK) && !words.get(i).is("(") && !words.get(i).is(")")) {
        return false;
      }
      i++;
    }
    return words.subList(i, words.size()).stream().anyMatch(w -> w.form().is(Shape.FINITE));
  }
}
