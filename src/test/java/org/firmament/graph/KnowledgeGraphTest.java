package org.firmament.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.firmament.model.Kind;
import org.firmament.model.ProblemException;
import org.firmament.model.Qualifiers;
import org.firmament.model.Reading;
import org.firmament.model.Status;
import org.firmament.model.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeGraphTest {
  @TempDir Path temp;

  static KnowledgeGraph empty() {
    return KnowledgeGraph.inMemory(Article.HOME, new NamesAgree());
  }

  static final Reading TAKEOVER =
      Article.of("a1", "2026-01-05")
          .sentence("Nordwind übernimmt Südlicht für 120 Mio. Euro.")
          .claims(
              "Nordwind",
              "acquires",
              "Südlicht",
              Status.ASSERTED,
              Qualifiers.of(
                  Map.of(
                      "amount",
                      Value.of(new BigDecimal("120000000")),
                      "currency",
                      Value.of("EUR"),
                      "date",
                      new Value.Moment("2026-01"))))
          .sentence("Nordwind konkurriert mit Westmeer.")
          .claims("Nordwind", "competesWith", "Westmeer")
          .reading();

  static final Reading JOIN =
      Article.of("a2", "2026-02-01")
          .called("Nordwind", "NW Energie")
          .sentence("Nordwind beliefert Westmeer.")
          .claims("Nordwind", "suppliesTo", "Westmeer")
          .reading();

  static final Reading OTHER =
      Article.of("a3", "2026-01-20")
          .sentence("NW Energie konkurriert mit Ostsee AG.")
          .claims("NW Energie", "competesWith", "Ostsee AG")
          .reading();

  static final Reading DENIAL =
      Article.of("a4", "2026-03-01")
          .sentence("Nordwind konkurriert nicht mit Westmeer.")
          .claims("Nordwind", "competesWith", "Westmeer", Status.DENIED, Qualifiers.NONE)
          .reading();

  static final List<Reading> ALL = List.of(TAKEOVER, JOIN, OTHER, DENIAL);

  @Test
  void what_a_document_says_can_be_asked_in_sparql() {
    try (KnowledgeGraph graph = empty()) {
      Ingested ingested = graph.ingest(List.of(TAKEOVER));
      assertEquals(List.of("a1"), ingested.stored());
      assertEquals(2, ingested.claims());
      assertEquals(2, ingested.factsAdded());
      assertEquals(List.of(), ingested.refused());
      assertEquals(
          List.of("Südlicht|120000000|2026-01"),
          rows(
              graph,
              "SELECT ?name ?amount ?date { ?a rdfs:label 'Nordwind' ; fm:acquires ?b ."
                  + " ?b rdfs:label ?name . ?f fm:object ?b ; fm:amount ?amount ; fm:date ?date ."
                  + " ?f a fm:Fact }"));
      assertEquals(List.of(), graph.check());
    }
  }

  @Test
  void a_second_reading_of_the_same_brings_nothing_new() {
    try (KnowledgeGraph graph = KnowledgeGraph.open(temp, Article.HOME, new NamesAgree())) {
      graph.ingest(ALL);
    }
    try (KnowledgeGraph graph = KnowledgeGraph.open(temp, Article.HOME, new NamesAgree())) {
      Ingested again = graph.ingest(ALL);
      assertEquals(List.of(), again.stored());
      assertEquals(List.of("a1", "a2", "a3", "a4"), again.unchanged());
      assertEquals(0, again.factsAdded());
      assertEquals(List.of(), graph.check());
    }
  }

  @Test
  void a_changed_document_replaces_the_old_one() {
    try (KnowledgeGraph graph = empty()) {
      graph.ingest(List.of(TAKEOVER));
      graph.ingest(
          List.of(
              Article.of("a1", "2026-01-05")
                  .sentence("Nordwind beliefert Südlicht.")
                  .claims("Nordwind", "suppliesTo", "Südlicht")
                  .reading()));
      assertEquals(List.of("Nordwind suppliesTo Südlicht"), edges(graph, Selection.WHOLE));
      assertEquals(List.of(), graph.check());
    }
  }

  @Test
  void any_order_and_batching_gives_the_same_graph() {
    List<String> expected = quads(ALL, 4);
    Random random = new Random(7);
    for (int round = 0; round < 12; round++) {
      List<Reading> shuffled = new ArrayList<>(ALL);
      Collections.shuffle(shuffled, random);
      assertEquals(expected, quads(shuffled, 1 + random.nextInt(4)));
    }
  }

  private static List<String> quads(List<Reading> readings, int batch) {
    try (KnowledgeGraph graph = empty()) {
      for (int i = 0; i < readings.size(); i += batch) {
        graph.ingest(readings.subList(i, Math.min(readings.size(), i + batch)));
      }
      return Quads.sorted(graph);
    }
  }

  @Test
  void forgetting_a_document_is_the_same_as_never_having_read_it() {
    for (Reading gone : ALL) {
      List<Reading> others = ALL.stream().filter(reading -> reading != gone).toList();
      try (KnowledgeGraph graph = empty()) {
        graph.ingest(ALL);
        assertTrue(graph.forget(gone.document().id()));
        assertEquals(quads(others, 4), Quads.sorted(graph));
        assertEquals(List.of(), graph.check());
      }
    }
  }

  @Test
  void forgetting_the_document_that_joined_two_entities_parts_them() {
    try (KnowledgeGraph graph = empty()) {
      graph.ingest(List.of(TAKEOVER, JOIN, OTHER));
      assertEquals("nw-energie_company", graph.entity("Nordwind").id());
      assertEquals("nw-energie_company", graph.entity("NW Energie").id());
      graph.forget("a2");
      assertEquals("nordwind_company", graph.entity("Nordwind").id());
      assertEquals("nw-energie_company", graph.entity("NW Energie").id());
    }
  }

  @Test
  void forgetting_a_denial_brings_the_plain_triple_back() {
    String ask = "ASK { ?a rdfs:label 'Nordwind' . ?a fm:competesWith ?b }";
    try (KnowledgeGraph graph = empty()) {
      graph.ingest(List.of(TAKEOVER, DENIAL));
      assertFalse(verdict(graph, ask));
      graph.forget("a4");
      assertTrue(verdict(graph, ask));
    }
  }

  @Test
  void an_unknown_document_cannot_be_forgotten() {
    try (KnowledgeGraph graph = empty()) {
      assertFalse(graph.forget("nowhere"));
    }
  }

  @Test
  void a_claim_that_violates_a_shape_is_refused_and_told() {
    Reading strange =
        Article.of("s1", "2026-01-01")
            .sentence("Nordwind beliefert Nordwind, und Nordwind beliefert Südlicht.")
            .claims("Nordwind", "suppliesTo", "Nordwind")
            .claims("Nordwind", "suppliesTo", "Südlicht")
            .reading();
    try (KnowledgeGraph graph = empty()) {
      Ingested ingested = graph.ingest(List.of(strange));
      assertEquals(1, ingested.refused().size());
      assertEquals("refused-claim", ingested.refused().get(0).code());
      assertEquals(
          "a claim of suppliesTo is left out: nothing relates to itself",
          ingested.refused().get(0).what());
      assertEquals(1, ingested.claims());
      Ingested again = graph.ingest(List.of(strange));
      assertEquals(List.of("s1"), again.unchanged());
      assertEquals(1, again.refused().size());
      assertEquals(List.of(), graph.check());
    }
  }

  @Test
  void a_fact_that_violates_a_shape_is_refused_whatever_the_order() {
    Reading joins =
        Article.of("j", "2026-01-01")
            .called("Nordwind", "Südlicht")
            .sentence("Nordwind beliefert Westmeer.")
            .claims("Nordwind", "suppliesTo", "Westmeer")
            .reading();
    List<String> expected = quads(List.of(TAKEOVER, joins), 2);
    assertEquals(expected, quads(List.of(joins, TAKEOVER), 1));
    assertEquals(expected, quads(List.of(TAKEOVER, joins), 1));
    try (KnowledgeGraph graph = empty()) {
      Ingested ingested = graph.ingest(List.of(TAKEOVER, joins));
      assertEquals("refused-fact", ingested.refused().get(0).code());
    }
  }

  @Test
  void a_name_finds_its_entity_in_many_spellings() {
    try (KnowledgeGraph graph = empty()) {
      graph.ingest(ALL);
      for (String name :
          List.of(
              "Nordwind",
              "NW Energie",
              "nordwind",
              "NORDWIND",
              "nw-energie_company",
              "id:nw-energie_company",
              "https://firmament.example/id/nw-energie_company")) {
        assertEquals("NW Energie", graph.entity(name).name());
      }
      assertEquals("Südlicht", graph.entity("suedlicht").name());
    }
  }

  @Test
  void an_unknown_name_brings_suggestions() {
    try (KnowledgeGraph graph = empty()) {
      graph.ingest(ALL);
      ProblemException thrown = assertThrows(ProblemException.class, () -> graph.entity("Sudlich"));
      assertEquals("unknown-entity", thrown.problem().code());
      assertEquals("did you mean: Südlicht?", thrown.problem().fix());
    }
  }

  @Test
  void a_card_shows_facts_with_their_best_quote() {
    try (KnowledgeGraph graph = empty()) {
      graph.ingest(List.of(TAKEOVER));
      EntityCard card = graph.card("Südlicht").orElseThrow();
      EntityCard.Line line = card.facts().get("acquires").get(0);
      assertEquals("Nordwind", line.edge().subject().name());
      assertEquals(
          "Nordwind übernimmt Südlicht für 120 Mio. Euro.", line.best().evidence().quote());
      assertEquals(Optional.of("2026-01-05"), line.best().evidence().source().date());
      assertEquals(Optional.of("https://news.example/a1"), line.best().evidence().source().url());
      assertTrue(graph.card("nobody").isEmpty());
    }
  }

  @Test
  void statistics_count_facts_by_relation_and_status() {
    try (KnowledgeGraph graph = empty()) {
      graph.ingest(ALL);
      Stats stats = graph.stats();
      assertEquals(4, stats.documents());
      assertEquals(5, stats.claims());
      assertEquals(Map.of(Kind.COMPANY, 4L), stats.entities());
      assertEquals(
          Map.of(Status.ASSERTED, 1L, Status.DENIED, 1L), stats.facts().get("competesWith"));
      assertEquals(4, stats.factCount());
    }
  }

  @Test
  void a_selection_holds_what_lies_around_an_entity() {
    Reading far =
        Article.of("f", "2026-01-01")
            .sentence("Südlicht beliefert Ferngut.")
            .claims("Südlicht", "suppliesTo", "Ferngut")
            .reading();
    try (KnowledgeGraph graph = empty()) {
      graph.ingest(List.of(TAKEOVER, far));
      assertEquals(
          List.of("Nordwind acquires Südlicht", "Nordwind competesWith Westmeer"),
          edges(graph, Selection.around("Nordwind", 1)));
      assertEquals(
          List.of(
              "Nordwind acquires Südlicht",
              "Nordwind competesWith Westmeer",
              "Südlicht suppliesTo Ferngut"),
          edges(graph, Selection.around("Nordwind", 2)));
      assertEquals(
          List.of("Nordwind acquires Südlicht"),
          edges(graph, Selection.around("Nordwind", 2).relations(java.util.Set.of("acquires"))));
      assertEquals(List.of(), edges(graph, Selection.WHOLE.atLeast(0.95)));
      assertEquals(
          List.of(), edges(graph, Selection.WHOLE.statuses(java.util.Set.of(Status.RUMOURED))));
    }
  }

  private static List<String> edges(KnowledgeGraph graph, Selection selection) {
    try (var edges = graph.edges(selection)) {
      return edges
          .map(
              edge ->
                  edge.subject().name()
                      + " "
                      + edge.relation()
                      + " "
                      + edge.object().orElseThrow().name())
          .sorted()
          .toList();
    }
  }

  static boolean verdict(KnowledgeGraph graph, String sparql) {
    try (Answer answer = graph.query(sparql, Map.of())) {
      return answer.verdict();
    }
  }

  static List<String> rows(KnowledgeGraph graph, String sparql) {
    List<String> rows = new ArrayList<>();
    try (Answer answer = graph.query(sparql, Map.of())) {
      answer
          .rows()
          .forEachRemaining(
              row ->
                  rows.add(
                      String.join(
                          "|",
                          row.stream().map(cell -> cell.map(Term::text).orElse("")).toList())));
    }
    return rows;
  }
}
