package org.firmament.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.firmament.model.Problem;
import org.firmament.model.ProblemException;

/** The rows of a tab-separated word list; a line that begins with {@code #} is a remark. */
record Rows(Path file, List<Row> rows) {

  /** One line, counted from 1, and its columns. */
  record Row(Path file, int line, List<String> columns) {
    String at(int column) {
      return column < columns.size() ? columns.get(column) : "";
    }

    /** The columns, and empty ones up to a number. */
    String[] padded(int number) {
      String[] cells =
          Arrays.copyOf(columns.toArray(String[]::new), Math.max(number, columns.size()));
      Arrays.fill(cells, columns.size(), cells.length, "");
      return cells;
    }

    ProblemException wrong(String what, String fix) {
      return new ProblemException(new Problem("bad-word-list", what, file + ":" + line, fix));
    }
  }

  /** Takes up each row; one that it cannot take up is a {@link ProblemException} with its line. */
  void each(Consumer<Row> taking) {
    for (Row row : rows) {
      try {
        taking.accept(row);
      } catch (IllegalArgumentException e) {
        throw row.wrong(
            "\"" + String.join("\t", row.columns) + "\" is no row of this list",
            "write it like the rows around it; the list's first lines say what the columns are");
      }
    }
  }

  /** The rows of a file; one that cannot be read is a {@link ProblemException}. */
  static Rows of(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw new ProblemException(
          new Problem(
              "unreadable-words",
              "the word list cannot be read: " + Problem.why(e),
              file.toString(),
              "restore the file, or set the home folder to a complete checkout"),
          e);
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.isBlank() && !line.startsWith("#")) {
        rows.add(new Row(file, i + 1, List.of(line.split("\t", -1))));
      }
    }
    return new Rows(file, rows);
  }
}
