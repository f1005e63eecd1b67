package org.firmament.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.firmament.Pipeline;
import org.firmament.graph.KnowledgeGraph;
import org.firmament.model.Reading;
import org.firmament.read.Documents;

/** A server over the samples on a port of its own, and a client that asks it. */
final class Served implements AutoCloseable {
  static final Path HOME = Path.of("").toAbsolutePath();
  static final Pipeline PIPELINE = Pipeline.load(HOME);
  private static final ObjectMapper JSON = new ObjectMapper();

  final KnowledgeGraph graph;
  final Server server;
  private final HttpClient client = HttpClient.newHttpClient();

  private Served(KnowledgeGraph graph, Settings settings) {
    this.graph = graph;
    this.server = Server.start(graph, PIPELINE, settings);
  }

  static Served samples(Settings settings) {
    List<Reading> readings = new ArrayList<>();
    try (Documents documents =
        Documents.of(
            List.of("data/samples"),
            Optional.empty(),
            java.io.InputStream.nullInputStream(),
            problem -> {})) {
      documents.forEachRemaining(document -> readings.add(PIPELINE.read(document)));
    }
    return holding(readings, settings);
  }

  static Served holding(List<Reading> readings, Settings settings) {
    KnowledgeGraph graph = KnowledgeGraph.inMemory(HOME, PIPELINE.resolving());
    graph.ingest(readings);
    return new Served(graph, settings);
  }

  static Served samples() {
    return samples(Settings.local());
  }

  URI at(String path) {
    return server.address().resolve(path);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(at(path));
  }

  /** A request with the token of those who may write. */
  HttpRequest.Builder writing(String path) {
    return request(path).header("Authorization", "Bearer " + server.token());
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(
          request.timeout(java.time.Duration.ofSeconds(60)).build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<String> get(String path) {
    return send(request(path).header("Accept", "application/json, text/turtle;q=0.9, */*;q=0.1"));
  }

  HttpResponse<String> query(String sparql) {
    return get("/sparql?query=" + encoded(sparql));
  }

  /** The JSON at a path that answers with 200. */
  JsonNode json(String path) {
    HttpResponse<String> response = get(path);
    if (response.statusCode() != 200) {
      throw new AssertionError(path + ": " + response.statusCode() + " " + response.body());
    }
    return json(response);
  }

  static JsonNode json(HttpResponse<String> response) {
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new AssertionError(response.body(), e);
    }
  }

  /** The code of the Problem that an answer is. */
  static String code(HttpResponse<String> response) {
    JsonNode problem = json(response);
    for (String field : List.of("code", "what", "where", "fix")) {
      if (problem.path(field).asText().isEmpty()) {
        throw new AssertionError("no " + field + ": " + response.body());
      }
    }
    return response.statusCode() + " " + problem.get("code").asText();
  }

  @Override
  public void close() {
    server.close();
    graph.close();
  }
}
