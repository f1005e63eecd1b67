package org.firmament.web;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.servlets.ActionService;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.firmament.Pipeline;
import org.firmament.export.AsJson;
import org.firmament.graph.KnowledgeGraph;
import org.firmament.graph.ReadOnly;
import org.firmament.model.Problem;
import org.firmament.model.ProblemException;

/** A store over HTTP, until it is closed: SPARQL, the JSON API and the page on one port. */
public final class Server implements AutoCloseable {
  private static final int FEWEST_THREADS = 4;
  private static final int MOST_THREADS = 32;

  /** How long requests in flight may take to finish when the server is stopped. */
  private static final long GRACE_MILLISECONDS = 10_000;

  private static final int LONGEST_FORM = 256 * 1024;

  /** How long nobody must have read before the store is compacted; whoever comes then waits. */
  private static final Duration QUIET = Duration.ofMinutes(1);

  private final FusekiServer fuseki;
  private final ScheduledExecutorService tidying =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "tidying");
            thread.setDaemon(true);
            return thread;
          });
  private final Settings settings;
  private final String token;

  private Server(FusekiServer fuseki, Settings settings, String token) {
    this.fuseki = fuseki;
    this.settings = settings;
    this.token = token;
  }

  /** Starts to serve a store, which stays open when the server is closed. */
  public static Server start(KnowledgeGraph graph, Pipeline pipeline, Settings settings) {
    String token = settings.token().orElseGet(Server::madeUp);
    Limits limits = settings.limits();
    Turnstile queries = Turnstile.ofQueries(limits);
    Metrics metrics = new Metrics(queries);
    ReadOnly store = graph.readOnly();
    boolean everywhere = settings.host().equals("0.0.0.0") || settings.host().equals("::");
    Optional<String> own = everywhere ? Optional.empty() : Optional.of(settings.host());
    Description description = Description.load();
    HttpServlet api =
        new Api(routes(graph, pipeline, limits, queries, metrics, description), description, token);
    FusekiServer fuseki =
        FusekiServer.create()
            .port(settings.port())
            .numServerThreads(FEWEST_THREADS, MOST_THREADS)
            .fusekiModules(FusekiModules.empty())
            .addFilter("/*", new Guard(own, metrics))
            .add(
                "/sparql",
                service(store, Operation.Query, new SparqlQueries(store, limits, queries)))
            .add("/data", service(store, Operation.GSP_R, new SparqlGraphs(queries)))
            .addServlet("/api/*", api)
            .addServlet("/health", api)
            .addServlet("/metrics", api)
            .addServlet("/*", new Pages())
            .build();
    Server server = new Server(fuseki, settings, token);
    server.start();
    server.tidying.scheduleWithFixedDelay(
        () -> tidy(graph), QUIET.toSeconds(), QUIET.toSeconds(), TimeUnit.SECONDS);
    return server;
  }

  private static void tidy(KnowledgeGraph graph) {
    try {
      graph.compactIfWasteful(QUIET);
    } catch (ProblemException e) {
      // The disk has no room, or the store is being closed: it stays as it is until the next time.
      return;
    }
  }

  private static DataService service(ReadOnly store, Operation operation, ActionService processor) {
    return DataService.newBuilder(store)
        .addEndpoint(Endpoint.create().operation(operation).processor(processor).build())
        .build();
  }

  /** The table of routes; {@code openapi.yaml} says what each of them takes and gives. */
  static List<Route> routes(
      KnowledgeGraph graph,
      Pipeline pipeline,
      Limits limits,
      Turnstile queries,
      Metrics metrics,
      Description description) {
    Browsing browsing = new Browsing(graph, limits, queries);
    Questioning questioning = new Questioning(graph, limits, queries);
    Turnstile writers = Turnstile.ofUploads(limits);
    Uploading uploading = new Uploading(graph, pipeline, limits, writers);
    Exporting exporting = new Exporting(graph, limits, queries);
    Judging judging = new Judging(graph, writers);
    return List.of(
        Route.get("/api/search", browsing::search),
        Route.get("/api/suggest", browsing::suggest),
        Route.get("/api/entities/{id}", browsing::entity),
        Route.get("/api/entities/{id}/facts", browsing::facts),
        Route.get("/api/entities/{id}/neighbourhood", browsing::neighbourhood),
        Route.get("/api/facts/{id}", browsing::fact),
        Route.get("/api/paths", browsing::paths),
        Route.get("/api/questions", questioning::all),
        Route.get("/api/questions/{name}", questioning::one),
        Route.get("/api/questions/{name}/answer", questioning::answer),
        Route.get("/api/documents", browsing::documents),
        Route.get("/api/document", browsing::document),
        Route.writing("POST", "/api/documents", uploading::upload),
        Route.writing("DELETE", "/api/document", uploading::withdraw),
        Route.get("/api/judgements", judging::all),
        Route.writing("PUT", "/api/judgement", judging::judge),
        Route.writing("DELETE", "/api/judgement", judging::withdraw),
        Route.get("/api/export", exporting::export),
        Route.writing("GET", "/api/backup", exporting::backup),
        Route.get("/api/ontology", browsing::ontology),
        Route.get("/api/stats", browsing::stats),
        Route.get("/api/openapi.json", call -> call.json(description.document())),
        Route.get("/health", call -> call.json(AsJson.object().put("status", "up"))),
        Route.get("/metrics", metrics::show));
  }

  private static String madeUp() {
    byte[] random = new byte[16];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  private void start() {
    org.eclipse.jetty.server.Server jetty = fuseki.getJettyServer();
    ((ServerConnector) jetty.getConnectors()[0]).setHost(settings.host());
    ServletContextHandler handler = (ServletContextHandler) jetty.getHandler();
    handler.setMaxFormContentSize(LONGEST_FORM);
    handler.setErrorHandler(new Faults());
    jetty.setHandler(new GracefulHandler(handler));
    jetty.setErrorHandler(new Faults());
    jetty.setStopTimeout(GRACE_MILLISECONDS);
    try {
      fuseki.start();
      if (settings.folder().isPresent()) {
        new Running(address(), token, ProcessHandle.current().pid()).write(settings.folder().get());
      }
    } catch (IOException e) {
      fuseki.stop();
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      fuseki.stop();
      throw notStarted(e);
    }
  }

  private RuntimeException notStarted(RuntimeException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException || cause.getCause() instanceof BindException) {
        return new ProblemException(
            new Problem(
                "port-taken",
                "port "
                    + settings.port()
                    + " of "
                    + settings.host()
                    + " cannot be had: another"
                    + " program listens there, or it is not this user's to take",
                "--port " + settings.port(),
                "give another port, or 0 for any that is free"),
            e);
      }
    }
    return e;
  }

  /** Where the server is reached. */
  public URI address() {
    if (settings.host().equals("0.0.0.0") || settings.host().equals("::")) {
      return URI.create("http://127.0.0.1:" + fuseki.getPort() + "/");
    }
    String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
    return URI.create("http://" + host + ":" + fuseki.getPort() + "/");
  }

  /** What a writer has to know. */
  public String token() {
    return token;
  }

  /** Takes no more requests and lets those in flight finish. */
  @Override
  public void close() {
    settings
        .folder()
        .ifPresent(
            folder -> {
              try {
                Running.remove(folder);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    fuseki.stop();
    tidying.shutdown();
    try {
      tidying.awaitTermination(Long.MAX_VALUE, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
