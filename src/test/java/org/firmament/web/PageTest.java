package org.firmament.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.firmament.export.ExportFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.TimeoutException;

/** The journeys of an analyst through the page, in a real browser. */
class PageTest extends OnPage {

  @BeforeAll
  static void start() {
    open(Served.samples());
  }

  @Test
  void a_name_is_suggested_in_spite_of_an_error_and_leads_to_all_about_it() {
    browser.go("#/search");
    browser.write("input[type=search]", "Alibba");
    browser.see("[role=option]");
    reads("Alibaba", "[role=option] .name");
    browser.press(Keys.ARROW_DOWN, Keys.ENTER);
    browser.see(".entity-head");
    reads("Alibaba", "h1");
    assertTrue(browser.address().endsWith("#/entity/alibaba"), browser.address());
    assertEquals("Alibaba – Firmament", browser.title());
    browser.back();
    browser.see(".hero");
  }

  @Test
  void words_find_passages_that_open_in_their_document() {
    browser.go("#/search");
    browser.write("input[type=search]", "Winterspiele");
    browser.press(Keys.ENTER);
    browser.see(".passages");
    browser.until(() -> browser.texts(".passages mark").contains("Winterspiele"));
    browser.go("#/search?q=Winterspiele&language=en");
    browser.until(
        () -> browser.texts(".passages cite").stream().noneMatch(one -> one.startsWith("de/")));
    browser.go("#/search?q=Winterspiele");
    browser.run("document.body.style.paddingBottom = '4000px'; scrollTo(0, 400)");
    browser.run("document.querySelector('.passages a').click()");
    browser.see(".paper mark.found");
    browser.back();
    browser.see(".passages");
    assertEquals(400L, browser.run("return Math.round(scrollY)"));
    browser.run("document.body.style.paddingBottom = ''");
  }

  @Test
  void what_is_not_found_is_said() {
    browser.go("#/search?q=Zzyzxqqwv");
    reads("Nichts gefunden zu „Zzyzxqqwv“.", ".state.empty .what");
    browser.go("#/entity/Zzyzxqqwv");
    reads("So heißt nichts im Graphen.", ".state.error .what");
    browser.go("#/nowhere");
    reads("Diese Ansicht gibt es nicht.", ".state.error .what");
  }

  @Test
  void a_fact_reads_as_a_sentence_with_its_status_and_shows_its_quote_in_its_document() {
    browser.go("#/entity/norvik?status=asserted&relation=acquires");
    reads("übernimmt Tandem Logistik für 120 Mio. EUR Tatsache", ".fact .sentence");
    browser.click(".fact .quote-link");
    browser.see("dialog .text mark.trigger");
    assertEquals(List.of("Norvik"), browser.texts("dialog .text mark.subject"));
    browser.until(() -> browser.text("dialog .text mark.object").startsWith("Tandem"));
    assertTrue(browser.address().contains("fact="));
    browser.press(Keys.ESCAPE);
    browser.until(() -> browser.all("dialog[open]").isEmpty());
    assertFalse(browser.address().contains("fact="));
  }

  @Test
  void a_denied_takeover_is_marked_so_and_figures_stand_apart() {
    browser.go("#/entity/helvor?status=denied");
    reads("dementiert", ".fact .pill");
    browser.go("#/entity/norvik");
    reads("2,4 Mrd. EUR", ".figures a");
    browser.go("#/entity/alibaba");
    browser.see(".timeline time");
  }

