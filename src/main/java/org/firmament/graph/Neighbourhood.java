package org.firmament.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.firmament.model.Entity;

/**
 * What lies around one entity.
 *
 * @param nodes the entity itself first, then the others, the nearest first
 * @param ties the facts between them, and facts of one of them alone
 * @param cut whether more lies around it than was asked for
 */
public record Neighbourhood(List<Near> nodes, List<Tie> ties, boolean cut) {
  /** Entities of one step beyond which no further facts are looked at. */
  private static final int LOOKED_AT = 5_000;

  /**
   * An entity.
   *
   * @param distance how many facts away it is; 0 for the entity in the middle
   * @param facts how many facts it takes part in, shown or not
   */
  public record Near(Entity entity, int distance, int facts) {}

  /**
   * A fact.
   *
   * @param when the date that it names, else that of the newest document that states it
   */
  public record Tie(Edge edge, Optional<String> when) {}

  static Neighbourhood of(Explorer explorer, Entity middle, Selection selection, int most) {
    FactsGraph facts = explorer.facts();
    Map<Node, Integer> distances = new LinkedHashMap<>();
    Map<Node, Edge> edges = new LinkedHashMap<>();
    distances.put(Vocabulary.entity(middle.id()), 0);
    boolean cut = false;
    List<Node> step = List.copyOf(distances.keySet());
    for (int distance = 1; distance <= selection.depth() && !step.isEmpty(); distance++) {
      List<Node> next = new ArrayList<>();
      for (Node fact : facts.surest(around(explorer, selection, step, edges))) {
        Set<Node> fresh = new LinkedHashSet<>(facts.fact(fact).ends());
        fresh.removeAll(distances.keySet());
        if (distances.size() + fresh.size() > most) {
          cut = true;
        } else {
          edges.put(fact, facts.edge(fact));
          int reached = distance;
          fresh.forEach(node -> distances.put(node, reached));
          next.addAll(fresh);
        }
      }
      step = next;
    }
    among(explorer, selection, step, distances.keySet(), edges);
    List<Near> nodes = new ArrayList<>();
    distances.forEach(
        (node, distance) ->
            nodes.add(new Near(facts.entity(node), distance, facts.countAbout(node))));
    List<Tie> ties = new ArrayList<>();
    edges.forEach((fact, edge) -> ties.add(new Tie(edge, explorer.when(fact, edge))));
    return new Neighbourhood(nodes, ties, cut);
  }

  private static Set<Node> around(
      Explorer explorer, Selection selection, List<Node> step, Map<Node, Edge> known) {
    Set<Node> found = new LinkedHashSet<>();
    for (Node entity : step) {
      if (found.size() < LOOKED_AT) {
        explorer.facts().factsAbout(entity).stream()
            .filter(fact -> !known.containsKey(fact) && explorer.keeps(selection, fact))
            .forEach(found::add);
      }
    }
    return found;
  }

  /** The facts between the entities of the last step; all others were met on the way. */
  private static void among(
      Explorer explorer,
      Selection selection,
      List<Node> last,
      Set<Node> shown,
      Map<Node, Edge> edges) {
    FactsGraph facts = explorer.facts();
    List<Node> between =
        last.stream()
            .flatMap(entity -> facts.factsFrom(entity).stream())
            .filter(fact -> !edges.containsKey(fact))
            .filter(fact -> facts.fact(fact).object().filter(shown::contains).isPresent())
            .filter(fact -> explorer.keeps(selection, fact))
            .toList();
    facts.surest(between).forEach(fact -> edges.put(fact, facts.edge(fact)));
  }
}
