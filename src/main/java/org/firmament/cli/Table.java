package org.firmament.cli;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Rows in columns. On a terminal long cells are wrapped, so that a row stays within the width;
 * where that would make a column too narrow to read, each cell of a row has a line of its own.
 */
final class Table {
  /** How many rows decide on the widths before the first is printed. */
  private static final int LOOK_AHEAD = 500;

  private static final int NARROWEST = 12;

  /** A long text in less than this is a column of single words. */
  private static final int READABLE = 30;

  private static final String GAP = "  ";

  private final Terminal terminal;
  private final List<String> head;

  Table(Terminal terminal, List<String> head) {
    this.terminal = terminal;
    this.head = List.copyOf(head);
  }

  /** Prints the rows as they come and says how many there were. */
  long print(Iterator<List<String>> rows) {
    List<List<String>> first = new ArrayList<>();
    while (rows.hasNext() && first.size() < LOOK_AHEAD) {
      first.add(rows.next());
    }
    int[] needed = needed(first);
    int[] widths = needed.clone();
    if (terminal.outShown()) {
      narrow(widths);
    }
    for (int i = 0; i < widths.length; i++) {
      if (widths[i] < READABLE && needed[i] >= 2 * READABLE) {
        return records(first, rows);
      }
    }
    print(head, widths, Style.BOLD);
    List<String> rule = new ArrayList<>();
    for (int width : widths) {
      rule.add("-".repeat(width));
    }
    print(rule, widths, Style.DIM);
    long count = 0;
    for (List<String> row : first) {
      print(row, widths, null);
      count++;
    }
    while (rows.hasNext()) {
      print(rows.next(), widths, null);
      count++;
    }
    return count;
  }

  private long records(List<List<String>> first, Iterator<List<String>> rows) {
    long count = 0;
    for (List<String> row : first) {
      record(row, count++);
    }
    while (rows.hasNext()) {
      record(rows.next(), count++);
    }
    return count;
  }

  private void record(List<String> row, long number) {
    if (number > 0) {
      terminal.out().println();
    }
    int label = head.stream().mapToInt(Wide::of).max().orElse(0);
    int room = terminal.columns() - label - GAP.length();
    for (int i = 0; i < row.size(); i++) {
      String name = head.get(i) + " ".repeat(label - Wide.of(head.get(i))) + GAP;
      for (String line :
          row.get(i).isEmpty() ? List.<String>of() : Wide.wrapped(row.get(i), room)) {
        terminal.out().println(terminal.in(Style.DIM, name) + line);
        name = " ".repeat(label) + GAP;
      }
    }
  }

  private int[] needed(List<List<String>> rows) {
    int[] widths = new int[head.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Wide.of(head.get(i));
      for (List<String> row : rows) {
        widths[i] = Math.max(widths[i], Wide.of(row.get(i)));
      }
    }
    return widths;
  }

  /** Takes from the widest column until all of them fit. */
  private void narrow(int[] widths) {
    int room = terminal.columns() - GAP.length() * (widths.length - 1);
    int all = 0;
    for (int width : widths) {
      all += width;
    }
    while (all > room) {
      int widest = 0;
      for (int i = 1; i < widths.length; i++) {
        widest = widths[i] > widths[widest] ? i : widest;
      }
      if (widths[widest] <= NARROWEST) {
        return;
      }
      widths[widest]--;
      all--;
    }
  }

  private void print(List<String> row, int[] widths, Style style) {
    List<List<String>> cells = new ArrayList<>();
    int height = 1;
    for (int i = 0; i < widths.length; i++) {
      List<String> lines = Wide.wrapped(row.get(i), widths[i]);
      cells.add(lines);
      height = Math.max(height, lines.size());
    }
    for (int y = 0; y < height; y++) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String cell = y < cells.get(i).size() ? cells.get(i).get(y) : "";
        line.append(i == 0 ? "" : GAP).append(cell);
        line.append(" ".repeat(Math.max(0, widths[i] - Wide.of(cell))));
      }
      String text = line.toString().stripTrailing();
      terminal.out().println(style == null ? text : terminal.in(style, text));
    }
  }
}
