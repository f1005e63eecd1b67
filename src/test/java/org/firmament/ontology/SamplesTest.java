package org.firmament.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SamplesTest {
  private static final Path SAMPLES = Path.of("data/samples");
  private static final Model ONTOLOGY = RDFDataMgr.loadModel("ontology/firmament.ttl");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  @ParameterizedTest
  @ValueSource(strings = {"de", "en"})
  void every_article_has_at_least_four_expected_facts(String language) throws IOException {
    Map<String, Integer> facts = new TreeMap<>();
    articles(language).keySet().forEach(article -> facts.put(article, 0));
    assertEquals(9, facts.size());
    for (JsonNode fact : expected(language)) {
      String doc = fact.path("doc").asText();
      assertTrue(facts.containsKey(doc), doc);
      facts.merge(doc, 1, Integer::sum);
    }
    facts.forEach((doc, count) -> assertTrue(count >= 4, doc));
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "en"})
  void an_expected_fact_names_what_its_article_names_and_fits_the_ontology(String language)
      throws IOException {
    Map<String, String> articles = articles(language);
    for (JsonNode fact : expected(language)) {
      String text = articles.get(fact.path("doc").asText());
      assertTrue(text.contains(fact.path("subject").asText()), fact::toString);
      assertTrue(text.contains(named(fact.path("object").asText())), fact::toString);
      Resource relation = SampleGraph.term(fact.path("relation").asText());
      assertTrue(ONTOLOGY.contains(relation, RDF.type, SampleGraph.term("Relation")));
      assertEquals(
          fact.has("object"),
          ONTOLOGY.contains(relation, SampleGraph.term("rangeKind")),
          fact::toString);
      fact.path("qualifiers")
          .fieldNames()
          .forEachRemaining(
              name ->
                  assertTrue(
                      ONTOLOGY.contains(
                          relation, SampleGraph.term("mayCarry"), SampleGraph.term(name)),
                      fact::toString));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "en"})
  void the_articles_cover_what_is_asked_for_and_every_status(String language) throws IOException {
    Set<String> relations = new TreeSet<>();
    Set<String> statuses = new TreeSet<>();
    for (JsonNode fact : expected(language)) {
      relations.add(fact.path("relation").asText());
      statuses.add(fact.path("status").asText("asserted"));
    }
    assertEquals(
        Set.of(
            "competesWith",
            "offers",
            "investsIn",
            "usedBy",
            "subsidiaryOf",
            "partnersWith",
            "affectsCompetition",
            "reports",
            "publishesResults",
            "outspends",
            "acquires",
            "holdsPosition",
            "headquarteredIn",
            "laysOff",
            "suppliesTo",
            "shareholderOf",
            "filesForInsolvency",
            "sues"),
        relations);
    assertEquals(Set.of("asserted", "planned", "rumoured", "ended", "denied"), statuses);
  }

  @Test
  void an_event_has_names_and_no_name_twice() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("data/events/events.tsv"));
    assertEquals("# id\tnames\twikidata", lines.get(0));
    Set<String> seen = new HashSet<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      assertEquals(3, cells.length, line);
      assertTrue(seen.add(cells[0]), line);
      assertTrue(cells[2].matches("(Q\\d+)?"), line);
      for (String name : cells[1].split("\\|")) {
        assertTrue(!name.isBlank() && seen.add("name " + name), name);
      }
    }
  }

  /** What an article writes; one has "Basler" where the fact has "Basel". */
  private static String named(String object) {
    return object.equals("Basel") ? "Basler" : object;
  }

  private static JsonNode expected(String language) throws IOException {
    return YAML.readTree(Files.readString(SAMPLES.resolve(language).resolve("expected.yml")));
  }

  /** The texts of a language's articles by document id. */
  private static Map<String, String> articles(String language) throws IOException {
    Map<String, String> articles = new TreeMap<>();
    List<Path> files;
    try (Stream<Path> list = Files.list(SAMPLES.resolve(language))) {
      files = list.sorted().toList();
    }
    for (Path file : files) {
      String text = Files.readString(file);
      String name = file.getFileName().toString();
      if (name.endsWith(".txt")) {
        articles.put(language + "/" + name, text);
      } else if (name.endsWith(".html")) {
        var page = Jsoup.parse(text);
        articles.put(
            page.selectFirst("link[rel=canonical]").attr("href"),
            page.selectFirst("article").text());
      } else if (name.endsWith(".jsonl")) {
        for (String line : text.lines().toList()) {
          JsonNode article = JSON.readTree(line);
          articles.put(article.path("id").asText(), article.path("text").asText());
        }
      }
    }
    return articles;
  }
}
