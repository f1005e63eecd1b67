package org.firmament.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a process of its own. */
class ServeTest {
  private static final String ENDLESS =
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";

  @TempDir Path folder;
  private Session session;

  @BeforeEach
  void read() throws IOException {
    session = Session.in(folder);
    Files.writeString(
        folder.resolve("article.txt"),
        "Die Muster AG hat die Beispiel GmbH übernommen.\n".repeat(30));
    assertEquals(0, session.run("ingest", "article.txt"), session.err());
  }

  private Process serve(String... options) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfirmament.home=" + Path.of("").toAbsolutePath(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.firmament.cli.Firmament",
                "serve"));
    command.addAll(List.of(options));
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static HttpResponse<String> get(URI address) {
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(address).build(),
              HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Test
  void it_says_where_it_is_and_ends_when_all_is_answered() throws Exception {
    Process server = serve("--port", "0", "--limit", "query-seconds=3");
    try (BufferedReader out = server.inputReader(StandardCharsets.UTF_8)) {
      String ready = out.readLine();
      assertTrue(ready.startsWith("ready at http://127.0.0.1:"), ready);
      assertTrue(out.readLine().matches(".*#token=[0-9a-f]{32}"));
      URI address = URI.create(ready.substring("ready at ".length()));
      assertEquals(200, get(address.resolve("/health")).statusCode());
      assertEquals(0, session.run("show", "Muster"), session.err());
      String atFirst = free(address);
      String query = "/sparql?query=" + URLEncoder.encode(ENDLESS, StandardCharsets.UTF_8);
      CompletableFuture<HttpResponse<String>> slow =
          CompletableFuture.supplyAsync(() -> get(address.resolve(query)));
      while (free(address).equals(atFirst)) {
        Thread.onSpinWait();
      }
      server.destroy();
      assertEquals(503, slow.get(30, TimeUnit.SECONDS).statusCode());
      assertTrue(server.waitFor(30, TimeUnit.SECONDS));
      assertFalse(Files.exists(folder.resolve("graph.db/server.json")));
    } finally {
      server.destroyForcibly();
    }
    assertEquals(0, session.run("check"), session.out() + session.err());
  }

  /** What the server says of places for queries that are free. */
  private static String free(URI address) {
    return get(address.resolve("/metrics"))
        .body()
        .lines()
        .filter(line -> line.startsWith("firmament_queries_free "))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void one_that_was_killed_is_not_asked() throws Exception {
    Process server = serve("--port", "0");
    try (BufferedReader out = server.inputReader(StandardCharsets.UTF_8)) {
      assertTrue(out.readLine().startsWith("ready at "));
    } finally {
      server.destroyForcibly().waitFor();
    }
    assertTrue(Files.exists(folder.resolve("graph.db/server.json")));
    assertEquals(0, session.run("show", "Muster"), session.err());
  }

  @Test
  void what_stands_against_it_is_told() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      refused("port-taken", "serve", "--port", String.valueOf(taken.getLocalPort()));
    }
    refused("token-needed", "serve", "--host", "0.0.0.0");
    refused("unknown-host", "serve", "--host", "no.such.host.invalid");
    refused("no-such-file", "serve", "--token-file", "nowhere.txt");
    refused("no-store", "serve", "--store", "nowhere.db");
    refused("usage", "serve", "--port", "many");
    refused("usage", "serve", "--port", "70000");
  }

  private void refused(String code, String... arguments) {
    assertEquals(2, session.run(arguments), session.out());
    assertTrue(session.err().startsWith("error[" + code + "]"), session.err());
  }

  @Test
  void a_second_server_is_told_who_holds_the_store() throws Exception {
    Process server = serve("--port", "0");
    try (BufferedReader out = server.inputReader(StandardCharsets.UTF_8)) {
      assertTrue(out.readLine().startsWith("ready at "));
      refused("store-in-use", "serve", "--port", "0");
      assertTrue(session.err().contains(String.valueOf(server.pid())), session.err());
    } finally {
      server.destroyForcibly().waitFor();
    }
  }
}
