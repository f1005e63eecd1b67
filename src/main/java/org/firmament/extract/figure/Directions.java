package org.firmament.extract.figure;

import java.util.List;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Frame;
import org.firmament.extract.word.Word;
import org.firmament.text.Figure;
import org.firmament.text.WordClass;

/** Tells by the words around a figure whether it rose or fell. */
final class Directions {
  private final Metrics metrics;

  Directions(Metrics metrics) {
    this.metrics = metrics;
  }

  /** The direction by the words right behind a figure: "9% higher", "8 Prozent mehr Umsatz". */
  int after(Analysis analysis, Stated one) {
    List<Word> words = analysis.words();
    boolean percent = one.figure().type() == Figure.Type.PERCENT;
    for (int i = one.to(); i < Math.min(words.size(), one.to() + 3); i++) {
      Word word = words.get(i);
      int direction = metrics.direction(word);
      boolean verb = word.is(WordClass.VERB) && i >= one.chunk().to;
      if (direction != 0 && !verb) {
        return direction;
      }
      if (percent && i == one.to() && leads(words, i)) {
        return metrics.direction(words.get(i + 1));
      }
      if (percent && i == one.to() && towards(words, i) != 0) {
        return towards(words, i);
      }
      if (!(i < one.chunk().to
          || word.is(WordClass.ADJECTIVE)
          || word.is(WordClass.ADVERB)
          || word.is("-"))) {
        return 0;
      }
    }
    if (one.chunk().head >= one.to()) {
      return metrics.direction(words.get(one.chunk().head));
    }
    return 0;
  }

  /** "im Plus", "nach unten": a word before one of direction. */
  private boolean leads(List<Word> words, int i) {
    return i + 1 < words.size()
        && metrics.is("direction-leads", words.get(i))
        && metrics.direction(words.get(i + 1)) != 0;
  }

  /** "5 Prozent unter dem Vorjahreswert": by how much it is more or less than before. */
  private int towards(List<Word> words, int i) {
    boolean above = metrics.is("above-markers", words.get(i));
    if (!above && !metrics.is("below-markers", words.get(i))) {
      return 0;
    }
    return words.subList(i, Math.min(words.size(), i + 4)).stream()
            .anyMatch(w -> metrics.is("former-values", w))
        ? above ? 1 : -1
        : 0;
  }

  /** The direction that the clause around a figure tells: by its verb first. */
  int around(Analysis analysis, Stated one) {
    int back = backward(analysis, one.from() - 1, true);
    if (back != 0) {
      return back;
    }
    List<Word> words = analysis.words();
    for (int i = one.to(); i < words.size() && !isEdge(words.get(i)); i++) {
      int direction = metrics.direction(words.get(i));
      boolean verbal =
          words.get(i).is(WordClass.VERB)
              || words.get(i).is(WordClass.ADJECTIVE)
              || leads(words, i - 1);
      if (direction != 0 && verbal) {
        return direction;
      }
    }
    for (Frame frame : analysis.frames()) {
      boolean holds =
          frame.sort == Frame.Sort.VERB
              && frame.arguments.stream().anyMatch(a -> a.chunk() == one.chunk());
      if (holds && metrics.direction(frame.lemma) != 0) {
        return metrics.direction(frame.lemma);
      }
    }
    return backward(analysis, one.from() - 1, false);
  }

  private int backward(Analysis analysis, int from, boolean clause) {
    List<Word> words = analysis.words();
    for (int i = from; i >= 0; i--) {
      Word word = words.get(i);
      if (word.is(";") || clause && isEdge(word)) {
        return 0;
      }
      boolean about = metrics.ends("skips", words, i + 1) > 1;
      int direction = word.isFinite() ? separable(words, i) : 0;
      direction = direction == 0 && !about ? metrics.direction(word) : direction;
      if (direction != 0) {
        return direction;
      }
    }
    return 0;
  }

  /** The direction of "legte … zu" by its two parts. */
  private int separable(List<Word> words, int verb) {
    for (int i = verb + 1; i < words.size() && !words.get(i).is(";"); i++) {
      boolean last = i + 1 == words.size() || !words.get(i + 1).is(WordClass.DETERMINER);
      if (last && words.get(i).text().length() < 7 && !words.get(i).is(WordClass.MARK)) {
        for (var reading : words.get(verb).form().verbs()) {
          String particle = words.get(i).lower();
          int behind = i == verb + 1 ? metrics.direction(reading.lemma() + " " + particle) : 0;
          int direction = behind != 0 ? behind : metrics.direction(particle + reading.lemma());
          if (direction != 0) {
            return direction;
          }
        }
      }
    }
    return 0;
  }

  private static boolean isEdge(Word word) {
    return word.is(",")
        || word.is(";")
        || word.is(".")
        || word.is("(")
        || word.is(")")
        || word.is(WordClass.SUBJUNCTION)
        || word.is(WordClass.RELATIVE);
  }
}
