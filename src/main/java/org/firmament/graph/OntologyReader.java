package org.firmament.graph;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDFS;
import org.firmament.model.Kind;
import org.firmament.model.Ontology;
import org.firmament.model.Problem;
import org.firmament.model.ProblemException;

/** Reads {@code ontology/firmament.ttl}. */
public final class OntologyReader {
  private final Graph graph;

  private OntologyReader(Graph graph) {
    this.graph = graph;
  }

  /** What a Turtle file says of relations and qualifiers. */
  public static Ontology read(Path file) {
    return new OntologyReader(turtle(file)).ontology();
  }

  static Ontology read(Graph graph) {
    return new OntologyReader(graph).ontology();
  }

  /** The triples of a Turtle file; a missing or broken one is a {@link ProblemException}. */
  static Graph turtle(Path file) {
    if (!Files.isReadable(file)) {
      throw new ProblemException(
          new Problem(
              "missing-file",
              "there is no readable file " + file.getFileName(),
              file.toString(),
              "start where Firmament is installed, or set firmament.home to its folder"));
    }
    Graph graph = GraphFactory.createGraphMem();
    try {
      RDFParser.source(file)
          .lang(Lang.TURTLE)
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(graph);
    } catch (RiotException | RuntimeIOException e) {
      throw new ProblemException(
          new Problem(
              "broken-turtle",
              "the file is no Turtle: " + e.getMessage(),
              file.toString(),
              "mend the line that is named"),
          e);
    }
    return graph;
  }

  private Ontology ontology() {
    SortedMap<String, Ontology.Qualifier> qualifiers = new TreeMap<>();
    for (Node node : typed(Vocabulary.fm("Qualifier"))) {
      qualifiers.put(Vocabulary.localName(node), qualifier(node));
    }
    SortedMap<String, Ontology.Relation> relations = new TreeMap<>();
    for (Node type : List.of(Vocabulary.fm("Relation"), Vocabulary.fm("UnaryRelation"))) {
      for (Node node : typed(type)) {
        relations.put(Vocabulary.localName(node), relation(node));
      }
    }
    return new Ontology(relations, qualifiers);
  }

  private Ontology.Relation relation(Node node) {
    return new Ontology.Relation(
        Vocabulary.localName(node),
        kinds(node, "domainKind"),
        kinds(node, "rangeKind"),
        graph.contains(node, Vocabulary.TYPE, OWL2.SymmetricProperty.asNode()),
        objects(node, OWL2.inverseOf.asNode()).stream().map(Vocabulary::localName).findFirst(),
        names(node, "identifyingQualifier"),
        names(node, "mayCarry"),
        byLanguage(node, Vocabulary.LABEL),
        byLanguage(node, RDFS.comment.asNode()));
  }

  private Ontology.Qualifier qualifier(Node node) {
    Optional<String> datatype =
        objects(node, Vocabulary.fm("datatype")).stream().map(Vocabulary::localName).findFirst();
    return new Ontology.Qualifier(
        Vocabulary.localName(node),
        datatype.map(name -> name.equals("partialDate") ? "date" : name).orElse("string"),
        byLanguage(node, Vocabulary.LABEL));
  }

  private SortedSet<Kind> kinds(Node node, String predicate) {
    return names(node, predicate).stream()
        .map(Kind::of)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<String> names(Node node, String predicate) {
    return objects(node, Vocabulary.fm(predicate)).stream()
        .map(Vocabulary::localName)
        .sorted()
        .toList();
  }

  private Map<String, String> byLanguage(Node node, Node predicate) {
    SortedMap<String, String> texts = new TreeMap<>();
    for (Node text : objects(node, predicate)) {
      texts.put(text.getLiteralLanguage(), text.getLiteralLexicalForm());
    }
    return texts;
  }

  private List<Node> objects(Node subject, Node predicate) {
    List<Node> objects = new ArrayList<>();
    graph.find(subject, predicate, Node.ANY).forEachRemaining(t -> objects.add(t.getObject()));
    return objects;
  }

  private List<Node> typed(Node type) {
    List<Node> subjects = new ArrayList<>();
    graph
        .find(Node.ANY, Vocabulary.TYPE, type)
        .forEachRemaining(
            t -> {
              if (t.getSubject().isURI() && Vocabulary.isOurs(t.getSubject())) {
                subjects.add(t.getSubject());
              }
            });
    return subjects;
  }
}
