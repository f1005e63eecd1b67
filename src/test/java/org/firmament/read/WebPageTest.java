package org.firmament.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.firmament.model.Document;
import org.junit.jupiter.api.Test;

class WebPageTest {
  private static final String PARAGRAPHS =
      """
      <p>Die Beispiel AG übernimmt für 120 Millionen Euro ihren Rivalen, die Muster GmbH aus Wien,
      wie beide Firmen am Montag mitteilten.</p>
      <p>Der Vorstandschef sagte, der Kauf stärke die <b>Beispiel</b>-Gruppe in Österreich, in der
      Schweiz und in ganz Deutschland, wo sie bereits viele Kunden habe.</p>
      <ul><li>Der Umsatz steigt</li><li>Der Gewinn sinkt</li></ul>
      """;

  private static String page(String head, String body) {
    return "<!doctype html><html lang=\"de-DE\"><head>"
        + head
        + "</head><body><nav><ul><li><a href=/>Startseite</a><li><a href=/abo>Abo</a></ul></nav>"
        + "<main><article><h1>Beispiel kauft Muster</h1>"
        + body
        + "</article></main><footer>Impressum und Datenschutz</footer></body></html>";
  }

  @Test
  void the_article_is_read_without_menus() {
    Draft draft = WebPage.draft(page("", PARAGRAPHS));
    List<String> lines = draft.text().lines().filter(line -> !line.isBlank()).toList();
    assertEquals("Beispiel kauft Muster", lines.get(0));
    assertTrue(
        lines.contains(
            "Der Vorstandschef sagte, der Kauf stärke die Beispiel-Gruppe in Österreich, in der"
                + " Schweiz und in ganz Deutschland, wo sie bereits viele Kunden habe."),
        draft.text());
    assertTrue(draft.text().contains("- Der Umsatz steigt\n\n- Der Gewinn sinkt"), draft.text());
    assertFalse(draft.text().contains("Impressum") || draft.text().contains("Abo"), draft.text());
  }

  @Test
  void open_graph_tells_headline_date_publisher_and_address() {
    Draft draft =
        WebPage.draft(
            page(
                """
                <title>Seite</title><link rel="canonical" href="https://news.example/1">
                <meta property="og:title" content="Beispiel kauft &amp; wächst">
                <meta property="og:site_name" content="Musterblatt">
                <meta property="article:published_time" content="2026-02-06T08:00:00+01:00">
                """,
                PARAGRAPHS));
    Document document = draft.document("a.html", "a.html", problem -> {}).orElseThrow();
    assertEquals("https://news.example/1", document.id());
    assertEquals(Optional.of("Beispiel kauft & wächst"), document.source().title());
    assertEquals(Optional.of("Musterblatt"), document.source().publisher());
    assertEquals(Optional.of("2026-02-06"), document.source().date());
    assertEquals(Optional.of("de"), document.language());
  }

  @Test
  void json_ld_and_time_tell_what_open_graph_leaves_out() {
    Draft draft =
        WebPage.draft(
            page(
                """
                <script type="application/ld+json">broken {</script>
                <script type="application/ld+json">{"@graph": [{"@type": "WebSite"},
                 {"@type": ["NewsArticle"], "headline": "Aus JSON", "publisher": {"name": "Blatt"},
                  "url": "https://news.example/2"}]}</script>
                """,
                "<time datetime=\"2025-12-01\">gestern</time>" + PARAGRAPHS));
    assertEquals(Optional.of("Aus JSON"), draft.title());
    assertEquals(Optional.of("Blatt"), draft.publisher());
    assertEquals(Optional.of("2025-12-01"), draft.date());
    assertEquals(Optional.of("https://news.example/2"), draft.url());
  }

  @Test
  void a_page_that_says_nothing_of_itself_is_named_by_its_file() {
    Draft draft = WebPage.draft("<p>Nur ein Satz.");
    assertEquals("Nur ein Satz.", draft.text());
    assertEquals("x", draft.document("x", "x", problem -> {}).orElseThrow().id());
  }

  @Test
  void the_declared_encoding_is_found() {
    assertEquals(
        Optional.of("iso-8859-1"),
        WebPage.charset("<html><meta charset='iso-8859-1'>".getBytes(UTF_8)));
    assertEquals(
        Optional.of("utf-8"),
        WebPage.charset(
            "<meta http-equiv=Content-Type content=\"text/html; charset=utf-8\">".getBytes(UTF_8)));
    assertEquals(Optional.empty(), WebPage.charset("<p>charset</p>".getBytes(UTF_8)));
  }

  @Test
  void deep_nesting_does_not_fail() {
    assertTrue(WebPage.draft("<div>".repeat(30_000) + "Text").text().contains("Text"));
  }
}
