package org.firmament.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Through all views at once, by those who have no wide screen, no German or no mouse. */
class PageJourneyTest extends OnPage {
  private static final String NODES =
      "return document.querySelector('.canvas')._cyreg.cy.nodes().length";

  @BeforeAll
  static void start() {
    open(Served.samples());
  }

  @BeforeEach
  void begin() {
    browser.screen(1280, 900);
    browser.prefers("light");
    browser.run("localStorage.clear()");
  }

  private static long nodes() {
    return (Long) browser.run(NODES);
  }

  @Test
  void in_english_on_a_narrow_dark_screen() {
    browser.screen(360, 740);
    browser.prefers("dark");
    browser.run("localStorage.setItem('firmament.language', 'en')");
    browser.visit("/#token=" + served.server.token());
    assertEquals("Documents", browser.text("h1"));
    browser.click(".narrow-only");
    browser.write("#pasted", "Talmar AG has acquired Quorum Ltd for 12 million euros.");
    browser.write("#pasted-id", "note-1");
    browser.click(".paste button");
    browser.see(".log a");
    assertTrue(browser.text(".log li").contains("found, "), browser.text(".log li"));
    browser.click(".log a");
    browser.until(() -> browser.texts(".claims button").get(0).contains("acquires"));
    browser.click(".menu summary");
    browser.click(".menu .danger");
    browser.until(() -> browser.text(".note").equals("The document has been withdrawn."));
    browser.click("a[data-view=search]");
    browser.see(".hero");
    browser.write("input[type=search]", "Alibba");
    browser.see("[role=option]");
    browser.press(Keys.ARROW_DOWN, Keys.ENTER);
    browser.see(".entity-head");
    browser.until(() -> browser.texts(".fact .sentence").contains("competes with Baidu stated"));
    browser.click(".fact .quote-link");
    browser.see("dialog mark.subject");
    assertEquals("Evidence", browser.text("dialog h2"));
    browser.press(Keys.ESCAPE);
    browser.click(".entity-head .primary");
    browser.see(".canvas[data-ready]");
    browser.until(
        () -> browser.texts(".relations label").stream().anyMatch(one -> one.startsWith("offers")));
    browser.click("a[data-view=questions]");
    browser.click("a[href='#/questions/competitors']");
    browser.see("form.question");
    browser.write("input[role=combobox]", "Alibaba");
    browser.press(Keys.ENTER);
    browser.see("tbody tr");
    assertEquals("2 rows", browser.text(".answer-head p"));
    browser.click("a[data-view=sparql]");
    browser.click("#run");
    browser.see("tbody tr");
  }

  @Test
  void by_keyboard_a_question_is_asked_and_its_answer_sorted() {
    browser.visit("/#/questions");
    browser.tabTo("a[href='#/questions/competitors']");
    browser.press(Keys.ENTER);
    browser.see("form.question");
    browser.tabTo("input[role=combobox]");
    browser.press("Alib");
    browser.see("[role=option]");
    browser.press(Keys.ARROW_DOWN, Keys.ENTER, Keys.ENTER);
    browser.see("tbody tr");
    browser.tabTo("thead button");
    browser.press(Keys.ENTER, Keys.ENTER);
    browser.until(() -> browser.texts("tbody td:first-child").equals(List.of("Tencent", "Baidu")));
  }

  @Test
  void by_keyboard_the_graph_is_walked_and_told() {
    browser.visit("/#/graph");
    browser.tabTo("input[role=combobox]");
    browser.press("Norvik");
    browser.see("[role=option]");
    browser.press(Keys.ARROW_DOWN, Keys.ENTER);
    browser.see(".canvas[data-ready]");
    long before = nodes();
    browser.tabTo(".fold:has(.nodes) > summary");
    browser.press(Keys.ENTER);
    browser.tabTo(".nodes button");
    browser.press(Keys.ENTER);
    browser.tabTo(".selection .primary");
    browser.press(Keys.ENTER);
    browser.until(() -> nodes() > before);
    browser.tabTo(".selection .quote-link");
    browser.press(Keys.ENTER);
    browser.see("dialog mark.subject");
    browser.press(Keys.ESCAPE);
    browser.until(() -> browser.all("dialog[open]").isEmpty());
  }

  @Test
  void by_keyboard_sparql_is_asked_and_its_editor_left() {
    browser.visit("/#/sparql");
    browser.tabTo(".CodeMirror textarea");
    browser.pressWith(Keys.CONTROL, Keys.ENTER);
    browser.see("tbody tr");
    browser.tabTo("#run");
  }

  @Test
  void by_keyboard_a_text_is_added_and_withdrawn() {
    browser.visit("/#token=" + served.server.token());
    browser.tabTo("#pasted");
    browser.press("Die Talmar AG übernimmt die Quorum GmbH.");
    browser.tabTo("#pasted-id");
    browser.press("notiz-1");
    browser.tabTo(".paste button");
    browser.press(Keys.ENTER);
    browser.see(".log a");
    browser.tabTo(".log a");
    browser.press(Keys.ENTER);
    browser.see(".paper a.mention");
    browser.tabTo(".menu summary");
    browser.press(Keys.ENTER);
    browser.tabTo(".menu .danger");
    browser.press(Keys.ENTER);
    browser.see(".note");
  }

  @Test
  void by_keyboard_a_documents_facts_are_marked_and_a_mention_followed() {
    browser.visit("/#/documents");
    browser.tabTo(".documents-list a");
    browser.press(Keys.ENTER);
    browser.see(".paper a.mention");
    browser.tabTo(".claims button");
    browser.press(Keys.ENTER);
    browser.see(".paper mark.subject");
    browser.see(".paper mark.trigger");
    browser.press(Keys.ENTER);
    browser.tabTo(".paper a.mention");
    browser.press(Keys.ENTER);
    browser.see(".entity-head");
  }
}
