package org.firmament.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/**
 * GEXF with typed attributes, and with the date of a fact as its beginning.
 *
 * @see <a href="https://gexf.net/schema.html">GEXF 1.2draft</a>
 */
final class Gexf implements Drawing {
  private final BufferedWriter out;
  private final List<Column> nodeColumns;
  private final List<Column> arrowColumns;
  private boolean edges;

  Gexf(Writer out, List<Column> nodeColumns, List<Column> arrowColumns) throws IOException {
    this.out = new BufferedWriter(out);
    this.nodeColumns = nodeColumns;
    this.arrowColumns = arrowColumns;
    line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    line("<gexf xmlns=\"http://www.gexf.net/1.2draft\" version=\"1.2\">");
    line("  <graph defaultedgetype=\"directed\" mode=\"dynamic\" timeformat=\"date\">");
    attributes("node", nodeColumns);
    attributes("edge", arrowColumns);
    line("    <nodes>");
  }

  private void attributes(String what, List<Column> columns) throws IOException {
    line("    <attributes class=\"" + what + "\" mode=\"static\">");
    for (Column column : columns) {
      String name = Clean.xml(column.name());
      line(
          "      <attribute id=\"%s\" title=\"%s\" type=\"%s\"/>"
              .formatted(name, name, column.type().gexf()));
    }
    line("    </attributes>");
  }

  @Override
  public void node(Node node) throws IOException {
    line(
        "      <node id=\"%s\" label=\"%s\">"
            .formatted(Clean.xml(node.id()), Clean.xml(node.label())));
    values(nodeColumns, node.values());
    line("      </node>");
  }

  @Override
  public void arrow(Arrow arrow) throws IOException {
    beginEdges();
    line(
        "      <edge id=\"%s\" source=\"%s\" target=\"%s\" label=\"%s\"%s>"
            .formatted(
                Clean.xml(arrow.id()),
                Clean.xml(arrow.from().id()),
                Clean.xml(arrow.to().orElseThrow().id()),
                Clean.xml(arrow.relation()),
                start(arrow)));
    values(arrowColumns, arrow.values());
    line("      </edge>");
  }

  /** A date that is known to the month or year only begins with its first day. */
  private static String start(Arrow arrow) {
    String date = arrow.values().getOrDefault("date", "");
    if (!date.matches("\\d{4}(-\\d{2}){0,2}")) {
      return "";
    }
    return " start=\"" + (date + "-01-01").substring(0, 10) + "\"";
  }

  private void beginEdges() throws IOException {
    if (!edges) {
      line("    </nodes>");
      line("    <edges>");
      edges = true;
    }
  }

  private void values(List<Column> columns, Map<String, String> values) throws IOException {
    line("        <attvalues>");
    for (Column column : columns) {
      String value = values.get(column.name());
      if (value != null) {
        line(
            "          <attvalue for=\"%s\" value=\"%s\"/>"
                .formatted(Clean.xml(column.name()), Clean.xml(value)));
      }
    }
    line("        </attvalues>");
  }

  private void line(String text) throws IOException {
    out.write(text);
    out.write('\n');
  }

  @Override
  public void close() throws IOException {
    beginEdges();
    line("    </edges>");
    line("  </graph>");
    line("</gexf>");
    out.flush();
  }
}
