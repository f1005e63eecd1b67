package org.firmament.extract.name;

import java.util.List;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Word;
import org.firmament.model.Kind;
import org.firmament.text.WordClass;

/** The signs before a name that it is a place, or that it is none. */
final class PlaceSigns {
  private static final List<String> TOWNS =
      List.of(
          "dorf", "heim", "burg", "berg", "hausen", "bach", "furt", "furth", "kirchen", "ingen",
          "stätt", "stätten", "stetten", "hofen", "münde", "brück", "ach", "moos", "thal", "weiler",
          "felden", "wald", "zell", "rode", "leben", "büttel", "stadt", "haven");

  /** In words, of what stands between the brackets of a dateline: "dpa-AFX, Reuters". */
  private static final int LONGEST_SOURCE = 8;

  private final Lexicon lexicon;

  PlaceSigns(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  void vote(Thing thing, List<Word> words, int from, int to) {
    preposition(thing, words, from);
    boolean seat = to + 2 < words.size() && words.get(to + 2).is("based");
    if ((seat || words.get(from - 1).is(WordClass.PREPOSITION)) && isBeforeLand(words, to)) {
      thing.vote(Kind.PLACE, seat ? 2.5 : 1.5);
    }
    if (from > 1
        && words.get(from - 1).is("'s")
        && lexicon.placeClass(words.get(from - 2).text()).isPresent()) {
      thing.vote(Kind.COMPANY, 0.8);
    }
    if (isInLand(words, from, lexicon) || to == from + 1 && isDistrict(words.get(from), lexicon)) {
      thing.vote(Kind.PLACE, 2);
    }
    if (listsPlaces(words, from)) {
      thing.vote(Kind.PLACE, 2);
    }
  }

  /** "ALTSTADT/BONN (dpa) - Der Chef": the towns that a report comes from. */
  static boolean isDateline(List<Word> words, int from, int to) {
    boolean loud = true;
    for (int i = 0; i < to && loud; i++) {
      loud = words.get(i).isAcronym() || words.get(i).is("/") && i > 0;
    }
    int i = to;
    while (loud && i < words.size() && (words.get(i).is("/") || words.get(i).isAcronym())) {
      i++;
    }
    if (!loud || i >= words.size() || !words.get(i).is("(")) {
      return false;
    }
    while (i + 1 < words.size() && i < to + LONGEST_SOURCE && !words.get(i).is(")")) {
      i++;
    }
    return i + 1 < words.size() && words.get(i).is(")") && words.get(i + 1).isDash();
  }

  /** "in Leeville, northern France": the land that a town is in. */
  private boolean isBeforeLand(List<Word> words, int comma) {
    int i = comma + 1;
    if (i >= words.size() || !words.get(comma).is(",")) {
      return false;
    }
    boolean part = NameBounds.isCompass(words.get(i));
    int land = part ? i + 1 : i;
    return land < words.size()
        && words.get(land).capital()
        && lexicon.placeClass(words.get(land).text()).filter(c -> !c.equals("city")).isPresent()
        && (land + 1 >= words.size() || !words.get(land + 1).is("'s"));
  }

  /** "im kalifornischen Aubach". */
  static boolean isInLand(List<Word> words, int from, Lexicon lexicon) {
    return from > 1
        && words.get(from).tag() == WordClass.NAME
        && words.get(from - 2).is("im")
        && !words.get(from - 1).capital()
        && lexicon.placeOf(words.get(from - 1).text()).isPresent();
  }

  /** "eight cities – X, Y and Z", "in the towns of X and Y": what the names before are, too. */
  private boolean listsPlaces(List<Word> words, int from) {
    int i = from - 1;
    while (i > 0
        && (words.get(i).is(WordClass.NAME)
            || words.get(i).is(",")
            || words.get(i).is("and")
            || words.get(i).is("und"))) {
      i--;
    }
    boolean opens = words.get(i).is("–") || words.get(i).is(":") || words.get(i).is("of");
    return opens
        && i > 0
        && words.get(i - 1).is(WordClass.NOUN)
        && words.get(i - 1).form().numbers() == 2
        && lexicon
            .kindOfWord(words.get(i - 1).form().noun())
            .filter(k -> Kind.of(k) == Kind.PLACE)
            .isPresent();
  }

  /** Words after which "in" is about money or a part, not about a place. */
  private static boolean isStake(Word word) {
    String lower = word.lower();
    return lower.startsWith("stake")
        || lower.startsWith("share")
        || lower.startsWith("invest")
        || lower.startsWith("interest")
        || lower.startsWith("confidence")
        || lower.startsWith("holding");
  }

  /** "a 12% stake in X", "shares in X": what nobody has in a place or person. */
  private static boolean owned(List<Word> words, int from) {
    String noun = from > 1 ? words.get(from - 2).form().noun() : "";
    return noun.equals("stake") || noun.equals("share") || noun.equals("shareholding");
  }

  private static void preposition(Thing thing, List<Word> words, int from) {
    Word before = words.get(from - 1);
    if (!before.is(WordClass.PREPOSITION)) {
      return;
    }
    switch (before.lower()) {
      case "in" -> {
        boolean stake = false;
        for (int i = Math.max(0, from - 4); i < from - 1; i++) {
          stake |= isStake(words.get(i));
        }
        thing.vote(stake ? Kind.COMPANY : Kind.PLACE, stake && owned(words, from) ? 2.5 : 0.7);
      }
      case "aus", "nach", "near", "nahe" ->
          thing.vote(Kind.PLACE, isTown(words.get(from).text()) ? 0.9 : 0.5);
      case "by", "bei", "against", "gegen" -> thing.vote(Kind.COMPANY, 0.2);
      default -> {}
    }
  }

  /** "Moosdorf", "Bad Aubach": whether a word ends as names of towns do. */
  static boolean isTown(String word) {
    return word.length() > 6 && TOWNS.stream().anyMatch(word::endsWith);
  }

  /** "Wien-Erlenau": whether a word is a listed town and, behind a hyphen, a name. */
  static boolean isDistrict(Word word, Lexicon lexicon) {
    int hyphen = word.text().indexOf('-');
    return hyphen > 0
        && hyphen + 1 < word.text().length()
        && word.tag() == WordClass.NAME
        && Character.isUpperCase(word.text().charAt(hyphen + 1))
        && lexicon.placeClass(word.text().substring(0, hyphen)).filter("city"::equals).isPresent();
  }

  /** Whether a word tells where something is. */
  static boolean isWhere(Word word) {
    return word.is("in") || word.is("aus") || word.is("nach") || word.is("bei") || word.is("nahe");
  }

  /** "Irish" of "Irish-based": an adjective, where "Munich-based" names a town. */
  boolean isPeople(String word) {
    return lexicon.placeClass(word).isEmpty() && lexicon.placeOf(word).isPresent();
  }
}
