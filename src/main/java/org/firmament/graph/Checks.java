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
import org.apache.jena.sparql.core.DatasetGraph;
import org.firmament.model.Problem;
import org.firmament.model.Resolving;

/** Whether a store is sound, each question answered within a read transaction. */
final class Checks {
  private static final int SHOWN = 20;
  private static final int DOCUMENTS_AT_ONCE = 100;

  private final DatasetGraph store;
  private final List<Problem> problems = new ArrayList<>();

  Checks(DatasetGraph store) {
    this.store = store;
  }

  List<Problem> problems() {
    return problems;
  }

  /** Whether every graph holds what the shapes ask. */
  void shapes(Shapes shapes) {
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

  List<Node> documentGraphs() {
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
  void facts(Resolving resolving, Shapes shapes) {
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
  void index(TextIndexing.Difference difference) {
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
  void rows(Question check, Answer answer) {
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

  private static String cell(Term term) {
    return term instanceof Term.Iri iri ? Prefixes.shorten(iri.iri()) : term.text();
  }

  /** Whether anything stands outside the named graphs. */
  void defaultGraph() {
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
