package org.firmament.graph;

import org.apache.jena.riot.RDFFormat;

/** The RDF syntaxes that can be written as a stream. */
public enum RdfSyntax {
  TURTLE(RDFFormat.TURTLE_BLOCKS),
  NTRIPLES(RDFFormat.NTRIPLES_UTF8),
  TRIG(RDFFormat.TRIG_BLOCKS),
  NQUADS(RDFFormat.NQUADS_UTF8);

  private final RDFFormat format;

  RdfSyntax(RDFFormat format) {
    this.format = format;
  }

  RDFFormat format() {
    return format;
  }
}
