package org.firmament;

import java.nio.file.Path;
import org.firmament.model.Document;
import org.firmament.model.Ontology;
import org.firmament.model.Reading;
import org.firmament.model.Resolving;

/** The steps in order; the only place that knows the order. */
public final class Pipeline {
  private Pipeline() {}

  /**
   * Loads what the steps need.
   *
   * @param home the folder of {@code ontology/} and {@code data/}
   */
  public static Pipeline load(Path home) {
    throw new UnsupportedOperationException();
  }

  /** What a document says; a language that is not read is a Problem. */
  public Reading read(Document document) {
    throw new UnsupportedOperationException();
  }

  public Ontology ontology() {
    throw new UnsupportedOperationException();
  }

  public Resolving resolving() {
    throw new UnsupportedOperationException();
  }

  /** A sentence through the layers, to be read by a person. */
  public String explain(String sentence) {
    throw new UnsupportedOperationException();
  }
}
