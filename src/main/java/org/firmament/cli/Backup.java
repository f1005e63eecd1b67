package org.firmament.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.firmament.export.AsJson;
import org.firmament.graph.KnowledgeGraph;
import org.firmament.graph.Manifest;
import org.firmament.model.Problem;
import org.firmament.model.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Saves a store into one file. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description =
        "Saves one state of the store into one file, also while a server holds it and others write.",
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
    Optional<Client> server = store.server(terminal);
    if (server.isPresent()) {
      print(terminal, fetched(server.get(), path), "saved ", file, json);
      return;
    }
    try (KnowledgeGraph graph = store.existing(terminal)) {
      print(terminal, graph.backup(path), "saved ", file, json);
    }
  }

  /** The backup that a server makes of the store it holds; the file appears when it is whole. */
  private static Manifest fetched(Client server, Path path) {
    Path unfinished = path.resolveSibling(path.getFileName() + ".part");
    try (InputStream in = server.open("/api/backup", "application/zip").body()) {
      try {
        Files.copy(in, unfinished, StandardCopyOption.REPLACE_EXISTING);
        Manifest manifest = Manifest.of(unfinished);
        Files.move(unfinished, path, StandardCopyOption.REPLACE_EXISTING);
        return manifest;
      } finally {
        Files.deleteIfExists(unfinished);
      }
    } catch (IOException e) {
      throw new ProblemException(
          new Problem(
              "cannot-write",
              "the backup cannot be written: " + Problem.why(e),
              path.toString(),
              "name a file in a folder that is there, is writable and has room"),
          e);
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
