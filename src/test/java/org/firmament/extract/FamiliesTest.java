package org.firmament.extract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.firmament.extract.pattern.Pattern;
import org.firmament.graph.OntologyReader;
import org.firmament.model.Claim;
import org.firmament.model.Document;
import org.firmament.model.Mention;
import org.firmament.model.Ontology;
import org.firmament.model.Source;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Two wordings of a relation are enough for all the ways in which a language can put them. */
class FamiliesTest {
  private static final Ontology ONTOLOGY = OntologyReader.read(Path.of("ontology/firmament.ttl"));

  @TestFactory
  Stream<DynamicTest> a_wording_covers_every_family_of_constructions() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String language : List.of("de", "en")) {
      Path file = Path.of("src/test/resources/families", language + ".yml");
      JsonNode root = new YAMLMapper().readTree(file.toFile());
      for (Map.Entry<String, JsonNode> one : root.properties()) {
        Reader reader = reader(language, one.getKey(), one.getValue());
        for (Map.Entry<String, JsonNode> text : one.getValue().path("texts").properties()) {
          String name = language + " " + one.getKey() + " " + text.getKey();
          tests.add(
              DynamicTest.dynamicTest(
                  name,
                  () -> reads(reader, one.getKey(), one.getValue(), text.getValue().asText())));
        }
      }
    }
    return tests.stream();
  }

  private static Reader reader(String language, String relation, JsonNode node) {
    List<String> says = new ArrayList<>();
    node.path("say").forEach(s -> says.add(s.asText()));
    Pattern pattern =
        new Pattern(
            relation + "/family",
            ONTOLOGY.relation(relation, "test"),
            says,
            node.path("subject").asText(),
            Optional.of(node.path("object").asText()),
            Map.of(),
            Optional.empty(),
            Map.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            "test");
    return Reader.with(language, Path.of("data"), ONTOLOGY, List.of(pattern));
  }

  private static void reads(Reader reader, String relation, JsonNode node, String text) {
    String subject = node.path("arguments").get(0).asText();
    String object = node.path("arguments").get(1).asText();
    List<Claim> claims =
        reader.read(new Document(Source.of("family"), Optional.empty(), text)).claims();
    boolean read =
        claims.stream()
            .filter(c -> c.relation().equals(relation))
            .anyMatch(c -> names(c.subject(), subject) && names(c.object().orElseThrow(), object));
    boolean turned =
        claims.stream()
            .filter(c -> c.relation().equals(relation))
            .anyMatch(c -> names(c.subject(), object) && names(c.object().orElseThrow(), subject));
    assertTrue(read, () -> reader.explain(text));
    assertTrue(!turned, () -> reader.explain(text));
  }

  private static boolean names(Mention mention, String name) {
    return mention.referent().names().contains(name);
  }
}
