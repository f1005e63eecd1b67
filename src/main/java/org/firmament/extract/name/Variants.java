package org.firmament.extract.name;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Word;
import org.firmament.model.Kind;
import org.firmament.text.WordClass;

/** Numbers and words that go on a name and tell which of several it is: "Kestrel 6 Plus". */
final class Variants {
  /** Words by which makers tell the variants of a product apart. */
  private static final Set<String> VARIANTS =
      Set.of(
          "Plus", "Pro", "Mini", "mini", "Air", "Max", "Ultra", "Lite", "Edge", "SE", "XL", "Note",
          "Compact", "Premium", "Touch", "One", "Classic", "Sport", "GT", "Hybrid", "Nano",
          "Deluxe", "Active", "Prime", "Slim", "RS", "XXL");

  /** "5.1", "10.4.2": a release of a program. */
  private static final Pattern RELEASE = Pattern.compile("\\d{1,2}([.]\\d{1,2}){1,2}");

  /** More letters and digits than in "4Matic", "1000XM3" are hardly a model. */
  private static final int LONGEST_CODE = 9;

  private final Lexicon lexicon;
  private final Gazetteer gazetteer;
  private final boolean nounsAreCapital;

  Variants(Lexicon lexicon, Gazetteer gazetteer, boolean nounsAreCapital) {
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
    this.nounsAreCapital = nounsAreCapital;
  }

  /** Whether a word tells a variant of a product. */
  static boolean tells(String word) {
    return VARIANTS.contains(word);
  }

  /** "nPad Pro", "Kestrel Edge", "nPhone 3 Plus". */
  boolean isVariant(List<Word> words, int i) {
    Word before = words.get(i - 1);
    boolean product =
        before.isCamel()
            || before.text().chars().anyMatch(Character::isDigit)
            || gazetteer.named(before.text()).filter(e -> e.kind() == Kind.PRODUCT).isPresent();
    return product && VARIANTS.contains(words.get(i).text())
        || Models.isService(words.get(i).text())
            && gazetteer.named(before.text()).filter(e -> e.kind() == Kind.COMPANY).isPresent();
  }

  /** "das Norvik Mix 2": behind an article, a common noun and a number go on the maker's name. */
  boolean isNumbered(List<Word> words, int i) {
    return i > 1
        && i + 1 < words.size()
        && words.get(i - 2).is(WordClass.DETERMINER)
        && words.get(i - 1).is(WordClass.NAME)
        && words.get(i).is(WordClass.NOUN)
        && words.get(i).capital()
        && words.get(i + 1).text().length() < 4
        && words.get(i + 1).text().chars().allMatch(Character::isDigit)
        && !isAmount(words, i + 1);
  }

  /**
   * "zehn Millionen Kestrel 2 verkauft", "an Kestrel 3": a small number behind a word that no
   * lexicon has, and before nothing that it could count.
   */
  private boolean isEditionOfUnknown(List<Word> words, int i) {
    Word name = words.get(i - 1);
    boolean ends =
        i + 1 == words.size()
            || words.get(i + 1).is(WordClass.VERB)
            || words.get(i + 1).is(".") && i + 2 == words.size();
    boolean led =
        i > 1
            && (words.get(i - 2).is(WordClass.PREPOSITION)
                || words.get(i - 2).is(WordClass.DETERMINER)
                || words.get(i - 2).is(WordClass.ADJECTIVE)
                || words.get(i - 2).is(WordClass.NUMBER)
                || words.get(i - 2).text().startsWith("Million"));
    return ends
        && led
        && words.get(i).text().length() < 3
        && name.tag() == WordClass.NAME
        && !name.form().known()
        && !name.isAcronym()
        && !lexicon.isGivenName(name.text())
        && lexicon.placeOf(name.text()).isEmpty()
        && lexicon.kindOfWord(name.text()).isEmpty();
  }

  /** "Kestrel 6+", "Lumera+": a sign that touches the name and nothing behind it. */
  boolean isSign(List<Word> words, int i) {
    return words.get(i).is("+")
        && words.get(i).span().start() == words.get(i - 1).span().end()
        && (i + 1 == words.size()
            || words.get(i + 1).is(WordClass.MARK)
            || words.get(i + 1).span().start() > words.get(i).span().end());
  }

