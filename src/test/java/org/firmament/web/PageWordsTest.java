package org.firmament.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** How the page words what it shows. */
class PageWordsTest extends OnPage {

  @BeforeAll
  static void start() {
    open(Served.samples());
  }

  @Test
  void numbers_are_written_as_each_language_does() {
    String written =
        "const words = await import('/words.js');"
            + "return [words.percent(-6.7), words.measured(7.5, 'percent', 'about'),"
            + " words.measured(-2400000000, 'EUR'), words.measured(-7, 'percent', 'more')].join(' | ').replace(/\\u00a0/g, '_')";
    browser.visit("/#/search");
    assertEquals(
        "−6,7_% | rund 7,5_% | −2,4_Mrd._EUR | ein Minus von mehr als 7_%", browser.await(written));
    browser.click("#language");
    browser.until(() -> browser.text("#language").equals("Deutsch"));
    assertEquals(
        "−6.7% | about 7.5% | −2.4_billion_EUR | a minus of more than 7%", browser.await(written));
    browser.click("#language");
    browser.until(() -> browser.text("#language").equals("English"));
  }

  @Test
  void the_shorter_of_two_marks_is_not_hidden_by_the_longer() {
    assertEquals(
        "sentence subject trigger object",
        browser.await(
            "const { claimMarks } = await import('/parts/marks.js');"
                + "return claimMarks({ spans: { sentence: [0, 90], object: [30, 37],"
                + " subject: [50, 60], trigger: [30, 37] } }, one => one)"
                + ".map(mark => mark.class).join(' ')"));
  }

  @Test
  void figures_of_several_times_are_a_chart_and_one_alone_is_a_number() {
    String figures =
        "const { figures } = await import('/parts/charts.js');"
            + "const fact = (period, value) => ({ id: period, status: 'asserted', qualifiers:"
            + " { metric: 'revenue', unit: 'EUR', period, value } });"
            + "const drawn = figures([%s]);"
            + "return [drawn.querySelectorAll('svg rect').length,"
            + " drawn.querySelector('svg')?.getAttribute('aria-label'),"
            + " ...[...drawn.querySelectorAll('li a')].map(one => one.textContent)].join(' | ')"
            + ".replace(/\u00a0/g, ' ')";
    assertEquals(
        "2 | Umsatz im Lauf der Zeit: 2024: −1 Mio. EUR; 2025: 2 Mio. EUR | 2 Mio. EUR | −1 Mio. EUR",
        browser.await(figures.formatted("fact('2025', 2e6), fact('2024', -1e6)")));
    assertEquals("0 |  | 2 Mio. EUR", browser.await(figures.formatted("fact('2025', 2e6)")));
  }

  @Test
  void an_answer_leaves_as_json_and_back_and_forward_lead_through_the_views() throws Exception {
    browser.go("#/questions/competitors?company=Alibaba");
    browser.see("tbody tr");
    browser.click(".downloads button:last-child");
    assertTrue(Files.readString(browser.downloaded("competitors.json")).contains("\"bindings\""));
    browser.go("#/entity/norvik?status=planned");
    browser.back();
    browser.see("form.question");
    browser.run("history.forward()");
    browser.see(".entity-head");
    assertTrue(browser.address().endsWith("#/entity/norvik?status=planned"), browser.address());
    browser.see("#filter-relation");
  }

  @Test
  void documents_are_found_by_words_and_narrowed_by_language() {
    browser.go("#/documents");
    browser.write("form.search input", "olympia");
    browser.press(Keys.ENTER);
    browser.until(() -> browser.address().endsWith("q=olympia"));
    browser.until(() -> browser.all(".documents-list li").size() == 1);
    browser.go("#/documents?q=olympia&language=en");
    browser.until(() -> browser.text(".state.empty .what").equals("Kein Dokument passt dazu."));
  }

  @Test
  void a_claim_in_a_document_is_told_with_the_name_of_whom_it_is_about() {
    List<String> names = new ArrayList<>();
    served
        .json("/api/document?id=de/alibaba-olympia.txt")
        .get("claims")
        .forEach(claim -> names.add(claim.at("/subject/name").asText()));
    assertTrue(names.contains("Alibaba"), names.toString());
    browser.go("#/document?id=de/alibaba-olympia.txt");
    browser.see(".claims");
    assertEquals(names, browser.texts(".claims button bdi.part:first-child"));
  }

  @Test
  void a_question_that_needs_no_answer_is_asked_at_once() {
    browser.go("#/questions/disagreements");
    browser.see(".answer tbody tr, .answer .state.empty");
    browser.go("#/questions/competitors");
    browser.see("form.question");
    assertTrue(browser.all(".answer *").isEmpty());
  }

