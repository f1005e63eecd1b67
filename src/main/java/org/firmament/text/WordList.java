package org.firmament.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.firmament.model.Problem;
import org.firmament.model.ProblemException;

/** A table of words: tab-separated, UTF-8, lines that begin with # say what the columns are. */
public final class WordList {
  private WordList() {}

  /** The same rows of a table that a language or an installation may lack; none where it does. */
  public static List<String[]> rowsIfThere(Path file, int columns) {
    return Files.exists(file) ? rows(file, columns) : List.of();
  }

  /**
   * The rows of a table, each padded with empty cells to at least {@code columns}; a missing file
   * is a {@link ProblemException}.
   */
  public static List<String[]> rows(Path file, int columns) {
    List<String[]> rows = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(file)) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        String[] cells = line.split("\t", -1);
        if (cells.length < columns) {
          String[] padded = java.util.Arrays.copyOf(cells, columns);
          java.util.Arrays.fill(padded, cells.length, columns, "");
          cells = padded;
        }
        rows.add(cells);
      }
    } catch (IOException e) {
      throw new ProblemException(
          new Problem(
              "unreadable-words",
              "the word list cannot be read: " + Problem.why(e),
              file.toString(),
              "restore the file, or set the home folder to a complete checkout"),
          e);
    }
    return rows;
  }
}
