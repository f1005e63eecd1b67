package org.firmament.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.firmament.Pipeline;
import org.firmament.graph.KnowledgeGraph;
import org.firmament.model.Limit;
import org.firmament.model.Problem;
import org.firmament.model.ProblemException;
import org.firmament.model.Range;
import org.firmament.web.Limits;
import org.firmament.web.Server;
import org.firmament.web.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves a store over HTTP until the process is ended. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Serves the store over HTTP: the page, a JSON API and SPARQL.",
      "To this machine only, unless --host says otherwise. Ctrl-C ends it when all requests in",
      "flight are answered."
    },
    footer = {
      "",
      "Examples:",
      "  firmament serve",
      "  firmament serve --store news.db --port 8080",
      "  firmament serve --host 0.0.0.0 --token-file token.txt",
      "  curl http://127.0.0.1:3030/sparql --data-urlencode 'query=ASK { ?a fm:acquires ?b }'"
    })
final class Serve implements Runnable {
  private final Terminal terminal;

  @Mixin private StoreOption store;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "3030",
      description = "The port, 0 for any that is free (default: ${DEFAULT-VALUE}).")
  @Within(Range.PORT)
  private int port;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      defaultValue = "127.0.0.1",
      description = "The address to listen at (default: ${DEFAULT-VALUE}).")
  private String host;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "A file with the token of those who may write (default: one is made up).")
  private String tokenFile;

  @Option(
      names = "--limit",
      paramLabel = "NAME=N",
      completionCandidates = Changeable.class,
      description = "Another limit than the usual: ${COMPLETION-CANDIDATES}.")
  private Map<String, Long> limits = Map.of();

  /** The limits that may be changed, each with its usual number. */
  static final class Changeable extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    Changeable() {
      Limit.OF_SERVER.forEach(limit -> add(limit.label() + "=" + limit.usual()));
    }
  }

  Serve(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    Settings settings =
        new Settings(host, port, token(), Optional.of(terminal.path(store.typed())), limits());
    Pipeline pipeline = terminal.pipeline().warmUp();
    CountDownLatch ended = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    try (KnowledgeGraph graph = store.existing(terminal);
        Server server = Server.start(graph, pipeline, settings)) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(ended, closed), "end"));
      ready(server);
      await(ended);
    } finally {
      closed.countDown();
    }
  }

  private Limits limits() {
    Map<Limit, Long> changed = new EnumMap<>(Limit.class);
    limits.forEach((name, most) -> changed.put(changeable(name, most), most));
    return new Limits(changed);
  }

  private static Limit changeable(String name, long most) {
    return Limit.OF_SERVER.stream()
        .filter(limit -> limit.label().equals(name) && most > 0)
        .findFirst()
        .orElseThrow(
            () ->
                new ProblemException(
                    new Problem(
                        "unknown-limit",
                        "there is no such limit, or it cannot be " + most,
                        "--limit " + name + "=" + most,
                        "use one of: " + String.join(", ", new Changeable()))));
  }

  private void ready(Server server) {
    terminal.out().println("ready at " + server.address());
    if (tokenFile == null) {
      terminal
          .out()
          .println(
              "to add documents on the page: " + server.address() + "#token=" + server.token());
    }
    terminal.flush();
  }

  /** What the end of the process waits for. */
  private static void end(CountDownLatch ended, CountDownLatch closed) {
    ended.countDown();
    await(closed);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Optional<String> token() {
    if (tokenFile == null) {
      return Optional.empty();
    }
    Path file = terminal.path(tokenFile);
    try {
      return Optional.of(Files.readString(file, StandardCharsets.UTF_8).strip());
    } catch (IOException e) {
      throw new ProblemException(
          new Problem(
              "no-such-file",
              "the file with the token cannot be read: " + Problem.why(e),
              "--token-file " + tokenFile,
              "name a file of one line that only you may read"),
          e);
    }
  }
}
