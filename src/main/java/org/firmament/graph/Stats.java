package org.firmament.graph;

import java.util.SortedMap;
import org.firmament.model.Kind;
import org.firmament.model.Status;

/**
 * How much a store holds.
 *
 * @param facts by relation, then by status
 * @param bytes size on disk; 0 for a store in memory
 * @param spare bytes of it that compacting would give back
 */
public record Stats(
    long documents,
    long sentences,
    long claims,
    SortedMap<String, SortedMap<Status, Long>> facts,
    SortedMap<Kind, Long> entities,
    long bytes,
    long spare) {
  /** All facts together. */
  public long factCount() {
    return facts.values().stream()
        .flatMap(byStatus -> byStatus.values().stream())
        .mapToLong(Long::longValue)
        .sum();
  }

  /** The facts of one relation, whatever their status. */
  public long factCount(String relation) {
    return facts.containsKey(relation)
        ? facts.get(relation).values().stream().mapToLong(Long::longValue).sum()
        : 0;
  }
}
