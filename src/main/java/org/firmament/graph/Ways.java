package org.firmament.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.firmament.model.Entity;

/** Finds ways between two entities, the shortest first; facts are walked in both directions. */
final class Ways {
  /** Entities to which the distance is measured before the search is given up. */
  private static final int MEASURED = 20_000;

  private static final Comparator<EntityCard.Line> SUREST =
      Comparator.comparing((EntityCard.Line line) -> -line.edge().confidence())
          .thenComparing(line -> line.edge().id());

  private final Explorer explorer;
  private final Selection selection;
  private final int longest;
  private final int most;
  private final Map<Node, SortedMap<String, List<Node>>> neighbours = new HashMap<>();
  private final List<List<Node>> found = new ArrayList<>();

  Ways(Explorer explorer, Selection selection, int longest, int most) {
    this.explorer = explorer;
    this.selection = selection;
    this.longest = longest;
    this.most = most;
  }

  List<Way> between(Entity from, Entity to) {
    Node start = Vocabulary.entity(from.id());
    Node end = Vocabulary.entity(to.id());
    if (start.equals(end)) {
      return List.of();
    }
    Map<Node, Integer> left = distances(end, start);
    for (int length = left.getOrDefault(start, longest + 1); length <= longest; length++) {
      follow(new ArrayList<>(List.of(start)), end, length, left);
    }
    return found.stream().map(this::way).toList();
  }

  /** How far entities are from the end, as far as a way may lead over them. */
  private Map<Node, Integer> distances(Node end, Node start) {
    Map<Node, Integer> distances = new LinkedHashMap<>();
    distances.put(end, 0);
    List<Node> step = List.of(end);
    for (int distance = 1; distance <= longest && distances.size() < MEASURED; distance++) {
      List<Node> next = new ArrayList<>();
      for (Node node : step) {
        if (distances.size() >= MEASURED) {
          break;
        }
        for (String iri : around(node).keySet()) {
          Node neighbour = Vocabulary.iri(iri);
          if (distances.putIfAbsent(neighbour, distance) == null && !neighbour.equals(start)) {
            next.add(neighbour);
          }
        }
      }
      step = next;
    }
    return distances;
  }

  private void follow(List<Node> way, Node end, int length, Map<Node, Integer> left) {
    Node here = way.get(way.size() - 1);
    int hops = length - way.size() + 1;
    if (hops == 0) {
      if (here.equals(end)) {
        found.add(List.copyOf(way));
      }
      return;
    }
    for (String iri : around(here).keySet()) {
      Node next = Vocabulary.iri(iri);
      boolean leads = left.getOrDefault(next, longest + 1) <= hops - 1;
      boolean early = next.equals(end) && hops > 1;
      if (found.size() < most && leads && !early && !way.contains(next)) {
        way.add(next);
        follow(way, end, length, left);
        way.remove(way.size() - 1);
      }
    }
  }

  /** The facts of an entity by the IRI of the other side. */
  private SortedMap<String, List<Node>> around(Node entity) {
    return neighbours.computeIfAbsent(
        entity,
        node -> {
          SortedMap<String, List<Node>> around = new TreeMap<>();
          for (Node fact : explorer.facts().factsAbout(node)) {
            if (explorer.keeps(selection, fact)) {
              for (Node side : explorer.facts().fact(fact).ends()) {
                if (!side.equals(node)) {
                  around.computeIfAbsent(side.getURI(), iri -> new ArrayList<>()).add(fact);
                }
              }
            }
          }
          return around;
        });
  }

  private Way way(List<Node> nodes) {
    List<Way.Hop> hops = new ArrayList<>();
    for (int i = 1; i < nodes.size(); i++) {
      Node from = nodes.get(i - 1);
      Node to = nodes.get(i);
      hops.add(
          new Way.Hop(
              explorer.facts().entity(from),
              explorer.facts().entity(to),
              around(from).get(to.getURI()).stream().map(explorer::line).sorted(SUREST).toList()));
    }
    return new Way(hops);
  }
}
