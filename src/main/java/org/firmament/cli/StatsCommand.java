package org.firmament.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
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
    try (KnowledgeGraph graph = store.existing(terminal)) {
      if (documents) {
        list(graph.documents());
      } else if (json) {
        Json.print(terminal, json(graph.stats()));
      } else {
        print(graph.stats());
      }
    }
  }

  private void list(List<String> ids) {
    if (json) {
      ArrayNode all = Json.array();
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
    line("on disk", String.format(Locale.ROOT, "%.1f MB", stats.bytes() / 1e6));
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

  private static ObjectNode json(Stats stats) {
    ObjectNode json =
        Json.object()
            .put("documents", stats.documents())
            .put("sentences", stats.sentences())
            .put("claims", stats.claims())
            .put("facts", stats.factCount())
            .put("bytes", stats.bytes());
    ObjectNode relations = json.putObject("factsByRelation");
    stats
        .facts()
        .forEach(
            (relation, byStatus) -> {
              ObjectNode counts = relations.putObject(relation);
              byStatus.forEach((status, count) -> counts.put(status.label(), count));
            });
    ObjectNode entities = json.putObject("entities");
    stats.entities().forEach((kind, count) -> entities.put(kind.label(), count));
    return json;
  }
}
