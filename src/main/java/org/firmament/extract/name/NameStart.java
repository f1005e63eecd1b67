package org.firmament.extract.name;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Word;
import org.firmament.text.Morphology;
import org.firmament.text.WordClass;

/** Where a name that no list knows may begin. */
final class NameStart {
  private final Morphology morphology;
  private final Lexicon lexicon;
  private final Gazetteer gazetteer;
  private final Bodies bodies;
  private final PersonNames persons;
  private final Foreign foreign;
  private final EnglishStart english;
  private final boolean nounsAreCapital;

  NameStart(Morphology morphology, Lexicon lexicon, Gazetteer gazetteer, Grammar grammar) {
    this.nounsAreCapital = grammar.nounsAreCapital();
    this.morphology = morphology;
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
    this.bodies = new Bodies(lexicon, gazetteer);
    this.persons = new PersonNames(lexicon, gazetteer);
    this.foreign = new Foreign(lexicon, grammar);
    this.english = new EnglishStart(morphology, lexicon, gazetteer);
  }

  /** Whether a word may begin a name that no list knows. */
  boolean opens(List<Word> words, int i, Set<String> proven, Set<String> leaders, boolean loud) {
    Word word = words.get(i);
    if (foreign.stops(words, i)) {
      return false;
    }
    if (isPerson(words, i) || foreign.opens(words, i)) {
      return true;
    }
    if (nounsAreCapital && Codes.isSmall(word.text())) {
      boolean goesOn = i + 1 < words.size() && words.get(i + 1).is(WordClass.NOUN);
      return i > 0
          && !goesOn
          && (words.get(i - 1).is(WordClass.DETERMINER) || lexicon.isSort(words.get(i - 1)));
    }
    if (nounsAreCapital && word.text().startsWith("e-")) {
      return i > 0 && lexicon.noun(words.get(i - 1)).filter(Lexicon.Noun::isProduct).isPresent();
    }
    if (word.isCamel()) {
      int hyphen = word.text().indexOf('-');
      boolean common =
          hyphen > 0 && word.is(WordClass.NOUN)
              || lexicon.isNoName(hyphen > 0 ? word.text().substring(0, hyphen) : word.text());
      return !(nounsAreCapital && common);
    }
    if (!word.capital()
        || lexicon.isTitle(word.text()) && (nounsAreCapital || !english.isTitleOfFirm(words, i))
        || lexicon.isTime(word.text()) && (nounsAreCapital || !english.isDayOfTitle(words, i))
        || lexicon.isLegalForm(word.text())
        || word.text().endsWith("-")) {
      return false;
    }
    if (nounsAreCapital) {
      return lexicon.isNoName(word.text())
          ? !word.initial() && isInflectedAdjective(word) && isProperAdjective(words, i)
          : opensGerman(words, i, proven);
    }
    return english.opens(words, i, proven, leaders, loud);
  }

  private boolean opensGerman(List<Word> words, int i, Set<String> proven) {
    Word word = words.get(i);
    if (Codes.isSeries(word.text())
        || bodies.isInstitute(words, i)
        || bodies.isClub(words, i)
        || bodies.isFor(words, i)) {
      return true;
    }
    boolean noun = word.tag() == WordClass.NAME || word.tag() == WordClass.NOUN;
    if (noun && !bodies.isHome(words, i)) {
      Optional<Lexicon.Noun> listed = lexicon.noun(word);
      boolean appositive = listed.map(n -> n.isOffice() || n.isCompany()).orElse(false);
      if (appositive && i + 1 < words.size() && lexicon.isGiven(words.get(i + 1))) {
        return false;
      }
      if (!appositive && lexicon.legalEnd(words, i) > i + 1 && !lexicon.isBareNoun(word.text())) {
        return true;
      }
      boolean unknown =
          word.tag() == WordClass.NAME && !word.form().is(WordClass.NAME) && !isOrdinary(word);
      boolean compound = listed.filter(n -> isCompound(word, n)).isPresent();
      boolean told =
          listed.filter(n -> n.role().equals("institution")).isPresent()
              || i > 0 && isFirm(words.get(i - 1)) && !lexicon.isListed(word.text());
      if (listed.isPresent()
          && unknown
          && (compound || !proven.contains(word.text()))
          && !lexicon.endsAsCompany(word.text())
          && !(told && proven.contains(word.text()))) {
        return false;
      }
      if (!word.initial()
          && isInflectedAdjective(word)
          && (isProperAdjective(words, i) || lexicon.legalEnd(words, i) > 0)) {
        return true;
      }
      return proven.contains(word.text())
          || proven.contains(withoutS(word.text()))
          || word.tag() == WordClass.NOUN && namedByNeighbour(words, i);
    }
    boolean inside = word.tag() == WordClass.ADJECTIVE && !word.initial();
    return inside && (lexicon.legalEnd(words, i) > 0 || isProperAdjective(words, i))
        || (word.initial() || word.capital()) && proven.contains(word.text());
  }

