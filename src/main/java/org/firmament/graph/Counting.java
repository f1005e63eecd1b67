package org.firmament.graph;

import java.util.Iterator;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.firmament.model.Kind;
import org.firmament.model.Status;

/** Counts what a store holds. */
final class Counting {
  private Counting() {}

  static Stats of(DatasetGraph store, FactsGraph facts, long bytes, long spare) {
    SortedMap<String, SortedMap<Status, Long>> byRelation = new TreeMap<>();
    facts
        .graph()
        .find(Node.ANY, Vocabulary.TYPE, Vocabulary.FACT)
        .forEachRemaining(
            triple ->
                byRelation
                    .computeIfAbsent(
                        facts.fact(triple.getSubject()).relation(), name -> new TreeMap<>())
                    .merge(facts.fact(triple.getSubject()).status(), 1L, Long::sum));
    SortedMap<Kind, Long> entities = new TreeMap<>();
    for (Kind kind : Kind.values()) {
      long count =
          Iter.count(facts.graph().find(Node.ANY, Vocabulary.TYPE, Vocabulary.fm(kind.label())));
      if (count > 0) {
        entities.put(kind, count);
      }
    }
    return new Stats(
        typed(store, Vocabulary.DOCUMENT),
        typed(store, Vocabulary.SENTENCE),
        typed(store, Vocabulary.CLAIM),
        byRelation,
        entities,
        bytes,
        spare);
  }

  private static long typed(DatasetGraph store, Node type) {
    Iterator<Quad> quads = store.find(Node.ANY, Node.ANY, Vocabulary.TYPE, type);
    return Iter.count(quads);
  }
}
