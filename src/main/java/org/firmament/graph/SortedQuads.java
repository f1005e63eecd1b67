package org.firmament.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Quads that come into a store together: each index of TDB2 takes them in its own order, so that
 * what lies close together in it is written one after the other.
 */
final class SortedQuads {
  /** So many wait in memory, about 10 MB. */
  private static final int AT_ONCE = 100_000;

  private final TextDataset store;
  private final NodeTable terms;
  private final TupleIndex[] indexes;
  private final List<Tuple<NodeId>> waiting = new ArrayList<>();
  private Node graph;
  private NodeId graphId;
  private Node subject;
  private NodeId subjectId;

  /** Within a write transaction of that store. */
  SortedQuads(TextDataset store) {
    this.store = store;
    NodeTupleTable table =
        TDBInternal.requireStorage(store.getWrapped()).getQuadTable().getNodeTupleTable();
    this.terms = table.getNodeTable();
    this.indexes = table.getTupleTable().getIndexes();
  }

  /** Takes a quad; the text index hears of it at once, if it is a text that the store lacks. */
  void add(Quad quad) {
    if (quad.isDefaultGraph()) {
      store.add(quad);
    } else if (!TextIndexing.indexed(quad)) {
      await(quad);
    } else if (!store.contains(quad)) {
      await(quad);
      store.index(quad);
    }
  }

  /** Neighbours mostly have graph and subject in common. */
  private void await(Quad quad) {
    if (!quad.getGraph().equals(graph)) {
      graph = quad.getGraph();
      graphId = terms.getAllocateNodeId(graph);
    }
    if (!quad.getSubject().equals(subject)) {
      subject = quad.getSubject();
      subjectId = terms.getAllocateNodeId(subject);
    }
    NodeId predicate = terms.getAllocateNodeId(quad.getPredicate());
    NodeId object = terms.getAllocateNodeId(quad.getObject());
    waiting.add(TupleFactory.create4(graphId, subjectId, predicate, object));
    if (waiting.size() == AT_ONCE) {
      write();
    }
  }

  /** To be called after the last one. */
  void write() {
    for (TupleIndex index : indexes) {
      waiting.sort(order(index));
      waiting.forEach(index::add);
    }
    waiting.clear();
  }

  private static Comparator<Tuple<NodeId>> order(TupleIndex index) {
    Tuple<Integer> places = index.getMapping().map(TupleFactory.create4(0, 1, 2, 3));
    int first = places.get(0);
    int second = places.get(1);
    int third = places.get(2);
    int last = places.get(3);
    return (one, other) -> {
      int by = NodeId.compare(one.get(first), other.get(first));
      by = by != 0 ? by : NodeId.compare(one.get(second), other.get(second));
      by = by != 0 ? by : NodeId.compare(one.get(third), other.get(third));
      return by != 0 ? by : NodeId.compare(one.get(last), other.get(last));
    };
  }
}
