package org.firmament.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.firmament.graph.Hit;
import org.firmament.graph.KnowledgeGraph;
import org.firmament.model.Source;
import org.firmament.model.Span;
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
  private int limit;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  Search(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    String searched = String.join(" ", words);
    try (KnowledgeGraph graph = store.existing(terminal)) {
      List<Hit> hits = graph.search(searched, Math.max(limit, 1));
      if (json) {
        Json.print(terminal, json(hits));
      } else if (hits.isEmpty()) {
        terminal.err().println("nothing found for " + Neutral.line(searched));
      } else {
        hits.forEach(this::print);
      }
    }
  }

  private void print(Hit hit) {
    if (hit instanceof Hit.Named named) {
      String kind = named.entity().kind().label().toLowerCase(Locale.ROOT);
      String name = named.entity().name();
      String found = named.text().equals(name) ? marked(hit) : name + " (" + marked(hit) + ")";
      terminal
          .out()
          .println(
              found + "  " + terminal.in(Style.DIM, kind + ", " + counted(named.facts(), "fact")));
    } else if (hit instanceof Hit.Passage passage) {
      terminal.out().println(marked(hit));
      terminal.out().println("    " + terminal.in(Style.DIM, Sources.shown(passage.source())));
    }
  }

  static String counted(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private String marked(Hit hit) {
    // As long as the text itself, so that the highlights fit.
    String text = Neutral.text(hit.text()).replace('\n', ' ').replace('\t', ' ');
    StringBuilder marked = new StringBuilder();
    int from = 0;
    for (Span span : hit.highlights()) {
      marked.append(text, from, span.start());
      String word = span.in(text);
      marked.append(terminal.colour() ? Style.YELLOW.around(word) : "**" + word + "**");
      from = span.end();
    }
    return marked.append(text.substring(from)).toString().strip();
  }

  private static ArrayNode json(List<Hit> hits) {
    ArrayNode all = Json.array();
    for (Hit hit : hits) {
      ObjectNode one = all.addObject().put("score", Json.rounded(hit.score()));
      if (hit instanceof Hit.Named named) {
        one.put("type", "entity").put("facts", named.facts());
        one.set("entity", Json.of(named.entity()));
      } else if (hit instanceof Hit.Passage passage) {
        Source source = passage.source();
        one.put("type", passage.sentence().isPresent() ? "sentence" : "title");
        one.set("source", Json.of(source));
        passage
            .sentence()
            .ifPresent(span -> one.putArray("offsets").add(span.start()).add(span.end()));
      }
      one.put("text", hit.text());
      ArrayNode highlights = one.putArray("highlights");
      hit.highlights().forEach(span -> highlights.addArray().add(span.start()).add(span.end()));
    }
    return all;
  }
}
