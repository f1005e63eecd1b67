package org.firmament.extract.name;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Quotes;
import org.firmament.extract.word.Word;
import org.firmament.text.Form;
import org.firmament.text.Morphology;
import org.firmament.text.WordClass;

/** Where a name that no list knows may begin. */
final class NameStart {
  private static final int LONGEST_TITLE = 7;

  private final Morphology morphology;
  private final Lexicon lexicon;
  private final Gazetteer gazetteer;
  private final Bodies bodies;
  private final PersonNames persons;
  private final Foreign foreign;
  private final boolean nounsAreCapital;

  NameStart(Morphology morphology, Lexicon lexicon, Gazetteer gazetteer, boolean nounsAreCapital) {
    this.morphology = morphology;
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
    this.bodies = new Bodies(lexicon, gazetteer);
    this.persons = new PersonNames(lexicon, gazetteer);
    this.foreign = new Foreign(lexicon, nounsAreCapital);
    this.nounsAreCapital = nounsAreCapital;
  }

  /** Whether a word may begin a name that no list knows. */
  boolean opens(List<Word> words, int i, Set<String> proven, Set<String> leaders, boolean loud) {
    Word word = words.get(i);
    if (isPerson(words, i) || foreign.opens(words, i)) {
      return true;
    }
    if (word.isCamel()) {
      return !(nounsAreCapital && word.is(WordClass.NOUN) && word.text().indexOf('-') > 0);
    }
    if (!word.capital()
        || lexicon.isTitle(word.text())
        || lexicon.isTime(word.text())
        || lexicon.isLegalForm(word.text())
        || word.text().endsWith("-")) {
      return false;
    }
    if (nounsAreCapital) {
      return lexicon.isNoName(word.text())
          ? !word.initial() && isInflectedAdjective(word) && isProperAdjective(words, i)
          : opensGerman(words, i, proven);
    }
    if (loud && !proven.contains(word.text()) || isHeading(words, i)) {
      return false;
    }
    if (isQuoted(words, i)) {
      return true;
    }
    return word.initial() && word.tag() != WordClass.NAME
        ? opensSentence(words, i, proven, leaders)
        : opensEnglish(words, i);
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
      Optional<Lexicon.Noun> listed = lexicon.noun(word.text(), word.form().noun());
      boolean appositive = listed.map(n -> n.isOffice() || n.isCompany()).orElse(false);
      if (appositive && i + 1 < words.size() && lexicon.isGiven(words.get(i + 1))) {
        return false;
      }
      if (!appositive && lexicon.legalEnd(words, i) > i + 1 && !lexicon.isBareNoun(word.text())) {
        return true;
      }
      boolean unknown = word.tag() == WordClass.NAME && !word.form().is(WordClass.NAME);
      boolean body = listed.filter(n -> n.role().equals("institution")).isPresent();
      if (listed.isPresent()
          && unknown
          && !lexicon.endsAsCompany(word.text())
          && !(body && proven.contains(word.text()))) {
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
        || word.initial() && proven.contains(word.text());
  }

  /** "Chef Jan Muster", "August Muster". */
  boolean isPerson(List<Word> words, int i) {
    return nounsAreCapital && persons.begins(words, i);
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
                .noun(next.text(), next.form().noun())
                .filter(n -> n.isCompany() && !n.role().equals("rival"))
                .isPresent());
  }

  private static String withoutS(String text) {
    return text.endsWith("s") && text.length() > 3 ? text.substring(0, text.length() - 1) : text;
  }

  private boolean opensEnglish(List<Word> words, int i) {
    Word word = words.get(i);
    boolean run = i + 1 < words.size() && isRunOn(words, i + 1);
    if (isOfBody(words, i)) {
      return true;
    }
    if (lexicon.isNoName(word.text())) {
      boolean field =
          run && lexicon.isNoName(words.get(i + 1).text()) && words.get(i + 1).isAcronym();
      boolean alone = i + 2 >= words.size() || !isRunOn(words, i + 2);
      return run
          && !word.initial()
          && !(field && alone)
          && (tells(words, i + 1) || isOrdinaryRun(words, i));
    }
    Optional<Lexicon.Noun> noun = lexicon.noun(word.text(), "");
    if (noun.isPresent()) {
      return word.isAcronym() && !lexicon.isListed(word.text())
          || !word.initial() && noun.get().isProduct() && (run || isSingular(word))
          || run
              && !noun.get().isOffice()
              && (tells(words, i + 1) || isOrdinaryRun(words, i) && !noun.get().isCompany());
    }
    return lexicon.placeOf(word.text()).isEmpty()
        || lexicon.placeClass(word.text()).isPresent()
        || run;
  }

