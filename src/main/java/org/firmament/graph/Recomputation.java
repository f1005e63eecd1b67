package org.firmament.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.firmament.model.Claim;
import org.firmament.model.Entity;
import org.firmament.model.Fact;
import org.firmament.model.Problem;
import org.firmament.model.Referent;
import org.firmament.model.Resolving;

/**
 * Computes the part of the facts graph that follows from some referents: all the entities they make
 * and all the facts about these. It sees the store with the changed documents laid over it.
 */
final class Recomputation {
  private final DatasetGraph store;
  private final Map<Node, Graph> changed;
  private final Resolving resolving;
  private final Shapes shapes;
  private final StoredDocuments documents;
  private final FactsGraph before;
  private final Map<Node, Entity> entities = new HashMap<>();
  private final Map<Claim, Node> claimNodes = new IdentityHashMap<>();
  private final List<Problem> refused = new ArrayList<>();

  /** The referents of changed documents by their keys. */
  private final Map<Node, List<Node>> come = new HashMap<>();

  /**
   * @param changed the new graph of each document that comes, changes or, with an empty graph, goes
   */
  Recomputation(DatasetGraph store, Map<Node, Graph> changed, Resolving resolving, Shapes shapes) {
    this.store = store;
    this.changed = changed;
    this.resolving = resolving;
    this.shapes = shapes;
    this.documents = new StoredDocuments(this::graph);
    this.before = new FactsGraph(store);
    for (Graph graph : changed.values()) {
      graph
          .find(Node.ANY, Vocabulary.KEY, Node.ANY)
          .forEachRemaining(
              triple ->
                  come.computeIfAbsent(triple.getObject(), key -> new ArrayList<>())
                      .add(triple.getSubject()));
    }
  }

  private Graph graph(Node document) {
    Graph over = changed.get(document);
    return over != null ? over : store.getGraph(document);
  }

  /** What a shape refused, after {@link #triples}. */
  List<Problem> refused() {
    return refused;
  }

  /** The referents that the changed documents touch, through shared keys, before and after. */
  Set<Node> touched() {
    Set<Node> seeds = new LinkedHashSet<>();
    for (Map.Entry<Node, Graph> document : changed.entrySet()) {
      collect(store.getGraph(document.getKey()), seeds);
      collect(document.getValue(), seeds);
    }
    return connected(seeds);
  }

  /** Every referent of the store. */
  Set<Node> all() {
    Set<Node> all = new LinkedHashSet<>();
    store
        .find(Node.ANY, Node.ANY, Vocabulary.TYPE, Vocabulary.REFERENT)
        .forEachRemaining(quad -> all.add(quad.getSubject()));
    return all;
  }

  private static void collect(Graph graph, Set<Node> referents) {
    graph
        .find(Node.ANY, Vocabulary.TYPE, Vocabulary.REFERENT)
        .forEachRemaining(triple -> referents.add(triple.getSubject()));
  }

  private Set<Node> connected(Collection<Node> seeds) {
    Set<Node> seen = new LinkedHashSet<>(seeds);
    Set<Node> keysSeen = new HashSet<>();
    Deque<Node> waiting = new ArrayDeque<>(seeds);
    while (!waiting.isEmpty()) {
      for (Node key : keys(waiting.poll())) {
        if (keysSeen.add(key)) {
          for (Node other : holders(key)) {
            if (seen.add(other)) {
              waiting.add(other);
            }
          }
        }
      }
    }
    return seen;
  }

  /** The keys of a referent, in the store and in what is laid over it. */
  private Set<Node> keys(Node referent) {
    Set<Node> keys = new LinkedHashSet<>();
    Node document = Vocabulary.documentOf(referent);
    for (Graph graph : List.of(store.getGraph(document), graph(document))) {
      graph
          .find(referent, Vocabulary.KEY, Node.ANY)
          .forEachRemaining(triple -> keys.add(triple.getObject()));
    }
    return keys;
  }

  private Set<Node> holders(Node key) {
    Set<Node> holders = new LinkedHashSet<>();
    store
        .find(Node.ANY, Node.ANY, Vocabulary.KEY, key)
        .forEachRemaining(quad -> holders.add(quad.getSubject()));
    holders.addAll(come.getOrDefault(key, List.of()));
    return holders;
  }

  /** The triples that the store has now about these referents' entities and their facts. */
  Set<Triple> present(Set<Node> referents) {
    Set<Node> old = new LinkedHashSet<>();
    for (Node referent : referents) {
      before
          .graph()
          .find(Node.ANY, Vocabulary.HAS_REFERENT, referent)
          .forEachRemaining(triple -> old.add(triple.getSubject()));
    }
    Set<Triple> triples = new LinkedHashSet<>();
    for (Node entity : old) {
      before.graph().find(entity, Node.ANY, Node.ANY).forEachRemaining(triples::add);
      before.graph().find(Node.ANY, Node.ANY, entity).forEachRemaining(triples::add);
      for (Node fact : before.factsAbout(entity)) {
        before.graph().find(fact, Node.ANY, Node.ANY).forEachRemaining(triples::add);
      }
    }
    return triples;
  }

