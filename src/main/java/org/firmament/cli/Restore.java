package org.firmament.cli;

import org.firmament.graph.KnowledgeGraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a store out of a backup. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a store out of a backup, in a folder that is new or empty.",
      "The store appears when the backup's checksum and everything in it have been compared."
    },
    footer = {"", "Examples:", "  firmament restore graph.zip --store restored.db"})
final class Restore implements Runnable {
  private final Terminal terminal;

  @Mixin private StoreOption store;

  @Parameters(paramLabel = "FILE", description = "A file that `firmament backup` wrote.")
  private String file;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  Restore(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    Backup.print(
        terminal,
        KnowledgeGraph.restore(
            terminal.path(file), store.folder(terminal), terminal.home(), store.later(terminal)),
        "restored ",
        store.typed(),
        json);
  }
}
