package org.firmament.graph;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.firmament.model.Claim;
import org.firmament.model.Entity;
import org.firmament.model.Ontology;
import org.firmament.model.Problem;
import org.firmament.model.Reading;
import org.firmament.model.Resolving;

/**
 * The store: what documents say, and the facts that follow from it, with a text index over both.
 * Several threads may read while one writes.
 */
public final class KnowledgeGraph implements AutoCloseable {
  private KnowledgeGraph() {}

  /**
   * Opens the store in a folder and makes it where there is none.
   *
   * @param home the folder with {@code ontology/} and {@code queries/}
   */
  public static KnowledgeGraph open(Path folder, Path home, Resolving resolving) {
    throw new UnsupportedOperationException();
  }

  /** A store that lives as long as this object. */
  public static KnowledgeGraph inMemory(Path home, Resolving resolving) {
    throw new UnsupportedOperationException();
  }

  public Ontology ontology() {
    throw new UnsupportedOperationException();
  }

  /** The questions of {@code queries/}. */
  public Questions questions() {
    throw new UnsupportedOperationException();
  }

  /**
   * Stores what documents say and recomputes the facts that this touches, in one transaction; a
   * document that was there before is replaced.
   */
  public Ingested ingest(List<Reading> readings) {
    throw new UnsupportedOperationException();
  }

  /**
   * Withdraws a document, as if it had never been read.
   *
   * @return false where the store does not hold it
   */
  public boolean forget(String documentId) {
    throw new UnsupportedOperationException();
  }

  /** The ids of all documents, sorted. */
  public List<String> documents() {
    throw new UnsupportedOperationException();
  }

  /** Everything that does not hold; nothing when the store is sound. */
  public List<Problem> check() {
    throw new UnsupportedOperationException();
  }

  /** Brings the text index and the facts graph in line with the document graphs. */
  public void repair() {
    throw new UnsupportedOperationException();
  }

  /** Entities and passages, the best first; typing errors are forgiven. */
  public List<Hit> search(String words, int limit) {
    throw new UnsupportedOperationException();
  }

  /**
   * Asks in SPARQL; the default graph is the union of all graphs.
   *
   * @param bindings values of variables, by name without "?"
   */
  public Answer query(String sparql, Map<String, Term> bindings) {
    throw new UnsupportedOperationException();
  }

  /**
   * Asks a named question.
   *
   * @param values by the parameter's name, as a person types them: "Alibaba", "2025-01-01"
   */
  public Answer query(Question question, Map<String, String> values) {
    throw new UnsupportedOperationException();
  }

  /** The entity with that name, alias, id or IRI; an unknown one is a Problem with suggestions. */
  public Entity entity(String nameOrIri) {
    throw new UnsupportedOperationException();
  }

  public Optional<EntityCard> card(String nameOrIri) {
    throw new UnsupportedOperationException();
  }

  public Stats stats() {
    throw new UnsupportedOperationException();
  }

  /** The facts of a part of the graph; to be closed, and read by the thread that asked. */
  public Stream<Edge> edges(Selection selection) {
    throw new UnsupportedOperationException();
  }

  /** The entities of a part of the graph; to be closed, and read by the thread that asked. */
  public Stream<Entity> entities(Selection selection) {
    throw new UnsupportedOperationException();
  }

  /** The claims that a fact rests on, the surest first; their spans count code points. */
  public List<Claim> claims(String factId) {
    throw new UnsupportedOperationException();
  }

  /**
   * Writes a part of the graph as RDF. The whole has both layers; any other selection has entities,
   * facts and plain triples.
   */
  public void write(Selection selection, RdfSyntax syntax, OutputStream out) {
    throw new UnsupportedOperationException();
  }

  /** Writes the whole store as compressed N-Quads, also while others write. */
  public void backup(Path file) {
    throw new UnsupportedOperationException();
  }

  /** Gives back the space that many small commits wasted, where it is worth the time. */
  public void compact() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
