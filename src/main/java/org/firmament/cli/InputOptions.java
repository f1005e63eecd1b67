package org.firmament.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.firmament.model.Document;
import org.firmament.model.Problem;
import org.firmament.model.Range;
import org.firmament.model.Reading;
import org.firmament.read.Documents;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a command reads. */
final class InputOptions {
  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files, folders, globs, or - for standard input.")
  private List<String> paths;

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "The id of the document on standard input.")
  private Optional<String> id = Optional.empty();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many threads read (default: one for each processor).")
  @Within(Range.THREADS)
  private int threads = Runtime.getRuntime().availableProcessors();

  Documents open(Terminal terminal, Consumer<Problem> problems) {
    return Documents.of(paths.stream().map(terminal::typed).toList(), id, terminal.in(), problems);
  }

  Readers readers(Function<Document, Reading> reader) {
    return new Readers(reader, threads);
  }
}
