package org.firmament.text;

import java.math.BigDecimal;
import java.util.Optional;
import org.firmament.model.Span;

/**
 * A number that a text gives, with its scale worked out: "gut 3 Milliarden Yuan" is 3000000000.
 *
 * @param span the number with its currency, scale and sign, without the words of approximation
 * @param value negative only where a minus sign or word stands there
 * @param upTo the other end of a range: "3 bis 4 Prozent"
 * @param unit the ISO 4217 code of money, else empty
 */
public record Figure(
    Span span,
    Type type,
    BigDecimal value,
    Optional<BigDecimal> upTo,
    String unit,
    Approximation approximation) {
  /** What a figure counts. */
  public enum Type {
    MONEY,
    PERCENT,
    COUNT
  }
}