  @Test
  @SuppressWarnings("unchecked")
  void the_graph_opens_without_moving_what_was_there() {
    browser.go("#/graph/alibaba");
    browser.see(".canvas[data-ready]");
    String positions =
        "const cy = document.querySelector('.canvas')._cyreg.cy;"
            + "return Object.fromEntries(cy.nodes().map(n => [n.id(),"
            + " Math.round(n.position('x')) + ' ' + Math.round(n.position('y'))]))";
    Map<String, Object> before = (Map<String, Object>) browser.run(positions);
    browser.run("document.querySelectorAll('.panel details').forEach(one => one.open = true)");
    browser.see(".nodes");
    browser.run(
        "[...document.querySelectorAll('.nodes button')]"
            + ".find(one => one.textContent === 'Tencent').click()");
    browser.click(".selection .primary");
    browser.until(() -> ((Map<String, Object>) browser.run(positions)).size() > before.size());
    Map<String, Object> after = (Map<String, Object>) browser.run(positions);
    before.forEach((node, place) -> assertEquals(place, after.get(node), node));
    assertTrue(browser.address().contains("open=tencent"), browser.address());
    browser.run("document.querySelector('.canvas')._cyreg.cy.edges()[0].emit('tap')");
    browser.see("dialog mark.subject");
    browser.press(Keys.ESCAPE);
    browser.until(() -> browser.all("dialog[open]").isEmpty());
    assertEquals(after, browser.run(positions));
    String sent = browser.address();
    browser.go("#/search");
    browser.go(sent.substring(sent.indexOf('#')));
    browser.until(() -> browser.text(".selection h2").equals("Tencent"));
    assertEquals(after.keySet(), ((Map<String, Object>) browser.run(positions)).keySet());
  }

  @Test
  void an_edge_shows_its_quotes_and_denied_facts_are_drawn_when_asked_for() {
    String statuses =
        "return [...new Set(document.querySelector('.canvas')._cyreg.cy.edges()"
            + ".map(edge => edge.data('status')))].includes('denied')";
    browser.go("#/graph/helvor");
    browser.see(".canvas[data-ready]");
    assertEquals(false, browser.run(statuses));
    browser.run("document.querySelector('.canvas')._cyreg.cy.edges()[0].emit('tap')");
    browser.see("dialog mark.subject");
    browser.press(Keys.ESCAPE);
    browser.go("#/graph/helvor?status=asserted,denied");
    browser.see(".canvas[data-ready]");
    assertEquals(true, browser.run(statuses));
  }

  @Test
  void a_way_between_two_is_told_and_the_drawing_leaves_as_a_file() throws Exception {
    browser.go("#/graph?from=Tencent&to=Qwen");
    browser.see(".canvas[data-ready]");
    assertFalse(browser.texts(".ways .fact").isEmpty());
    for (String format : List.of("GraphML", "GEXF", "SVG", "PNG")) {
      browser.run("document.querySelector('.tools details').open = true");
      browser.all(".tools li button").stream()
          .filter(one -> one.getText().equals(format))
          .findFirst()
          .orElseThrow()
          .click();
      Path file =
          browser.downloaded("firmament-graph." + format.toLowerCase(java.util.Locale.ROOT));
      if (format.equals("PNG")) {
        assertEquals((byte) 0x89, Files.readAllBytes(file)[0]);
      } else {
        var document =
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        assertTrue(
            document.getElementsByTagName(format.equals("SVG") ? "text" : "node").getLength() >= 3);
      }
    }
  }

  @Test
  void cytoscape_opens_the_json_that_is_exported_for_it() {
    String exported =
        "const exported = await (await fetch('/api/export?format=cytoscape')).json();";
    Object facts =
        browser.await(
            exported
                + "return exported.elements.nodes.length + ' ' + exported.elements.edges.length");
    assertTrue(((String) facts).matches("[1-9]\\d+ [1-9]\\d+"), facts.toString());
    assertEquals(
        facts + " Alibaba",
        browser.await(
            exported
                + "const { default: cytoscape } = await import("
                + "'/webjars/cytoscape/3.33.1/dist/cytoscape.esm.min.mjs');"
                + "const cy = cytoscape({ headless: true, elements: exported.elements });"
                + "return cy.nodes().length + ' ' + cy.edges().length + ' '"
                + " + cy.getElementById('alibaba').data('name')"));
  }

