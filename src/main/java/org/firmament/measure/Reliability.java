package org.firmament.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Whether confidences mean what they say.
 *
 * @param bins those tenths from 0 to 1 that hold a fact
 * @param error the mean distance between what was said and what was right, over the bins
 * @param surer the share that is right in the surer half
 * @param other the share that is right in the other half
 * @param sure of the facts at 0.9 and more, how many are right
 * @param all how many facts were judged
 */
public record Reliability(
    List<Bin> bins, double error, double surer, double other, Share sure, int all) {
  /** The facts with a confidence of {@code tenth} tenths and less than the next. */
  public record Bin(int tenth, int facts, double said, double right) {}

  static Reliability of(List<Judged> judged) {
    List<Judged> sorted = new ArrayList<>(judged);
    sorted.sort(Comparator.comparingDouble(Judged::confidence).thenComparing(Judged::right));
    List<Bin> bins = new ArrayList<>();
    double error = 0;
    for (int tenth = 0; tenth < 10; tenth++) {
      int low = tenth;
      List<Judged> part =
          sorted.stream().filter(j -> Math.min((int) (j.confidence() * 10), 9) == low).toList();
      if (!part.isEmpty()) {
        double said = sum(part) / part.size();
        Bin bin = new Bin(tenth, part.size(), said, right(part));
        error += Math.abs(said - bin.right) * part.size() / sorted.size();
        bins.add(bin);
      }
    }
    int half = sorted.size() / 2;
    List<Judged> sure = where(sorted, j -> j.confidence() >= 0.9);
    return new Reliability(
        bins,
        error,
        right(sorted.subList(half, sorted.size())),
        right(sorted.subList(0, half)),
        new Share(where(sure, Judged::right).size(), sure.size()),
        sorted.size());
  }

  private static double sum(List<Judged> part) {
    double sum = 0;
    for (Judged one : part) {
      sum += one.confidence();
    }
    return sum;
  }

  private static List<Judged> where(List<Judged> judged, Predicate<Judged> what) {
    return judged.stream().filter(what).toList();
  }

  private static double right(List<Judged> part) {
    return part.isEmpty() ? 0 : (double) where(part, Judged::right).size() / part.size();
  }
}
