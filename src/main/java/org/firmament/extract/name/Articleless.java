package org.firmament.extract.name;

import java.util.List;
import java.util.Set;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Word;
import org.firmament.text.Form;
import org.firmament.text.WordClass;

/**
 * German nouns for one thing without an article in a sentence that is written out, where only a
 * name can do without: "Speiche hat ein gutes Jahr", "die Papiere von Gondel".
 */
final class Articleless {
  /** Verbs beside which a noun without an article may be part of what is said. */
  private static final Set<String> LIGHT =
      Set.of(
          "sein",
          "werden",
          "bleiben",
          "gelten",
          "heißen",
          "lauten",
          "kommen",
          "geben",
          "herrschen",
          "bestehen",
          "folgen",
          "drohen",
          "fehlen",
          "liegen",
          "reichen",
          "genügen",
          "entstehen",
          "lohnen",
          "machen",
          "schaffen",
          "helfen",
          "gehen",
          "stehen",
          "tun");

  /** Prepositions behind which a noun that opens the sentence is hardly ever without an article. */
  private static final Set<String> OPENING =
      Set.of("auf", "hinter", "bei", "für", "gegen", "neben");

  /** Prepositions behind which one thing is hardly ever without an article inside a sentence. */
  private static final Set<String> INSIDE = Set.of("von", "gegen", "gegenüber", "hinter", "wie");

  private final Lexicon lexicon;

  Articleless(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Whether the noun does without an article where only a name can. */
  boolean isName(List<Word> words, int i) {
    return isSingle(words, i)
        && isFull(words)
        && (opens(words, i)
            || follows(words, i)
            || isBurdened(words, i)
            || isBehind(words, i)
            || isExplained(words, i));
  }

  /** "140 Mitarbeiter von Herdfeuer müssen gehen": behind a preposition. */
  private static boolean isBehind(List<Word> words, int i) {
    return i > 0
        && INSIDE.contains(words.get(i - 1).lower())
        && (words.get(i + 1).is(WordClass.VERB)
            || words.get(i + 1).is(WordClass.MARK)
            || words.get(i + 1).is(WordClass.PREPOSITION) && !words.get(i + 1).is("zu"));
  }

  /** "Rollgut (Sitz: Mainz)". */
  private boolean isExplained(List<Word> words, int i) {
    return i + 2 < words.size()
        && words.get(i).initial()
        && words.get(i + 1).is("(")
        && lexicon
            .noun(words.get(i + 2))
            .filter(n -> n.isMeasured() || n.role().equals("seat"))
            .isPresent();
  }

  private boolean isSingle(List<Word> words, int i) {
    Word word = words.get(i);
    return i + 1 < words.size()
        && word.is(WordClass.NOUN)
        && word.text().length() > 3
        && word.text().indexOf('-') < 0
        && word.form().numbers() != 2
        && !word.text().endsWith("en")
        && !lexicon.isBare(word.form())
        && !lexicon.isListed(word.text())
        && !lexicon.isTime(word.text());
  }

  /** Whether a sentence is written out: it ends as one. */
  private static boolean isFull(List<Word> words) {
    int last = words.size() - 1;
    while (last > 0 && !words.get(last).is(".") && words.get(last).is(WordClass.MARK)) {
      last--;
    }
    return words.get(last).is(".");
  }

  /** "Speiche hat ein gutes Jahr", "…, Tandem dagegen machte 2 Millionen Verlust". */
  private static boolean opens(List<Word> words, int i) {
    boolean clause = i > 2 && words.get(i - 1).is(",");
    boolean first = words.get(i).initial();
    int verb = i + 1;
    if (verb + 1 < words.size() && clause && words.get(verb).is(WordClass.ADVERB)) {
      verb++;
    }
    return (first || clause)
        && verb + 1 < words.size()
        && acts(words, verb)
        && (first || words.get(verb + 1).is(WordClass.NUMBER))
        && !words.get(verb + 1).is(WordClass.PRONOUN)
        && !hasOther(BareOpeners.rest(words, verb + 1));
  }

  /** "Operativ verdiente Trichter neun Millionen": behind the verb, with no other subject. */
  private static boolean follows(List<Word> words, int i) {
    if (i < 2 || !acts(words, i - 1)) {
      return false;
    }
    boolean led =
        words.get(0).is(WordClass.PREPOSITION)
            || i == 2
                && (words.get(0).is(WordClass.ADVERB) || words.get(0).is(WordClass.ADJECTIVE));
    boolean adverbial =
        led
                && words.subList(0, i - 1).stream()
                    .noneMatch(
                        w ->
                            w.is(WordClass.PRONOUN) || w.is(WordClass.MARK) || w.is(WordClass.VERB))
            || words.get(i - 2).is(",") && words.get(0).is(WordClass.SUBJUNCTION);
    Word next = words.get(i + 1);
    boolean object =
        next.is(WordClass.NOUN)
            && next.form().numbers() != 1
            && i + 2 < words.size()
            && !words.get(i + 2).capital();
    return adverbial
        && (!next.capital() || object)
        && !next.is(WordClass.MARK)
        && !next.is(WordClass.CONJUNCTION)
        && !next.is("der")
        && !hasOther(BareOpeners.rest(words, i + 1));
  }

  /** "Auf Trichter lasten Schulden". */
  private static boolean isBurdened(List<Word> words, int i) {
    return i == 1
        && i + 2 < words.size()
        && OPENING.contains(words.get(0).lower())
        && words.get(2).isFinite()
        && !words.get(2).mayBeVerb(LIGHT::contains);
  }

  /** Whether a verb tells what one does, or what the one has in figures. */
  private static boolean acts(List<Word> words, int verb) {
    Word word = words.get(verb);
    return word.isFinite()
        && GermanAgents.isSingularVerb(word)
        && (!LIGHT.contains(word.verb(Form.Shape.FINITE))
            || BareOpeners.rest(words, verb + 1).stream().anyMatch(w -> w.is(WordClass.NUMBER)));
  }

  /** Whether the subject of a clause is surely not the noun beside its verb: "der Chef", "er". */
  private static boolean hasOther(List<Word> rest) {
    for (int k = 0; k < rest.size(); k++) {
      Word word = rest.get(k);
      boolean led =
          k > 0
              && (rest.get(k - 1).is(WordClass.PREPOSITION) || rest.get(k - 1).is(WordClass.NOUN));
      if (!led
          && (word.is("der")
              || word.is(WordClass.NAME)
              || word.is(WordClass.PRONOUN) && !word.is("sich"))) {
        return true;
      }
    }
    return false;
  }
}
