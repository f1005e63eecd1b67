package org.firmament.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.firmament.Pipeline;
import org.firmament.export.AsJson;
import org.firmament.graph.Ingested;
import org.firmament.graph.KnowledgeGraph;
import org.firmament.model.Document;
import org.firmament.model.Limit;
import org.firmament.model.Problem;
import org.firmament.model.ProblemException;
import org.firmament.model.Reading;

/** Adds and withdraws documents, one request at a time. */
final class Uploading {
  private static final List<String> TYPES =
      List.of("text/plain", "text/html", "application/json", "application/x-ndjson");
  private static final String JSON_TYPE = "application/json";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Documents that are committed together. */
  private static final int BATCH = 100;

  private final KnowledgeGraph graph;
  private final Pipeline pipeline;
  private final Limits limits;
  private final Turnstile writers;

  Uploading(KnowledgeGraph graph, Pipeline pipeline, Limits limits, Turnstile writers) {
    this.graph = graph;
    this.pipeline = pipeline;
    this.limits = limits;
    this.writers = writers;
  }

  void withdraw(Call call) throws IOException {
    String id = call.required("id");
    if (!writers.pass(() -> graph.forget(id))) {
      throw Refusal.of(
          404,
          "unknown-document",
          "the store holds no document \"" + id + "\"",
          "id",
          "use an id that /api/documents lists");
    }
    call.json(AsJson.object().put("withdrawn", id));
  }

  void upload(Call call) throws IOException {
    String type = call.accepted(List.of(JSON_TYPE, Events.TYPE));
    InputStream body = body(call.request());
    Optional<String> id = call.text("id");
    if (id.isEmpty() && String.valueOf(call.request().getContentType()).startsWith("text/")) {
      throw Refusal.of(
          400, "missing-id", "a text or page has no id of its own", "id", "give it one: ?id=...");
    }
    if (type.equals(JSON_TYPE)) {
      call.json(writers.pass(() -> new Upload(Events.UNHEARD).read(body, id)));
    } else {
      Events events = Events.to(call.response());
      try {
        events.send("result", writers.pass(() -> new Upload(events).read(body, id)));
      } catch (RuntimeException e) {
        events.send("failure", AsJson.of(Refusal.of(e, "upload").problem()));
      }
    }
  }

  private InputStream body(HttpServletRequest request) throws IOException {
    String type =
        Optional.ofNullable(request.getContentType())
            .map(given -> given.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
            .orElse("nothing");
    if (!TYPES.contains(type) || request.getHeader("Content-Encoding") != null) {
      throw Refusal.of(
          415,
          "unknown-type",
          "documents are not read out of "
              + Optional.ofNullable(request.getHeader("Content-Encoding"))
                  .map(coding -> type + " packed as " + coding)
                  .orElse(type),
          "Content-Type",
          "send one of these, unpacked: " + String.join(", ", TYPES));
    }
    if (request.getContentLengthLong() > limits.of(Limit.UPLOAD_BYTES)) {
      throw tooLarge();
    }
    InputStream body = new Bounded(request.getInputStream());
    if (!type.equals(JSON_TYPE)) {
      return body;
    }
    try {
      return new ByteArrayInputStream(JSON.writeValueAsBytes(JSON.readTree(body)));
    } catch (JsonProcessingException e) {
      throw Refusal.of(
          400,
          "broken-json",
          "the body is no JSON: " + e.getOriginalMessage(),
          "request",
          "send {\"id\": ..., \"text\": ...}");
    }
  }

  private Refusal tooLarge() {
    return new Refusal(413, limits.problem(Limit.UPLOAD_BYTES, "request"));
  }

  /** A body that ends in a Refusal where it goes on too long. */
  private final class Bounded extends FilterInputStream {
    private long left = limits.of(Limit.UPLOAD_BYTES);

    Bounded(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      left -= read;
      if (left < 0) {
        throw tooLarge();
      }
      return read;
    }
  }

  /** One upload on its way into the store. */
  private final class Upload {
    private final Events events;
    private final List<Problem> skipped = new ArrayList<>();
    private final List<Reading> waiting = new ArrayList<>();
    private Ingested ingested = Ingested.NOTHING;
    private int read;

    Upload(Events events) {
      this.events = events;
    }

    JsonNode read(InputStream body, Optional<String> id) {
      pipeline.documents(body, id, this::skip).forEachRemaining(this::take);
      commit();
      if (read == 0 && !skipped.isEmpty()) {
        throw new ProblemException(skipped.get(0));
      }
      var json = AsJson.of(ingested).put("documents", read);
      json.set("skipped", AsJson.of(skipped));
      return json;
    }

    private void skip(Problem problem) {
      skipped.add(problem);
      tell("problem", AsJson.of(problem));
    }

    private void take(Document document) {
      try {
        waiting.add(pipeline.read(document));
        read++;
      } catch (ProblemException e) {
        skip(e.problem());
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        skip(Refusal.of(e, document.id()).problem());
      }
      if (waiting.size() >= BATCH) {
        commit();
      }
      tell("progress", AsJson.object().put("read", read).put("stored", ingested.stored().size()));
    }

    private void commit() {
      if (!waiting.isEmpty()) {
        ingested = ingested.and(graph.ingest(List.copyOf(waiting)));
        waiting.clear();
      }
    }

    private void tell(String event, JsonNode data) {
      try {
        events.send(event, data);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
