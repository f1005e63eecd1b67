package org.firmament.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.firmament.model.Claim;
import org.firmament.model.Entity;
import org.firmament.model.Mention;
import org.firmament.model.Problem;
import org.firmament.model.ProblemException;
import org.firmament.model.Source;

/**
 * A document of the store with everything that was seen in it; spans count code points.
 *
 * @param mentions in the order of the text
 * @param claims in the order of the text
 */
public record StoredDocument(Entry entry, String text, List<Seen> mentions, List<Said> claims) {
  /**
   * What a list of documents says of one.
   *
   * @param language ISO 639-1 code
   */
  public record Entry(Source source, Optional<String> language, int claims) {
    /** Whether its title or id has all these words, in whatever case. */
    public boolean speaksOf(String words) {
      String named = (source.title().orElse("") + " " + source.id()).toLowerCase(Locale.ROOT);
      return Stream.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+"))
          .allMatch(named::contains);
    }
  }

  /** A mention and the entity it was taken for. */
  public record Seen(Mention mention, Optional<Entity> entity) {}

  /** A claim and the fact that rests on it. */
  public record Said(Claim claim, Optional<Edge> fact) {}

  static List<Entry> entries(DatasetGraph store) {
    StoredDocuments documents = StoredDocuments.of(store);
    Map<Node, Integer> claims = new HashMap<>();
    store
        .find(Node.ANY, Node.ANY, Vocabulary.TYPE, Vocabulary.CLAIM)
        .forEachRemaining(quad -> claims.merge(quad.getGraph(), 1, Integer::sum));
    List<Entry> entries = new ArrayList<>();
    store
        .find(Node.ANY, Node.ANY, Vocabulary.TYPE, Vocabulary.DOCUMENT)
        .forEachRemaining(
            quad ->
                entries.add(
                    entry(documents, quad.getSubject(), claims.getOrDefault(quad.getGraph(), 0))));
    entries.sort(
        Comparator.comparing((Entry entry) -> entry.source().date().orElse(""))
            .reversed()
            .thenComparing(entry -> entry.source().id()));
    return entries;
  }

  private static Entry entry(StoredDocuments documents, Node document, int claims) {
    Graph graph = documents.graphOf(document);
    return new Entry(
        documents.source(document),
        StoredDocuments.text(graph, document, Vocabulary.LANGUAGE),
        claims);
  }

  static StoredDocument of(
      DatasetGraph store, FactsGraph facts, StoredDocuments documents, String id) {
    Node document = Vocabulary.document(id);
    Graph graph = store.getGraph(document);
    if (!graph.contains(document, Vocabulary.TYPE, Vocabulary.DOCUMENT)) {
      throw new ProblemException(
          new Problem(
              "unknown-document",
              "the store holds no document \"" + id + "\"",
              "document id",
              "use an id that the list of documents has"));
    }
    List<Seen> mentions = new ArrayList<>();
    for (Node mention : typed(graph, Vocabulary.MENTION)) {
      Node referent = StoredDocuments.object(graph, mention, Vocabulary.OF).orElseThrow();
      mentions.add(
          new Seen(
              documents.mention(mention),
              holder(facts, Vocabulary.HAS_REFERENT, referent).map(facts::entity)));
    }
    mentions.sort(Comparator.comparing(seen -> seen.mention().span()));
    List<Said> claims = new ArrayList<>();
    for (Node claim : typed(graph, Vocabulary.CLAIM)) {
      claims.add(
          new Said(
              documents.claim(claim), holder(facts, Vocabulary.RESTS_ON, claim).map(facts::edge)));
    }
    claims.sort(Comparator.comparing(said -> said.claim().evidence().sentence()));
    return new StoredDocument(
        entry(documents, document, claims.size()),
        StoredDocuments.text(graph, document, Vocabulary.TEXT).orElseThrow(),
        mentions,
        claims);
  }

  private static List<Node> typed(Graph graph, Node type) {
    return graph.find(Node.ANY, Vocabulary.TYPE, type).toList().stream()
        .map(Triple::getSubject)
        .sorted(Comparator.comparing(Node::getURI))
        .toList();
  }

  private static Optional<Node> holder(FactsGraph facts, Node predicate, Node held) {
    return facts.graph().find(Node.ANY, predicate, held).toList().stream()
        .map(Triple::getSubject)
        .min(Comparator.comparing(Node::getURI));
  }
}
