package org.firmament.graph;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.firmament.model.Ontology;

/** The folder with {@code ontology/} and {@code queries/}; each part is read when it is needed. */
final class Home {
  private final Path folder;
  private Optional<Graph> graph = Optional.empty();
  private Optional<Ontology> ontology = Optional.empty();
  private Optional<Shapes> shapes = Optional.empty();
  private Optional<Questions> questions = Optional.empty();

  Home(Path folder) {
    this.folder = folder;
  }

  synchronized Graph ontologyGraph() {
    if (graph.isEmpty()) {
      graph = Optional.of(OntologyReader.turtle(folder.resolve("ontology/firmament.ttl")));
    }
    return graph.get();
  }

  synchronized Ontology ontology() {
    if (ontology.isEmpty()) {
      ontology = Optional.of(OntologyReader.read(ontologyGraph()));
    }
    return ontology.get();
  }

  synchronized Shapes shapes() {
    if (shapes.isEmpty()) {
      shapes = Optional.of(Shapes.read(folder.resolve("ontology/shapes.ttl"), ontologyGraph()));
    }
    return shapes.get();
  }

  synchronized Questions questions() {
    if (questions.isEmpty()) {
      questions = Optional.of(Questions.load(folder.resolve("queries")));
    }
    return questions.get();
  }

  /** Queries of which each row is a violation. */
  Questions checks() {
    return Questions.load(folder.resolve("queries/checks"));
  }

  /** Quads to take out of a store and to put in. */
  record Change(List<Quad> gone, List<Quad> come) {}

  /** How the ontology that a store holds becomes this one; empty where it is. */
  Optional<Change> ontologyOf(DatasetGraph store) {
    Graph stored = store.getGraph(Vocabulary.ONTOLOGY);
    Graph now = ontologyGraph();
    return stored.find().toSet().equals(now.find().toSet())
        ? Optional.empty()
        : Optional.of(new Change(quads(stored), quads(now)));
  }

  private static List<Quad> quads(Graph graph) {
    return graph.find().toList().stream()
        .map(triple -> Quad.create(Vocabulary.ONTOLOGY, triple))
        .toList();
  }
}
