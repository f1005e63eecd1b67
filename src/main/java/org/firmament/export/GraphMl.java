package org.firmament.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/**
 * GraphML with typed keys.
 *
 * @see <a href="http://graphml.graphdrawing.org/primer/graphml-primer.html">GraphML Primer</a>
 */
final class GraphMl implements Drawing {
  private final BufferedWriter out;
  private final List<Column> nodeColumns;
  private final List<Column> arrowColumns;

  GraphMl(Writer out, List<Column> nodeColumns, List<Column> arrowColumns) throws IOException {
    this.out = new BufferedWriter(out);
    this.nodeColumns = nodeColumns;
    this.arrowColumns = arrowColumns;
    line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    line("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">");
    keys("node", nodeColumns);
    keys("edge", arrowColumns);
    line("  <graph id=\"firmament\" edgedefault=\"directed\">");
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
    values("node", nodeColumns, node.values());
    line("    </node>");
  }

  @Override
  public void arrow(Arrow arrow) throws IOException {
    line(
        "    <edge id=\""
            + Clean.xml(arrow.id())
            + "\" source=\""
            + Clean.xml(arrow.from().id())
            + "\" target=\""
            + Clean.xml(arrow.to().orElseThrow().id())
            + "\">");
    values("edge", arrowColumns, arrow.values());
    line("    </edge>");
  }

  private void values(String what, List<Column> columns, Map<String, String> values)
      throws IOException {
    for (Column column : columns) {
      String value = values.get(column.name());
      if (value != null) {
        line(
            "      <data key=\""
                + what
                + '_'
                + Clean.xml(column.name())
                + "\">"
                + Clean.xml(value)
                + "</data>");
      }
    }
  }

  private void line(String text) throws IOException {
    out.write(text);
    out.write('\n');
  }

  @Override
  public void close() throws IOException {
    line("  </graph>");
    line("</graphml>");
    out.flush();
  }
}
