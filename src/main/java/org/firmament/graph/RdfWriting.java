package org.firmament.graph;

import java.io.OutputStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** Writes parts of the store as RDF, statement by statement. */
final class RdfWriting {
  private final boolean quads;
  private final StreamRDF stream;

  private RdfWriting(RdfSyntax syntax, OutputStream out) {
    this.quads = syntax.quads();
    this.stream = syntax.begin(out);
  }

  /** Both layers, without the ontology. */
  static void whole(DatasetGraph store, RdfSyntax syntax, OutputStream out) {
    RdfWriting writing = new RdfWriting(syntax, out);
    store
        .find()
        .forEachRemaining(
            quad -> {
              if (!quad.getGraph().equals(Vocabulary.ONTOLOGY)) {
                writing.write(quad);
              }
            });
    writing.stream.finish();
  }

  /** Entities, facts and plain triples of a part of the facts graph. */
  static void part(FactsGraph facts, Walk walk, RdfSyntax syntax, OutputStream out) {
    RdfWriting writing = new RdfWriting(syntax, out);
    try (Stream<Node> entities = walk.entities()) {
      entities.forEach(entity -> writing.writeEntity(facts, entity));
    }
    try (Stream<Node> nodes = walk.facts()) {
      nodes.forEach(fact -> writing.writeFact(facts, fact));
    }
    writing.stream.finish();
  }

  private void writeEntity(FactsGraph facts, Node entity) {
    for (Triple triple : facts.graph().find(entity, Node.ANY, Node.ANY).toList()) {
      boolean plain =
          triple.getObject().isURI() && triple.getObject().getURI().startsWith(Vocabulary.ID);
      if (!plain) {
        write(Quad.create(Vocabulary.FACTS, triple));
      }
    }
  }

  private void writeFact(FactsGraph facts, Node fact) {
    for (Triple triple : facts.graph().find(fact, Node.ANY, Node.ANY).toList()) {
      write(Quad.create(Vocabulary.FACTS, triple));
    }
    Edge edge = facts.edge(fact);
    if (edge.current() && edge.object().isPresent()) {
      write(
          Vocabulary.quad(
              Vocabulary.FACTS,
              Vocabulary.entity(edge.subject().id()),
              Vocabulary.fm(edge.relation()),
              Vocabulary.entity(edge.object().get().id())));
    }
  }

  private void write(Quad quad) {
    if (quads) {
      stream.quad(quad);
    } else {
      stream.triple(quad.asTriple());
    }
  }
}
