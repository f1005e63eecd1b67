package org.firmament.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.sparql.core.DatasetGraph;
import org.firmament.model.Problem;
import org.firmament.model.Resolving;

/** Whether a store is sound, each question answered within a read transaction. */
final class Checks {
  private static final int SHOWN = 20;
  private static final int DOCUMENTS_AT_ONCE = 100;

  private final DatasetGraph store;
  private final List<Problem> problems = new ArrayList<>();

  private Checks(DatasetGraph store) {
    this.store = store;
  }

  static List<Problem> of(Store store, Home home, Resolving resolving) {
    Checks checks = new Checks(store.dataset());
    checks.looking(() -> Damage.ofIndexes(store.base()).ifPresent(checks.problems::add));
    checks.looking(checks::defaultGraph);
    checks.looking(() -> checks.shapes(home.shapes()));
    checks.looking(checks::texts);
    for (Question check : home.checks().byName().values()) {
      checks.looking(() -> checks.rows(store, check));
    }
    checks.looking(() -> checks.facts(resolving, home.shapes()));
    checks.looking(() -> checks.index(store.index()));
    return checks.problems;
  }

  /** A look that fails says that the store cannot be read; the other looks are still taken. */
  private void looking(Runnable look) {
    try {
      look.run();
    } catch (RuntimeException | AssertionError e) {
      Problem problem =
          Damage.in(e)
              .orElseGet(
                  () ->
                      Damage.problem(
                          "something that belongs to it is missing, " + Damage.reason(e),
                          "the store"));
      if (!problems.contains(problem)) {
        problems.add(problem);
      }
    }
  }

  /** Whether every document's text is the one that was read. */
  private void texts() {
    for (Node document : documentGraphs()) {
      Graph graph = store.getGraph(document);
      String hash = StoredDocuments.text(graph, document, Vocabulary.CONTENT_HASH).orElse("");
      String text = StoredDocuments.text(graph, document, Vocabulary.TEXT).orElse("");
      if (!hash.equals(DocumentGraph.hash(text))) {
        problems.add(
            Damage.problem(
                "a document's text is not the one that was read",
                Prefixes.shorten(document.getURI())));
      }
    }
  }

  /** Whether every graph holds what the shapes ask. */
  private void shapes(Shapes shapes) {
    report(shapes, store.getGraph(Vocabulary.FACTS).find().toList());
    List<Triple> some = new ArrayList<>();
    int documents = 0;
    for (Node graph : documentGraphs()) {
      store.getGraph(graph).find().forEachRemaining(some::add);
      if (++documents % DOCUMENTS_AT_ONCE == 0) {
        report(shapes, some);
        some.clear();
      }
    }
    report(shapes, some);
  }

  private List<Node> documentGraphs() {
    List<Node> graphs = new ArrayList<>();
    store
        .find(Node.ANY, Node.ANY, Vocabulary.TYPE, Vocabulary.DOCUMENT)
        .forEachRemaining(quad -> graphs.add(quad.getGraph()));
    return graphs;
  }

  private void report(Shapes shapes, Collection<Triple> data) {
    Map<Node, List<String>> wrong = shapes.violations(data);
    wrong.forEach(
        (node, words) ->
            problems.add(
                new Problem(
                    "shape",
                    String.join("; ", words),
                    Prefixes.shorten(node.toString()),
                    "firmament forget the document, or read it again with mended data")));
  }

  /** Whether the facts are those that follow from the documents. */
  private void facts(Resolving resolving, Shapes shapes) {
    Recomputation anew = new Recomputation(store, Map.of(), resolving, shapes);
    Set<Triple> should = anew.triples(anew.all());
    Set<Triple> is = store.getGraph(Vocabulary.FACTS).find().toSet();
    differ("missing-fact", "the facts graph lacks", should, is);
    differ("stale-fact", "no document supports", is, should);
  }

  private void differ(String code, String what, Set<Triple> these, Set<Triple> those) {
    Set<Triple> only = new HashSet<>(these);
    only.removeAll(those);
    only.stream()
        .map(Checks::shown)
        .sorted()
        .limit(SHOWN)
        .forEach(
            triple ->
                problems.add(
                    new Problem(
                        code,
                        what + " \"" + triple + "\"",
                        "facts graph" + (only.size() > SHOWN ? ", one of " + only.size() : ""),
                        "firmament check --repair")));
  }

  private static String shown(Triple triple) {
    return List.of(triple.getSubject(), triple.getPredicate(), triple.getObject()).stream()
        .map(node -> node.isURI() ? Prefixes.shorten(node.getURI()) : node.toString())
        .collect(Collectors.joining(" "));
  }

  /** Whether the text index holds exactly the texts of the store. */
  private void index(TextIndexLucene index) {
    if (!TextIndexing.intact(index)) {
      problems.add(
          new Problem(
              "damaged-index",
              "a file of the text index is damaged",
              "text index",
              "firmament check --repair makes it anew from the store"));
      return;
    }
    TextIndexing.Difference difference = TextIndexing.compare(store, index);
    if (!difference.none()) {
      problems.add(
          new Problem(
              "text-index",
              difference.missing().size()
                  + " texts are not in the index, "
                  + difference.extra().size()
                  + " in it are not in the store",
              "text index",
              "firmament check --repair"));
    }
  }

  /** Whether a check of {@code queries/checks} finds a violation. */
  private void rows(Store asked, Question check) {
    SafeQuery query = SafeQuery.parse(check.sparql(), check.file().toString());
    try (Answer answer = Answer.of(asked, query, Map.of(), Bounds.NONE)) {
      answer
          .rows()
          .forEachRemaining(
              row ->
                  problems.add(
                      new Problem(
                          check.name(),
                          check.titles().getOrDefault("en", check.name()),
                          row.stream()
                              .map(cell -> cell.map(Checks::cell).orElse("-"))
                              .collect(Collectors.joining(", ")),
                          "see queries/checks/" + check.name() + ".rq")));
    }
  }

  private static String cell(Term term) {
    return term instanceof Term.Iri iri ? Prefixes.shorten(iri.iri()) : term.text();
  }

  /** Whether anything stands outside the named graphs. */
  private void defaultGraph() {
    Graph plain = store.getDefaultGraph();
    if (!plain.isEmpty()) {
      problems.add(
          new Problem(
              "default-graph",
              "triples stand outside of the named graphs",
              "default graph",
              "make the store anew from its documents"));
    }
  }
}
