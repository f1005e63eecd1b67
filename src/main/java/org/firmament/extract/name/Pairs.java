package org.firmament.extract.name;

import java.util.List;
import java.util.Set;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Word;
import org.firmament.text.Form;
import org.firmament.text.Gender;
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

  private final Morphology morphology;
  private final Lexicon lexicon;
  private final Gazetteer gazetteer;
  private final GermanAgents agents;
  private final BareOpeners openers;

  Pairs(Morphology morphology, Lexicon lexicon, Gazetteer gazetteer) {
    this.morphology = morphology;
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
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
        || !isNoun(words.get(i + 1))) {
      return false;
    }
    Word first = words.get(i);
    Word before = words.get(i - 1);
    boolean dative = WITH_DATIVE.contains(before.lower());
    boolean free = dative || OTHERS.contains(before.lower()) || isDeed(before);
    if (words.get(i + 1).form().numbers() == 2) {
      return isNumber(first) && free || isStrong(first) && dative;
    }
    return isStrong(first)
        && (dative || free && agrees(first, words.get(i + 1)) && !isListed(first));
  }

  /** "die Reform wollen Grüne": who is called by an adjective. */
  private boolean isListed(Word adjective) {
    return gazetteer.named(adjective.text()).isPresent();
  }

  private static boolean agrees(Word adjective, Word noun) {
    int genders = noun.form().genders();
    return adjective.text().endsWith("er") && (genders & Gender.MASCULINE) != 0
        || adjective.text().endsWith("es") && (genders & Gender.NEUTER) != 0
        || adjective.text().endsWith("e") && (genders & Gender.FEMININE) != 0;
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
        || lexicon.isBare(words.get(i + 1).form())) {
      return false;
    }
    Word first = words.get(i);
    int numbers = words.get(i + 1).form().numbers();
    boolean several = numbers == 2 || numbers == 3 && first.text().endsWith("e");
    return several
        ? isNumber(first) && !isOfSeveral(words.get(i + 2)) && isFirm(words, i + 1)
        : isStrong(first) && isFirm(words, i + 1);
  }

  /** Whether the two are the subject of what only a firm does: not "Drei Stellen streicht sie". */
  private boolean isFirm(List<Word> words, int noun) {
    Word object = words.get(noun + 2);
    return !object.is(WordClass.PRONOUN)
        && !object.is(WordClass.NAME)
        && (openers.isFirm(words, noun) || agents.acts(words, noun));
  }

  /** Whether a verb, or what is none, can be said of several. */
  private static boolean isOfSeveral(Word verb) {
    return !verb.isFinite()
        || verb.form().verbs().stream()
            .anyMatch(v -> v.shape() == Form.Shape.FINITE && (v.numbers() & 2) != 0);
  }

  private boolean isNoun(Word word) {
    return word.tag() == WordClass.NOUN
        && word.capital()
        && word.text().indexOf('-') < 0
        && lexicon.noun(word).isEmpty()
        && !lexicon.isTime(word.text());
  }

  private boolean isStrong(Word word) {
    return morphology.lowered(word.text()).is(WordClass.ADJECTIVE)
        && !morphology.lowered(word.text()).is(WordClass.PREPOSITION)
        && STRONG.stream().anyMatch(word.text()::endsWith)
        && lexicon.placeOf(word.text()).isEmpty();
  }

  private boolean isNumber(Word word) {
    return morphology.lowered(word.text()).is(WordClass.NUMBER);
  }
}
