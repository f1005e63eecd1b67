package org.firmament.graph;

import java.util.List;
import org.firmament.model.Entity;

/**
 * A way from one entity to another over facts.
 *
 * @param hops at least one; each begins where the one before it ends
 */
public record Way(List<Hop> hops) {
  /**
   * One step.
   *
   * @param facts the facts between the two, in whatever direction, the surest first
   */
  public record Hop(Entity from, Entity to, List<EntityCard.Line> facts) {}
}
