package org.firmament.extract.name;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.firmament.extract.word.Dealings;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Word;
import org.firmament.model.Kind;
import org.firmament.text.Morphology;
import org.firmament.text.WordClass;

/** Where a name ends that begins at a word. */
final class NameEnd {
  /** Numbers that no other word looks like, by which makers tell one work from the next. */
  private static final Set<String> ROMAN =
      Set.of("II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII");

  private static final int LONGEST_NAME = 7;

  /** Nouns by which several persons of one name are told. */
  private static final Set<String> FAMILIES = Set.of("family", "brothers", "sisters");

  /** In letters: "Corp", "Inc.", "Ltd". */
  private static final int LONGEST_FORM = 5;

  private final Morphology morphology;
  private final Lexicon lexicon;
  private final Gazetteer gazetteer;
  private final Bodies bodies;
  private final Foreign foreign;
  private final EnglishEnd english;
  private final Variants variants;
  private final ShownWares shown;
  private final boolean nounsAreCapital;

  NameEnd(Morphology morphology, Lexicon lexicon, Gazetteer gazetteer, Grammar grammar) {
    this.nounsAreCapital = grammar.nounsAreCapital();
    this.shown = new ShownWares(lexicon, grammar);
    this.morphology = morphology;
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
    this.bodies = new Bodies(lexicon, gazetteer);
    this.foreign = new Foreign(lexicon, grammar);
    this.english = new EnglishEnd(morphology, lexicon, gazetteer);
    this.variants = new Variants(lexicon, gazetteer, nounsAreCapital);
  }

  /** The end of the name that begins at {@code from} and is sure up to {@code sure}. */
  int of(
      List<Word> words, int from, int sure, boolean loud, Set<String> proven, Set<Integer> joints) {
    int end = sure;
    boolean given = lexicon.isGiven(words.get(from));
    if (nounsAreCapital
        && end == from + 1
        && isAdjective(words.get(from))
        && !Foreign.isDomain(words.get(from))
        && end < words.size()
        && words.get(end).is(WordClass.NOUN)
        && Word.touches(words, end)) {
      end++;
    }
    if (nounsAreCapital && shown.isShown(words, from)) {
      end = Math.max(end, ShownWares.end(words, from));
    }
    while (end < words.size()
        && end - from < LONGEST_NAME
        && (nounsAreCapital || !english.stops(words, from, end))
        && !(nounsAreCapital && Foreign.isDomain(words.get(from)))
        && !joints.contains(words.get(end).span().start())) {
      if (Word.touches(words, end) && isPartOf(words, from, end, given, loud, proven)) {
        end++;
      } else if (!nounsAreCapital && english.goesOn(words, from, end)) {
        end += 2;
      } else if (nounsAreCapital && shown.goesOn(words, from, end)) {
        end++;
      } else if (nounsAreCapital && isForeignTitle(words, end)) {
        end += words.get(end + 1).is("the") ? 3 : 2;
      } else if (variants.isSign(words, end)) {
        end++;
      } else if ((words.get(end).is("&") || words.get(end).is("+"))
          && end + 1 < words.size()
          && words.get(end + 1).capital()
          && !lexicon.isTime(words.get(end + 1).text())) {
        end += 2;
      } else if (words.get(end).is("for")
          && end + 1 < words.size()
          && words.get(end + 1).is("the")
          && isForName(words, end, end + 2)) {
        end += 3;
      } else if (words.get(end).is("of") && isOfName(words, from, end)
          || words.get(end).is("for") && isForName(words, end, end + 1)
          || nounsAreCapital && bodies.goesOn(words, from, end)
          || words.get(end).is("and") && isTwofold(words, end)) {
        end += 2;
      } else {
        break;
      }
    }
    return end;
  }

  /** "Harbor of Ash": an English title in a German text. */
  private static boolean isForeignTitle(List<Word> words, int of) {
    int next = of + 1 < words.size() && words.get(of + 1).is("the") ? of + 2 : of + 1;
    return (words.get(of).text().equals("of") || words.get(of).text().equals("the"))
        && next < words.size()
        && words.get(next).capital()
        && Word.touches(words, of)
        && Word.touches(words, next);
  }

  private boolean isAdjective(Word word) {
    return word.is(WordClass.ADJECTIVE)
        || word.is(WordClass.NOUN) && morphology.lowered(word.text()).is(WordClass.ADJECTIVE);
  }

  private boolean isOfName(List<Word> words, int from, int of) {
    if (of + 1 >= words.size() || words.get(of + 1).tag() != WordClass.NAME) {
      return false;
    }
    if (isForm(words.get(of - 1).text())) {
      return false;
    }
    if (isBody(words.get(of - 1))) {
      return true;
    }
    if (isTitle(words, from, of)) {
      return true;
    }
    boolean body = false;
    for (int i = from; i < of; i++) {
      boolean behind = words.get(i).is("of") || words.get(i).is("for");
      body |= behind && isBody(words.get(i - 1));
    }
    return body && gazetteer.at(words, of + 1).filter(e -> e.kind() == Kind.COMPANY).isEmpty();
  }

