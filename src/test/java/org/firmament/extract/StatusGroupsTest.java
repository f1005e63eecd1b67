package org.firmament.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.firmament.graph.OntologyReader;
import org.firmament.model.Claim;
import org.firmament.model.Document;
import org.firmament.model.Ontology;
import org.firmament.model.Referent;
import org.firmament.model.Source;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every text of the minimal groups gets the status that the group gives it. */
class StatusGroupsTest {
  private static final Ontology ONTOLOGY = OntologyReader.read(Path.of("ontology/firmament.ttl"));
  private static final List<String> LANGUAGES = List.of("de", "en");

  @TestFactory
  Stream<DynamicTest> every_text_of_every_group_has_its_status() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String language : LANGUAGES) {
      Reader reader = Reader.of(language, Path.of("data"), ONTOLOGY);
      for (JsonNode group : groups(language)) {
        for (JsonNode entry : group.path("texts")) {
          String status = entry.fieldNames().next();
          String text = entry.path(status).asText();
          tests.add(
              DynamicTest.dynamicTest(
                  language + " " + group.path("relation").asText() + " " + status + ": " + text,
                  () -> assertEquals(status, status(reader, group, text), reader.explain(text))));
        }
      }
    }
    return tests.stream();
  }

  @Test
  void each_language_has_a_hundred_groups_over_ten_relations() throws IOException {
    for (String language : LANGUAGES) {
      Set<String> relations = new HashSet<>();
      groups(language).forEach(g -> relations.add(g.path("relation").asText()));
      assertTrue(groups(language).size() >= 100, language);
      assertTrue(relations.size() >= 10, language);
    }
  }

  private static JsonNode groups(String language) throws IOException {
    Path file = Path.of("data/languages", language, "rules/groups.yml");
    return new YAMLMapper().readTree(file.toFile()).path("groups");
  }

  /** The statuses that the text gives to the group's relation, or "none". */
  private static String status(Reader reader, JsonNode group, String text) {
    List<Claim> claims =
        reader.read(new Document(Source.of("example"), Optional.empty(), text)).claims();
    List<String> found =
        claims.stream()
            .filter(c -> c.relation().equals(group.path("relation").asText()))
            .filter(c -> isAbout(c, group))
            .map(c -> c.status().label())
            .distinct()
            .toList();
    return found.isEmpty() ? "none" : String.join(" and ", found);
  }

  private static boolean isAbout(Claim claim, JsonNode group) {
    Referent subject = claim.subject().referent();
    if (!group.has("object")) {
      return is(subject, group, "subject");
    }
    Referent object = claim.object().orElseThrow().referent();
    return is(subject, group, "subject") && is(object, group, "object")
        || is(subject, group, "object") && is(object, group, "subject");
  }

  private static boolean is(Referent referent, JsonNode group, String role) {
    String name = group.path(role).asText();
    String first = name.split(" ")[0];
    return referent.names().contains(name)
        || role.equals("object") && referent.names().contains(first)
        || role.equals("subject") && referent.names().contains(first);
  }
}
