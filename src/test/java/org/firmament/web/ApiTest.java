package org.firmament.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.firmament.export.ExportFormat;
import org.firmament.graph.Bounds;
import org.firmament.graph.Explorer;
import org.firmament.graph.KnowledgeGraph;
import org.firmament.graph.Selection;
import org.firmament.model.Entity;
import org.firmament.model.Limit;
import org.firmament.model.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ApiTest extends OnSamples {
  @Test
  void names_are_judged_with_the_token_and_the_judgement_is_listed_followed_and_dropped() {
    String names = "/api/judgement?kind=Company&name=Alibaba&other=Tencent";
    String same = names + "&verdict=same&reason=a+test";
    assertEquals(401, served.send(served.request(same).PUT(BodyPublishers.noBody())).statusCode());
    assertEquals("tencent", served.json("/api/entities/Tencent").path("id").asText());
    var kept = served.send(served.writing(same).PUT(BodyPublishers.noBody()));
    assertEquals(200, kept.statusCode(), kept.body());
    assertEquals("alibaba", served.json("/api/entities/Tencent").path("id").asText());
    assertEquals("a test", served.json("/api/judgements").at("/judgements/0/reason").asText());
    assertEquals(200, served.send(served.writing(names).DELETE()).statusCode());
    assertEquals("tencent", served.json("/api/entities/Tencent").path("id").asText());
    assertEquals(404, served.send(served.writing(names).DELETE()).statusCode());
    var unsaid = served.writing(names + "&verdict=same&reason=+").PUT(BodyPublishers.noBody());
    assertEquals(400, served.send(unsaid).statusCode());
  }

  @Test
  void a_typing_error_is_forgiven_and_a_search_can_be_narrowed() {
    assertEquals(
        "alibaba", served.json("/api/suggest?q=alibabba").at("/hits/0/entity/id").asText());
    JsonNode entities = served.json("/api/search?q=Alibaba&type=entity&kind=Company");
    entities.path("hits").forEach(hit -> assertEquals("Company", hit.at("/entity/kind").asText()));
    JsonNode german = served.json("/api/search?q=Alibaba&type=passage&language=de&limit=50");
    assertTrue(german.path("hits").size() > 0);
    german
        .path("hits")
        .forEach(hit -> assertFalse(hit.at("/source/id").asText().startsWith("en"), hit::toString));
    JsonNode bought = served.json("/api/search?q=Norvik&relation=acquires&type=passage");
    assertTrue(bought.path("hits").size() > 0);
  }

  @Test
  void facts_are_chosen_and_paged() {
    JsonNode all = served.json("/api/entities/Alibaba/facts?limit=1000");
    assertEquals(all.path("total").asInt(), all.path("facts").size());
    JsonNode second = served.json("/api/entities/Alibaba/facts?limit=1&offset=1");
    assertEquals(all.at("/facts/1/id"), second.at("/facts/0/id"));
    JsonNode rivals = served.json("/api/entities/Alibaba/facts?relation=competesWith");
    assertEquals(2, rivals.path("total").asInt());
    assertEquals(0, served.json("/api/entities/Alibaba/facts?until=1999").path("total").asInt());
    JsonNode fact = rivals.at("/facts/0");
    JsonNode document =
        served.json("/api/document?id=" + Served.encoded(fact.at("/evidence/source/id").asText()));
    String text = document.path("text").asText();
    int from = fact.at("/evidence/spans/sentence/0").asInt();
    int to = fact.at("/evidence/spans/sentence/1").asInt();
    assertEquals(
        fact.at("/evidence/quote").asText(),
        text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to)));
  }

  @Test
  void ways_lead_over_facts_with_evidence() {
    JsonNode ways = served.json("/api/paths?from=Tencent&to=Qwen&longest=3&limit=5");
    assertTrue(ways.path("paths").size() > 0);
    JsonNode hops = ways.at("/paths/0/hops");
    assertEquals("tencent", hops.at("/0/from/id").asText());
    assertEquals("qwen_product", hops.get(hops.size() - 1).at("/to/id").asText());
    hops.forEach(hop -> assertFalse(hop.at("/facts/0/evidence/quote").asText().isEmpty()));
  }

  @Test
  void a_neighbourhood_that_is_too_large_says_so() {
    assertFalse(served.json("/api/entities/alibaba/neighbourhood").path("cut").asBoolean());
    JsonNode cut = served.json("/api/entities/alibaba/neighbourhood?depth=2&limit=3");
    assertTrue(cut.path("cut").asBoolean());
    assertEquals(3, cut.path("nodes").size());
    assertEquals("alibaba", cut.at("/nodes/0/id").asText());
  }

  @ParameterizedTest
  @CsvSource({
    "/api/nothing, 404 unknown-path",
    "/nothing.html, 404 unknown-path",
    "/api/entities/Nobody%20AG, 404 unknown-entity",
    "/api/facts/nothing, 404 unknown-fact",
    "/api/document?id=nothing, 404 unknown-document",
    "/api/questions/nothing, 404 unknown-question",
    "/api/questions/competitors/answer, 400 missing-parameter",
    "/api/questions/competitors/answer?firm=Alibaba, 400 unknown-parameter",
    "/api/questions/competitors/answer?company=Nobody, 404 unknown-entity",
    "/api/search, 400 missing-parameter",
    "/api/search?q=a&colour=red, 400 unknown-parameter",
    "/api/search?q=a&limit=0, 400 wrong-parameter",
    "/api/search?q=a&limit=99999999999999999999, 400 wrong-parameter",
    "/api/search?q=a&limit=-1, 400 wrong-parameter",
    "/api/search?q=a&kind=Ghost, 400 wrong-parameter",
    "/api/search?q=a&since=yesterday, 400 wrong-parameter",
    "/api/entities/alibaba/facts?status=maybe, 400 wrong-parameter",
    "/api/entities/alibaba/facts?confidence=NaN, 400 wrong-parameter",
    "/api/entities/alibaba/facts?relation=ownz, 400 unknown-relation",
    "/api/entities/alibaba/neighbourhood?depth=9, 400 wrong-parameter",
    "/api/export?format=word, 400 unknown-format",
    "/web/index.html, 404 unknown-path",
    "/webjars/, 404 unknown-path",
    "/META-INF/MANIFEST.MF, 404 unknown-path",
    "/org/firmament/web/Server.class, 404 unknown-path"
  })
  void what_is_not_there_or_not_right_is_a_problem(String path, String code) {
    assertEquals(code, Served.code(served.get(path)));
  }

  /** As no client library would send it. */
  private static String raw(String path, String... headers) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", served.server.address().getPort())) {
      String host = "Host: 127.0.0.1:" + served.server.address().getPort() + "\r\n";
      String more = String.join("\r\n", headers) + (headers.length > 0 ? "\r\n" : "");
      String request = "GET " + path + " HTTP/1.1\r\n" + host + more + "Connection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/../pom.xml",
    "/webjars/../../../pom.xml",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/..%2f..%2fetc/passwd",
    "/webjars/%2e%2e/%2e%2e/openapi.yaml",
    "/..;/openapi.yaml",
    "/.git/config",
    "/openapi.yaml",
    "//etc/passwd",
    "/%00/index.html",
    "/index.html%00.png",
    "/\\..\\pom.xml"
  })
  void no_path_leads_out_of_the_page(String path) throws IOException {
    String answer = raw(path);
    assertTrue(answer.matches("(?s)HTTP/1.1 (400|404) .*"), answer);
    assertTrue(answer.contains("\"code\":\"") && answer.contains("nosniff"), answer);
    assertFalse(answer.contains("root:") || answer.contains("<project"), answer);
    assertEquals("up", served.json("/health").path("status").asText());
  }

  @Test
  void another_name_and_another_site_are_sent_away() throws IOException {
    String foreign = raw("/api/stats", "Origin: https://elsewhere.example");
    assertTrue(foreign.contains(" 403 ") && foreign.contains("cross-site"), foreign);
    assertTrue(raw("/api/stats", "Sec-Fetch-Site: cross-site").contains("cross-site"));
    assertFalse(foreign.contains("Access-Control-Allow-Origin"), foreign);
    try (Socket socket = new Socket("127.0.0.1", served.server.address().getPort())) {
      String request = "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(answer.contains(" 421 ") && answer.contains("foreign-host"), answer);
    }
  }

  @Test
  void every_answer_tells_the_browser_what_it_may_not_do() {
    for (String path : List.of("/", "/api/stats", "/nothing", "/sparql", "/data", "/health")) {
      HttpResponse<String> response = served.get(path);
      String policy = response.headers().firstValue("Content-Security-Policy").orElse("");
      assertTrue(policy.contains("script-src 'self';"), path);
      assertEquals("nosniff", response.headers().firstValue("X-Content-Type-Options").orElse(""));
      assertFalse(response.headers().firstValue("Access-Control-Allow-Origin").isPresent(), path);
      assertFalse(response.headers().firstValue("Server").isPresent(), path);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/webjars/cytoscape/3.33.1/dist/cytoscape.esm.min.mjs",
    "/webjars/cytoscape-fcose/2.2.0/cytoscape-fcose.js",
    "/webjars/cose-base/2.2.0/cose-base.js",
    "/webjars/layout-base/2.0.1/layout-base.js",
    "/webjars/zazuko__yasgui/4.5.0/build/yasgui.min.js"
  })
  void the_libraries_of_the_page_are_served_as_scripts(String path) {
    HttpResponse<String> response = served.get(path);
    assertEquals(200, response.statusCode());
    assertEquals(
        "text/javascript;charset=utf-8",
        response.headers().firstValue("Content-Type").orElse("").replace(" ", ""));
    HttpResponse<String> again =
        served.send(
            served
                .request(path)
                .header("If-None-Match", response.headers().firstValue("ETag").orElse("")));
    assertEquals(304, again.statusCode());
  }

  @Test
  void who_writes_gives_the_token() {
    var article = BodyPublishers.ofString("Die Muster AG übernimmt die Beispiel GmbH.");
    assertEquals(
        "401 token",
        Served.code(
            served.send(
                served
                    .request("/api/documents?id=x")
                    .header("Content-Type", "text/plain")
                    .POST(article))));
    assertEquals(
        "401 token", Served.code(served.send(served.request("/api/document?id=x").DELETE())));
    assertEquals(
        "401 token",
        Served.code(
            served.send(
                served
                    .request("/api/document?id=x")
                    .header("Authorization", "Bearer guessed")
                    .DELETE())));
  }

  @Test
  void documents_are_chosen_by_words_language_publisher_and_date() {
    JsonNode all = served.json("/api/documents?limit=1000");
    JsonNode first = all.at("/documents/0");
    int german = served.json("/api/documents?language=de").path("total").asInt();
    int english = served.json("/api/documents?language=en").path("total").asInt();
    assertTrue(german > 0 && english > 0);
    assertEquals(all.path("total").asInt(), german + english);
    assertEquals(
        "de/alibaba-olympia.txt",
        served.json("/api/documents?q=OLYMPIA+alibaba").at("/documents/0/id").asText());
    assertEquals(0, served.json("/api/documents?q=nowhere").path("total").asInt());
    assertEquals(0, served.json("/api/documents?until=1999").path("total").asInt());
    String date = first.path("date").asText();
    JsonNode newest = served.json("/api/documents?since=" + date);
    assertEquals(date, newest.at("/documents/0/date").asText(), newest::toString);
    String publisher = first.path("publisher").asText();
    assertTrue(
        served.json("/api/documents?publisher=" + Served.encoded(publisher)).path("total").asInt()
            > 0);
    assertEquals("400 wrong-parameter", Served.code(served.get("/api/documents?since=yesterday")));
  }

  private static HttpResponse<String> upload(String query, String type, String body) {
    return served.send(
        served
            .writing("/api/documents" + query)
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body)));
  }

  @Test
  void a_document_is_added_seen_and_withdrawn() {
    JsonNode result =
        Served.json(
            upload(
                "?id=added",
                "text/plain; charset=utf-8",
                "Die Wendelin AG hat die Krollmann GmbH übernommen. <script>alert(1)</script>\n"));
    assertEquals("added", result.at("/stored/0").asText(), result::toString);
    assertEquals(1, result.path("factsAdded").asInt());
    JsonNode fact = served.json("/api/entities/Wendelin/facts").at("/facts/0");
    assertEquals("acquires", fact.path("relation").asText());
    assertTrue(served.json("/api/document?id=added").path("text").asText().contains("<script>"));
    assertEquals(200, served.send(served.writing("/api/document?id=added").DELETE()).statusCode());
    assertEquals("404 unknown-entity", Served.code(served.get("/api/entities/Wendelin")));
    assertEquals(
        "404 unknown-document",
        Served.code(served.send(served.writing("/api/document?id=added").DELETE())));
  }

  @Test
  void an_upload_tells_how_it_goes_on() {
    String lines =
        "{\"id\": \"one\", \"lang\": \"de\", \"text\": \"Die Ahrens AG kauft die Bolte GmbH.\"}\n"
            + "{\"id\": \"two\", \"text\": \n"
            + "{\"id\": \"three\", \"lang\": \"en\", \"text\": \"Carver Inc acquired Dunmore Ltd.\"}\n";
    HttpResponse<String> response =
        served.send(
            served
                .writing("/api/documents")
                .header("Content-Type", "application/x-ndjson")
                .header("Accept", "text/event-stream")
                .POST(BodyPublishers.ofString(lines)));
    assertEquals(
        "text/event-stream",
        response.headers().firstValue("Content-Type").orElse("").split(";")[0]);
    List<String> events =
        response.body().lines().filter(line -> line.startsWith("event: ")).toList();
    assertEquals(
        List.of("event: progress", "event: problem", "event: progress", "event: result"), events);
    for (String id : List.of("one", "three")) {
      served.send(served.writing("/api/document?id=" + id).DELETE());
    }
  }

  @Test
  void an_upload_that_is_no_document_is_a_problem() {
    assertEquals("415 unknown-type", Served.code(upload("?id=x", "application/zip", "PK")));
    assertEquals("415 unknown-type", Served.code(upload("?id=x", "multipart/form-data", "x")));
    assertEquals(
        "415 unknown-type",
        Served.code(
            served.send(
                served
                    .writing("/api/documents?id=x")
                    .header("Content-Type", "text/plain")
                    .header("Content-Encoding", "gzip")
                    .POST(BodyPublishers.ofString("x")))));
    assertEquals("400 broken-json", Served.code(upload("", "application/json", "{\"id\": ")));
    assertEquals("400 empty-document", Served.code(upload("?id=x", "text/plain", "   ")));
    assertEquals("400 missing-id", Served.code(upload("", "text/plain", "Die Muster AG wächst.")));
  }

  @Test
  void what_swells_when_it_is_unpacked_is_never_unpacked() throws IOException {
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (GZIPOutputStream one = new GZIPOutputStream(gzip);
        ZipOutputStream other = new ZipOutputStream(zip)) {
      other.putNextEntry(new ZipEntry("article.txt"));
      byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
      for (int i = 0; i < 200; i++) {
        one.write(blanks);
        other.write(blanks);
      }
    }
    for (String type : List.of("text/plain", "text/html", "application/x-ndjson")) {
      assertEquals("415 unknown-type", Served.code(packed(type, "gzip", gzip.toByteArray())), type);
      for (byte[] bomb : List.of(gzip.toByteArray(), zip.toByteArray())) {
        HttpResponse<String> response = packed(type, null, bomb);
        assertEquals(400, response.statusCode(), type + ": " + response.body());
      }
    }
    assertEquals("up", served.json("/health").path("status").asText());
  }

  private static HttpResponse<String> packed(String type, String coding, byte[] body) {
    HttpRequest.Builder request =
        served.writing("/api/documents?id=packed").header("Content-Type", type);
    if (coding != null) {
      request.header("Content-Encoding", coding);
    }
    return served.send(request.POST(BodyPublishers.ofByteArray(body)));
  }

  @Test
  void an_upload_of_a_hundred_megabytes_is_a_problem() {
    byte[] part = "Das ist viel. ".repeat(75_000).getBytes(StandardCharsets.UTF_8);
    for (boolean told : List.of(true, false)) {
      InputStream[] parts = new InputStream[100];
      for (int i = 0; i < parts.length; i++) {
        parts[i] = new ByteArrayInputStream(part);
      }
      var endless =
          BodyPublishers.ofInputStream(
              () ->
                  new java.io.SequenceInputStream(
                      java.util.Collections.enumeration(List.of(parts))));
      var body = told ? BodyPublishers.fromPublisher(endless, 100L * part.length) : endless;
      assertEquals(
          "413 too-large",
          Served.code(
              served.send(
                  served
                      .writing("/api/documents?id=large")
                      .header("Content-Type", "text/plain")
                      .POST(body))));
    }
    assertEquals("up", served.json("/health").path("status").asText());
  }

  @ParameterizedTest
  @EnumSource(ExportFormat.class)
  void every_format_can_be_taken_away(ExportFormat format) throws IOException {
    HttpResponse<String> response =
        served.get("/api/export?around=Alibaba&format=" + format.label());
    assertEquals(200, response.statusCode(), response.body());
    String name = response.headers().firstValue("Content-Disposition").orElse("");
    assertTrue(name.startsWith("attachment; filename=\"firmament"), name);
    if (name.endsWith(".zip\"")) {
      try (InputStream in =
              served
                  .at("/api/export?around=Alibaba&format=" + format.label())
                  .toURL()
                  .openStream();
          ZipInputStream zip = new ZipInputStream(in)) {
        assertTrue(zip.getNextEntry().getName().contains("nodes"));
      }
    } else {
      assertTrue(response.body().contains("Alibaba"), format.label());
    }
  }

  @Test
  void health_and_figures_can_be_watched() {
    served.get("/api/stats");
    String figures = served.get("/metrics").body();
    assertTrue(figures.contains("firmament_requests_seconds_count"), figures);
    assertTrue(figures.contains("area=\"api/stats\""), figures);
  }

  @Test
  void a_port_that_is_taken_is_told() {
    Settings same =
        new Settings(
            "127.0.0.1",
            served.server.address().getPort(),
            Optional.empty(),
            Optional.empty(),
            Limits.USUAL);
    ProblemException told =
        assertThrows(
            ProblemException.class, () -> Server.start(served.graph, Served.PIPELINE, same));
    assertEquals("port-taken", told.problem().code());
  }

  @Test
  void others_are_let_in_only_with_a_token() {
    ProblemException told =
        assertThrows(
            ProblemException.class,
            () -> new Settings("0.0.0.0", 0, Optional.empty(), Optional.empty(), Limits.USUAL));
    assertEquals("token-needed", told.problem().code());
    told =
        assertThrows(
            ProblemException.class,
            () -> new Settings("0.0.0.0", 0, Optional.of("short"), Optional.empty(), Limits.USUAL));
    assertEquals("weak-token", told.problem().code());
  }

  @Test
  void the_store_says_who_serves_it_to_its_owner_only(@TempDir Path folder) throws IOException {
    Path store = folder.resolve("graph.db");
    try (KnowledgeGraph graph =
        KnowledgeGraph.open(store, Served.HOME, Served.PIPELINE.resolving())) {
      Settings settings =
          new Settings("127.0.0.1", 0, Optional.empty(), Optional.of(store), Limits.USUAL);
      try (Server server = Server.start(graph, Served.PIPELINE, settings)) {
        Running running = Running.in(store).orElseThrow();
        assertEquals(server.address(), running.address());
        assertEquals(server.token(), running.token());
        assertEquals(
            "rw-------",
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(store.resolve("server.json"))));
      }
      assertTrue(Running.in(store).isEmpty());
    }
  }

  @Test
  void an_export_and_a_walk_end_at_their_limits() throws InterruptedException {
    Limits limits = Limits.USUAL.with(Limit.EXPORT_BYTES, 1000);
    try (Served small = Served.samples(Settings.local().limits(limits))) {
      HttpResponse<String> refused = small.get("/api/export?format=nquads");
      assertEquals("413 export-too-large", Served.code(refused));
      assertTrue(refused.body().contains("limit export-bytes"), refused.body());
    }
    Explorer late = served.graph.explorer(new Bounds(1000, 1));
    Entity from = served.graph.entity("Alibaba");
    Entity to = served.graph.entity("Tencent");
    Selection around = Selection.around(from.id(), 2);
    Thread.sleep(20);
    for (Executable walk :
        List.<Executable>of(
            () -> late.neighbourhood(from, around, 100),
            () -> late.ways(from, to, Selection.WHOLE, 3, 5))) {
      ProblemException thrown = assertThrows(ProblemException.class, walk);
      assertEquals("query-timeout", thrown.problem().code());
    }
  }
}
