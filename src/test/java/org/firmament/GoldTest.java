package org.firmament;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.firmament.export.FactLine;
import org.firmament.measure.GoldDocument;
import org.firmament.measure.Lines;
import org.firmament.measure.Scores;
import org.firmament.measure.Scoring;
import org.firmament.measure.Tally;
import org.firmament.measure.Told;
import org.firmament.model.CodePoints;
import org.firmament.model.Document;
import org.firmament.model.Fact;
import org.firmament.model.Reading;
import org.firmament.model.Source;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** No relation falls under what it has reached on the project's own gold documents. */
class GoldTest {
  private static final Path FOLDER = Path.of("src/test/resources/gold");
  private static final int RELATIONS = 22;
  private static final int LEAST_FACTS = 6;

  private static Scores scores(Pipeline pipeline, String language) throws IOException {
    List<Told> told = new ArrayList<>();
    for (String line : Files.readAllLines(FOLDER.resolve(language + ".docs.jsonl"))) {
      JsonNode node = new ObjectMapper().readTree(line);
      String text = node.get("text").asText();
      Reading reading =
          pipeline.read(
              new Document(Source.of(node.get("id").asText()), Optional.of(language), text));
      for (Fact fact : pipeline.facts(reading)) {
        told.add(Lines.told(FactLine.of(fact, CodePoints.of(text))));
      }
    }
    return Scoring.of(gold(language), told, Scoring.Scope.ALL);
  }

  private static List<GoldDocument> gold(String language) {
    return Lines.gold(FOLDER.resolve(language + ".jsonl"));
  }

  @TestFactory
  Stream<DynamicTest> every_relation_stays_above_its_floor() throws IOException {
    Pipeline pipeline = Pipeline.load(Path.of(""));
    List<DynamicTest> tests = new ArrayList<>();
    for (String language : List.of("de", "en")) {
      Scores scores = scores(pipeline, language);
      for (String line : Files.readAllLines(FOLDER.resolve(language + ".floors.tsv"))) {
        if (!line.startsWith("#")) {
          String[] row = line.split("\t");
          Tally tally = row[0].equals("all") ? scores.all() : scores.relations().get(row[0]);
          String reached = language + " " + line + ": " + tally + " missed " + scores.missed();
          tests.add(
              DynamicTest.dynamicTest(
                  language + " " + row[0],
                  () -> {
                    assertTrue(tally.precision() >= Double.parseDouble(row[1]), reached);
                    assertTrue(tally.recall() >= Double.parseDouble(row[2]), reached);
                  }));
        }
      }
    }
    return tests.stream();
  }

  @Test
  void every_relation_and_every_status_is_asked_in_every_language() {
    for (String language : List.of("de", "en")) {
      Set<String> statuses = new TreeSet<>();
      gold(language)
          .forEach(
              d ->
                  d.facts()
                      .forEach(
                          f -> statuses.add(f.qualifiers().getOrDefault("status", "asserted"))));
      assertEquals(
          Set.of("asserted", "planned", "rumoured", "ended", "denied"), statuses, language);
      Map<String, Integer> facts = new TreeMap<>();
      gold(language)
          .forEach(d -> d.facts().forEach(f -> facts.merge(f.relation(), 1, Integer::sum)));
      assertEquals(RELATIONS, facts.size(), facts.toString());
      facts.forEach((relation, count) -> assertTrue(count >= LEAST_FACTS, language + relation));
    }
  }
}
