package org.firmament.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.firmament.graph.Selection;
import org.firmament.model.Status;

/**
 * One request to a route.
 *
 * @param part what stands in the varying part of the path
 * @param schemas of the parameters that the route takes, by name
 */
record Call(
    HttpServletRequest request,
    HttpServletResponse response,
    String part,
    Map<String, JsonNode> schemas) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Whether it takes parameters that only the question knows. */
  private boolean open() {
    return schemas.values().stream().anyMatch(s -> s.path("type").asText().equals("object"));
  }

  /** Refuses what the route does not take. */
  void check() {
    for (String name : request.getParameterMap().keySet()) {
      if (!schemas.containsKey(name) && !open()) {
        throw Refusal.of(
            400,
            "unknown-parameter",
            "there is no parameter \"" + name + "\"",
            request.getRequestURI(),
            schemas.isEmpty() ? "give none" : "use: " + String.join(", ", schemas.keySet()));
      }
    }
  }

  Optional<String> text(String name) {
    Optional<String> given =
        Optional.ofNullable(request.getParameter(name)).filter(value -> !value.isBlank());
    JsonNode schema = schemas.get(name);
    given.ifPresent(value -> requireListed(name, value, schema));
    return given.or(() -> Optional.ofNullable(schema.get("default")).map(JsonNode::asText));
  }

  String required(String name) {
    return text(name)
        .orElseThrow(
            () ->
                Refusal.of(
                    400,
                    "missing-parameter",
                    "the parameter \"" + name + "\" is missing",
                    request.getRequestURI(),
                    "give it: ?" + name + "=..."));
  }

  private void requireListed(String name, String value, JsonNode schema) {
    JsonNode listed = schema.path("enum");
    if (listed.isArray()) {
      Set<String> known = new TreeSet<>();
      listed.forEach(one -> known.add(one.asText()));
      if (!known.contains(value)) {
        throw wrong(name, value, "one of " + String.join(", ", known));
      }
    }
    if (schema.has("pattern") && !value.matches(schema.get("pattern").asText())) {
      throw wrong(name, value, schema.path("example").asText("what the description says"));
    }
  }

  private Refusal wrong(String name, String value, String wanted) {
    return Refusal.of(
        400,
        "wrong-parameter",
        "\"" + value + "\" does not fit " + name,
        request.getRequestURI(),
        "give " + wanted);
  }

  int number(String name) {
    return (int) decimal(name);
  }

  double decimal(String name) {
    JsonNode schema = schemas.get(name);
    String value = text(name).orElseThrow();
    double least = schema.path("minimum").asDouble(Integer.MIN_VALUE);
    double most = schema.path("maximum").asDouble(Integer.MAX_VALUE);
    boolean whole = schema.path("type").asText().equals("integer");
    String form = whole ? "-?\\d{1,9}" : "-?\\d{1,9}(\\.\\d{1,9})?";
    if (!value.matches(form)
        || Double.parseDouble(value) < least
        || Double.parseDouble(value) > most) {
      throw wrong(
          name,
          value,
          (whole ? "a whole number" : "a number")
              + " from "
              + schema.path("minimum").asText()
              + " to "
              + schema.path("maximum").asText("any"));
    }
    return Double.parseDouble(value);
  }

  /** Values that were given more than once, or with commas between. */
  Set<String> list(String name) {
    String[] given = request.getParameterValues(name);
    Set<String> values =
        given == null
            ? Set.of()
            : Arrays.stream(given)
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    values.forEach(value -> requireListed(name, value, schemas.get(name).path("items")));
    return values;
  }

  /** What relation, status, confidence, since and until choose. */
  Selection selection(Selection from) {
    Set<Status> statuses = list("status").stream().map(Status::of).collect(Collectors.toSet());
    return from.relations(list("relation"))
        .statuses(statuses)
        .atLeast(decimal("confidence"))
        .between(text("since"), text("until"));
  }

  /** The parameters that the description does not name, as a question is given them. */
  Map<String, String> others() {
    Map<String, String> values = new TreeMap<>();
    request
        .getParameterMap()
        .forEach(
            (name, given) -> {
              if (!schemas.containsKey(name)) {
                values.put(name, given[0]);
              }
            });
    return values;
  }

  void json(JsonNode body) throws IOException {
    response.setHeader("Cache-Control", "no-store");
    send("application/json", JSON.writeValueAsBytes(body));
  }

  void send(String type, byte[] body) throws IOException {
    response.setContentType(type);
    if (type.startsWith("text/") || type.endsWith("json")) {
      response.setCharacterEncoding("UTF-8");
    }
    response.setContentLength(body.length);
    try (OutputStream out = response.getOutputStream()) {
      out.write(body);
    }
  }

  /** The first of these types that the client takes; none of them is a Refusal. */
  String accepted(List<String> types) {
    String accept = Optional.ofNullable(request.getHeader("Accept")).orElse("*/*");
    List<String> ranges =
        Arrays.stream(accept.split(","))
            .filter(range -> !range.replace(" ", "").matches(".*;q=0(\\.0*)?$"))
            .map(range -> range.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
            .toList();
    for (String range : ranges) {
      for (String type : types) {
        if (range.equals("*/*")
            || range.equals(type)
            || range.equals(type.substring(0, type.indexOf('/')) + "/*")) {
          return type;
        }
      }
    }
    throw Refusal.of(
        406,
        "not-acceptable",
        "this is not written as " + accept,
        "Accept: " + accept,
        "accept one of: " + String.join(", ", types));
  }
}
