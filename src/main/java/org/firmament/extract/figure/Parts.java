package org.firmament.extract.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.firmament.extract.figure.Stated.Part;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Chunk;
import org.firmament.extract.syntax.Frame;
import org.firmament.extract.word.Word;
import org.firmament.model.Kind;
import org.firmament.text.Figure;

/**
 * Tells of every figure of a sentence what part it plays, by the words around it: "stieg um 5
 * Prozent [change] auf 3 Mio. Euro [value] nach 2,8 Mio. [old]".
 */
public final class Parts {
  private static final int BRACKET = 9;

  private final Metrics metrics;
  private final Directions directions;

  public Parts(Metrics metrics) {
    this.metrics = metrics;
    this.directions = new Directions(metrics);
  }

  /** All figures in order. */
  public List<Stated> in(Analysis analysis) {
    List<Stated> found = new ArrayList<>();
    List<Word> words = analysis.words();
    for (Chunk chunk : analysis.phrases().chunks()) {
      if (chunk.figure.isPresent()) {
        Figure figure = chunk.figure.get();
        int from = chunk.begin();
        while (from + 1 < chunk.to && words.get(from).span().end() <= figure.span().start()) {
          from++;
        }
        int to = from + 1;
        while (to < words.size() && words.get(to).span().start() < figure.span().end()) {
          to++;
        }
        Stated open = new Stated(chunk, figure, from, to, before(words, from), Part.BARE, 0);
        found.add(part(analysis, open, found));
      }
    }
    return found;
  }

  private Stated part(Analysis analysis, Stated one, List<Stated> before) {
    List<Word> words = analysis.words();
    int b = one.marker();
    Optional<Stated> bracketed = bracketed(analysis, one, before);
    if (bracketed.isPresent()) {
      return bracketed.get();
    }
    boolean percent = one.figure().type() == Figure.Type.PERCENT;
    if (isOld(analysis, one, before)) {
      return one.as(Part.OLD, 0);
    }
    if (!percent && metrics.starts("each", words, one.to())) {
      return one.as(Part.EACH, 0);
    }
    Optional<Stated> goesOn = goesOn(words, one, b, before);
    if (goesOn.isPresent()) {
      return goesOn.get();
    }
    return percent ? percent(analysis, one, b) : plain(analysis, one, b);
  }

  /** The last word before a figure that is no word of approximation. */
  private int before(List<Word> words, int from) {
    int b = from - 1;
    while (b >= 0) {
      int skip = metrics.ends("skips", words, b);
      if (skip == 0) {
        break;
      }
      b -= skip;
    }
    return b;
  }

  /** "(12,9 Mrd. Euro)", "(2014: 4,86)", "(+9%)". */
  private Optional<Stated> bracketed(Analysis analysis, Stated one, List<Stated> before) {
    List<Word> words = analysis.words();
    int open = one.from() - 1;
    while (open >= 0 && one.from() - open < BRACKET && !words.get(open).is("(")) {
      if (words.get(open).is(")")) {
        return Optional.empty();
      }
      open--;
    }
    if (open < 0 || !words.get(open).is("(")) {
      return Optional.empty();
    }
    boolean percent = one.figure().type() == Figure.Type.PERCENT;
    int direction = sign(words, one);
    for (int i = open + 1; i < one.to() + 2 && i < words.size(); i++) {
      boolean outside = i < one.from() || i >= one.to();
      if (percent && direction == 0 && outside && !words.get(i).is(")")) {
        direction = metrics.direction(words.get(i));
      }
    }
    if (percent && direction != 0) {
      return Optional.of(one.as(Part.CHANGE, direction));
    }
    for (int i = open + 1; i < one.from(); i++) {
      if (metrics.ends("old-markers", words, i) > 0
          || analysis.phrases().at(i).isPresent()
              && analysis.phrases().at(i).get().isMoment()
              && !before.isEmpty()
              && before.get(before.size() - 1).to() == open) {
        return Optional.of(one.as(Part.OLD, 0));
      }
    }
    int last = open;
    boolean same =
        !before.isEmpty()
            && before.get(before.size() - 1).to() == last
            && before.get(before.size() - 1).figure().unit().equals(one.figure().unit())
            && !percent
            && one.chunk().head < 0
            && one.from() == last + 1;
    if (same) {
      return Optional.of(one.as(Part.OLD, 0));
    }
    boolean behind =
        before.stream()
            .filter(s -> percent || isConverted(s, one))
            .anyMatch(s -> s.chunk().to == last || s.to() == last || s.from() > last);
    return behind ? Optional.of(one.as(Part.CONVERSION, 0)) : Optional.empty();
  }

