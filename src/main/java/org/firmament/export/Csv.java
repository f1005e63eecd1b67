package org.firmament.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Two tables, one of nodes and one of arrows.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
final class Csv implements Drawing {
  private final BufferedWriter nodes;
  private final BufferedWriter arrows;
  private final List<Column> nodeColumns;
  private final List<Column> arrowColumns;

  Csv(Writer nodes, Writer arrows, List<Column> nodeColumns, List<Column> arrowColumns)
      throws IOException {
    this.nodes = new BufferedWriter(nodes);
    this.arrows = new BufferedWriter(arrows);
    this.nodeColumns = nodeColumns;
    this.arrowColumns = arrowColumns;
    row(this.nodes, names(List.of("id"), nodeColumns));
    row(this.arrows, names(List.of("id", "source", "target"), arrowColumns));
  }

  private static List<String> names(List<String> first, List<Column> columns) {
    List<String> names = new ArrayList<>(first);
    columns.forEach(column -> names.add(column.name()));
    names.replaceAll(Clean::csv);
    return names;
  }

  @Override
  public void node(Node node) throws IOException {
    List<String> cells = new ArrayList<>(List.of(Clean.csv(node.id())));
    cells(cells, nodeColumns, node.values());
    row(nodes, cells);
  }

  @Override
  public void arrow(Arrow arrow) throws IOException {
    List<String> cells = new ArrayList<>();
    cells.add(Clean.csv(arrow.id()));
    cells.add(Clean.csv(arrow.from().id()));
    cells.add(Clean.csv(arrow.to().map(Node::id).orElse("")));
    cells(cells, arrowColumns, arrow.values());
    row(arrows, cells);
  }

  private static void cells(List<String> cells, List<Column> columns, Map<String, String> values) {
    for (Column column : columns) {
      String value = values.getOrDefault(column.name(), "");
      boolean number = column.type() != Column.Type.TEXT && value.matches("-?[0-9.]+");
      cells.add(number ? value : Clean.csv(value));
    }
  }

  private static void row(BufferedWriter out, List<String> cells) throws IOException {
    out.write(String.join(",", cells));
    out.write("\r\n");
  }

  @Override
  public void close() throws IOException {
    nodes.flush();
    arrows.flush();
  }
}
