package org.firmament.cli;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.firmament.graph.Stats;
import org.firmament.model.Problem;
import org.firmament.model.ProblemException;
import org.firmament.web.Running;

/** The server that holds a store, as a command asks it; what it refuses is a Problem. */
final class Client {
  static final String JSON = "application/json";
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private static final Duration HELLO = Duration.ofSeconds(2);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(HELLO).build();
  private final Running server;

  private Client(Running server) {
    this.server = server;
  }

  /** The server that holds the store of a folder, if one answers. */
  static Optional<Client> of(Path folder) {
    return Running.in(folder).map(Client::new).filter(Client::answers);
  }

  private boolean answers() {
    try {
      HttpRequest hello = request("/health", JSON).timeout(HELLO).build();
      return http.send(hello, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  URI address() {
    return server.address();
  }

  /** A path with values for its parameters. */
  static String path(String path, Map<String, String> parameters) {
    String query =
        parameters.entrySet().stream()
            .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  JsonNode get(String path, Map<String, String> parameters) {
    return json(open(path(path, parameters), JSON));
  }

  Stats stats() {
    return Told.stats(get("/api/stats", Map.of()));
  }

  /** What the server answers, to be closed. */
  HttpResponse<InputStream> open(String path, String accept) {
    return send(request(path, accept));
  }

  JsonNode post(String path, String type, String body) {
    return json(post(path, type, JSON, BodyPublishers.ofString(body)));
  }

  HttpResponse<InputStream> post(String path, String type, String accept, BodyPublisher body) {
    return send(request(path, accept).header("Content-Type", type).POST(body));
  }

  JsonNode put(String path) {
    return json(send(request(path, JSON).PUT(BodyPublishers.noBody())));
  }

  JsonNode delete(String path) {
    return json(send(request(path, JSON).DELETE()));
  }

  private HttpRequest.Builder request(String path, String accept) {
    return HttpRequest.newBuilder(server.address().resolve(path))
        .header("Accept", accept)
        .header("Authorization", "Bearer " + server.token());
  }

  private HttpResponse<InputStream> send(HttpRequest.Builder request) {
    try {
      HttpResponse<InputStream> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      if (response.statusCode() >= 400) {
        throw new ProblemException(Told.problem(json(response)));
      }
      return response;
    } catch (IOException e) {
      throw gone(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw gone(new IOException(e));
    }
  }

  private JsonNode json(HttpResponse<InputStream> response) {
    try (InputStream in = response.body()) {
      return MAPPER.readTree(in);
    } catch (IOException e) {
      throw gone(e);
    }
  }

  private ProblemException gone(IOException cause) {
    return new ProblemException(
        new Problem(
            "server-gone",
            "the server that holds the store does not answer: " + cause.getMessage(),
            server.address() + ", process " + server.process(),
            "start it again, or end it and repeat the command"),
        cause);
  }
}
