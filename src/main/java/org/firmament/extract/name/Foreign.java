package org.firmament.extract.name;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Word;
import org.firmament.text.WordClass;

/** Names that are no German words though they may begin with one: "Exit The House". */
final class Foreign {
  /** A firm that is called like its place in the net: "norvik-shop.com". */
  private static final Pattern DOMAIN =
      Pattern.compile("[a-z0-9][a-z0-9-]+\\.(com|at|de|ch|net|io|tv|eu)");

  /** English words that no German noun has behind it but in a name. */
  private static final Set<String> ENGLISH =
      Set.of("One", "Two", "The", "Up", "Go", "Now", "Of", "For", "Your", "My", "To");

  private final Lexicon lexicon;
  private final boolean nounsAreCapital;

  Foreign(Lexicon lexicon, boolean nounsAreCapital) {
    this.lexicon = lexicon;
    this.nounsAreCapital = nounsAreCapital;
  }

  static boolean isDomain(Word word) {
    return DOMAIN.matcher(word.text()).matches();
  }

  static boolean isEnglish(Word word) {
    return ENGLISH.contains(word.text());
  }

  boolean opens(List<Word> words, int i) {
    Word word = words.get(i);
    boolean attributed = i > 0 && GermanEvidence.isAttribute(words.get(i - 1));
    return nounsAreCapital && (isDomain(word) || !attributed && goesOnForeign(words, i));
  }

  /** A noun before a word that is English or that firms of other tongues end with: "Data Labs". */
  private boolean goesOnForeign(List<Word> words, int i) {
    if (i + 1 >= words.size() || !Word.touches(words, i + 1)) {
      return false;
    }
    Word word = words.get(i);
    Word next = words.get(i + 1);
    boolean foreign =
        isEnglish(next)
            || next.is(WordClass.NAME)
                && !next.form().known()
                && lexicon.kindOfWord(next.text()).filter("Company"::equals).isPresent();
    return foreign
        && word.is(WordClass.NOUN)
        && word.form().numbers() != 2
        && !lexicon.isTime(word.text())
        && !lexicon.isNoName(word.text())
        && !lexicon.isLegalForm(word.text())
        && !lexicon.isBareNoun(word.form().noun())
        && lexicon.noun(word).isEmpty();
  }
}
