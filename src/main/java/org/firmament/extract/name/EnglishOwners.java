package org.firmament.extract.name;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Word;
import org.firmament.text.WordClass;

/**
 * Where "Tandem's Panorama" is two names, as the text tells of Tandem alone, too, or of what sort
 * the other is: "Tandem's Panorama browser". Else it may be one: "Fisher's Catch".
 */
final class EnglishOwners {
  private final Lexicon lexicon;

  EnglishOwners(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Where the signs of such genitives begin. */
  Set<Integer> in(List<List<Word>> sentences) {
    Set<String> alone = new HashSet<>();
    for (List<Word> words : sentences) {
      boolean loud = NameEvidence.isLoud(words);
      for (int i = 0; i < words.size() && !loud; i++) {
        if (isAlone(words, i)) {
          alone.add(words.get(i).text());
        }
      }
    }
    Set<Integer> signs = new HashSet<>();
    for (List<Word> words : sentences) {
      for (int i = 1; i + 1 < words.size(); i++) {
        boolean owned = words.get(i).is("'s") && words.get(i + 1).capital();
        if (owned && (isApart(words, i, alone) || isSorted(words, i + 1))) {
          signs.add(words.get(i).span().start());
        }
      }
    }
    return signs;
  }

  private boolean isApart(List<Word> words, int sign, Set<String> alone) {
    return alone.contains(words.get(sign - 1).text())
        && lexicon.kindOfWord(words.get(sign + 1).text()).filter("Company"::equals).isEmpty();
  }

  /** "Panorama browser", "Tivoli Plus box": capitals, and then a noun for one ware. */
  private boolean isSorted(List<Word> words, int from) {
    int at = from;
    while (at < words.size() && words.get(at).capital()) {
      at++;
    }
    int head = at;
    while (head < words.size() && head < at + 2 && words.get(head).is(WordClass.NOUN)) {
      head++;
    }
    return head > at
        && lexicon.nounEndingAt(words, head).filter(Lexicon.Noun::isProduct).isPresent();
  }

  private static boolean isAlone(List<Word> words, int i) {
    Word word = words.get(i);
    if (!word.capital()
        || i + 1 >= words.size()
        || word.initial() && word.tag() != WordClass.NAME) {
      return false;
    }
    boolean run = i > 0 && words.get(i - 1).capital() || words.get(i + 1).capital();
    boolean owner = words.get(i + 1).is("'s");
    return !run && !(owner && (i + 2 >= words.size() || words.get(i + 2).capital()));
  }
}
