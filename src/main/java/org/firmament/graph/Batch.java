package org.firmament.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.firmament.model.Judgement;
import org.firmament.model.Problem;
import org.firmament.model.Reading;
import org.firmament.model.Resolving;

/** A change of the store, made ready and checked in memory before anything is written. */
final class Batch {
  private final DatasetGraph store;
  private final Resolving resolving;
  private final Shapes shapes;
  private final Map<Node, Graph> changed = new LinkedHashMap<>();
  private final List<String> stored = new ArrayList<>();
  private final List<String> unchanged = new ArrayList<>();
  private final List<Problem> refused = new ArrayList<>();
  private final List<Quad> gone = new ArrayList<>();
  private final List<Quad> come = new ArrayList<>();

  private Batch(DatasetGraph store, Resolving resolving, Shapes shapes) {
    this.store = store;
    this.resolving = resolving;
    this.shapes = shapes;
  }

  /** Documents that come or change; to be made within a read transaction. */
  static Batch of(DatasetGraph store, List<Reading> readings, Resolving resolving, Shapes shapes) {
    Batch batch = new Batch(store, resolving, shapes);
    batch.stage(readings);
    batch.settle();
    return batch;
  }

  /** A document that goes. */
  static Batch without(DatasetGraph store, Node document, Resolving resolving, Shapes shapes) {
    Batch batch = new Batch(store, resolving, shapes);
    batch.changed.put(document, GraphFactory.createGraphMem());
    batch.settle();
    return batch;
  }

  /** Other judgements: whose names they are about is compared with others anew. */
  static Batch judged(
      DatasetGraph store, Collection<Judgement> judgements, Resolving resolving, Shapes shapes) {
    Batch batch = new Batch(store, resolving, shapes);
    batch.differ(
        Vocabulary.JUDGEMENTS,
        store.getGraph(Vocabulary.JUDGEMENTS).find().toSet(),
        judgements.stream().map(Judgements::triples).flatMap(List::stream).toList());
    batch.rekey();
    batch.settle();
    return batch;
  }

  /** The facts computed again from all documents. */
  static Batch anew(DatasetGraph store, Resolving resolving, Shapes shapes) {
    Batch batch = new Batch(store, resolving, shapes);
    Recomputation facts = new Recomputation(store, Map.of(), resolving, shapes);
    batch.differ(
        Vocabulary.FACTS,
        store.getGraph(Vocabulary.FACTS).find().toSet(),
        facts.triples(facts.all()));
    return batch;
  }

  List<Quad> gone() {
    return gone;
  }

  List<Quad> come() {
    return come;
  }

  Ingested ingested() {
    return new Ingested(
        stored,
        unchanged,
        changed.values().stream().mapToInt(Batch::claims).sum(),
        facts(come),
        facts(gone),
        refused);
  }

  private static int claims(Graph graph) {
    return graph.find(Node.ANY, Vocabulary.TYPE, Vocabulary.CLAIM).toList().size();
  }

  private static int facts(List<Quad> quads) {
    return (int)
        quads.stream()
            .filter(quad -> quad.getPredicate().equals(Vocabulary.TYPE))
            .filter(quad -> quad.getObject().equals(Vocabulary.FACT))
            .count();
  }

  private void stage(List<Reading> readings) {
    Map<Node, Set<Triple>> staged = new LinkedHashMap<>();
    Map<Node, String> ids = new LinkedHashMap<>();
    for (Reading reading : readings) {
      Node node = Vocabulary.document(reading.document().id());
      Set<Triple> triples = DocumentGraph.of(reading, resolving::keys);
      if (same(node, triples)) {
        unchanged.add(reading.document().id());
      } else {
        staged.put(node, triples);
        ids.put(node, reading.document().id());
      }
    }
    List<Triple> data = new ArrayList<>();
    staged.values().forEach(data::addAll);
    Map<Node, Map<Node, List<String>>> wrong = byDocument(shapes.violations(data));
    staged.forEach(
        (node, triples) -> admit(node, ids.get(node), triples, wrong.getOrDefault(node, Map.of())));
  }