  @Test
  void a_question_is_asked_with_completion_and_its_answer_sorts_and_downloads() throws Exception {
    browser.go("#/questions/competitors");
    browser.write("input[role=combobox]", "Alib");
    browser.see("[role=option]");
    browser.press(Keys.ARROW_DOWN, Keys.ENTER, Keys.ENTER);
    browser.see("tbody tr");
    browser.until(
        () -> browser.texts("tbody td:first-child").containsAll(List.of("Baidu", "Tencent")));
    browser.click("thead th:first-child button");
    browser.until(() -> browser.texts("tbody td:first-child").get(0).equals("Baidu"));
    browser.click("thead th:first-child button");
    browser.until(() -> browser.texts("tbody td:first-child").get(0).equals("Tencent"));
    browser.click(".downloads button");
    String csv = Files.readString(browser.downloaded("competitors.csv"), StandardCharsets.UTF_8);
    assertTrue(csv.startsWith("name,status,confidence"), csv);
    browser.click(".sparql-text summary");
    browser.until(() -> browser.text(".sparql-text code").contains("fm:competesWith"));
    browser.click("tbody td:first-child a");
    reads("Tencent", "h1");
  }

  @Test
  void sparql_is_answered_and_its_errors_are_told_in_place() {
    browser.go("#/sparql");
    browser.see(".CodeMirror");
    browser.click("#run");
    browser.see("tbody tr");
    assertEquals(List.of("buyer", "target"), browser.texts("thead th"));
    browser.go("#/sparql?query=" + encoded("SELECT * WHERE { ?a fm:acquires"));
    browser.until(() -> browser.text(".answer .state.error").contains("markierte Zeile"));
    browser.go("#/sparql");
    browser.run(
        "const editor = document.querySelector('.CodeMirror').CodeMirror;"
            + "editor.setValue('PREFIX fm: <https://firmament.example/ontology#>\\nSELECT * { ?a fm:acq }');"
            + "editor.focus(); editor.setCursor({line: 1, ch: 20});");
    browser.pressWith(Keys.CONTROL, Keys.SPACE);
    browser.see(".CodeMirror-hint");
    assertEquals(List.of("fm:acquires"), browser.texts(".CodeMirror-hint"));
    browser.press(Keys.ESCAPE);
    browser.go("#/sparql?question=competitors&company=Alibaba");
    browser.click("#run");
    browser.see("tbody tr");
  }

  @Test
  void a_text_is_pasted_read_shown_and_withdrawn() {
    browser.visit("/#token=" + served.server.token());
    browser.see(".adding");
    assertTrue(browser.address().endsWith("#/documents"), browser.address());
    browser.write("#pasted", "Die Talmar AG übernimmt die Quorum GmbH für 12 Millionen Euro.");
    browser.write("#pasted-id", "notiz-1");
    browser.click(".paste button");
    browser.see(".log a");
    assertEquals(
        "notiz-1: 1 Aussage gefunden, 1 neuer Fakt Öffnen", browser.text(".log li").trim());
    browser.click(".log a");
    browser.see(".paper a.mention");
    browser.until(() -> browser.texts(".claims button").get(0).contains("übernimmt"));
    browser.click(".claims button");
    browser.see(".paper mark.trigger");
    browser.click(".menu summary");
    browser.click(".menu .danger");
    browser.see(".note");
    assertFalse(browser.texts(".documents-list a").contains("notiz-1"));
  }

  @Test
  void a_name_is_judged_to_be_that_of_the_same_thing() {
    browser.visit("/#token=" + served.server.token());
    browser.see(".adding");
    browser.go("#/entity/Norvik");
    browser.click(".menu:last-of-type summary");
    browser.write(".ask input[name=other]", "Ferrax");
    browser.write("#judge-reason", "ein Test");
    browser.shoot("judging");
    browser.click(".ask button[value=same]");
    browser.see(".note");
    assertTrue(browser.address().contains("judged=same"), browser.address());
    assertEquals(List.of(), browser.violations());
    String names = "/api/judgement?kind=Company&name=Norvik&other=Ferrax";
    assertEquals(200, served.send(served.writing(names).DELETE()).statusCode());
  }

  @Test
  void a_dropped_file_is_read_and_what_cannot_be_read_is_told() {
    browser.visit("/#/documents");
    browser.write("#token", "this is not the token");
    drop("meldung.txt", "Die Ostmar AG kooperiert mit der Weller GmbH.");
    browser.until(() -> browser.text(".log .state.error").contains("Schreibschlüssel"));
    browser.write("#token", served.server.token());
    drop("bild.png", "no picture");
    browser.until(() -> browser.text(".log li:first-child .state.error").contains("Art von Datei"));
    drop("meldung.txt", "Die Ostmar AG kooperiert mit der Weller GmbH.");
    browser.see(".log li:first-child a");
    browser.go("#/entity/Ostmar");
    reads("kooperiert mit Weller GmbH Tatsache", ".fact .sentence");
    assertEquals(
        200, served.send(served.writing("/api/document?id=meldung.txt").DELETE()).statusCode());
  }

