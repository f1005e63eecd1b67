package org.firmament.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The named questions, asked of the samples as a person types them. */
class QuestionsTest {
  @TempDir static Path folder;
  private static Session session;

  @BeforeAll
  static void read_the_samples() {
    session = Session.in(folder);
    String samples = Path.of("data/samples").toAbsolutePath().toString();
    assertEquals(0, session.run("ingest", samples), session.err());
  }

  private static List<String> rows(String... question) {
    String[] asked =
        Stream.concat(
                Stream.of("query"), Stream.concat(Stream.of(question), Stream.of("-f", "tsv")))
            .toArray(String[]::new);
    assertEquals(0, session.run(asked), session.err());
    return session.out().lines().skip(1).toList();
  }

  @Test
  void each_example_that_is_listed_gives_rows() {
    assertEquals(0, session.run("query"));
    List<String> examples =
        session.out().lines().filter(line -> line.startsWith("    firmament query ")).toList();
    assertEquals(23, examples.size());
    for (String example : examples) {
      String[] words = example.strip().replace("\"", "").split(" ");
      assertFalse(
          rows(List.of(words).subList(2, words.length).toArray(String[]::new)).isEmpty(), example);
    }
  }

  @Test
  void a_row_reads_from_the_owner_to_what_it_owns() {
    for (String question : List.of("owners", "group-structure")) {
      for (String company : List.of("Norvik", "Tandem")) {
        List<String> rows = rows(question, "-p", "company=" + company);
        assertTrue(
            rows.stream()
                .anyMatch(
                    row ->
                        row.startsWith("\"Norvik\"\t\"has subsidiary\"@en\t\"Tandem Logistik\"\t")),
            rows::toString);
        assertTrue(
            rows.stream()
                .anyMatch(
                    row -> row.startsWith("\"Norvik\"\t\"acquires\"@en\t\"Tandem Logistik\"")),
            rows::toString);
      }
    }
  }

  @Test
  void a_deal_without_any_date_is_shown() {
    List<String> rows = rows("deals", "-p", "since=2026-01-01");
    assertTrue(
        rows.stream()
            .anyMatch(
                row -> row.startsWith("9300000000.0\t\"USD\"\t\"Cobalt Foods\"\t\"acquires\"")),
        rows::toString);
  }

  @Test
  void amounts_in_two_currencies_are_no_disagreement() {
    List<String> rows = rows("disagreements");
    assertTrue(rows.stream().noneMatch(row -> row.contains("\"Qwen\"")), rows::toString);
    assertTrue(
        rows.stream()
            .anyMatch(row -> row.startsWith("\"Norvik\"\t\"reports\"@en\t\"revenue\"\t\"value\"")),
        rows::toString);
  }

  private static void isRefused(String said, String... arguments) {
    assertEquals(2, session.run(arguments), () -> session.out() + session.err());
    assertEquals(said, session.err());
  }

  @Test
  void a_misspelt_question_is_told_the_likely_one() {
    isRefused(
        """
        error[unknown-question]: there is no question "competitrs"
          where: queries/
          fix:   did you mean competitors?
        """,
        "query",
        "competitrs");
  }

  @Test
  void a_value_of_the_wrong_sort_is_told_with_an_example() {
    isRefused(
        """
        error[wrong-parameter]: "hoch" is no number
          where: parameter confidence of question sure-facts
          fix:   give a number, for example 0.8
        """,
        "query",
        "sure-facts",
        "-p",
        "confidence=hoch",
        "-p",
        "sources=1");
    isRefused(
        """
        error[wrong-parameter]: "2026-13-01" is no date
          where: parameter since of question deals
          fix:   give a date, for example 2026-01-01
        """,
        "query",
        "deals",
        "-p",
        "since=2026-13-01");
  }

  @Test
  void a_missing_parameter_is_told_with_an_example() {
    isRefused(
        """
        error[missing-parameter]: it needs the parameter "from"
          where: question connection
          fix:   ask it, for example, with from="Alibaba" and to="Norvik"
        """,
        "query",
        "connection",
        "-p",
        "to=Norvik");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE WHERE { ?a ?b ?c }",
        "# all of it\nPREFIX x: <http://x/>\ninsert data { x:a x:b x:c }",
        "DELETE { ?a ?b ?c } INSERT { ?a ?b 1 } WHERE { ?a ?b ?c",
      })
  void an_update_is_told_that_sparql_only_reads(String update) {
    isRefused(
        """
        error[query-form]: this would change the store, which SPARQL only reads
          where: query
          fix:   use SELECT, ASK or CONSTRUCT; documents are added and withdrawn as a whole
        """,
        "query",
        update);
  }

  @Test
  void words_that_the_index_cannot_read_are_told_with_the_reason() {
    assertEquals(2, session.run("query", "passages", "-p", "words=AND ("));
    assertTrue(
        session
            .err()
            .startsWith(
                "error[broken-words]: the words of a text:query are not in the search engine's"
                    + " language: Cannot parse '"),
        session.err());
  }

  @Test
  void a_query_that_nests_deeper_than_the_engine_can_go_is_told() {
    String nested = "(".repeat(20_000) + "1" + ")".repeat(20_000);
    assertEquals(2, session.run("query", "ASK { FILTER " + nested + " }"));
    assertEquals(
        """
        error[query-too-deep]: this nests, or follows a path, deeper than the engine can go
          where: the query
          fix:   write it flat; instead of p+ or p*, name the steps: p | p/p | p/p/p
        """,
        session.err());
  }

  @Test
  void a_term_that_the_ontology_lacks_is_noted_with_the_likely_one() {
    assertEquals(0, session.run("query", "SELECT * { ?a fm:competeWith ?b }"), session.err());
    assertTrue(
        session
            .err()
            .startsWith(
                "note: fm:competeWith is no term of the ontology; did you mean"
                    + " fm:competesWith?\n"),
        session.err());
    assertEquals(0, session.run("query", "ASK { ?a fm:competesWith ?b }"));
    assertEquals("", session.err());
  }
}
