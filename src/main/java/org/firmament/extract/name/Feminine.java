package org.firmament.extract.name;

import java.util.List;
import java.util.Set;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Word;
import org.firmament.text.Gender;
import org.firmament.text.WordClass;

/**
 * German firms are feminine whatever they are called: "die Ostwind", "der Umsatz der Ostwind", "zur
 * Ostwind". So a noun of another gender behind such an article is the name of one.
 */
final class Feminine {
  /** Prepositions with the dative, behind which "der" is feminine. */
  private static final Set<String> WITH_DATIVE =
      Set.of("bei", "von", "mit", "zu", "aus", "nach", "seit", "an", "in", "unter", "gegenüber");

  private static final String BANK = "Bank";

  private final Lexicon lexicon;

  Feminine(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Whether the noun's article shows that it names a firm. */
  boolean isFirm(List<Word> words, int i) {
    Word noun = words.get(i);
    boolean goesOn =
        i + 1 < words.size()
            && (words.get(i + 1).is("-")
                || words.get(i + 1).is("/")
                || words.get(i + 1).capital() && Word.touches(words, i + 1));
    if (i == 0
        || goesOn
        || noun.tag() != WordClass.NOUN
        || noun.form().numbers() != 1
        || noun.text().endsWith("s")
        || noun.text().indexOf('-') > 0
        || noun.form().genders() == 0
        || (noun.form().genders() & Gender.FEMININE) != 0
        || lexicon.noun(noun).isPresent()
        || lexicon.isNoName(noun.text())
        || lexicon.isBareNoun(noun.form().noun())
        || lexicon.isTime(noun.text())) {
      return false;
    }
    int article = i - 1;
    while (article > 0 && isAttribute(words.get(article))) {
      article--;
    }
    Word word = words.get(article);
    if (word.is("zur")) {
      return true;
    }
    if (word.tag() == WordClass.RELATIVE
        || article > 0
            && (words.get(article - 1).is(WordClass.MARK) || words.get(article - 1).is("van"))) {
      return false;
    }
    if (word.is("die")) {
      return article == i - 1 || words.get(i - 1).lower().endsWith("e");
    }
    return word.is("der")
        && (article == i - 1 || words.get(i - 1).lower().endsWith("en"))
        && article > 0
        && isBeforeOblique(words.get(article - 1));
  }

  /** "die Feldbank": called a bank by a word that tells nothing of what sort of bank it is. */
  boolean isBank(List<Word> words, int i) {
    Word noun = words.get(i);
    boolean article =
        i > 0
            && (words.get(i - 1).is("die")
                || words.get(i - 1).is("der")
                || words.get(i - 1).is("zur"));
    return article
        && noun.form().head().equals(BANK)
        && !noun.form().noun().equals(BANK)
        && noun.form().numbers() == 1
        && noun.text().indexOf('-') < 0
        && !lexicon.isListed(noun.text())
        && !lexicon.isNoName(noun.text());
  }

  /** "die schwedische" before what no list knows. */
  boolean isOfLand(List<Word> words, int adjective) {
    Word word = words.get(adjective);
    return adjective > 0
        && !word.capital()
        && (words.get(adjective - 1).is("die") || words.get(adjective - 1).is("der"))
        && lexicon.placeOf(word.text()).isPresent();
  }

  private static boolean isAttribute(Word word) {
    return word.is(WordClass.ADJECTIVE) && !word.capital() && GermanPeers.isInflected(word);
  }

  /** Whether "der" behind a word can only be feminine, or of several. */
  private boolean isBeforeOblique(Word before) {
    if (before.is(WordClass.PREPOSITION)) {
      return WITH_DATIVE.contains(before.lower());
    }
    return before.is(WordClass.NOUN)
        && !lexicon.isTime(before.text())
        && (lexicon.noun(before).filter(n -> n.isOffice() || n.isMeasured()).isPresent()
            || lexicon.dealings().takesFirm(before.form().noun(), "von"));
  }
}
