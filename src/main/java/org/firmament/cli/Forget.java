package org.firmament.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.firmament.export.AsJson;
import org.firmament.graph.KnowledgeGraph;
import org.firmament.model.Problem;
import org.firmament.model.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Withdraws documents. */
@Command(
    name = "forget",
    mixinStandardHelpOptions = true,
    description = "Withdraws documents, as if they had never been read.",
    footer = {
      "",
      "Examples:",
      "  firmament forget de/alibaba-olympia.txt",
      "  firmament stats --documents          lists what can be forgotten"
    })
final class Forget implements Runnable {
  private final Terminal terminal;

  @Mixin private StoreOption store;

  @Parameters(arity = "1..*", paramLabel = "DOC", description = "The ids of documents.")
  private List<String> documents;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  Forget(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    List<String> unknown = new ArrayList<>();
    List<String> forgotten = new ArrayList<>();
    Optional<Client> server = store.server(terminal);
    if (server.isPresent()) {
      documents.forEach(
          document -> (forget(server.get(), document) ? forgotten : unknown).add(document));
    } else {
      try (KnowledgeGraph graph = store.existing(terminal)) {
        documents.forEach(document -> (graph.forget(document) ? forgotten : unknown).add(document));
      }
    }
    if (json) {
      var list = AsJson.array();
      forgotten.forEach(list::add);
      Json.print(terminal, AsJson.object().set("forgotten", list));
    } else {
      forgotten.forEach(document -> terminal.out().println("forgotten: " + Neutral.line(document)));
    }
    if (!unknown.isEmpty()) {
      throw new ProblemException(
          new Problem(
              "unknown-document",
              "the store holds no document " + String.join(", ", unknown),
              store.typed(),
              "use an id that `firmament stats --documents` lists"));
    }
  }

  private static boolean forget(Client server, String document) {
    try {
      server.delete(Client.path("/api/document", Map.of("id", document)));
      return true;
    } catch (ProblemException e) {
      if (e.problem().code().equals("unknown-document")) {
        return false;
      }
      throw e;
    }
  }
}
