package org.firmament.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.firmament.model.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SearchTest {
  private static KnowledgeGraph graph;

  @BeforeAll
  static void read() {
    graph = KnowledgeGraphTest.empty();
    graph.ingest(
        List.of(
            Article.of("s1", "2026-01-01")
                .kind("Olympische Winterspiele", Kind.EVENT)
                .called("Olympische Winterspiele", "Winter Olympics")
                .sentence("Müller Technik kooperiert mit Olympische Winterspiele.")
                .claims("Müller Technik", "partnersWith", "Olympische Winterspiele")
                .sentence("Der Wettbewerbsdruck auf den Automobilzulieferer wächst.")
                .sentence("Beide Übernahmen in der Hauptstraße sind genehmigt.")
                .sentence("The acquisitions were approved on Friday.")
                .sentence("Nordwerk hat die Ostbahn gekauft und die Südbahn übernommen.")
                .sentence("Ahorn sold a mill in Munich, which is not much.")
                .reading()));
  }

  @AfterAll
  static void close() {
    graph.close();
  }

  private static List<String> found(String words) {
    return graph.search(words, 5).stream().map(Hit::text).toList();
  }

  @Test
  void an_entity_is_found_by_its_name_before_the_sentences_that_hold_it() {
    assertEquals(
        List.of("Müller Technik", "Müller Technik kooperiert mit Olympische Winterspiele."),
        found("Müller Technik"));
    assertTrue(graph.search("Müller Technik", 1).get(0) instanceof Hit.Named);
  }

  @Test
  void umlauts_and_endings_do_not_matter() {
    assertEquals("Müller Technik", found("mueller").get(0));
    assertEquals("Müller Technik", found("MULLER").get(0));
    assertEquals(
        List.of("Beide Übernahmen in der Hauptstraße sind genehmigt."), found("Übernahme"));
    assertEquals(
        List.of("Beide Übernahmen in der Hauptstraße sind genehmigt."), found("hauptstrasse"));
    assertEquals(List.of("The acquisitions were approved on Friday."), found("acquisition"));
  }

  @Test
  void a_strong_verb_is_found_in_each_of_its_forms() {
    String done = "Nordwerk hat die Ostbahn gekauft und die Südbahn übernommen.";
    assertEquals(List.of(done), found("kaufen"));
    assertTrue(found("übernehmen").contains(done));
    assertTrue(found("übernimmt").contains(done));
    assertEquals(List.of("Ahorn sold a mill in Munich, which is not much."), found("sell mill"));
    Hit hit = graph.search("übernehmen ostbahn", 1).get(0);
    assertEquals(
        List.of("Ostbahn", "übernommen"),
        hit.highlights().stream().map(span -> span.in(hit.text())).toList());
  }

  @Test
  void a_word_that_is_there_is_marked_and_not_what_is_like_it() {
    Hit hit = graph.search("Munich", 1).get(0);
    assertEquals(
        List.of("Munich"), hit.highlights().stream().map(span -> span.in(hit.text())).toList());
  }

  @Test
  void a_part_of_a_compound_finds_it() {
    String sentence = "Der Wettbewerbsdruck auf den Automobilzulieferer wächst.";
    assertEquals(List.of(sentence), found("wettbewerb"));
    assertEquals(List.of(sentence), found("Zulieferer"));
  }

  @Test
  void a_typing_error_is_forgiven_when_nothing_else_is_found() {
    assertEquals("Müller Technik", found("Müler Tecknik").get(0));
  }

  @Test
  void an_alias_in_another_language_finds_the_entity() {
    Hit hit = graph.search("olympics", 1).get(0);
    assertEquals("Winter Olympics", hit.text());
    assertEquals(
        List.of("Olympics"), hit.highlights().stream().map(s -> s.in(hit.text())).toList());
    assertEquals(List.of("Winter Olympics"), ((Hit.Named) hit).entity().aliases());
  }

  @Test
  void sentences_about_a_found_entity_are_found_in_the_other_language() {
    assertEquals(
        List.of("Winter Olympics", "Müller Technik kooperiert mit Olympische Winterspiele."),
        found("olympics"));
  }

  @Test
  void the_words_that_matched_are_marked() {
    Hit hit = graph.search("wettbewerb zulieferer", 1).get(0);
    assertEquals(
        List.of("Wettbewerbsdruck", "Automobilzulieferer"),
        hit.highlights().stream().map(span -> span.in(hit.text())).toList());
  }

  @Test
  void what_a_user_types_is_never_an_operator() {
    for (String strange : List.of("AND OR NOT", "a:b", "\"", "(", "*", "m*ller~2^", "\\", "   ")) {
      graph.search(strange, 3);
    }
  }
}