  /** "iPhone 6", "Boeing 747", "Nexus 5X": a number that is no amount. */
  boolean isNumberPart(List<Word> words, int from, int i) {
    String text = words.get(i).text();
    Word before = words.get(i - 1);
    boolean ware = !nounsAreCapital && isEditionOfWare(words, from, i);
    if (!before.capital() && !before.isCamel() || !ware && isAmount(words, i)) {
      return false;
    }
    if (ware) {
      return true;
    }
    boolean letters = text.chars().anyMatch(Character::isLetter);
    boolean model =
        gazetteer.named(words.get(from).text()).isPresent()
            || words.get(from).isCamel()
            || i == from + 1 && !nounsAreCapital && lexicon.kindOfWord(before.text()).isPresent()
            || from > 0 && isSort(words.get(from - 1))
            || i == from + 2 && isNumbered(words, i - 1)
            || nounsAreCapital && i == from + 1 && isEditionOfUnknown(words, i)
            || from > 0 && !nounsAreCapital && words.get(from - 1).is(WordClass.DETERMINER);
    if (letters) {
      boolean capitals = text.chars().anyMatch(Character::isUpperCase) && text.indexOf('-') < 0;
      return text.length() < (capitals ? LONGEST_CODE : 6)
          && !text.endsWith("m")
          && !text.endsWith("bn")
          && !text.endsWith("th")
          && !text.endsWith("p");
    }
    boolean digits = text.chars().allMatch(Character::isDigit);
    if (RELEASE.matcher(text).matches()) {
      return from > 0 && isProduct(words.get(from - 1))
          || gazetteer
              .at(words, from)
              .filter(e -> e.kind() == Kind.PRODUCT && !gazetteer.isMedium(e.canonical()))
              .isPresent();
    }
    boolean edition = words.get(i).isYear() && isEvent(words, from, i);
    boolean few = text.length() < 4 || text.length() == 4 && !words.get(i).isYear();
    return digits && few && model || edition;
  }

  /**
   * "its Kestrel 7 laptop", "Norvik's Kestrel 6.1", "Kestrel 6 and Kestrel 7": in English, a number
   * between a name that nothing else is known of and the noun for it, or behind its maker.
   */
  private boolean isEditionOfWare(List<Word> words, int from, int i) {
    String text = words.get(i).text();
    Word name = words.get(i - 1);
    boolean few = text.length() < 4 && text.chars().allMatch(Character::isDigit);
    boolean coded = RELEASE.matcher(text).matches() || words.get(i).isYear();
    if (!few && !coded || !isUnknown(name) || i > from + 3) {
      return false;
    }
    boolean owned =
        from > 0
            && (words.get(from - 1).is("'s")
                || EnglishWareContext.isPossessive(words.get(from - 1)));
    Optional<Lexicon.Noun> noun = i + 1 < words.size() ? nounBehind(words, i) : Optional.empty();
    boolean sort = noun.filter(Lexicon.Noun::isProduct).isPresent();
    boolean one = sort && (coded || (words.get(i + 1).form().numbers() & 1) != 0);
    boolean apposed =
        from > 1
            && words.get(from - 1).is(",")
            && i + 1 < words.size()
            && words.get(i + 1).is(",")
            && lexicon.nounEndingAt(words, from - 1).filter(Lexicon.Noun::isProduct).isPresent();
    boolean acts =
        few
            && i + 2 < words.size()
            && words.get(i + 1).isFinite()
            && !words.get(i + 1).capital()
            && (words.get(i + 1).form().numbers() & 2) == 0
            && !words.get(i).isYear();
    return one || acts || apposed || owned && !isAmount(words, i) || isNumberedAgain(words, i);
  }

  /** The noun behind a number, of one word or of two. */
  private Optional<Lexicon.Noun> nounBehind(List<Word> words, int i) {
    boolean two = i + 2 < words.size() && words.get(i + 2).is(WordClass.NOUN);
    return lexicon
        .nounEndingAt(words, two ? i + 3 : i + 2)
        .filter(n -> words.get(i + 1).is(WordClass.NOUN) && !words.get(i + 1).capital());
  }

  private boolean isUnknown(Word name) {
    return name.tag() == WordClass.NAME
        && !lexicon.isTime(name.text())
        && lexicon.placeOf(name.text()).isEmpty()
        && lexicon.kindOfWord(name.text()).isEmpty()
        && !lexicon.isNoName(name.text())
        && !lexicon.isLegalForm(name.text())
        && gazetteer.named(name.text()).filter(e -> e.kind() != Kind.PRODUCT).isEmpty();
  }

  /** "Kestrel 6 and Kestrel 7": two numbers behind one name. */
  private static boolean isNumberedAgain(List<Word> words, int i) {
    String name = words.get(i - 1).text();
    String number = words.get(i).text();
    for (int k = 1; k < words.size(); k++) {
      String other = words.get(k).text();
      if (k != i
          && other.chars().allMatch(Character::isDigit)
          && other.length() <= number.length() + 1
          && !other.equals(number)
          && words.get(k - 1).text().equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** "Hannover Messe 2026": one edition of an event. */
  private boolean isEvent(List<Word> words, int from, int to) {
    return lexicon.kindOfWord(words.get(to - 1).text()).filter("Event"::equals).isPresent()
        || gazetteer
            .at(words, from)
            .filter(e -> e.kind() == Kind.EVENT && from + e.words().size() == to)
            .isPresent();
  }

  private boolean isSort(Word noun) {
    return lexicon.noun(noun).filter(n -> n.isProduct() || lexicon.isWareToo(n)).isPresent();
  }

  private boolean isProduct(Word noun) {
    return lexicon.noun(noun).filter(Lexicon.Noun::isProduct).isPresent();
  }

  private static boolean isAmount(List<Word> words, int i) {
    if (i + 1 >= words.size()) {
      return false;
    }
    Word next = words.get(i + 1);
    if (VARIANTS.contains(next.text())) {
      return false;
    }
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
