package org.firmament.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.firmament.model.Document;
import org.firmament.model.Problem;
import org.firmament.model.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsTest {
  @TempDir Path folder;
  private final List<Problem> problems = new ArrayList<>();

  @BeforeEach
  void no_problems() {
    problems.clear();
  }

  private List<Document> read(String... what) {
    return read(Optional.empty(), InputStream.nullInputStream(), what);
  }

  private List<Document> read(Optional<String> id, InputStream stdin, String... what) {
    List<Document> documents = new ArrayList<>();
    try (Documents found = Documents.of(Arrays.asList(what), id, stdin, problems::add)) {
      found.forEachRemaining(documents::add);
    }
    problems.forEach(
        problem ->
            assertFalse(
                problem.what().isBlank() || problem.where().isBlank() || problem.fix().isBlank()));
    return documents;
  }

  private Path file(String name, String text) throws IOException {
    return file(name, text.getBytes(UTF_8));
  }

  private Path file(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  private static List<String> ids(List<Document> documents) {
    return documents.stream().map(Document::id).toList();
  }

  private List<String> codes() {
    return problems.stream().map(Problem::code).toList();
  }

  private String wheres() {
    return String.join(" ", problems.stream().map(Problem::where).toList())
        .replace(folder + "/", "");
  }

  @Test
  void a_text_file_keeps_its_characters_and_loses_its_byte_order_mark() throws IOException {
    Path file = file("a.txt", "\uFEFF  Eins\r\nZwei\rDrei 😀\n");
    assertEquals("  Eins\r\nZwei\rDrei 😀\n", read(file.toString()).get(0).text());
    assertEquals(List.of(), problems);
  }

  @Test
  void a_folder_is_read_with_all_below_it_in_order() throws IOException {
    file("b.txt", "B");
    file("sub/a.txt", "A");
    file("sub/expected.yml", "x");
    file(".hidden/c.txt", "C");
    file("A.TXT", "D");
    assertEquals(List.of("A.TXT", "b.txt", "sub/a.txt"), ids(read(folder.toString())));
    assertEquals(List.of(), problems);
  }

  @Test
  void a_glob_names_files_by_what_follows_its_folder() throws IOException {
    file("news/a.txt", "A");
    file("news/b.html", "<p>B</p>");
    file("news/deep/c.txt", "C");
    assertEquals(List.of("a.txt"), ids(read(folder + "/news/*.txt")));
    assertEquals(List.of("a.txt", "deep/c.txt"), ids(read(folder + "/news/{*,**/*}.txt")));
    assertEquals(List.of(), ids(read(folder + "/news/*.jsonl", folder + "/news/[a")));
    assertEquals(List.of("no-documents", "bad-glob"), codes());
  }

  @Test
  void a_file_named_twice_is_read_once() throws IOException {
    String file = file("a.txt", "A").toString();
    assertEquals(List.of("a.txt"), ids(read(file, folder.toString(), file)));
    assertEquals(List.of(), problems);
  }

  @Test
  void two_documents_with_one_id_are_a_problem() throws IOException {
    String one = file("x/a.txt", "A").toString();
    String two = file("y/a.txt", "B").toString();
    assertEquals("A", read(one, two).get(0).text());
    assertEquals(List.of("duplicate-id"), codes());
    assertEquals("y/a.txt", wheres());
  }

  @Test
  void a_json_line_says_all_of_a_document() throws IOException {
    Path file =
        file(
            "a.jsonl",
            """
            {"id": "one", "lang": "de-AT", "title": "T", "date": "2026-02-06T10:00:00Z", \
            "publisher": "P", "url": "https://x.example/1", "text": "Erster.\\nZweiter."}

            {"url": "https://x.example/2", "text": "Drei", "date": "gestern"}
            {"text": "Vier", "lang": null, "more": [1, 2]}""");
    List<Document> documents = read(file.toString());
    Source source =
        new Source(
            "one",
            Optional.of("T"),
            Optional.of("P"),
            Optional.of("2026-02-06"),
            Optional.of("https://x.example/1"));
    assertEquals(new Document(source, Optional.of("de"), "Erster.\nZweiter."), documents.get(0));
    assertEquals(List.of("one", "https://x.example/2", "a.jsonl#4"), ids(documents));
    assertEquals(Optional.empty(), documents.get(1).source().date());
    assertEquals(List.of("unknown-date"), codes());
    assertEquals("a.jsonl:3", wheres());
  }

  @Test
  void a_broken_line_is_told_with_its_number_and_the_rest_is_kept() throws IOException {
    Path file =
        file(
            "a.jsonl",
            "{\"id\":\"1\",\"text\":\"A\"}\n{\"id\":\"2\",\"te\n[]\n{\"id\":\"4\"}\n"
                + "{\"id\":\"5\",\"text\":\"\"}\n{\"id\":\"6\",\"text\":\"a\\u0000\"}\n"
                + "{\"id\":\"7\",\"text\":\"\\ud800\"}\n{\"id\":\"8\",\"text\":\"A\"} x\r\n"
                + "{\"id\":\"9\",\"text\":\"A\"}\r\n");
    assertEquals(List.of("1", "9"), ids(read(file.toString())));
    assertEquals(
        List.of(
            "broken-line",
            "broken-line",
            "broken-line",
            "empty-document",
            "not-text",
            "not-text",
            "broken-line"),
        codes());
    assertEquals("a.jsonl:2 a.jsonl:3 a.jsonl:4 a.jsonl:5 a.jsonl:6 a.jsonl:7 a.jsonl:8", wheres());
  }

  @Test
  void text_that_is_not_utf_8_is_read_as_windows_1252_with_a_warning() throws IOException {
    Path text = file("a.txt", "Über 5 €".replace("€", "\u0080").getBytes(ISO_8859_1));
    Path lines = file("b.jsonl", "{\"id\":\"b\",\"text\":\"Öl\"}\n".getBytes(ISO_8859_1));
    assertEquals(
        List.of("Über 5 €", "Öl"),
        read(text.toString(), lines.toString()).stream().map(Document::text).toList());
    assertEquals(List.of("guessed-encoding", "guessed-encoding"), codes());
  }

  @Test
  void a_byte_order_mark_tells_utf_16() throws IOException {
    assertEquals("Öl", read(file("a.txt", "\uFEFFÖl".getBytes(UTF_16LE)).toString()).get(0).text());
    assertEquals(List.of(), problems);
  }

  @Test
  void what_cannot_be_read_is_a_problem_and_the_rest_is_read() throws IOException {
    String good = file("good.txt", "A").toString();
    String[] bad = {
      file("empty.txt", "").toString(),
      file("blank.html", "<html></html>").toString(),
      file("empty.jsonl", "\n\n").toString(),
      file("binary.txt", new byte[] {77, 90, 0, 1, 2}).toString(),
      file("a.docx", "x").toString(),
      folder + "/missing.txt",
      "bad\0name",
      Files.createDirectories(folder.resolve("empty")).toString()
    };
    List<String> all = new ArrayList<>(Arrays.asList(bad));
    all.add(good);
    assertEquals(List.of("good.txt"), ids(read(all.toArray(new String[0]))));
    assertEquals(
        List.of(
            "unknown-format",
            "missing-path",
            "missing-path",
            "no-documents",
            "empty-document",
            "empty-document",
            "empty-document",
            "not-text"),
        codes());
  }

  @Test
  void a_file_that_may_not_be_read_is_a_problem() throws IOException {
    Path file = file("a.txt", "A");
    file.toFile().setReadable(false);
    assumeFalse(Files.isReadable(file));
    assertEquals(List.of(), read(file.toString()));
    assertEquals(List.of("unreadable"), codes());
  }

  @Test
  void a_document_that_is_too_large_is_refused_with_the_limit() throws IOException {
    String large = "Wort ".repeat(2_000_001);
    Path text = file("a.txt", large);
    Path huge = file("b.txt", new byte[50_000_000]);
    Path lines =
        file(
            "c.jsonl",
            "{\"id\":\"1\",\"text\":\""
                + large
                + "\"}\n"
                + " ".repeat(40_000_001)
                + "\n{\"id\":\"3\",\"text\":\"A\"}");
    assertEquals(List.of("3"), ids(read(text.toString(), huge.toString(), lines.toString())));
    assertEquals(List.of("too-large", "too-large", "too-large", "too-large"), codes());
    assertEquals("a.txt b.txt c.jsonl:1 c.jsonl:2", wheres());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ein Text", "<html><body><p>Ein Text</p></body></html>"})
  void standard_input_needs_an_id(String text) {
    assertEquals(List.of(), read(Optional.empty(), in(text), "-"));
    assertEquals(List.of("missing-id"), codes());
    List<Document> documents = read(Optional.of("x"), in(text), "-");
    assertEquals(List.of("x"), ids(documents));
    assertEquals("Ein Text", documents.get(0).text());
  }

  @Test
  void json_lines_on_standard_input_have_their_own_ids() {
    assertEquals(
        List.of("a"), ids(read(Optional.empty(), in("\uFEFF {\"id\":\"a\",\"text\":\"A\"}"), "-")));
    assertEquals(List.of(), problems);
  }

  private static InputStream in(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  @Test
  void progress_counts_bytes() throws IOException {
    file("a.txt", "12345");
    file("b.txt", "123");
    try (Documents documents =
        Documents.of(
            List.of(folder.toString()), Optional.empty(), InputStream.nullInputStream(), p -> {})) {
      assertEquals(8, documents.total());
      documents.next();
      assertEquals(5, documents.done());
      documents.next();
      assertEquals(8, documents.done());
    }
  }

  @Test
  void every_real_document_is_read() {
    assumeTrue(Files.isDirectory(Path.of("../shared/corpus")));
    assertFalse(read("../shared/corpus").isEmpty());
    assertFalse(read("../shared/gold/*.docs.jsonl").isEmpty());
    assertEquals(List.of(), problems);
  }

  @Test
  void random_bytes_never_fail() throws IOException {
    Random random = new Random(11);
    byte[][] seeds = {
      "<html><meta charset=x><p>a</p><script type='application/ld+json'>{".getBytes(UTF_8),
      "{\"id\":\"a\",\"text\":\"b\"}\n".getBytes(UTF_8),
      "\uFEFFWort ".getBytes(UTF_8)
    };
    for (int round = 0; round < 60; round++) {
      byte[] bytes = new byte[random.nextInt(400)];
      random.nextBytes(bytes);
      byte[] seed = seeds[round % seeds.length];
      System.arraycopy(seed, 0, bytes, 0, Math.min(bytes.length, random.nextInt(seed.length + 1)));
      file("a.txt", bytes);
      file("a.html", bytes);
      file("a.jsonl", bytes);
      read(folder.toString());
      read(Optional.of("x"), new ByteArrayInputStream(bytes), "-");
    }
  }
}
