package org.firmament.model;

import java.util.Optional;

/**
 * What one passage says, in its own words.
 *
 * @param relation the local name of a relation of the ontology
 * @param object empty for relations without one
 */
public record Claim(
    Mention subject,
    String relation,
    Optional<Mention> object,
    Qualifiers qualifiers,
    Status status,
    Evidence evidence) {}
