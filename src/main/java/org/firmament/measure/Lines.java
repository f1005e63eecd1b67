package org.firmament.measure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.firmament.model.Problem;
import org.firmament.model.ProblemException;

/** Gold documents and told facts as lines of JSON. */
public final class Lines {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private Lines() {}

  /** The gold documents of a file; a file that is none is a {@link ProblemException}. */
  public static List<GoldDocument> gold(Path file) {
    List<GoldDocument> documents = new ArrayList<>();
    int number = 0;
    for (String line : read(file)) {
      number++;
      if (!line.isBlank()) {
        documents.add(document(json(line, file + ":" + number), file + ":" + number));
      }
    }
    return documents;
  }

  /** A fact as {@code extract} prints it. */
  public static Told told(String line) {
    JsonNode fact = json(line, "fact");
    return new Told(
        fact.path("doc").asText(),
        fact.path("relation").asText(),
        names(fact, "subject"),
        names(fact, "object"),
        fact.path("status").asText("asserted"),
        values(fact.path("qualifiers")),
        fact.path("evidence").asText(),
        fact.path("pattern").asText(),
        fact.has("confidence") ? Optional.of(fact.get("confidence").asDouble()) : Optional.empty());
  }

  private static List<String> read(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new ProblemException(
          new Problem(
              "unreadable-gold",
              "the gold cannot be read: " + Problem.why(e),
              file.toString(),
              "name a file of JSON lines in UTF-8"),
          e);
    }
  }

  private static JsonNode json(String line, String where) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new ProblemException(broken("the line is no JSON", where), e);
    }
  }

  private static GoldDocument document(JsonNode node, String where) {
    SortedMap<String, List<String>> entities = new TreeMap<>();
    for (JsonNode entity : node.path("entities")) {
      List<String> names = new ArrayList<>();
      entity.path("names").forEach(name -> names.add(name.asText()));
      entities.put(entity.path("id").asText(), names);
    }
    List<GoldFact> facts = new ArrayList<>();
    for (JsonNode fact : node.path("facts")) {
      GoldFact gold =
          new GoldFact(
              fact.path("s").asText(),
              fact.path("p").asText(),
              fact.hasNonNull("o") ? Optional.of(fact.get("o").asText()) : Optional.empty(),
              values(fact.path("q")),
              fact.path("level").asText("sentence"),
              fact.path("optional").asBoolean());
      boolean known =
          named(entities, gold.subject())
              && gold.object().map(o -> named(entities, o)).orElse(true);
      if (!known) {
        throw new ProblemException(
            broken("the fact \"" + fact + "\" is about an entity without names", where));
      }
      facts.add(gold);
    }
    if (!node.path("doc").isTextual()) {
      throw new ProblemException(broken("the line names no document", where));
    }
    return new GoldDocument(
        node.path("doc").asText(),
        node.path("lang").asText("unknown"),
        node.path("family").asText("none"),
        entities,
        facts);
  }

  private static boolean named(Map<String, List<String>> entities, String id) {
    return !entities.getOrDefault(id, List.of()).isEmpty();
  }

  private static List<String> names(JsonNode fact, String argument) {
    List<String> names = new ArrayList<>();
    if (fact.hasNonNull(argument)) {
      names.add(fact.get(argument).asText());
    }
    fact.path(argument + "Mentions").forEach(name -> names.add(name.asText()));
    return names;
  }

  private static SortedMap<String, String> values(JsonNode node) {
    SortedMap<String, String> values = new TreeMap<>();
    for (Map.Entry<String, JsonNode> one : node.properties()) {
      if (!one.getValue().isNull()) {
        values.put(one.getKey(), one.getValue().asText());
      }
    }
    return values;
  }

  private static Problem broken(String what, String where) {
    return new Problem(
        "broken-gold",
        what,
        where,
        "write one object a line: {\"doc\": …, \"lang\": …, \"entities\": […], \"facts\": […]}");
  }
}
