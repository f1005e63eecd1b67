package org.firmament.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.firmament.model.Problem;
import org.firmament.model.ProblemException;

/** The rows of a tab-separated word list; a line that begins with {@code #} is a remark. */
record Rows(Path file, List<Row> rows) {

  /** One line, counted from 1, and its columns. */
  record Row(Path file, int line, List<String> columns) {
    String at(int column) {
      return column < columns.size() ? columns.get(column) : "";
    }

    ProblemException wrong(String what, String fix) {
      return new ProblemException(new Problem("bad-word-list", what, file + ":" + line, fix));
    }
  }

  static Rows of(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw new ProblemException(
          new Problem(
              "missing-word-list",
              "a word list cannot be read: " + Problem.why(e),
              file.toString(),
              "restore the file as UTF-8; every language has the same files"),
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