  /** Whether a sum can be another one in other money. */
  private static boolean isConverted(Stated sum, Stated other) {
    return sum.figure().type() == other.figure().type()
        && !(sum.figure().type() == Figure.Type.MONEY
            && sum.figure().unit().equals(other.figure().unit()));
  }

  private boolean isOld(Analysis analysis, Stated one, List<Stated> before) {
    List<Word> words = analysis.words();
    int b = one.marker();
    boolean earlier =
        b >= 0
            && metrics.ends("earlier", words, b) > 0
            && before.stream().anyMatch(s -> s.figure().type() == one.figure().type());
    if (earlier) {
      return true;
    }
    boolean people = one.figure().type() == Figure.Type.COUNT;
    boolean still = b >= 0 && metrics.is("still", words.get(b)) && !people;
    if (still || b >= 0 && metrics.ends("old-markers", words, b) > 0) {
      return true;
    }
    if (b >= 1
        && metrics.is("value-markers", words.get(b))
        && metrics.ends("old-markers", words, b - 1) > 0
        && !metrics.is("from-markers", words.get(b - 1))) {
      return true;
    }
    if (b >= 0 && metrics.is("from-markers", words.get(b)) && reaches(analysis, one)) {
      return true;
    }
    boolean marked = b >= 0 && metrics.is("to-markers", words.get(b));
    return !marked && metrics.starts("years-before", words, one.to()) && !isAlone(analysis, one);
  }

  /** "made £6m last year": a sentence with one sum compares it with none. */
  private static boolean isAlone(Analysis analysis, Stated one) {
    return analysis.phrases().chunks().stream()
        .filter(c -> c.figure.filter(f -> f.type() == one.figure().type()).isPresent())
        .filter(c -> c.from >= one.to() || one.from() >= c.to)
        .allMatch(c -> areApart(analysis, Math.min(c.from, one.from()), Math.max(c.to, one.to())));
  }

  /** Whether another firm is named between two sums. */
  private static boolean areApart(Analysis analysis, int from, int to) {
    return analysis.names().stream()
        .anyMatch(n -> n.from() > from && n.to() < to && Kind.FIRMS.contains(n.thing().kind()));
  }

  /** Whether "auf" or "to" and a figure of the same sort follow. */
  private boolean reaches(Analysis analysis, Stated one) {
    for (Chunk other : analysis.phrases().chunks()) {
      boolean same =
          other.from >= one.to()
              && other.begin() - one.to() < BRACKET
              && other.figure.isPresent()
              && (other.figure.get().type() == one.figure().type()
                  || one.figure().type() == Figure.Type.COUNT)
              && other.hasPreposition()
              && metrics.is("to-markers", analysis.words().get(other.prepositionAt))
              && analysis.names().stream()
                  .noneMatch(n -> n.from() >= one.to() && n.to() <= other.begin());
      if (same) {
        return true;
      }
    }
    return false;
  }

  /** "rose 4p or nearly 1%", "sank 15% - or $1.83 -": the same step told in another way. */
  private Optional<Stated> goesOn(List<Word> words, Stated one, int b, List<Stated> before) {
    if (b < 0 || before.isEmpty()) {
      return Optional.empty();
    }
    Stated last = before.get(before.size() - 1);
    boolean near = b >= last.to() && b - last.to() < 3;
    for (int i = last.to(); near && i <= b; i++) {
      near = metrics.is("or-markers", words.get(i));
    }
    if (!near || last.figure().type() == one.figure().type()) {
      return Optional.empty();
    }
    boolean percent = one.figure().type() == Figure.Type.PERCENT;
    if (last.is(Part.STEP) && percent && last.direction() != 0) {
      return Optional.of(one.as(Part.CHANGE, last.direction()));
    }
    return last.is(Part.CHANGE) && !percent
        ? Optional.of(one.as(Part.STEP, last.direction()))
        : Optional.empty();
  }

