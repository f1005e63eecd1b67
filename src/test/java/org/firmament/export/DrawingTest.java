package org.firmament.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.firmament.graph.Edge;
import org.firmament.model.Entity;
import org.firmament.model.Kind;
import org.firmament.model.Ontology;
import org.firmament.model.Qualifiers;
import org.firmament.model.Status;
import org.firmament.model.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class DrawingTest {
  private static final String NASTY = "Käse & \"Söhne\" <AG>\n阿里 \\N \u001b[31m";
  private static final Ontology ONTOLOGY =
      new Ontology(
          new TreeMap<>(),
          new TreeMap<>(
              Map.of(
                  "amount", new Ontology.Qualifier("amount", "decimal", Map.of()),
                  "currency", new Ontology.Qualifier("currency", "string", Map.of()),
                  "metric", new Ontology.Qualifier("metric", "string", Map.of()),
                  "value", new Ontology.Qualifier("value", "decimal", Map.of()))));

  @TempDir Path folder;

  private static final Entity BUYER =
      new Entity(
          "kaese",
          Kind.COMPANY,
          NASTY,
          List.of("=HYPERLINK(\"http://x\")", "Käse"),
          new TreeMap<>(Map.of("isin", "DE0001234567")),
          List.of());
  private static final Entity TARGET = Entity.of("muster", Kind.COMPANY, "-Muster");

  private static void draw(Drawing drawing) throws IOException {
    try (drawing) {
      drawing.node(Node.of(BUYER));
      drawing.node(Node.of(TARGET));
      Qualifiers price =
          Qualifiers.NONE
              .with("amount", Value.of(new BigDecimal("431000000")))
              .with("currency", Value.of("USD"));
      drawing.arrow(
          Arrow.of(
              new Edge(
                  "f1",
                  BUYER,
                  "acquires",
                  Optional.of(TARGET),
                  price,
                  Status.PLANNED,
                  false,
                  0.875,
                  2)));
      Qualifiers loss =
          Qualifiers.NONE
              .with("metric", Value.of("netProfit"))
              .with("value", Value.of(new BigDecimal("-7.5")));
      drawing.arrow(
          Arrow.of(
              new Edge(
                  "f2", TARGET, "reports", Optional.empty(), loss, Status.ASSERTED, true, 0.9, 1)));
    }
  }

  private static String graphMl() throws IOException {
    StringWriter out = new StringWriter();
    draw(new GraphMl(out, Column.ofNodes(), Column.ofArrows(ONTOLOGY)));
    return out.toString();
  }

  @Test
  void graphml_is_xml_whatever_a_name_holds() throws Exception {
    Path file = Files.writeString(folder.resolve("g.graphml"), graphMl());
    Document xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    assertEquals(
        "Käse & \"Söhne\" <AG>\n阿里 \\N \uFFFD[31m",
        xml.getElementsByTagName("data").item(0).getTextContent());
  }

  @Test
  void networkx_reads_graphml_with_typed_attributes() throws Exception {
    Path file = Files.writeString(folder.resolve("g.graphml"), graphMl());
    String read =
        Outside.networkx(
            """
            import networkx, sys
            g = networkx.read_graphml(sys.argv[1])
            for s, t, d in g.edges(data=True):
                print(s, t, sorted((k, v) for k, v in d.items() if k != 'id'))
            print(g.nodes['muster'], g.nodes['f2'])
            """,
            file.toString());
    assertEquals(
        """
        kaese muster [('amount', 431000000.0), ('confidence', 0.875), ('currency', 'USD'), \
        ('current', False), ('relation', 'acquires'), ('sources', 2), ('status', 'planned')]
        muster f2 [('confidence', 0.9), ('current', True), ('metric', 'netProfit'), \
        ('relation', 'reports'), ('sources', 1), ('status', 'asserted'), ('value', -7.5)]
        {'label': '-Muster', 'kind': 'Company'} {'label': 'reports netProfit -7.5', 'kind': 'Fact'}
        """,
        read);
  }

  @Test
  void graphviz_draws_dot_whatever_a_name_holds() throws Exception {
    StringWriter out = new StringWriter();
    draw(new Dot(out));
    assertTrue(out.toString().contains("\"kaese\" -> \"muster\" [label=\"acquires\""));
    assertTrue(out.toString().contains("style=\"dashed\""), "a plan is drawn dashed");
    String svg = Outside.svg(Files.writeString(folder.resolve("g.dot"), out.toString()).toString());
    assertTrue(svg.contains("Käse &amp; &quot;Söhne&quot; &lt;AG&gt;"), svg);
    assertTrue(svg.contains("阿里 \\N"), svg);
  }

  @Test
  void csv_has_no_cell_that_a_spreadsheet_runs() throws Exception {
    StringWriter nodes = new StringWriter();
    StringWriter edges = new StringWriter();
    draw(new Csv(nodes, edges, Column.ofNodes(), Column.ofArrows(ONTOLOGY)));
    assertEquals(
        """
        "id","label","kind","aliases","lei","isin","ticker","wikidata"\r
        "kaese","Käse & ""Söhne"" <AG>
        阿里 \\N  [31m","Company","'=HYPERLINK(""http://x"") | Käse","","DE0001234567","",""\r
        "muster","'-Muster","Company","","","","",""\r
        """,
        nodes.toString());
    assertEquals(
        """
        "id","source","target","relation","status","current","confidence","sources","amount",\
        "currency","metric","value"\r
        "f1","kaese","muster","acquires","planned","false",0.875,2,431000000,"USD","",""\r
        "f2","muster","","reports","asserted","true",0.9,1,"","","netProfit",-7.5\r
        """,
        edges.toString());
  }

  @Test
  void lines_of_json_keep_figures_as_numbers() throws Exception {
    StringWriter out = new StringWriter();
    draw(new FactLines(out, Column.ofArrows(ONTOLOGY)));
    String second = out.toString().split("\n")[1];
    assertEquals(
        "{\"relation\":\"reports\",\"subject\":\"-Muster\",\"status\":\"asserted\",\"current\":true,"
            + "\"confidence\":0.9,\"sources\":1,"
            + "\"qualifiers\":{\"metric\":\"netProfit\",\"value\":-7.5}}",
        second);
  }

  @Test
  void every_format_says_what_it_is_for_and_ends_its_own_way() {
    SortedMap<String, ExportFormat> endings = new TreeMap<>();
    for (ExportFormat format : ExportFormat.values()) {
      assertEquals(format, ExportFormat.of(format.label()));
      assertTrue(format.description().length() > 10, format.label());
      endings.put(format.ending(), format);
    }
    assertEquals(Set.of("csv", "dot", "graphml", "jsonl", "nq", "ttl"), endings.keySet());
  }
}
