package org.firmament.text;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.firmament.model.Span;
import org.firmament.text.Notation.Role;
import org.firmament.text.Notation.Tie;

/** Finds the money, percentages and counts of a text, by the word lists of its language. */
public final class Figures {
  /** How many pieces a bracket within an amount may have. */
  private static final int BRACKET = 9;

  private final Notation notation;
  private final Moments moments;

  private Figures(Path folder) {
    notation = Notation.of(folder);
    moments = Moments.of(folder, notation);
  }

  /** The reader of a language, with the word lists of its folder. */
  public static Figures of(Path languageFolder) {
    return new Figures(languageFolder);
  }

  /** The figures within a stretch of a text, in order, never overlapping. */
  public List<Figure> in(String text, Span within) {
    List<Piece> pieces = Piece.in(text, within);
    Optional<List<Moment>> times = Optional.empty();
    List<Amount> amounts = new ArrayList<>();
    int free = 0;
    for (int at = 0; at < pieces.size(); at++) {
      Optional<Amount> amount =
          at < free ? Optional.empty() : Amount.at(notation, pieces, at, free);
      if (amount.isEmpty()) {
        continue;
      }
      if (times.isEmpty()) {
        times = Optional.of(moments.in(pieces));
      }
      if (!stands(amount.get(), pieces, at, times.get())) {
        dropMeasured(amounts, amount.get(), pieces);
        continue;
      }
      amounts.add(amount.get());
      free = amount.get().to();
    }
    reachOver(amounts, pieces);
    inherit(amounts, pieces);
    return figures(amounts, pieces);
  }

  /** Whether an amount is one: not a date, an ordinal, a page, a part of a name. */
  private boolean stands(Amount amount, List<Piece> pieces, int number, List<Moment> times) {
    if (notation.endsBefore(Role.VAGUE, pieces, number)) {
      return false;
    }
    if (amount.unit().isPresent()) {
      return true;
    }
    Piece first = pieces.get(number);
    Span span = new Span(first.start(), pieces.get(amount.to() - 1).end());
    if (times.stream().anyMatch(time -> time.span().overlaps(span))) {
      return false;
    }
    if (measured(amount, pieces)) {
      return false;
    }
    if (amount.scaled() || !amount.digits()) {
      return true;
    }
    if (number > 0 && first.glued() && amount.from() == number) {
      Piece before = pieces.get(number - 1);
      boolean opens = "([{„“”\"'‚‘»«~=-–—".contains(before.text());
      if (before.number() || before.word() || !opens) {
        return false;
      }
    }
    if (first.text().length() > 1 && first.text().matches("0\\d.*")) {
      return false;
    }
    boolean dot = number > 0 && pieces.get(number - 1).is(".");
    int to = amount.to();
    boolean last = to + 1 >= pieces.size();
    boolean ordinal =
        !last
            && notation.ordinal(pieces.get(to).low())
            && pieces.get(to).glued()
            && !amount.decimal();
    return !ordinal && !notation.endsBefore(Role.LABEL, pieces, dot ? number - 1 : number);
  }

  /** Whether a unit that is not read follows: "10 Jahre", "32 GB", "2 Prozentpunkte". */
  private boolean measured(Amount amount, List<Piece> pieces) {
    return amount.unit().isEmpty()
        && (notation.at(Role.UNIT, pieces, amount.to()).isPresent()
            || notation.at(Role.POINTS, pieces, amount.to()).isPresent());
  }

  /** Takes back the "zwei" of "zwei bis drei Monate". */
  private void dropMeasured(List<Amount> amounts, Amount amount, List<Piece> pieces) {
    if (amounts.isEmpty() || !measured(amount, pieces)) {
      return;
    }
    Amount last = amounts.get(amounts.size() - 1);
    boolean tied =
        between(Tie.RANGE, last, amount, pieces) || between(Tie.LIST, last, amount, pieces);
    if (last.unit().isEmpty() && tied) {
      amounts.remove(amounts.size() - 1);
    }
  }

  /** "6,3 (Vorjahr: 4,9) Mio. Euro": what stands behind the bracket counts for both numbers. */
  private void reachOver(List<Amount> amounts, List<Piece> pieces) {
    for (int i = 0; i + 1 < amounts.size(); i++) {
      Amount amount = amounts.get(i);
      int close = amount.unit().isEmpty() && !amount.scaled() ? closing(pieces, amount.to()) : -1;
      if (close < 0) {
        continue;
      }
      List<Piece> joined = new ArrayList<>(pieces.subList(amount.from(), amount.to()));
      joined.addAll(pieces.subList(close + 1, Math.min(pieces.size(), close + 4)));
      Optional<Amount> read =
          Amount.at(notation, joined, 0, 0).filter(a -> a.unit().isPresent() || a.scaled());
      for (int k = i; read.isPresent() && k < amounts.size(); k++) {
        Amount one = amounts.get(k);
        if (one.to() <= close && one.unit().isEmpty()) {
          amounts.set(k, one.scaledAs(read.get()).with(read.get().unit(), one.to()));
        }
      }
    }
  }

