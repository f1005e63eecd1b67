package org.firmament.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/**
 * GEXF with typed attributes, and with the date of a fact as its beginning.
 *
 * @see <a href="https://gexf.net/schema.html">GEXF 1.2draft</a>
 */
final class Gexf implements Drawing {
  private final OutputStream file;
  private final BufferedWriter out;
  private final Later later = new Later();
  private final BufferedWriter edges = Later.text(later);
  private final List<Column> nodeColumns;
  private final List<Column> arrowColumns;

  Gexf(OutputStream file, List<Column> nodeColumns, List<Column> arrowColumns) throws IOException {
    this.file = file;
    this.out = Later.text(file);
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
    values(out, nodeColumns, node.values());
    line("      </node>");
  }

  @Override
  public void arrow(Arrow arrow) throws IOException {
    line(
        edges,
        "      <edge id=\"%s\" source=\"%s\" target=\"%s\" label=\"%s\"%s>"
            .formatted(
                Clean.xml(arrow.id()),
                Clean.xml(arrow.from().id()),
                Clean.xml(arrow.to().orElseThrow().id()),
                Clean.xml(arrow.relation()),
                start(arrow)));
    values(edges, arrowColumns, arrow.values());
    line(edges, "      </edge>");
  }

  /** A date that is known to the month or year only begins with its first day. */
  private static String start(Arrow arrow) {
    String date = arrow.values().getOrDefault("date", "");
    if (!date.matches("\\d{4}(-\\d{2}){0,2}")) {
      return "";
    }
    return " start=\"" + (date + "-01-01").substring(0, 10) + "\"";
  }

  private static void values(BufferedWriter to, List<Column> columns, Map<String, String> values)
      throws IOException {
    line(to, "        <attvalues>");
    for (Column column : columns) {
      String value = values.get(column.name());
      if (value != null) {
        line(
            to,
            "          <attvalue for=\"%s\" value=\"%s\"/>"
                .formatted(Clean.xml(column.name()), Clean.xml(value)));
      }
    }
    line(to, "        </attvalues>");
  }

  private void line(String text) throws IOException {
    line(out, text);
  }

  private static void line(BufferedWriter to, String text) throws IOException {
    to.write(text);
    to.write('\n');
  }

  /** The format wants all nodes before the first edge. */
  @Override
  public void close() throws IOException {
    line("    </nodes>");
    line("    <edges>");
    try (later) {
      out.flush();
      edges.flush();
      later.into(file);
    }
    line("    </edges>");
    line("  </graph>");
    line("</gexf>");
    out.flush();
  }
}
