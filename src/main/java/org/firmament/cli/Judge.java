package org.firmament.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.firmament.export.AsJson;
import org.firmament.graph.KnowledgeGraph;
import org.firmament.model.Kind;
import org.firmament.model.Problem;
import org.firmament.model.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Decides whether two names are those of one thing. */
@Command(
    name = "judge",
    mixinStandardHelpOptions = true,
    description = {
      "Decides whether two names are those of one thing; the facts follow at once.",
      "Without names it lists what was decided. A judgement stays with the store and its backup."
    },
    footer = {
      "",
      "Examples:",
      "  firmament judge                              what was decided",
      "  firmament judge same Norvik \"NV Logistik\" --reason \"renamed in 2025\"",
      "  firmament judge different \"Muster AG\" \"Muster GmbH\" --reason \"two families\"",
      "  firmament judge withdraw Norvik \"NV Logistik\""
    })
final class Judge implements Runnable {
  /** What can be done with two names; the names are the words to type. */
  private enum Verdict {
    same,
    different,
    withdraw
  }

  private final Terminal terminal;

  @Mixin private StoreOption store;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "VERDICT",
      description = "same, different or withdraw.")
  private Verdict verdict;

  @Parameters(
      index = "1..*",
      arity = "0..2",
      paramLabel = "NAME",
      description = "Two names; both things stand under the first where they are the same.")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "What both are: company, product, person … (default: what the graph says).")
  private String kind = "";

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      description = "Why, for who wonders later; same and different need it.")
  private String reason = "";

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  Judge(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    Optional<Client> server = store.server(terminal);
    if (verdict == null) {
      list(server);
      return;
    }
    if (names.size() != 2) {
      throw new ProblemException(
          new Problem(
              "usage",
              "a judgement is about two names, not " + names.size(),
              "judge " + verdict,
              "give both; a name of several words in quotation marks"));
    }
    if (verdict != Verdict.withdraw && reason.isBlank()) {
      throw new ProblemException(
          new Problem(
              "usage", "a judgement needs its reason", "judge " + verdict, "add --reason \"…\""));
    }
    JsonNode changed = server.map(this::ask).orElseGet(this::change);
    if (json) {
      Json.print(terminal, changed);
    } else {
      terminal
          .out()
          .println(
              (verdict == Verdict.withdraw ? "withdrawn: " : verdict + ": ")
                  + Neutral.line(String.join(", ", names))
                  + "; "
                  + Search.counted(changed.path("factsAdded").asInt(), "fact")
                  + " came, "
                  + changed.path("factsRemoved").asInt()
                  + " went");
    }
  }

  private JsonNode ask(Client server) {
    Map<String, String> asked = new LinkedHashMap<>();
    kind().ifPresent(k -> asked.put("kind", k.label()));
    asked.put("name", names.get(0));
    asked.put("other", names.get(1));
    if (verdict == Verdict.withdraw) {
      return server.delete(Client.path("/api/judgement", asked));
    }
    asked.put("verdict", verdict.name());
    asked.put("reason", reason);
    return server.put(Client.path("/api/judgement", asked));
  }

  private JsonNode change() {
    try (KnowledgeGraph graph = store.existing(terminal)) {
      var changed =
          verdict == Verdict.withdraw
              ? graph.withdraw(kind(), names.get(0), names.get(1)).orElseThrow(this::unknown)
              : graph.judge(
                  graph.judgement(
                      verdict == Verdict.same, kind(), names.get(0), names.get(1), reason));
      return AsJson.consequence(changed);
    }
  }

  private Optional<Kind> kind() {
    return kind.isEmpty() ? Optional.empty() : Optional.of(Kind.of(kind));
  }

  private ProblemException unknown() {
    return new ProblemException(
        new Problem(
            "unknown-judgement",
            "nothing is judged of \"" + names.get(0) + "\" and \"" + names.get(1) + "\"",
            store.typed(),
            "use the names that `firmament judge` lists"));
  }

  private void list(Optional<Client> server) {
    JsonNode judgements =
        server
            .map(s -> s.get("/api/judgements", Map.of()).path("judgements"))
            .orElseGet(this::stored);
    if (json) {
      Json.print(terminal, judgements);
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    for (JsonNode one : judgements) {
      rows.add(
          List.of("verdict", "kind", "name", "other", "reason").stream()
              .map(field -> Neutral.line(one.path(field).asText()))
              .toList());
    }
    if (rows.isEmpty()) {
      terminal.out().println("nothing was decided of names in this store");
    } else {
      new Table(terminal, List.of("verdict", "kind", "name", "other name", "reason"))
          .print(rows.iterator());
    }
  }

  private JsonNode stored() {
    try (KnowledgeGraph graph = store.existing(terminal)) {
      var all = AsJson.array();
      graph.judgements().forEach(judgement -> all.add(AsJson.of(judgement)));
      return all;
    }
  }
}
