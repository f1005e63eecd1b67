package org.firmament.extract.word;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Given names, and the gender of who bears them. */
final class GivenNames {
  private final Map<String, String> genders = new HashMap<>();

  /** Of rows with a name and "m", "f" or "u". */
  void add(List<String[]> rows) {
    rows.forEach(row -> genders.put(row[0], row[1]));
  }

  boolean has(String word) {
    return genders.containsKey(word);
  }

  /** As bits: 1 masculine, 2 feminine. */
  int genders(String name) {
    return switch (genders.getOrDefault(name, "u")) {
      case "m" -> 1;
      case "f" -> 2;
      default -> 3;
    };
  }
}
