package org.firmament.text;

import org.firmament.model.Span;

/** A word, number or mark of a sentence, with its place in the document's text. */
public record Token(Span span, String text) {}
