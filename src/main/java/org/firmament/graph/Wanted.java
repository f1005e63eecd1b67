package org.firmament.graph;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.firmament.model.Kind;
import org.firmament.model.Span;

/**
 * What a search is to find beside its words.
 *
 * @param entities whether entities are wanted
 * @param passages whether sentences and titles are wanted
 * @param kinds only entities of these kinds, and passages that mention one; empty for all
 * @param facts only entities that take part in, and passages that state, a fact it keeps
 * @param language only passages in this language; empty for all
 */
public record Wanted(
    boolean entities,
    boolean passages,
    Set<Kind> kinds,
    Selection facts,
    Optional<String> language) {
  public static final Wanted ANYTHING =
      new Wanted(true, true, Set.of(), Selection.WHOLE, Optional.empty());

  boolean keeps(Hit hit, Explorer explorer, StoredDocuments documents) {
    if (hit instanceof Hit.Named named) {
      return entities
          && (kinds.isEmpty() || kinds.contains(named.entity().kind()))
          && (facts.everything() || takesPart(named, explorer));
    }
    return passages && keeps((Hit.Passage) hit, documents);
  }

  private boolean takesPart(Hit.Named named, Explorer explorer) {
    return explorer.facts().factsAbout(Vocabulary.entity(named.entity().id())).stream()
        .anyMatch(fact -> explorer.keeps(facts, fact));
  }

  private boolean keeps(Hit.Passage passage, StoredDocuments documents) {
    Node document = Vocabulary.document(passage.source().id());
    Graph graph = documents.graphOf(document);
    return (language.isEmpty()
            || StoredDocuments.text(graph, document, Vocabulary.LANGUAGE).equals(language))
        && (facts.always() || passage.source().date().filter(facts::during).isPresent())
        && (facts.relations().isEmpty() || states(graph, passage))
        && (kinds.isEmpty() || mentions(graph, passage));
  }

  private boolean states(Graph graph, Hit.Passage passage) {
    return facts.relations().stream()
        .flatMap(relation -> nodes(graph, Vocabulary.RELATION, Vocabulary.fm(relation)))
        .anyMatch(
            claim ->
                stands(graph, claim, Vocabulary.SENTENCE_START, Vocabulary.SENTENCE_END, passage));
  }

  private boolean mentions(Graph graph, Hit.Passage passage) {
    return kinds.stream()
        .flatMap(kind -> nodes(graph, Vocabulary.KIND, Vocabulary.fm(kind.label())))
        .flatMap(referent -> nodes(graph, Vocabulary.OF, referent))
        .anyMatch(mention -> stands(graph, mention, Vocabulary.START, Vocabulary.END, passage));
  }

  private static Stream<Node> nodes(Graph graph, Node predicate, Node object) {
    return graph.find(Node.ANY, predicate, object).toList().stream().map(Triple::getSubject);
  }

  private static boolean stands(Graph graph, Node node, Node start, Node end, Hit.Passage passage) {
    Optional<Span> span = StoredDocuments.span(graph, node, start, end);
    return span.isPresent() && passage.sentence().filter(s -> s.overlaps(span.get())).isPresent();
  }
}
