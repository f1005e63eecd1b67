package org.firmament.graph;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.iterator.PeekIterator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;

/** The triples of a graph of TDB2 in one go: its index has those of one subject together. */
final class BySubject implements Iterator<List<Triple>> {
  private final PeekIterator<Triple> triples;

  BySubject(Graph graph) {
    this.triples = PeekIterator.create(Iter.iter(graph.find()));
  }

  @Override
  public boolean hasNext() {
    return triples.hasNext();
  }

  @Override
  public List<Triple> next() {
    List<Triple> group = new ArrayList<>(List.of(triples.next()));
    while (triples.hasNext() && triples.peek().getSubject().equals(group.get(0).getSubject())) {
      group.add(triples.next());
    }
    return group;
  }
}
