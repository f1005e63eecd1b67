package org.firmament.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
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

  private static final Set<Node> NO_QUALIFIERS =
      Set.of(Vocabulary.STATUS, Vocabulary.CONFIDENCE, Vocabulary.SOURCES, Vocabulary.CURRENT);

  /** Entities kept in memory while many facts are read. */
  private static final int REMEMBERED = 1000;

  private final Graph graph;
  private final Map<Node, Entity> plain =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Node, Entity> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** Reads from a facts graph. */
  FactsGraph(Graph graph) {
    this.graph = graph;
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
    return plain.computeIfAbsent(node, known -> entity(known, List.of()));
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

  private Entity entity(Node node, List<Referent> referents) {
    Optional<Kind> kind = Optional.empty();
    Optional<String> name = Optional.empty();
    List<String> aliases = new ArrayList<>();
    SortedMap<String, String> identifiers = new TreeMap<>();
    List<Triple> triples = new ArrayList<>();
    graph.find(node, Node.ANY, Node.ANY).forEachRemaining(triples::add);
    for (Triple triple : triples) {
      Node predicate = triple.getPredicate();
      Node object = triple.getObject();
      if (predicate.equals(Vocabulary.TYPE)) {
        kind = Optional.of(Kind.of(Vocabulary.localName(object)));
      } else if (predicate.equals(Vocabulary.LABEL)) {
        name = Optional.of(object.getLiteralLexicalForm());
      } else if (predicate.equals(Vocabulary.ALT_LABEL)) {
        aliases.add(object.getLiteralLexicalForm());
      } else if (object.isLiteral() && Vocabulary.isOurs(predicate)) {
        identifiers.put(Vocabulary.localName(predicate), object.getLiteralLexicalForm());
      }
    }
    aliases.sort(null);
    return new Entity(
        node.getURI().substring(Vocabulary.ID.length()),
        kind.orElseThrow(),
        name.orElseThrow(),
        aliases,
        identifiers,
        referents);
  }

  Edge edge(Node fact) {
    // One look for all of it is several times as fast as one for each part.
    Graph own = GraphFactory.createGraphMem();
    graph.find(fact, Node.ANY, Node.ANY).forEachRemaining(own::add);
    return new Edge(
        Vocabulary.localName(fact),
        entity(StoredDocuments.object(own, fact, Vocabulary.SUBJECT).orElseThrow()),
        relation(own, fact),
        StoredDocuments.object(own, fact, Vocabulary.OBJECT).map(this::entity),
        Values.qualifiers(own, fact, NO_QUALIFIERS),
        status(own, fact),
        StoredDocuments.text(own, fact, Vocabulary.CURRENT).orElseThrow().equals("true"),
        confidence(own, fact),
        StoredDocuments.number(own, fact, Vocabulary.SOURCES));
  }

  String relation(Node fact) {
    return relation(graph, fact);
  }

  private static String relation(Graph graph, Node fact) {
    return Vocabulary.localName(
        StoredDocuments.object(graph, fact, Vocabulary.RELATION).orElseThrow());
  }

  Status status(Node fact) {
    return status(graph, fact);
  }

  private static Status status(Graph graph, Node fact) {
    return Status.of(StoredDocuments.text(graph, fact, Vocabulary.STATUS).orElseThrow());
  }

  double confidence(Node fact) {
    return confidence(graph, fact);
  }

  private static double confidence(Graph graph, Node fact) {
    return Double.parseDouble(
        StoredDocuments.text(graph, fact, Vocabulary.CONFIDENCE).orElseThrow());
  }

  /** The facts in order: the surest first, then those that more sources tell. */
  List<Node> surest(Collection<Node> facts) {
    record Sure(Node fact, double confidence, int sources) {}
    return facts.stream()
        .map(
            fact ->
                new Sure(
                    fact,
                    confidence(fact),
                    StoredDocuments.number(graph, fact, Vocabulary.SOURCES)))
        .sorted(
            Comparator.comparing((Sure sure) -> -sure.confidence)
                .thenComparing(sure -> -sure.sources)
                .thenComparing(sure -> sure.fact.getURI()))
        .map(Sure::fact)
        .toList();
  }

  /** Subject and object, where it has one. */
  List<Node> ends(Node fact) {
    List<Node> ends = new ArrayList<>();
    StoredDocuments.object(graph, fact, Vocabulary.SUBJECT).ifPresent(ends::add);
    StoredDocuments.object(graph, fact, Vocabulary.OBJECT).ifPresent(ends::add);
    return ends;
  }

  /** All facts of which a node is subject or object. */
  Collection<Node> factsAbout(Node entity) {
    Collection<Node> facts = new LinkedHashSet<>();
    for (Node role : List.of(Vocabulary.SUBJECT, Vocabulary.OBJECT)) {
      graph.find(Node.ANY, role, entity).forEachRemaining(triple -> facts.add(triple.getSubject()));
    }
    return facts;
  }
}
