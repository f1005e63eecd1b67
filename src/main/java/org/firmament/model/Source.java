package org.firmament.model;

import java.util.Optional;

/**
 * Where a document comes from.
 *
 * @param id the declared id, else the URL, else the path relative to what was given
 * @param date ISO 8601, as precise as is known: "2026", "2026-02", "2026-02-06"
 */
public record Source(
    String id,
    Optional<String> title,
    Optional<String> publisher,
    Optional<String> date,
    Optional<String> url) {
  public Source {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a source needs an id");
    }
  }

  /** A source of which only the id is known. */
  public static Source of(String id) {
    return new Source(id, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
