package org.firmament.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import org.firmament.graph.Edge;
import org.firmament.model.Entity;
import org.firmament.model.Problem;
import org.firmament.model.Qualifiers;
import org.firmament.model.Source;
import org.firmament.model.Value;

/** What {@code --json} prints. */
final class Json {
  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static ArrayNode array() {
    return MAPPER.createArrayNode();
  }

  static void print(Terminal terminal, Object json) {
    try {
      terminal.out().println(MAPPER.writeValueAsString(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ObjectNode of(Problem problem) {
    return object()
        .put("code", problem.code())
        .put("what", problem.what())
        .put("where", problem.where())
        .put("fix", problem.fix());
  }

  static ObjectNode of(Entity entity) {
    ObjectNode json =
        object()
            .put("id", entity.id())
            .put("kind", entity.kind().label())
            .put("name", entity.name());
    ArrayNode aliases = json.putArray("aliases");
    entity.aliases().forEach(aliases::add);
    ObjectNode identifiers = json.putObject("identifiers");
    entity.identifiers().forEach(identifiers::put);
    return json;
  }

  static ObjectNode of(Edge edge) {
    ObjectNode json =
        object()
            .put("id", edge.id())
            .put("relation", edge.relation())
            .put("subject", edge.subject().name())
            .put("subjectId", edge.subject().id());
    edge.object()
        .ifPresent(object -> json.put("object", object.name()).put("objectId", object.id()));
    json.put("status", edge.status().label()).put("current", edge.current());
    json.put("confidence", rounded(edge.confidence())).put("sources", edge.sources());
    json.set("qualifiers", of(edge.qualifiers()));
    return json;
  }

  static ObjectNode of(Qualifiers qualifiers) {
    ObjectNode json = object();
    for (Map.Entry<String, Value> qualifier : qualifiers.values().entrySet()) {
      if (qualifier.getValue() instanceof Value.Number number) {
        json.put(qualifier.getKey(), new BigDecimal(number.lexical()));
      } else {
        json.put(qualifier.getKey(), qualifier.getValue().lexical());
      }
    }
    return json;
  }

  static ObjectNode of(Source source) {
    ObjectNode json = object().put("id", source.id());
    optional(json, "title", source.title());
    optional(json, "publisher", source.publisher());
    optional(json, "date", source.date());
    optional(json, "url", source.url());
    return json;
  }

  static void optional(ObjectNode json, String name, Optional<String> value) {
    value.ifPresent(present -> json.put(name, present));
  }

  static BigDecimal rounded(double confidence) {
    return BigDecimal.valueOf(confidence).setScale(3, RoundingMode.HALF_UP);
  }
}
