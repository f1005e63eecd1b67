package org.firmament.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What {@code openapi.yaml} says of the API. The parameters of a route, with their bounds and what
 * they are when left away, stand only there.
 */
record Description(JsonNode document) {
  static Description load() {
    try (InputStream in = Description.class.getResourceAsStream("/openapi.yaml")) {
      return new Description(new YAMLMapper().readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
