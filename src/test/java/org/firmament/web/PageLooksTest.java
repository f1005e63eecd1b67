package org.firmament.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The page for everybody: light and dark, wide and narrow, by keyboard alone. */
class PageLooksTest extends OnPage {
  /** Every view, and what is to be seen when it is complete. */
  private static final Map<String, String> VIEWS = new LinkedHashMap<>();

  static {
    VIEWS.put("#/search", ".start");
    VIEWS.put("#/search?q=Alibaba&kind=Company", ".results");
    VIEWS.put("#/search?q=Zzyzxqqwv", ".state.empty");
    VIEWS.put("#/entity/alibaba", ".timeline");
    VIEWS.put("#/entity/norvik?status=asserted,rumoured", ".figures");
    VIEWS.put("#/entity/Zzyzxqqwv", ".state.error");
    VIEWS.put("#/graph", ".hero");
    VIEWS.put("#/graph/alibaba?confidence=0.3", ".canvas[data-ready]");
    VIEWS.put("#/questions", ".question-list");
    VIEWS.put("#/questions/competitors?company=Alibaba", "tbody tr");
    VIEWS.put("#/questions/about?entity=Norvik", "tbody tr");
    VIEWS.put("#/questions/deals?since=2026-01-01", "tbody tr");
    VIEWS.put("#/sparql?query=SELECT%20*%20%7B%3Fa%20fm:acquires%20%3Fb%7D", "tbody tr");
    VIEWS.put("#/documents", ".documents-list");
    VIEWS.put("#/document?id=de/alibaba-olympia.txt", ".paper a.mention");
  }

  @BeforeAll
  static void start() {
    open(Served.samples());
  }

  @Test
  void no_view_keeps_anybody_out_in_the_light_look() {
    browser.screen(1280, 900);
    browser.prefers("light");
    assertEquals(List.of(), violations("light"));
  }

  @Test
  void no_view_keeps_anybody_out_on_a_narrow_dark_screen_in_english_and_none_is_too_wide() {
    browser.screen(360, 740);
    browser.prefers("dark");
    browser.run("localStorage.setItem('firmament.language', 'en')");
    assertEquals(List.of(), violations("dark-narrow"));
    assertEquals("en", browser.run("return document.documentElement.lang"));
    assertEquals(
        "rgb(20, 23, 28)", browser.run("return getComputedStyle(document.body).backgroundColor"));
    assertEquals(
        true,
        browser.run(
            "const bar = document.querySelector('header nav');"
                + "return bar.scrollWidth <= bar.clientWidth"));
    browser.run("localStorage.clear()");
  }

  private static List<String> violations(String name) {
    List<String> found = new ArrayList<>();
    browser.visit("/#/nowhere");
    int number = 0;
    for (Map.Entry<String, String> view : VIEWS.entrySet()) {
      browser.go(view.getKey());
      browser.see(view.getValue());
      browser.violations().forEach(one -> found.add(view.getKey() + " " + one));
      if (!(Boolean) browser.run("return document.documentElement.scrollWidth <= innerWidth")) {
        found.add(view.getKey() + " is wider than the screen");
      }
      browser.shoot(name + "-" + ++number);
    }
    browser.go("#/entity/norvik");
    browser.click(".fact .quote-link");
    browser.see("dialog .text mark.subject");
    browser.violations().forEach(one -> found.add("evidence " + one));
    browser.shoot(name + "-evidence");
    browser.press(Keys.ESCAPE);
    return found;
  }

  @Test
  void what_stands_beside_the_drawing_scrolls_by_itself() {
    browser.screen(1280, 900);
    browser.visit("/#/graph/norvik");
    browser.see(".canvas[data-ready]");
    browser.run("document.querySelectorAll('.panel details').forEach(one => one.open = true)");
    assertEquals(true, browser.run("return document.documentElement.scrollHeight <= innerHeight"));
  }

  @Test
  void a_line_about_a_fact_is_one_line_on_a_narrow_screen() {
    browser.screen(360, 740);
    browser.visit("/#/entity/norvik?relation=holdsPosition");
    browser.see(".fact");
    assertEquals(
        true,
        browser.run(
            "return [...document.querySelectorAll('.fact .about')]"
                + ".every(one => one.offsetHeight < 30)"));
  }

  @Test
  void the_look_can_be_chosen_and_is_kept() {
    browser.screen(1280, 900);
    browser.prefers("light");
    browser.visit("/#/documents");
    browser.click("#look");
    browser.visit("/#/documents");
    assertEquals("dark", browser.run("return document.documentElement.dataset.look"));
    assertEquals("Helle Ansicht", browser.see("#look").getDomAttribute("aria-label"));
    browser.click("#look");
    assertEquals("light", browser.run("return document.documentElement.dataset.look"));
    browser.run("localStorage.clear()");
  }

  @Test
  void the_keyboard_alone_leads_from_a_name_to_its_quote_and_back() {
    browser.screen(1280, 900);
    browser.visit("/#/search");
    browser.press(Keys.TAB);
    assertEquals("Zum Inhalt", focused());
    browser.tabTo("input[type=search]");
    browser.press("Norvik");
    browser.see("[role=option]");
    browser.press(Keys.ARROW_DOWN, Keys.ENTER);
    browser.see(".entity-head");
    browser.tabTo(".quote-link");
    String link = (String) browser.run("return document.activeElement.ariaLabel");
    assertTrue((Boolean) browser.run("return document.activeElement.matches(':focus-visible')"));
    browser.press(Keys.ENTER);
    browser.see("dialog mark.subject");
    browser.press(Keys.ESCAPE);
    browser.until(() -> browser.all("dialog[open]").isEmpty());
    assertEquals(link, browser.run("return document.activeElement.ariaLabel"));
    browser.tabTo("a[href^='#/entity/']");
    browser.press(Keys.ENTER);
    browser.see(".entity-head");
  }

  private static String focused() {
    return (String) browser.run("return document.activeElement.textContent");
  }
}
