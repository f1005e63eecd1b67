package org.firmament.graph;

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
