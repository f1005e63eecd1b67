package org.firmament.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.firmament.model.Entity;

/**
 * A thing in a drawing.
 *
 * @param id unique among the nodes of one drawing
 * @param values by {@link Column} name
 */
record Node(String id, SortedMap<String, String> values) {
  Node {
    values = new TreeMap<>(values);
  }

  static Node of(Entity entity) {
    Map<String, String> values = new TreeMap<>(entity.identifiers());
    values.put("label", entity.name());
    values.put("kind", entity.kind().label());
    List<String> others = new ArrayList<>(entity.aliases());
    others.remove(entity.name());
    if (!others.isEmpty()) {
      values.put("aliases", String.join(" | ", others));
    }
    return new Node(entity.id(), new TreeMap<>(values));
  }

  /** Only its id, for what points to it. */
  static Node named(String id) {
    return new Node(id, new TreeMap<>());
  }

  /** Whether it stands for a fact without object. */
  boolean isFact() {
    return "Fact".equals(values.get("kind"));
  }

  String label() {
    return values.getOrDefault("label", id);
  }
}
