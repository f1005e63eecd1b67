package org.firmament.graph;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;

/** A store by the ids that TDB2 gives its terms: several times as fast where few terms are read. */
final class Tuples {
  private final DatasetGraph store;

  Tuples(DatasetGraph store) {
    this.store = store;
  }

  /** Asked for each time, for a compaction puts another into its place. */
  private NodeTupleTable table() {
    return TDBInternal.requireStorage(DatasetGraphWrapper.unwrap(store))
        .getQuadTable()
        .getNodeTupleTable();
  }

  private NodeId id(Node node) {
    return table().getNodeTable().getNodeIdForNode(node);
  }

  Stream<NodeId> subjects(Node graph, Node predicate, Node object) {
    return Iter.asStream(find(id(graph), NodeId.NodeIdAny, id(predicate), id(object)))
        .map(tuple -> tuple.get(1));
  }

  Stream<NodeId> objects(Node graph, Node subject, Node predicate) {
    return objects(graph, id(subject), predicate);
  }

  Stream<NodeId> objects(Node graph, NodeId subject, Node predicate) {
    return Iter.asStream(find(id(graph), subject, id(predicate), NodeId.NodeIdAny))
        .map(tuple -> tuple.get(3));
  }

  Node node(NodeId id) {
    return table().getNodeTable().getNodeForNodeId(id);
  }

  /** Any of the objects; for a subject on which too much hangs to read all of it. */
  Optional<Node> object(Node graph, Node subject, Node predicate) {
    Iterator<Tuple<NodeId>> found = find(id(graph), id(subject), id(predicate), NodeId.NodeIdAny);
    return found.hasNext() ? Optional.of(node(found.next().get(3))) : Optional.empty();
  }

  /** Whether anything hangs on a subject. */
  boolean hold(Node graph, Node subject) {
    return find(id(graph), id(subject), NodeId.NodeIdAny, NodeId.NodeIdAny).hasNext();
  }

  /** What hangs on a subject, found in one look; empty where nothing does. */
  Optional<Described> described(Node graph, Node subject) {
    List<Tuple<NodeId>> found = new ArrayList<>();
    find(id(graph), id(subject), NodeId.NodeIdAny, NodeId.NodeIdAny).forEachRemaining(found::add);
    return found.isEmpty() ? Optional.empty() : Optional.of(predicate -> object(found, predicate));
  }

  private Optional<Node> object(List<Tuple<NodeId>> some, Node predicate) {
    NodeId wanted = id(predicate);
    for (Tuple<NodeId> tuple : some) {
      if (tuple.get(2).equals(wanted)) {
        return Optional.of(node(tuple.get(3)));
      }
    }
    return Optional.empty();
  }

  private Iterator<Tuple<NodeId>> find(
      NodeId graph, NodeId subject, NodeId predicate, NodeId object) {
    Tuple<NodeId> wanted = TupleFactory.create4(graph, subject, predicate, object);
    return wanted.contains(NodeId.NodeDoesNotExist) ? Iter.nullIterator() : table().find(wanted);
  }
}
