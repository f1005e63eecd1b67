package org.firmament.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.firmament.model.Span;

/** The sentences that speak of an entity, under whatever name and in whatever language. */
final class Passages {
  private final DatasetGraph store;
  private final StoredDocuments documents;

  Passages(DatasetGraph store, StoredDocuments documents) {
    this.store = store;
    this.documents = documents;
  }

  /** At most that many, each as good as the score says. */
  List<Hit> about(Node entity, int limit, double score) {
    return store
        .getGraph(Vocabulary.FACTS)
        .find(entity, Vocabulary.HAS_REFERENT, Node.ANY)
        .toList()
        .stream()
        .map(Triple::getObject)
        .sorted(Comparator.comparing(Node::getURI))
        .flatMap(this::mentions)
        .flatMap(mention -> passage(mention, score).stream())
        .limit(limit)
        .toList();
  }

  private Stream<Node> mentions(Node referent) {
    return documents.graph(referent).find(Node.ANY, Vocabulary.OF, referent).toList().stream()
        .map(Triple::getSubject)
        .sorted(Comparator.comparing(Node::getURI));
  }

  private Optional<Hit> passage(Node mention, double score) {
    Graph graph = documents.graph(mention);
    Span words =
        StoredDocuments.span(graph, mention, Vocabulary.START, Vocabulary.END).orElseThrow();
    List<Node> sentences = new ArrayList<>();
    graph
        .find(Node.ANY, Vocabulary.TYPE, Vocabulary.SENTENCE)
        .forEachRemaining(triple -> sentences.add(triple.getSubject()));
    for (Node sentence : sentences) {
      Span span =
          StoredDocuments.span(graph, sentence, Vocabulary.START, Vocabulary.END).orElseThrow();
      if (span.contains(words)) {
        String text = StoredDocuments.text(graph, sentence, Vocabulary.TEXT).orElseThrow();
        Span inside =
            new Span(
                text.offsetByCodePoints(0, words.start() - span.start()),
                text.offsetByCodePoints(0, words.end() - span.start()));
        return Optional.of(
            new Hit.Passage(
                documents.source(Vocabulary.documentOf(mention)),
                Optional.of(span),
                text,
                List.of(inside),
                score));
      }
    }
    return Optional.empty();
  }
}
