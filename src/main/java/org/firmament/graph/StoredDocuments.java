package org.firmament.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.firmament.model.Claim;
import org.firmament.model.Evidence;
import org.firmament.model.Kind;
import org.firmament.model.Mention;
import org.firmament.model.Referent;
import org.firmament.model.Source;
import org.firmament.model.Span;
import org.firmament.model.Status;

/**
 * Reads out of document graphs what {@link DocumentGraph} wrote; spans come back counted in code
 * points.
 */
final class StoredDocuments {
  private static final Set<Node> NO_QUALIFIERS =
      Set.of(
          Vocabulary.STATUS,
          Vocabulary.PATTERN,
          Vocabulary.CONFIDENCE,
          Vocabulary.QUOTE,
          Vocabulary.SENTENCE_START,
          Vocabulary.SENTENCE_END,
          Vocabulary.TRIGGER_START,
          Vocabulary.TRIGGER_END,
          Vocabulary.SPEAKER);

  private final Function<Node, Graph> graphs;
  private final Map<Node, Source> sources = new HashMap<>();
  private final Map<Node, Referent> referents = new HashMap<>();

  /** Reads from the graph that belongs to a document's node. */
  StoredDocuments(Function<Node, Graph> graphs) {
    this.graphs = graphs;
  }

  Graph graphOf(Node document) {
    return graphs.apply(document);
  }

  Graph graph(Node part) {
    return graphs.apply(Vocabulary.documentOf(part));
  }

  Source source(Node document) {
    return sources.computeIfAbsent(
        document,
        node -> {
          Graph graph = graphs.apply(node);
          return new Source(
              text(graph, node, Vocabulary.DOCUMENT_ID).orElseThrow(),
              text(graph, node, Vocabulary.TITLE),
              text(graph, node, Vocabulary.PUBLISHER),
              text(graph, node, Vocabulary.DATE),
              text(graph, node, Vocabulary.URL));
        });
  }

  Referent referent(Node node) {
    return referents.computeIfAbsent(
        node,
        part -> {
          Graph graph = graph(part);
          return new Referent(
              source(Vocabulary.documentOf(part)).id(),
              number(graph, part, Vocabulary.NUMBER),
              Kind.of(Vocabulary.localName(object(graph, part, Vocabulary.KIND).orElseThrow())),
              text(graph, part, Vocabulary.NAME).orElseThrow(),
              texts(graph, part, Vocabulary.SURFACE_FORM));
        });
  }

  Claim claim(Node node) {
    Graph graph = graph(node);
    Evidence evidence =
        new Evidence(
            source(Vocabulary.documentOf(node)),
            span(graph, node, Vocabulary.SENTENCE_START, Vocabulary.SENTENCE_END).orElseThrow(),
            text(graph, node, Vocabulary.QUOTE).orElseThrow(),
            span(graph, node, Vocabulary.TRIGGER_START, Vocabulary.TRIGGER_END),
            text(graph, node, Vocabulary.PATTERN).orElseThrow(),
            text(graph, node, Vocabulary.SPEAKER),
            Double.parseDouble(text(graph, node, Vocabulary.CONFIDENCE).orElseThrow()));
    return new Claim(
        mention(graph, object(graph, node, Vocabulary.SUBJECT_MENTION).orElseThrow()),
        Vocabulary.localName(object(graph, node, Vocabulary.RELATION).orElseThrow()),
        object(graph, node, Vocabulary.OBJECT_MENTION).map(object -> mention(graph, object)),
        Values.qualifiers(graph.find(node, Node.ANY, Node.ANY).toList(), NO_QUALIFIERS),
        Status.of(text(graph, node, Vocabulary.STATUS).orElseThrow()),
        evidence);
  }

  Mention mention(Graph graph, Node node) {
    return new Mention(
        span(graph, node, Vocabulary.START, Vocabulary.END).orElseThrow(),
        text(graph, node, Vocabulary.TEXT).orElseThrow(),
        referent(object(graph, node, Vocabulary.OF).orElseThrow()),
        text(graph, node, Vocabulary.LINK));
  }

  static Optional<Span> span(Graph graph, Node node, Node start, Node end) {
    return text(graph, node, start)
        .map(from -> new Span(Integer.parseInt(from), number(graph, node, end)));
  }

  static int number(Graph graph, Node node, Node predicate) {
    return Integer.parseInt(text(graph, node, predicate).orElseThrow());
  }

  static Optional<String> text(Graph graph, Node node, Node predicate) {
    return object(graph, node, predicate).map(Node::getLiteralLexicalForm);
  }

  static List<String> texts(Graph graph, Node node, Node predicate) {
    List<String> texts = new ArrayList<>();
    graph
        .find(node, predicate, Node.ANY)
        .forEachRemaining(triple -> texts.add(triple.getObject().getLiteralLexicalForm()));
    texts.sort(null);
    return texts;
  }

  static Optional<Node> object(Graph graph, Node node, Node predicate) {
    ExtendedIterator<org.apache.jena.graph.Triple> found = graph.find(node, predicate, Node.ANY);
    try {
      return found.hasNext() ? Optional.of(found.next().getObject()) : Optional.empty();
    } finally {
      found.close();
    }
  }
}
