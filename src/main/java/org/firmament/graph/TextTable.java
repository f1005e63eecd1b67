package org.firmament.graph;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes rows as columns of text; the first thousand rows decide how wide a column is. */
final class TextTable {
  private static final int LOOK_AHEAD = 1000;
  private static final int WIDEST = 60;

  private TextTable() {}

  static void write(Answer answer, OutputStream out) {
    PrintStream lines = new PrintStream(out, false, StandardCharsets.UTF_8);
    List<String> columns = answer.columns();
    Iterator<List<Optional<Term>>> rows = answer.rows();
    List<List<String>> first = new ArrayList<>();
    while (rows.hasNext() && first.size() < LOOK_AHEAD) {
      first.add(cells(rows.next()));
    }
    int[] widths = widths(columns, first);
    lines.println(line(columns, widths));
    lines.println(line(columns.stream().map(c -> "-".repeat(c.length())).toList(), widths));
    first.forEach(row -> lines.println(line(row, widths)));
    rows.forEachRemaining(row -> lines.println(line(cells(row), widths)));
    lines.flush();
  }

  private static List<String> cells(List<Optional<Term>> row) {
    return row.stream().map(cell -> cell.map(TextTable::shown).orElse("")).toList();
  }

  private static String shown(Term term) {
    String text = term instanceof Term.Iri iri ? Prefixes.shorten(iri.iri()) : term.text();
    return text.chars()
        .mapToObj(c -> Character.isISOControl(c) ? " " : String.valueOf((char) c))
        .collect(Collectors.joining());
  }

  private static int[] widths(List<String> columns, List<List<String>> rows) {
    int[] widths = new int[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = columns.get(i).length();
      for (List<String> row : rows) {
        widths[i] = Math.max(widths[i], Math.min(WIDEST, row.get(i).length()));
      }
    }
    return widths;
  }

  private static String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = cells.get(i);
      line.append(cell);
      if (i + 1 < widths.length) {
        line.append(" ".repeat(Math.max(0, widths[i] - cell.length()) + 2));
      }
    }
    return line.toString().stripTrailing();
  }
}
