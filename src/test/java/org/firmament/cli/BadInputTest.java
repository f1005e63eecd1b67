package org.firmament.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.firmament.HomeCopy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadInputTest {
  private static final String GOOD =
      "Die Muster AG hat die Beispiel GmbH übernommen. Das Unternehmen hat seinen Sitz in Bonn.\n";

  @TempDir Path folder;
  private Session session;

  @BeforeEach
  void start() throws IOException {
    session = Session.in(folder);
    Files.createDirectory(folder.resolve("news"));
    Files.writeString(folder.resolve("news/good.txt"), GOOD);
  }

  /** The folder is read, the one bad file is told, and the good one is in the store. */
  private void isToldAndTheRestIsKept(String code) {
    assertEquals(2, session.run("ingest", "news"), () -> session.out() + session.err());
    assertTrue(session.out().contains("skipped: 1"), session.out());
    assertTrue(session.out().contains(code), session.out());
    assertFalse(session.err().contains("\tat "), session.err());
    assertEquals(0, session.run("stats", "--documents"));
    assertEquals(List.of("good.txt"), session.out().lines().toList());
  }

  private void write(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve("news").resolve(name), bytes);
  }

  @Test
  void an_empty_file_is_told() throws IOException {
    write("empty.txt", new byte[0]);
    isToldAndTheRestIsKept("empty-document");
  }

  @Test
  void a_binary_file_that_is_named_txt_is_told() throws IOException {
    write("binary.txt", new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0});
    isToldAndTheRestIsKept("not-text");
  }

  @Test
  void a_binary_file_that_is_named_jsonl_is_told_once() throws IOException {
    byte[] bytes = new byte[2000];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 7 % 251);
    }
    write("binary.jsonl", bytes);
    isToldAndTheRestIsKept("not-text");
  }

  @Test
  void what_stands_in_the_way_of_many_documents_is_told_once_with_their_number()
      throws IOException {
    Path home = HomeCopy.into(folder.resolve("home"));
    Files.writeString(home.resolve("data/languages/de/grammar.yml"), "- [");
    Session broken = Session.in(folder, home);
    String german = "{\"id\": \"%s\", \"lang\": \"de\", \"text\": \"Die Bank wächst.\"}\n";
    String three = german.formatted("a") + german.formatted("b") + german.formatted("c");
    assertEquals(2, broken.piping(three, "extract", "-"));
    List<String> errors = broken.err().lines().filter(line -> line.startsWith("error")).toList();
    assertEquals(2, errors.size(), broken.err());
    assertEquals(
        "error[broken-yaml]: the same stands in the way of 2 more documents", errors.get(1));
  }

  @Test
  void a_row_of_a_word_list_that_cannot_be_understood_is_told_with_its_line() throws IOException {
    Path home = HomeCopy.into(folder.resolve("home"));
    Path months = home.resolve("data/languages/de/months.tsv");
    Files.writeString(months, "# month\tnumber\nJanuar\tone\n");
    Session broken = Session.in(folder, home);
    assertEquals(2, broken.piping("Die Bank wächst.", "extract", "-", "--id", "a"));
    assertEquals(
        List.of(
            "error[bad-word-list]: \"Januar\tone\" is no row of this list",
            "  where: " + months + ":2"),
        broken.err().lines().limit(2).toList());
  }

  @Test
  void a_file_that_is_missing_is_said_to_be() {
    assertEquals(2, session.run("restore", "none.zip", "--store", "new.db"));
    assertEquals(
        "error[unreadable-backup]: the backup cannot be read: there is no such file or folder",
        session.err().lines().findFirst().orElse(""));
    assertEquals(2, session.run("evaluate", "none.jsonl", "news"));
    assertEquals(
        "error[unreadable-gold]: the gold cannot be read: there is no such file or folder",
        session.err().lines().findFirst().orElse(""));
  }

  @Test
  void a_doubt_about_a_document_that_is_read_is_a_note() throws IOException {
    write("latin.txt", GOOD.getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(0, session.run("extract", "news/latin.txt"));
    assertTrue(session.err().startsWith("note[guessed-encoding]: "), session.err());
  }

  @Test
  void a_text_of_fifty_megabytes_is_told() throws IOException {
    write("large.txt", "Das ist viel. ".repeat(3_600_000).getBytes(StandardCharsets.UTF_8));
    isToldAndTheRestIsKept("too-large");
  }

  @Test
  void broken_utf8_is_read_with_a_doubt() throws IOException {
    write("latin.txt", GOOD.getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(0, session.run("ingest", "news"), session.out());
    assertTrue(session.out().contains("read, but: 1"), session.out());
    assertTrue(session.out().contains("guessed-encoding"), session.out());
  }

  @Test
  void a_broken_line_leaves_the_lines_around_it() throws IOException {
    String lines =
        """
        {"id": "one", "lang": "de", "text": "Die Muster AG kauft die Beispiel GmbH."}
        {"id": "two", "lang": "de", "text": "Die Muster
        {"id": "three", "lang": "de", "text": "Die Muster AG kauft die Probe GmbH."}
        """;
    Files.writeString(folder.resolve("archive.jsonl"), lines);
    assertEquals(2, session.run("ingest", "archive.jsonl"), session.out());
    assertTrue(session.out().contains("archive.jsonl:2"), session.out());
    assertEquals(0, session.run("stats", "--documents"));
    assertEquals(List.of("one", "three"), session.out().lines().toList());
  }

  @Test
  void a_missing_path_is_told_and_the_others_are_read() {
    assertEquals(2, session.run("ingest", "nowhere", "news"), session.out());
    assertTrue(session.out().contains("missing-path"), session.out());
    assertEquals(0, session.run("stats", "--documents"));
    assertEquals(List.of("good.txt"), session.out().lines().toList());
    assertEquals(2, session.run("extract", "nowhere"));
    assertTrue(session.err().startsWith("error[missing-path]: "), session.err());
  }

  @Test
  void standard_input_needs_an_id() {
    assertEquals(2, session.piping(GOOD, "extract", "-"));
    assertTrue(session.err().startsWith("error[missing-id]: "), session.err());
    assertEquals(0, session.piping(GOOD, "extract", "-", "--id", "typed"), session.err());
    assertTrue(session.out().contains("\"doc\":\"typed\""), session.out());
  }

  @Test
  void another_language_is_left_out_with_a_reason_and_no_reproach() throws IOException {
    Files.writeString(
        folder.resolve("news/fr.txt"),
        "Le groupe a annoncé que la société est une filiale de la banque et qu'elle sera vendue.\n");
    assertEquals(0, session.run("ingest", "news"), session.out());
    assertTrue(session.out().contains("language-not-read"), session.out());
  }

  @Test
  void a_store_folder_that_cannot_be_written_is_told() {
    assumeTrue(
        Files.isDirectory(Path.of("/proc")), "there is no folder that even root cannot write");
    isRefused("ingest", "news", "--store", "/proc/firmament.db");
  }

  @Test
  void a_store_that_another_process_holds_is_told() throws Exception {
    assertEquals(0, session.run("ingest", "news"));
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.firmament.cli.Holder",
                folder.resolve("graph.db").toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      assertEquals("held", other.inputReader(StandardCharsets.UTF_8).readLine());
      isRefused("stats");
      assertTrue(session.err().contains(String.valueOf(other.pid())), session.err());
    } finally {
      other.destroyForcibly().waitFor();
    }
    assertEquals(0, session.run("stats"), session.err());
  }

  @Test
  void a_store_that_is_a_file_is_told() throws IOException {
    Files.writeString(folder.resolve("file.db"), "no store");
    isRefused("ingest", "news", "--store", "file.db");
    isRefused("stats", "--store", "file.db");
  }

  private void isRefused(String... arguments) {
    assertEquals(2, session.run(arguments), () -> session.out() + session.err());
    assertTrue(session.err().startsWith("error["), session.err());
    assertFalse(session.err().contains("\tat "), session.err());
  }

  @Test
  void escape_codes_in_an_article_do_not_reach_the_terminal() throws IOException {
    Files.writeString(
        folder.resolve("news/red.txt"), "Die Tarn AG kauft \u001b[31mdie\u001b[0m Farbe GmbH.\n");
    session.run("ingest", "news");
    session.run("search", "Farbe");
    assertTrue(session.out().contains("␛[31m"), session.out());
    assertFalse(session.out().contains("\u001b"), session.out());
  }
}
