package org.firmament.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.firmament.Outside;
import org.firmament.graph.Article;
import org.firmament.model.Reading;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The drawing of companies with very many neighbours. */
class PageGraphTest extends OnPage {
  private static final List<String> STARTS =
      List.of("Nor", "Bel", "Tan", "Mar", "Kel", "Win", "Sol", "Ader", "Brun", "Cal", "Dor");
  private static final List<String> ENDS =
      List.of("vavik", "didorf", "motech", "renwerk", "limann", "gabach", "torstein", "senova");
  private static final List<String> TRADES =
      List.of("Energie", "Logistik", "Chemie", "Stahl", "Software", "Pharma", "Maschinenbau");
  private static final List<String> RELATIONS =
      List.of("acquires", "competesWith", "suppliesTo", "investsIn", "partnersWith");
  private static final String CY = "const cy = document.querySelector('.canvas')._cyreg.cy;";

  /** The boxes of the names as they are drawn, and how many pairs of them touch. */
  private static final String NAMES =
      CY
          + "const boxes = cy.nodes().filter(node => node.style('label')).map(node => {"
          + " const { labelX, labelY, labelWidth: w, labelHeight: h } = node._private.rstyle;"
          + " const [x, y] = [labelX + parseFloat(node.style('text-margin-x')),"
          + " labelY + parseFloat(node.style('text-margin-y'))];"
          + " const left = {left: x - w, center: x - w / 2, right: x}[node.style('text-halign')];"
          + " const top = {top: y - h, center: y - h / 2, bottom: y}[node.style('text-valign')];"
          + " return {left, right: left + w, top, bottom: top + h}; });"
          + "let touching = 0; boxes.forEach((a, i) => boxes.slice(i + 1).forEach(b => { touching +="
          + " a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom; }));";

  private static final String PLACES =
      CY
          + "return cy.nodes().map(node => node.id() + ' ' + node.position('x') + ' '"
          + " + node.position('y')).sort()";

  @BeforeAll
  static void start() {
    List<Reading> readings = new ArrayList<>(hub("Dreihundert", 299));
    readings.addAll(hub("Fuenfzehnhundert", 1499));
    readings.addAll(hub("Siebzehnhundert", 1700));
    open(Served.holding(readings, Settings.local()));
  }

  /** Articles of a company with so many neighbours, some of which know each other. */
  private static List<Reading> hub(String name, int neighbours) {
    List<Reading> readings = new ArrayList<>();
    for (int first = 0; first < neighbours; first += 100) {
      Article article = Article.of(name + "-" + first, "2026-03-01");
      for (int i = first; i < Math.min(first + 100, neighbours); i++) {
        fact(article, name, RELATIONS.get(i * 7 % 5), neighbour(name, i));
        if (i % 3 == 2) {
          fact(article, neighbour(name, i), "suppliesTo", neighbour(name, i * 7 % neighbours));
        }
      }
      readings.add(article.reading());
    }
    return readings;
  }

  private static void fact(Article article, String subject, String relation, String object) {
    article.sentence(subject + " – " + object + ".").claims(subject, relation, object);
  }

  private static String neighbour(String hub, int i) {
    return STARTS.get(i % 11) + ENDS.get(i / 11 % 8) + " " + TRADES.get(i % 7) + " " + hub + i;
  }

  private static void draw(String address) {
    browser.visit("/" + address);
    browser.see(".canvas[data-ready]");
    calm();
  }

  /** Waits until the names are written for the present size of the drawing. */
  private static void calm() {
    browser.await("await new Promise(done => setTimeout(done, 600))");
  }

  private static long number(String script) {
    return ((Number) browser.run(script)).longValue();
  }

  @Test
  void among_three_hundred_nodes_no_two_names_touch_and_each_can_be_read() {
    draw("#/graph/Dreihundert");
    assertEquals(300, number(CY + "return cy.nodes().length"));
    for (double zoom : new double[] {0, 0.5, 1.3, 2.5}) {
      if (zoom > 0) {
        browser.run(CY + "cy.zoom(arguments[0]); cy.center()", zoom);
        calm();
      }
      assertTrue(number(NAMES + "return boxes.length") >= 40, "few names at " + zoom);
      assertEquals(0, number(NAMES + "return touching"), "names touch at " + zoom);
      assertTrue(
          number(
                  CY
                      + "return Math.min(...cy.nodes().filter(node => node.style('label'))"
                      + ".map(node => parseFloat(node.style('font-size')) * cy.zoom() + 0.01))")
              >= 13,
          "small at " + zoom);
    }
  }

