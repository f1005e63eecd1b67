package org.firmament.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.firmament.export.AsJson;
import org.firmament.export.ExportFormat;
import org.firmament.graph.EntityCard;
import org.firmament.graph.Explorer;
import org.firmament.graph.KnowledgeGraph;
import org.firmament.graph.Neighbourhood;
import org.firmament.graph.Selection;
import org.firmament.graph.StoredDocument;
import org.firmament.graph.Wanted;
import org.firmament.graph.Way;
import org.firmament.model.Entity;
import org.firmament.model.Kind;
import org.firmament.model.Ontology;

/** What is there to be looked at: entities, facts, ways between them, documents. */
final class Browsing {
  /** What the terms of the reported figures begin with. */
  private static final String METRIC = "metric-";

  private final KnowledgeGraph graph;
  private final Limits limits;
  private final Turnstile turnstile;

  Browsing(KnowledgeGraph graph, Limits limits, Turnstile turnstile) {
    this.graph = graph;
    this.limits = limits;
    this.turnstile = turnstile;
  }

  void search(Call call) throws IOException {
    String words = call.required("q");
    ObjectNode json = AsJson.object().put("query", words);
    json.set("hits", AsJson.hits(graph.search(words, call.number("limit"), wanted(call))));
    call.json(json);
  }

  private Wanted wanted(Call call) {
    Set<String> relations = call.list("relation");
    relations.forEach(name -> graph.ontology().relation(name, "relation"));
    String type = call.text("type").orElse("");
    return new Wanted(
        !type.equals("passage"),
        !type.equals("entity"),
        call.list("kind").stream().map(Kind::of).collect(Collectors.toSet()),
        Selection.WHOLE.relations(relations).between(call.text("since"), call.text("until")),
        call.text("language"));
  }

  void suggest(Call call) throws IOException {
    String typed = call.required("q");
    ObjectNode json = AsJson.object().put("query", typed);
    json.set("hits", AsJson.hits(graph.suggest(typed, call.number("limit"))));
    call.json(json);
  }

  void entity(Call call) throws IOException {
    Entity entity = graph.entity(call.part());
    SortedMap<String, Integer> counts = graph.explorer().relations(entity);
    ObjectNode json = AsJson.of(entity);
    json.put("facts", counts.values().stream().mapToInt(Integer::intValue).sum());
    ObjectNode relations = json.putObject("relations");
    counts.forEach(relations::put);
    call.json(json);
  }

  void facts(Call call) throws IOException {
    Entity entity = graph.entity(call.part());
    Explorer.Page page =
        graph
            .explorer()
            .facts(
                entity,
                selection(call, Selection.WHOLE),
                call.number("offset"),
                call.number("limit"));
    ObjectNode json = page(call, page.total());
    json.set("entity", AsJson.of(entity));
    json.set("facts", AsJson.lines(page.lines()));
    call.json(json);
  }

  private static ObjectNode page(Call call, int total) {
    return AsJson.object()
        .put("total", total)
        .put("offset", call.number("offset"))
        .put("limit", call.number("limit"));
  }

  private static <T> List<T> part(Call call, List<T> all) {
    int from = Math.min(call.number("offset"), all.size());
    return all.subList(from, Math.min(from + call.number("limit"), all.size()));
  }

  /** What a request chooses; a relation that does not exist is a Problem. */
  private Selection selection(Call call, Selection from) {
    call.list("relation").forEach(name -> graph.ontology().relation(name, "relation"));
    return call.selection(from);
  }

  void fact(Call call) throws IOException {
    EntityCard.Line line = graph.explorer().fact(call.part());
    ObjectNode json = AsJson.of(line);
    ArrayNode claims = json.putArray("claims");
    graph.claims(line.edge().id()).forEach(claim -> claims.add(AsJson.of(claim)));
    call.json(json);
  }