  /** Where a short bracket that opens at a piece closes; -1 for none. */
  private static int closing(List<Piece> pieces, int open) {
    if (open >= pieces.size() || !pieces.get(open).is("(")) {
      return -1;
    }
    for (int i = open + 1; i < Math.min(pieces.size() - 1, open + BRACKET); i++) {
      if (pieces.get(i).is(")")) {
        return i;
      }
    }
    return -1;
  }

  /** Gives a bare amount the unit and scale of its neighbour: "von 3,1 auf 3,5 Milliarden Euro". */
  private void inherit(List<Amount> amounts, List<Piece> pieces) {
    for (int i = amounts.size() - 2; i >= 0; i--) {
      Amount amount = amounts.get(i);
      Amount next = amounts.get(i + 1);
      if (amount.unit().isEmpty() && tied(amount, next, pieces)) {
        Amount scaled = larger(amount, next) ? amount : amount.scaledAs(next);
        amounts.set(i, scaled.with(next.unit(), amount.to()));
      }
    }
    for (int i = 1; i < amounts.size(); i++) {
      Amount amount = amounts.get(i);
      Amount before = amounts.get(i - 1);
      boolean bare = amount.unit().isEmpty() && (amount.scaled() || amount.decimal());
      if (bare && before.unit().isPresent() && between(Tie.BACK, before, amount, pieces)) {
        Amount scaled = larger(amount, before) ? amount : amount.scaledAs(before);
        amounts.set(i, scaled.with(before.unit(), amount.to()));
      }
    }
  }

  private static boolean larger(Amount amount, Amount other) {
    return amount.scaled()
        || amount.raw().abs().compareTo(BigDecimal.valueOf(1000)) >= 0
        || !other.scaled();
  }

  private boolean tied(Amount amount, Amount next, List<Piece> pieces) {
    return (next.unit().isPresent() || next.scaled() && !amount.scaled())
        && (between(Tie.LIST, amount, next, pieces)
            || between(Tie.RANGE, amount, next, pieces)
            || between(Tie.AND, amount, next, pieces));
  }

  private boolean between(Tie tie, Amount one, Amount other, List<Piece> pieces) {
    return notation
        .at(tie, pieces, one.to())
        .filter(found -> one.to() + found.pieces() == other.from())
        .isPresent();
  }

  private List<Figure> figures(List<Amount> amounts, List<Piece> pieces) {
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < amounts.size(); i++) {
      Amount amount = amounts.get(i);
      boolean range = i + 1 < amounts.size() && range(amount, amounts.get(i + 1), pieces);
      Optional<Amount> upTo = range ? Optional.of(amounts.get(++i)) : Optional.empty();
      int to = upTo.orElse(amount).to();
      figures.add(
          new Figure(
              new Span(pieces.get(amount.from()).start(), pieces.get(to - 1).end()),
              amount.unit().map(Amount.Unit::type).orElse(Figure.Type.COUNT),
              amount.value(),
              upTo.map(Amount::value),
              amount.unit().map(Amount.Unit::code).orElse(""),
              approximation(pieces, amount.from(), to)));
    }
    return figures;
  }

  private boolean range(Amount one, Amount other, List<Piece> pieces) {
    if (!one.unit().equals(other.unit()) || one.value().compareTo(other.value()) >= 0) {
      return false;
    }
    boolean between = notation.endsBefore(Tie.BETWEEN, pieces, one.from());
    if (between && between(Tie.AND, one, other, pieces)) {
      return true;
    }
    boolean change =
        one.from() > 0
            && notation.at(Tie.BACK, pieces, one.from() - 1).isPresent()
            && notation.at(Tie.LIST, pieces, one.to()).isPresent();
    boolean dash = "-–—".contains(pieces.get(one.to()).text());
    boolean near = other.value().compareTo(one.value().multiply(BigDecimal.valueOf(2))) <= 0;
    boolean open = one.to() - one.from() == 1;
    return between(Tie.RANGE, one, other, pieces) && !change && (dash || open || near);
  }

  private Approximation approximation(List<Piece> pieces, int from, int to) {
    int before = from;
    if (before > 0 && notation.endsBefore(Role.DETERMINER, pieces, before)) {
      before--;
    }
    var found = notation.approximationBefore(pieces, from);
    if (found.isEmpty()) {
      found = notation.approximationBefore(pieces, before);
    }
    if (found.isEmpty()) {
      found = notation.approximationAfter(pieces, to);
    }
    return found.map(Phrases.Found::meaning).orElse(Approximation.EXACT);
  }
}
