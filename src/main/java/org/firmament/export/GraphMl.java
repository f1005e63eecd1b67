package org.firmament.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * GraphML with typed keys.
 *
 * @see <a href="http://graphml.graphdrawing.org/primer/graphml-primer.html">GraphML Primer</a>
 */
final class GraphMl implements Drawing {
  private final OutputStream file;
  private final BufferedWriter out;
  private final Later later = new Later();
  private final BufferedWriter edges = Later.text(later);
  private final Map<String, String> ofNodes;
  private final Map<String, String> ofEdges;

  GraphMl(OutputStream file, List<Column> nodeColumns, List<Column> arrowColumns)
      throws IOException {
    this.file = file;
    this.out = Later.text(file);
    this.ofNodes = begun("node", nodeColumns);
    this.ofEdges = begun("edge", arrowColumns);
    line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    line("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">");
    keys("node", nodeColumns);
    keys("edge", arrowColumns);
    line("  <graph id=\"firmament\" edgedefault=\"directed\">");
  }

  /** How the element of each column begins. */
  private static Map<String, String> begun(String what, List<Column> columns) {
    Map<String, String> begun = new LinkedHashMap<>();
    for (Column column : columns) {
      begun.put(
          column.name(), "      <data key=\"" + what + '_' + Clean.xml(column.name()) + "\">");
    }
    return begun;
  }

  private void keys(String what, List<Column> columns) throws IOException {
    for (Column column : columns) {
      line(
          "  <key id=\"%s_%s\" for=\"%s\" attr.name=\"%s\" attr.type=\"%s\"/>"
              .formatted(
                  what,
                  Clean.xml(column.name()),
                  what,
                  Clean.xml(column.name()),
                  column.type().graphMl()));
    }
  }

  @Override
  public void node(Node node) throws IOException {
    line("    <node id=\"" + Clean.xml(node.id()) + "\">");
    values(out, ofNodes, node.values());
    line("    </node>");
  }

  @Override
  public void arrow(Arrow arrow) throws IOException {
    edges.write("    <edge id=\"");
    edges.write(Clean.xml(arrow.id()));
    edges.write("\" source=\"");
    edges.write(Clean.xml(arrow.from().id()));
    edges.write("\" target=\"");
    edges.write(Clean.xml(arrow.to().orElseThrow().id()));
    edges.write("\">\n");
    values(edges, ofEdges, arrow.values());
    edges.write("    </edge>\n");
  }

  private static void values(
      BufferedWriter to, Map<String, String> begun, Map<String, String> values) throws IOException {
    for (Map.Entry<String, String> column : begun.entrySet()) {
      String value = values.get(column.getKey());
      if (value != null) {
        to.write(column.getValue());
        to.write(Clean.xml(value));
        to.write("</data>\n");
      }
    }
  }

  private void line(String text) throws IOException {
    out.write(text);
    out.write('\n');
  }

  /** Readers want all nodes before the first edge. */
  @Override
  public void close() throws IOException {
    try (later) {
      out.flush();
      edges.flush();
      later.into(file);
    }
    line("  </graph>");
    line("</graphml>");
    out.flush();
  }
}
