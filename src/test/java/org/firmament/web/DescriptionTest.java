package org.firmament.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The description of the API against what the server does. */
class DescriptionTest extends OnSamples {
  private static final Description DESCRIPTION = Description.load();

  @Test
  void every_route_is_described_and_nothing_else() {
    SortedSet<String> described = new TreeSet<>();
    DESCRIPTION
        .document()
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method ->
                            described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
    SortedSet<String> routes = new TreeSet<>();
    Turnstile queries = Turnstile.ofQueries(Limits.USUAL);
    Server.routes(
            served.graph, Served.PIPELINE, Limits.USUAL, queries, new Metrics(queries), DESCRIPTION)
        .forEach(route -> routes.add(route.method() + " " + route.path()));
    assertEquals(described, routes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/search=/api/search?q=Alibaba",
        "/api/search=/api/search?q=Winterspiele",
        "/api/suggest=/api/suggest?q=Aliba",
        "/api/entities/{id}=/api/entities/alibaba",
        "/api/entities/{id}/facts=/api/entities/Alibaba/facts?limit=100",
        "/api/entities/{id}/facts=/api/entities/Norvik/facts?relation=acquires&status=asserted",
        "/api/entities/{id}/neighbourhood=/api/entities/alibaba/neighbourhood?depth=2",
        "/api/paths=/api/paths?from=Alibaba&to=Tencent",
        "/api/questions=/api/questions",
        "/api/questions/{name}=/api/questions/competitors",
        "/api/questions/{name}/answer=/api/questions/competitors/answer?company=Alibaba",
        "/api/documents=/api/documents?limit=5",
        "/api/document=/api/document?id=de/alibaba-olympia.txt",
        "/api/judgements=/api/judgements",
        "/api/ontology=/api/ontology",
        "/api/stats=/api/stats",
        "/health=/health"
      })
  void an_answer_has_the_shape_that_is_described(String call) {
    String[] parts = call.split("=", 2);
    JsonNode schema =
        DESCRIPTION
            .document()
            .path("paths")
            .path(parts[0])
            .path("get")
            .at("/responses/200/content/application~1json/schema");
    assertTrue(schema.isObject(), parts[0]);
    List<String> wrong = new ArrayList<>();
    new Shape(DESCRIPTION, wrong).fits(served.json(parts[1]), schema, "");
    assertEquals(List.of(), wrong);
  }

  @Test
  void a_fact_has_the_shape_that_is_described() {
    String id = served.json("/api/entities/alibaba/facts").path("facts").get(0).path("id").asText();
    JsonNode schema = DESCRIPTION.document().at("/components/schemas/FactWithClaims");
    List<String> wrong = new ArrayList<>();
    new Shape(DESCRIPTION, wrong).fits(served.json("/api/facts/" + id), schema, "");
    assertEquals(List.of(), wrong);
  }

  @Test
  void a_parameter_left_away_is_what_the_description_says() {
    Map<String, JsonNode> schemas =
        DESCRIPTION.parameters(Route.get("/api/entities/{id}/facts", call -> {}));
    assertEquals(50, schemas.get("limit").path("default").asInt());
    assertEquals(50, served.json("/api/entities/alibaba/facts").path("limit").asInt());
  }
}
