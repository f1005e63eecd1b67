package org.firmament.extract.name;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Word;
import org.firmament.text.Form;
import org.firmament.text.Morphology;
import org.firmament.text.WordClass;

/**
 * German names of ordinary words of which a construction tells how far they reach: "die Kette Vier
 * Winde", "das Gasthaus Zum Roten Krebs", "das Weber-Institut für Solare Systeme".
 */
final class OrdinaryNames {
  /** Prepositions with an article, which names of houses begin with. */
  private static final Set<String> HOUSE = Set.of("Zum", "Zur", "Am", "Im", "Beim");

  /** Nouns behind which a firm is named in full. */
  private static final Set<String> FIRMS = Set.of("Firma", "Unternehmen", "Unternehmens");

  /** Ends of the strong adjectives and of the nominative, by which names are told. */
  private static final List<String> ATTRIBUTES = List.of("e", "er", "es");

  /** "4tecture", "8point3": digits and letters that are neither an amount nor an age. */
  private static final Pattern CODED = Pattern.compile("\\d{1,3}\\p{Ll}{3,}\\d?");

  /** Ends of the words that count: "3fach", "5mal", "12jährige". */
  private static final Pattern COUNTING =
      Pattern.compile(".*(fach|mal|malig|er|ern|erin|te|ten|ter|igen?|ige[rsm]|ig|köpfig|stel)");

  /** Ends of German verbs and adjectives that may be misspelt. */
  private static final Pattern INFLECTED =
      Pattern.compile(".*(en|ern|eln|t|te|bar|lich|ig|isch|sam|haft|los|voll)");

  /** Bodies that are called after somebody, with a hyphen. */
  private static final Set<String> BODIES =
      Set.of("Institut", "Universität", "Stiftung", "Akademie", "Hochschule", "Privatstiftung");

  /** Nouns for bodies that are told apart by what they are for. */
  private static final Set<String> PURPOSED =
      Set.of("Institut", "Instituts", "Gesellschaft", "Zentrum", "Zentrums", "Büro", "Agentur");

  private final Morphology morphology;
  private final Lexicon lexicon;
  private final Gazetteer gazetteer;
  private final Bodies bodies;
  private final Pairs pairs;
  private final SinglePhrases phrases;

  OrdinaryNames(Morphology morphology, Lexicon lexicon, Gazetteer gazetteer) {
    this.morphology = morphology;
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
    bodies = new Bodies(lexicon, gazetteer);
    pairs = new Pairs(morphology, lexicon, gazetteer);
    phrases = new SinglePhrases(morphology, lexicon, gazetteer);
  }

  /** The end of the name that begins at a word, as far as it is sure; else that word. */
  int end(List<Word> words, int i) {
    Word word = words.get(i);
    if (isBody(word.text())) {
      return bodyEnd(words, i);
    }
    if (isOfMembers(words, i)) {
      return i + 3;
    }
    if (isSortOfFirm(words, i)) {
      return i + 3;
    }
    if (pairs.begins(words, i)) {
      return i + 2;
    }
    int phrase = phrases.end(words, i);
    if (phrase > i) {
      return phrase;
    }
    int full = fullEnd(words, i);
    if (full > i) {
      return full;
    }
    if (isPurposed(words, i)) {
      return bodyEnd(words, words.get(i + 1).is("für") ? i : i + 1);
    }
    if (bodies.isOfPlace(words, i)) {
      return i + 1 + gazetteer.at(words, i + 1).map(e -> e.words().size()).orElse(1);
    }
    if (isInitials(words, i)) {
      return i + 3;
    }
    if (isCoded(words, i) || isSmall(words, i)) {
      return i + 1;
    }
    if (i == 0 || !word.capital() || i + 1 >= words.size()) {
      return i;
    }
    if (HOUSE.contains(word.text()) && words.get(i - 1).is(WordClass.NOUN)) {
      return Math.max(i, houseEnd(words, i + 1));
    }
    boolean two = isAttribute(words, i) || isField(words, i) || isPair(words, i);
    return two && isSort(words, i) ? i + 2 : i;
  }

  /** "Sparkassen Immobilien AG": nouns for firms and fields in the name of one firm. */
  private boolean isSortOfFirm(List<Word> words, int i) {
    return i + 2 < words.size()
        && words.get(i).is(WordClass.NOUN)
        && words.get(i + 1).is(WordClass.NOUN)
        && Word.touches(words, i + 1)
        && Word.touches(words, i + 2)
        && words.get(i + 2).text().length() > 1
        && lexicon.isLegalForm(words.get(i + 2).text())
        && lexicon.kindOfWord(words.get(i + 1).text()).filter("Company"::equals).isPresent()
        && lexicon.noun(words.get(i)).filter(Lexicon.Noun::isCompany).isPresent();
  }

