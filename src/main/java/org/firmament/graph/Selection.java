package org.firmament.graph;

import java.util.Optional;
import java.util.Set;
import org.firmament.model.Status;

/**
 * A part of the facts graph.
 *
 * @param around the entity to start from; empty for everything
 * @param depth how many facts away from that entity, at least 1
 * @param relations the relations to keep; empty for all
 * @param statuses the statuses to keep; empty for all
 * @param confidence the least confidence to keep, from 0 to 1
 */
public record Selection(
    Optional<String> around,
    int depth,
    Set<String> relations,
    Set<Status> statuses,
    double confidence) {
  public static final Selection WHOLE = new Selection(Optional.empty(), 1, Set.of(), Set.of(), 0);

  public Selection {
    relations = Set.copyOf(relations);
    statuses = Set.copyOf(statuses);
    if (depth < 1) {
      throw new IllegalArgumentException("a depth is at least 1, not " + depth);
    }
  }

  /** The neighbourhood of an entity, given by its name, id or IRI. */
  public static Selection around(String name, int depth) {
    return new Selection(Optional.of(name), depth, Set.of(), Set.of(), 0);
  }

  public Selection relations(Set<String> wanted) {
    return new Selection(around, depth, wanted, statuses, confidence);
  }

  public Selection statuses(Set<Status> wanted) {
    return new Selection(around, depth, relations, wanted, confidence);
  }

  public Selection atLeast(double wanted) {
    return new Selection(around, depth, relations, statuses, wanted);
  }

  boolean everything() {
    return around.isEmpty() && relations.isEmpty() && statuses.isEmpty() && confidence <= 0;
  }

  boolean keeps(String relation, Status status, double sure) {
    return (relations.isEmpty() || relations.contains(relation))
        && (statuses.isEmpty() || statuses.contains(status))
        && sure >= confidence;
  }
}
