package org.firmament.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.firmament.graph.Answer;
import org.firmament.graph.Edge;
import org.firmament.graph.KnowledgeGraph;
import org.firmament.graph.Link;
import org.firmament.graph.RdfSyntax;
import org.firmament.graph.Selection;
import org.firmament.graph.Visitor;
import org.firmament.model.Claim;
import org.firmament.model.Entity;
import org.firmament.model.Ontology;

/** In which form the graph is put into a file. */
sealed interface Form {
  /** Writes a part of the graph as it is read. */
  void write(KnowledgeGraph graph, Selection selection, Destination destination) throws IOException;

  /** Writes the triples of a query. */
  void write(Answer answer, Ontology ontology, Destination destination) throws IOException;

  /** As triples. */
  record Rdf(RdfSyntax syntax) implements Form {
    @Override
    public void write(KnowledgeGraph graph, Selection selection, Destination destination)
        throws IOException {
      OutputStream out = destination.whole();
      graph.write(selection, syntax, out);
      out.flush();
    }

    @Override
    public void write(Answer answer, Ontology ontology, Destination destination)
        throws IOException {
      OutputStream out = destination.whole();
      answer.write(syntax, out);
      out.flush();
    }
  }

  /**
   * As nodes and arrows.
   *
   * @param factsAreNodes whether a fact without object gets a node of its own to point to
   */
  record Drawn(boolean factsAreNodes, Begun begun) implements Form {
    /** Begins a drawing whose arrows have these columns. */
    interface Begun {
      Drawing in(Destination destination, List<Column> arrows) throws IOException;
    }

    @Override
    public void write(KnowledgeGraph graph, Selection selection, Destination destination)
        throws IOException {
      try (Drawing drawing = drawing(destination, graph.ontology())) {
        graph.show(selection, new Drawer(drawing, factsAreNodes));
      }
    }

    /** Draws what it is shown. */
    private record Drawer(Drawing drawing, boolean factsAreNodes) implements Visitor {
      @Override
      public void entity(Entity entity) throws IOException {
        drawing.node(Node.of(entity));
      }

      @Override
      public void fact(Link link) throws IOException {
        Arrow arrow = Arrow.of(link);
        if (factsAreNodes && arrow.to().isEmpty()) {
          drawing.node(arrow.asNode());
          drawing.arrow(arrow.pointing());
        } else {
          drawing.arrow(arrow);
        }
      }
    }

    @Override
    public void write(Answer answer, Ontology ontology, Destination destination)
        throws IOException {
      try (Drawing drawing = drawing(destination, ontology)) {
        Constructed constructed = Constructed.of(answer.statements());
        constructed.draw(drawing, factsAreNodes);
      }
    }

    private Drawing drawing(Destination destination, Ontology ontology) throws IOException {
      return begun.in(destination, Column.ofArrows(ontology));
    }
  }

  /** As one line a fact and document, with its quote. */
  record Quoted() implements Form {
    @Override
    public void write(KnowledgeGraph graph, Selection selection, Destination destination)
        throws IOException {
      Writer out = destination.text();
      try (Stream<Edge> edges = graph.edges(selection)) {
        for (Iterator<Edge> each = edges.iterator(); each.hasNext(); ) {
          Edge edge = each.next();
          SortedSet<String> documents = new TreeSet<>();
          for (Claim claim : graph.claims(edge.id())) {
            if (documents.add(claim.evidence().source().id())) {
              out.write(FactLine.of(edge, claim));
              out.write('\n');
            }
          }
        }
      }
      out.flush();
    }

    /** A query's triples have no quotes. */
    @Override
    public void write(Answer answer, Ontology ontology, Destination destination)
        throws IOException {
      try (Drawing drawing = new FactLines(destination.text(), Column.ofArrows(ontology))) {
        Constructed.of(answer.statements()).draw(drawing, false);
      }
    }
  }
}
