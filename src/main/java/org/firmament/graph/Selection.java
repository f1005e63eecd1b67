package org.firmament.graph;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.firmament.model.Status;

/**
 * A part of the facts graph.
 *
 * @param around the entity to start from; empty for everything
 * @param depth how many facts away from that entity, at least 1
 * @param relations the relations to keep; empty for all
 * @param statuses the statuses to keep; empty for all
 * @param confidence the least confidence to keep, from 0 to 1
 * @param since the first date to keep, as precise as is wished: "2026", "2026-02"; empty for all
 * @param until the last date to keep; a fact without a date is not kept where either is given
 */
public record Selection(
    Optional<String> around,
    int depth,
    Set<String> relations,
    Set<Status> statuses,
    double confidence,
    Optional<String> since,
    Optional<String> until) {
  private static final Pattern QUARTER = Pattern.compile("-Q[1-4]");

  public static final Selection WHOLE =
      new Selection(Optional.empty(), 1, Set.of(), Set.of(), 0, Optional.empty(), Optional.empty());

  public Selection {
    relations = Set.copyOf(relations);
    statuses = Set.copyOf(statuses);
    if (depth < 1) {
      throw new IllegalArgumentException("a depth is at least 1, not " + depth);
    }
  }

  /** The neighbourhood of an entity, given by its name, id or IRI. */
  public static Selection around(String name, int depth) {
    return new Selection(
        Optional.of(name), depth, Set.of(), Set.of(), 0, Optional.empty(), Optional.empty());
  }

  public Selection relations(Set<String> wanted) {
    return new Selection(around, depth, wanted, statuses, confidence, since, until);
  }

  public Selection statuses(Set<Status> wanted) {
    return new Selection(around, depth, relations, wanted, confidence, since, until);
  }

  public Selection atLeast(double wanted) {
    return new Selection(around, depth, relations, statuses, wanted, since, until);
  }

  /** Only what is dated within these bounds, each as precise as is wished and inclusive. */
  public Selection between(Optional<String> first, Optional<String> last) {
    return new Selection(around, depth, relations, statuses, confidence, first, last);
  }

  boolean always() {
    return since.isEmpty() && until.isEmpty();
  }

  /** Whether something of that date is kept; without a date it is where there are no bounds. */
  public boolean keeps(Optional<String> date) {
    return always() || date.filter(this::during).isPresent();
  }

  /** Whether a date or period lies within the bounds. */
  boolean during(String date) {
    String day =
        QUARTER
            .matcher(date)
            .replaceAll(
                q -> String.format(Locale.ROOT, "-%02d", 3 * (q.group().charAt(2) - '1') + 1));
    return since.map(first -> day.compareTo(first) >= 0 || first.startsWith(day)).orElse(true)
        && until.map(last -> day.compareTo(last) <= 0 || day.startsWith(last)).orElse(true);
  }

  boolean everything() {
    return around.isEmpty() && unlimited();
  }

  /** Whether it keeps every fact that it comes upon. */
  boolean unlimited() {
    return relations.isEmpty() && statuses.isEmpty() && confidence <= 0 && always();
  }

  boolean keeps(String relation, Status status, double sure) {
    return (relations.isEmpty() || relations.contains(relation))
        && (statuses.isEmpty() || statuses.contains(status))
        && sure >= confidence;
  }
}
