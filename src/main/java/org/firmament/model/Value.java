package org.firmament.model;

import java.math.BigDecimal;

/** What a qualifier says: a number, a word or a date. */
public sealed interface Value {
  /** The value as data files, JSON and RDF write it. */
  String lexical();

  /** A plain number with the scale worked out. */
  record Number(BigDecimal number) implements Value {
    public Number {
      number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    @Override
    public String lexical() {
      return number.toPlainString();
    }
  }

  /** A word: a currency, a role, a direction. */
  record Word(String word) implements Value {
    @Override
    public String lexical() {
      return word;
    }
  }

  /** A date or period, ISO 8601, as precise as the text says: "2015", "2015-12", "2015-Q3". */
  record Moment(String iso) implements Value {
    @Override
    public String lexical() {
      return iso;
    }
  }

  static Value of(BigDecimal number) {
    return new Number(number);
  }

  static Value of(String word) {
    return new Word(word);
  }
}
