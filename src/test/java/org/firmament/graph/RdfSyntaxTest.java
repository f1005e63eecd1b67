package org.firmament.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.firmament.Outside;
import org.firmament.model.Qualifiers;
import org.firmament.model.Status;
import org.firmament.model.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RdfSyntaxTest {
  private static final String NASTY = "Käse & \"Söhne\" <AG> 'x' \\N ${y} 阿里";

  @TempDir Path folder;
  private KnowledgeGraph graph;

  @BeforeEach
  void a_graph_with_names_that_mean_something_in_every_syntax() {
    graph = KnowledgeGraphTest.empty();
    graph.ingest(
        List.of(
            Article.of("a b/ü?.txt", "2026-02-19")
                .sentence(NASTY + " übernimmt Muster GmbH\tfür\r\n 3,5 Mio. Euro.")
                .claims(
                    NASTY,
                    "acquires",
                    "Muster GmbH",
                    Status.ASSERTED,
                    Qualifiers.NONE
                        .with("amount", Value.of(new BigDecimal("3500000")))
                        .with("currency", Value.of("EUR")))
                .reading()));
  }

  @AfterEach
  void close() {
    graph.close();
  }

  private Path written(RdfSyntax syntax, String ending) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    graph.write(Selection.WHOLE, syntax, bytes);
    return Files.write(folder.resolve("whole." + ending), bytes.toByteArray());
  }

  private static Graph read(Path file) {
    Graph read = GraphFactory.createDefaultGraph();
    RDFParser.source(file).parse(read);
    return read;
  }

  @Test
  void every_syntax_of_triples_says_the_same() throws Exception {
    Graph triples = read(written(RdfSyntax.NTRIPLES, "nt"));
    assertTrue(triples.size() > 50, "there is something to say");
    for (Map.Entry<RdfSyntax, String> syntax :
        Map.of(RdfSyntax.TURTLE, "ttl", RdfSyntax.JSONLD, "jsonld", RdfSyntax.RDFXML, "rdf")
            .entrySet()) {
      Graph same = read(written(syntax.getKey(), syntax.getValue()));
      assertTrue(triples.isIsomorphicWith(same), syntax.getValue());
    }
  }

  @Test
  void a_character_that_xml_cannot_hold_is_shown_as_replaced() throws Exception {
    graph.ingest(
        List.of(Article.of("bell", "2026-02-19").sentence("Ein \u0007 läutet \uFFFE.").reading()));
    String xml = Files.readString(written(RdfSyntax.RDFXML, "rdf"), StandardCharsets.UTF_8);
    assertTrue(xml.contains("Ein \uFFFD läutet \uFFFD."), "text");
    read(folder.resolve("whole.rdf"));
  }

  @Test
  void rdflib_reads_the_same_number_of_triples_in_every_syntax() throws Exception {
    String counts =
        Outside.python(
            "rdflib",
            """
            import rdflib, sys
            for form, path in zip(sys.argv[1::2], sys.argv[2::2]):
                graph = rdflib.ConjunctiveGraph() if form in ('trig', 'nquads') else rdflib.Graph()
                graph.parse(path, format=form)
                print(len(graph))
            """,
            "nt",
            written(RdfSyntax.NTRIPLES, "nt").toString(),
            "turtle",
            written(RdfSyntax.TURTLE, "ttl").toString(),
            "json-ld",
            written(RdfSyntax.JSONLD, "jsonld").toString(),
            "xml",
            written(RdfSyntax.RDFXML, "rdf").toString(),
            "trig",
            written(RdfSyntax.TRIG, "trig").toString(),
            "nquads",
            written(RdfSyntax.NQUADS, "nq").toString());
    int expected = read(folder.resolve("whole.nt")).size();
    assertEquals((expected + "\n").repeat(6), counts);
  }

  @Test
  void rapper_reads_the_same_number_of_triples_in_every_syntax() throws Exception {
    int expected = read(written(RdfSyntax.NTRIPLES, "nt")).size();
    for (Map.Entry<String, Path> syntax :
        Map.of(
                "ntriples", folder.resolve("whole.nt"),
                "turtle", written(RdfSyntax.TURTLE, "ttl"),
                "rdfxml", written(RdfSyntax.RDFXML, "rdf"),
                "trig", written(RdfSyntax.TRIG, "trig"),
                "nquads", written(RdfSyntax.NQUADS, "nq"))
            .entrySet()) {
      String said =
          Outside.program(
              "--version", "rapper", "-c", "-i", syntax.getKey(), syntax.getValue().toString());
      assertTrue(said.contains("returned " + expected + " triples"), said);
    }
  }
}
