package org.firmament.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.firmament.model.Judgement;
import org.firmament.model.Kind;

/** What people have decided of names, as the triples of a graph of its own, and back. */
final class Judgements {
  private Judgements() {}

  static List<Triple> triples(Judgement judgement) {
    Node node = Vocabulary.judgement(judgement);
    return List.of(
        Triple.create(node, Vocabulary.TYPE, Vocabulary.JUDGEMENT),
        Triple.create(node, Vocabulary.SAME, Vocabulary.flag(judgement.same())),
        Triple.create(node, Vocabulary.KIND, Vocabulary.fm(judgement.kind().label())),
        Triple.create(node, Vocabulary.NAME, Vocabulary.text(judgement.name())),
        Triple.create(node, Vocabulary.OTHER_NAME, Vocabulary.text(judgement.other())),
        Triple.create(node, Vocabulary.REASON, Vocabulary.text(judgement.reason())));
  }

  /** All of a store, in order of their names. */
  static List<Judgement> in(Graph graph) {
    List<Judgement> all = new ArrayList<>();
    graph
        .find(Node.ANY, Vocabulary.TYPE, Vocabulary.JUDGEMENT)
        .forEachRemaining(triple -> all.add(judgement(graph, triple.getSubject())));
    all.sort(Judgement.BY_NAMES);
    return all;
  }

  private static Judgement judgement(Graph graph, Node node) {
    Node kind = StoredDocuments.object(graph, node, Vocabulary.KIND).orElseThrow();
    return new Judgement(
        Boolean.parseBoolean(said(graph, node, Vocabulary.SAME)),
        Kind.of(Vocabulary.localName(kind)),
        said(graph, node, Vocabulary.NAME),
        said(graph, node, Vocabulary.OTHER_NAME),
        said(graph, node, Vocabulary.REASON));
  }

  private static String said(Graph graph, Node node, Node predicate) {
    return StoredDocuments.text(graph, node, predicate).orElseThrow();
  }

  /** All but those about the same two names. */
  static List<Judgement> without(Collection<Judgement> judgements, Judgement about) {
    return judgements.stream()
        .filter(one -> one.kind() != about.kind() || !one.isAbout(about.name(), about.other()))
        .toList();
  }
}
