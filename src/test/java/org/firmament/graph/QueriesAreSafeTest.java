package org.firmament.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.firmament.model.ProblemException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class QueriesAreSafeTest {
  private static final String NAMES =
      "SELECT ?name { ?company a fm:Company ; rdfs:label ?name } ORDER BY ?name";
  private static KnowledgeGraph graph;

  @BeforeAll
  static void read() {
    graph = KnowledgeGraphTest.empty();
    graph.ingest(KnowledgeGraphTest.ALL);
  }

  @AfterAll
  static void close() {
    graph.close();
  }

  @Test
  void what_leaves_the_store_or_changes_it_is_refused() {
    Map<String, String> refused =
        Map.of(
            "SELECT * { ?s ?p ?o FILTER(REPLACE(?o, '(', '') = '') }",
            "broken-query",
            "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
            "query-service",
            "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } } }",
            "query-service",
            "SELECT (<java:java.lang.System.exit>(1) AS ?x) { }",
            "query-java",
            "DELETE WHERE { ?s ?p ?o }",
            "query-form",
            "DESCRIBE <urn:x>",
            "query-form",
            "SELECT * { ?s ?p ?o } ORDER BY <java:java.lang.System.exit>(?s)",
            "query-java",
            "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p HAVING (<\\u006aava:a.B>(?p))",
            "query-java",
            "SELECT * { " + " ".repeat(70_000) + "}",
            "query-too-long");
    refused.forEach(
        (sparql, code) ->
            assertEquals(
                code,
                assertThrows(ProblemException.class, () -> graph.query(sparql, Map.of()))
                    .problem()
                    .code(),
                sparql));
  }

  @Test
  void a_parameter_is_a_value_and_never_a_piece_of_query() {
    String sparql = "SELECT ?name { ?e rdfs:label ?wanted . BIND(?wanted AS ?name) }";
    Term evil = Term.words("x\" } ; DROP ALL #");
    try (Answer answer = graph.query(sparql, Map.of("wanted", evil))) {
      assertEquals(false, answer.rows().hasNext());
    }
  }

  @Test
  void a_question_binds_names_to_entities() {
    Question competitors = graph.questions().named("competitors");
    try (Answer answer = graph.query(competitors, Map.of("company", "Nordwind"))) {
      assertTrue(answer.rows().hasNext());
    }
    assertEquals(
        "missing-parameter",
        assertThrows(ProblemException.class, () -> graph.query(competitors, Map.of()))
            .problem()
            .code());
    assertEquals(
        "unknown-parameter",
        assertThrows(ProblemException.class, () -> graph.query(competitors, Map.of("x", "y")))
            .problem()
            .code());
  }

  @Test
  void rows_are_written_in_every_form() {
    assertEquals(
        "name\n----\nNW Energie\nOstsee AG\nSüdlicht\nWestmeer\n",
        written(ResultFormat.TABLE, NAMES));
    assertEquals(
        "name\r\nNW Energie\r\nOstsee AG\r\nSüdlicht\r\nWestmeer\r\n",
        written(ResultFormat.CSV, NAMES));
    assertTrue(written(ResultFormat.JSON, NAMES).contains("\"value\": \"Südlicht\""));
    assertTrue(written(ResultFormat.XML, NAMES).contains("<literal>Südlicht</literal>"));
    assertTrue(written(ResultFormat.TSV, NAMES).startsWith("?name\n\"NW Energie\""));
    assertEquals("yes\n", written(ResultFormat.TABLE, "ASK { ?s ?p ?o }"));
    assertTrue(
        written(ResultFormat.TURTLE, "CONSTRUCT { ?a fm:acquires ?b } WHERE { ?a fm:acquires ?b }")
            .contains("fm:acquires"));
  }

  @Test
  void turtle_is_for_triples_only() {
    assertThrows(ProblemException.class, () -> written(ResultFormat.TURTLE, NAMES));
  }

  private static String written(ResultFormat format, String sparql) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Answer answer = graph.query(sparql, Map.of())) {
      format.write(answer, bytes);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void the_ontology_is_read_with_its_relations() {
    var ontology =
        OntologyReader.read(Path.of("").toAbsolutePath().resolve("ontology/firmament.ttl"));
    assertTrue(ontology.relations().get("competesWith").symmetric());
    assertEquals(List.of("date"), ontology.relations().get("acquires").identifying());
    assertTrue(ontology.relations().get("reports").unary());
    assertEquals("date", ontology.qualifiers().get("date").datatype());
    assertEquals("übernimmt", ontology.relations().get("acquires").labels().get("de"));
  }
}
