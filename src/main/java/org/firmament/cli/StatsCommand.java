package org.firmament.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.firmament.export.AsJson;
import org.firmament.graph.KnowledgeGraph;
import org.firmament.graph.Stats;
import org.firmament.model.Status;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells how much a store holds. */
@Command(
    name = "stats",
    mixinStandardHelpOptions = true,
    description = "Tells how much the store holds.",
    footer = {"", "Examples:", "  firmament stats", "  firmament stats --documents"})
final class StatsCommand implements Runnable {
  private final Terminal terminal;

  @Mixin private StoreOption store;

  @Option(names = "--documents", description = "List the ids of all documents instead.")
  private boolean documents;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  StatsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    Optional<Client> server = store.server(terminal);
    if (server.isPresent()) {
      tell(() -> ids(server.get()), () -> server.get().stats());
      return;
    }
    try (KnowledgeGraph graph = store.existing(terminal)) {
      tell(graph::documents, graph::stats);
    }
  }

  private void tell(Supplier<List<String>> ids, Supplier<Stats> stats) {
    if (documents) {
      list(ids.get());
    } else if (json) {
      Json.print(terminal, AsJson.of(stats.get()));
    } else {
      print(stats.get());
    }
  }

  private static List<String> ids(Client server) {
    List<String> ids = new ArrayList<>();
    JsonNode page;
    do {
      page =
          server.get(
              "/api/documents", Map.of("limit", "1000", "offset", String.valueOf(ids.size())));
      page.path("documents").forEach(one -> ids.add(one.path("id").asText()));
    } while (!page.path("documents").isEmpty() && ids.size() < page.path("total").asInt());
    ids.sort(null);
    return ids;
  }

  private void list(List<String> ids) {
    if (json) {
      ArrayNode all = AsJson.array();
      ids.forEach(all::add);
      Json.print(terminal, all);
    } else {
      ids.forEach(id -> terminal.out().println(Neutral.line(id)));
    }
  }

  private void print(Stats stats) {
    String entities =
        stats.entities().entrySet().stream()
            .map(kind -> kind.getValue() + " " + kind.getKey().label().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    line("documents", stats.documents() + ", " + Search.counted(stats.sentences(), "sentence"));
    line("claims", String.valueOf(stats.claims()));
    line("facts", String.valueOf(stats.factCount()));
    line("entities", entities.isEmpty() ? "0" : entities);
    line(
        "on disk",
        String.format(
            Locale.ROOT,
            "%.1f MB, %.1f MB of it to be given back by compact",
            stats.bytes() / 1e6,
            stats.spare() / 1e6));
    if (stats.facts().isEmpty()) {
      return;
    }
    terminal.out().println();
    List<List<String>> rows = new ArrayList<>();
    stats
        .facts()
        .forEach(
            (relation, byStatus) -> {
              List<String> row = new ArrayList<>(List.of(relation));
              for (Status status : Status.values()) {
                row.add(byStatus.containsKey(status) ? byStatus.get(status).toString() : "");
              }
              rows.add(row);
            });
    List<String> head = new ArrayList<>(List.of("relation"));
    for (Status status : Status.values()) {
      head.add(status.label());
    }
    new Table(terminal, head).print(rows.iterator());
  }

  private void line(String what, String value) {
    terminal.out().println(String.format(Locale.ROOT, "%-10s %s", what, value));
  }
}