  private static Map<Node, Map<Node, List<String>>> byDocument(Map<Node, List<String>> wrong) {
    Map<Node, Map<Node, List<String>>> byDocument = new LinkedHashMap<>();
    wrong.forEach(
        (node, words) -> {
          if (Vocabulary.isDocumentGraph(node)) {
            Node document = node.getURI().contains("#") ? Vocabulary.documentOf(node) : node;
            byDocument.computeIfAbsent(document, known -> new LinkedHashMap<>()).put(node, words);
          }
        });
    return byDocument;
  }

  private void admit(Node document, String id, Set<Triple> triples, Map<Node, List<String>> wrong) {
    Graph graph = GraphFactory.createGraphMem();
    triples.forEach(graph::add);
    for (Map.Entry<Node, List<String>> part : wrong.entrySet()) {
      Node node = part.getKey();
      if (!graph.contains(node, Vocabulary.TYPE, Vocabulary.CLAIM)) {
        refused.add(Refusals.document(id, node, part.getValue()));
        return;
      }
    }
    wrong.forEach(
        (claim, words) -> {
          refused.add(Refusals.claim(graph, claim, id, words));
          graph.remove(claim, Node.ANY, Node.ANY);
        });
    if (!wrong.isEmpty() && same(document, graph.find().toSet())) {
      unchanged.add(id);
    } else {
      stored.add(id);
      changed.put(document, graph);
    }
  }

  /** Lays over the store the documents of whose referents a key is another now. */
  private void rekey() {
    StoredDocuments documents = new StoredDocuments(store::getGraph);
    store
        .find(Node.ANY, Node.ANY, Vocabulary.TYPE, Vocabulary.REFERENT)
        .forEachRemaining(
            quad -> {
              Node node = quad.getSubject();
              Graph stored = store.getGraph(quad.getGraph());
              Set<String> before =
                  new TreeSet<>(StoredDocuments.texts(stored, node, Vocabulary.KEY));
              Set<String> now = resolving.keys(documents.referent(node));
              if (!before.equals(now)) {
                Graph graph = changed.computeIfAbsent(quad.getGraph(), known -> copy(stored));
                graph.remove(node, Vocabulary.KEY, Node.ANY);
                now.forEach(key -> graph.add(node, Vocabulary.KEY, Vocabulary.text(key)));
              }
            });
  }

  private static Graph copy(Graph stored) {
    Graph graph = GraphFactory.createGraphMem();
    stored.find().forEachRemaining(graph::add);
    return graph;
  }

  private boolean same(Node document, Set<Triple> triples) {
    Graph old = store.getGraph(document);
    int count = 0;
    var found = old.find();
    try {
      while (found.hasNext()) {
        count++;
        if (!triples.contains(found.next())) {
          return false;
        }
      }
    } finally {
      found.close();
    }
    return count == triples.size();
  }

  private void settle() {
    if (changed.isEmpty()) {
      return;
    }
    changed.forEach(
        (document, graph) ->
            differ(document, store.getGraph(document).find().toSet(), graph.find().toSet()));
    Recomputation facts = new Recomputation(store, changed, resolving, shapes);
    Set<Node> touched = facts.touched();
    differ(Vocabulary.FACTS, facts.present(touched), facts.triples(touched));
    refused.addAll(facts.refused());
  }

  private void differ(Node graph, Collection<Triple> old, Collection<Triple> now) {
    Set<Triple> before = new LinkedHashSet<>(old);
    Set<Triple> after = new LinkedHashSet<>(now);
    for (Triple triple : before) {
      if (!after.contains(triple)) {
        gone.add(Quad.create(graph, triple));
      }
    }
    for (Triple triple : after) {
      if (!before.contains(triple)) {
        come.add(Quad.create(graph, triple));
      }
    }
  }
}
