package org.firmament.graph;

/** One triple of a query's result. */
public record Statement(Term subject, Term predicate, Term object) {}
