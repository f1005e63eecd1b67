package org.firmament.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.firmament.model.Kind;
import org.firmament.text.Form;
import org.firmament.text.Morphology;
import org.firmament.text.WordClass;

/** Finds where the names of a sentence begin and end. */
final class NameBounds {
  private static final int LONGEST_NAME = 7;

  /** Where a name stands, and the listed entry it matched. */
  record Bounds(int from, int to, Optional<Gazetteer.Entry> listed) {
    int size() {
      return to - from;
    }
  }

  private final Morphology morphology;
  private final Lexicon lexicon;
  private final Gazetteer gazetteer;
  private final boolean nounsAreCapital;

  NameBounds(Morphology morphology, Lexicon lexicon, Gazetteer gazetteer, boolean nounsAreCapital) {
    this.morphology = morphology;
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
    this.nounsAreCapital = nounsAreCapital;
  }

  /** The words that begin a name within a sentence somewhere, so that none belongs before them. */
  Set<String> leaders(List<List<Word>> sentences) {
    Set<String> leaders = new HashSet<>();
    for (List<Word> words : sentences) {
      int end = NameEvidence.isLoud(words) ? 0 : words.size();
      for (int i = 1; i < end; i++) {
        if (words.get(i).capital()
            && !words.get(i - 1).capital()
            && !words.get(i - 1).is("&")
            && !words.get(i - 1).is("of")) {
          leaders.add(words.get(i).text());
        }
      }
    }
    return leaders;
  }

  List<Bounds> in(List<Word> words, Set<String> proven, Set<String> leaders, Set<Integer> joints) {
    List<Bounds> found = new ArrayList<>();
    boolean loud = !nounsAreCapital && NameEvidence.isLoud(words);
    int i = 0;
    while (i < words.size()) {
      Optional<Gazetteer.Entry> listed = listed(words, i, proven);
      int end = listed.isPresent() ? i + listed.get().words().size() : i;
      if (listed.isPresent() || opens(words, i, proven, leaders, loud)) {
        int grown = grow(words, i, Math.max(end, i + 1), loud, proven, joints);
        if (grown > end && listed.isPresent() && !goesOn(words, i, end, grown, listed.get())) {
          grown = end;
        }
        if (grown == i + 2 && listed.isEmpty() && areTwo(words, i)) {
          found.add(new Bounds(i, i + 1, Optional.empty()));
          found.add(new Bounds(i + 1, i + 2, Optional.empty()));
        } else {
          found.add(new Bounds(i, grown, grown == end ? listed : Optional.empty()));
        }
        i = grown;
      } else {
        i++;
      }
    }
    return found;
  }

  /** A listed name goes on only into a longer name of a firm, or a firm's into its product's. */
  private boolean goesOn(List<Word> words, int from, int end, int grown, Gazetteer.Entry listed) {
    for (int i = end; i < grown; i++) {
      if (lexicon.kindOfWord(words.get(i).text()).isPresent() || isLegalForm(words.get(i))) {
        return true;
      }
    }
    if (gazetteer.at(words, end).filter(e -> e.kind() == Kind.PLACE).isPresent()) {
      return listed.kind() != Kind.PLACE && !nounsAreCapital;
    }
    return switch (listed.kind()) {
      case PLACE -> !nounsAreCapital && words.get(end).tag() == WordClass.NAME;
      case PERSON, EXCHANGE, MARKET -> false;
      case ORGANIZATION, EVENT -> words.get(end).is(WordClass.NUMBER);
      case COMPANY, PRODUCT -> words.get(end).tag() != WordClass.NOUN || from + 1 == end;
    };
  }

  private Optional<Gazetteer.Entry> listed(List<Word> words, int i, Set<String> proven) {
    Word word = words.get(i);
    if (!word.capital() && !Character.isDigit(word.text().charAt(0)) && !isCamel(word.text())) {
      return Optional.empty();
    }
    Optional<Gazetteer.Entry> entry = gazetteer.at(words, i);
    if (entry.isPresent() && entry.get().words().size() == 1) {
      boolean common = word.tag() != WordClass.NAME && !proven.contains(word.text());
      boolean digits = Character.isDigit(word.text().charAt(0));
      boolean determined = i > 0 && words.get(i - 1).tag() == WordClass.DETERMINER;
      boolean attribute = i > 0 && words.get(i - 1).tag() == WordClass.ADJECTIVE;
      boolean article = determined && words.get(i - 1).lower().startsWith("ein");
      if (digits && entry.get().ambiguous()
          || common
              && (entry.get().ambiguous()
                  || nounsAreCapital && (attribute && !determined || article))) {
        return Optional.empty();
      }
    }
    return entry;
  }

