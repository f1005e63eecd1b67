package org.firmament.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.firmament.graph.Answer;
import org.firmament.graph.Edge;
import org.firmament.graph.KnowledgeGraph;
import org.firmament.graph.RdfSyntax;
import org.firmament.graph.ResultFormat;
import org.firmament.graph.Selection;
import org.firmament.model.Claim;
import org.firmament.model.Entity;
import org.firmament.model.Ontology;
import org.firmament.model.Problem;
import org.firmament.model.ProblemException;

/** The one list of formats that the graph can be written in. */
public enum ExportFormat {
  TURTLE("ttl", "RDF to read: the facts, with prefixes"),
  NQUADS("nq", "RDF to load elsewhere: every graph, one quad a line"),
  GRAPHML("graphml", "for networkx, igraph, Gephi, yEd; with typed attributes"),
  DOT("dot", "for Graphviz"),
  CSV("csv", "two tables for a spreadsheet, of nodes and of edges"),
  FACTS_JSONL("jsonl", "one line a fact and document, with quote, pattern and offsets");

  private final String ending;
  private final String description;

  ExportFormat(String ending, String description) {
    this.ending = ending;
    this.description = description;
  }

  /** The name on the command line and in URLs: "facts-jsonl". */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The usual ending of such a file, without the dot. */
  public String ending() {
    return ending;
  }

  /** What the format is for, in a few words. */
  public String description() {
    return description;
  }

  /** The format with that name; an unknown one is a {@link ProblemException}. */
  public static ExportFormat of(String label) {
    for (ExportFormat format : values()) {
      if (format.label().equals(label)) {
        return format;
      }
    }
    throw new ProblemException(
        new Problem(
            "unknown-format",
            "there is no format \"" + label + "\"",
            "format",
            "use one of: "
                + String.join(", ", Stream.of(values()).map(ExportFormat::label).toList())));
  }

  /** Writes a part of the graph as it is read; the answer is the files that are there now. */
  public List<Path> write(KnowledgeGraph graph, Selection selection, Destination destination)
      throws IOException {
    return writing(destination, () -> write(graph, selection, destination, graph.ontology()));
  }

  /** Writes the triples of a CONSTRUCT; the answer is the files that are there now. */
  public List<Path> write(Answer answer, Ontology ontology, Destination destination)
      throws IOException {
    if (answer.kind() != Answer.Kind.STATEMENTS) {
      throw new ProblemException(
          new Problem(
              "not-a-graph",
              "this query does not give triples",
              "query",
              "write it as CONSTRUCT, or use `firmament query`"));
    }
    return writing(destination, () -> writeAnswer(answer, ontology, destination));
  }

  private interface Work {
    void run() throws IOException;
  }

  private static List<Path> writing(Destination destination, Work work) throws IOException {
    boolean complete = false;
    try {
      work.run();
      List<Path> files = destination.finish();
      complete = true;
      return files;
    } finally {
      if (!complete) {
        destination.abandon();
      }
    }
  }

  private void write(
      KnowledgeGraph graph, Selection selection, Destination destination, Ontology ontology)
      throws IOException {
    switch (this) {
      case TURTLE -> rdf(graph, selection, RdfSyntax.TURTLE, destination);
      case NQUADS -> rdf(graph, selection, RdfSyntax.NQUADS, destination);
      case FACTS_JSONL -> lines(graph, selection, destination);
      case GRAPHML, DOT, CSV -> {
        try (Drawing drawing = drawing(destination, ontology);
            Stream<Entity> entities = graph.entities(selection);
            Stream<Edge> edges = graph.edges(selection)) {
          for (Iterator<Entity> each = entities.iterator(); each.hasNext(); ) {
            drawing.node(Node.of(each.next()));
          }
          for (Iterator<Edge> each = edges.iterator(); each.hasNext(); ) {
            drawing.arrow(Arrow.of(each.next()));
          }
        }
      }
    }
  }

  private static void rdf(
      KnowledgeGraph graph, Selection selection, RdfSyntax syntax, Destination destination)
      throws IOException {
    OutputStream out = destination.whole();
    graph.write(selection, syntax, out);
    out.flush();
  }

  private static void lines(KnowledgeGraph graph, Selection selection, Destination destination)
      throws IOException {
    Writer out = text(destination.whole());
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

  private void writeAnswer(Answer answer, Ontology ontology, Destination destination)
      throws IOException {
    switch (this) {
      case TURTLE -> {
        OutputStream out = destination.whole();
        ResultFormat.TURTLE.write(answer, out);
        out.flush();
      }
      case NQUADS -> NTriples.write(answer.statements(), text(destination.whole()));
      case GRAPHML, DOT, CSV, FACTS_JSONL -> {
        try (Drawing drawing = drawing(destination, ontology)) {
          Constructed.of(answer.statements()).draw(drawing);
        }
      }
    }
  }

  private Drawing drawing(Destination destination, Ontology ontology) throws IOException {
    List<Column> nodes = Column.ofNodes();
    List<Column> arrows = Column.ofArrows(ontology);
    return switch (this) {
      case GRAPHML -> new GraphMl(text(destination.whole()), nodes, arrows);
      case DOT -> new Dot(text(destination.whole()));
      case CSV ->
          new Csv(text(destination.part("nodes")), text(destination.part("edges")), nodes, arrows);
      case FACTS_JSONL -> new FactLines(text(destination.whole()), arrows);
      case TURTLE, NQUADS -> throw new IllegalStateException(name());
    };
  }

  private static Writer text(OutputStream out) {
    return new OutputStreamWriter(out, StandardCharsets.UTF_8);
  }
}
