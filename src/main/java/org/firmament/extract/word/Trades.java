package org.firmament.extract.word;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the firms do that a noun is said of: "Fluglinie", "Airline" and "Carrier" are one trade. */
final class Trades {
  /** The trade of a noun in small letters; ends of compounds begin with a hyphen. */
  private final Map<String, String> trades = new HashMap<>();

  private Trades() {}

  static Trades of(List<String[]> rows) {
    Trades all = new Trades();
    for (String[] row : rows) {
      for (String noun : row[1].split("\\|")) {
        all.trades.put(noun.toLowerCase(Locale.ROOT), row[0]);
      }
    }
    return all;
  }

  /** The trade of a noun, by itself or by the longest end that is listed. */
  Optional<String> of(String noun) {
    String lower = noun.toLowerCase(Locale.ROOT);
    return Optional.ofNullable(trades.get(lower))
        .or(
            () ->
                IntStream.range(1, Math.max(1, lower.length() - 2))
                    .mapToObj(i -> trades.get("-" + lower.substring(i)))
                    .filter(Objects::nonNull)
                    .findFirst());
  }
}
