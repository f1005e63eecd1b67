package org.firmament.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
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
    return Rows.of(file).rows().stream().map(row -> row.padded(columns)).toList();
  }

  /** Takes up the same rows; one that cannot be taken up is a {@link ProblemException} too. */
  public static void each(Path file, int columns, Consumer<String[]> taking) {
    Rows.of(file).each(row -> taking.accept(row.padded(columns)));
  }
}
