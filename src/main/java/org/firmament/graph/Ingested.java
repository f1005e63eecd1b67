package org.firmament.graph;

import java.util.ArrayList;
import java.util.List;
import org.firmament.model.Problem;

/**
 * What became of a batch of documents.
 *
 * @param stored the ids of documents that are new or have changed, in the order they came
 * @param unchanged the ids of documents that the store already held exactly so
 * @param claims how many claims the stored documents brought
 * @param factsAdded how many facts the graph holds now that it did not hold before
 * @param factsRemoved how many facts it held before and holds no more
 * @param refused what a shape of {@code ontology/shapes.ttl} did not let in
 */
public record Ingested(
    List<String> stored,
    List<String> unchanged,
    int claims,
    int factsAdded,
    int factsRemoved,
    List<Problem> refused) {
  public static final Ingested NOTHING = new Ingested(List.of(), List.of(), 0, 0, 0, List.of());

  public Ingested {
    stored = List.copyOf(stored);
    unchanged = List.copyOf(unchanged);
    refused = List.copyOf(refused);
  }

  /** This batch and the next one taken together. */
  public Ingested and(Ingested next) {
    return new Ingested(
        joined(stored, next.stored),
        joined(unchanged, next.unchanged),
        claims + next.claims,
        factsAdded + next.factsAdded,
        factsRemoved + next.factsRemoved,
        joined(refused, next.refused));
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
