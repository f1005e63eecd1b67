package org.firmament.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.firmament.graph.Statement;
import org.firmament.graph.Term;

/**
 * The triples that a CONSTRUCT made, as nodes and arrows: a node that has a subject and a relation
 * is a fact, every other triple between two things an arrow, and a literal a value of its node. A
 * query's result is collected first, because what is known of a node may come after its arrows.
 */
final class Constructed {
  private final SortedMap<String, SortedMap<String, Set<Term>>> things = new TreeMap<>();

  private Constructed() {}

  static Constructed of(Iterator<Statement> statements) {
    Constructed all = new Constructed();
    while (statements.hasNext()) {
      Statement statement = statements.next();
      all.thing(statement.subject().text())
          .computeIfAbsent(
              localName(statement.predicate().text()),
              p -> new TreeSet<>(java.util.Comparator.comparing(Object::toString)))
          .add(statement.object());
    }
    return all;
  }

  private SortedMap<String, Set<Term>> thing(String iri) {
    return things.computeIfAbsent(iri, t -> new TreeMap<>());
  }

  /**
   * Draws all nodes, then all arrows.
   *
   * @param factsAreNodes whether a fact without object gets a node of its own to point to
   */
  void draw(Drawing drawing, boolean factsAreNodes) throws IOException {
    SortedMap<String, Node> nodes = new TreeMap<>();
    List<Arrow> arrows = new ArrayList<>();
    Set<String> said = new HashSet<>();
    for (Map.Entry<String, SortedMap<String, Set<Term>>> thing : things.entrySet()) {
      if (isFact(thing.getValue())) {
        arrows.add(fact(thing.getKey(), thing.getValue(), nodes, said));
      }
    }
    for (Map.Entry<String, SortedMap<String, Set<Term>>> thing : things.entrySet()) {
      if (!isFact(thing.getValue())) {
        Node from = node(thing.getKey(), nodes);
        plain(from, thing.getKey(), thing.getValue(), nodes, said, arrows);
      }
    }
    for (Node node : nodes.values()) {
      drawing.node(node);
    }
    if (factsAreNodes) {
      for (Arrow arrow : arrows) {
        if (arrow.to().isEmpty()) {
          drawing.node(arrow.asNode());
        }
      }
      arrows.replaceAll(Arrow::pointing);
    }
    for (Arrow arrow : arrows) {
      drawing.arrow(arrow);
    }
  }

  private static boolean isFact(Map<String, Set<Term>> values) {
    return values.containsKey("subject") && values.containsKey("relation");
  }

  private Arrow fact(
      String iri,
      SortedMap<String, Set<Term>> values,
      SortedMap<String, Node> nodes,
      Set<String> said) {
    String from = first(values.get("subject")).text();
    String relation = localName(first(values.get("relation")).text());
    Optional<String> to =
        Optional.ofNullable(values.get("object")).map(Constructed::first).map(Term::text);
    said.add(from + " " + relation + " " + to.orElse(""));
    SortedMap<String, String> shown = literals(values);
    shown.put("relation", relation);
    return new Arrow(
        localName(iri), node(from, nodes), to.map(object -> node(object, nodes)), shown);
  }

  private void plain(
      Node from,
      String iri,
      SortedMap<String, Set<Term>> values,
      SortedMap<String, Node> nodes,
      Set<String> said,
      List<Arrow> arrows) {
    for (Map.Entry<String, Set<Term>> value : values.entrySet()) {
      for (Term object : value.getValue()) {
        boolean drawn = !(object instanceof Term.Literal) && !value.getKey().equals("type");
        if (drawn && said.add(iri + " " + value.getKey() + " " + object.text())) {
          Node to = node(object.text(), nodes);
          arrows.add(
              new Arrow(
                  from.id() + "-" + value.getKey() + "-" + to.id(),
                  from,
                  Optional.of(to),
                  new TreeMap<>(Map.of("relation", value.getKey()))));
        }
      }
    }
  }

  private Node node(String iri, SortedMap<String, Node> nodes) {
    return nodes.computeIfAbsent(
        iri,
        name -> {
          SortedMap<String, Set<Term>> values = things.getOrDefault(name, new TreeMap<>());
          SortedMap<String, String> shown = literals(values);
          shown.putIfAbsent("label", localName(name));
          if (values.containsKey("type")) {
            shown.put("kind", localName(first(values.get("type")).text()));
          }
          return new Node(localName(name), shown);
        });
  }

  private static SortedMap<String, String> literals(SortedMap<String, Set<Term>> values) {
    SortedMap<String, String> literals = new TreeMap<>();
    for (Map.Entry<String, Set<Term>> value : values.entrySet()) {
      Term first = first(value.getValue());
      if (first instanceof Term.Literal) {
        literals.put(value.getKey(), first.text());
      }
    }
    return literals;
  }

  private static Term first(Set<Term> terms) {
    return terms.iterator().next();
  }

  private static String localName(String iri) {
    return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }
}
