package org.firmament.cli;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.firmament.model.Document;
import org.firmament.model.Problem;

/** The documents that arguments name, one after the other. */
final class Inputs implements Iterator<Document> {
  private Inputs() {}

  static Inputs open(
      Terminal terminal, List<String> paths, Optional<String> id, Consumer<Problem> problems) {
    throw new UnsupportedOperationException();
  }

  /** How much there is to read in all; 0 where unknown. */
  long total() {
    return 0;
  }

  /** How much of that is read. */
  long done() {
    return 0;
  }

  @Override
  public boolean hasNext() {
    return false;
  }

  @Override
  public Document next() {
    throw new java.util.NoSuchElementException();
  }
}
