package org.firmament.graph;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.graph.GraphFactory;

/** What must hold in the graph, read from {@code ontology/shapes.ttl}. */
final class Shapes {
  private final org.apache.jena.shacl.Shapes shapes;
  private final Graph ontology;

  private Shapes(org.apache.jena.shacl.Shapes shapes, Graph ontology) {
    this.shapes = shapes;
    this.ontology = ontology;
  }

  static Shapes read(Path file, Graph ontology) {
    return new Shapes(org.apache.jena.shacl.Shapes.parse(OntologyReader.turtle(file)), ontology);
  }

  /** What is wrong with nodes of the data, in words, by node; nothing where all is right. */
  Map<Node, List<String>> violations(Collection<Triple> data) {
    Graph whole = GraphFactory.createGraphMem();
    ontology.find().forEachRemaining(whole::add);
    data.forEach(whole::add);
    return violations(whole);
  }

  private Map<Node, List<String>> violations(Graph whole) {
    List<ReportEntry> entries =
        new ArrayList<>(ShaclValidator.get().validate(shapes, whole).getEntries());
    entries.sort(
        java.util.Comparator.comparing((ReportEntry entry) -> entry.focusNode().toString())
            .thenComparing(entry -> entry.message()));
    Map<Node, List<String>> wrong = new LinkedHashMap<>();
    for (ReportEntry entry : entries) {
      List<String> words = wrong.computeIfAbsent(entry.focusNode(), node -> new ArrayList<>());
      if (!words.contains(entry.message())) {
        words.add(entry.message());
      }
    }
    return wrong;
  }
}
