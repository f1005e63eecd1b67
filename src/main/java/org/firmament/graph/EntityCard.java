package org.firmament.graph;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.firmament.model.Claim;
import org.firmament.model.Entity;

/**
 * Everything the graph knows of one entity.
 *
 * @param facts by the relation's name, the surest first; the entity is subject or object of each
 */
public record EntityCard(Entity entity, SortedMap<String, List<Line>> facts) {
  /**
   * One fact with its best evidence.
   *
   * @param best the claim of the highest confidence; its evidence has quote, source and date
   * @param when the date that the fact names, else that of the newest document that states it
   */
  public record Line(Edge edge, Claim best, Optional<String> when) {}
}
