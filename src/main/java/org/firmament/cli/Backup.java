package org.firmament.cli;

import java.nio.file.Path;
import org.firmament.export.AsJson;
import org.firmament.graph.KnowledgeGraph;
import org.firmament.graph.Manifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Saves a store into one file. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = "Saves one state of the store, also while others write, into one file.",
    footer = {
      "",
      "Examples:",
      "  firmament backup graph.zip",
      "  firmament restore graph.zip --store other.db"
    })
final class Backup implements Runnable {
  private final Terminal terminal;

  @Mixin private StoreOption store;

  @Parameters(paramLabel = "FILE", description = "The file to write.")
  private String file;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  Backup(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    Path path = terminal.path(file);
    try (KnowledgeGraph graph = store.existing(terminal)) {
      print(terminal, graph.backup(path), "saved ", file, json);
    }
  }

  /** Says what a backup holds. */
  static void print(Terminal terminal, Manifest manifest, String done, String where, boolean json) {
    if (json) {
      Json.print(
          terminal,
          AsJson.object()
              .put("documents", manifest.documents())
              .put("claims", manifest.claims())
              .put("facts", manifest.facts())
              .put("sha256", manifest.sha256()));
      return;
    }
    terminal
        .out()
        .println(
            done
                + Search.counted(manifest.documents(), "document")
                + ", "
                + Search.counted(manifest.claims(), "claim")
                + ", "
                + Search.counted(manifest.facts(), "fact")
                + ": "
                + Neutral.line(where));
  }
}
