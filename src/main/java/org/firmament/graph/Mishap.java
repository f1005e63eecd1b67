package org.firmament.graph;

import java.util.Optional;
import org.apache.jena.query.text.TextIndexParseException;
import org.firmament.model.Problem;

/** What a failure below this package means to a user. */
public final class Mishap {
  private Mishap() {}

  /** The Problem that a failure is; empty where it is a fault of our own. */
  public static Optional<Problem> in(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof TextIndexParseException) {
        return Optional.of(
            new Problem(
                "broken-words",
                "the words of a text:query are not in the search engine's language: "
                    + cause
                        .getMessage()
                        .replaceFirst("(?s)^Text search parse error:\\s*", "")
                        .split("\\R")[0],
                "text:query",
                "put a \\ before each of + - ! ( ) { } [ ] ^ \" ~ * ? : \\ /, or leave it out"));
      }
      if (cause instanceof StackOverflowError) {
        return Optional.of(
            new Problem(
                "query-too-deep",
                "this nests, or follows a path, deeper than the engine can go",
                "the query",
                "write it flat; instead of p+ or p*, name the steps: p | p/p | p/p/p"));
      }
      if (cause instanceof OutOfMemoryError) {
        return Optional.of(
            new Problem(
                "out-of-memory",
                "this needed more memory than there is",
                "the process",
                "ask for less, or give it more: FIRMAMENT_JAVA_OPTS=-Xmx4g"));
      }
    }
    return Damage.in(failure);
  }
}
