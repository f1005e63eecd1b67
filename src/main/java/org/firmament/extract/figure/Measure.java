package org.firmament.extract.figure;

import java.util.Optional;
import org.firmament.extract.pattern.Filled;
import org.firmament.extract.syntax.Frame;
import org.firmament.model.Qualifiers;
import org.firmament.model.Status;

/**
 * A figure with its owner.
 *
 * @param status planned for what a firm expects, else left to the circumstances
 */
public record Measure(
    Filled owner, Qualifiers qualifiers, Frame frame, String name, Optional<Status> status) {}
