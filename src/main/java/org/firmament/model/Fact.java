package org.firmament.model;

import java.util.List;
import java.util.Optional;

/**
 * What the graph holds: one relation between entities and all the claims it rests on.
 *
 * @param id stable: a hash of subject, relation, object and the identifying qualifiers
 * @param qualifiers the fullest that the claims agree on
 * @param confidence from 0 to 1, the claims' taken together
 * @param sources how many independent sources say so
 * @param claims at least one, the clearest first
 */
public record Fact(
    String id,
    Entity subject,
    String relation,
    Optional<Entity> object,
    Qualifiers qualifiers,
    Status status,
    double confidence,
    int sources,
    List<Claim> claims) {
  public Fact {
    claims = List.copyOf(claims);
    if (claims.isEmpty()) {
      throw new IllegalArgumentException("a fact rests on at least one claim");
    }
  }
}