  /** "Society for Nature", "Centre for the Study of X": what a body is for belongs to its name. */
  private boolean isForName(List<Word> words, int at, int field) {
    return !nounsAreCapital
        && field < words.size()
        && words.get(field).tag() == WordClass.NAME
        && gazetteer.at(words, field).isEmpty()
        && lexicon.kindOfWord(words.get(at - 1).text()).filter("Organization"::equals).isPresent()
        && morphology.lowered(words.get(field).text()).known();
  }

  /** "Confessions of Sock": ordinary words with capitals on both sides make one title. */
  private boolean isTitle(List<Word> words, int from, int of) {
    Word first = words.get(from);
    return !nounsAreCapital
        && !first.initial()
        && gazetteer.at(words, of + 1).isEmpty()
        && lexicon.noun(first.text(), "").isEmpty()
        && morphology.lowered(words.get(of - 1).text()).is(WordClass.NOUN)
        && morphology.lowered(words.get(of + 1).text()).is(WordClass.NOUN);
  }

  /** "Muster Corp of Dallas", but "the Steel Company of Dallas": a short legal form ends a name. */
  private boolean isForm(String word) {
    return word.length() <= LONGEST_FORM && lexicon.isLegalForm(word);
  }

  private boolean isBody(Word word) {
    return lexicon.kindOfWord(word.text()).isPresent() && !word.is("group");
  }

  /** "Oil and Gas": two lines of business in one name. */
  private boolean isTwofold(List<Word> words, int and) {
    boolean again = and + 2 < words.size() && words.get(and + 2).is(words.get(and - 1).lower());
    return and + 1 < words.size()
        && and > 1
        && !again
        && words.get(and - 2).capital()
        && Word.touches(words, and - 1)
        && words.get(and + 1).capital()
        && (nounsAreCapital || gazetteer.at(words, and + 1).isEmpty())
        && isBusiness(words.get(and - 1))
        && isBusiness(words.get(and + 1));
  }

  private boolean isBusiness(Word word) {
    return lexicon.kindOfWord(word.text()).filter("Company"::equals).isPresent()
        && morphology.lowered(word.text()).is(WordClass.NOUN);
  }

  private boolean isPartOf(
      List<Word> words, int from, int i, boolean given, boolean loud, Set<String> proven) {
    Word word = words.get(i);
    Word before = words.get(i - 1);
    if (lexicon.isLegalForm(word.text())) {
      return true;
    }
    if (Character.isDigit(word.text().charAt(0))) {
      return !lexicon.isLegalForm(before.text()) && variants.isNumberPart(words, from, i);
    }
    if (ROMAN.contains(word.text())) {
      return !nounsAreCapital || i > from + 1 || shown.isToldBefore(words, from);
    }
    if (isFamily(word)) {
      return from > 0
          && !words.get(from - 1).is(WordClass.PREPOSITION)
          && (i + 1 == words.size()
              || !words.get(i + 1).is(WordClass.NOUN) && !words.get(i + 1).is("of"));
    }
    if (!word.capital() && !word.isCamel()) {
      int next = i + 1 < words.size() && isParticle(words.get(i + 1)) ? i + 2 : i + 1;
      boolean two = next + 1 < words.size() && words.get(next + 1).tag() == WordClass.NAME;
      boolean noble =
          i == from + 1 || !isBetween(word) || lexicon.isGiven(words.get(i - 1)) && !two;
      return isParticle(word)
          && noble
          && next < words.size()
          && words.get(next).capital()
          && (given || word.is("de") || word.is("van") || word.is("der") && isParticle(before))
          && words.get(next).tag() == WordClass.NAME;
    }
    boolean time = lexicon.isTime(word.text()) && !(given && i == from + 1);
    boolean title =
        lexicon.isTitle(word.text())
            && !(given && isTitleAsSurname(words, from, i))
            && !(i + 1 < words.size() && isFirmWord(words.get(i + 1)));
    if (time || title) {
      return false;
    }
    return nounsAreCapital
        ? !isMade(words, from, i) && isPartOfGerman(words, i, given, i == from + 1)
        : isPartOfEnglish(words, i, before, loud, proven);
  }

  /** "fertigt Norvik Getriebe", "fertigt in Ulm Getriebe": goods behind who or where makes them. */
  private boolean isMade(List<Word> words, int from, int i) {
    if (from == 0 || i != from + 1 || !lexicon.isGoods(words.get(i).form().noun())) {
      return false;
    }
    Word before = words.get(from - 1);
    Dealings dealings = lexicon.dealings();
    boolean makes = before.mayBeVerb(dealings::isByAgent) && !before.mayBeVerb(dealings::takesFirm);
    boolean place =
        before.is(WordClass.PREPOSITION)
            && lexicon.placeClass(words.get(from).text()).filter("city"::equals).isPresent();
    return (makes || place) && (i + 1 == words.size() || lexicon.legalEnd(words, i + 1) <= 0);
  }

  /** "Anna Kaiser sagte", "Ann King said": behind a given name and before no other name. */
  private boolean isTitleAsSurname(List<Word> words, int from, int i) {
    return i == from + 1
        && (i + 1 >= words.size() || !words.get(i + 1).capital() && !isParticle(words.get(i + 1)));
  }

