package org.firmament.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.concurrent.Callable;
import org.firmament.export.AsJson;
import org.firmament.graph.KnowledgeGraph;
import org.firmament.model.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells whether the store is sound. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Checks the store: shapes, quality queries, facts against documents, index against store.",
      "Exit code 0 when it is sound, 2 when something does not hold."
    },
    footer = {"", "Examples:", "  firmament check", "  firmament check --repair"})
final class Check implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private StoreOption store;

  @Option(
      names = "--repair",
      description = "First bring facts and text index in line with the documents.")
  private boolean repair;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  Check(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (KnowledgeGraph graph = store.existing(terminal)) {
      if (repair) {
        graph.repair();
      }
      List<Problem> problems = graph.check();
      if (json) {
        ArrayNode all = AsJson.array();
        problems.forEach(problem -> all.add(AsJson.of(problem)));
        Json.print(terminal, all);
      } else {
        problems.forEach(problem -> terminal.out().println(Neutral.text(problem.shown())));
        terminal
            .out()
            .println(
                problems.isEmpty()
                    ? terminal.in(Style.GREEN, "sound: ")
                        + Search.counted(graph.documents().size(), "document")
                        + ", nothing found wrong"
                    : terminal.in(Style.RED, Search.counted(problems.size(), "problem"))
                        + (repair ? "" : "; `firmament check --repair` mends what can be mended"));
      }
      return problems.isEmpty() ? 0 : 2;
    }
  }
}
