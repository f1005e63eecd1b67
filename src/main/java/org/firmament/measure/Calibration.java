package org.firmament.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How much each sign speaks for a fact: a logistic regression, whose weights are drawn toward zero,
 * so that a pattern seen seldom is judged by its relation, and a relation seen seldom by the rest.
 *
 * @param weights log-odds by sign
 */
public record Calibration(SortedMap<String, Double> weights) {
  /** The sign that every fact has. */
  private static final String ANY = "any";

  private static final int SWEEPS = 120;
  private static final int FOLDS = 8;

  /** How far the weight of all facts may move, in log-odds. */
  private static final double REACH = 4;

  /** How strongly weights may be drawn toward zero. */
  private static final List<Double> RIDGES = List.of(1.0, 2.0, 4.0, 8.0, 16.0, 32.0);

  /**
   * The weights that fit facts of which it is known whether they are right, drawn toward zero as
   * strongly as judges best the facts of documents that were not fitted.
   */
  public static Calibration fit(List<Example> examples) {
    double best = RIDGES.get(0);
    double least = Double.MAX_VALUE;
    for (double ridge : RIDGES) {
      double loss = 0;
      for (Parted part : parts(examples, FOLDS)) {
        loss += fit(part.fitted(), ridge).loss(part.tested());
      }
      if (loss < least) {
        least = loss;
        best = ridge;
      }
    }
    return fit(examples, best);
  }

  private static Calibration fit(List<Example> examples, double ridge) {
    SortedSet<String> signs = new TreeSet<>();
    examples.forEach(example -> signs.addAll(example.signs()));
    Map<String, List<Integer>> having = new TreeMap<>();
    for (int i = 0; i < examples.size(); i++) {
      for (String sign : examples.get(i).signs()) {
        having.computeIfAbsent(sign, k -> new ArrayList<>()).add(i);
      }
    }
    double[] odds = new double[examples.size()];
    SortedMap<String, Double> weights = new TreeMap<>();
    signs.forEach(sign -> weights.put(sign, 0.0));
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      for (String sign : signs) {
        double step = step(examples, having.get(sign), odds, ridge(sign, ridge), weights.get(sign));
        weights.merge(sign, step, Double::sum);
        for (int i : having.get(sign)) {
          odds[i] += step;
        }
      }
    }
    return rounded(weights);
  }

  private static Calibration rounded(SortedMap<String, Double> weights) {
    weights.replaceAll(
        (sign, weight) ->
            BigDecimal.valueOf(weight).setScale(3, RoundingMode.HALF_EVEN).doubleValue());
    weights.values().removeIf(weight -> weight == 0);
    return new Calibration(weights);
  }

  /** Newton's step for one weight while all others stand still. */
  private static double step(
      List<Example> examples, List<Integer> having, double[] odds, double ridge, double weight) {
    double slope = -ridge * weight;
    double bend = ridge;
    for (int i : having) {
      double said = logistic(odds[i]);
      slope += (examples.get(i).right() ? 1 : 0) - said;
      bend += Math.max(said * (1 - said), 0.02);
    }
    return slope / bend;
  }

  private static double ridge(String sign, double ridge) {
    return sign.equals(ANY) ? 0.01 : ridge;
  }

  /** How surprised these weights are by what is right and what is not. */
  private double loss(List<Example> examples) {
    double loss = 0;
    for (Example example : examples) {
      double said = of(example.signs());
      loss -= Math.log(example.right() ? said : 1 - said);
    }
    return loss;
  }

  private record Parted(List<Example> fitted, List<Example> tested) {}

  /** The examples divided by their documents, each part against all the others. */
  private static List<Parted> parts(List<Example> examples, int folds) {
    List<String> documents =
        examples.stream().map(e -> e.told().document()).distinct().sorted().toList();
    Map<String, Integer> folded = new TreeMap<>();
    documents.forEach(document -> folded.put(document, folded.size() % folds));
    List<Parted> parts = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      Parted part = new Parted(new ArrayList<>(), new ArrayList<>());
      for (Example example : examples) {
        boolean left = folded.get(example.told().document()) == fold;
        (left ? part.tested() : part.fitted()).add(example);
      }
      parts.add(part);
    }
    return parts;
  }

  /**
   * The same weights, and facts on the whole as sure as they are right where all the facts that
   * nobody read count as much as all the others: rules are better on documents that they were made
   * by, and how much better, no part of those documents can tell.
   */
  public Calibration leveled(List<Example> read, List<Example> unread) {
    double low = -REACH;
    double high = REACH;
    while (high - low > 1e-4) {
      double middle = (low + high) / 2;
      Calibration tried = shifted(middle);
      boolean tooSure = tried.excess(read) + tried.excess(unread) > 0;
      low = tooSure ? low : middle;
      high = tooSure ? middle : high;
    }
    return shifted(low);
  }

  private Calibration shifted(double odds) {
    SortedMap<String, Double> shifted = new TreeMap<>(weights);
    shifted.merge(ANY, odds, Double::sum);
    return rounded(shifted);
  }

  /** How much surer facts are than right, in the mean. */
  private double excess(List<Example> examples) {
    return judged(examples).stream()
        .mapToDouble(one -> one.confidence() - (one.right() ? 1 : 0))
        .average()
        .orElse(0);
  }

  private static double logistic(double odds) {
    return 1 / (1 + Math.exp(-odds));
  }

  /** How sure a fact with these signs is, from 0 to 1. */
  public double of(Iterable<String> signs) {
    double odds = 0;
    for (String sign : signs) {
      odds += weights.getOrDefault(sign, 0.0);
    }
    return Math.min(0.98, Math.max(0.02, logistic(odds)));
  }

  /** How reliable the confidences of facts are that these weights give. */
  public Reliability reliability(List<Example> examples) {
    return Reliability.of(judged(examples));
  }

  private List<Judged> judged(List<Example> examples) {
    return examples.stream().map(e -> new Judged(e.told(), of(e.signs()), e.right())).toList();
  }

  /** The same when no document helps to fit the weights by which its own facts are judged. */
  public static Reliability crossValidated(List<Example> examples, int folds) {
    List<Judged> judged = new ArrayList<>();
    for (Parted part : parts(examples, folds)) {
      judged.addAll(fit(part.fitted()).judged(part.tested()));
    }
    return Reliability.of(judged);
  }

  /** The weights as the lines of a {@code confidence.tsv}. */
  public List<String> lines(Iterable<String> signs) {
    List<String> lines = new ArrayList<>();
    for (String sign : signs) {
      if (weights.containsKey(sign)) {
        lines.add(sign + "\t" + Report.places(weights.get(sign)));
      }
    }
    return lines;
  }
}