  void neighbourhood(Call call) throws IOException {
    Entity middle = graph.entity(call.part());
    Selection around = Selection.around(middle.id(), call.number("depth"));
    Selection wanted = selection(call, around);
    int most = call.number("limit");
    Neighbourhood found =
        turnstile.pass(() -> graph.explorer(limits.ofRows()).neighbourhood(middle, wanted, most));
    ObjectNode json = AsJson.object();
    ArrayNode nodes = json.putArray("nodes");
    found
        .nodes()
        .forEach(
            near ->
                nodes.add(
                    AsJson.named(near.entity())
                        .put("distance", near.distance())
                        .put("facts", near.facts())));
    ArrayNode edges = json.putArray("edges");
    found.ties().forEach(tie -> edges.add(AsJson.of(tie)));
    call.json(json.put("cut", found.cut()));
  }

  void paths(Call call) throws IOException {
    Entity from = graph.entity(call.required("from"));
    Entity to = graph.entity(call.required("to"));
    Selection wanted = selection(call, Selection.WHOLE);
    int longest = call.number("longest");
    int most = call.number("limit");
    List<Way> ways =
        turnstile.pass(() -> graph.explorer(limits.ofRows()).ways(from, to, wanted, longest, most));
    ObjectNode json = AsJson.object();
    json.set("from", AsJson.named(from));
    json.set("to", AsJson.named(to));
    ArrayNode paths = json.putArray("paths");
    for (Way way : ways) {
      ArrayNode hops = paths.addObject().putArray("hops");
      for (Way.Hop hop : way.hops()) {
        ObjectNode one = hops.addObject();
        one.set("from", AsJson.named(hop.from()));
        one.set("to", AsJson.named(hop.to()));
        one.set("facts", AsJson.lines(hop.facts()));
      }
    }
    call.json(json);
  }

  void documents(Call call) throws IOException {
    Selection dated = Selection.WHOLE.between(call.text("since"), call.text("until"));
    List<StoredDocument.Entry> entries =
        graph.explorer().documents().stream()
            .filter(entry -> call.text("q").map(entry::speaksOf).orElse(true))
            .filter(entry -> is(call.text("language"), entry.language()))
            .filter(entry -> is(call.text("publisher"), entry.source().publisher()))
            .filter(entry -> dated.keeps(entry.source().date()))
            .toList();
    ObjectNode json = page(call, entries.size());
    ArrayNode documents = json.putArray("documents");
    part(call, entries).forEach(entry -> documents.add(AsJson.of(entry)));
    call.json(json);
  }

  private static boolean is(Optional<String> wanted, Optional<String> given) {
    return wanted.isEmpty() || given.equals(wanted);
  }

  void document(Call call) throws IOException {
    call.json(AsJson.of(graph.explorer().document(call.required("id"))));
  }

  void stats(Call call) throws IOException {
    call.json(AsJson.of(graph.stats()));
  }

  void ontology(Call call) throws IOException {
    Explorer explorer = graph.explorer();
    Map<String, Map<String, String>> labels = explorer.labels();
    Map<String, Map<String, String>> inverse = explorer.inverseLabels();
    ObjectNode json = AsJson.object();
    ArrayNode kinds = json.putArray("kinds");
    for (Kind kind : Kind.values()) {
      ObjectNode one = kinds.addObject().put("name", kind.label());
      one.set("labels", AsJson.labels(labels.getOrDefault(kind.label(), Map.of())));
    }
    ArrayNode relations = json.putArray("relations");
    for (Ontology.Relation relation : graph.ontology().relations().values()) {
      ObjectNode one = AsJson.of(relation);
      one.set("inverseLabels", AsJson.labels(inverse.getOrDefault(relation.name(), Map.of())));
      relations.add(one);
    }
    ArrayNode qualifiers = json.putArray("qualifiers");
    for (Ontology.Qualifier qualifier : graph.ontology().qualifiers().values()) {
      ObjectNode one = qualifiers.addObject().put("name", qualifier.name());
      one.put("datatype", qualifier.datatype());
      one.set("labels", AsJson.labels(qualifier.labels()));
    }
    ArrayNode metrics = json.putArray("metrics");
    labels.forEach(
        (term, texts) -> {
          if (term.startsWith(METRIC)) {
            metrics
                .addObject()
                .put("name", term.substring(METRIC.length()))
                .set("labels", AsJson.labels(texts));
          }
        });
    ArrayNode formats = json.putArray("formats");
    for (ExportFormat format : ExportFormat.values()) {
      formats
          .addObject()
          .put("name", format.label())
          .put("ending", format.ending())
          .put("description", format.description());
    }
    call.json(json);
  }
}
