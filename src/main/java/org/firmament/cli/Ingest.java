package org.firmament.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.firmament.Pipeline;
import org.firmament.export.AsJson;
import org.firmament.graph.Ingested;
import org.firmament.graph.KnowledgeGraph;
import org.firmament.model.Problem;
import org.firmament.model.Range;
import org.firmament.model.Reading;
import org.firmament.read.Documents;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads documents into the store. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description = {
      "Reads documents into the store.",
      "They are .txt, .jsonl and .html: files, folders, globs, or - for standard input.",
      "A document that was there before is replaced; one that has not changed is passed over."
    },
    footer = {
      "",
      "Examples:",
      "  firmament ingest data/samples",
      "  firmament ingest news/*.html archive.jsonl --store news.db",
      "  cat article.txt | firmament ingest - --id article-1"
    })
final class Ingest implements Callable<Integer> {
  private static final long NANOS_A_BATCH = 10_000_000_000L;

  private static final int CHARACTERS_A_BATCH = 2_000_000;

  private final Terminal terminal;

  @Mixin private StoreOption store;
  @Mixin private InputOptions inputs;

  @Option(
      names = "--batch",
      paramLabel = "N",
      defaultValue = "500",
      description = "Commit after that many documents, or 10 seconds (default: ${DEFAULT-VALUE}).")
  @Within(Range.BATCH)
  private int batch;

  @Option(names = "--json", description = "Print the summary as JSON.")
  private boolean json;

  private final List<Reading> waiting = new ArrayList<>();
  private final List<Problem> skipped = new ArrayList<>();
  private final List<Throwable> faults = new ArrayList<>();
  private Ingested ingested = Ingested.NOTHING;
  private long committed;

  Ingest(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    long start = System.nanoTime();
    committed = start;
    Documents documents = inputs.open(terminal, skipped::add);
    Optional<Client> server = store.server(terminal);
    if (server.isPresent()) {
      send(documents, server.get());
      tell(new Summary(ingested, skipped, seconds(start), server.get().stats(), Optional.empty()));
      return Outcome.of(terminal, skipped, faults);
    }
    if (!KnowledgeGraph.isIn(store.folder(terminal)) && !documents.hasNext()) {
      return nothing();
    }
    Pipeline pipeline = terminal.pipeline().warmUp();
    try (KnowledgeGraph graph = store.made(terminal, pipeline.resolving())) {
      try (Progress progress = new Progress(terminal, documents.total());
          Readers readers = inputs.readers(pipeline::read)) {
        readers.read(
            documents,
            (result, position) -> {
              result.reading().ifPresent(waiting::add);
              result.problem().ifPresent(skipped::add);
              result.fault().ifPresent(faults::add);
              if (waiting.size() >= batch || System.nanoTime() - committed > NANOS_A_BATCH) {
                commit(graph);
              }
              progress.at(position, read() + waiting.size());
            });
        commit(graph);
      }
      graph.compactIfWasteful(Duration.ZERO);
      tell(Summary.of(graph, ingested, skipped, seconds(start)));
    }
    return Outcome.of(terminal, skipped, faults);
  }

  /** Where nothing can be read, no store is made. */
  private int nothing() {
    skipped.forEach(problem -> terminal.err().println(Outcome.shown(problem)));
    return Outcome.of(terminal, skipped, faults);
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private void tell(Summary summary) {
    if (json) {
      Json.print(terminal, summary.json());
    } else {
      summary.print(terminal, store.typed());
    }
  }

  /** Lets the server that holds the store read the documents, some at a time. */
  private void send(Documents documents, Client server) {
    try (Progress progress = new Progress(terminal, documents.total())) {
      StringBuilder lines = new StringBuilder();
      int count = 0;
      while (documents.hasNext()) {
        lines.append(AsJson.of(documents.next())).append('\n');
        count++;
        if (count >= batch || lines.length() > CHARACTERS_A_BATCH || !documents.hasNext()) {
          JsonNode told = server.post("/api/documents", "application/x-ndjson", lines.toString());
          ingested = ingested.and(Told.ingested(told));
          skipped.addAll(Told.problems(told.path("skipped")));
          progress.at(documents.done(), read());
          lines.setLength(0);
          count = 0;
        }
      }
    }
  }

  private int read() {
    return ingested.stored().size() + ingested.unchanged().size();
  }

  private void commit(KnowledgeGraph graph) {
    if (!waiting.isEmpty()) {
      ingested = ingested.and(graph.ingest(List.copyOf(waiting)));
      waiting.clear();
    }
    committed = System.nanoTime();
  }
}
