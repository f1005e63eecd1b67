package org.firmament.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

class CommandsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TWO =
      """
      Alibaba konkurriert mit Tencent. Tencent beobachtet Alibaba.
      """;

  @TempDir static Path folder;
  private static Session session;

  @BeforeAll
  static void read_the_samples() {
    session = Session.in(folder);
    assertEquals(0, session.run("ingest", samples()), session.err());
  }

  private static String samples() {
    return Path.of("data/samples").toAbsolutePath().toString();
  }

  private static void works(String... arguments) {
    assertEquals(0, session.run(arguments), () -> session.out() + session.err());
  }

  private static void isRefused(String code, String... arguments) {
    assertEquals(2, session.run(arguments), () -> session.out() + session.err());
    assertTrue(session.err().startsWith("error[" + code + "]: "), session.err());
    assertTrue(session.err().contains("\n  where: "), session.err());
    assertTrue(session.err().contains("\n  fix:   "), session.err());
    assertFalse(session.err().contains("\tat "), session.err());
  }

  @Test
  void an_ingest_ends_with_what_there_is_now_and_what_to_type_next() {
    works("ingest", samples(), "--store", "summary.db");
    String summary = session.out();
    assertTrue(summary.contains(" documents in "), summary);
    assertTrue(summary.contains("competesWith"), summary);
    assertTrue(summary.contains("  ./firmament show "), summary);
    assertTrue(summary.contains("  ./firmament query timeline -p entity="), summary);
    assertFalse(summary.contains("\u001b"), "no colours in a pipe");
    assertEquals("", session.err(), "no progress bar in a pipe");
  }

  @Test
  void to_explain_a_file_that_is_not_there_is_refused() {
    isRefused("missing-path", "explain", "--doc", "nofile.txt");
  }

  @Test
  void names_are_judged_and_what_was_decided_is_listed_and_withdrawn() throws Exception {
    works("ingest", samples(), "--store", "judged.db");
    works("judge", "--store", "judged.db");
    assertEquals("nothing was decided of names in this store\n", session.out());
    isRefused("usage", "judge", "same", "Norvik", "Ferrax", "--store", "judged.db");
    isRefused(
        "unknown-entity",
        "judge",
        "same",
        "Norvk",
        "Ferrax",
        "--reason",
        "x",
        "--store",
        "judged.db");
    works("judge", "same", "Norvik", "Ferrax", "--reason", "a test", "--store", "judged.db");
    assertTrue(session.out().startsWith("same: Norvik, Ferrax; "), session.out());
    works("show", "Ferrax", "--store", "judged.db");
    assertTrue(session.out().startsWith("Norvik"), session.out());
    works("judge", "--store", "judged.db");
    assertTrue(
        session.out().contains("same     Company  Norvik  Ferrax      a test"), session.out());
    isRefused("usage", "judge", "same", "Norvik", "--store", "judged.db");
    isRefused(
        "unknown-kind", "judge", "withdraw", "A", "B", "--kind", "Firm", "--store", "judged.db");
    isRefused("unknown-judgement", "judge", "withdraw", "A", "B", "--store", "judged.db");
    works("judge", "withdraw", "Ferrax", "Norvik", "--store", "judged.db");
    works("show", "Ferrax", "--store", "judged.db");
    assertTrue(session.out().startsWith("Ferrax"), session.out());
  }

  @Test
  void a_second_ingest_says_that_nothing_is_new() throws Exception {
    works("ingest", samples());
    assertTrue(session.out().contains("nothing is new"), session.out());
    works("ingest", samples(), "--json");
    assertEquals(0, JSON.readTree(session.out()).get("stored").asInt());
  }

  @Test
  void facts_are_shown_with_quote_and_source() throws Exception {
    works("show", "Norvik");
    assertTrue(session.out().startsWith("Norvik"), session.out());
    assertTrue(session.out().contains("\"Norvik konkurriert mit Ferrax und Spedia.\""));
    works("show", "Alibaba");
    assertTrue(session.out().contains("  Qwen  about 431,000,000 USD  "), session.out());
    assertTrue(session.out().contains("  sharePriceChange more than -7 %  "), session.out());
    works("show", "Norvik", "--json");
    JsonNode card = JSON.readTree(session.out());
    assertEquals("Company", card.get("kind").asText());
    assertTrue(card.at("/facts/0/evidence").has("quote"), session.out());
  }

  @Test
  void an_unknown_name_is_wrong_input() {
    isRefused("unknown-entity", "show", "Alibabba Grupp Xyz");
    isRefused("unknown-entity", "query", "competitors", "-p", "company=Nemo Nix");
    isRefused("unknown-entity", "export", "--around", "Nemo Nix");
  }

  @Test
  void questions_are_listed_each_with_an_example() {
    works("query");
    assertTrue(session.out().contains("firmament query competitors -p company=Alibaba"));
  }

  @Test
  void a_question_is_answered_in_every_form() throws Exception {
    works("query", "competitors", "-p", "company=Norvik");
    assertTrue(session.out().contains("Spedia"), session.out());
    works("query", "competitors", "-p", "company=Norvik", "--format", "csv");
    assertTrue(session.out().startsWith("name,"), session.out());
    works("query", "competitors", "-p", "company=Norvik", "--format", "tsv");
    assertTrue(session.out().startsWith("?name\t"), session.out());
    works("query", "competitors", "-p", "company=Norvik", "--json");
    assertTrue(JSON.readTree(session.out()).at("/results/bindings").size() > 0, session.out());
    works("query", "competitors", "-p", "company=Norvik", "--format", "xml");
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(session.out())));
  }

  @Test
  void sparql_is_taken_as_text_and_as_a_file() throws Exception {
    works(
        "query", "PREFIX fm: <https://firmament.example/ontology#> ASK { ?a fm:competesWith ?b }");
    assertEquals("yes\n", session.out());
    Files.writeString(
        folder.resolve("my.rq"),
        """
        PREFIX fm: <https://firmament.example/ontology#>
        CONSTRUCT { ?a fm:competesWith ?b } WHERE { ?a fm:competesWith ?b }
        """);
    works("query", "my.rq", "--format", "turtle");
    assertTrue(session.out().contains("fm:competesWith"), session.out());
    works("export", "--query", "my.rq", "--format", "graphml");
    assertTrue(session.out().contains("competesWith</data>"), session.out());
  }

  @Test
  void a_wrong_query_is_wrong_input() {
    assertEquals(2, session.run("query", "SELECT * WHERE { ?a ?b }"), session.err());
    isRefused("unknown-question", "query", "competitrs");
    isRefused("no-such-file", "query", "missing.rq");
    isRefused("usage", "query", "competitors", "--format", "pdf");
    isRefused("usage", "query", "competitors", "--sotre", "x");
  }

  @Test
  void a_search_marks_what_it_found() throws Exception {
    works("search", "wettbewerb");
    assertTrue(session.out().contains("**Wettbewerb**"), session.out());
    works("search", "olympia", "--json");
    assertTrue(JSON.readTree(session.out()).size() > 0, session.out());
    works("search", "xyzzyqux");
    assertEquals("", session.out());
    assertTrue(session.err().startsWith("nothing found"), session.err());
  }

  @Test
  void the_graph_is_exported_whole_and_in_part() throws Exception {
    works("export", "--format", "nquads");
    long whole = session.out().lines().count();
    works("export", "--around", "Norvik", "--format", "nquads");
    long part = session.out().lines().count();
    assertTrue(part > 0 && part < whole, part + " of " + whole);
    works("export", "--relation", "competesWith", "--format", "facts-jsonl");
    for (String line : session.out().split("\n")) {
      assertEquals("competesWith", JSON.readTree(line).get("relation").asText());
    }
    works("export", "-o", "graph.csv");
    assertTrue(Files.readString(folder.resolve("graph-nodes.csv")).contains("Norvik"));
    assertTrue(Files.readString(folder.resolve("graph-edges.csv")).contains("competesWith"));
    works("export", "--around", "Norvik", "--depth", "2", "-o", "graph.graphml");
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(folder.resolve("graph.graphml").toFile());
    assertTrue(session.err().startsWith("wrote graph.graphml, "), session.err());
  }

  @Test
  void an_export_that_cannot_be_is_refused() {
    isRefused("unknown-relation", "export", "--relation", "ownz");
    isRefused("needs-a-file", "export", "--format", "csv");
    isRefused("cannot-write", "export", "-o", "no/such/folder/graph.ttl");
    isRefused("unknown-format", "export", "--format", "pdf");
    isRefused("usage", "export", "--status", "maybe");
    isRefused("usage", "export", "--around", "Norvik", "--depth", "0");
  }

  @Test
  void a_document_is_forgotten_as_if_it_had_never_been_read() {
    works("ingest", samples(), "--store", "other.db");
    works("export", "--format", "nquads", "--store", "other.db");
    List<String> before = sorted(session.out());
    assertEquals(
        0, session.piping(TWO, "ingest", "-", "--id", "two", "--store", "other.db"), session.err());
    works("stats", "--documents", "--store", "other.db");
    assertTrue(session.out().lines().anyMatch("two"::equals), session.out());
    works("forget", "two", "--store", "other.db");
    works("export", "--format", "nquads", "--store", "other.db");
    assertEquals(before, sorted(session.out()));
    isRefused("unknown-document", "forget", "two", "--store", "other.db");
  }

  @Test
  void a_store_is_saved_restored_and_compacted() {
    works("export", "--format", "nquads");
    List<String> quads = sorted(session.out());
    works("backup", "saved.zip");
    assertTrue(session.out().startsWith("saved 18 documents, "), session.out());
    works("restore", "saved.zip", "--store", "restored.db");
    works("compact", "--store", "restored.db");
    assertTrue(session.out().matches("\\d+\\.\\d MB on disk, before .*\\R"), session.out());
    works("export", "--format", "nquads", "--store", "restored.db");
    assertEquals(quads, sorted(session.out()));
    isRefused("store-there", "restore", "saved.zip", "--store", "restored.db");
    isRefused("unreadable-backup", "restore", "none.zip", "--store", "new.db");
    isRefused("cannot-write", "backup", "no/such/folder/saved.zip");
  }

  private static List<String> sorted(String lines) {
    List<String> sorted = new ArrayList<>(List.of(lines.split("\n")));
    sorted.sort(null);
    return sorted;
  }

  @Test
  void the_store_of_the_samples_is_sound() throws Exception {
    works("check");
    assertTrue(session.out().startsWith("sound: "), session.out());
    works("stats", "--json");
    assertTrue(JSON.readTree(session.out()).get("facts").asInt() > 0);
  }

  @Test
  void without_a_store_one_is_told_how_to_make_it() {
    isRefused("no-store", "show", "Alibaba", "--store", "nowhere.db");
    isRefused("no-store", "check", "--store", "nowhere.db");
  }

  @Test
  void what_a_text_says_is_extracted_without_a_store() throws Exception {
    works("extract", samples());
    boolean found = false;
    for (String line : session.out().split("\n")) {
      JsonNode fact = JSON.readTree(line);
      for (String field : List.of("doc", "subjectMentions", "status", "evidence", "pattern")) {
        assertTrue(fact.has(field), line);
      }
      found |=
          fact.get("relation").asText().equals("acquires")
              && fact.get("objectMentions").toString().contains("Tandem");
    }
    assertTrue(found, session.out());
  }

  @Test
  void a_sentence_is_explained() {
    works("explain", "Alibaba konkurriert mit Tencent.");
    assertTrue(session.out().contains("Alibaba"), session.out());
    works("explain", "Norvik's purchase of Tandem was completed.");
    assertTrue(session.out().contains("[purchase of «Norvik» of [«Tandem»]]"), session.out());
  }

  @Test
  void a_pattern_is_explained_by_what_its_sayings_cover() {
    works("explain", "--pattern", "acquires/takes-over", "--lang", "de");
    assertTrue(
        session
            .out()
            .startsWith(
                """
                language de
                say      "{buyer} übernimmt {target}"
                frame    verb übernehmen  subject={buyer}  object={target}
                """),
        session.out());
    isRefused("unknown-pattern", "explain", "--pattern", "acquires/nix");
    isRefused("language-not-read", "explain", "--lang", "fr", "Bonjour");
    isRefused("usage", "explain");
  }

  @Test
  void the_documents_of_a_file_are_explained() throws Exception {
    Files.writeString(folder.resolve("a.txt"), "Alibaba konkurriert mit Tencent.");
    works("explain", "--doc", "a.txt");
    assertTrue(session.out().contains("claim    Alibaba competesWith Tencent"), session.out());
  }
}
