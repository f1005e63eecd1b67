package org.firmament.measure;

import java.util.Optional;
import java.util.Set;

/** When a qualifier's value counts as right. */
final class Agreement {
  private static final Set<String> NUMBERS =
      Set.of("amount", "value", "percent", "count", "change");
  private static final Set<String> DATES = Set.of("date", "period");
  private static final double TOLERANCE = 0.005;

  private Agreement() {}

  /** Whether the value given for a qualifier, which may be null, is that of the gold. */
  static boolean of(String qualifier, String gold, String given) {
    if (NUMBERS.contains(qualifier)) {
      return close(gold, given);
    }
    boolean any = given != null && !given.isEmpty();
    if (qualifier.equals("role")) {
      String a = Names.folded(gold);
      String b = Names.folded(any ? given : "");
      return any && (a.contains(b) || b.contains(a));
    }
    if (DATES.contains(qualifier)) {
      return any && (given.startsWith(gold) || gold.startsWith(given));
    }
    return gold.equals(given);
  }

  /** Whether both are numbers that differ by at most half a percent. */
  static boolean close(String a, String b) {
    Optional<Double> one = number(a);
    Optional<Double> other = number(b);
    if (one.isEmpty() || other.isEmpty()) {
      return false;
    }
    double larger = Math.max(Math.abs(one.get()), Math.abs(other.get()));
    return Math.abs(one.get() - other.get()) <= TOLERANCE * Math.max(larger, 1e-9);
  }

  private static Optional<Double> number(String text) {
    try {
      return text == null ? Optional.empty() : Optional.of(Double.valueOf(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
