package org.firmament.extract.syntax;

import java.util.List;
import java.util.regex.Pattern;
import org.firmament.extract.word.Determiner;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Word;
import org.firmament.text.Case;
import org.firmament.text.Form;
import org.firmament.text.Gender;
import org.firmament.text.WordClass;

/** What gender, number and case a phrase may have, by its determiner and its head together. */
final class Agreement {
  private static final Pattern ONE = Pattern.compile("eine[mnr]?");

  /** "der Koch", "der Schneider": trades that are surnames, too, for which no gender is known. */
  private Agreement() {}

  /** "hochwertiger Pumpen": several, of which the ending of the adjective tells the case. */
  static boolean isPluralGenitive(Chunk chunk, List<Word> words, Grammar grammar) {
    return grammar.nounsAreCapital()
        && chunk.determiner == Determiner.NONE
        && (chunk.numbers & 2) != 0
        && chunk.name.isEmpty()
        && chunk.head > chunk.from
        && !words.get(chunk.head).text().equals(chunk.lemma)
        && words.get(chunk.from).is(WordClass.ADJECTIVE)
        && !words.get(chunk.from).capital()
        && words.get(chunk.from).text().endsWith("er");
  }

  static void settle(Chunk chunk, int determiner, List<Word> words, Grammar grammar) {
    int genders = 7;
    int numbers = 3;
    int cases = Case.ANY;
    if (chunk.head >= 0) {
      Form form = words.get(chunk.head).form();
      genders = form.genders() == 0 ? 7 : form.genders();
      numbers = form.numbers() == 0 ? 3 : form.numbers();
      cases = form.cases() == 0 ? Case.ANY : form.cases();
      if (grammar.nounsAreCapital() && determiner >= 0 && form.nameKind().equals("surname")) {
        genders = Gender.MASCULINE;
      }
    }
    if (determiner >= 0) {
      int named = chunk.head >= 0 ? genders : ofName(chunk, words, grammar);
      cases &= grammar.cases(words.get(determiner).lower(), named, numbers);
      if (cases == 0) {
        cases = grammar.cases(words.get(determiner).lower(), 7, 3);
      }
      if (numbers == 3) {
        numbers = grammar.numbers(words.get(determiner).lower(), genders, cases);
      }
    }
    if (numbers == 3 && grammar.nounsAreCapital() && isPlural(chunk, words, cases)) {
      numbers = 2;
    }
    chunk.genders = genders;
    chunk.numbers = numbers;
    chunk.cases = cases == 0 ? Case.ANY : cases;
  }

  /**
   * "die Tablets", "weitere Standorte": what ends in the -s of a genitive, but stands in none, or
   * in the -e that a dative has only behind a preposition.
   */
  private static boolean isPlural(Chunk chunk, List<Word> words, int cases) {
    if (chunk.head < 0) {
      return false;
    }
    String text = words.get(chunk.head).text();
    boolean genitive = (cases & Case.GENITIVE) != 0;
    boolean bare = chunk.from == 0 || !words.get(chunk.from - 1).is(WordClass.PREPOSITION);
    return !genitive && text.equals(chunk.lemma + "s")
        || bare && chunk.preposition.isEmpty() && text.equals(chunk.lemma + "e");
  }

  /**
   * "der Norvik AG" is no nominative: the last word of a name has a gender, or that before a
   * preposition in it: "der Verein für Wetterkunde".
   */
  private static int ofName(Chunk chunk, List<Word> words, Grammar grammar) {
    if (!grammar.nounsAreCapital() || chunk.name.isEmpty()) {
      return 7;
    }
    int to = chunk.name.get().to();
    for (int i = to - 2; i > chunk.name.get().from(); i--) {
      to = words.get(i).is(WordClass.PREPOSITION) ? i : to;
    }
    Word last = words.get(to - 1);
    boolean several = chunk.name.get().to() - chunk.name.get().from() > 1;
    if (grammar.has("feminine-forms", last.text())) {
      return 2;
    }
    Form form = last.form();
    return several && form.is(WordClass.NOUN) && form.numbers() == 1 && form.genders() != 0
        ? form.genders()
        : 7;
  }

  /** The cases of a phrase that its preposition leaves; "von X und des Y" are joined. */
  static int governed(Chunk chunk, Grammar grammar) {
    boolean genitive = grammar.complementPrepositions().contains(chunk.preposition);
    int cases =
        grammar.has("dative-prepositions", chunk.preposition)
            ? genitive ? Case.DATIVE | Case.GENITIVE : Case.DATIVE
            : grammar.has("accusative-prepositions", chunk.preposition)
                ? Case.ACCUSATIVE
                : Case.ANY;
    return (chunk.cases & cases) == 0 ? chunk.cases : chunk.cases & cases;
  }

  /** Where the noun phrase begins behind "einer" and "one of"; {@code i} if there is neither. */
  static int behindOne(List<Word> words, int i) {
    if (i + 2 >= words.size()) {
      return i;
    }
    boolean german = ONE.matcher(words.get(i).lower()).matches() && words.get(i + 1).is("der");
    boolean english = words.get(i).is("one") && words.get(i + 1).is("of");
    return german ? i + 1 : english ? i + 2 : i;
  }

  /** Makes of "der Gründer" what "einer der Gründer" is. */
  static void oneOf(Chunk several, int from) {
    several.from = from;
    several.numbers = 1;
    several.cases = Case.ANY;
    if (several.determiner != Determiner.POSSESSIVE) {
      several.determiner = Determiner.INDEFINITE;
    }
  }

  /** The numbers that a finite verb may have; "betreibt" is hardly what "ihr" do. */
  static int numbers(Word finite) {
    int numbers = 0;
    for (var verb : finite.form().verbs()) {
      if (verb.shape() == Form.Shape.FINITE) {
        numbers |= verb.numbers();
      }
    }
    if (numbers == 3 && finite.lower().endsWith("t")) {
      return 1;
    }
    return numbers == 0 ? 3 : numbers;
  }

  /** Whether a phrase may be the subject of a verb of these numbers. */
  static boolean agrees(Chunk chunk, int numbers) {
    int own = chunk.group.size() > 1 ? 3 : chunk.numbers;
    return (own & numbers) != 0 || chunk.name.isPresent() && chunk.head < 0;
  }
}
