package org.firmament.measure;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What a comparison came to.
 *
 * @param tallies by language and relation
 * @param families by the construction that the documents were written for
 * @param levels how many facts were found of those at each level
 * @param qualifiers how often each was right, over the facts that were right
 * @param given how often each qualifier was given, over the facts that were right
 * @param leak how many facts that the text does not assert were given as asserted
 * @param merged how many facts were false because an argument stands for two entities
 * @param missed what was missed, in words
 * @param wrong what was false
 * @param judged every fact that has a confidence
 */
public record Scores(
    SortedMap<String, SortedMap<String, Tally>> tallies,
    SortedMap<String, Tally> families,
    SortedMap<String, Share> levels,
    SortedMap<String, Share> qualifiers,
    SortedMap<String, Integer> given,
    Share leak,
    int merged,
    int outside,
    List<String> missed,
    List<Told> wrong,
    List<Judged> judged) {
  /** Relations with fewer gold facts than this are left out of the macro average. */
  private static final int MACRO_FROM = 5;

  public Tally all() {
    return relations().values().stream().reduce(Tally.NONE, Tally::plus);
  }

  /** By relation, over all languages. */
  public SortedMap<String, Tally> relations() {
    SortedMap<String, Tally> all = new TreeMap<>();
    tallies
        .values()
        .forEach(byRelation -> byRelation.forEach((r, t) -> all.merge(r, t, Tally::plus)));
    return all;
  }

  /** By language, over all relations. */
  public SortedMap<String, Tally> languages() {
    Function<SortedMap<String, Tally>, Tally> sum =
        byRelation -> byRelation.values().stream().reduce(Tally.NONE, Tally::plus);
    SortedMap<String, Tally> all = new TreeMap<>();
    tallies.forEach((language, byRelation) -> all.put(language, sum.apply(byRelation)));
    return all;
  }

  /** How many relations the macro average is over. */
  public long common() {
    return relations().values().stream().filter(t -> t.required() >= MACRO_FROM).count();
  }

  /** The mean F1 of the relations that the gold has often enough. */
  public double macro() {
    return relations().values().stream()
        .filter(t -> t.required() >= MACRO_FROM)
        .mapToDouble(Tally::f1)
        .average()
        .orElse(0);
  }

  public Reliability reliability() {
    return Reliability.of(judged);
  }
}