  /** A small letter before a capital: "eBay". */
  static boolean isCamel(String text) {
    return text.length() > 3
        && Character.isLowerCase(text.charAt(0))
        && Character.isUpperCase(text.charAt(1))
        && Character.isLowerCase(text.charAt(2));
  }

  /** Whether a word may begin a name that no list knows. */
  private boolean opens(
      List<Word> words, int i, Set<String> proven, Set<String> leaders, boolean loud) {
    Word word = words.get(i);
    if (isCamel(word.text())) {
      return true;
    }
    if (!word.capital()
        || lexicon.isTitle(word.text())
        || lexicon.isTime(word.text())
        || isLegalForm(word)
        || word.text().endsWith("-")) {
      return false;
    }
    if (nounsAreCapital) {
      return !lexicon.isNoName(word.text()) && opensGerman(words, i, proven);
    }
    if (loud && !proven.contains(word.text())) {
      return false;
    }
    return word.initial() && word.tag() != WordClass.NAME
        ? opensSentence(words, i, proven, leaders)
        : opensEnglish(words, i);
  }

  private boolean opensGerman(List<Word> words, int i, Set<String> proven) {
    Word word = words.get(i);
    if (word.tag() == WordClass.NAME || word.tag() == WordClass.NOUN) {
      Optional<Lexicon.Noun> noun = lexicon.noun(word.text(), word.form().noun());
      boolean appositive = noun.map(n -> n.isOffice() || n.isCompany()).orElse(false);
      if (appositive && i + 1 < words.size() && isGiven(words.get(i + 1))) {
        return false;
      }
      if (!appositive && legalEnd(words, i) > i + 1 && !lexicon.isBareNoun(word.text())) {
        return true;
      }
      boolean unknown = word.tag() == WordClass.NAME && !word.form().is(WordClass.NAME);
      if (noun.isPresent() && unknown && !lexicon.endsAsCompany(word.text())) {
        return false;
      }
      return proven.contains(word.text())
          || proven.contains(withoutS(word.text()))
          || word.tag() == WordClass.NOUN && namedByNeighbour(words, i);
    }
    boolean inside = word.tag() == WordClass.ADJECTIVE && !word.initial();
    return inside && legalEnd(words, i) > 0 || word.initial() && proven.contains(word.text());
  }

  /** Where a run of capitalised words from here on ends in a legal form; 0 if it does not. */
  private int legalEnd(List<Word> words, int i) {
    for (int k = i + 1; k < words.size() && k < i + 5 && touches(words, k); k++) {
      Word word = words.get(k);
      if (isLegalForm(word)) {
        return k;
      }
      if (!word.capital() && !word.is("&")) {
        return 0;
      }
    }
    return 0;
  }

  private static String withoutS(String text) {
    return text.endsWith("s") && text.length() > 3 ? text.substring(0, text.length() - 1) : text;
  }

  private boolean opensEnglish(List<Word> words, int i) {
    Word word = words.get(i);
    boolean run = i + 1 < words.size() && isRunOn(words, i + 1);
    if (lexicon.isNoName(word.text())) {
      return run && !word.initial() && tells(words, i + 1);
    }
    Optional<Lexicon.Noun> noun = lexicon.noun(word.text(), "");
    if (noun.isPresent()) {
      return run && !noun.get().isOffice() && tells(words, i + 1);
    }
    return lexicon.placeOf(word.text()).isEmpty()
        || lexicon.placeClass(word.text()).isPresent()
        || run && tells(words, i + 1);
  }

  /** Whether the capitalised words from here on hold one that tells a firm or a body. */
  private boolean tells(List<Word> words, int i) {
    for (int k = i; k < words.size() && k < i + 4 && isRunOn(words, k); k++) {
      if (lexicon.kindOfWord(words.get(k).text()).isPresent() || isLegalForm(words.get(k))) {
        return true;
      }
    }
    return false;
  }

  private boolean isRunOn(List<Word> words, int i) {
    return touches(words, i) && words.get(i).capital() && !lexicon.isTime(words.get(i).text());
  }

