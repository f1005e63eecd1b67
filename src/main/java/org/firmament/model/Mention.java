package org.firmament.model;

import java.util.Optional;

/**
 * A stretch of text that stands for a referent.
 *
 * @param text the words at {@code span}
 * @param link empty for a name; for a reference ("der Konzern") the step that led from it to the
 *     referent, to be read by a person: {@code "der Konzern" -> Alibaba (main company)}
 */
public record Mention(Span span, String text, Referent referent, Optional<String> link) {}
