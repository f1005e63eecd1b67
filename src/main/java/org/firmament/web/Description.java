package org.firmament.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.firmament.model.Range;

/**
 * What {@code openapi.yaml} says of the API. The parameters of a route, with their bounds and what
 * they are when left away, stand only there.
 */
record Description(JsonNode document) {
  static Description load() {
    try (InputStream in = Description.class.getResourceAsStream("/openapi.yaml")) {
      JsonNode document = new YAMLMapper().readTree(in);
      document.findParents("x-range").forEach(schema -> bound((ObjectNode) schema));
      return new Description(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes out a range that a schema names. */
  private static void bound(ObjectNode schema) {
    Range range = Range.of(schema.remove("x-range").asText());
    schema.put("minimum", range.least()).put("maximum", range.most());
  }

  /** The schemas of a route's parameters by name. */
  Map<String, JsonNode> parameters(Route route) {
    Map<String, JsonNode> parameters = new TreeMap<>();
    JsonNode path = document.path("paths").path(route.path());
    for (JsonNode own : path.path(route.method().toLowerCase(Locale.ROOT)).path("parameters")) {
      JsonNode parameter = resolved(own);
      if (parameter.path("in").asText().equals("query")) {
        parameters.put(parameter.path("name").asText(), parameter.path("schema"));
      }
    }
    return parameters;
  }

  /** The part of the document that a reference names. */
  JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
  }
}
