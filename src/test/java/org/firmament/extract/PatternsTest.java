package org.firmament.extract;

import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.firmament.model.Ontology;
import org.firmament.model.Source;
import org.firmament.model.Value;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every example that stands in a pattern file holds. */
class PatternsTest {
  private static final Ontology ONTOLOGY = OntologyReader.read(Path.of("ontology/firmament.ttl"));

  @TestFactory
  Stream<DynamicTest> every_match_and_reject_of_every_pattern_holds() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String language : List.of("de", "en")) {
      Reader reader = Reader.of(language, Path.of("data"), ONTOLOGY);
      for (Pattern pattern : reader.patterns()) {
        for (Pattern.Match match : pattern.matches()) {
          tests.add(
              DynamicTest.dynamicTest(
                  language + " " + pattern.name() + ": " + match.text(),
                  () -> matches(reader, pattern, match)));
        }
        for (String reject : pattern.rejects()) {
          tests.add(
              DynamicTest.dynamicTest(
                  language + " " + pattern.name() + " not: " + reject,
                  () -> rejects(reader, pattern, reject)));
        }
      }
    }
    return tests.stream();
  }

  private static List<Claim> claims(Reader reader, String text) {
    return reader.read(new Document(Source.of("example"), Optional.empty(), text)).claims();
  }

  private static void matches(Reader reader, Pattern pattern, Pattern.Match match) {
    List<Claim> claims = claims(reader, match.text());
    boolean given =
        claims.stream()
            .filter(c -> c.relation().equals(pattern.relation().name()))
            .anyMatch(c -> gives(c, pattern, match.gives()));
    assertTrue(given, () -> reader.explain(match.text()));
  }

  private static boolean gives(Claim claim, Pattern pattern, Map<String, String> gives) {
    for (Map.Entry<String, String> one : gives.entrySet()) {
      String want = one.getValue();
      boolean same;
      if (one.getKey().equals(pattern.subject())) {
        same = claim.subject().referent().names().contains(want);
      } else if (pattern.object().isPresent() && one.getKey().equals(pattern.object().get())) {
        same = claim.object().orElseThrow().referent().names().contains(want);
      } else if (one.getKey().equals("status")) {
        same = claim.status().label().equals(want);
      } else {
        same = claim.qualifiers().of(one.getKey()).map(Value::lexical).orElse("").equals(want);
      }
      boolean symmetric =
          pattern.relation().symmetric()
              && pattern.object().isPresent()
              && (claim.subject().referent().names().contains(want)
                  || claim.object().orElseThrow().referent().names().contains(want));
      if (!same && !symmetric) {
        return false;
      }
    }
    return true;
  }

  private static void rejects(Reader reader, Pattern pattern, String text) {
    boolean given =
        claims(reader, text).stream().anyMatch(c -> c.evidence().pattern().equals(pattern.name()));
    assertTrue(!given, () -> reader.explain(text));
  }
}
