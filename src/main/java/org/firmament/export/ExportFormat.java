package org.firmament.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.firmament.graph.Answer;
import org.firmament.graph.KnowledgeGraph;
import org.firmament.graph.RdfSyntax;
import org.firmament.graph.Selection;
import org.firmament.model.NearMiss;
import org.firmament.model.Ontology;
import org.firmament.model.Problem;
import org.firmament.model.ProblemException;

/** The one list of formats that the graph can be written in. */
public enum ExportFormat {
  TURTLE("ttl", "text/turtle", "RDF to read: the facts, with prefixes", rdf(RdfSyntax.TURTLE)),
  TRIG("trig", "application/trig", "RDF to read: every graph", rdf(RdfSyntax.TRIG)),
  NQUADS(
      "nq",
      "application/n-quads",
      "RDF to load elsewhere: every graph, one quad a line",
      rdf(RdfSyntax.NQUADS)),
  JSONLD("jsonld", "application/ld+json", "RDF for programs that read JSON", rdf(RdfSyntax.JSONLD)),
  RDFXML("rdf", "application/rdf+xml", "RDF for programs that read XML", rdf(RdfSyntax.RDFXML)),
  GRAPHML(
      "graphml",
      "application/graphml+xml",
      "for networkx, igraph, Gephi, yEd; with typed attributes",
      new Form.Drawn(true, (to, arrows) -> new GraphMl(to.whole(), Column.ofNodes(), arrows))),
  GEXF(
      "gexf",
      "application/gexf+xml",
      "for Gephi; with the time of each fact",
      new Form.Drawn(true, (to, arrows) -> new Gexf(to.whole(), Column.ofNodes(), arrows))),
  CYTOSCAPE(
      "cyjs",
      "application/json",
      "for Cytoscape and cytoscape.js",
      new Form.Drawn(true, (to, arrows) -> new Cytoscape(to.whole(), Column.ofNodes(), arrows))),
  DOT(
      "dot",
      "text/vnd.graphviz",
      "for Graphviz",
      new Form.Drawn(true, (to, arrows) -> new Dot(to.text()))),
  CSV(
      "csv",
      "text/csv",
      "two tables for a spreadsheet, of nodes and of edges",
      new Form.Drawn(false, (to, arrows) -> Tables.forSpreadsheet(to, Column.ofNodes(), arrows))),
  NEO4J_CSV(
      "csv",
      "text/csv",
      "two tables for neo4j-admin import, of nodes and of relationships",
      new Form.Drawn(true, (to, arrows) -> Tables.forNeo4j(to, Column.ofNodes(), arrows))),
  FACTS_JSONL(
      "jsonl",
      "application/x-ndjson",
      "one line a fact and document, with quote, pattern and offsets",
      new Form.Quoted());

  private final String ending;
  private final String mediaType;
  private final String description;
  private final Form form;

  ExportFormat(String ending, String mediaType, String description, Form form) {
    this.ending = ending;
    this.mediaType = mediaType;
    this.description = description;
    this.form = form;
  }

  private static Form rdf(RdfSyntax syntax) {
    return new Form.Rdf(syntax);
  }

  /** The name on the command line and in URLs: "facts-jsonl". */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The usual ending of such a file, without the dot. */
  public String ending() {
    return ending;
  }

  /** The media type of such a file. */
  public String mediaType() {
    return mediaType;
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
            NearMiss.fix(label, Stream.of(values()).map(ExportFormat::label).toList())));
  }

  /** The format that a file's ending tells; where none does, a {@link ProblemException}. */
  public static ExportFormat ofFile(String file) {
    return Stream.of(values())
        .filter(format -> file.endsWith("." + format.ending))
        .findFirst()
        .orElseThrow(
            () ->
                new ProblemException(
                    new Problem(
                        "unknown-format",
                        "the file's ending tells no format",
                        file,
                        "give --format, or one of these endings: "
                            + Stream.of(values())
                                .map(format -> "." + format.ending)
                                .distinct()
                                .collect(Collectors.joining(", ")))));
  }

  /** Writes a part of the graph as it is read; the answer is the files that are there now. */
  public List<Path> write(KnowledgeGraph graph, Selection selection, Destination destination)
      throws IOException {
    return writing(destination, () -> form.write(graph, selection, destination));
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
              "write it as CONSTRUCT, or ask for rows as a query, not as an export"));
    }
    return writing(destination, () -> form.write(answer, ontology, destination));
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
}