  /** "Deutsche Seesicherung (DSS)", "Verband der Müller (VDM)": what letters are short for. */
  private int fullEnd(List<Word> words, int i) {
    if (!words.get(i).capital() || i + 1 >= words.size()) {
      return i;
    }
    boolean bound = words.get(i + 1).is("der") || words.get(i + 1).is("des");
    int end = bound ? i + 3 : i + 2;
    if (end + 2 >= words.size()
        || !words.get(end).is("(")
        || !words.get(end + 1).isAcronym()
        || !words.get(end + 2).is(")")
        || words.get(end + 1).text().charAt(0) != words.get(i).text().charAt(0)
        || !words.get(end - 1).capital()
        || !words.get(end - 1).is(WordClass.NOUN)) {
      return i;
    }
    boolean named =
        bound
            ? words.get(i).is(WordClass.NOUN) && lexicon.isAuthority(words.get(i))
            : !words.get(i).initial()
                && morphology.lowered(words.get(i).text()).is(WordClass.ADJECTIVE);
    return named ? end : i;
  }

  /** "Institut für Wetterkunde", "Deutsche Gesellschaft für Bau", but "eine Agentur für Bau". */
  private boolean isPurposed(List<Word> words, int i) {
    int noun = i + 1 < words.size() && words.get(i + 1).is("für") ? i : i + 1;
    if (noun + 2 >= words.size()
        || !PURPOSED.contains(words.get(noun).text())
        || !words.get(noun + 1).is("für")
        || fieldEnd(words, noun + 2) == noun + 2) {
      return false;
    }
    boolean adjective =
        words.get(i).capital()
            && !words.get(i).initial()
            && morphology.lowered(words.get(i).text()).is(WordClass.ADJECTIVE);
    boolean definite =
        i > 0
            && words.get(i - 1).is(WordClass.DETERMINER)
            && !words.get(i - 1).lower().contains("ein");
    return noun > i ? adjective : definite || i > 0 && words.get(i - 1).is(WordClass.PREPOSITION);
  }

  /** "P & I": letters that stand for a name. */
  private static boolean isInitials(List<Word> words, int i) {
    return i + 2 < words.size()
        && words.get(i).text().length() == 1
        && words.get(i + 2).text().length() == 1
        && words.get(i).capital()
        && words.get(i + 2).capital()
        && (words.get(i + 1).is("&") || words.get(i + 1).is("+"));
  }

  /** "der Lieferdienst mampfo liefert": no German word behind a noun that tells what it is. */
  private boolean isSmall(List<Word> words, int i) {
    String text = words.get(i).text();
    return i > 1
        && i + 1 < words.size()
        && text.length() > 3
        && text.chars().allMatch(Character::isLowerCase)
        && !words.get(i).form().known()
        && words.get(i + 1).isFinite()
        && words.get(i - 2).is(WordClass.DETERMINER)
        && isSort(words, i)
        && !INFLECTED.matcher(text).matches();
  }

  /** "der Fonds General Atlantic", "das Studio Walking Chair": two words that no phrase has. */
  private boolean isPair(List<Word> words, int i) {
    Word word = words.get(i);
    Word next = words.get(i + 1);
    boolean office = lexicon.noun(word).filter(Lexicon.Noun::isOffice).isPresent();
    return word.is(WordClass.NOUN)
        && next.is(WordClass.NAME)
        && !next.form().is(WordClass.NAME)
        && Word.touches(words, i + 1)
        && (office || !lexicon.isSort(word))
        && word.form().numbers() != 2
        && !lexicon.isBareNoun(word.form().noun())
        && !lexicon.isTime(word.text())
        && !lexicon.isGivenName(next.text())
        && gazetteer.at(words, i + 1).isEmpty();
  }

  /** "Verband Deutscher Müller": a body called after its members. */
  private boolean isOfMembers(List<Word> words, int i) {
    return i + 2 < words.size()
        && words.get(i).is(WordClass.NOUN)
        && words.get(i).form().numbers() != 2
        && lexicon.isAuthority(words.get(i))
        && isGenitive(words.get(i + 1))
        && words.get(i + 2).capital();
  }

  /** "Deutscher" behind a noun: the genitive of several. */
  private boolean isGenitive(Word word) {
    return word.capital()
        && word.text().endsWith("er")
        && (word.text().endsWith("ischer")
            || word.text().endsWith("Deutscher")
            || word.text().endsWith("Freier")
            || word.text().endsWith("Junger"));
  }

