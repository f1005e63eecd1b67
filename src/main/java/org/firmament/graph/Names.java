package org.firmament.graph;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.firmament.model.Entity;
import org.firmament.model.Kind;
import org.firmament.model.Problem;
import org.firmament.model.ProblemException;
import org.firmament.model.Referent;
import org.firmament.model.Resolving;

/** Finds the entity that a person means by a name; to be asked within a read transaction. */
final class Names {
  private final DatasetGraph store;
  private final FactsGraph facts;
  private final Resolving resolving;
  private final Search search;

  Names(DatasetGraph store, Resolving resolving, Search search) {
    this.store = store;
    this.facts = new FactsGraph(store);
    this.resolving = resolving;
    this.search = search;
  }

  /** By IRI, id, name, alias, a key of the name, or the name without regard to spelling. */
  Optional<Node> find(String given) {
    String name = given.strip();
    if (name.isEmpty()) {
      return Optional.empty();
    }
    return byIri(name)
        .or(() -> labelled(Vocabulary.LABEL, name))
        .or(() -> labelled(Vocabulary.ALT_LABEL, name))
        .or(() -> byKey(name))
        .or(() -> bySpelling(name));
  }

  Node require(String name) {
    return find(name)
        .orElseThrow(
            () ->
                new ProblemException(
                    new Problem(
                        "unknown-entity",
                        "nothing in the graph is called \"" + name + "\"",
                        "entity name",
                        suggestion(name))));
  }

  private String suggestion(String name) {
    String similar =
        search.named(name, 5).stream()
            .map(hit -> hit.entity().name())
            .distinct()
            .collect(Collectors.joining(", "));
    return similar.isEmpty()
        ? "nothing has a like name: search for another word of it"
        : "did you mean: " + similar + "?";
  }

  private Optional<Node> byIri(String name) {
    if (name.chars().anyMatch(c -> c <= ' ' || "<>\"{}|^`\\".indexOf(c) >= 0)) {
      return Optional.empty();
    }
    String iri = name.startsWith("id:") ? Vocabulary.ID + name.substring(3) : name;
    Node node = Vocabulary.iri(iri.startsWith(Vocabulary.ID) ? iri : Vocabulary.ID + iri);
    return facts.graph().contains(node, Vocabulary.LABEL, Node.ANY)
        ? Optional.of(node)
        : Optional.empty();
  }

  private Optional<Node> labelled(Node predicate, String name) {
    Graph graph = facts.graph();
    return weightiest(
        graph.find(Node.ANY, predicate, Vocabulary.text(name)).toList().stream()
            .map(triple -> triple.getSubject())
            .toList());
  }

  private Optional<Node> byKey(String name) {
    Set<Node> holders = new LinkedHashSet<>();
    for (Kind kind : Kind.values()) {
      for (String key : resolving.keys(new Referent("?", 0, kind, name, List.of(name)))) {
        store
            .find(Node.ANY, Node.ANY, Vocabulary.KEY, Vocabulary.text(key))
            .forEachRemaining(quad -> holders.add(quad.getSubject()));
      }
    }
    Set<Node> entities = new LinkedHashSet<>();
    for (Node holder : holders) {
      facts
          .graph()
          .find(Node.ANY, Vocabulary.HAS_REFERENT, holder)
          .forEachRemaining(triple -> entities.add(triple.getSubject()));
    }
    return weightiest(List.copyOf(entities));
  }

  private Optional<Node> bySpelling(String name) {
    List<String> words = Search.words(name);
    return search.named(name, 20).stream()
        .filter(hit -> Search.words(hit.text()).equals(words))
        .map(Hit.Named::entity)
        .map(Entity::id)
        .map(Vocabulary::entity)
        .findFirst();
  }

  /** The one with the most facts; of equals the one whose IRI comes first. */
  private Optional<Node> weightiest(List<Node> entities) {
    return entities.stream()
        .min(
            Comparator.comparing((Node node) -> -facts.factsAbout(node).size())
                .thenComparing(Node::getURI));
  }
}
