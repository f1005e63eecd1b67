package org.firmament.extract.name;

import org.firmament.model.Span;

/**
 * A proper name in a sentence.
 *
 * @param from the first word
 * @param to the word behind the last
 * @param text the name as it stands, without a genitive ending
 * @param genitive whether it carries a genitive ending or 's
 */
public record Name(int from, int to, Span span, String text, boolean genitive, Thing thing) {}
