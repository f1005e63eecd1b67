package org.firmament.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.firmament.model.Claim;
import org.firmament.model.Entity;
import org.firmament.model.Judgement;
import org.firmament.model.Kind;
import org.firmament.model.Ontology;
import org.firmament.model.Problem;
import org.firmament.model.ProblemException;
import org.firmament.model.Reading;
import org.firmament.model.Resolving;

/**
 * The store: what documents say, and the facts that follow from it, with a text index over both.
 * Several threads may read while one writes.
 */
public final class KnowledgeGraph implements AutoCloseable {
  /** How many hits are looked at for those that are wanted. */
  private static final int SIFTED = 1_000;

  private final Store store;
  private final Home home;
  private final Judging judging;

  private KnowledgeGraph(Store store, Path home, Resolving resolving) {
    this.store = store;
    this.home = new Home(home);
    this.judging = new Judging(store, this.home, resolving);
  }

  /**
   * Opens the store in a folder and makes it where there is none.
   *
   * @param home the folder with {@code ontology/} and {@code queries/}
   */
  public static KnowledgeGraph open(Path folder, Path home, Resolving resolving) {
    return new KnowledgeGraph(Store.open(folder), home, resolving).withOntology();
  }

  /** A store that lives as long as this object. */
  public static KnowledgeGraph inMemory(Path home, Resolving resolving) {
    return new KnowledgeGraph(Store.inMemory(), home, resolving).withOntology();
  }

  /** Whether there is a store in a folder. */
  public static boolean isIn(Path folder) {
    return StoreFolder.isIn(folder);
  }

  private KnowledgeGraph withOntology() {
    try {
      store
          .read(() -> home.ontologyOf(store.dataset()))
          .ifPresent(change -> writing(() -> write(change)));
      judging.recall();
      return this;
    } catch (RuntimeException | Error e) {
      close();
      throw e;
    }
  }

  private Void write(Home.Change change) {
    store.write(change.gone(), change.come());
    return null;
  }

  public Ontology ontology() {
    return home.ontology();
  }

  /** The questions of {@code queries/}. */
  public Questions questions() {
    return home.questions();
  }

  /**
   * Stores what documents say and recomputes the facts that this touches, in one transaction; a
   * document that was there before is replaced.
   */
  public Ingested ingest(List<Reading> readings) {
    return writing(
        () -> {
          Batch batch =
              store.read(
                  () -> Batch.of(store.dataset(), readings, judging.resolving(), home.shapes()));
          store.write(batch.gone(), batch.come());
          return batch.ingested();
        });
  }

  /**
   * Withdraws a document, as if it had never been read.
   *
   * @return false where the store does not hold it
   */
  public boolean forget(String documentId) {
    return writing(
        () -> {
          Node document = Vocabulary.document(documentId);
          Optional<Batch> batch =
              store.read(
                  () ->
                      holds(document)
                          ? Optional.of(
                              Batch.without(
                                  store.dataset(), document, judging.resolving(), home.shapes()))
                          : Optional.empty());
          batch.ifPresent(without -> store.write(without.gone(), without.come()));
          return batch.isPresent();
        });
  }

  /** What people have decided of names in this store, in order of these. */
  public List<Judgement> judgements() {
    return judging.all();
  }

  /**
   * Keeps a judgement in place of any about the same names, and computes again what follows from
   * it; one that cannot be followed is a {@link ProblemException}.
   */
  public Ingested judge(Judgement judgement) {
    return writing(() -> judging.with(judgement));
  }

  /**
   * A judgement of names that the graph knows; of their kind, unless another is given.
   *
   * @param kind what both are; where it is left open and they differ, a {@link ProblemException}
   */
  public Judgement judgement(
      boolean same, Optional<Kind> kind, String name, String other, String reason) {
    Kind common = Judgement.commonKind(kind, entity(name), entity(other));
    return new Judgement(same, common, name, other, reason);
  }

  /**
   * Drops the judgement about two names, of that kind if one is given.
   *
   * @return what changed; empty where there is none about them
   */
  public Optional<Ingested> withdraw(Optional<Kind> kind, String name, String other) {
    return writing(() -> judging.without(kind, name, other));
  }

  private boolean holds(Node document) {
    return store.dataset().contains(document, document, Vocabulary.TYPE, Vocabulary.DOCUMENT);
  }

  private <T> T writing(Supplier<T> work) {
    Store.Turn turn = store.writing();
    try {
      return work.get();
    } finally {
      turn.close();
    }
  }

  /** The ids of all documents, sorted. */
  public List<String> documents() {
    return store.read(
        () -> {
          List<String> ids = new ArrayList<>();
          store
              .dataset()
              .find(Node.ANY, Node.ANY, Vocabulary.DOCUMENT_ID, Node.ANY)
              .forEachRemaining(quad -> ids.add(quad.getObject().getLiteralLexicalForm()));
          ids.sort(null);
          return ids;
        });
  }

  /** Everything that does not hold; nothing when the store is sound. */
  public List<Problem> check() {
    return store.read(() -> Checks.of(store, home, judging.resolving()));
  }

  /** Brings the text index and the facts graph in line with the document graphs. */
  public void repair() {
    writing(
        () -> {
          if (!TextIndexing.intact(store.index())) {
            TextIndexing.clear(store.index());
          }
          Batch batch =
              store.read(() -> Batch.anew(store.dataset(), judging.resolving(), home.shapes()));
          store.write(batch.gone(), batch.come());
          store.mendIndex();
          return null;
        });
  }

  /** Entities and passages, the best first; typing errors are forgiven. */
  public List<Hit> search(String words, int limit) {
    return store.read(() -> words().all(words, limit));
  }