  /** "the Norvik family": the noun belongs to the name. */
  static boolean isFamily(Word word) {
    return !word.capital() && FAMILIES.contains(word.text());
  }

  /** Particles of names that are prepositions, too: "sagte Otto Ring zu Anna Kaiser". */
  private static boolean isBetween(Word word) {
    return word.is("von") || word.is("zu") || word.is("vom");
  }

  private static boolean isParticle(Word word) {
    return switch (word.lower()) {
      case "van", "von", "de", "del", "der", "bin", "di", "da", "zu", "vom" -> true;
      default -> false;
    };
  }

  private boolean isPartOfEnglish(
      List<Word> words, int i, Word before, boolean loud, Set<String> proven) {
    Word word = words.get(i);
    if (word.tag() != WordClass.NAME) {
      return false;
    }
    if (loud && !proven.contains(word.text())) {
      return false;
    }
    Optional<Lexicon.Noun> noun = lexicon.noun(word.text(), "");
    boolean office =
        noun.map(Lexicon.Noun::isOffice).orElse(false)
            && morphology.lowered(word.text()).numbers() != 2
            && !(lexicon.isGiven(before) && lexicon.isTitle(word.text()))
            && !(i + 1 < words.size() && isFirmWord(words.get(i + 1)));
    return !office && !(before.is("'s"));
  }

  /** "Muster Minister Corporation": what makes a firm's name of the office before it. */
  private boolean isFirmWord(Word word) {
    return word.capital()
        && (lexicon.isLegalForm(word.text())
            || lexicon.kindOfWord(word.text()).filter("Company"::equals).isPresent());
  }

  private boolean isPartOfGerman(List<Word> words, int i, boolean given, boolean second) {
    Word word = words.get(i);
    Word before = words.get(i - 1);
    boolean tells = lexicon.kindOfWord(word.text()).isPresent() || lexicon.legalEnd(words, i) > 0;
    if (given && second && word.capital() && isSurname(words, i)) {
      return true;
    }
    if (second && !given && isLeader(words, i)) {
      return false;
    }
    boolean noble = second || !isBetween(word) || lexicon.isGiven(before);
    if (given && noble && isParticle(word) && i + 1 < words.size() && words.get(i + 1).capital()) {
      return true;
    }
    if (isParticle(before) && given && words.get(i - 1).capital()) {
      return true;
    }
    if (foreign.ends(words, i)
        || Foreign.isEnglish(word)
        || Foreign.isEnglish(before) && Word.touches(words, i)) {
      return true;
    }
    if (second && lexicon.isClub(before.text()) && !lexicon.isSort(word)) {
      return true;
    }
    if (second && Bodies.isRegion(words, i)) {
      return true;
    }
    if (second && variants.isNumbered(words, i)) {
      return true;
    }
    if (variants.isVariant(words, i) || second && bodies.isInstitute(words, i - 1)) {
      return true;
    }
    if (!tells
        && (lexicon.isNoName(word.text()) || isInflected(before) && word.tag() == WordClass.NOUN)) {
      return false;
    }
    Optional<Lexicon.Noun> noun = lexicon.noun(word);
    if (word.tag() == WordClass.NAME) {
      return (noun.isEmpty() || tells) && !lexicon.placeOf(word.text()).isPresent();
    }
    return tells && !given && !(isInflected(before) && before.tag() == WordClass.NOUN);
  }

  /** "Verlags", but "Mikrokosmos" ends so by itself. */
  private static boolean isInflected(Word word) {
    return word.text().endsWith("s") && !word.form().noun().equals(word.text());
  }

  /** "der Chef des Versorgers Lumina Karl Berg": who leads the firm behind its name. */
  private boolean isLeader(List<Word> words, int i) {
    boolean person =
        lexicon.isGiven(words.get(i))
            && i + 1 < words.size()
            && words.get(i + 1).is(WordClass.NAME);
    return person
        && i > 2
        && words.get(i - 2).is(WordClass.NOUN)
        && lexicon.noun(words.get(i - 2)).filter(Lexicon.Noun::isCompany).isPresent()
        && words.subList(Math.max(0, i - 6), i - 2).stream()
            .filter(w -> w.is(WordClass.NOUN))
            .anyMatch(w -> lexicon.noun(w).filter(Lexicon.Noun::isOffice).isPresent());
  }

  /** A common noun behind a given name is a surname: "Jana Ofen", "Peter Brunnen". */
  private boolean isSurname(List<Word> words, int i) {
    Word word = words.get(i);
    boolean listed =
        lexicon
            .noun(word)
            .filter(n -> (n.isOffice() || n.isCompany()) && !n.lemma().startsWith("-"))
            .isPresent();
    boolean given = words.get(i - 1).tag() == WordClass.NAME;
    boolean adjective =
        word.tag() == WordClass.ADJECTIVE
            && (i + 1 >= words.size() || !words.get(i + 1).is(WordClass.NOUN));
    return given
        && (word.tag() == WordClass.NAME || adjective || word.tag() == WordClass.NOUN && !listed);
  }
}
