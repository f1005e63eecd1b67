package org.firmament.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Tells what of a JSON value does not fit a schema; a field that no schema names does not. */
record Shape(Description description, List<String> wrong) {
  void fits(JsonNode value, JsonNode given, String where) {
    JsonNode schema = whole(given);
    JsonNode types = schema.path("type");
    boolean typed = types.isArray() ? false : is(value, types.asText());
    for (JsonNode type : types) {
      typed |= is(value, type.asText());
    }
    if (!types.isMissingNode() && !typed) {
      wrong.add(where + " is no " + types + ": " + value);
      return;
    }
    if (schema.has("enum") && !listed(schema.get("enum"), value)) {
      wrong.add(where + " is none of " + schema.get("enum") + ": " + value);
    }
    schema
        .path("required")
        .forEach(
            name -> {
              if (value.isObject() && !value.has(name.asText())) {
                wrong.add(where + " lacks " + name);
              }
            });
    value
        .properties()
        .forEach(
            field -> {
              JsonNode own = schema.path("properties").path(field.getKey());
              JsonNode next = own.isMissingNode() ? schema.path("additionalProperties") : own;
              if (next.isMissingNode()) {
                wrong.add(where + " has " + field.getKey() + ", which is not described");
              } else {
                fits(field.getValue(), next, where + "/" + field.getKey());
              }
            });
    if (value.isArray()) {
      value.forEach(item -> fits(item, schema.path("items"), where + "/-"));
    }
  }

  /** The schema behind references, all of its parts in one. */
  private JsonNode whole(JsonNode given) {
    JsonNode schema = description.resolved(given);
    if (!schema.has("allOf")) {
      return schema;
    }
    var joined = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode();
    var properties = joined.putObject("properties");
    var required = joined.putArray("required");
    for (JsonNode part : schema.get("allOf")) {
      JsonNode whole = whole(part);
      whole.path("properties").properties().forEach(f -> properties.set(f.getKey(), f.getValue()));
      whole.path("required").forEach(required::add);
    }
    return joined;
  }

  private static boolean listed(JsonNode options, JsonNode value) {
    List<JsonNode> all = new ArrayList<>();
    options.forEach(all::add);
    return all.contains(value);
  }

  private static boolean is(JsonNode value, String type) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isTextual();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "boolean" -> value.isBoolean();
      case "null" -> value.isNull();
      default -> false;
    };
  }
}
