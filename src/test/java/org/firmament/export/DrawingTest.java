package org.firmament.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.firmament.Outside;
import org.firmament.graph.Link;
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
                  "date", new Ontology.Qualifier("date", "date", Map.of()),
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

  /**
   * As a {@link Form.Drawn} does it: a fact may come before its ends, without object it is a node.
   */
  private static void draw(Drawing drawing) throws IOException {
    draw(drawing, true);
  }

  private static void draw(Drawing drawing, boolean factsAreNodes) throws IOException {
    try (drawing) {
      List<Arrow> arrows = arrows();
      drawing.node(Node.of(BUYER));
      drawing.arrow(arrows.get(0));
      drawing.node(Node.of(TARGET));
      if (factsAreNodes) {
        drawing.node(arrows.get(1).asNode());
      }
      drawing.arrow(factsAreNodes ? arrows.get(1).pointing() : arrows.get(1));
    }
  }

  private static List<Arrow> arrows() {
    Qualifiers price =
        Qualifiers.NONE
            .with("amount", Value.of(new BigDecimal("431000000")))
            .with("currency", Value.of("USD"))
            .with("date", new Value.Moment("2026-02"));
    Qualifiers loss =
        Qualifiers.NONE
            .with("metric", Value.of("netProfit"))
            .with("value", Value.of(new BigDecimal("-7.5")));
    return List.of(
        Arrow.of(
            new Link(
                "f1",
                "kaese",
                "acquires",
                Optional.of("muster"),
                price,
                Status.PLANNED,
                false,
                0.875,
                2)),
        Arrow.of(
            new Link(
                "f2", "muster", "reports", Optional.empty(), loss, Status.ASSERTED, true, 0.9, 1)));
  }

  private static String graphMl() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    draw(new GraphMl(out, Column.ofNodes(), Column.ofArrows(ONTOLOGY)));
    return out.toString(StandardCharsets.UTF_8);
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
        Outside.python(
            "networkx",
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
        ('current', False), ('date', '2026-02'), ('relation', 'acquires'), ('sources', 2), \
        ('status', 'planned')]
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
    String svg =
        Outside.program(
            "-V",
            "dot",
            "-Tsvg",
            Files.writeString(folder.resolve("g.dot"), out.toString()).toString());
    assertTrue(svg.contains("Käse &amp; &quot;Söhne&quot; &lt;AG&gt;"), svg);
    assertTrue(svg.contains("阿里 \\N"), svg);
  }

  private String table(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  @Test
  void csv_has_no_cell_that_a_spreadsheet_runs() throws Exception {
    Destination file = Destination.file(folder.resolve("g.csv"));
    draw(Tables.forSpreadsheet(file, Column.ofNodes(), Column.ofArrows(ONTOLOGY)), false);
    file.finish();
    assertEquals(
        """
        "id","label","kind","aliases","lei","isin","ticker","wikidata"\r
        "kaese","Käse & ""Söhne"" <AG>
        阿里 \\N  [31m","Company","'=HYPERLINK(""http://x"") | Käse","","DE0001234567","",""\r
        "muster","'-Muster","Company","","","","",""\r
        """,
        table("g-nodes.csv"));
    assertEquals(
        """
        "id","source","target","relation","status","current","confidence","sources","amount",\
        "currency","date","metric","value"\r
        "f1","kaese","muster","acquires","planned","false",0.875,2,431000000,"USD","2026-02","",""\r
        "f2","muster","","reports","asserted","true",0.9,1,"","","","netProfit",-7.5\r
        """,
        table("g-edges.csv"));
    assertEquals(
        "kaese|'=HYPERLINK(\"http://x\") | Käse\nmuster|\n",
        Outside.python(
            "csv",
            """
            import csv, sys
            for row in csv.DictReader(open(sys.argv[1], encoding='utf-8', newline='')):
                print(row['id'] + '|' + row['aliases'])
            """,
            folder.resolve("g-nodes.csv").toString()));
  }

  @Test
  void tables_for_neo4j_have_its_heads_and_one_line_a_row() throws Exception {
    Destination file = Destination.file(folder.resolve("n.csv"));
    draw(Tables.forNeo4j(file, Column.ofNodes(), Column.ofArrows(ONTOLOGY)));
    file.finish();
    assertEquals(
        """
        "id:ID","label",":LABEL","aliases","lei","isin","ticker","wikidata"\r
        "kaese","Käse & ""Söhne"" <AG> 阿里 \\N  [31m","Company",\
        "=HYPERLINK(""http://x"") | Käse","","DE0001234567","",""\r
        "muster","-Muster","Company","","","","",""\r
        "f2","reports netProfit -7.5","Fact","","","","",""\r
        """,
        table("n-nodes.csv"));
    assertEquals(
        """
        "id",":START_ID",":END_ID",":TYPE","status","current:boolean","confidence:double",\
        "sources:int","amount:double","currency","date","metric","value:double"\r
        "f1","kaese","muster","acquires","planned","false",0.875,2,431000000,"USD","2026-02","",""\r
        "to-f2","muster","f2","reports","asserted","true",0.9,1,"","","","netProfit",-7.5\r
        """,
        table("n-relationships.csv"));
  }

  @Test
  void networkx_reads_gexf_with_the_time_of_each_fact() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    draw(new Gexf(out, Column.ofNodes(), Column.ofArrows(ONTOLOGY)));
    Path file = Files.write(folder.resolve("g.gexf"), out.toByteArray());
    assertEquals(
        """
        kaese muster 2026-02-01 acquires 431000000.0 planned
        muster f2 None reports None asserted
        'Käse & "Söhne" <AG>\\n阿里 \\\\N �[31m' Company
        """,
        Outside.python(
            "networkx",
            """
            import networkx, sys
            g = networkx.read_gexf(sys.argv[1])
            for s, t, d in g.edges(data=True):
                print(s, t, d.get('start'), d['relation'], d.get('amount'), d['status'])
            print(repr(g.nodes['kaese']['label']), g.nodes['kaese']['kind'])
            """,
            file.toString()));
  }

  @Test
  void igraph_reads_graphml_with_typed_attributes() throws Exception {
    Path file = Files.writeString(folder.resolve("g.graphml"), graphMl());
    assertEquals(
        """
        3 2 True
        acquires 431000000.0 planned
        muster -Muster
        """,
        Outside.python(
            "igraph",
            """
            import igraph, sys
            g = igraph.Graph.Read_GraphML(sys.argv[1])
            print(g.vcount(), g.ecount(), g.is_directed())
            print(g.es[0]['relation'], g.es[0]['amount'], g.es[0]['status'])
            print(g.vs[1]['id'], g.vs[1]['label'])
            """,
            file.toString()));
  }

  @Test
  void gephi_opens_gexf_with_the_times_and_graphml_with_the_same_edges() throws Exception {
    ByteArrayOutputStream gexf = new ByteArrayOutputStream();
    draw(new Gexf(gexf, Column.ofNodes(), Column.ofArrows(ONTOLOGY)));
    String found =
        """
        kaese Company
        muster Company
        f2 Fact
        kaese muster acquires 4.31E8 planned
        muster f2 reports null asserted
        """;
    assertEquals(
        found + "with times\n",
        Outside.gephi(Files.write(folder.resolve("g.gexf"), gexf.toByteArray()).toString()));
    assertEquals(
        found + "without times\n",
        Outside.gephi(Files.writeString(folder.resolve("g.graphml"), graphMl()).toString()));
  }

  @Test
  void the_json_of_cytoscape_has_nodes_before_the_edges_between_them() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    draw(new Cytoscape(out, Column.ofNodes(), Column.ofArrows(ONTOLOGY)));
    JsonNode elements = FactLine.JSON.readTree(out.toByteArray()).get("elements");
    assertEquals(3, elements.get("nodes").size());
    assertEquals(NASTY, elements.at("/nodes/0/data/name").asText());
    assertEquals(
        "{\"id\":\"to-f2\",\"source\":\"muster\",\"target\":\"f2\",\"interaction\":\"reports\","
            + "\"relation\":\"reports\",\"status\":\"asserted\",\"current\":true,"
            + "\"confidence\":0.9,\"sources\":1,\"metric\":\"netProfit\",\"value\":-7.5}",
        elements.at("/edges/1/data").toString());
  }

  @Test
  void lines_of_json_keep_figures_as_numbers() throws Exception {
    StringWriter out = new StringWriter();
    try (Drawing drawing = new FactLines(out, Column.ofArrows(ONTOLOGY))) {
      Arrow loss = arrows().get(1);
      drawing.arrow(new Arrow(loss.id(), Node.of(TARGET), Optional.empty(), loss.values()));
    }
    assertEquals(
        "{\"relation\":\"reports\",\"subject\":\"-Muster\",\"status\":\"asserted\",\"current\":true,"
            + "\"confidence\":0.9,\"sources\":1,"
            + "\"qualifiers\":{\"metric\":\"netProfit\",\"value\":-7.5}}\n",
        out.toString());
  }

  @Test
  void what_stands_later_in_a_file_comes_out_whole_and_leaves_no_temporary_file() throws Exception {
    byte[] much = "Käse, 阿里\n".repeat(200_000).getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Later later = new Later(folder)) {
      for (int start = 0; start < much.length; start += 10_000) {
        later.write(much, start, Math.min(10_000, much.length - start));
      }
      assertEquals(1, folder.toFile().list().length);
      later.into(out);
    }
    assertEquals(0, folder.toFile().list().length);
    assertArrayEquals(much, out.toByteArray());
  }

  @Test
  void every_format_says_what_it_is_for_and_ends_its_own_way() {
    SortedMap<String, ExportFormat> endings = new TreeMap<>();
    for (ExportFormat format : ExportFormat.values()) {
      assertEquals(format, ExportFormat.of(format.label()));
      assertTrue(format.description().length() > 10, format.label());
      endings.put(format.ending(), format);
    }
    assertEquals(
        Set.of(
            "csv", "cyjs", "dot", "gexf", "graphml", "jsonl", "jsonld", "nq", "rdf", "trig", "ttl"),
        endings.keySet());
  }
}
