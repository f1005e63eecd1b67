package org.firmament.extract.syntax;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.firmament.extract.name.Name;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Word;
import org.firmament.text.Figure;
import org.firmament.text.Moment;

/** The words of a sentence, marked where its names, figures and dates begin and end. */
public final class Marked {
  private final String text;
  final List<Word> words;
  final Map<Integer, Name> names = new HashMap<>();
  final Map<Integer, Figure> figures = new HashMap<>();
  final Map<Integer, Integer> figureEnds = new HashMap<>();
  final Map<Integer, Moment> moments = new HashMap<>();
  final Map<Integer, Integer> momentEnds = new HashMap<>();

  Marked(
      String text, List<Word> words, List<Name> names, List<Figure> figures, List<Moment> moments) {
    this.text = text;
    this.words = words;
    names.stream()
        .filter(n -> figures.stream().noneMatch(f -> f.span().overlaps(n.span())))
        .forEach(n -> this.names.put(n.from(), n));
    for (Figure figure : figures) {
      place(figure.span().start(), figure.span().end(), figure, this.figures, figureEnds);
    }
    for (Moment moment : moments) {
      place(moment.span().start(), moment.span().end(), moment, this.moments, momentEnds);
    }
  }

  /** "ahead" for "ahead of X", which is not the "of" that makes a part of what stands before. */
  String preposition(int i, Grammar grammar) {
    boolean first = i > 0 && grammar.has("before-of", words.get(i - 1).lower());
    return words.get(first && words.get(i).is("of") ? i - 1 : i).lower();
  }

  private <T> void place(
      int start, int end, T what, Map<Integer, T> starts, Map<Integer, Integer> ends) {
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).span().end() > start) {
        int to = i;
        while (to < words.size() && words.get(to).span().start() < end) {
          to++;
        }
        starts.put(i, what);
        ends.put(i, to);
        return;
      }
    }
  }

  /** Whether at most a mark lies between a word and the one before. */
  boolean touches(int i) {
    return words.get(i).span().start() - words.get(i - 1).span().end() <= 2;
  }

  /** Whether a hyphen joins a word to the one before. */
  boolean joinedByHyphen(int i) {
    int end = words.get(i - 1).span().end();
    int start = words.get(i).span().start();
    return !words.get(i).initial()
        && (start == end + 1 && hyphenated(end) || start <= end + 1 && isCompound(end, start));
  }

  /** "Norvikchef": the head of a compound has a small letter; an s or n may link its parts. */
  private boolean isCompound(int end, int start) {
    return start > 0
        && start < text.length()
        && Character.isLowerCase(text.charAt(start))
        && words.stream().anyMatch(w -> w.span().start() == start && w.capital())
        && (start == end || text.charAt(end) == 's' || text.charAt(end) == 'n');
  }

  /** Where the figure stands behind two words that bound it: "mehr als", "bis zu"; else here. */
  int bound(int i, Grammar grammar) {
    return i + 2 < words.size()
            && figures.containsKey(i + 2)
            && grammar.has("bounds", words.get(i).lower() + " " + words.get(i + 1).lower())
        ? i + 2
        : i;
  }

  /** "a $3bn (£2bn) bid": where the bracket ends that gives a sum in other money; else i. */
  int behindConversion(int i) {
    int at = i + 1;
    while (i < words.size() && words.get(i).is("(") && at < words.size()) {
      if (figures.containsKey(at)) {
        at = figureEnds.get(at);
      } else if (words.get(at).is(";") || words.get(at).is(":") || words.get(at).is(",")) {
        at++;
      } else {
        return words.get(at).is(")") && at + 1 < words.size() ? at + 1 : i;
      }
    }
    return i;
  }

  private boolean hyphenated(int at) {
    return at < text.length() && text.charAt(at) == '-';
  }

  /** The words from one to another in small letters, with spaces between. */
  String joined(int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      text.append(i > from ? " " : "").append(words.get(i).lower());
    }
    return text.toString();
  }
}
