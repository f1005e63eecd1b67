package org.firmament.graph;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.firmament.model.Span;

/** The sentences that speak of an entity, under whatever name and in whatever language. */
final class Passages {
  private final DatasetGraph store;
  private final StoredDocuments documents;
  private final Tuples tuples;

  Passages(DatasetGraph store, StoredDocuments documents) {
    this.store = store;
    this.documents = documents;
    this.tuples = new Tuples(store);
  }

  /** One after the other in order of their documents, each as good as the score says. */
  Stream<Hit> about(Node entity, double score) {
    return store
        .getGraph(Vocabulary.FACTS)
        .find(entity, Vocabulary.HAS_REFERENT, Node.ANY)
        .toList()
        .stream()
        .map(Triple::getObject)
        .sorted(Comparator.comparing(Node::getURI))
        .flatMap(this::mentions)
        .map(mention -> passage(mention, score));
  }

  private Stream<Node> mentions(Node referent) {
    return documents.graph(referent).find(Node.ANY, Vocabulary.OF, referent).toList().stream()
        .map(Triple::getSubject)
        .sorted(Comparator.comparing(Node::getURI));
  }

  private Hit passage(Node mention, double score) {
    Node document = Vocabulary.documentOf(mention);
    Span words = documents.part(mention).span(Vocabulary.START, Vocabulary.END).orElseThrow();
    Described sentence =
        documents.part(Vocabulary.part(document, 's', sentenceAt(words.start(), document)));
    Span span = sentence.span(Vocabulary.START, Vocabulary.END).orElseThrow();
    String text = sentence.text(Vocabulary.TEXT).orElseThrow();
    Span inside =
        new Span(
            text.offsetByCodePoints(0, words.start() - span.start()),
            text.offsetByCodePoints(0, words.end() - span.start()));
    return new Hit.Passage(
        documents.source(document), Optional.of(span), text, List.of(inside), score);
  }

  /** The number of the last sentence that begins there or before: they are numbered in order. */
  private int sentenceAt(int offset, Node document) {
    int least = 0;
    int step = 1;
    while (begins(least + step, offset, document)) {
      least += step;
      step *= 2;
    }
    while (step > 1) {
      step /= 2;
      if (begins(least + step, offset, document)) {
        least += step;
      }
    }
    return least;
  }

  private boolean begins(int sentence, int offset, Node document) {
    return tuples
        .object(document, Vocabulary.part(document, 's', sentence), Vocabulary.START)
        .map(Node::getLiteralLexicalForm)
        .filter(start -> Integer.parseInt(start) <= offset)
        .isPresent();
  }
}
