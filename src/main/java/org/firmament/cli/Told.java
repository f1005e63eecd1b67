package org.firmament.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.firmament.graph.Ingested;
import org.firmament.graph.Stats;
import org.firmament.model.Kind;
import org.firmament.model.Problem;
import org.firmament.model.Status;

/** Reads what a server tells, the other way round than {@code AsJson}. */
final class Told {
  private Told() {}

  static Problem problem(JsonNode told) {
    return new Problem(
        told.path("code").asText("server"),
        told.path("what").asText("the server refused"),
        told.path("where").asText("server"),
        told.path("fix").asText("look at what the server printed"));
  }

  static List<Problem> problems(JsonNode told) {
    List<Problem> problems = new ArrayList<>();
    told.forEach(one -> problems.add(problem(one)));
    return problems;
  }

  static Ingested ingested(JsonNode told) {
    return new Ingested(
        words(told.path("stored")),
        words(told.path("unchanged")),
        told.path("claims").asInt(),
        told.path("factsAdded").asInt(),
        told.path("factsRemoved").asInt(),
        problems(told.path("refused")));
  }

  private static List<String> words(JsonNode told) {
    List<String> words = new ArrayList<>();
    told.forEach(one -> words.add(one.asText()));
    return words;
  }

  static Stats stats(JsonNode told) {
    SortedMap<String, SortedMap<Status, Long>> facts = new TreeMap<>();
    told.path("factsByRelation")
        .properties()
        .forEach(
            relation -> {
              SortedMap<Status, Long> byStatus = new TreeMap<>();
              relation
                  .getValue()
                  .properties()
                  .forEach(one -> byStatus.put(Status.of(one.getKey()), one.getValue().asLong()));
              facts.put(relation.getKey(), byStatus);
            });
    SortedMap<Kind, Long> entities = new TreeMap<>();
    told.path("entities")
        .properties()
        .forEach(one -> entities.put(Kind.of(one.getKey()), one.getValue().asLong()));
    return new Stats(
        told.path("documents").asLong(),
        told.path("sentences").asLong(),
        told.path("claims").asLong(),
        facts,
        entities,
        told.path("bytes").asLong(),
        told.path("spare").asLong());
  }
}
