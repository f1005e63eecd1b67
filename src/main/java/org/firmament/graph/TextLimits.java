package org.firmament.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.vocabulary.RDF;
import org.firmament.model.Limit;

/** Gives each text:query a limit that has none: it stops silently at 10,000 hits else. */
final class TextLimits extends ElementTransformCopyBase {
  private static final Node TEXT_QUERY = Vocabulary.iri("http://jena.apache.org/text#query");
  private static final Node FIRST = RDF.first.asNode();
  private static final Node REST = RDF.rest.asNode();
  private static final Node NIL = RDF.nil.asNode();

  private int given;
  private int cells;

  /** How many limits it has given. */
  int given() {
    return given;
  }

  @Override
  public Element transform(ElementPathBlock block) {
    List<TriplePath> triples = block.getPattern().getList();
    Map<Node, Node> items = new LinkedHashMap<>();
    Map<Node, Node> rests = new LinkedHashMap<>();
    for (TriplePath triple : triples) {
      if (FIRST.equals(triple.getPredicate())) {
        items.put(triple.getSubject(), triple.getObject());
      } else if (REST.equals(triple.getPredicate())) {
        rests.put(triple.getSubject(), triple.getObject());
      }
    }
    Map<TriplePath, List<TriplePath>> changed = new LinkedHashMap<>();
    for (TriplePath triple : triples) {
      if (TEXT_QUERY.equals(triple.getPredicate())) {
        limit(triple, items, rests, changed);
      }
    }
    if (changed.isEmpty()) {
      return block;
    }
    ElementPathBlock limited = new ElementPathBlock();
    for (TriplePath triple : triples) {
      changed.getOrDefault(triple, List.of(triple)).forEach(limited::addTriplePath);
    }
    return limited;
  }

  private void limit(
      TriplePath query,
      Map<Node, Node> items,
      Map<Node, Node> rests,
      Map<TriplePath, List<TriplePath>> changed) {
    Node words = query.getObject();
    List<TriplePath> now = new ArrayList<>();
    if (!items.containsKey(words)) {
      Node list = cell();
      now.add(triple(query.getSubject(), TEXT_QUERY, list));
      now.add(triple(list, FIRST, words));
      now.add(triple(list, REST, limit(now)));
      changed.put(query, now);
      return;
    }
    Node last = words;
    for (Node cell = words; items.containsKey(cell); cell = rests.get(cell)) {
      Node item = items.get(cell);
      if (item.isLiteral() && item.getLiteralValue() instanceof Number) {
        return;
      }
      last = cell;
    }
    TriplePath end = triple(last, REST, NIL);
    now.add(triple(last, REST, limit(now)));
    changed.put(end, now);
  }

  /** A last cell with the limit. */
  private Node limit(List<TriplePath> now) {
    Node cell = cell();
    now.add(triple(cell, FIRST, Vocabulary.integer((int) Limit.TEXT_HITS.usual())));
    now.add(triple(cell, REST, NIL));
    given++;
    return cell;
  }

  private Node cell() {
    return Var.alloc(ARQConstants.allocVarAnonMarker + "limit" + cells++);
  }

  private static TriplePath triple(Node subject, Node predicate, Node object) {
    return new TriplePath(Triple.create(subject, predicate, object));
  }
}
