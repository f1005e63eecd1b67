package org.firmament.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.firmament.Pipeline;
import org.firmament.graph.Ingested;
import org.firmament.graph.KnowledgeGraph;
import org.firmament.model.Problem;
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
      "Reads documents into the store: .txt, .jsonl and .html, files, folders and globs, - for"
          + " standard input.",
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

  private final Terminal terminal;

  @Mixin private StoreOption store;
  @Mixin private InputOptions inputs;

  @Option(
      names = "--batch",
      paramLabel = "N",
      defaultValue = "500",
      description = "Commit after that many documents, or 10 seconds (default: ${DEFAULT-VALUE}).")
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
    Pipeline pipeline = Pipeline.load(terminal.home());
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
      double seconds = (System.nanoTime() - start) / 1e9;
      Summary summary = Summary.of(graph, ingested, skipped, seconds);
      if (json) {
        Json.print(terminal, summary.json());
      } else {
        summary.print(terminal, store.typed());
      }
    }
    return Outcome.of(terminal, skipped, faults);
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
