package org.firmament.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.firmament.model.Claim;
import org.firmament.model.Entity;
import org.firmament.model.Problem;
import org.firmament.model.ProblemException;

/** Looks at a store from one thing to the next: facts, neighbours, ways between two, documents. */
public final class Explorer {
  private static final Comparator<EntityCard.Line> SUREST =
      Comparator.comparing((EntityCard.Line line) -> -line.edge().confidence())
          .thenComparing(line -> line.edge().id());

  private final Store store;
  private final Bounds bounds;
  private final long start;
  private final FactsGraph facts;
  private final StoredDocuments documents;

  Explorer(Store store, Bounds bounds) {
    this.store = store;
    this.bounds = bounds;
    this.start = System.nanoTime();
    this.facts = new FactsGraph(store.dataset());
    this.documents = StoredDocuments.of(store.dataset());
  }

  /**
   * Some of the facts of an entity.
   *
   * @param total how many there are in all
   */
  public record Page(int total, List<EntityCard.Line> lines) {}

  /** The facts of an entity that a selection keeps, the surest first, each with its evidence. */
  public Page facts(Entity entity, Selection selection, int offset, int limit) {
    return store.read(
        () -> {
          List<Node> kept =
              facts.surest(
                  facts.factsAbout(Vocabulary.entity(entity.id())).stream()
                      .filter(fact -> keeps(selection, fact))
                      .toList());
          return new Page(
              kept.size(), kept.stream().skip(offset).limit(limit).map(this::line).toList());
        });
  }

  /** How many facts of each relation an entity takes part in. */
  public SortedMap<String, Integer> relations(Entity entity) {
    return store.read(() -> facts.countByRelation(Vocabulary.entity(entity.id())));
  }

  /** The fact with that id; an unknown one is a {@link ProblemException}. */
  public EntityCard.Line fact(String id) {
    return store.read(
        () -> {
          Node fact = Vocabulary.fact(id);
          if (!facts.graph().contains(fact, Vocabulary.TYPE, Vocabulary.FACT)) {
            throw new ProblemException(
                new Problem(
                    "unknown-fact",
                    "there is no fact \"" + id + "\"",
                    "fact id",
                    "take the id of a fact from an answer; it changes when its parts change"));
          }
          return line(fact);
        });
  }

  /** What lies around an entity: the nearest and surest facts first, up to so many entities. */
  public Neighbourhood neighbourhood(Entity entity, Selection selection, int most) {
    return store.read(() -> Neighbourhood.of(this, entity, selection, most));
  }

  /** The shortest ways from one entity to another, at most so many and so long. */
  public List<Way> ways(Entity from, Entity to, Selection selection, int longest, int most) {
    return store.read(() -> new Ways(this, selection, longest, most).between(from, to));
  }

  /** Every document without its text, the newest first. */
  public List<StoredDocument.Entry> documents() {
    return store.read(() -> StoredDocument.entries(store.dataset()));
  }

  /** A document with everything that was seen in it; an unknown one is a Problem. */
  public StoredDocument document(String id) {
    return store.read(() -> StoredDocument.of(store.dataset(), facts, documents, id));
  }

  /** The labels of every term of the ontology by language, by local name. */
  public SortedMap<String, Map<String, String>> labels() {
    return labels(Vocabulary.LABEL);
  }

  /** How each relation is called seen from its object, where it has such a name. */
  public SortedMap<String, Map<String, String>> inverseLabels() {
    return labels(Vocabulary.fm("inverseLabel"));
  }

  private SortedMap<String, Map<String, String>> labels(Node predicate) {
    return store.read(
        () -> {
          SortedMap<String, Map<String, String>> labels = new TreeMap<>();
          store
              .dataset()
              .getGraph(Vocabulary.ONTOLOGY)
              .find(Node.ANY, predicate, Node.ANY)
              .forEachRemaining(
                  triple ->
                      labels
                          .computeIfAbsent(
                              Vocabulary.localName(triple.getSubject()), name -> new TreeMap<>())
                          .put(
                              triple.getObject().getLiteralLanguage(),
                              triple.getObject().getLiteralLexicalForm()));
          return labels;
        });
  }

  EntityCard card(Node entity) {
    SortedMap<String, List<EntityCard.Line>> lines = new TreeMap<>();
    for (Node fact : facts.factsAbout(entity)) {
      lines.computeIfAbsent(facts.fact(fact).relation(), name -> new ArrayList<>()).add(line(fact));
    }
    lines.values().forEach(some -> some.sort(SUREST));
    return new EntityCard(facts.entity(entity), lines);
  }

  EntityCard.Line line(Node fact) {
    Edge edge = facts.edge(fact);
    return new EntityCard.Line(edge, documents.claim(facts.fact(fact).surest()), when(fact, edge));
  }

  boolean keeps(Selection selection, Node fact) {
    bounds.requireTime(start);
    store.slowLane().pace().step(() -> bounds.requireTime(start));
    if (selection.unlimited()) {
      return true;
    }
    StoredFact stored = facts.fact(fact);
    return selection.keeps(stored.relation(), stored.status(), stored.confidence())
        && (selection.always()
            || when(fact, facts.edge(fact)).filter(selection::during).isPresent());
  }

  /** The date it names, else the newest of the documents that state it. */
  Optional<String> when(Node fact, Edge edge) {
    return edge.when()
        .or(
            () ->
                facts.fact(fact).claims().stream()
                    .map(Vocabulary::documentOf)
                    .distinct()
                    .flatMap(document -> documents.source(document).date().stream())
                    .max(Comparator.naturalOrder()));
  }

  FactsGraph facts() {
    return facts;
  }

  List<Claim> claimsOf(Node fact) {
    return facts.fact(fact).claims().stream()
        .sorted(Comparator.comparing(Node::getURI))
        .map(documents::claim)
        .sorted(Comparator.comparing(claim -> -claim.evidence().confidence()))
        .toList();
  }
}
