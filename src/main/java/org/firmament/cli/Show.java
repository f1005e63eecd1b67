package org.firmament.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.firmament.export.AsJson;
import org.firmament.graph.KnowledgeGraph;
import org.firmament.graph.OntologyReader;
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
    JsonNode card = card(asked);
    if (json) {
      Json.print(terminal, card);
    } else {
      print(card, OntologyReader.read(terminal.home().resolve("ontology/firmament.ttl")));
    }
  }

  private JsonNode card(String asked) {
    Optional<Client> server = store.server(terminal);
    if (server.isPresent()) {
      return card(server.get(), asked);
    }
    try (KnowledgeGraph graph = store.existing(terminal)) {
      Entity entity = graph.entity(asked);
      return AsJson.of(graph.card(entity.id()).orElseThrow());
    }
  }

  private static JsonNode card(Client server, String asked) {
    String path = "/api/entities/" + Client.encoded(asked) + "/facts";
    ObjectNode card = AsJson.object();
    ArrayNode facts = AsJson.array();
    JsonNode page;
    do {
      page = server.get(path, Map.of("limit", "1000", "offset", String.valueOf(facts.size())));
      page.path("facts").forEach(facts::add);
    } while (!page.path("facts").isEmpty() && facts.size() < page.path("total").asInt());
    card.setAll((ObjectNode) page.path("entity"));
    List<JsonNode> sorted = new ArrayList<>();
    facts.forEach(sorted::add);
    sorted.sort(Comparator.comparing(fact -> fact.path("relation").asText()));
    card.putArray("facts").addAll(sorted);
    return card;
  }

  private void print(JsonNode card, Ontology ontology) {
    String id = card.path("id").asText();
    String kind = card.path("kind").asText().toLowerCase(Locale.ROOT);
    String called = card.path("name").asText();
    line(
        terminal.in(Style.BOLD, Neutral.line(called))
            + "  "
            + terminal.in(Style.DIM, kind + ", " + id));
    List<String> others = new ArrayList<>();
    card.path("aliases").forEach(alias -> others.add(alias.asText()));
    others.remove(called);
    if (!others.isEmpty()) {
      line("also " + Neutral.line(String.join(", ", others)));
    }
    card.path("identifiers")
        .properties()
        .forEach(
            one ->
                line(
                    one.getKey().toUpperCase(Locale.ROOT)
                        + " "
                        + Neutral.line(one.getValue().asText())));
    SortedMap<String, List<JsonNode>> byRelation = new TreeMap<>();
    card.path("facts")
        .forEach(
            fact ->
                byRelation
                    .computeIfAbsent(fact.path("relation").asText(), one -> new ArrayList<>())
                    .add(fact));
    byRelation.forEach((relation, facts) -> print(id, relation, facts, ontology));
    if (byRelation.isEmpty()) {
      line("");
      line("no facts");
    }
  }

  private void print(String shown, String name, List<JsonNode> facts, Ontology ontology) {
    Ontology.Relation relation = ontology.relations().get(name);
    String label = relation == null ? name : relation.labels().getOrDefault("en", name);
    line("");
    line(terminal.in(Style.CYAN, Neutral.line(label)));
    boolean symmetric = relation != null && relation.symmetric();
    facts.forEach(fact -> print(fact, other(fact, shown, symmetric)));
  }

  private void print(JsonNode fact, String other) {
    List<String> marks = new ArrayList<>();
    String figures = Figures.of(fact.path("qualifiers"));
    if (!figures.isEmpty()) {
      marks.add(figures);
    }
    String status = fact.path("status").asText();
    if (!status.equals(Status.ASSERTED.label())) {
      marks.add(terminal.in(Style.YELLOW, status));
    } else if (!fact.path("current").asBoolean()) {
      marks.add(terminal.in(Style.YELLOW, "no longer"));
    }
    marks.add(
        terminal.in(
            Style.DIM,
            String.format(Locale.ROOT, "%.2f", fact.path("confidence").asDouble())
                + ", "
                + Search.counted(fact.path("sources").asInt(), "source")));
    line("  " + other + String.join("  ", marks));
    JsonNode evidence = fact.path("evidence");
    String quote = "\"" + Neutral.line(evidence.path("quote").asText()) + "\"";
    int width = terminal.outShown() ? terminal.columns() - 6 : Integer.MAX_VALUE;
    Wide.wrapped(quote, width).forEach(part -> line("      " + part));
    line("      " + terminal.in(Style.DIM, Sources.shown(evidence.path("source"))));
  }

  private static String other(JsonNode fact, String shown, boolean symmetric) {
    String subject = Neutral.line(fact.at("/subject/name").asText());
    boolean first = fact.at("/subject/id").asText().equals(shown);
    if (symmetric && !first) {
      return subject + "  ";
    }
    if (first) {
      return fact.has("object") ? Neutral.line(fact.at("/object/name").asText()) + "  " : "";
    }
    return subject + " → " + Neutral.line(fact.at("/object/name").asText()) + "  ";
  }

  private void line(String text) {
    terminal.out().println(text);
  }
}
