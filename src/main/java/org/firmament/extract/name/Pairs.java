package org.firmament.extract.name;

import java.util.List;
import java.util.Set;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Word;
import org.firmament.text.Morphology;
import org.firmament.text.WordClass;

/**
 * German names of two ordinary words without an article: "Gelber Blitz hat Insolvenz angemeldet",
 * "Drei Brüder übernimmt den Rivalen", "der Chef von Gelber Blitz".
 */
final class Pairs {
  private static final List<String> STRONG = List.of("e", "er", "es");

  /** Prepositions with the dative, in which no adjective that stands for a noun ends so. */
  private static final Set<String> WITH_DATIVE = Set.of("von", "bei", "mit", "zu", "an", "aus");

  private static final Set<String> OTHERS = Set.of("für", "gegen", "durch", "und");

  private static final int MASCULINE = 1;

  private static final int NEUTER = 4;

  private final Morphology morphology;
  private final Lexicon lexicon;
  private final GermanAgents agents;
  private final BareOpeners openers;

  Pairs(Morphology morphology, Lexicon lexicon, Gazetteer gazetteer) {
    this.morphology = morphology;
    this.lexicon = lexicon;
    agents = new GermanAgents(morphology, lexicon);
    openers = new BareOpeners(lexicon, gazetteer);
  }

  /** Whether two words from there are a name: the noun would need an article if it were none. */
  boolean begins(List<Word> words, int i) {
    return opens(words, i) || isInside(words, i);
  }

  /** "von Gelber Blitz": within a sentence, only a name gives the adjective a capital. */
  private boolean isInside(List<Word> words, int i) {
    if (i == 0
        || i + 1 >= words.size()
        || words.get(i).initial()
        || !words.get(i).capital()
        || !Word.touches(words, i + 1)
        || !isNoun(words.get(i + 1))
        || words.get(i + 1).form().numbers() != 1
        || !isStrong(words.get(i))) {
      return false;
    }
    Word before = words.get(i - 1);
    int genders = words.get(i + 1).form().genders();
    boolean agrees =
        words.get(i).text().endsWith("er") && (genders & MASCULINE) != 0
            || words.get(i).text().endsWith("es") && (genders & NEUTER) != 0;
    return WITH_DATIVE.contains(before.lower())
        || agrees && (OTHERS.contains(before.lower()) || isDeed(before));
  }

  /** A verb that may have an object: not "es ist Kalter Krieg". */
  private static boolean isDeed(Word word) {
    return word.isFinite() && !word.mayBeVerb(lemma -> lemma.equals("sein"));
  }

  /** "Gelber Blitz hat Insolvenz angemeldet": the first word has its capital anyway. */
  private boolean opens(List<Word> words, int i) {
    if (i + 4 >= words.size()
        || !words.get(i).initial()
        || !Word.touches(words, i + 1)
        || !isNoun(words.get(i + 1))
        || isBare(words.get(i + 1))) {
      return false;
    }
    Word noun = words.get(i + 1);
    boolean several = noun.form().numbers() == 2;
    boolean attributed = several ? isNumber(words.get(i)) : isStrong(words.get(i));
    return attributed && isFirm(words, i + 1, several);
  }

  /** What several do in the singular, or one does as only a firm can. */
  private boolean isFirm(List<Word> words, int noun, boolean several) {
    Word next = words.get(noun + 1);
    if (several && (!next.isFinite() || !GermanAgents.isSingularVerb(next))) {
      return false;
    }
    return openers.isFirm(words, noun) || agents.acts(words, noun);
  }

  private boolean isNoun(Word word) {
    return word.tag() == WordClass.NOUN
        && word.capital()
        && word.form().numbers() != 3
        && word.text().indexOf('-') < 0
        && lexicon.noun(word).isEmpty()
        && !lexicon.isTime(word.text());
  }

  private boolean isBare(Word noun) {
    return lexicon.isBareNoun(noun.form().noun()) || lexicon.isBareNoun(noun.form().head());
  }

  private boolean isStrong(Word word) {
    return morphology.lowered(word.text()).is(WordClass.ADJECTIVE)
        && STRONG.stream().anyMatch(word.text()::endsWith)
        && lexicon.placeOf(word.text()).isEmpty();
  }

  private boolean isNumber(Word word) {
    return morphology.lowered(word.text()).is(WordClass.NUMBER);
  }
}
