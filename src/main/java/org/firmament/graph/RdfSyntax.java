package org.firmament.graph;

import java.io.OutputStream;
import java.util.function.Function;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;

/** The RDF syntaxes; each is written as a stream. */
public enum RdfSyntax {
  TURTLE(false, RDFFormat.TURTLE_BLOCKS),
  NTRIPLES(false, RDFFormat.NTRIPLES_UTF8),
  TRIG(true, RDFFormat.TRIG_BLOCKS),
  NQUADS(true, RDFFormat.NQUADS_UTF8),
  JSONLD(false, JsonLdWriting::new),
  RDFXML(false, RdfXmlWriting::new);

  private final boolean quads;
  private final Function<OutputStream, StreamRDF> writing;

  RdfSyntax(boolean quads, RDFFormat format) {
    this(quads, out -> StreamRDFWriter.getWriterStream(out, format));
  }

  RdfSyntax(boolean quads, Function<OutputStream, StreamRDF> writing) {
    this.quads = quads;
    this.writing = writing;
  }

  /** Whether it says in which graph a triple stands. */
  boolean quads() {
    return quads;
  }

  /** A begun file, with the prefixes. */
  StreamRDF begin(OutputStream out) {
    StreamRDF stream = writing.apply(out);
    stream.start();
    Prefixes.ALL.forEach(stream::prefix);
    return stream;
  }
}