  /** "Hasso-Weber-Institut": called after somebody. */
  static boolean isBody(String text) {
    int hyphen = text.lastIndexOf('-');
    String noun = text.substring(hyphen + 1);
    return hyphen > 2
        && Character.isUpperCase(text.charAt(0))
        && (BODIES.contains(noun)
            || noun.endsWith("s") && BODIES.contains(noun.substring(0, noun.length() - 1)));
  }

  /** "Institut für Bau" for "Instituts für Bau". */
  static String nominative(String name) {
    int end = name.indexOf("s für ");
    String noun = end < 0 ? "" : name.substring(name.lastIndexOf('-', end) + 1, end);
    return PURPOSED.contains(noun) || BODIES.contains(noun)
        ? name.substring(0, end) + name.substring(end + 1)
        : name;
  }

  /** "… für Solare Systeme und Wasserbau": what the body is for. */
  private int bodyEnd(List<Word> words, int body) {
    int end = body + 1;
    if (end >= words.size() || !words.get(end).is("für")) {
      return end;
    }
    int field = fieldEnd(words, end + 1);
    if (field == end + 1) {
      return end;
    }
    boolean joined = field + 1 < words.size() && words.get(field).is("und");
    return joined ? Math.max(field, lastField(words, field)) : field;
  }

  private int lastField(List<Word> words, int und) {
    int end = fieldEnd(words, und + 1);
    return end == und + 1 ? und : end;
  }

  private int fieldEnd(List<Word> words, int from) {
    int i = from;
    while (i + 1 < words.size()
        && words.get(i).capital()
        && words.get(i + 1).capital()
        && Word.touches(words, i + 1)
        && ATTRIBUTES.stream().anyMatch(words.get(i).text()::endsWith)) {
      i++;
    }
    return i < words.size() && words.get(i).capital() && words.get(i).is(WordClass.NOUN)
        ? i + 1
        : from;
  }

  /** A noun that tells what the name behind it stands for: "die Hotelkette", "der Film". */
  private boolean isSort(List<Word> words, int i) {
    Word before = words.get(i - 1);
    return Word.touches(words, i)
        && before.is(WordClass.NOUN)
        && before.form().numbers() != 2
        && lexicon
            .nounEndingAt(words, i)
            .filter(n -> n.isCompany() || n.isProduct() || n.list().equals("place"))
            .isPresent();
  }

  /** "Zum Roten Krebs". */
  private static int houseEnd(List<Word> words, int from) {
    int i = from;
    while (i + 1 < words.size()
        && i < from + 2
        && words.get(i).text().endsWith("en")
        && words.get(i + 1).capital()
        && Word.touches(words, i + 1)) {
      i++;
    }
    return words.get(i).capital() && words.get(i).is(WordClass.NOUN) ? i + 1 : 0;
  }

  /** "Vier Winde", "Blaues Meer": only a name gives the word before the noun a capital. */
  private boolean isAttribute(List<Word> words, int i) {
    Word word = words.get(i);
    Form low = morphology.lowered(word.text());
    boolean adjective =
        low.is(WordClass.ADJECTIVE)
            && !isGenitive(word)
            && ATTRIBUTES.stream().anyMatch(word.text()::endsWith)
            && lexicon.placeOf(word.text()).isEmpty();
    return (adjective || low.is(WordClass.NUMBER))
        && words.get(i + 1).capital()
        && words.get(i + 1).is(WordClass.NOUN)
        && !lexicon.isBareNoun(words.get(i + 1).form().noun())
        && Word.touches(words, i + 1);
  }

  /** "das Unternehmen Holzbau Weber", "die Firma Norvik Gerüste". */
  private boolean isField(List<Word> words, int i) {
    return FIRMS.contains(words.get(i - 1).text())
        && isPart(words.get(i))
        && isPart(words.get(i + 1))
        && Word.touches(words, i + 1)
        && (words.get(i).is(WordClass.NAME) || words.get(i + 1).is(WordClass.NAME));
  }

  private boolean isPart(Word word) {
    return word.capital()
        && (word.is(WordClass.NOUN) || word.is(WordClass.NAME))
        && !lexicon.isSort(word)
        && !lexicon.isTime(word.text())
        && lexicon.placeOf(word.text()).isEmpty();
  }

  private boolean isCoded(List<Word> words, int i) {
    String text = words.get(i).text();
    if (!CODED.matcher(text).matches() || COUNTING.matcher(text).matches()) {
      return false;
    }
    boolean sort = i > 0 && isSort(words, i);
    Optional<Word> next =
        i + 1 < words.size() && Word.touches(words, i + 1)
            ? Optional.of(words.get(i + 1))
            : Optional.empty();
    return sort
        || next.filter(
                w ->
                    lexicon.isLegalForm(w.text())
                        || w.capital() && lexicon.kindOfWord(w.text()).isPresent())
            .isPresent();
  }
}
