package org.firmament.model;

import java.util.Optional;

/**
 * A source as plain text with fixed offsets.
 *
 * @param language ISO 639-1 code; empty until it is known
 */
public record Document(Source source, Optional<String> language, String text) {
  public String id() {
    return source.id();
  }

  public Document in(String language) {
    return new Document(source, Optional.of(language), text);
  }
}
