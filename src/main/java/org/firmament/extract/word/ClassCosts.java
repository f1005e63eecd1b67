package org.firmament.extract.word;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.firmament.text.WordClass;
import org.firmament.text.WordList;

/**
 * How unusual it is that a word of one class follows one of another ({@code
 * tagging/class-costs.tsv}), and that a form is used as one ({@code tagging/class-uses.tsv}).
 *
 * @param costs by the ordinals of the class before and of the class
 * @param uses by form, for what business news use otherwise than the dictionary's texts
 */
public record ClassCosts(double[][] costs, Map<String, Map<WordClass, Double>> uses) {
  private static final double UNLISTED = 4;

  /**
   * A class as far as the order of words goes; the verbs by form, the auxiliaries by themselves.
   */
  public enum Slot {
    START,
    NOUN,
    NAME,
    ADJECTIVE,
    ADVERB,
    DETERMINER,
    PREPOSITION,
    CONJUNCTION,
    SUBJUNCTION,
    RELATIVE,
    PRONOUN,
    FINITE,
    BASE,
    PARTICIPLE,
    GERUND,
    TO,
    NUMBER,
    POSSESSIVE,
    NEGATION,
    COMMA,
    MARK,
    MODAL,
    HAVE,
    BE;

    boolean isVerb() {
      return this == FINITE || this == BASE || this == PARTICIPLE || this == GERUND;
    }
  }

  public static ClassCosts load(Path folder) {
    double[][] costs = new double[Slot.values().length][Slot.values().length];
    for (double[] row : costs) {
      Arrays.fill(row, UNLISTED);
    }
    for (String[] row : WordList.rows(folder.resolve("tagging/class-costs.tsv"), 2)) {
      double[] from = costs[slot(row[0]).ordinal()];
      for (int i = 1; i < row.length; i++) {
        String[] pair = row[i].split(" ");
        from[slot(pair[0]).ordinal()] = Double.parseDouble(pair[1]);
      }
    }
    Map<String, Map<WordClass, Double>> uses = new HashMap<>();
    for (String[] row : WordList.rows(folder.resolve("tagging/class-uses.tsv"), 2)) {
      String[] pair = row[1].split(" ");
      uses.computeIfAbsent(row[0], k -> new EnumMap<>(WordClass.class))
          .put(WordClass.valueOf(pair[0].toUpperCase(Locale.ROOT)), Double.parseDouble(pair[1]));
    }
    return new ClassCosts(costs, uses);
  }

  private static Slot slot(String name) {
    return Slot.valueOf(name.toUpperCase(Locale.ROOT));
  }

  double ofUse(String form, WordClass kind) {
    return uses.getOrDefault(form, Map.of()).getOrDefault(kind, 0.0);
  }

  double of(Slot before, Slot next) {
    return costs[before.ordinal()][next.ordinal()];
  }
}
