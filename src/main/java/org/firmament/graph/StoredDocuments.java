package org.firmament.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
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
  private final BiFunction<Node, Node, Described> looking;
  private final Map<Node, Source> sources = new HashMap<>();
  private final Map<Node, Referent> referents = new HashMap<>();

  /** Reads from the graph that belongs to a document's node. */
  StoredDocuments(Function<Node, Graph> graphs) {
    this(graphs, (document, part) -> Described.in(graphs.apply(document), part));
  }

  private StoredDocuments(Function<Node, Graph> graphs, BiFunction<Node, Node, Described> looking) {
    this.graphs = graphs;
    this.looking = looking;
  }

  /** Reads from a store as it is. */
  static StoredDocuments of(DatasetGraph store) {
    Tuples tuples = new Tuples(store);
    return new StoredDocuments(
        store::getGraph,
        (document, part) -> tuples.described(document, part).orElse(predicate -> Optional.empty()));
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
          Described parts = looking.apply(node, node);
          return new Source(
              parts.text(Vocabulary.DOCUMENT_ID).orElseThrow(),
              parts.text(Vocabulary.TITLE),
              parts.text(Vocabulary.PUBLISHER),
              parts.text(Vocabulary.DATE),
              parts.text(Vocabulary.URL));
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
    Described parts = part(node);
    Evidence evidence =
        new Evidence(
            source(Vocabulary.documentOf(node)),
            parts.span(Vocabulary.SENTENCE_START, Vocabulary.SENTENCE_END).orElseThrow(),
            parts.text(Vocabulary.QUOTE).orElseThrow(),
            parts.span(Vocabulary.TRIGGER_START, Vocabulary.TRIGGER_END),
            parts.text(Vocabulary.PATTERN).orElseThrow(),
            parts.text(Vocabulary.SPEAKER),
            Double.parseDouble(parts.text(Vocabulary.CONFIDENCE).orElseThrow()));
    return new Claim(
        mention(parts.object(Vocabulary.SUBJECT_MENTION).orElseThrow()),
        Vocabulary.localName(parts.object(Vocabulary.RELATION).orElseThrow()),
        parts.object(Vocabulary.OBJECT_MENTION).map(this::mention),
        Values.qualifiers(graph(node).find(node, Node.ANY, Node.ANY).toList(), NO_QUALIFIERS),
        Status.of(parts.text(Vocabulary.STATUS).orElseThrow()),
        evidence);
  }

  Mention mention(Node node) {
    Described parts = part(node);
    return new Mention(
        parts.span(Vocabulary.START, Vocabulary.END).orElseThrow(),
        parts.text(Vocabulary.TEXT).orElseThrow(),
        referent(parts.object(Vocabulary.OF).orElseThrow()),
        parts.text(Vocabulary.LINK));
  }

  /** What hangs on a part of a document, as on a sentence or a mention. */
  Described part(Node node) {
    return looking.apply(Vocabulary.documentOf(node), node);
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
