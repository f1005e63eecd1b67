package org.firmament.graph;

import java.nio.file.Path;
import org.firmament.model.Ontology;

/** Reads {@code ontology/firmament.ttl}. */
public final class OntologyReader {
  private OntologyReader() {}

  /** What a Turtle file says of relations and qualifiers. */
  public static Ontology read(Path file) {
    throw new UnsupportedOperationException();
  }
}
