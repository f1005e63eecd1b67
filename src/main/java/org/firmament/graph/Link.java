package org.firmament.graph;

import java.util.Optional;
import org.firmament.model.Qualifiers;
import org.firmament.model.Status;

/**
 * A fact that names its ends by their ids alone, as a drawing of a whole graph needs it.
 *
 * @param id the fact's id
 * @param current false once it ended or is denied, or while it is only planned or rumoured
 * @param confidence from 0 to 1
 * @param sources how many independent sources say so
 */
public record Link(
    String id,
    String subject,
    String relation,
    Optional<String> object,
    Qualifiers qualifiers,
    Status status,
    boolean current,
    double confidence,
    int sources) {}
