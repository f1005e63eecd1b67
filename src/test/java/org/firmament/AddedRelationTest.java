package org.firmament;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.firmament.graph.Answer;
import org.firmament.graph.KnowledgeGraph;
import org.firmament.model.Claim;
import org.firmament.model.Document;
import org.firmament.model.Reading;
import org.firmament.model.Source;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A relation that no code knows is added by a term of the ontology and a pattern file. */
class AddedRelationTest {
  @TempDir static Path home;
  private static Pipeline pipeline;

  @BeforeAll
  static void a_home_with_one_relation_more() throws IOException {
    HomeCopy.into(home);
    Files.writeString(
        home.resolve("ontology/firmament.ttl"),
        """

        fm:insures a fm:Relation, owl:ObjectProperty ;
          rdfs:label "insures"@en, "versichert"@de ;
          rdfs:comment "S insures O."@en, "S versichert O."@de ;
          fm:domainKind fm:Company ;
          fm:rangeKind fm:Company ;
          fm:mayCarry fm:amount, fm:currency .
        """,
        StandardOpenOption.APPEND);
    pattern(
        "de", "\"{insurer} versichert {insured}\"", "\"{insurer} ist Versicherer von {insured}\"");
    pattern("en", "\"{insurer} insures {insured}\"", "\"{insurer} is the insurer of {insured}\"");
    pipeline = Pipeline.load(home);
  }

  private static void pattern(String language, String... says) throws IOException {
    Files.writeString(
        home.resolve("data/languages/" + language + "/patterns/insures.yml"),
        "relation: insures\nsubject: insurer\nobject: insured\npatterns:\n"
            + "  - name: covers\n    say: ["
            + String.join(", ", says)
            + "]\n");
  }

  private static Reading read(String language, String text) {
    return pipeline.read(new Document(Source.of("one"), Optional.of(language), text));
  }

  private static void insures(String language, String text) {
    List<Claim> claims =
        read(language, text).claims().stream().filter(c -> c.relation().equals("insures")).toList();
    assertTrue(
        claims.stream()
            .anyMatch(
                c ->
                    c.subject().referent().name().equals("Alpina AG")
                        && c.object().orElseThrow().referent().name().equals("Brixmar GmbH")),
        () -> text + ": " + claims);
  }

  @Test
  void german_active_passive_relative_apposition_and_headline_are_read() {
    insures("de", "Die Alpina AG versichert die Brixmar GmbH.");
    insures("de", "Die Brixmar GmbH wird seit 2019 von der Alpina AG versichert.");
    insures("de", "Die Alpina AG, die auch die Brixmar GmbH versichert, wächst.");
    insures("de", "Die Alpina AG, Versicherer der Brixmar GmbH, wächst.");
    insures("de", "Alpina AG neuer Versicherer von Brixmar GmbH");
  }

  @Test
  void english_active_passive_relative_apposition_and_headline_are_read() {
    insures("en", "Alpina AG insures Brixmar GmbH.");
    insures("en", "Brixmar GmbH has been insured by Alpina AG since 2019.");
    insures("en", "Alpina AG, which also insures Brixmar GmbH, is growing.");
    insures("en", "Alpina AG, the insurer of Brixmar GmbH, is growing.");
    insures("en", "Alpina AG new insurer of Brixmar GmbH");
  }

  @Test
  void the_graph_holds_it_and_answers() {
    try (KnowledgeGraph graph = KnowledgeGraph.inMemory(home, pipeline.resolving())) {
      graph.ingest(List.of(read("en", "Alpina AG insures Brixmar GmbH.")));
      try (Answer answer =
          graph.query(
              "PREFIX fm: <https://firmament.example/ontology#>"
                  + " SELECT ?who WHERE { ?who fm:insures ?whom }",
              Map.of())) {
        assertEquals(
            "https://firmament.example/id/alpina",
            answer.rows().next().get(0).orElseThrow().text());
      }
    }
  }
}
