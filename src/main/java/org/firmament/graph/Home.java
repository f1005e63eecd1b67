package org.firmament.graph;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.graph.Graph;
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
}