  @Test
  void an_answer_speaks_the_language_of_the_page_and_links_only_to_what_has_a_name() {
    browser.visit("/#/questions/about?entity=Norvik");
    browser.see("tbody tr");
    List<String> cells = browser.texts("tbody td");
    assertTrue(cells.contains("hat Amtsträger") && cells.contains("hat Tochter"), cells.toString());
    assertTrue(cells.contains("Umsatz") && cells.contains("10. Apr. 2026"), cells.toString());
    assertEquals(
        List.of(), List.of("asserted", "revenue").stream().filter(cells::contains).toList());
    assertFalse(browser.texts("tbody a").contains("Umsatz"));
    browser.go("#/questions/figures?company=Alibaba");
    browser.see("tbody tr");
    cells = browser.texts("tbody td");
    assertTrue(cells.contains("mehr als") && cells.contains("%"), cells.toString());
    browser.go("#/questions/connection?from=Alibaba&to=Qwen");
    browser.see("tbody tr");
    cells = browser.texts("tbody td");
    assertTrue(cells.contains("Tatsache Tatsache geplant"), cells.toString());
    assertTrue(cells.contains("Alibaba investiert in Qwen"), cells.toString());
  }

  @Test
  void what_only_a_question_says_is_said_in_the_language_of_the_page_too() {
    browser.visit("/#/questions/suppliers-and-customers?company=Ringbach");
    browser.see("tbody tr");
    assertTrue(browser.texts("tbody td").contains("Kunde"), browser.texts("tbody td").toString());
    browser.go("#/questions/competition-shifts");
    browser.see("tbody tr");
    assertTrue(browser.texts("tbody td").contains("verschärft"));
  }

  @Test
  void a_fact_is_worded_from_either_of_its_sides() {
    browser.visit("/#/entity/Tencent?relation=outspends");
    browser.see(".fact");
    assertEquals(
        List.of("Alibaba gibt 3-mal so viel aus Tatsache"), browser.texts(".fact .sentence"));
  }

  @Test
  void a_column_without_a_word_is_left_away() {
    browser.go("#/questions/competitors?company=Alibaba");
    browser.see("tbody tr");
    assertEquals(
        List.of("Name", "Status", "Sicherheit", "Quellen", "Zitat", "Dokument"),
        browser.texts("thead th"));
  }

  @Test
  void that_the_server_does_not_answer_is_told_and_tried_again() {
    browser.visit("/#/search");
    browser.online(false);
    browser.go("#/questions");
    assertEquals("Der Server antwortet nicht.", browser.text(".state.error .what"));
    browser.online(true);
    browser.click(".state.error button");
    browser.see(".question-list");
    assertTrue(browser.complaints().stream().allMatch(one -> one.contains("ERR_INTERNET")));
  }

  @Test
  void where_a_result_was_cut_is_told() {
    browser.go("#/sparql?query=SELECT%20*%20%7B%3Fa%20%3Fb%20%3Fc.%20%3Fd%20%3Fe%20%3Ff%7D");
    browser.see("tbody tr");
    assertTrue(
        browser.text(".answer .note").startsWith("Das Ergebnis endet nach 10.000 Zeilen"),
        browser.text(".answer .note"));
  }

  @Test
  void that_a_search_in_the_texts_has_a_limit_is_told() {
    browser.go("#/sparql?query=SELECT%20*%20%7B%3Fa%20text:query%20'Olympi*'%7D");
    browser.see("tbody tr");
    assertTrue(
        browser.text(".answer .note").startsWith("text:query ohne Zahl gibt höchstens 1.000"),
        browser.text(".answer .note"));
  }

  @Test
  void the_line_that_is_wrong_is_marked_and_known_prefixes_need_not_be_written() {
    browser.go("#/sparql?query=SELECT%20*%0A%7B%20%3Fa%20fm:acquires%20%7D");
    browser.see(".answer .state.error");
    browser.see(".editor .wrong");
    assertEquals(
        List.of("PREFIX fm: <https://firmament.example/ontology#>", "SELECT *"),
        browser.texts(".CodeMirror-line").subList(0, 2));
    assertEquals(
        "2",
        browser.run(
            "const editor = document.querySelector('.CodeMirror').CodeMirror;"
                + "let found = ''; editor.eachLine(line => {"
                + " if (line.bgClass === 'wrong') found += editor.getLineNumber(line); });"
                + "return found"));
    browser.run(
        "document.querySelector('.CodeMirror').CodeMirror.setValue('SELECT * { ?a fm:acquires ?b }')");
    browser.click("#run");
    browser.see("tbody tr");
    assertEquals(List.of(), browser.all(".editor .wrong"));
  }
}