  private static void drop(String name, String text) {
    browser.see(".drop");
    browser.run(
        "const files = new DataTransfer();"
            + "files.items.add(new File([arguments[1]], arguments[0]));"
            + "document.querySelector('.drop').dispatchEvent("
            + "new DragEvent('drop', {dataTransfer: files, bubbles: true, cancelable: true}))",
        name,
        text);
  }

  @Test
  void nothing_that_a_document_holds_runs_in_the_page() {
    String evil = "<img src=x onerror=\"window.hacked=1\"><script>window.hacked=1</script>";
    browser.visit("/#token=" + served.server.token());
    String json =
        """
        {"id": "evil \\"><b>id</b>", "lang": "de", "date": "2026-05-01", "publisher": "%s",
         "title": "%s & Co \\u202e", "url": "javascript:window.hacked=1",
         "text": "Die Böse & \\"Söhne\\" AG übernimmt die Muster GmbH. %s Die Krach AG konkurriert mit der Bumm AG."}
        """
            .formatted(
                evil.replace("\"", "\\\""), evil.replace("\"", "\\\""), evil.replace("\"", "\\\""));
    var sent =
        served.send(
            served
                .writing("/api/documents")
                .header("Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(json)));
    assertEquals(200, sent.statusCode(), sent.body());
    browser.go("#/search?q=Krach");
    browser.see(".results");
    browser.go("#/document?id=" + encoded("evil \"><b>id</b>"));
    browser.until(() -> browser.text("h1").contains(evil));
    browser.until(() -> browser.text(".paper").contains(evil));
    assertEquals(List.of(), browser.all(".page-head a[href^=javascript]"));
    browser.go("#/entity/Krach");
    browser.click(".fact .quote-link");
    browser.see("dialog .text");
    browser.press(Keys.ESCAPE);
    browser.go("#/graph/Krach");
    browser.see(".canvas[data-ready]");
    browser.go("#/search");
    browser.see(".hero");
    assertEquals(
        true,
        browser.run(
            "return window.hacked === undefined && !document.querySelector('main script, main"
                + " img, main b')"));
    served.send(served.writing("/api/document?id=" + encoded("evil \"><b>id</b>")).DELETE());
  }

  @Test
  void the_page_speaks_english_too_and_stays_so() {
    browser.go("#/entity/norvik?relation=acquires&status=asserted");
    browser.click("#language");
    browser.until(() -> browser.text("#language").equals("Deutsch"));
    reads("acquires Tandem Logistik for 120 million EUR stated", ".fact .sentence");
    assertEquals(
        List.of("Search", "Graph", "Questions", "SPARQL", "Documents"),
        browser.texts("header nav a"));
    browser.visit("/#/questions");
    reads("Questions", "h1");
    browser.shoot("questions-en");
    browser.click("#language");
    browser.until(() -> browser.text("h1").equals("Fragen"));
  }

  @Test
  void every_sentence_of_the_page_exists_in_both_languages() throws Exception {
    var json = new com.fasterxml.jackson.databind.ObjectMapper();
    var german = json.readTree(served.get("/words/de.json").body());
    var english = json.readTree(served.get("/words/en.json").body());
    for (String part : List.of("", "/problems", "/suffixes")) {
      assertEquals(names(english.at(part)), names(german.at(part)));
    }
    assertEquals(
        Stream.of(ExportFormat.values()).map(ExportFormat::label).sorted().toList(),
        names(german.at("/formats")));
  }

  private static List<String> names(com.fasterxml.jackson.databind.JsonNode node) {
    return node.properties().stream().map(Map.Entry::getKey).sorted().toList();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** What an element comes to say, though the view may still be drawing. */
  private static void reads(String expected, String css) {
    try {
      browser.until(() -> browser.text(css).equals(expected));
    } catch (TimeoutException never) {
      assertEquals(expected, browser.text(css));
    }
  }
}
