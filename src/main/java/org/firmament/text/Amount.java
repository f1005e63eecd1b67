package org.firmament.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.firmament.text.Notation.Role;

/**
 * A number with its unit while it is being read out of pieces.
 *
 * @param from the first piece
 * @param to the piece after the last
 * @param raw the number before its scale
 * @param scale what {@code raw} is multiplied with; 1 where no scale stands there
 * @param digits whether it is written in digits
 */
record Amount(
    int from, int to, BigDecimal raw, BigDecimal scale, boolean digits, Optional<Unit> unit) {

  /** Percent, or a currency with the factor of its sub-unit. */
  record Unit(Figure.Type type, String code, BigDecimal factor) {
    static final Unit PERCENT = new Unit(Figure.Type.PERCENT, "", BigDecimal.ONE);

    static Unit of(Notation.Currency currency) {
      return new Unit(Figure.Type.MONEY, currency.code(), currency.factor());
    }
  }

  boolean scaled() {
    return scale.compareTo(BigDecimal.ONE) != 0;
  }

  boolean decimal() {
    return raw.stripTrailingZeros().scale() > 0;
  }

  Amount with(Optional<Unit> unit, int to) {
    return new Amount(from, to, raw, scale, digits, unit);
  }

  Amount scaledAs(Amount other) {
    return new Amount(from, to, raw, other.scale, digits, unit);
  }

  BigDecimal value() {
    BigDecimal value = raw.multiply(scale).multiply(unit.map(Unit::factor).orElse(BigDecimal.ONE));
    value = value.scale() > 8 ? value.setScale(2, RoundingMode.HALF_UP) : value;
    value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    return value.scale() < 0 ? value.setScale(0) : value;
  }

  /** Reads the amount that begins at a piece: sign, number, scale, unit. */
  static Optional<Amount> at(Notation notation, List<Piece> pieces, int from, int free) {
    return new Reader(notation, pieces, from, free).read();
  }

  private static final class Reader {
    private final Notation notation;
    private final List<Piece> pieces;
    private final int free;
    private int from;
    private int at;
    private BigDecimal raw = BigDecimal.ONE;
    private BigDecimal scale = BigDecimal.ONE;
    private boolean digits;
    private Optional<Unit> unit = Optional.empty();

    Reader(Notation notation, List<Piece> pieces, int from, int free) {
      this.notation = notation;
      this.pieces = pieces;
      this.from = from;
      this.at = from;
      this.free = free;
    }

    Optional<Amount> read() {
      Optional<Amount> portion = portion();
      if (portion.isPresent()) {
        return portion;
      }
      boolean number = pieces.get(from).number() ? digits() : words();
      if (!number) {
        return Optional.empty();
      }
      if (unit.isEmpty()) {
        scales();
        unit();
      }
      prefix();
      sign();
      return Optional.of(new Amount(from, at, raw, scale, digits, unit));
    }

    private Optional<Amount> portion() {
      return notation
          .at(Role.PORTION, pieces, from)
          .filter(found -> follows(found, from))
          .map(
              found -> {
                BigDecimal percent = hundred(found.meaning().value());
                return new Amount(
                    from,
                    from + found.pieces(),
                    percent,
                    BigDecimal.ONE,
                    false,
                    Optional.of(Unit.PERCENT));
              });
    }

    private static BigDecimal hundred(BigDecimal part) {
      return part.movePointRight(2).setScale(2, RoundingMode.HALF_UP);
    }

    private boolean follows(Phrases.Found<Notation.Word> found, int start) {
      int next = start + found.pieces();
      String after = next < pieces.size() ? pieces.get(next).low() : "";
      String before = start > 0 ? pieces.get(start - 1).low() : "";
      Notation.Word word = found.meaning();
      return (word.next().isEmpty() || word.next().contains(after))
          && !word.notAfter().contains(before);
    }

    private boolean digits() {
      Piece piece = pieces.get(at);
      Optional<BigDecimal> value = notation.value(piece.text());
      if (value.isEmpty()) {
        return false;
      }
      raw = value.get();
      digits = true;
      at++;
      if (at >= pieces.size() || !pieces.get(at).glued()) {
        return true;
      }
      Piece next = pieces.get(at);
      if (next.word()) {
        return glued();
      }
      if (next.is("-") && at + 1 < pieces.size() && pieces.get(at + 1).glued()) {
        return !pieces.get(at + 1).word() || compound(pieces.get(at + 1));
      }
      return !((next.is("/") || next.is(":"))
          && at + 1 < pieces.size()
          && pieces.get(at + 1).number());
    }

    private boolean glued() {
      var currency = notation.currencyGlued(pieces, at);
      if (currency.isPresent()) {
        unit = currency.map(found -> Unit.of(found.meaning()));
        at++;
        return true;
      }
      var scaling = notation.at(Role.GLUED, pieces, at);
      boolean money = notation.currencyBefore(pieces, from).isPresent();
      if (scaling.isPresent() && (money || pieces.get(at).text().equals(pieces.get(at).low()))) {
        scale = scaling.get().meaning().value();
        at++;
        return true;
      }
      if (notation.at(Role.ADJECTIVE, pieces, at).isPresent()) {
        unit = Optional.of(Unit.PERCENT);
        at++;
        return true;
      }
      return notation.at(Role.SCALE, pieces, at).isPresent()
          || notation.currencyAfter(pieces, at).isPresent()
          || notation.at(Role.PERCENT, pieces, at).isPresent();
    }

    /** "15-prozentige", "120-Millionen-Euro-Deal", "$2-billion". */
    private boolean compound(Piece word) {
      int taken = 0;
      for (String part : word.text().split("-")) {
        List<Piece> one = Piece.in(part, new org.firmament.model.Span(0, part.length()));
        if (one.isEmpty() || unit.isPresent()) {
          break;
        }
        var scaling = notation.at(Role.SCALE, one, 0);
        if (scaling.isPresent()) {
          scale = scale.multiply(scaling.get().meaning().value());
        } else if (notation.at(Role.ADJECTIVE, one, 0).isPresent()
            || notation.at(Role.PERCENT, one, 0).isPresent()) {
          unit = Optional.of(Unit.PERCENT);
        } else {
          unit = notation.currencyAfter(one, 0).map(found -> Unit.of(found.meaning()));
          if (unit.isEmpty()) {
            break;
          }
        }
        taken++;
      }
      at += 2;
      return taken > 0;
    }

    private boolean words() {
      boolean article = false;
      boolean number = false;
      while (at < pieces.size() && at - from < 4) {
        var word = notation.at(Role.NUMBER, pieces, at);
        article |= word.isEmpty();
        if (word.isEmpty()) {
          word = notation.at(Role.ARTICLE, pieces, at);
        } else if (number) {
          break;
        } else {
          number = true;
        }
        if (word.isEmpty()) {
          break;
        }
        raw = raw.multiply(word.get().meaning().value());
        at += word.get().pieces();
      }
      if (at == from) {
        return adjective();
      }
      var share = notation.at(Role.SHARE, pieces, at).filter(found -> follows(found, at));
      if (share.isPresent()) {
        raw = hundred(raw.multiply(share.get().meaning().value()));
        unit = Optional.of(Unit.PERCENT);
        at += share.get().pieces();
        return true;
      }
      return number || article && notation.at(Role.SCALE, pieces, at).isPresent();
    }

    /** "siebenprozentige". */
    private boolean adjective() {
      String word = pieces.get(at).low();
      int cut = word.indexOf("prozentig");
      if (cut <= 0) {
        return false;
      }
      String number = word.substring(0, cut).replace("-", "");
      List<Piece> front = Piece.in(number, new org.firmament.model.Span(0, number.length()));
      List<Piece> tail = Piece.in(word, new org.firmament.model.Span(cut, word.length()));
      var value = notation.at(Role.NUMBER, front, 0);
      if (value.isEmpty() || notation.at(Role.ADJECTIVE, tail, 0).isEmpty()) {
        return false;
      }
      raw = value.get().meaning().value();
      unit = Optional.of(Unit.PERCENT);
      at++;
      return true;
    }

    private void scales() {
      var scaling = notation.at(Role.SCALE, pieces, at);
      while (scaling.isPresent() && at - from < 8) {
        scale = scale.multiply(scaling.get().meaning().value());
        at += scaling.get().pieces();
        boolean dot = at + 1 < pieces.size() && pieces.get(at).is(".") && pieces.get(at).glued();
        int next = dot ? at + 1 : at;
        scaling = notation.at(Role.SCALE, pieces, next);
        if (scaling.isPresent() || dot && notation.currencyAfter(pieces, next).isPresent()) {
          at = next;
        }
      }
    }

    private void unit() {
      if (unit.isPresent() || at >= pieces.size()) {
        return;
      }
      boolean hyphen = pieces.get(at).is("-") && at + 1 < pieces.size();
      int next = hyphen ? at + 1 : at;
      var points = notation.at(Role.POINTS, pieces, next);
      var percent = notation.at(Role.PERCENT, pieces, next);
      var currency = notation.currencyAfter(pieces, next);
      if (points.isPresent()) {
        return;
      }
      if (percent.isPresent()) {
        unit = Optional.of(Unit.PERCENT);
        at = next + percent.get().pieces();
        if (notation.at(Role.ADJECTIVE, pieces, next).isPresent()) {
          at = next + notation.at(Role.ADJECTIVE, pieces, next).get().pieces();
        }
      } else if (currency.isPresent() && !opensNext(next + currency.get().pieces(), next)) {
        unit = currency.map(found -> Unit.of(found.meaning()));
        at = next + currency.get().pieces();
      }
    }

    /** Whether a sign after the number belongs to the number after it: "5 ($3)". */
    private boolean opensNext(int after, int sign) {
      return after < pieces.size()
          && pieces.get(after).number()
          && pieces.get(after).glued()
          && !pieces.get(sign).glued();
    }

    private void prefix() {
      var currency = notation.currencyBefore(pieces, from);
      if (currency.isEmpty() || from - currency.get().pieces() < free) {
        return;
      }
      if (unit.isEmpty()) {
        unit = currency.map(found -> Unit.of(found.meaning()));
        from -= currency.get().pieces();
      } else if (unit.get().type() == Figure.Type.MONEY) {
        from -= currency.get().pieces();
      }
    }

    private void sign() {
      if (from == free) {
        return;
      }
      Piece piece = pieces.get(from - 1);
      boolean opens = !piece.glued() || from > 1 && pieces.get(from - 2).is("(");
      boolean touching = pieces.get(from).glued() && opens;
      if (touching && (piece.is("-") || piece.is("−") || piece.is("–"))) {
        raw = raw.negate();
        from--;
      } else if (touching && piece.is("+")) {
        from--;
      } else {
        var word = notation.at(Role.SIGN, pieces, from - 1);
        if (word.isPresent()) {
          raw = raw.multiply(word.get().meaning().value());
          from--;
        }
      }
    }
  }
}
