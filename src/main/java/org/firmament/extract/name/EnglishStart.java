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

/** Where an English name that no list knows may begin. */
final class EnglishStart {
  private static final int LONGEST_TITLE = 7;

  /** Verbs in the plural. */
  private static final Set<String> PLURALS = Set.of("are", "were", "have", "do");

  private final Morphology morphology;
  private final Lexicon lexicon;
  private final Gazetteer gazetteer;

  EnglishStart(Morphology morphology, Lexicon lexicon, Gazetteer gazetteer) {
    this.morphology = morphology;
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
  }

  /** Whether a word with a capital may begin a name; {@code loud}: capitals say nothing. */
  boolean opens(List<Word> words, int i, Set<String> proven, Set<String> leaders, boolean loud) {
    Word word = words.get(i);
    if (loud && !proven.contains(word.text()) || isHeading(words, i) || isTold(word)) {
      return false;
    }
    if (isPlural(words, i, leaders)) {
      return false;
    }
    if (isQuoted(words, i) || word.initial() && isOfBody(words, i)) {
      return true;
    }
    return word.initial() && word.tag() != WordClass.NAME
        ? opensSentence(words, i, proven, leaders)
        : opensWithin(words, i);
  }

  /** "Modders are", "Techies have": several, whom no other sentence tells of by such a name. */
  private boolean isPlural(List<Word> words, int i, Set<String> leaders) {
    Word word = words.get(i);
    boolean verb = i + 1 < words.size() && PLURALS.contains(words.get(i + 1).text());
    return verb
        && word.initial()
        && word.text().endsWith("s")
        && Character.isLowerCase(word.text().charAt(1))
        && word.text().chars().allMatch(Character::isLetter)
        && !leaders.contains(word.text());
  }

  /** "Trouble-hit Norvik", "the Hull-printed Courier": a participle that tells of the name. */
  private boolean isTold(Word word) {
    int hyphen = word.text().lastIndexOf('-');
    String tail = word.text().substring(hyphen + 1);
    return hyphen > 0
        && !tail.isEmpty()
        && Character.isLowerCase(tail.charAt(0))
        && morphology.form(tail).is(Form.Shape.PAST_PARTICIPLE);
  }

  /** "General Robotics", "Captain Cook Cruises": a title that the firm's own word makes a name. */
  boolean isTitleOfFirm(List<Word> words, int i) {
    int last = i;
    while (last + 1 < words.size() && last < i + LONGEST_TITLE && isRunOn(words, last + 1)) {
      last++;
    }
    return last > i
        && (words.get(i).text().length() > 4 || last > i + 1)
        && !lexicon.isTitle(words.get(i).text() + ".")
        && !lexicon.isGiven(words.get(i + 1))
        && lexicon.kindOfWord(words.get(last).text()).filter("Company"::equals).isPresent();
  }

  /** "Sunday Mail", "Monday Mornings": a day before an ordinary word with a capital. */
  boolean isDayOfTitle(List<Word> words, int i) {
    return i + 1 < words.size()
        && words.get(i).lower().endsWith("day")
        && isRunOn(words, i + 1)
        && words.get(i + 1).tag() == WordClass.NAME
        && morphology.lowered(words.get(i + 1).text()).is(WordClass.NOUN)
        && !lexicon.isTitle(words.get(i + 1).text())
        && lexicon.noun(words.get(i + 1).text(), "").map(Lexicon.Noun::isProduct).orElse(true)
        && gazetteer.at(words, i + 1).map(Gazetteer.Entry::ambiguous).orElse(true);
  }

