package org.firmament.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import org.firmament.model.Problem;

/**
 * Standard input, whose first character tells its format: "{" JSON lines, "<" a page, else text.
 */
final class StandardInput {
  private static final int PEEK = 1024;

  private StandardInput() {}

  static Optional<SourceFile> of(
      InputStream stdin, Optional<String> id, String where, Consumer<Problem> problems) {
    BufferedInputStream in = new BufferedInputStream(stdin, 1 << 16);
    SourceFormat format;
    try {
      in.mark(PEEK);
      format = format(in.readNBytes(PEEK));
      in.reset();
    } catch (IOException e) {
      problems.accept(SourceFile.unreadable(where, e));
      return Optional.empty();
    }
    if (id.isEmpty() && format != SourceFormat.JSONL) {
      problems.accept(
          new Problem(
              "missing-id",
              "a document that is no file has no name of its own",
              where,
              "give it one with --id ID"));
      return Optional.empty();
    }
    return Optional.of(new SourceFile(id.orElse(""), where, 0, format, true, () -> in));
  }

  private static SourceFormat format(byte[] start) {
    int at = Decoded.mark(start).isPresent() ? 3 : 0;
    while (at < start.length && start[at] <= ' ' && start[at] >= 0) {
      at++;
    }
    char first = at < start.length ? (char) start[at] : ' ';
    return first == '{' ? SourceFormat.JSONL : first == '<' ? SourceFormat.HTML : SourceFormat.TEXT;
  }
}
