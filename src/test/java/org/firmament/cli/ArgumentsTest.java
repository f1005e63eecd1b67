package org.firmament.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Arguments that say nothing sensible, and stores that are not there. */
class ArgumentsTest {
  @TempDir Path folder;
  private Session session;

  @BeforeEach
  void start() throws IOException {
    session = Session.in(folder);
    Files.writeString(folder.resolve("good.txt"), "Die Muster AG kauft die Beispiel GmbH.\n");
  }

  private void isRefused(String said, String... arguments) {
    assertEquals(2, session.run(arguments), () -> session.out() + session.err());
    assertEquals("", session.out());
    assertEquals(said, session.err());
  }

  @ParameterizedTest
  @CsvSource({
    "search Alibaba --limit 0, a whole number from 1 to 1000",
    "search Alibaba --limit -1, a whole number from 1 to 1000",
    "search Alibaba --limit 1001, a whole number from 1 to 1000",
    "export --around Norvik --depth 0, a whole number from 1 to 10",
    "export --min-confidence 2, a number from 0 to 1",
    "export --min-confidence NaN, a number from 0 to 1",
    "extract good.txt --min-confidence -0.1, a number from 0 to 1",
    "extract good.txt --threads 0, a whole number from 1 to 256",
    "ingest good.txt --batch 0, a whole number from 1 to 100000",
    "evaluate gold docs --errors -1, a whole number from 0 to 1000000",
    "serve --port 70000, a whole number from 0 to 65535",
  })
  void a_number_out_of_its_range_is_refused_before_anything_is_done(String typed, String range) {
    String[] words = typed.split(" ");
    String option = words[words.length - 2] + " " + words[words.length - 1];
    isRefused(
        "error[usage]: %s is out of range\n  where: firmament %s\n  fix:   give %s\n"
            .formatted(option, words[0], range),
        words);
    assertFalse(Files.exists(folder.resolve("graph.db")));
  }

  @Test
  void a_depth_needs_an_entity_to_count_from() {
    isRefused(
        """
        error[usage]: --depth counts from an entity, and none is given
          where: firmament export
          fix:   give --around NAME too
        """,
        "export",
        "--depth",
        "2");
  }

  @Test
  void a_query_and_a_part_of_the_graph_are_not_exported_at_once() {
    isRefused(
        """
        error[usage]: --query gives the whole export, no other choice acts on it
          where: firmament export
          fix:   write the choice into the query, or leave --query out
        """,
        "export",
        "--query",
        "my.rq",
        "--relation",
        "acquires");
  }

  @Test
  void a_file_whose_ending_tells_no_format_is_not_written() {
    assertEquals(0, session.run("ingest", "good.txt"), session.err());
    isRefused(
        """
        error[unknown-format]: the file's ending tells no format
          where: graph.unknown
          fix:   give --format, or one of these endings: .ttl, .trig, .nq, .jsonld, .rdf, .graphml,\
         .gexf, .cyjs, .dot, .csv, .jsonl
        """,
        "export",
        "-o",
        "graph.unknown");
    assertFalse(Files.exists(folder.resolve("graph.unknown")));
  }

  @Test
  void a_sentence_beside_a_pattern_is_not_dropped_in_silence() {
    isRefused(
        """
        error[usage]: one thing is explained at a time
          where: firmament explain
          fix:   give either a sentence, --doc PATH or --pattern NAME
        """,
        "explain",
        "--pattern",
        "acquires/takes-over",
        "Alibaba kauft Qwen.");
  }

  @Test
  void a_relation_that_is_none_is_not_measured() {
    assertEquals(2, session.run("evaluate", "gold", "docs", "--relation", "acquire"));
    assertEquals(
        """
        error[unknown-relation]: relation "acquire" is not in the ontology
          where: --relation
          fix:   did you mean acquires?
        """,
        session.err());
  }

  @Test
  void a_folder_without_a_store_stays_as_it_is() throws IOException {
    Files.createDirectory(folder.resolve("empty"));
    isRefused(
        """
        error[no-store]: there is no store yet
          where: empty
          fix:   read articles into one: firmament ingest data/samples --store empty
        """,
        "stats",
        "--store",
        "empty");
    try (var files = Files.list(folder.resolve("empty"))) {
      assertEquals(0, files.count());
    }
  }

  @Test
  void a_small_store_is_told_to_be_small() throws IOException {
    assertEquals(0, session.run("ingest", "good.txt"), session.err());
    assertEquals(0, session.run("stats", "--json"));
    long bytes = new ObjectMapper().readTree(session.out()).get("bytes").asLong();
    assertTrue(bytes > 300_000 && bytes < 6_000_000, () -> bytes + " bytes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nofile.txt", "none"})
  void nothing_to_read_makes_no_store(String given) throws IOException {
    Files.createDirectory(folder.resolve("none"));
    assertEquals(2, session.run("ingest", given, "--store", "new.db"), session.out());
    assertEquals("", session.out());
    assertTrue(session.err().startsWith("error["), session.err());
    assertFalse(Files.exists(folder.resolve("new.db")));
  }
}