  private boolean opensWithin(List<Word> words, int i) {
    Word word = words.get(i);
    boolean run = i + 1 < words.size() && isRunOn(words, i + 1);
    boolean peoples = word.tag() == WordClass.ADJECTIVE && word.text().indexOf('-') > 0;
    if (peoples || isTimeZone(words, i)) {
      return false;
    }
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
              && (tells(words, i + 1) || isOrdinaryRun(words, i) || !word.initial());
    }
    return lexicon.placeOf(word.text()).isEmpty()
        || lexicon.placeClass(word.text()).isPresent()
        || run;
  }

  /** "1300 GMT": what goes on behind it is another name. */
  private boolean isTimeZone(List<Word> words, int i) {
    return i > 0
        && words.get(i - 1).is(WordClass.NUMBER)
        && words.get(i).isAcronym()
        && lexicon.isNoName(words.get(i).text());
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

  /** "University of X", "Centre for the X": a word for a body or firm that goes on. */
  private boolean isOfBody(List<Word> words, int i) {
    return (!words.get(i).initial() || words.get(i).is("bank") || words.get(i).is("university"))
        && i + 2 < words.size()
        && (words.get(i + 1).is("of") && words.get(i + 2).is(WordClass.NAME)
            || i + 3 < words.size()
                && words.get(i + 1).is("for")
                && words.get(i + 2).is("the")
                && words.get(i + 3).is(WordClass.NAME))
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
        && gazetteer.at(words, i + 1).map(Gazetteer.Entry::ambiguous).orElse(true);
  }

  /** "Rise FX has", "American Classic Voyages bought": what acts is told of by its whole name. */
  private boolean isWhole(List<Word> words, int i) {
    Word word = words.get(i);
    int last = i;
    while (last + 1 < words.size() && last < i + LONGEST_TITLE && isRunOn(words, last + 1)) {
      last++;
    }
    if (last == i
        || last + 1 >= words.size()
        || !words.get(last + 1).isFinite()
        || lexicon.isTitle(words.get(i + 1).text())
        || lexicon.isGiven(words.get(i + 1))
        || gazetteer.at(words, i + 1).filter(e -> !e.ambiguous()).isPresent()) {
      return false;
    }
    Word next = words.get(i + 1);
    boolean coded =
        last == i + 1
            && next.isAcronym()
            && next.text().length() < 4
            && lexicon.noun(next.text(), "").isEmpty()
            && (word.is(WordClass.NOUN) || word.form().is(Form.Shape.INFINITIVE))
            && word.form().numbers() != 2
            && !lexicon.isSort(word);
    boolean placed =
        last > i + 1
            && lexicon.placeOf(word.text()).isPresent()
            && lexicon.noun(next.text(), "").isEmpty()
            && !lexicon.isNoName(next.text())
            && morphology.lowered(next.text()).known()
            && words.subList(i + 1, last + 1).stream().noneMatch(this::isOfPerson);
    return coded || placed;
  }

  /** A title, an office or a given name. */
  private boolean isOfPerson(Word word) {
    return lexicon.isTitle(word.text())
        || lexicon.isGivenName(word.text())
        || lexicon.noun(word.text(), "").filter(Lexicon.Noun::isOffice).isPresent();
  }

  /** "Big Finish makes", "Leading Edge's": without an article, one thing is told of by its name. */
  private boolean isTold(List<Word> words, int last) {
    if (last + 1 >= words.size() || morphology.lowered(words.get(last).text()).numbers() == 2) {
      return false;
    }
    Word next = words.get(last + 1);
    return next.isFinite() || next.is("'s") || next.is("(");
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
    if (isGivenName(words, i)) {
      return true;
    }
    if (isTitled(words, i)
        && (!listed
            || !word.is(WordClass.ADJECTIVE) && isOfKind(words, i + 1)
            || isTold(words, i + 1))) {
      return true;
    }
    if ((!listed || lexicon.placeOf(word.text()).isPresent()) && isWhole(words, i)) {
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

  /** "Peter Tom said", "Will Weber, who": an ordinary word, but a given name before a name. */
  private boolean isGivenName(List<Word> words, int i) {
    Word word = words.get(i);
    boolean asked = word.is(WordClass.VERB) && words.get(words.size() - 1).is("?");
    return !asked
        && lexicon.isGivenName(word.text())
        && !word.form().is(WordClass.DETERMINER)
        && !word.form().is(WordClass.PREPOSITION)
        && i + 1 < words.size()
        && isRunOn(words, i + 1)
        && words.get(i + 1).tag() == WordClass.NAME
        && !words.get(i + 1).isAcronym()
        && !lexicon.isLegalForm(words.get(i + 1).text())
        && lexicon.kindOfWord(words.get(i + 1).text()).isEmpty();
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
          && !words.get(k).is(WordClass.ADJECTIVE)
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
}
