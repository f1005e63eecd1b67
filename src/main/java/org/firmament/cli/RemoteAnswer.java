package org.firmament.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.firmament.graph.ResultFormat;
import org.firmament.graph.Term;

/**
 * What a server answered to a query.
 *
 * @param cut where the server cut it, "after 10000 rows"
 * @param notes what the server says of the query
 */
record RemoteAnswer(String type, byte[] body, Optional<String> cut, List<String> notes) {
  private static final String ROWS = "application/sparql-results+json";
  private static final String TRIPLES = "text/turtle";
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Asks a server.
   *
   * @param sparql empty for the named question
   */
  static RemoteAnswer of(
      Client server,
      Optional<String> sparql,
      Map<String, Term> terms,
      String question,
      Map<String, String> values,
      ResultFormat format) {
    String accept = accept(format);
    String named = "/api/questions/" + Client.encoded(question) + "/answer";
    HttpResponse<InputStream> response =
        sparql.isPresent()
            ? server.post(
                "/sparql",
                "application/sparql-query",
                accept,
                BodyPublishers.ofString(sparql.get() + bound(terms)))
            : server.open(Client.path(named, values), accept);
    try (InputStream in = response.body()) {
      return new RemoteAnswer(
          response.headers().firstValue("Content-Type").orElse("").split(";")[0].strip(),
          in.readAllBytes(),
          response.headers().firstValue("Firmament-Cut"),
          response.headers().allValues("Firmament-Note"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String accept(ResultFormat format) {
    return switch (format) {
      case TABLE -> ROWS + ", " + TRIPLES;
      case CSV -> "text/csv";
      case TSV -> "text/tab-separated-values";
      case JSON -> ROWS;
      case XML -> "application/sparql-results+xml";
      case TURTLE -> TRIPLES;
    };
  }

  /** Values of variables, as the end of a query. */
  private static String bound(Map<String, Term> terms) {
    if (terms.isEmpty()) {
      return "";
    }
    String names = terms.keySet().stream().map(name -> "?" + name).collect(Collectors.joining(" "));
    String values = terms.values().stream().map(Term::sparql).collect(Collectors.joining(" "));
    return "\nVALUES (" + names + ") { (" + values + ") }";
  }

  boolean isRows() {
    return type.equals(ROWS) && !json().has("boolean");
  }

  /** What an ASK found, where the server says it as JSON. */
  Optional<Boolean> verdict() {
    return type.equals(ROWS)
        ? Optional.ofNullable(json().get("boolean")).map(JsonNode::asBoolean)
        : Optional.empty();
  }

  private JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> columns() {
    List<String> columns = new ArrayList<>();
    json().at("/head/vars").forEach(name -> columns.add(name.asText()));
    return columns;
  }

  Iterator<List<Optional<Term>>> rows() {
    List<String> columns = columns();
    List<List<Optional<Term>>> rows = new ArrayList<>();
    for (JsonNode row : json().at("/results/bindings")) {
      rows.add(
          columns.stream()
              .map(name -> Optional.ofNullable(row.get(name)).map(RemoteAnswer::term))
              .toList());
    }
    return rows.iterator();
  }

  private static Term term(JsonNode cell) {
    String value = cell.path("value").asText();
    return switch (cell.path("type").asText()) {
      case "uri" -> Term.iri(value);
      case "bnode" -> new Term.Blank(value);
      default ->
          Term.literal(
              value,
              cell.path("datatype").asText(""),
              Optional.ofNullable(cell.get("xml:lang")).map(JsonNode::asText));
    };
  }

  /** The answer as the server wrote it. */
  void copy(OutputStream out) {
    try {
      new ByteArrayInputStream(body).transferTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
