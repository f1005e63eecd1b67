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
}
