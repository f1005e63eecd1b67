package org.firmament.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.NodeId;
import org.firmament.model.Claim;
import org.firmament.model.Entity;
import org.firmament.model.Fact;
import org.firmament.model.Kind;
import org.firmament.model.Referent;
import org.firmament.model.Status;

/** Entities and facts as triples of the facts graph, and back. */
final class FactsGraph {
  static final Comparator<Referent> BY_PLACE =
      Comparator.comparing(Referent::document).thenComparing(Referent::number);

  private final Graph graph;
  private final Tuples tuples;
  private final Map<Node, Entity> entities = remembered(20_000);
  private final Map<Node, StoredFact> facts = remembered(4_000);

  /** So many are kept in memory while more are looked at. */
  private static <T> Map<Node, T> remembered(int most) {
    return new LinkedHashMap<>() {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<Node, T> eldest) {
        return size() > most;
      }
    };
  }

  /** Reads from a store's facts graph. */
  FactsGraph(DatasetGraph store) {
    this.graph = store.getGraph(Vocabulary.FACTS);
    this.tuples = new Tuples(store);
  }

  Graph graph() {
    return graph;
  }

  static List<Triple> triples(Entity entity) {
    Node node = Vocabulary.entity(entity.id());
    List<Triple> triples = new ArrayList<>();
    triples.add(Triple.create(node, Vocabulary.TYPE, Vocabulary.fm(entity.kind().label())));
    triples.add(Triple.create(node, Vocabulary.LABEL, Vocabulary.text(entity.name())));
    for (String alias : entity.aliases()) {
      if (!alias.equals(entity.name())) {
        triples.add(Triple.create(node, Vocabulary.ALT_LABEL, Vocabulary.text(alias)));
      }
    }
    entity
        .identifiers()
        .forEach(
            (scheme, value) ->
                triples.add(Triple.create(node, Vocabulary.fm(scheme), Vocabulary.text(value))));
    for (Referent referent : entity.referents()) {
      triples.add(Triple.create(node, Vocabulary.HAS_REFERENT, node(referent)));
    }
    return triples;
  }

  static Node node(Referent referent) {
    return Vocabulary.part(Vocabulary.document(referent.document()), 'r', referent.number());
  }

  /** The fact's node with everything that hangs on it, without the plain triple. */
  static List<Triple> triples(Fact fact, Function<Claim, Node> claimNode) {
    Node node = Vocabulary.fact(fact.id());
    List<Triple> triples = new ArrayList<>();
    triples.add(Triple.create(node, Vocabulary.TYPE, Vocabulary.FACT));
    triples.add(Triple.create(node, Vocabulary.SUBJECT, Vocabulary.entity(fact.subject().id())));
    triples.add(Triple.create(node, Vocabulary.RELATION, Vocabulary.fm(fact.relation())));
    fact.object()
        .ifPresent(
            object ->
                triples.add(
                    Triple.create(node, Vocabulary.OBJECT, Vocabulary.entity(object.id()))));
    triples.add(Triple.create(node, Vocabulary.STATUS, Vocabulary.text(fact.status().label())));
    triples.add(Triple.create(node, Vocabulary.CONFIDENCE, Values.confidence(fact.confidence())));
    triples.add(Triple.create(node, Vocabulary.SOURCES, Vocabulary.integer(fact.sources())));
    triples.add(Triple.create(node, Vocabulary.CURRENT, Vocabulary.flag(current(fact))));
    for (Claim claim : fact.claims()) {
      triples.add(Triple.create(node, Vocabulary.RESTS_ON, claimNode.apply(claim)));
    }
    fact.claims().stream()
        .min(
            Comparator.comparing((Claim claim) -> -claim.evidence().confidence())
                .thenComparing(claim -> claimNode.apply(claim).getURI()))
        .ifPresent(
            claim -> triples.add(Triple.create(node, Vocabulary.SUREST, claimNode.apply(claim))));
    Values.add(fact.qualifiers(), node, triples);
    return triples;
  }

  /** The triple for easy questions; only of a fact that is asserted and current. */
  static Optional<Triple> plainTriple(Fact fact) {
    if (!current(fact)) {
      return Optional.empty();
    }
    return fact.object()
        .map(
            object ->
                Triple.create(
                    Vocabulary.entity(fact.subject().id()),
                    Vocabulary.fm(fact.relation()),
                    Vocabulary.entity(object.id())));
  }

  /** Resolving weighed the documents' dates when it chose the status. */
  private static boolean current(Fact fact) {
    return fact.status() == Status.ASSERTED;
  }

  /** The entity without its referents. */
  Entity entity(Node node) {
    return entities.computeIfAbsent(node, known -> entity(known, List.of()));
  }

  /** The entity with its referents, sorted by document and number. */
  Entity entity(Node node, StoredDocuments documents) {
    List<Referent> referents = new ArrayList<>();
    graph
        .find(node, Vocabulary.HAS_REFERENT, Node.ANY)
        .forEachRemaining(triple -> referents.add(documents.referent(triple.getObject())));
    referents.sort(BY_PLACE);
    return entity(node, referents);
  }

  /** The entity without its referents, of all the triples of its node. */
  static Entity entity(List<Triple> triples) {
    Map<Node, Node> parts = new HashMap<>();
    List<String> aliases = new ArrayList<>();
    for (Triple triple : triples) {
      if (triple.getPredicate().equals(Vocabulary.ALT_LABEL)) {
        aliases.add(triple.getObject().getLiteralLexicalForm());
      } else {
        parts.put(triple.getPredicate(), triple.getObject());
      }
    }
    aliases.sort(null);
    SortedMap<String, String> identifiers = new TreeMap<>();
    for (String scheme : Entity.SCHEMES) {
      Node value = parts.get(Vocabulary.fm(scheme));
      if (value != null) {
        identifiers.put(scheme, value.getLiteralLexicalForm());
      }
    }
    return new Entity(
        id(triples.get(0).getSubject()),
        Kind.of(Vocabulary.localName(parts.get(Vocabulary.TYPE))),
        parts.get(Vocabulary.LABEL).getLiteralLexicalForm(),
        aliases,
        identifiers,
        List.of());
  }

  private static String id(Node entity) {
    return entity.getURI().substring(Vocabulary.ID.length());
  }

  /** Part by part, for many more triples hang on one that is often spoken of. */
  private Entity entity(Node node, List<Referent> referents) {
    Described parts = predicate -> tuples.object(Vocabulary.FACTS, node, predicate);
    SortedMap<String, String> identifiers = new TreeMap<>();
    for (String scheme : Entity.SCHEMES) {
      parts.text(Vocabulary.fm(scheme)).ifPresent(value -> identifiers.put(scheme, value));
    }
    return new Entity(
        id(node),
        Kind.of(Vocabulary.localName(parts.object(Vocabulary.TYPE).orElseThrow())),
        parts.text(Vocabulary.LABEL).orElseThrow(),
        tuples
            .objects(Vocabulary.FACTS, node, Vocabulary.ALT_LABEL)
            .map(alias -> tuples.node(alias).getLiteralLexicalForm())
            .sorted()
            .toList(),
        identifiers,
        referents);
  }

  Edge edge(Node node) {
    StoredFact fact = fact(node);
    return new Edge(
        Vocabulary.localName(node),
        entity(fact.subject()),
        fact.relation(),
        fact.object().map(this::entity),
        fact.qualifiers(),
        fact.status(),
        fact.current(),
        fact.confidence(),
        fact.sources());
  }

  Link link(Node node) {
    StoredFact fact = fact(node);
    return new Link(
        Vocabulary.localName(node),
        id(fact.subject()),
        fact.relation(),
        fact.object().map(FactsGraph::id),
        fact.qualifiers(),
        fact.status(),
        fact.current(),
        fact.confidence(),
        fact.sources());
  }

  StoredFact fact(Node node) {
    return facts.computeIfAbsent(
        node, unknown -> StoredFact.of(graph.find(unknown, Node.ANY, Node.ANY).toList()));
  }

  /** Every fact, which is known by then. */
  Stream<Node> all() {
    return Iter.asStream(bySubject()).filter(FactsGraph::isFact).map(this::known);
  }

  /** All triples, each subject's together. */
  BySubject bySubject() {
    return new BySubject(graph);
  }

  /** Keeps a fact of which all triples are at hand. */
  Node known(List<Triple> fact) {
    Node node = fact.get(0).getSubject();
    facts.put(node, StoredFact.of(fact));
    return node;
  }

  static boolean isFact(List<Triple> triples) {
    return has(triples, Vocabulary.RELATION);
  }

  static boolean isEntity(List<Triple> triples) {
    return has(triples, Vocabulary.LABEL);
  }

  private static boolean has(List<Triple> triples, Node predicate) {
    return triples.stream().anyMatch(triple -> triple.getPredicate().equals(predicate));
  }

  /** The facts in order: the surest first, then those that more sources tell. */
  List<Node> surest(Collection<Node> some) {
    record Sure(Node node, double confidence, int sources) {}
    return some.stream()
        .map(node -> new Sure(node, fact(node).confidence(), fact(node).sources()))
        .sorted(
            Comparator.comparing((Sure sure) -> -sure.confidence)
                .thenComparing(sure -> -sure.sources)
                .thenComparing(sure -> sure.node.getURI()))
        .map(Sure::node)
        .toList();
  }

  /** How many facts a node is subject or object of. */
  int countAbout(Node entity) {
    return (int) idsAbout(entity).count();
  }

  /** The same for each relation. */
  SortedMap<String, Integer> countByRelation(Node entity) {
    Map<NodeId, Integer> counts = new HashMap<>();
    idsAbout(entity)
        .flatMap(fact -> tuples.objects(Vocabulary.FACTS, fact, Vocabulary.RELATION))
        .forEach(relation -> counts.merge(relation, 1, Integer::sum));
    SortedMap<String, Integer> named = new TreeMap<>();
    counts.forEach((id, count) -> named.put(Vocabulary.localName(tuples.node(id)), count));
    return named;
  }

  private Stream<NodeId> idsAbout(Node entity) {
    return Stream.of(Vocabulary.SUBJECT, Vocabulary.OBJECT)
        .flatMap(role -> tuples.subjects(Vocabulary.FACTS, role, entity))
        .distinct();
  }

  /** All facts of which a node is subject or object. */
  Collection<Node> factsAbout(Node entity) {
    Collection<Node> facts = factsFrom(entity);
    graph
        .find(Node.ANY, Vocabulary.OBJECT, entity)
        .forEachRemaining(triple -> facts.add(triple.getSubject()));
    return facts;
  }

  /** All facts of which a node is subject. */
  Collection<Node> factsFrom(Node entity) {
    Collection<Node> facts = new LinkedHashSet<>();
    graph
        .find(Node.ANY, Vocabulary.SUBJECT, entity)
        .forEachRemaining(triple -> facts.add(triple.getSubject()));
    return facts;
  }
}
