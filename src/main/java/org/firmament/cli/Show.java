package org.firmament.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.firmament.graph.Edge;
import org.firmament.graph.EntityCard;
import org.firmament.graph.KnowledgeGraph;
import org.firmament.model.Claim;
import org.firmament.model.Entity;
import org.firmament.model.Ontology;
import org.firmament.model.Status;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one entity on one screen. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "Shows what is known of one entity: its facts, each with quote and source.",
    footer = {
      "",
      "Examples:",
      "  firmament show Alibaba",
      "  firmament show \"Alibaba Group\" --json",
      "  firmament show qwen_product"
    })
final class Show implements Runnable {
  private final Terminal terminal;

  @Mixin private StoreOption store;

  @Parameters(
      arity = "1..*",
      paramLabel = "NAME",
      description = "A name, an alias, an id or an IRI.")
  private List<String> name;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  Show(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    String asked = String.join(" ", name);
    try (KnowledgeGraph graph = store.existing(terminal)) {
      Entity entity = graph.entity(asked);
      EntityCard card = graph.card(entity.id()).orElseThrow();
      if (json) {
        Json.print(terminal, json(card));
      } else {
        print(card, graph.ontology());
      }
    }
  }

  private void print(EntityCard card, Ontology ontology) {
    Entity entity = card.entity();
    String kind = entity.kind().label().toLowerCase(Locale.ROOT);
    line(
        terminal.in(Style.BOLD, Neutral.line(entity.name()))
            + "  "
            + terminal.in(Style.DIM, kind + ", " + entity.id()));
    List<String> others = new ArrayList<>(entity.aliases());
    others.remove(entity.name());
    if (!others.isEmpty()) {
      line("also " + Neutral.line(String.join(", ", others)));
    }
    entity
        .identifiers()
        .forEach((scheme, id) -> line(scheme.toUpperCase(Locale.ROOT) + " " + Neutral.line(id)));
    for (Map.Entry<String, List<EntityCard.Line>> facts : card.facts().entrySet()) {
      Ontology.Relation relation = ontology.relations().get(facts.getKey());
      String label =
          relation == null ? facts.getKey() : relation.labels().getOrDefault("en", facts.getKey());
      line("");
      line(terminal.in(Style.CYAN, Neutral.line(label)));
      boolean symmetric = relation != null && relation.symmetric();
      facts.getValue().forEach(fact -> print(fact, other(fact.edge(), entity, symmetric)));
    }
    if (card.facts().isEmpty()) {
      line("");
      line("no facts");
    }
  }

  private void print(EntityCard.Line fact, String other) {
    Edge edge = fact.edge();
    List<String> marks = new ArrayList<>();
    String figures = Figures.of(edge.qualifiers());
    if (!figures.isEmpty()) {
      marks.add(figures);
    }
    if (edge.status() != Status.ASSERTED) {
      marks.add(terminal.in(Style.YELLOW, edge.status().label()));
    } else if (!edge.current()) {
      marks.add(terminal.in(Style.YELLOW, "no longer"));
    }
    marks.add(
        terminal.in(
            Style.DIM,
            String.format(Locale.ROOT, "%.2f", edge.confidence())
                + ", "
                + Search.counted(edge.sources(), "source")));
    line("  " + other + String.join("  ", marks));
    Claim best = fact.best();
    String quote = "\"" + Neutral.line(best.evidence().quote()) + "\"";
    int width = terminal.outShown() ? terminal.columns() - 6 : Integer.MAX_VALUE;
    Wide.wrapped(quote, width).forEach(part -> line("      " + part));
    line("      " + terminal.in(Style.DIM, Sources.shown(best.evidence().source())));
  }

  private static String other(Edge edge, Entity shown, boolean symmetric) {
    if (symmetric && !edge.subject().id().equals(shown.id())) {
      return Neutral.line(edge.subject().name()) + "  ";
    }
    if (edge.subject().id().equals(shown.id())) {
      return edge.object().map(object -> Neutral.line(object.name()) + "  ").orElse("");
    }
    return Neutral.line(edge.subject().name()) + " → " + Neutral.line(shown.name()) + "  ";
  }

  private void line(String text) {
    terminal.out().println(text);
  }

  private static ObjectNode json(EntityCard card) {
    ObjectNode json = Json.of(card.entity());
    ArrayNode facts = json.putArray("facts");
    for (List<EntityCard.Line> lines : card.facts().values()) {
      for (EntityCard.Line line : lines) {
        ObjectNode fact = Json.of(line.edge());
        fact.put("quote", line.best().evidence().quote());
        fact.put("pattern", line.best().evidence().pattern());
        fact.set("source", Json.of(line.best().evidence().source()));
        facts.add(fact);
      }
    }
    return json;
  }
}