  /** A noun for a ware that has a capital within a sentence is a name: "bought Catalyst". */
  private boolean isSingular(Word word) {
    return (morphology.lowered(word.text()).numbers() & 1) != 0;
  }

  /** the "Sock Drawer": within a sentence, what is quoted in capitals is a title. */
  private boolean isQuoted(List<Word> words, int i) {
    if (i < 2 || !Quotes.has(words.get(i - 1)) || lexicon.isNoName(words.get(i).text())) {
      return false;
    }
    for (int k = i; k < words.size() && k < i + LONGEST_TITLE; k++) {
      if (Quotes.has(words.get(k))) {
        return words.get(i - 2).is(WordClass.MARK) ? words.get(i - 2).is(",") : k > i;
      }
      if (!words.get(k).capital() && words.get(k).text().length() > 3) {
        return false;
      }
    }
    return false;
  }

  /** "University of X": a word for a body or firm that "of" tells apart. */
  private boolean isOfBody(List<Word> words, int i) {
    return !words.get(i).initial()
        && i + 2 < words.size()
        && words.get(i + 1).is("of")
        && words.get(i + 2).is(WordClass.NAME)
        && lexicon.kindOfWord(words.get(i).text()).filter(k -> !k.equals("Place")).isPresent()
        && lexicon.noun(words.get(i).text(), "").map(n -> !n.isOffice()).orElse(true);
  }

  /** "Blue Sock", "Crown Media": only in a name the second ordinary word has a capital, too. */
  private boolean isTitled(List<Word> words, int i) {
    Word word = words.get(i);
    boolean first =
        (word.is(WordClass.NOUN)
                || word.is(WordClass.ADJECTIVE)
                || word.is(WordClass.NUMBER) && Character.isLetter(word.text().charAt(0)))
            && word.form().numbers() != 2
            && lexicon.placeOf(word.text()).isEmpty()
            && !lexicon.isSort(word);
    if (!first || i + 1 >= words.size() || !isRunOn(words, i + 1)) {
      return false;
    }
    Word next = words.get(i + 1);
    Form lowered = morphology.lowered(next.text());
    return (lowered.is(WordClass.NOUN) || lowered.is(WordClass.ADJECTIVE))
        && !next.isAcronym()
        && !lexicon.isTitle(next.text())
        && !lexicon.isGiven(next)
        && lexicon.placeOf(next.text()).isEmpty()
        && lexicon.noun(next.text(), "").map(Lexicon.Noun::isProduct).orElse(true)
        && gazetteer.at(words, i + 1).isEmpty();
  }

  /** "Number Lab", "Toy Soldiers": within a sentence, two ordinary words make one name. */
  private boolean isOrdinaryRun(List<Word> words, int i) {
    Word word = words.get(i);
    Word next = words.get(i + 1);
    return !word.isAcronym()
        && !word.is("the")
        && lexicon.placeOf(word.text()).isEmpty()
        && !next.isAcronym()
        && !lexicon.isNoName(next.text())
        && !lexicon.isTitle(next.text())
        && !lexicon.isGiven(next)
        && lexicon.noun(next.text(), "").map(n -> !n.isOffice()).orElse(true)
        && gazetteer.at(words, i + 1).isEmpty()
        && morphology.lowered(next.text()).known();
  }

  /** Whether the capitalised words from here on hold one that tells a firm or a body. */
  private boolean tells(List<Word> words, int i) {
    for (int k = i; k < words.size() && k < i + 4 && isRunOn(words, k); k++) {
      if (lexicon.kindOfWord(words.get(k).text()).isPresent()
          || lexicon.isLegalForm(words.get(k).text())) {
        return true;
      }
    }
    return false;
  }

