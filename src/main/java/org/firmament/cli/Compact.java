package org.firmament.cli;

import java.util.Locale;
import org.firmament.graph.KnowledgeGraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Gives back disk space. */
@Command(
    name = "compact",
    mixinStandardHelpOptions = true,
    description = "Gives back the disk space that many small changes left unused.",
    footer = {"", "Examples:", "  firmament compact --store graph.db"})
final class Compact implements Runnable {
  private final Terminal terminal;

  @Mixin private StoreOption store;

  Compact(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    try (KnowledgeGraph graph = store.existing(terminal)) {
      long before = graph.stats().bytes();
      graph.compact();
      terminal
          .out()
          .println(
              String.format(
                  Locale.ROOT,
                  "%.1f MB on disk, before %.1f MB",
                  graph.stats().bytes() / 1e6,
                  before / 1e6));
    }
  }
}
