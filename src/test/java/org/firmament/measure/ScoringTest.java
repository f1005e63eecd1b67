package org.firmament.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ScoringTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  static final List<String> SETS = SharedGold.SETS;

  private static final String GOLD =
      """
      {"doc": "d", "lang": "de", "entities": [\
      {"id": "a", "type": "Company", "names": ["Beispiel AG", "Beispiel"]},\
      {"id": "b", "type": "Company", "names": ["Muster GmbH"]},\
      {"id": "c", "type": "Company", "names": ["Nordlicht"]}], "facts": [\
      {"s": "a", "p": "acquires", "o": "b", "q": {"amount": 200, "status": "planned"}},\
      {"s": "a", "p": "competesWith", "o": "b", "q": {}},\
      {"s": "b", "p": "acquires", "o": "c", "q": {"status": "denied"}},\
      {"s": "c", "p": "reports", "q": {"metric": "netProfit", "value": -1000, "unit": "EUR"}},\
      {"s": "a", "p": "operatesIn", "o": "c", "optional": true}]}
      """;

  @TempDir Path folder;

  private Scores scores(String... told) throws Exception {
    Path gold = folder.resolve("gold.jsonl");
    Files.writeString(gold, GOLD);
    return Scoring.of(
        Lines.gold(gold), List.of(told).stream().map(Lines::told).toList(), Scoring.Scope.ALL);
  }

  @Test
  void names_agree_without_legal_form_article_genitive_and_hyphen() {
    assertTrue(Names.forms("die Beispiel-Werke AG").contains("beispiel werke"));
    assertTrue(Names.forms("Beispiels").contains("beispiel"));
    assertTrue(Names.forms("Groß & Söhne").contains("gross & söhne"));
    assertTrue(Names.forms("A.B.C. Inc.").contains("abc"));
  }

  @Test
  void a_symmetric_fact_counts_in_either_order_and_once() throws Exception {
    String turned =
        "{\"doc\":\"d\",\"relation\":\"competesWith\",\"subject\":\"Muster\",\"object\":\"Beispiel\"}";
    Scores scores = scores(turned, turned);
    assertEquals(new Tally(1, 0, 0), scores.relations().get("competesWith"));
  }

  @Test
  void a_plan_given_as_a_fact_is_right_but_leaks() throws Exception {
    Scores scores =
        scores(
            "{\"doc\":\"d\",\"relation\":\"acquires\",\"subject\":\"Beispiel\",\"object\":\"Muster\","
                + "\"qualifiers\":{\"amount\":200.5}}");
    assertEquals(1, scores.all().right());
    assertEquals(new Share(1, 1), scores.leak());
    assertEquals(new Share(1, 1), scores.qualifiers().get("amount"));
    assertEquals(new Share(0, 1), scores.qualifiers().get("status"));
  }

  @Test
  void a_denied_fact_told_as_asserted_is_false() throws Exception {
    Scores scores =
        scores(
            "{\"doc\":\"d\",\"relation\":\"acquires\",\"subject\":\"Muster\",\"object\":\"Nordlicht\"}");
    assertEquals(new Tally(0, 1, 2), scores.relations().get("acquires"));
  }

  @Test
  void an_argument_that_stands_for_two_entities_is_false() throws Exception {
    Scores scores =
        scores(
            "{\"doc\":\"d\",\"relation\":\"competesWith\",\"subject\":\"Beispiel\","
                + "\"subjectMentions\":[\"Nordlicht\"],\"object\":\"Muster\"}");
    assertEquals(1, scores.merged());
    assertEquals(1, scores.all().falseOnes());
  }

  @Test
  void an_optional_fact_is_neither_rewarded_nor_punished() throws Exception {
    Scores scores =
        scores(
            "{\"doc\":\"d\",\"relation\":\"operatesIn\",\"subject\":\"Beispiel\","
                + "\"object\":\"Nordlicht\",\"confidence\":0.5}");
    assertEquals(new Tally(0, 0, 4), scores.all());
    assertEquals(List.of(), scores.judged());
  }

  @Test
  void a_figure_counts_with_its_metric_value_and_unit() throws Exception {
    String figure =
        "{\"doc\":\"d\",\"relation\":\"reports\",\"subject\":\"Nordlicht\","
            + "\"qualifiers\":{\"metric\":\"netProfit\",\"value\":%s,\"unit\":\"EUR\"}}";
    assertEquals(1, scores(String.format(figure, "-1004")).all().right());
    assertEquals(0, scores(String.format(figure, "1000")).all().right());
  }

  @Test
  void a_run_tells_what_changed_since_the_last() throws Exception {
    Path file = folder.resolve("run.json");
    Run.of(scores()).save(file);
    Run now =
        Run.of(
            scores(
                "{\"doc\":\"d\",\"relation\":\"competesWith\",\"subject\":\"Muster\","
                    + "\"object\":\"Beispiel\"}"));
    assertTrue(now.since(Run.saved(file).orElseThrow()).contains("all R  0.000 -> 0.250  +0.250"));
  }

  /** The gold itself, told with mistakes of every sort, so that no branch stays untried. */
  @ParameterizedTest
  @FieldSource("SETS")
  void spoilt_gold_scores_as_the_script_scores_it(String set) throws Exception {
    assumeTrue(SharedGold.isThere());
    Path told = folder.resolve("told.jsonl");
    Files.write(told, spoilt(set));
    List<String> report =
        Report.of(
            Scoring.of(
                Lines.gold(SharedGold.facts(set)),
                Files.readAllLines(told).stream().map(Lines::told).toList(),
                new Scoring.Scope(Set.of(), set.equals("core-dev"))),
            !set.equals("core-dev"),
            true,
            0);
    for (String line : SharedGold.scored(set, told)) {
      assertTrue(report.contains(line), () -> line + "\n" + String.join("\n", report));
    }
  }

  private static List<String> spoilt(String set) throws Exception {
    List<String> lines = new ArrayList<>();
    int n = 0;
    for (String line : Files.readAllLines(SharedGold.facts(set))) {
      JsonNode document = JSON.readTree(line);
      Map<String, JsonNode> entities = new TreeMap<>();
      document.get("entities").forEach(e -> entities.put(e.get("id").asText(), e.get("names")));
      for (JsonNode fact : document.get("facts")) {
        n++;
        if (n % 7 == 0) {
          continue;
        }
        ObjectNode told = JSON.createObjectNode();
        told.put("doc", document.get("doc").asText());
        told.put("relation", n % 41 == 0 ? "likes" : fact.get("p").asText());
        argument(
            told,
            "subject",
            entities.get(fact.get(n % 11 == 0 && fact.has("o") ? "o" : "s").asText()),
            n);
        if (fact.has("o")) {
          argument(told, "object", entities.get(fact.get("o").asText()), n + 1);
        }
        if (n % 13 == 0) {
          entities.values().forEach(names -> told.withArray("subjectMentions").add(names.get(0)));
        }
        ObjectNode qualifiers = told.putObject("qualifiers");
        for (Map.Entry<String, JsonNode> one : fact.path("q").properties()) {
          if (one.getKey().equals("status")) {
            told.put("status", n % 5 == 0 ? "asserted" : one.getValue().asText());
          } else if (one.getValue().isNumber() && n % 3 == 0) {
            qualifiers.put(one.getKey(), one.getValue().asDouble() * (1 + n % 10 / 1000.0));
          } else if (n % 17 != 0) {
            qualifiers.set(one.getKey(), one.getValue());
          }
        }
        told.put("confidence", n * 37 % 1000 / 1000.0);
        lines.add(JSON.writeValueAsString(told));
        if (n % 19 == 0) {
          lines.add(JSON.writeValueAsString(told));
        }
      }
    }
    return lines;
  }

  private static void argument(ObjectNode told, String role, JsonNode names, int n) {
    told.put(
        role,
        "The " + names.get(n % names.size()).asText() + (n % 4 == 0 ? " Holding Ltd." : "’s"));
    names.forEach(
        name ->
            told.withArray(role + "Mentions")
                .add(name.asText().toUpperCase(java.util.Locale.ROOT)));
  }
}
