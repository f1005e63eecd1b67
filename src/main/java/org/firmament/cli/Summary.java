package org.firmament.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.firmament.export.AsJson;
import org.firmament.graph.Edge;
import org.firmament.graph.Ingested;
import org.firmament.graph.KnowledgeGraph;
import org.firmament.graph.Selection;
import org.firmament.graph.Stats;
import org.firmament.model.Kind;
import org.firmament.model.Problem;

/**
 * What a person wants to read after an ingest.
 *
 * @param ingested what the store took
 * @param told what was not read, or not without a doubt, and why
 * @param stats the store afterwards
 * @param example a company of the store, to be asked about
 */
record Summary(
    Ingested ingested, List<Problem> told, double seconds, Stats stats, Optional<String> example) {
  private static final int LISTED = 3;

  /** How many facts are looked at to find a company that is worth asking about. */
  private static final int LOOKED_AT = 2000;

  static Summary of(
      KnowledgeGraph graph, Ingested ingested, List<Problem> skipped, double seconds) {
    return new Summary(ingested, List.copyOf(skipped), seconds, graph.stats(), example(graph));
  }

  private static Optional<String> example(KnowledgeGraph graph) {
    Map<String, Integer> counts = new TreeMap<>();
    try (Stream<Edge> edges = graph.edges(Selection.WHOLE)) {
      edges
          .limit(LOOKED_AT)
          .filter(edge -> edge.subject().kind() == Kind.COMPANY && edge.object().isPresent())
          .forEach(edge -> counts.merge(edge.subject().name(), 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey);
  }

  private int read() {
    return ingested.stored().size() + ingested.unchanged().size();
  }

  void print(Terminal terminal, String store) {
    line(
        terminal,
        "%s in %.1f s, %.1f documents a second",
        Search.counted(read(), "document"),
        seconds,
        read() / Math.max(seconds, 0.001));
    if (ingested.stored().isEmpty() && read() > 0) {
      line(terminal, "nothing is new: the store holds all of them already");
    } else {
      line(
          terminal,
          "  %d new or changed, %d unchanged; %s; %s more, %d fewer",
          ingested.stored().size(),
          ingested.unchanged().size(),
          Search.counted(ingested.claims(), "claim"),
          Search.counted(ingested.factsAdded(), "fact"),
          ingested.factsRemoved());
    }
    facts(terminal);
    problems(terminal, "skipped", told.stream().filter(p -> !Outcome.isNote(p)).toList());
    problems(terminal, "read, but", told.stream().filter(Outcome::isNote).toList());
    problems(terminal, "refused by a shape", ingested.refused());
    example.ifPresent(company -> next(terminal, store, company));
  }

  private void facts(Terminal terminal) {
    line(terminal, "");
    line(
        terminal,
        "%s holds %s about %s in %s",
        terminal.in(Style.BOLD, "the graph"),
        Search.counted(stats.factCount(), "fact"),
        Search.counted(
            stats.entities().values().stream().mapToLong(Long::longValue).sum(), "thing"),
        Search.counted(stats.documents(), "document"));
    Map<String, Long> byRelation = new LinkedHashMap<>();
    stats.facts().keySet().stream()
        .sorted(Comparator.comparing(relation -> -stats.factCount(relation)))
        .forEach(relation -> byRelation.put(relation, stats.factCount(relation)));
    byRelation.forEach((relation, count) -> line(terminal, "  %6d  %s", count, relation));
  }

  private static void problems(Terminal terminal, String title, List<Problem> problems) {
    if (problems.isEmpty()) {
      return;
    }
    Map<String, List<Problem>> byCode = new TreeMap<>();
    problems.forEach(p -> byCode.computeIfAbsent(p.code(), code -> new ArrayList<>()).add(p));
    line(terminal, "");
    line(terminal, "%s: %d", terminal.in(Style.YELLOW, title), problems.size());
    byCode.forEach(
        (code, alike) -> {
          line(terminal, "  %s (%d)", code, alike.size());
          alike.stream()
              .limit(LISTED)
              .forEach(
                  p ->
                      line(
                          terminal, "    %s: %s", Neutral.line(p.where()), Neutral.line(p.what())));
          if (alike.size() > LISTED) {
            line(terminal, "    and %d more (--json lists all)", alike.size() - LISTED);
          }
        });
  }

  private static void next(Terminal terminal, String store, String company) {
    String option = store.equals("graph.db") ? "" : " --store " + store;
    String name = company.matches("[\\p{L}\\p{N}.-]+") ? company : '"' + company + '"';
    line(terminal, "");
    line(terminal, "%s", terminal.in(Style.BOLD, "next"));
    line(terminal, "  ./firmament show %s%s", name, option);
    line(terminal, "  ./firmament query timeline -p entity=%s%s", name, option);
    line(
        terminal,
        "  ./firmament export --around %s --format graphml -o graph.graphml%s",
        name,
        option);
  }

  private static void line(Terminal terminal, String format, Object... values) {
    terminal.out().println(String.format(Locale.ROOT, format, values));
  }

  ObjectNode json() {
    ObjectNode json =
        AsJson.object()
            .put("documents", read())
            .put("stored", ingested.stored().size())
            .put("unchanged", ingested.unchanged().size())
            .put("claims", ingested.claims())
            .put("factsAdded", ingested.factsAdded())
            .put("factsRemoved", ingested.factsRemoved())
            .put("seconds", Math.round(seconds * 1000) / 1000.0);
    ObjectNode facts = json.putObject("factsByRelation");
    stats.facts().keySet().forEach(relation -> facts.put(relation, stats.factCount(relation)));
    ArrayNode left = json.putArray("skipped");
    ArrayNode notes = json.putArray("notes");
    told.forEach(problem -> (Outcome.isNote(problem) ? notes : left).add(AsJson.of(problem)));
    ArrayNode refused = json.putArray("refused");
    ingested.refused().forEach(problem -> refused.add(AsJson.of(problem)));
    return json;
  }
}
