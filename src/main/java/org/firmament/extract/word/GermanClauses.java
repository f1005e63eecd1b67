package org.firmament.extract.word;

import java.util.List;
import org.firmament.text.Form;
import org.firmament.text.Form.Shape;
import org.firmament.text.Morphology;
import org.firmament.text.WordClass;

/** Where a German clause begins and ends, and whether its finite verb stands second or last. */
final class GermanClauses {
  private final Morphology morphology;

  GermanClauses(Morphology morphology) {
    this.morphology = morphology;
  }

  static boolean endsAt(List<Word> words, int i) {
    if (i + 1 >= words.size()) {
      return true;
    }
    Word next = words.get(i + 1);
    boolean touches = next.span().start() == words.get(i).span().end();
    return next.tag() == WordClass.MARK && (!isOpening(next) || next.is("\"") && touches)
        || next.is("und")
        || next.is("oder")
        || next.is("aber")
        || next.is("wie")
        || next.is("als");
  }

  private static boolean isOpening(Word word) {
    return word.is("„")
        || word.is("\"")
        || word.is("(")
        || word.is("»")
        || word.is("«")
        || word.is("‚")
        || word.is("$")
        || word.is("€");
  }

  /** The mark behind which the clause of a word begins; -1 at the start of the sentence. */
  static int start(List<Word> words, int i) {
    int start = i - 1;
    while (start >= 0) {
      int opening = Quotes.has(words.get(start)) ? Quotes.opening(words, start) : start;
      if (opening == start && words.get(start).tag() == WordClass.MARK) {
        break;
      }
      start = opening - 1;
    }
    return start;
  }

  /** "die Behörden müssen noch zustimmen": the verb stands second, so the clause is a main one. */
  boolean hasEarlierFinite(List<Word> words, int from, int last) {
    for (int k = from + 1; k < last; k++) {
      Form form = morphology.form(words.get(k).lower());
      if (!words.get(k).capital()
          && form.only(WordClass.VERB)
          && form.is(Shape.FINITE)
          && !form.is(Shape.PAST_PARTICIPLE)) {
        return true;
      }
    }
    return false;
  }

  /** "…, die Y übernommen hat": behind a comma (and a preposition), the stretch ends in a verb. */
  boolean isRelative(List<Word> words, int i) {
    Word word = words.get(i);
    boolean shape =
        switch (word.lower()) {
          case "der",
              "die",
              "das",
              "dem",
              "den",
              "deren",
              "dessen",
              "denen",
              "welche",
              "welcher",
              "welches",
              "welchem" ->
              true;
          default -> false;
        };
    if (!shape || i == 0) {
      return false;
    }
    int before = i - 1;
    if (words.get(before).tag() == WordClass.PREPOSITION && !words.get(before).is("wie")) {
      before--;
    }
    if (before < 0 || !(words.get(before).is(",") || words.get(before).is("und"))) {
      return false;
    }
    boolean second = words.get(before).is("und");
    if (second && words.subList(0, before).stream().noneMatch(w -> w.is(WordClass.RELATIVE))) {
      return false;
    }
    return endsInFinite(words, i);
  }

  /** Whether the stretch up to the next mark ends in a finite verb, as subordinate clauses do. */
  boolean endsInFinite(List<Word> words, int i) {
    int last = -1;
    for (int k = i + 1; k < words.size(); k++) {
      k = behindBracket(words, k);
      if (k == words.size()) {
        break;
      }
      Word next = words.get(k);
      boolean stop =
          next.tag() == WordClass.MARK
              && (next.is(",")
                  || next.is(";")
                  || next.is(":")
                  || next.is(".")
                  || next.is("–")
                  || next.is(")"));
      if (stop && !(next.is(",") && joinsNouns(words, k))) {
        break;
      }
      if (!next.capital() && next.tag() != WordClass.MARK) {
        last = k;
      } else {
        last = next.capital() ? -1 : last;
      }
    }
    if (last < 0) {
      return false;
    }
    Form end = morphology.form(words.get(last).lower());
    boolean infinitive = words.get(last - 1).is("zu") && end.is(Shape.INFINITIVE);
    return end.is(Shape.FINITE)
        && end.is(WordClass.VERB)
        && !end.is(WordClass.DETERMINER)
        && !infinitive
        && !((end.is(Shape.INFINITIVE) || end.is(Shape.PAST_PARTICIPLE))
            && hasEarlierFinite(words, i, last));
  }

  /** The word behind a bracket that opens here. */
  private static int behindBracket(List<Word> words, int i) {
    int end = i;
    while (words.get(i).is("(") && end < words.size() && !words.get(end).is(")")) {
      end++;
    }
    return words.get(i).is("(") ? Math.min(end + 1, words.size()) : i;
  }

  /** "die Marken A, B und C": a comma between two members of a list. */
  private static boolean joinsNouns(List<Word> words, int comma) {
    return comma + 2 < words.size()
        && words.get(comma - 1).capital()
        && words.get(comma + 1).capital()
        && (words.get(comma + 2).is(",")
            || words.get(comma + 2).is("und")
            || words.get(comma + 2).is("oder")
            || words.get(comma + 2).is("sowie"));
  }
}
