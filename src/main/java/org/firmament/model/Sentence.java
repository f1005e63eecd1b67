package org.firmament.model;

/** One sentence of a document, counted from 0. */
public record Sentence(int number, Span span) {}
