package org.firmament.graph;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Goes through a part of the facts graph; keeps in memory only what lies around one entity. */
final class Walk {
  private final Explorer explorer;
  private final FactsGraph facts;
  private final Selection selection;
  private final Optional<Set<Node>> near;

  private Walk(Explorer explorer, Selection selection, Optional<Set<Node>> near) {
    this.explorer = explorer;
    this.facts = explorer.facts();
    this.selection = selection;
    this.near = near;
  }

  static Walk of(Explorer explorer, Selection selection, Names names) {
    Walk everything = new Walk(explorer, selection, Optional.empty());
    return selection.around().map(name -> everything.from(names.require(name))).orElse(everything);
  }

  private Walk from(Node start) {
    Set<Node> reached = new LinkedHashSet<>(List.of(start));
    Set<Node> edge = reached;
    for (int step = 0; step < selection.depth(); step++) {
      Set<Node> next = new LinkedHashSet<>();
      for (Node entity : edge) {
        facts.factsAbout(entity).stream()
            .filter(this::keeps)
            .flatMap(fact -> facts.fact(fact).ends().stream())
            .filter(other -> !reached.contains(other))
            .forEach(next::add);
      }
      reached.addAll(next);
      edge = next;
    }
    return new Walk(explorer, selection, Optional.of(reached));
  }

  /** Shows the entities and the facts; the whole graph is read only once. */
  void show(Visitor visitor) throws IOException {
    if (selection.everything()) {
      showAll(visitor);
      return;
    }
    try (Stream<Node> all = entities()) {
      for (Iterator<Node> each = all.iterator(); each.hasNext(); ) {
        visitor.entity(facts.entity(each.next()));
      }
    }
    try (Stream<Node> all = facts()) {
      for (Iterator<Node> each = all.iterator(); each.hasNext(); ) {
        visitor.fact(facts.link(each.next()));
      }
    }
  }

  private void showAll(Visitor visitor) throws IOException {
    for (Iterator<List<Triple>> each = facts.bySubject(); each.hasNext(); ) {
      List<Triple> triples = each.next();
      if (FactsGraph.isFact(triples)) {
        Node fact = facts.known(triples);
        if (keeps(fact)) {
          visitor.fact(facts.link(fact));
        }
      } else if (FactsGraph.isEntity(triples)) {
        visitor.entity(FactsGraph.entity(triples));
      }
    }
  }

  /** The facts, each once. */
  Stream<Node> facts() {
    if (near.isPresent()) {
      return near.get().stream()
          .flatMap(entity -> facts.factsFrom(entity).stream())
          .filter(this::keeps)
          .filter(fact -> near.get().containsAll(facts.fact(fact).ends()));
    }
    Stream<Node> all =
        selection.relations().isEmpty()
            ? facts.all()
            : selection.relations().stream()
                .sorted()
                .flatMap(name -> subjects(Vocabulary.RELATION, Vocabulary.fm(name)));
    return all.filter(this::keeps);
  }

  /** The entities; where facts are chosen, only those that take part in one. */
  Stream<Node> entities() {
    if (near.isPresent()) {
      return near.get().stream();
    }
    return subjects(Vocabulary.LABEL, Node.ANY)
        .filter(
            entity ->
                selection.everything() || facts.factsAbout(entity).stream().anyMatch(this::keeps));
  }

  private Stream<Node> subjects(Node predicate, Node object) {
    return Iter.asStream(facts.graph().find(Node.ANY, predicate, object)).map(Triple::getSubject);
  }

  private boolean keeps(Node fact) {
    return explorer.keeps(selection, fact);
  }
}
