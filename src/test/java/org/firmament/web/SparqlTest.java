package org.firmament.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.firmament.model.Limit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The SPARQL 1.1 protocol, and what it may not be used for. */
class SparqlTest {
  private static final String RIVALS =
      "SELECT ?name { ?a rdfs:label 'Alibaba' ; fm:competesWith/rdfs:label ?name } ORDER BY ?name";
  private static final String FORM = "application/x-www-form-urlencoded";

  private static final Limits SMALL =
      Limits.USUAL
          .with(Limit.ROWS, 50)
          .with(Limit.QUERY_SECONDS, 1)
          .with(Limit.QUERIES, 2)
          .with(Limit.PATIENCE_MILLISECONDS, 200)
          .with(Limit.UPLOAD_BYTES, 1 << 20);

  private static Served served;

  @BeforeAll
  static void start() {
    served = Served.samples(Settings.local().limits(SMALL));
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static HttpResponse<String> post(String path, String type, String body) {
    return served.send(
        served
            .request(path)
            .header("Accept", "application/json")
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body)));
  }

  private static List<String> names(HttpResponse<String> response) {
    assertEquals(200, response.statusCode(), response.body());
    List<String> names = new ArrayList<>();
    Served.json(response)
        .at("/results/bindings")
        .forEach(row -> names.add(row.at("/name/value").asText()));
    return names;
  }

  @Test
  void a_query_is_taken_by_get_as_a_form_and_as_a_body() {
    List<String> rivals = List.of("Baidu", "Tencent");
    assertEquals(rivals, names(served.query(RIVALS)));
    assertEquals(rivals, names(post("/sparql", FORM, "query=" + Served.encoded(RIVALS))));
    assertEquals(rivals, names(post("/sparql", "application/sparql-query", RIVALS)));
  }

  @ParameterizedTest
  @CsvSource({
    "application/sparql-results+json, application/sparql-results+json",
    "application/sparql-results+xml, application/sparql-results+xml",
    "text/csv, text/csv",
    "text/tab-separated-values, text/tab-separated-values",
    "*/*, application/sparql-results+json",
    "text/turtle;q=0.9 application/sparql-results+xml;q=0.8, application/sparql-results+xml"
  })
  void the_client_chooses_how_rows_are_written(String accept, String type) {
    HttpResponse<String> response =
        served.send(
            served
                .request("/sparql?query=" + Served.encoded(RIVALS))
                .header("Accept", accept.replace(' ', ',')));
    assertEquals(200, response.statusCode(), response.body());
    assertTrue(response.headers().firstValue("Content-Type").orElse("").startsWith(type));
    assertTrue(response.body().contains("Tencent"), response.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/turtle",
        "application/n-triples",
        "application/rdf+xml",
        "application/ld+json"
      })
  void triples_are_written_in_every_syntax(String type) {
    String construct = "CONSTRUCT { ?a fm:competesWith ?b } { ?a fm:competesWith ?b }";
    HttpResponse<String> response =
        served.send(
            served.request("/sparql?query=" + Served.encoded(construct)).header("Accept", type));
    assertEquals(200, response.statusCode(), response.body());
    assertTrue(response.headers().firstValue("Content-Type").orElse("").startsWith(type));
    assertTrue(response.body().contains("alibaba"), response.body());
  }

  @Test
  void part_of_the_graphs_can_be_named() {
    String count = "SELECT (COUNT(*) AS ?name) { ?s ?p ?o }";
    String facts = Served.encoded("https://firmament.example/graph/facts");
    String query = "/sparql?query=" + Served.encoded(count);
    int all = Integer.parseInt(names(served.get(query)).get(0));
    int some = Integer.parseInt(names(served.get(query + "&default-graph-uri=" + facts)).get(0));
    String from = count.replace("{", "FROM <https://firmament.example/graph/facts> {");
    assertTrue(0 < some && some < all, some + " of " + all);
    assertEquals(some, Integer.parseInt(names(served.query(from)).get(0)));
  }

  @Test
  void what_the_protocol_does_not_allow_is_a_problem() {
    assertEquals("400 no-query", Served.code(served.get("/sparql")));
    assertEquals("400 sparql-protocol", Served.code(served.get("/sparql?query=")));
    assertEquals(
        "400 sparql-protocol", Served.code(served.get("/sparql?query=ASK%7B%7D&query=ASK%7B%7D")));
    assertEquals("400 broken-query", Served.code(served.query("SELECT * { ?s ?p }")));
    assertEquals(
        "405 method",
        Served.code(served.send(served.request("/sparql").PUT(BodyPublishers.noBody()))));
    assertEquals("405 method", Served.code(served.send(served.request("/sparql").DELETE())));
    assertEquals("415 sparql-protocol", Served.code(post("/sparql", "text/plain", RIVALS)));
    assertEquals(
        "406 not-acceptable",
        Served.code(
            served.send(
                served
                    .request("/sparql?query=" + Served.encoded(RIVALS))
                    .header("Accept", "image/png"))));
    HttpResponse<String> head =
        served.send(served.request("/sparql").method("HEAD", BodyPublishers.noBody()));
    assertEquals(405, head.statusCode());
    assertEquals("GET, POST, OPTIONS", head.headers().firstValue("Allow").orElse(""));
  }

  @Test
  void nothing_can_be_changed_by_sparql() {
    String update = "INSERT DATA { <urn:a> <urn:b> <urn:c> }";
    assertEquals("415", code(post("/sparql", "application/sparql-update", update)));
    assertEquals("400", code(post("/sparql", FORM, "update=" + Served.encoded(update))));
    assertEquals("400", code(served.query(update)));
    assertEquals("400", code(served.query("LOAD <file:///etc/passwd>")));
    for (String path :
        List.of("/update", "/sparql/update", "/data/update", "/$/ping", "/$/stats")) {
      assertEquals("404", code(served.get(path)), path);
    }
    String graph = "/data?graph=" + Served.encoded("https://firmament.example/graph/facts");
    HttpRequest.BodyPublisher triple = BodyPublishers.ofString("<urn:a> <urn:b> <urn:c> .");
    assertEquals("405", code(served.send(served.writing(graph).PUT(triple))));
    assertEquals("405", code(served.send(served.writing(graph).POST(triple))));
    assertEquals("405", code(served.send(served.writing(graph).DELETE())));
    assertEquals(
        false, Served.json(served.query("ASK { <urn:a> ?p ?o }")).path("boolean").asBoolean());
  }

  private static String code(HttpResponse<String> response) {
    Served.code(response);
    return Integer.toString(response.statusCode());
  }

  @Test
  void a_graph_is_read_whole_by_its_name() {
    HttpResponse<String> graph =
        served.get("/data?graph=" + Served.encoded("https://firmament.example/graph/facts"));
    assertEquals(200, graph.statusCode());
    assertTrue(graph.body().contains("id/alibaba"), "no Alibaba");
    assertEquals("400 no-graph", Served.code(served.get("/data")));
    assertEquals("400 no-graph", Served.code(served.get("/data?default")));
    assertEquals("404 sparql-protocol", Served.code(served.get("/data?graph=urn:none")));
  }

  static Stream<String> queriesThatLeaveTheStore() {
    return Stream.of(
        "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o FILTER (<java:java.lang.System.exit>(1)) }",
        "SELECT * { ?s <java:org.apache.jena.sparql.pfunction.library.assign> ?o }",
        "PREFIX f: <java:java.lang.> SELECT * { BIND (f:System(1) AS ?x) }",
        "SELECT (<java:java.lang.System>() AS ?x) {}",
        "SELECT * { { SELECT * { SERVICE <file:///etc/passwd> { ?s ?p ?o } } } }",
        "SELECT ?x { ?x ?p ?o } ORDER BY <java:java.lang.System>(?x)");
  }

  @ParameterizedTest
  @MethodSource("queriesThatLeaveTheStore")
  void a_query_cannot_leave_the_store(String query) {
    HttpResponse<String> response = served.query(query);
    assertEquals(400, response.statusCode(), response.body());
    assertTrue(Served.code(response).matches("400 query-(service|java)"), response.body());
  }

  @Test
  void a_query_of_more_than_64_kilobytes_is_refused_before_it_is_parsed() {
    String long1 = "SELECT * { ?s ?p ?o } #" + "x".repeat(64 * 1024);
    assertEquals(
        "413 query-too-long", Served.code(post("/sparql", "application/sparql-query", long1)));
    assertEquals(
        "413 query-too-long", Served.code(post("/sparql", FORM, "query=" + Served.encoded(long1))));
    String longest = "x".repeat(3 << 20);
    assertTrue(isRefused("application/sparql-query", longest));
    assertTrue(isRefused(FORM, "query=" + longest));
    assertEquals(List.of("Baidu", "Tencent"), names(served.query(RIVALS)));
  }

  /** The server may close the connection on a sender who has not come to the end. */
  private boolean isRefused(String type, String body) {
    try {
      return post("/sparql", type, body).statusCode() >= 400;
    } catch (java.io.UncheckedIOException closed) {
      return true;
    }
  }

  @Test
  void a_result_that_is_too_long_is_cut_with_a_note() {
    HttpResponse<String> cut = served.query("SELECT ?name { ?a rdfs:label ?name }");
    assertEquals(50, names(cut).size());
    assertEquals("after 50 rows", cut.headers().firstValue("Firmament-Cut").orElse(""));
    HttpResponse<String> whole = served.query("SELECT ?name { ?a rdfs:label ?name } LIMIT 50");
    assertEquals(50, names(whole).size());
    assertFalse(whole.headers().firstValue("Firmament-Cut").isPresent());
  }

  @Test
  void a_text_query_without_a_number_gets_one_and_says_so() {
    HttpResponse<String> given =
        served.query("SELECT ?name { ?s text:query 'Olympi*' ; fm:text ?name }");
    assertTrue(names(given).size() > 0);
    assertEquals(
        "text:query without a number gives at most 1000 hits (limit text-hits)",
        given.headers().firstValue("Firmament-Note").orElse(""));
    HttpResponse<String> own =
        served.query("SELECT ?name { ?s text:query (fm:text 'Olympi*' 2) ; fm:text ?name }");
    assertEquals(2, names(own).size());
    assertFalse(own.headers().firstValue("Firmament-Note").isPresent());
  }

  static Stream<String> hostileQueries() {
    return Stream.of(
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
        "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?i ?a ?d",
        "SELECT (COUNT(*) AS ?n) { ?x (fm:|!fm:)* ?y . ?y (fm:|!fm:)* ?z . ?z (fm:|!fm:)* ?w }",
        "SELECT (COUNT(*) AS ?n) { ?x ((fm:subject|^fm:subject)|(fm:object|^fm:object))+ ?y ."
            + " ?y (fm:subject|^fm:subject|fm:object|^fm:object)+ ?z }",
        "SELECT * { BIND (REGEX(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", \"^(a+)+\\\\1$\") AS ?x) }",
        "SELECT * { BIND (REPLACE(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", \"^(a+)+\\\\1$\","
            + " \"x\") AS ?x) }",
        "SELECT * { ?a rdfs:label ?l FILTER EXISTS { ?a rdfs:label ?m FILTER"
            + " REGEX(CONCAT(?m, \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\"), \"(a+)+\\\\1$\") } }",
        "SELECT (GROUP_CONCAT(?c) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }");
  }

  @ParameterizedTest
  @MethodSource("hostileQueries")
  void a_query_without_end_is_stopped_and_the_server_goes_on(String query) {
    assertEquals("503 query-timeout", Served.code(served.query(query)));
    assertEquals(List.of("Baidu", "Tencent"), names(served.query(RIVALS)));
  }

  @Test
  void too_many_queries_at_the_same_time_are_sent_away() {
    String endless = hostileQueries().findFirst().orElseThrow();
    List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      asked.add(CompletableFuture.supplyAsync(() -> served.query(endless)));
    }
    List<Integer> codes = asked.stream().map(one -> one.join().statusCode()).sorted().toList();
    assertTrue(codes.contains(429), codes.toString());
    assertTrue(codes.contains(503), codes.toString());
    assertEquals(List.of("Baidu", "Tencent"), names(served.query(RIVALS)));
  }

  @Test
  void a_query_that_eats_all_memory_is_stopped_and_the_server_goes_on() {
    StringBuilder doubling =
        new StringBuilder("SELECT (STRLEN(?t29) AS ?n) { BIND('12345678' AS ?t0)");
    for (int i = 1; i < 30; i++) {
      String last = "?t" + (i - 1);
      doubling.append(" BIND(CONCAT(" + last + "," + last + ") AS ?t" + i + ")");
    }
    assertEquals("503 out-of-memory", Served.code(served.query(doubling + " }")));
    assertEquals(200, served.query(RIVALS).statusCode());
  }

  @Test
  void a_query_that_nests_deeper_than_the_engine_can_go_is_told_and_the_server_goes_on() {
    String nested = "(".repeat(20_000) + "1" + ")".repeat(20_000);
    assertEquals(
        "400 query-too-deep",
        Served.code(post("/sparql", "application/sparql-query", "ASK { FILTER " + nested + " }")));
    assertEquals(200, served.query(RIVALS).statusCode());
  }

  @Test
  void words_that_the_index_cannot_parse_are_told() {
    assertEquals("400 broken-words", Served.code(served.query("SELECT * { ?s text:query '~' }")));
  }
}
