package org.firmament.graph;

import java.util.Optional;
import org.firmament.model.Entity;
import org.firmament.model.Qualifiers;
import org.firmament.model.Status;
import org.firmament.model.Value;

/**
 * A fact as the store holds it, without the claims it rests on, so that many can be streamed.
 *
 * @param id the fact's id
 * @param subject its name, aliases and identifiers, without referents
 * @param current false once it ended or is denied, or while it is only planned or rumoured
 * @param confidence from 0 to 1
 * @param sources how many independent sources say so
 */
public record Edge(
    String id,
    Entity subject,
    String relation,
    Optional<Entity> object,
    Qualifiers qualifiers,
    Status status,
    boolean current,
    double confidence,
    int sources) {
  /** The date or the period that it names: "2026", "2026-02-06", "2015-Q3". */
  public Optional<String> when() {
    return qualifiers.of("date").or(() -> qualifiers.of("period")).map(Value::lexical);
  }
}
