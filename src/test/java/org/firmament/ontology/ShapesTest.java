package org.firmament.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACLM;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShapesTest {
  private static final Path EXAMPLES = Path.of("src/test/resources/shapes");
  private static final String SHAPE = "https://firmament.example/shapes#";
  private static final Model ONTOLOGY = RDFDataMgr.loadModel("ontology/firmament.ttl");
  private static final Model SHAPES = RDFDataMgr.loadModel("ontology/shapes.ttl");
  private static final Shapes PARSED = Shapes.parse(SHAPES.getGraph());

  /** Every node shape of shapes.ttl by its local name. */
  static Set<String> names() {
    Set<String> names = new TreeSet<>();
    SHAPES
        .listSubjectsWithProperty(RDF.type, SHACLM.NodeShape)
        .filterKeep(Resource::isURIResource)
        .forEach(shape -> names.add(shape.getLocalName()));
    return names;
  }

  @ParameterizedTest
  @MethodSource("names")
  void a_bad_example_is_refused_by_its_shape_and_no_other(String shape) {
    assertEquals(
        Set.of(shape), refusing(RDFDataMgr.loadModel(EXAMPLES.resolve(shape + ".ttl").toString())));
  }

  @Test
  void every_example_belongs_to_a_shape() throws IOException {
    Set<String> examples = new TreeSet<>();
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      files.forEach(file -> examples.add(file.getFileName().toString().replace(".ttl", "")));
    }
    assertEquals(names(), examples);
  }

  @Test
  void the_sample_graph_conforms() {
    Dataset dataset = DatasetFactory.create();
    SampleGraph.fill(dataset);
    assertEquals(Set.of(), refusing(dataset.getUnionModel()));
  }

  @Test
  void the_ontology_alone_conforms() {
    assertEquals(Set.of(), refusing(ONTOLOGY));
  }

  @Test
  void every_refusal_says_what_is_wrong() {
    for (String name : names()) {
      Resource shape = SHAPES.createResource(SHAPE + name);
      if (!shape.hasProperty(SHACLM.message)) {
        shape
            .listProperties()
            .filterKeep(s -> Set.of(SHACLM.property, SHACLM.sparql).contains(s.getPredicate()))
            .forEach(s -> assertTrue(s.getResource().hasProperty(SHACLM.message), name));
      }
    }
  }

  private static Set<String> refusing(Model data) {
    Set<String> names = new TreeSet<>();
    Model both = data.union(ONTOLOGY);
    for (ReportEntry entry : ShaclValidator.get().validate(PARSED, both.getGraph()).getEntries()) {
      Resource source = SHAPES.asRDFNode(entry.source()).asResource();
      names.add(
          source.isURIResource()
              ? source.getLocalName()
              : SHAPES.listSubjectsWithProperty(SHACLM.property, source).next().getLocalName());
    }
    return names;
  }
}
