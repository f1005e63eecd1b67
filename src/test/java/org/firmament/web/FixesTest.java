package org.firmament.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a caller of the API is told to mend a request: by what the API takes. */
class FixesTest extends OnSamples {
  private static void isToldOf(String code, HttpResponse<String> response) {
    assertEquals(code, Served.code(response));
    String fix = Served.json(response).get("fix").asText();
    assertFalse(fix.matches("(?s).*(\\bfirmament \\w|(^| )--?\\w).*"), fix);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/entities/Xyzzyqux, 404 unknown-entity",
    "/api/questions/connection/answer?from=Alibaba, 400 missing-parameter",
    "/api/questions/connection/answer?von=Alibaba, 400 unknown-parameter",
    "/api/questions/deals/answer?since=gestern, 400 wrong-parameter",
    "/api/questions/competitrs, 404 unknown-question",
    "/api/export?query=ASK%20%7B%7D, 400 not-a-graph",
    "/api/export?around=Norvik&depth=11, 400 wrong-parameter",
    "/api/export?depth=2, 400 missing-parameter",
    "/api/search?q=a&limit=1001, 400 wrong-parameter",
    "/api/paths?from=Xyzzyqux&to=Alibaba, 404 unknown-entity",
    "/sparql?query=DROP%20ALL, 400 query-form",
    "/sparql?query=SELECT, 400 broken-query",
  })
  void a_request_is_mended_by_what_the_api_takes(String path, String code) {
    isToldOf(code, served.get(path));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/plain | Alibaba kauft Qwen.",
        "text/html | <p>Alibaba kauft Qwen.</p>",
        "application/json | {\"text\": \"Alibaba kauft Qwen.\"}",
        "application/x-ndjson | {\"text\": \"Alibaba kauft Qwen.\"}",
      })
  void a_document_without_an_id_is_told_how_the_api_gives_it_one(String type, String body) {
    HttpResponse<String> response =
        served.send(
            served
                .writing("/api/documents")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)));
    isToldOf("400 missing-id", response);
    assertFalse(response.body().contains("standard input"), response.body());
  }

  @ParameterizedTest
  @CsvSource({
    "application/sparql-update, DELETE WHERE { ?a ?b ?c }, 415 query-form",
    "application/x-www-form-urlencoded, update=DROP+ALL, 400 query-form",
  })
  void an_update_is_told_where_the_api_changes_the_store(String type, String body, String code) {
    isToldOf(
        code,
        served.send(
            served
                .request("/sparql")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))));
  }

  @Test
  void a_backup_is_for_who_has_the_token() {
    isToldOf("401 token", served.get("/api/backup"));
    HttpResponse<String> saved = served.send(served.writing("/api/backup"));
    assertEquals(200, saved.statusCode());
    assertEquals("application/zip", saved.headers().firstValue("Content-Type").orElse(""));
  }
}