  /** "Sock Drawer": an ordinary first word that the next makes a name. */
  private boolean opensSentence(List<Word> words, int i, Set<String> proven, Set<String> leaders) {
    Word word = words.get(i);
    if (lexicon.isNoName(word.text())) {
      return false;
    }
    if (proven.contains(word.text())) {
      return true;
    }
    Form form = word.form();
    if (i + 1 < words.size() && isLegalForm(words.get(i + 1)) && touches(words, i + 1)) {
      return form.is(WordClass.NOUN) || form.is(WordClass.VERB) || form.is(WordClass.ADJECTIVE);
    }
    if (i + 1 >= words.size()
        || !form.is(WordClass.NOUN) && !form.is(WordClass.ADJECTIVE) && !form.is(WordClass.VERB)
        || lexicon.noun(word.text(), form.noun()).isPresent()
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
    if (lexicon.kindOfWord(next.text()).isPresent() || isLegalForm(next)) {
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

  /** A German common noun that is a name here: "Flieder GmbH", "Schritt & Tritt". */
  private boolean namedByNeighbour(List<Word> words, int i) {
    if (i + 1 >= words.size()) {
      return false;
    }
    Word next = words.get(i + 1);
    boolean bank =
        next.tag() == WordClass.NOUN
            && lexicon.kindOfWord(next.text()).isPresent()
            && lexicon.noun(next.text(), next.form().noun()).isPresent()
            && (lexicon.placeOf(words.get(i).text()).isEmpty()
                || lexicon.kindOfWord(next.text()).get().equals("Organization"));
    if (bank
        && touches(words, i + 1)
        && words.get(i).form().numbers() != 2
        && !words.get(i).text().endsWith("s")
        && !lexicon.isBareNoun(words.get(i).form().noun())
        && lexicon.noun(words.get(i).text(), words.get(i).form().noun()).isEmpty()) {
      return true;
    }
    if (isLegalForm(next) && next.text().length() > 1) {
      return touches(words, i + 1);
    }
    if (next.is("&")) {
      return i + 2 < words.size() && words.get(i + 2).capital();
    }
    return lexicon.isGivenName(words.get(i).text()) && next.tag() == WordClass.NAME;
  }

  /** "will Falkenstein Lindenhain übernehmen": a subject and an object side by side. */
  private boolean areTwo(List<Word> words, int i) {
    if (!nounsAreCapital || i == 0 || i + 2 >= words.size()) {
      return false;
    }
    Word before = words.get(i - 1);
    Word after = words.get(i + 2);
    boolean opened = before.isFinite() || before.is(WordClass.SUBJUNCTION);
    boolean bare =
        !words.get(i).text().equals(words.get(i).text().toUpperCase(java.util.Locale.ROOT));
    return opened
        && bare
        && after.is(WordClass.VERB)
        && (after.form().verbs().stream().anyMatch(v -> lexicon.isAgentVerb(v.lemma())))
        && !isGiven(words.get(i))
        && lexicon.kindOfWord(words.get(i).text()).isEmpty()
        && lexicon.kindOfWord(words.get(i + 1).text()).isEmpty()
        && !isLegalForm(words.get(i + 1));
  }

  boolean isGiven(Word word) {
    int hyphen = word.text().indexOf('-');
    return lexicon.isGivenName(word.text())
        || word.form().nameKind().equals("given")
        || hyphen > 0 && lexicon.isGivenName(word.text().substring(0, hyphen));
  }

  /** The end of the name that begins at {@code from} and is sure up to {@code sure}. */
  private int grow(
      List<Word> words, int from, int sure, boolean loud, Set<String> proven, Set<Integer> joints) {
    int end = sure;
    boolean given = isGiven(words.get(from));
    while (end < words.size()
        && end - from < LONGEST_NAME
        && !joints.contains(words.get(end).span().start())) {
      if (touches(words, end) && isPartOf(words, from, end, given, loud, proven)) {
        end++;
      } else if (isJoint(words, end)
          && end + 1 < words.size()
          && words.get(end + 1).capital()
          && !lexicon.isTime(words.get(end + 1).text())) {
        end += 2;
      } else if (words.get(end).is("of") && isOfName(words, end)
          || words.get(end).is("and") && isTwofold(words, end)) {
        end += 2;
      } else {
        break;
      }
    }
    return end;
  }

  /** Only a space lies between a word and the one before. */
  private static boolean touches(List<Word> words, int i) {
    return words.get(i).span().start() - words.get(i - 1).span().end() == 1;
  }

  private static boolean isJoint(List<Word> words, int i) {
    return words.get(i).is("&") || words.get(i).is("+");
  }

  private boolean isOfName(List<Word> words, int of) {
    if (of + 1 >= words.size() || words.get(of + 1).tag() != WordClass.NAME) {
      return false;
    }
    Optional<String> kind = lexicon.kindOfWord(words.get(of - 1).text());
    return kind.isPresent() && !words.get(of - 1).is("group");
  }

  /** "Oil and Gas": two lines of business in one name. */
  private boolean isTwofold(List<Word> words, int and) {
    return and + 1 < words.size()
        && and > 1
        && words.get(and - 2).capital()
        && touches(words, and - 1)
        && words.get(and + 1).capital()
        && isBusiness(words.get(and - 1))
        && isBusiness(words.get(and + 1));
  }

  private boolean isBusiness(Word word) {
    return lexicon.kindOfWord(word.text()).filter("Company"::equals).isPresent()
        && morphology.lowered(word.text()).is(WordClass.NOUN);
  }

  private boolean isLegalForm(Word word) {
    return lexicon.isLegalForm(word.text());
  }

  private boolean isPartOf(
      List<Word> words, int from, int i, boolean given, boolean loud, Set<String> proven) {
    Word word = words.get(i);
    Word before = words.get(i - 1);
    if (isLegalForm(word)) {
      return true;
    }
    if (Character.isDigit(word.text().charAt(0))) {
      return isNumberPart(words, from, i);
    }
    if (!word.capital() && !isCamel(word.text())) {
      int next = i + 1 < words.size() && isParticle(words.get(i + 1)) ? i + 2 : i + 1;
      return isParticle(word)
          && next < words.size()
          && words.get(next).capital()
          && (given || word.is("de") || word.is("van") || word.is("der"))
          && words.get(next).tag() == WordClass.NAME;
    }
    boolean time = lexicon.isTime(word.text()) && !(given && i == from + 1);
    if (time || lexicon.isTitle(word.text())) {
      return false;
    }
    return nounsAreCapital
        ? isPartOfGerman(words, i, given, i == from + 1)
        : isPartOfEnglish(words, i, before, loud, proven);
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
    boolean office = noun.map(Lexicon.Noun::isOffice).orElse(false);
    return !office && !(before.is("'s"));
  }

  private boolean isPartOfGerman(List<Word> words, int i, boolean given, boolean second) {
    Word word = words.get(i);
    Word before = words.get(i - 1);
    boolean tells = lexicon.kindOfWord(word.text()).isPresent() || legalEnd(words, i) > 0;
    if (given && second && word.capital() && isSurname(words, i)) {
      return true;
    }
    if (!tells
        && (lexicon.isNoName(word.text())
            || before.text().endsWith("s") && word.tag() == WordClass.NOUN)) {
      return false;
    }
    Optional<Lexicon.Noun> noun = lexicon.noun(word.text(), word.form().noun());
    if (word.tag() == WordClass.NAME) {
      return (noun.isEmpty() || tells) && !lexicon.placeOf(word.text()).isPresent();
    }
    return tells && !given && !(before.text().endsWith("s") && before.tag() == WordClass.NOUN);
  }

  /** A common noun behind a given name is a surname: "Jana Ofen", "Peter Brunnen". */
  private boolean isSurname(List<Word> words, int i) {
    Word word = words.get(i);
    boolean listed = lexicon.noun(word.text(), word.form().noun()).isPresent();
    boolean given = words.get(i - 1).tag() == WordClass.NAME;
    return given && (word.tag() == WordClass.NAME || word.tag() == WordClass.NOUN && !listed);
  }

  /** "iPhone 6", "Boeing 747", "Nexus 5X": a number that is no amount. */
  private boolean isNumberPart(List<Word> words, int from, int i) {
    String text = words.get(i).text();
    Word before = words.get(i - 1);
    if (!before.capital() && !isCamel(before.text()) || isAmount(words, i)) {
      return false;
    }
    boolean letters = text.chars().anyMatch(Character::isLetter);
    boolean model =
        gazetteer.named(words.get(from).text()).isPresent() || isCamel(words.get(from).text());
    if (letters) {
      return text.length() < 6
          && !text.endsWith("m")
          && !text.endsWith("bn")
          && !text.endsWith("th")
          && !text.endsWith("p");
    }
    return text.length() < 4 && text.chars().allMatch(Character::isDigit) && model;
  }

  private static boolean isAmount(List<Word> words, int i) {
    if (i + 1 >= words.size()) {
      return false;
    }
    Word next = words.get(i + 1);
    return next.tag() == WordClass.NOUN
        || next.tag() == WordClass.NUMBER
        || next.tag() == WordClass.ADJECTIVE
        || next.is("%")
        || next.is("per")
        || next.is("-")
        || next.is("€")
        || next.is("$");
  }
}
