package org.firmament.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.firmament.Pipeline;
import org.firmament.model.Entity;
import org.firmament.model.Judgement;
import org.firmament.model.Kind;
import org.firmament.model.ProblemException;
import org.firmament.model.Reading;
import org.firmament.model.Resolving;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people decide of names, and what follows from it in the facts graph. */
class JudgementsTest {
  private static final Resolving RESOLVING = Pipeline.load(Article.HOME).resolving();
  private static final Reading ONE =
      Article.of("j1", "2026-01-05")
          .sentence("Nordwind übernimmt Südlicht.")
          .claims("Nordwind", "acquires", "Südlicht")
          .reading();
  private static final Reading TWO =
      Article.of("j2", "2026-01-06")
          .sentence("NW Energie übernimmt Südlicht.")
          .claims("NW Energie", "acquires", "Südlicht")
          .reading();
  private static final Judgement SAME =
      new Judgement(true, Kind.COMPANY, "Nordwind", "NW Energie", "renamed in 2025");

  @TempDir Path temp;

  private static String lines(KnowledgeGraph graph) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    graph.write(Selection.WHOLE, RdfSyntax.NQUADS, out);
    return String.join("\n", out.toString(StandardCharsets.UTF_8).lines().sorted().toList());
  }

  private static KnowledgeGraph graph() {
    return KnowledgeGraph.inMemory(Article.HOME, RESOLVING);
  }

  private static Entity nordwind(KnowledgeGraph graph) {
    return graph.entity("Nordwind");
  }

  @Test
  void two_names_that_are_judged_the_same_become_one_entity_with_one_fact_of_two_claims() {
    try (KnowledgeGraph graph = graph()) {
      graph.ingest(List.of(ONE, TWO));
      assertEquals(List.of(), nordwind(graph).aliases());
      Ingested changed = graph.judge(SAME);
      assertEquals(-1, changed.factsAdded() - changed.factsRemoved());
      assertEquals(List.of("NW Energie"), nordwind(graph).aliases());
      EntityCard card = graph.card("NW Energie").orElseThrow();
      assertEquals("nordwind", card.entity().id());
      assertEquals(1, card.facts().get("acquires").size());
      assertEquals(2, graph.claims(card.facts().get("acquires").get(0).edge().id()).size());
      assertEquals(List.of(SAME), graph.judgements());
      assertEquals(List.of(), graph.check());
    }
  }

  @Test
  void a_judgement_before_or_after_the_documents_gives_the_same_store() {
    try (KnowledgeGraph before = graph();
        KnowledgeGraph after = graph()) {
      before.judge(SAME);
      before.ingest(List.of(TWO, ONE));
      after.ingest(List.of(ONE, TWO));
      after.judge(SAME);
      assertEquals(lines(before), lines(after));
    }
  }

  @Test
  void a_judgement_that_is_withdrawn_leaves_nothing_behind() {
    try (KnowledgeGraph graph = graph()) {
      graph.ingest(List.of(ONE, TWO));
      String plain = lines(graph);
      graph.judge(SAME);
      assertTrue(graph.withdraw(Optional.empty(), "NW Energie", "Nordwind").isPresent());
      assertEquals(plain, lines(graph));
      assertEquals(Optional.empty(), graph.withdraw(Optional.empty(), "NW Energie", "Nordwind"));
    }
  }

  @Test
  void the_later_judgement_about_two_names_stands() {
    try (KnowledgeGraph graph = graph()) {
      graph.ingest(List.of(ONE, TWO));
      graph.judge(SAME);
      Judgement different =
          new Judgement(false, Kind.COMPANY, "NW Energie", "Nordwind", "only a licensee");
      graph.judge(different);
      assertEquals(List.of(different), graph.judgements());
      assertEquals("nw-energie", graph.entity("NW Energie").id());
    }
  }

  @Test
  void a_judgement_that_cannot_be_followed_changes_nothing() {
    try (KnowledgeGraph graph = graph()) {
      graph.ingest(List.of(ONE, TWO));
      String plain = lines(graph);
      Judgement alike = new Judgement(false, Kind.COMPANY, "Nordwind", "NORDWIND", "a slip");
      assertThrows(ProblemException.class, () -> graph.judge(alike));
      assertEquals(plain, lines(graph));
    }
  }

  @Test
  void a_judgement_against_others_is_refused() {
    try (KnowledgeGraph graph = graph()) {
      graph.ingest(List.of(ONE, TWO));
      graph.judge(SAME);
      graph.judge(new Judgement(true, Kind.COMPANY, "Nordwind", "Südlicht", "a test"));
      Judgement against = new Judgement(false, Kind.COMPANY, "Südlicht", "NW Energie", "a test");
      ProblemException e = assertThrows(ProblemException.class, () -> graph.judge(against));
      assertTrue(e.problem().what().contains("\"Nordwind\" and \"NW Energie\""), e.getMessage());
      assertEquals(2, graph.judgements().size());
    }
  }

  @Test
  void only_names_that_the_graph_knows_can_be_judged_and_their_kind_is_known() {
    try (KnowledgeGraph graph = graph()) {
      graph.ingest(List.of(ONE, TWO));
      Judgement known = graph.judgement(true, Optional.empty(), "Nordwind", "NW Energie", "a test");
      assertEquals(Kind.COMPANY, known.kind());
      ProblemException e =
          assertThrows(
              ProblemException.class,
              () -> graph.judgement(true, Optional.empty(), "Nordwnd", "NW Energie", "a test"));
      assertEquals("unknown-entity", e.problem().code());
    }
  }

  @Test
  void judgements_are_kept_with_the_store_and_its_backup() {
    Path backup = temp.resolve("store.zip");
    try (KnowledgeGraph graph = KnowledgeGraph.open(temp.resolve("a"), Article.HOME, RESOLVING)) {
      graph.ingest(List.of(ONE));
      graph.judge(SAME);
      graph.backup(backup);
    }
    KnowledgeGraph.restore(backup, temp.resolve("b"), Article.HOME, RESOLVING);
    for (String store : List.of("a", "b")) {
      try (KnowledgeGraph graph =
          KnowledgeGraph.open(temp.resolve(store), Article.HOME, RESOLVING)) {
        assertEquals(List.of(SAME), graph.judgements());
        graph.ingest(List.of(TWO));
        assertEquals("nordwind", graph.entity("NW Energie").id());
        assertEquals(List.of(), graph.check());
      }
    }
  }
}