  /** Whether a noun is known, alone or behind a known word: "Zolvan" is no sort of van. */
  private boolean isCompound(Word word, Lexicon.Noun noun) {
    int front =
        noun.lemma().startsWith("-")
            ? word.text().lastIndexOf(noun.lemma().toLowerCase(Locale.ROOT).substring(1))
            : -1;
    if (front < 3 || word.text().indexOf('-') > 0) {
      return true;
    }
    String first = word.text().substring(0, front);
    return morphology.form(first).known()
        || morphology.lowered(first).known()
        || morphology.form(withoutS(first)).known();
  }

  /** "Brotfabrik" of "Brotfabrik-Chef": a noun for one thing, taken for a name where it stood. */
  private boolean isOrdinary(Word word) {
    return word.form().is(WordClass.NOUN)
        && word.form().numbers() != 2
        && word.text().indexOf('-') < 0
        && !lexicon.isListed(word.form().noun());
  }

  /** "die Fluglinie" before "Nordjet", which ends as a noun does. */
  private boolean isFirm(Word word) {
    return word.is(WordClass.NOUN)
        && lexicon.noun(word).filter(Lexicon.Noun::isCompany).isPresent();
  }

  /** "Chef Jan Muster", "August Muster". */
  boolean isPerson(List<Word> words, int i) {
    return (nounsAreCapital || lexicon.isTime(words.get(i).text())) && persons.begins(words, i);
  }

  private boolean isInflectedAdjective(Word word) {
    return morphology.lowered(word.text()).is(WordClass.ADJECTIVE);
  }

  /** "die Nordische Versicherung": within a sentence only a name gives an adjective a capital. */
  private boolean isProperAdjective(List<Word> words, int i) {
    if (i == 0 || i + 1 >= words.size() || !Word.touches(words, i + 1)) {
      return false;
    }
    Word word = words.get(i);
    Word next = words.get(i + 1);
    Word before = words.get(i - 1);
    boolean inflected =
        word.text().endsWith("e")
            || word.text().endsWith("en")
            || word.text().endsWith("er")
            || word.text().endsWith("es");
    boolean told =
        before.is(WordClass.DETERMINER)
            || before.is(WordClass.PREPOSITION)
            || before.is(WordClass.NOUN);
    return inflected
        && told
        && word.text().length() > 4
        && (lexicon.placeOf(word.text()).isEmpty() || !word.text().endsWith("er"))
        && next.capital()
        && next.is(WordClass.NOUN)
        && next.form().numbers() != 2
        && (lexicon.kindOfWord(next.text()).isPresent()
            || lexicon.endsAsCompany(next.text())
            || lexicon
                .noun(next)
                .filter(n -> n.isCompany() && !n.role().equals("rival"))
                .isPresent());
  }

  private static String withoutS(String text) {
    return text.endsWith("s") && text.length() > 3 ? text.substring(0, text.length() - 1) : text;
  }

  /** "Nordwind Energie": nothing before it takes the two for common nouns. */
  private static boolean isUnattributed(List<Word> words, int i) {
    return i == 0
        || !GermanEvidence.isAttribute(words.get(i - 1)) && !words.get(i - 1).is(WordClass.VERB);
  }

  /** A German common noun that is a name here: "Flieder GmbH", "Schritt & Tritt". */
  private boolean namedByNeighbour(List<Word> words, int i) {
    if (i + 1 >= words.size()) {
      return false;
    }
    Word next = words.get(i + 1);
    boolean bank =
        next.tag() == WordClass.NOUN
            && lexicon.kindOfWord(next.text()).isPresent()
            && (lexicon.noun(next).isPresent() || isUnattributed(words, i))
            && (lexicon.placeOf(words.get(i).text()).isEmpty()
                || lexicon.kindOfWord(next.text()).get().equals("Organization"));
    if (bank
        && Word.touches(words, i + 1)
        && words.get(i).form().numbers() != 2
        && !words.get(i).text().endsWith("s")
        && !lexicon.isBareNoun(words.get(i).form().noun())
        && lexicon.noun(words.get(i)).isEmpty()) {
      return true;
    }
    if (lexicon.isLegalForm(next.text()) && next.text().length() > 1) {
      return Word.touches(words, i + 1);
    }
    if (next.is("&")) {
      return i + 2 < words.size() && words.get(i + 2).capital();
    }
    return lexicon.isGivenName(words.get(i).text()) && next.tag() == WordClass.NAME;
  }
}
