package org.firmament.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firmament.export.AsJson;
import org.firmament.graph.Answer;
import org.firmament.graph.KnowledgeGraph;
import org.firmament.graph.Question;
import org.firmament.graph.ResultFormat;
import org.firmament.model.Limit;

/** The named questions and their answers. */
final class Questioning {
  private static final String OWN = "application/json";
  private static final Map<String, ResultFormat> TYPES = new LinkedHashMap<>();

  static {
    TYPES.put("text/csv", ResultFormat.CSV);
    TYPES.put("text/tab-separated-values", ResultFormat.TSV);
    TYPES.put("application/sparql-results+json", ResultFormat.JSON);
    TYPES.put("application/sparql-results+xml", ResultFormat.XML);
    TYPES.put("text/turtle", ResultFormat.TURTLE);
  }

  private final KnowledgeGraph graph;
  private final Limits limits;
  private final Turnstile turnstile;

  Questioning(KnowledgeGraph graph, Limits limits, Turnstile turnstile) {
    this.graph = graph;
    this.limits = limits;
    this.turnstile = turnstile;
  }

  void all(Call call) throws IOException {
    ObjectNode json = AsJson.object();
    ArrayNode questions = json.putArray("questions");
    graph.questions().byName().values().forEach(one -> questions.add(AsJson.of(one)));
    call.json(json);
  }

  void one(Call call) throws IOException {
    call.json(AsJson.of(graph.questions().named(call.part())));
  }

  void answer(Call call) throws IOException {
    Question question = graph.questions().named(call.part());
    List<String> types = new java.util.ArrayList<>(List.of(OWN));
    types.addAll(TYPES.keySet());
    String type = call.accepted(types);
    Written written = turnstile.pass(() -> write(question, call.others(), type));
    if (written.cut) {
      call.response().setHeader(SparqlQueries.CUT, "after " + limits.of(Limit.ROWS) + " rows");
    }
    call.send(type, written.body);
  }

  private record Written(byte[] body, boolean cut) {}

  private Written write(Question question, Map<String, String> values, String type) {
    try (Answer answer = graph.query(question, values, limits.ofRows())) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      if (type.equals(OWN)) {
        out.writeBytes(
            AsJson.of(answer).toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
      } else {
        TYPES.get(type).write(answer, out);
      }
      return new Written(out.toByteArray(), answer.cut());
    }
  }
}
