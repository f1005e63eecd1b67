package org.firmament.graph;

import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.firmament.model.Span;

/** What hangs on one node of a graph, by predicate. */
interface Described {
  /** Any of the objects. */
  Optional<Node> object(Node predicate);

  /** Looks each predicate up by itself. */
  static Described in(Graph graph, Node node) {
    return predicate -> StoredDocuments.object(graph, node, predicate);
  }

  default Optional<String> text(Node predicate) {
    return object(predicate).map(Node::getLiteralLexicalForm);
  }

  default Optional<Span> span(Node start, Node end) {
    return text(start)
        .map(from -> new Span(Integer.parseInt(from), Integer.parseInt(text(end).orElseThrow())));
  }
}
