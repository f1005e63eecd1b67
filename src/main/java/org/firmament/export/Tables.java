package org.firmament.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Two tables, one of nodes and one of arrows.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
final class Tables implements Drawing {
  private final BufferedWriter nodes;
  private final BufferedWriter arrows;
  private final List<Column> nodeColumns;
  private final List<Column> arrowColumns;
  private final UnaryOperator<String> cell;

  private Tables(
      Writer nodes,
      Writer arrows,
      List<Column> nodeColumns,
      List<Column> arrowColumns,
      UnaryOperator<String> cell) {
    this.nodes = new BufferedWriter(nodes);
    this.arrows = new BufferedWriter(arrows);
    this.nodeColumns = nodeColumns;
    this.arrowColumns = arrowColumns;
    this.cell = cell;
  }

  /** Without a cell that a spreadsheet would run as a formula. */
  static Tables forSpreadsheet(
      Destination destination, List<Column> nodeColumns, List<Column> arrowColumns)
      throws IOException {
    Tables tables =
        new Tables(
            destination.text("nodes"),
            destination.text("edges"),
            nodeColumns,
            arrowColumns,
            Clean::csv);
    tables.heads(List.of("id"), List.of("id", "source", "target"), Column::name);
    return tables;
  }

  /**
   * With the heads that {@code neo4j-admin database import} reads, and every cell on one line.
   *
   * @see <a href="https://neo4j.com/docs/operations-manual/current/import/">Import</a>
   */
  static Tables forNeo4j(
      Destination destination, List<Column> nodeColumns, List<Column> arrowColumns)
      throws IOException {
    Tables tables =
        new Tables(
            destination.text("nodes"),
            destination.text("relationships"),
            nodeColumns,
            arrowColumns,
            Clean::oneLine);
    tables.heads(List.of("id:ID"), List.of("id", ":START_ID", ":END_ID"), Column::neo4j);
    return tables;
  }

  private void heads(
      List<String> ofNode, List<String> ofArrow, java.util.function.Function<Column, String> head)
      throws IOException {
    row(nodes, names(ofNode, nodeColumns.stream().map(head).toList()));
    row(arrows, names(ofArrow, arrowColumns.stream().map(head).toList()));
  }

  private List<String> names(List<String> first, List<String> others) {
    List<String> names = new ArrayList<>(first);
    names.addAll(others);
    names.replaceAll(cell);
    return names;
  }

  @Override
  public void node(Node node) throws IOException {
    List<String> cells = new ArrayList<>(List.of(cell.apply(node.id())));
    cells(cells, nodeColumns, node.values());
    row(nodes, cells);
  }

  @Override
  public void arrow(Arrow arrow) throws IOException {
    List<String> cells = new ArrayList<>();
    cells.add(cell.apply(arrow.id()));
    cells.add(cell.apply(arrow.from().id()));
    cells.add(cell.apply(arrow.to().map(Node::id).orElse("")));
    cells(cells, arrowColumns, arrow.values());
    row(arrows, cells);
  }

  private void cells(List<String> cells, List<Column> columns, Map<String, String> values) {
    for (Column column : columns) {
      String value = values.getOrDefault(column.name(), "");
      boolean number = column.type() != Column.Type.TEXT && value.matches("-?[0-9.]+");
      cells.add(number ? value : cell.apply(value));
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
