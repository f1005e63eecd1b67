package org.firmament.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.firmament.export.AsJson;
import org.firmament.graph.KnowledgeGraph;
import org.firmament.model.Range;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds entities and passages by words. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = {
      "Finds entities and passages, the best first.",
      "German and English word forms are the same word, and typing errors are forgiven."
    },
    footer = {
      "",
      "Examples:",
      "  firmament search Alibaba",
      "  firmament search künstliche Intelligenz --limit 5",
      "  firmament search olympia --json"
    })
final class Search implements Runnable {
  private final Terminal terminal;

  @Mixin private StoreOption store;

  @Parameters(arity = "1..*", paramLabel = "WORDS", description = "What to look for.")
  private List<String> words;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "15",
      description = "How many to show at most (default: ${DEFAULT-VALUE}).")
  @Within(Range.HITS)
  private int limit;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  Search(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    String searched = String.join(" ", words);
    JsonNode hits = hits(searched, limit);
    if (json) {
      Json.print(terminal, hits);
    } else if (hits.isEmpty()) {
      terminal.err().println("nothing found for " + Neutral.line(searched));
    } else {
      hits.forEach(this::print);
    }
  }

  private JsonNode hits(String searched, int most) {
    Optional<Client> server = store.server(terminal);
    if (server.isPresent()) {
      Map<String, String> asked = Map.of("q", searched, "limit", String.valueOf(most));
      return server.get().get("/api/search", asked).path("hits");
    }
    try (KnowledgeGraph graph = store.existing(terminal)) {
      return AsJson.hits(graph.search(searched, most));
    }
  }

  private void print(JsonNode hit) {
    if (hit.has("entity")) {
      String kind = hit.at("/entity/kind").asText().toLowerCase(Locale.ROOT);
      String name = Neutral.line(hit.at("/entity/name").asText());
      String found =
          hit.at("/entity/name").equals(hit.path("text"))
              ? marked(hit)
              : name + " (" + marked(hit) + ")";
      String facts = counted(hit.path("facts").asLong(), "fact");
      terminal.out().println(found + "  " + terminal.in(Style.DIM, kind + ", " + facts));
    } else {
      terminal.out().println(marked(hit));
      terminal.out().println("    " + terminal.in(Style.DIM, Sources.shown(hit.path("source"))));
    }
  }

  static String counted(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private String marked(JsonNode hit) {
    // As long as the text itself, so that the highlights fit.
    String text = Neutral.text(hit.path("text").asText()).replace('\n', ' ').replace('\t', ' ');
    StringBuilder marked = new StringBuilder();
    int from = 0;
    for (JsonNode span : hit.path("highlights")) {
      int start = text.offsetByCodePoints(0, span.get(0).asInt());
      int end = text.offsetByCodePoints(0, span.get(1).asInt());
      marked.append(text, from, start);
      String word = text.substring(start, end);
      marked.append(terminal.colour() ? Style.YELLOW.around(word) : "**" + word + "**");
      from = end;
    }
    return marked.append(text.substring(from)).toString().strip();
  }
}
