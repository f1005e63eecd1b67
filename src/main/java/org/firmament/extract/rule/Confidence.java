package org.firmament.extract.rule;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.firmament.model.Problem;
import org.firmament.model.ProblemException;
import org.firmament.text.WordList;

/**
 * How sure a claim is by the signs it was read under: the weights of {@code confidence.tsv} in
 * log-odds, which {@code firmament calibrate} fits. A sign without a weight says nothing.
 */
public final class Confidence {
  private static final double LEAST = 0.02;
  private static final double MOST = 0.98;

  private final Map<String, Double> weights;

  private Confidence(Map<String, Double> weights) {
    this.weights = weights;
  }

  public static Confidence load(Path file) {
    Map<String, Double> weights = new HashMap<>();
    if (Files.exists(file)) {
      for (String[] row : WordList.rows(file, 2)) {
        weights.put(row[0], weight(row[1], file));
      }
    }
    return new Confidence(weights);
  }

  private static double weight(String text, Path file) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new ProblemException(
          new Problem(
              "broken-weight",
              "\"" + text + "\" is no number",
              file.toString(),
              "write the file anew with `firmament calibrate`"),
          e);
    }
  }

  /** The share of claims with these signs that are right, from 0 to 1. */
  public double of(Set<String> signs) {
    double odds = 0;
    for (String sign : signs) {
      odds += weights.getOrDefault(sign, 0.0);
    }
    return Math.min(MOST, Math.max(LEAST, 1 / (1 + Math.exp(-odds))));
  }
}
