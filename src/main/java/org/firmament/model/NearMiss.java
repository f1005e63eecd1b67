package org.firmament.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What is likely meant by a name that is not known. */
public final class NearMiss {
  /** One letter in so many may be wrong, or all after the first two thirds. */
  private static final int LETTERS_A_MISTAKE = 3;

  private NearMiss() {}

  /** The known name that is nearest to what was given; empty where none is near. */
  public static Optional<String> of(String given, Collection<String> known) {
    String name = given.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(one -> near(name, one.toLowerCase(Locale.ROOT)))
        .min(
            Comparator.comparingInt((String one) -> distance(name, one.toLowerCase(Locale.ROOT)))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static boolean near(String given, String known) {
    int mistakes = Math.max(1, given.length() / LETTERS_A_MISTAKE);
    return distance(given, known) <= mistakes
        || given.length() > LETTERS_A_MISTAKE
            && known.startsWith(given.substring(0, given.length() - mistakes));
  }

  /** How to mend it: by the nearest name, else by any of them. */
  public static String fix(String given, Collection<String> known) {
    return of(given, known)
        .map(likely -> "did you mean " + likely + "?")
        .orElse("use one of: " + String.join(", ", known));
  }

  /** Insertions, deletions and replacements that lead from one word to the other. */
  public static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int above = row[j];
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(above, row[j - 1]) + 1);
        diagonal = above;
      }
    }
    return row[other.length()];
  }
}
