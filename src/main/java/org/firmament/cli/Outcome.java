package org.firmament.cli;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.firmament.model.Problem;

/** The exit code of a command that went on past what it could not read. */
final class Outcome {
  /** What is told, though the document is read. */
  private static final Set<String> NOTES = Set.of("guessed-encoding", "unknown-date");

  private Outcome() {}

  /** 1 with the first trace where we failed, 2 where an input was wrong, else 0. */
  static int of(Terminal terminal, Collection<Problem> skipped, List<Throwable> faults) {
    if (!faults.isEmpty()) {
      terminal.out().flush();
      terminal
          .err()
          .println(
              "error[fault]: this is a fault of Firmament, not yours; "
                  + Search.counted(faults.size(), "document")
                  + " left out, the first of them:");
      faults.get(0).printStackTrace(terminal.err());
      return 1;
    }
    return skipped.stream().allMatch(Outcome::harmless) ? 0 : 2;
  }

  /** A text in a language that is not read is no mistake of whoever gave it. */
  private static boolean harmless(Problem problem) {
    return isNote(problem) || problem.code().equals("language-not-read");
  }

  /** What is told of a document, as a note where it was read. */
  static String shown(Problem problem) {
    return Neutral.text(problem.shown(isNote(problem) ? "note" : "error"));
  }

  /** Whether the document was read in spite of the problem. */
  static boolean isNote(Problem problem) {
    return NOTES.contains(problem.code());
  }
}