  /** The same, and only what is wanted beside the words. */
  public List<Hit> search(String words, int limit, Wanted wanted) {
    if (wanted.equals(Wanted.ANYTHING)) {
      return search(words, limit);
    }
    return store.read(
        () -> {
          Explorer explorer = explorer();
          StoredDocuments documents = StoredDocuments.of(store.dataset());
          return words().all(words, Math.max(limit, SIFTED)).stream()
              .filter(hit -> wanted.keeps(hit, explorer, documents))
              .limit(limit)
              .toList();
        });
  }

  private Search words() {
    return new Search(store.dataset(), store.searchers(), judging.resolving()::forms);
  }

  private Names names() {
    return new Names(store.dataset(), judging.resolving(), words());
  }

  private FactsGraph facts() {
    return new FactsGraph(store.dataset());
  }

  /**
   * Asks in SPARQL; the default graph is the union of all graphs.
   *
   * @param bindings values of variables, by name without "?"
   */
  public Answer query(String sparql, Map<String, Term> bindings) {
    return query(sparql, bindings, Bounds.NONE);
  }

  public Answer query(String sparql, Map<String, Term> bindings, Bounds bounds) {
    return Answer.of(store, SafeQuery.parse(sparql, "query"), bindings, bounds);
  }

  /**
   * Asks a named question.
   *
   * @param values by the parameter's name, as a person types them: "Alibaba", "2025-01-01"
   */
  public Answer query(Question question, Map<String, String> values) {
    return query(question, values, Bounds.NONE);
  }

  public Answer query(Question question, Map<String, String> values, Bounds bounds) {
    Map<String, Term> bindings =
        store.read(() -> question.bindings(values, name -> Vocabulary.term(names().require(name))));
    SafeQuery query = SafeQuery.parse(question.sparql(), question.file().toString());
    return Answer.of(store, query, bindings, bounds);
  }

  /** Entities alone whose name begins with, or is like, what was typed. */
  public List<Hit.Named> suggest(String typed, int limit) {
    return store.read(() -> words().named(typed, limit));
  }

  /** The entity with that name, alias, id or IRI; an unknown one is a Problem with suggestions. */
  public Entity entity(String nameOrIri) {
    return store.read(() -> facts().entity(names().require(nameOrIri)));
  }

  /** All that is known of the entity with that name, alias, id or IRI. */
  public Optional<EntityCard> card(String nameOrIri) {
    return store.read(() -> names().find(nameOrIri).map(explorer()::card));
  }

  /** To look at the store from one thing to the next; for one thread and one look. */
  public Explorer explorer() {
    return explorer(Bounds.NONE);
  }

  /** The same, and what takes longer than that is a Problem. */
  public Explorer explorer(Bounds bounds) {
    return store.read(() -> new Explorer(store, bounds));
  }

  /** What Jena's own server reads the store by. */
  public ReadOnly readOnly() {
    return new ReadOnly(store);
  }

  public Stats stats() {
    return store.read(
        () -> Counting.of(store.dataset(), facts(), store.bytes(), Pages.of(store.base()).left()));
  }

  /** The facts of a part of the graph; to be closed, and read by the thread that asked. */
  public Stream<Edge> edges(Selection selection) {
    Store.Turn turn = store.reading();
    try {
      Explorer explorer = explorer();
      return Walk.of(explorer, selection, names())
          .facts()
          .map(explorer.facts()::edge)
          .onClose(turn::close);
    } catch (RuntimeException | Error e) {
      turn.close();
      throw e;
    }
  }

  /** Shows a part of the graph in one state of the store. */
  public void show(Selection selection, Visitor visitor) throws IOException {
    Store.Turn turn = store.reading();
    try {
      Walk.of(explorer(), selection, names()).show(visitor);
    } finally {
      turn.close();
    }
  }

  /** The claims that a fact rests on, the surest first; their spans count code points. */
  public List<Claim> claims(String factId) {
    return store.read(() -> explorer().claimsOf(Vocabulary.fact(factId)));
  }

  /**
   * Writes a part of the graph as RDF. The whole has both layers; any other selection has entities,
   * facts and plain triples.
   */
  public void write(Selection selection, RdfSyntax syntax, OutputStream out) {
    store.read(
        () -> {
          if (selection.everything()) {
            RdfWriting.whole(store.dataset(), syntax, out);
          } else {
            Walk walk = Walk.of(explorer(), selection, names());
            RdfWriting.part(facts(), walk, syntax, out);
          }
          return null;
        });
  }

  /** Writes one state of the whole store into a file, also while others write. */
  public Manifest backup(Path file) {
    return store.read(
        () -> Backup.write(file, stats(), out -> write(Selection.WHOLE, RdfSyntax.NQUADS, out)));
  }

  /**
   * Makes a store out of a backup, in a folder that is not there or empty; it appears there when
   * everything in it has been counted again.
   */
  public static Manifest restore(Path backup, Path folder, Path home, Resolving resolving) {
    return Backup.restore(backup, folder, place -> open(place, home, resolving));
  }

  /** Takes in the quads of a backup, which are handed over lot by lot. */
  void fill(Consumer<Consumer<List<Quad>>> quads) {
    writing(
        () -> {
          store.fill(quads);
          return null;
        });
  }

  /** Gives back the space that many small commits wasted. */
  public void compact() {
    writing(
        () -> {
          store.compact();
          return null;
        });
  }

  /**
   * Does so where small commits have wasted more than half as much as is used, and nobody has read
   * for that long.
   */
  public boolean compactIfWasteful(Duration quiet) {
    return writing(() -> store.compactIfWasteful(quiet));
  }

  @Override
  public void close() {
    store.close();
  }

  Store store() {
    return store;
  }
}
