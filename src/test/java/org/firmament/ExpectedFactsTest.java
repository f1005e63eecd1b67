package org.firmament;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.firmament.model.Claim;
import org.firmament.model.Mention;
import org.firmament.model.Reading;
import org.firmament.read.Documents;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The sample articles say what {@code expected.yml} promises. */
class ExpectedFactsTest {
  @TestFactory
  Stream<DynamicTest> every_expected_fact_is_read() throws IOException {
    Pipeline pipeline = Pipeline.load(Path.of(""));
    Map<String, Reading> readings = new TreeMap<>();
    try (Documents documents =
        Documents.of(
            List.of("data/samples"), Optional.empty(), InputStream.nullInputStream(), p -> {})) {
      documents.forEachRemaining(d -> readings.put(d.id(), pipeline.read(d)));
    }
    List<DynamicTest> tests = new ArrayList<>();
    for (String language : List.of("de", "en")) {
      Path file = Path.of("data/samples", language, "expected.yml");
      for (JsonNode fact : new YAMLMapper().readTree(file.toFile())) {
        tests.add(
            DynamicTest.dynamicTest(
                fact.toString(),
                () ->
                    assertTrue(
                        isRead(readings.get(fact.path("doc").asText()), fact), fact::toString)));
      }
    }
    return tests.stream();
  }

  private static boolean isRead(Reading reading, JsonNode fact) {
    return reading.claims().stream().anyMatch(c -> says(c, fact));
  }

  private static boolean says(Claim claim, JsonNode fact) {
    boolean relation = claim.relation().equals(fact.path("relation").asText());
    boolean status = claim.status().label().equals(fact.path("status").asText("asserted"));
    String subject = fact.path("subject").asText();
    String object = fact.path("object").asText("");
    boolean straight =
        names(claim.subject(), subject)
            && (object.isEmpty() || claim.object().map(o -> names(o, object)).orElse(false));
    boolean symmetric =
        List.of("competesWith", "partnersWith", "mergesWith").contains(claim.relation())
            && names(claim.subject(), object)
            && claim.object().map(o -> names(o, subject)).orElse(false);
    return relation && status && (straight || symmetric) && qualified(claim, fact);
  }

  private static boolean qualified(Claim claim, JsonNode fact) {
    for (Map.Entry<String, JsonNode> one : fact.path("qualifiers").properties()) {
      String given = claim.qualifiers().of(one.getKey()).map(v -> v.lexical()).orElse("");
      boolean same =
          one.getValue().isNumber()
              ? !given.isEmpty() && Double.parseDouble(given) == one.getValue().asDouble()
              : given.equals(one.getValue().asText());
      if (!same) {
        return false;
      }
    }
    return true;
  }

  private static boolean names(Mention mention, String name) {
    return mention.referent().names().contains(name)
        || mention.referent().names().stream().anyMatch(n -> n.equalsIgnoreCase(name));
  }
}
