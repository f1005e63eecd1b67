package org.firmament.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.NodeId;
import org.firmament.model.Span;

/** The sentences that speak of an entity, under whatever name and in whatever language. */
final class Passages {
  private final StoredDocuments documents;
  private final Tuples tuples;
  private final Map<Node, List<Span>> known = new HashMap<>();

  /** Those besides what was found by its words. */
  Passages(DatasetGraph store, StoredDocuments documents, List<Hit> found) {
    this.documents = documents;
    this.tuples = new Tuples(store);
    for (Hit hit : found) {
      if (hit instanceof Hit.Passage passage) {
        know(passage);
      }
    }
  }

  private void know(Hit.Passage passage) {
    passage
        .sentence()
        .ifPresent(
            span ->
                known
                    .computeIfAbsent(
                        Vocabulary.document(passage.source().id()), document -> new ArrayList<>())
                    .add(span));
  }

  /** Each that is not known yet, in order of their documents, as good as the score says. */
  Stream<Hit> about(Node entity, double score) {
    return inOrder(tuples.objects(Vocabulary.FACTS, entity, Vocabulary.HAS_REFERENT))
        .flatMap(
            referent ->
                inOrder(tuples.subjects(Vocabulary.documentOf(referent), Vocabulary.OF, referent)))
        .flatMap(mention -> passage(mention, score).stream());
  }

  private Stream<Node> inOrder(Stream<NodeId> some) {
    return some.map(tuples::node).sorted(Comparator.comparing(Node::getURI));
  }

  private Optional<Hit> passage(Node mention, double score) {
    Node document = Vocabulary.documentOf(mention);
    Span words = documents.part(mention).span(Vocabulary.START, Vocabulary.END).orElseThrow();
    if (known.getOrDefault(document, List.of()).stream().anyMatch(span -> span.contains(words))) {
      return Optional.empty();
    }
    Described sentence =
        documents.part(Vocabulary.part(document, 's', sentenceAt(words.start(), document)));
    Span span = sentence.span(Vocabulary.START, Vocabulary.END).orElseThrow();
    String text = sentence.text(Vocabulary.TEXT).orElseThrow();
    Span inside =
        new Span(
            text.offsetByCodePoints(0, words.start() - span.start()),
            text.offsetByCodePoints(0, words.end() - span.start()));
    Hit.Passage passage =
        new Hit.Passage(
            documents.source(document), Optional.of(span), text, List.of(inside), score);
    know(passage);
    return Optional.of(passage);
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