  /** The triples that there should be about these referents' entities and their facts. */
  Set<Triple> triples(Set<Node> referents) {
    List<Entity> made = resolve(referents);
    Set<String> ids = new HashSet<>();
    made.forEach(entity -> ids.add(entity.id()));
    List<Claim> claims = claimsAbout(referents);
    List<Fact> facts =
        resolving.facts(claims, this::entityOf).stream()
            .filter(
                fact ->
                    ids.contains(fact.subject().id())
                        || fact.object().map(Entity::id).filter(ids::contains).isPresent())
            .toList();
    return admitted(made, facts);
  }

  private List<Entity> resolve(Collection<Node> referents) {
    List<Referent> alive =
        referents.stream()
            .filter(
                node -> documents.graph(node).contains(node, Vocabulary.TYPE, Vocabulary.REFERENT))
            .map(documents::referent)
            .sorted(FactsGraph.BY_PLACE)
            .toList();
    List<Entity> made = alive.isEmpty() ? List.of() : resolving.entities(alive);
    for (Entity entity : made) {
      for (Referent referent : entity.referents()) {
        entities.put(FactsGraph.node(referent), entity);
      }
    }
    return made;
  }

  private List<Claim> claimsAbout(Set<Node> referents) {
    Set<Node> nodes = new TreeSet<>(Comparator.comparing(Node::getURI));
    for (Node referent : referents) {
      Graph graph = documents.graph(referent);
      for (Node role : List.of(Vocabulary.SUBJECT, Vocabulary.OBJECT)) {
        graph
            .find(Node.ANY, role, referent)
            .forEachRemaining(triple -> nodes.add(triple.getSubject()));
      }
    }
    List<Claim> claims = new ArrayList<>();
    for (Node node : nodes) {
      Claim claim = documents.claim(node);
      claimNodes.put(claim, node);
      claims.add(claim);
    }
    return claims;
  }

  private Entity entityOf(Referent referent) {
    Node node = FactsGraph.node(referent);
    Entity known = entities.get(node);
    if (known == null) {
      known = stored(node).orElseGet(() -> refusedEntity(node));
      entities.put(node, known);
    }
    return known;
  }

  private Optional<Entity> stored(Node referent) {
    Optional<Node> entity =
        Iter.findFirst(
                before.graph().find(Node.ANY, Vocabulary.HAS_REFERENT, referent), triple -> true)
            .map(Triple::getSubject);
    return entity.map(node -> before.entity(node, documents));
  }

  /** An entity that a shape refused is not in the store and has to be made again. */
  private Entity refusedEntity(Node referent) {
    resolve(connected(List.of(referent)));
    return entities.get(referent);
  }

  private Set<Triple> admitted(List<Entity> made, List<Fact> facts) {
    Map<Node, List<Triple>> byNode = new HashMap<>();
    List<Triple> data = new ArrayList<>();
    for (Entity entity : made) {
      byNode.put(Vocabulary.entity(entity.id()), FactsGraph.triples(entity));
    }
    for (Fact fact : facts) {
      for (Entity side : sides(fact)) {
        Node node = Vocabulary.entity(side.id());
        if (!byNode.containsKey(node)) {
          data.addAll(FactsGraph.triples(side));
        }
      }
      List<Triple> triples = FactsGraph.triples(fact, claimNodes::get);
      byNode.put(Vocabulary.fact(fact.id()), triples);
      FactsGraph.plainTriple(fact).ifPresent(data::add);
    }
    byNode.values().forEach(data::addAll);
    Map<Node, List<String>> wrong = shapes.violations(data);
    Set<Triple> admitted = new LinkedHashSet<>();
    Set<String> out = new HashSet<>();
    for (Entity entity : made) {
      Node node = Vocabulary.entity(entity.id());
      if (wrong.containsKey(node)) {
        out.add(entity.id());
        refused.add(Refusals.entity(entity, wrong.get(node)));
      } else {
        admitted.addAll(byNode.get(node));
      }
    }
    for (Fact fact : facts) {
      Node node = Vocabulary.fact(fact.id());
      if (wrong.containsKey(node)) {
        refused.add(Refusals.fact(fact, wrong.get(node)));
      } else if (sides(fact).stream().noneMatch(side -> out.contains(side.id()))) {
        admitted.addAll(byNode.get(node));
        FactsGraph.plainTriple(fact).ifPresent(admitted::add);
      }
    }
    return admitted;
  }

  private static List<Entity> sides(Fact fact) {
    List<Entity> sides = new ArrayList<>(List.of(fact.subject()));
    fact.object().ifPresent(sides::add);
    return sides;
  }
}