  private boolean isRunOn(List<Word> words, int i) {
    return Word.touches(words, i) && words.get(i).capital() && !lexicon.isTime(words.get(i).text());
  }

  /** "Sock Drawer": an ordinary first word that the next makes a name. */
  private boolean opensSentence(List<Word> words, int i, Set<String> proven, Set<String> leaders) {
    Word word = words.get(i);
    boolean listed = lexicon.isNoName(word.text());
    if (isTitled(words, i)
        && (!listed || !word.is(WordClass.ADJECTIVE) && isOfKind(words, i + 1))) {
      return true;
    }
    if (listed) {
      return false;
    }
    if (proven.contains(word.text()) || word.isAcronym()) {
      return true;
    }
    Form form = word.form();
    if (i + 1 < words.size()
        && lexicon.isLegalForm(words.get(i + 1).text())
        && Word.touches(words, i + 1)) {
      return form.is(WordClass.NOUN) || form.is(WordClass.VERB) || form.is(WordClass.ADJECTIVE);
    }
    boolean paired = i + 2 < words.size() && words.get(i + 1).is("&") && words.get(i + 2).capital();
    if (paired && form.is(WordClass.NOUN)) {
      return true;
    }
    if (i + 1 >= words.size()
        || !form.is(WordClass.NOUN) && !form.is(WordClass.ADJECTIVE) && !form.is(WordClass.VERB)
        || lexicon
            .noun(word.text(), form.noun())
            .filter(
                n ->
                    !n.isProduct()
                        || form.numbers() == 2
                        || !isRunOn(words, i + 1)
                        || !isOrdinaryRun(words, i))
            .isPresent()
        || form.is(WordClass.PREPOSITION)
        || form.is(WordClass.DETERMINER)
        || form.is(WordClass.PRONOUN)) {
      return false;
    }
    Word next = words.get(i + 1);
    if (next.is("&")) {
      return i + 2 < words.size() && words.get(i + 2).capital();
    }
    if (!isRunOn(words, i + 1) || lexicon.isTitle(next.text()) || lexicon.isNoName(next.text())) {
      return false;
    }
    if (lexicon.kindOfWord(next.text()).isPresent() || lexicon.isLegalForm(next.text())) {
      return true;
    }
    boolean apart =
        leaders.contains(next.text())
            || gazetteer.at(words, i + 1).isPresent()
            || lexicon.isGivenName(next.text())
            || lexicon.noun(next.text(), "").isPresent();
    boolean plural = form.is(WordClass.NOUN) && form.numbers() == 2;
    boolean attribute = form.is(WordClass.ADJECTIVE) && !form.is(WordClass.NOUN);
    return !apart
        && !plural
        && (form.is(WordClass.NOUN) || attribute)
        && (!attribute || tells(words, i + 1));
  }

  /** "Brand History Norvik owns": capitals up to a word that only heads what follows. */
  private boolean isHeading(List<Word> words, int i) {
    int first = i;
    while (first > 0 && words.get(first).capital() && Word.touches(words, first)) {
      first--;
    }
    for (int k = i; k < i + 3 && k + 1 < words.size() && isRunOn(words, k + 1); k++) {
      if (lexicon.isNoName(words.get(k).text())
          && words.get(k).form().is(WordClass.NOUN)
          && !isOfKind(words, k + 1)) {
        return words.get(first).initial();
      }
    }
    return false;
  }

  /** "History Museum", but "History Norvik Works was founded": a heading before the sentence. */
  private boolean isOfKind(List<Word> words, int i) {
    return lexicon.kindOfWord(words.get(i).text()).isPresent()
        || lexicon.isLegalForm(words.get(i).text());
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
            && (lexicon.noun(next.text(), next.form().noun()).isPresent()
                || isUnattributed(words, i))
            && (lexicon.placeOf(words.get(i).text()).isEmpty()
                || lexicon.kindOfWord(next.text()).get().equals("Organization"));
    if (bank
        && Word.touches(words, i + 1)
        && words.get(i).form().numbers() != 2
        && !words.get(i).text().endsWith("s")
        && !lexicon.isBareNoun(words.get(i).form().noun())
        && lexicon.noun(words.get(i).text(), words.get(i).form().noun()).isEmpty()) {
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
