package org.firmament.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Scores in lines of text, with three places, rounded to even. */
public final class Report {
  private final Scores scores;
  private final List<String> lines = new ArrayList<>();

  private Report(Scores scores) {
    this.scores = scores;
  }

  /**
   * The lines of a report.
   *
   * @param families whether to break the score down by the constructions of the documents
   * @param reliability whether to judge the confidences
   * @param errors how many misses and how many false facts to name
   */
  public static List<String> of(Scores scores, boolean families, boolean reliability, int errors) {
    Report report = new Report(scores);
    report.tallies(families);
    report.shares();
    if (reliability && !scores.judged().isEmpty()) {
      report.lines.addAll(of(scores.reliability()));
    }
    scores.missed().stream().limit(errors).forEach(one -> report.lines.add("missed  " + one));
    scores.wrong().stream()
        .limit(errors)
        .forEach(one -> report.lines.add("false   " + one.shown()));
    return report.lines;
  }

  /** The lines that tell whether confidences mean what they say. */
  public static List<String> of(Reliability reliability) {
    List<String> lines = new ArrayList<>();
    add(lines, "confidence     facts  said   right");
    for (Reliability.Bin bin : reliability.bins()) {
      add(
          lines,
          "%s to %s   %5d  %s  %s",
          tenth(bin.tenth()),
          tenth(bin.tenth() + 1),
          bin.facts(),
          places(bin.said()),
          places(bin.right()));
    }
    Share sure = reliability.sure();
    add(
        lines,
        "expected calibration error %s; right in the surer half %s, in the other %s; "
            + "at 0.9 and more %d facts (%s%%), right %s",
        places(reliability.error()),
        places(reliability.surer()),
        places(reliability.other()),
        sure.of(),
        new BigDecimal((double) sure.of() / Math.max(reliability.all(), 1) * 100)
            .setScale(0, RoundingMode.HALF_EVEN)
            .toPlainString(),
        places(sure.value()));
    return lines;
  }

  private void tallies(boolean families) {
    scores.relations().forEach(this::row);
    if (scores.tallies().size() > 1) {
      scores
          .tallies()
          .forEach(
              (language, byRelation) ->
                  byRelation.forEach((relation, tally) -> row(relation + " " + language, tally)));
      scores.languages().forEach((language, tally) -> row("all " + language, tally));
    }
    if (families) {
      scores.families().forEach(this::row);
    }
    row("all", scores.all());
    if (scores.common() > 0) {
      add(
          "macro F1 %s over the %d relations with 5 gold facts or more",
          places(scores.macro()), scores.common());
    }
  }

  private void row(String name, Tally tally) {
    add(
        "%-20s P %s  R %s  F1 %s   right %4d  false %4d  missed %4d",
        name,
        places(tally.precision()),
        places(tally.recall()),
        places(tally.f1()),
        tally.right(),
        tally.falseOnes(),
        tally.missed());
  }

  private void shares() {
    scores
        .levels()
        .forEach(
            (level, share) ->
                add("recall at level %-9s %s  of %d", level, places(share.value()), share.of()));
    for (Map.Entry<String, Share> one : scores.qualifiers().entrySet()) {
      String name = one.getKey();
      Share share = one.getValue();
      int given = scores.given().getOrDefault(name, 0);
      String extra =
          name.equals("status")
              ? ""
              : String.format(
                  Locale.ROOT,
                  "   given %d, of them wrong or not in the gold %d",
                  given,
                  Math.max(0, given - share.part()));
      add("qualifier %-10s %s  of %d%s", name, places(share.value()), share.of(), extra);
    }
    add(
        "leak: %d of %d right facts that the text does not assert were given as asserted",
        scores.leak().part(), scores.leak().of());
    if (scores.merged() > 0 || scores.outside() > 0) {
      add(
          "%d facts were false because an argument merges two entities;"
              + " %d of other relations were not judged",
          scores.merged(), scores.outside());
    }
  }

  private void add(String format, Object... values) {
    add(lines, format, values);
  }

  private static void add(List<String> lines, String format, Object... values) {
    lines.add(String.format(Locale.ROOT, format, values));
  }

  private static String tenth(int tenth) {
    return tenth / 10 + "." + tenth % 10;
  }

  /** A number with three places. */
  static String places(double number) {
    return new BigDecimal(number).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
  }
}