  @Test
  void the_svg_shows_the_names_that_are_seen_apart_from_each_other() throws Exception {
    draw("#/graph/Dreihundert");
    long written = number(NAMES + "return boxes.length");
    browser.click(".tools summary");
    browser.all(".tools li button").stream()
        .filter(one -> one.getText().equals("SVG"))
        .findFirst()
        .orElseThrow()
        .click();
    Path file = browser.downloaded("firmament-graph.svg");
    var svg = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    assertEquals(written, svg.getElementsByTagName("text").getLength());
    assertEquals(
        "0 of " + written,
        browser.run(
            "const place = document.createElement('div');"
                + "place.append(new DOMParser().parseFromString(arguments[0], 'image/svg+xml')"
                + ".documentElement); document.body.append(place);"
                + "const boxes = [...place.querySelectorAll('text')].map(text => text.getBBox());"
                + "place.remove(); let touching = 0;"
                + "boxes.forEach((a, i) => boxes.slice(i + 1).forEach(b => { touching +="
                + " a.x < b.x + b.width && b.x < a.x + a.width"
                + " && a.y < b.y + b.height && b.y < a.y + a.height; }));"
                + "return touching + ' of ' + boxes.length",
            Files.readString(file)));
  }

  @Test
  void networkx_reads_what_is_taken_away_from_the_drawing() throws Exception {
    draw("#/graph/Dreihundert");
    for (String format : List.of("GraphML", "GEXF")) {
      browser.click(".tools summary");
      browser.all(".tools li button").stream()
          .filter(one -> one.getText().equals(format))
          .findFirst()
          .orElseThrow()
          .click();
      browser.press(Keys.ESCAPE);
      String ending = format.toLowerCase(java.util.Locale.ROOT);
      String script =
          "import networkx, sys\nprint(len(networkx.read_" + ending + "(sys.argv[1])))\n";
      String file = browser.downloaded("firmament-graph." + ending).toString();
      assertEquals("300\n", Outside.python("networkx", script, file), format);
    }
  }

  @Test
  void a_long_timeline_begins_with_its_newest_events() {
    browser.visit("/#/entity/Dreihundert");
    browser.see(".timeline");
    assertEquals(24, browser.all(".timeline li").size());
    browser.click(".timeline button");
    browser.until(() -> browser.all(".timeline li").size() > 100);
  }

  @Test
  void fifteen_hundred_nodes_are_placed_once_and_follow_the_hand() {
    draw("#/graph/Fuenfzehnhundert?limit=1500");
    Object places = browser.run(PLACES);
    assertEquals(1500, ((List<?>) places).size());
    assertEquals(0, number(NAMES + "return touching"));
    browser.run(
        "window.frameTimes = []; let last = performance.now(); const frame = now => {"
            + " frameTimes.push(now - last); last = now; requestAnimationFrame(frame); };"
            + "requestAnimationFrame(frame)");
    Object before = browser.run(CY + "return cy.pan().x");
    browser.drag(".canvas", -300, 300, 30);
    assertNotEquals(before, browser.run(CY + "return cy.pan().x"));
    long frame = number("return frameTimes.sort((a, b) => a - b)[frameTimes.length >> 1]");
    assertTrue(frame < 100, frame + " ms a frame");
    assertEquals(places, browser.run(PLACES));
    browser.go("#/graph/Fuenfzehnhundert?limit=1500&relation=investsIn");
    browser.see(".canvas[data-ready]");
    assertTrue(number(CY + "return cy.nodes().length") < 1500);
    browser.back();
    browser.see(".canvas[data-ready]");
    assertEquals(places, browser.run(PLACES));
  }

  @Test
  void that_there_is_more_is_said_with_what_makes_it_less() {
    draw("#/graph/Siebzehnhundert");
    browser.until(
        () -> browser.text(".notes").startsWith("Gezeigt sind die 300 nächsten Knoten; es gibt"));
    browser.click(".advice a:last-child");
    browser.until(
        () -> browser.text(".notes").startsWith("Mehr als 1.500 Knoten zeichnet diese Ansicht"));
    assertEquals(5, browser.all(".advice a").size());
    browser.click(".advice a");
    browser.until(() -> browser.address().contains("relation="));
    browser.until(
        () -> {
          List<String> offered = browser.texts("#filter-relation option");
          return offered.contains("beliefert") && !offered.contains("verklagt");
        });
    browser.until(() -> List.of(1, 2).contains(browser.all(".relations label").size()));
  }

  @Test
  void words_that_very_many_names_share_find_passages_too() {
    browser.visit("/#/search?q=Stahl");
    browser.see(".passages");
    assertEquals(9, browser.all(".cards li").size());
    browser.click(".results section button");
    browser.until(() -> browser.all(".cards li").size() > 40);
  }

  @Test
  void what_is_selected_comes_to_the_front() {
    draw("#/graph/Dreihundert");
    String other = neighbour("Dreihundert", 2);
    browser.run(
        CY + "cy.nodes().filter(node => node.data('name') === arguments[0]).emit('tap')", other);
    browser.until(() -> browser.text(".selection h2").equals(other));
    calm();
    browser.run(
        CY
            + "const node = cy.nodes(':selected'); cy.zoom(1); cy.pan({x: 20 - node.position('x'),"
            + " y: 20 - node.position('y')})");
    calm();
    assertEquals(
        true,
        browser.run(
            CY
                + "const node = cy.nodes(':selected');"
                + "return Boolean(node.style('label')) && node.connectedEdges().every(edge =>"
                + " edge.style('line-opacity') === '1') && cy.edges().some(edge =>"
                + " edge.style('line-opacity') < 1)"));
    assertEquals(0, number(NAMES + "return touching"), "names touch after that");
  }
}
