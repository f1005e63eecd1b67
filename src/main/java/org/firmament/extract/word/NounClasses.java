package org.firmament.extract.word;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Nouns that say the same sort of thing: "Fluglinie", "Airline" and "Carrier" are one trade. */
final class NounClasses {
  /** The classes of a noun in small letters; ends of compounds begin with a hyphen. */
  private final Map<String, Set<String>> classes = new HashMap<>();

  /** Of rows with a class and its nouns, parted by "|". */
  static NounClasses of(List<String[]> rows) {
    NounClasses all = new NounClasses();
    for (String[] row : rows) {
      for (String noun : row[1].split("\\|")) {
        all.put(noun, row[0]);
      }
    }
    return all;
  }

  void put(String noun, String name) {
    classes.computeIfAbsent(noun.toLowerCase(Locale.ROOT), n -> new LinkedHashSet<>()).add(name);
  }

  /** The classes of a noun, by itself or by the longest end that is listed; empty for others. */
  Set<String> of(String noun) {
    String lower = noun.toLowerCase(Locale.ROOT);
    return Optional.ofNullable(classes.get(lower))
        .or(
            () ->
                IntStream.range(1, Math.max(1, lower.length() - 2))
                    .mapToObj(i -> classes.get("-" + lower.substring(i)))
                    .filter(Objects::nonNull)
                    .findFirst())
        .orElse(Set.of());
  }
}
