package org.firmament.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.firmament.graph.Link;
import org.firmament.model.Value;

/**
 * A fact in a drawing.
 *
 * @param id unique among the arrows of one drawing
 * @param to empty for a relation without object
 * @param values by {@link Column} name
 */
record Arrow(String id, Node from, Optional<Node> to, SortedMap<String, String> values) {
  Arrow {
    values = new TreeMap<>(values);
  }

  static Arrow of(Link link) {
    SortedMap<String, String> values = new TreeMap<>();
    for (Map.Entry<String, Value> qualifier : link.qualifiers().values().entrySet()) {
      values.put(qualifier.getKey(), qualifier.getValue().lexical());
    }
    values.put("relation", link.relation());
    values.put("status", link.status().label());
    values.put("current", Boolean.toString(link.current()));
    values.put("confidence", BigDecimal.valueOf(link.confidence()).toPlainString());
    values.put("sources", Integer.toString(link.sources()));
    return new Arrow(link.id(), Node.named(link.subject()), link.object().map(Node::named), values);
  }

  /** The fact as a node, for what it says where it has no object. */
  Node asNode() {
    return new Node(id, new TreeMap<>(Map.of("label", inWords(), "kind", "Fact")));
  }

  /** The same, but where it has no object it points to itself as a node. */
  Arrow pointing() {
    return to.isPresent() ? this : new Arrow("to-" + id, from, Optional.of(asNode()), values);
  }

  String relation() {
    return values.getOrDefault("relation", "");
  }

  /** The fact in a few words: "reports revenue 2000000 EUR 2015". */
  String inWords() {
    List<String> words = new ArrayList<>(List.of(relation()));
    for (String figure : List.of("metric", "value", "unit", "count", "period", "date")) {
      if (values.containsKey(figure)) {
        words.add(values.get(figure));
      }
    }
    return String.join(" ", words);
  }
}