  /** The sign written at a figure: "+2%", "-37%", "plus 3 Prozent". */
  private int sign(List<Word> words, Stated one) {
    if (one.figure().value().signum() < 0) {
      return -1;
    }
    int before = one.from() - 1;
    if (before > 0
        && metrics.is("minus-signs", words.get(before))
        && words.get(before - 1).is("(")) {
      return -1;
    }
    for (int i = Math.max(0, before); i <= one.from(); i++) {
      if (words.get(i).text().startsWith("+") || words.get(i).is("plus")) {
        return 1;
      }
    }
    return 0;
  }

  private Stated percent(Analysis analysis, Stated one, int b) {
    List<Word> words = analysis.words();
    int direction = sign(words, one);
    if (direction != 0) {
      return one.as(Part.CHANGE, direction);
    }
    direction = directions.after(analysis, one);
    if (direction != 0) {
      return one.as(Part.CHANGE, direction);
    }
    if (b < 0) {
      return one;
    }
    Word marker = words.get(b);
    if (metrics.direction(marker) != 0) {
      return one.as(Part.CHANGE, metrics.direction(marker));
    }
    boolean of = metrics.is("of-markers", marker) && b > 0;
    if (of && metrics.direction(words.get(b - 1)) != 0) {
      return one.as(Part.CHANGE, metrics.direction(words.get(b - 1)));
    }
    boolean by = metrics.is("change-markers", marker);
    boolean bare =
        one.chunk().isBare()
            && one.chunk().head < 0
            && (one.chunk().complement.isEmpty()
                || metrics.isHead("worths", one.chunk().complement.get(), analysis));
    direction = by || bare ? directions.around(analysis, one) : 0;
    if (direction != 0) {
      return one.as(Part.CHANGE, direction);
    }
    return by
        ? one.as(Part.STEP, 0)
        : metrics.is("value-markers", marker) || of ? one.as(Part.VALUE, 0) : one;
  }

  private Stated plain(Analysis analysis, Stated one, int b) {
    List<Word> words = analysis.words();
    boolean reached =
        b >= 0
            && (metrics.is("to-markers", words.get(b)) || metrics.is("of-markers", words.get(b)));
    int direction = reached && one.chunk().head < 0 ? 0 : directions.after(analysis, one);
    if (direction != 0) {
      return one.as(Part.STEP, direction);
    }
    if (b < 0) {
      return one;
    }
    Word marker = words.get(b);
    if (metrics.is("change-markers", marker)) {
      return one.as(Part.STEP, directions.around(analysis, one));
    }
    int moved = metrics.direction(marker);
    if (moved != 0 && !metrics.isLoss(marker) && !isEarned(analysis, one, b)) {
      return one.as(Part.STEP, moved);
    }
    boolean of = metrics.is("of-markers", marker) && b > 0;
    if (of && metrics.direction(words.get(b - 1)) != 0 && !metrics.isLoss(words.get(b - 1))) {
      return one.as(Part.STEP, metrics.direction(words.get(b - 1)));
    }
    return of || metrics.is("value-markers", marker) ? one.as(Part.VALUE, 0) : one;
  }

  /** "lost 330m euros": what a firm itself loses is no step of anything. */
  private boolean isEarned(Analysis analysis, Stated one, int verb) {
    return one.chunk().head < 0
        && one.figure().value().compareTo(Anchors.LARGE) >= 0
        && analysis.frames().stream()
            .filter(f -> f.sort == Frame.Sort.VERB && f.at == verb && metrics.of(f).isPresent())
            .flatMap(f -> f.in(Frame.Role.SUBJECT).stream())
            .anyMatch(a -> metrics.of(a.chunk(), analysis).isEmpty());
  }
}
