package org.firmament.cli;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.firmament.Pipeline;
import org.firmament.model.Document;
import org.firmament.model.Problem;
import org.firmament.read.Documents;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows why a text says what it says. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Shows a sentence in each layer, and which pattern matched or where it stopped.",
    footer = {
      "",
      "Examples:",
      "  firmament explain \"Die Beispiel AG übernimmt die Muster GmbH.\"",
      "  firmament explain --doc article.txt",
      "  firmament explain --pattern acquires/takes-over --lang de"
    })
final class Explain implements Callable<Integer> {
  private final Terminal terminal;
  private final List<Problem> told = new ArrayList<>();

  @Parameters(
      arity = "0..1",
      paramLabel = "SENTENCE",
      description = "A sentence, quoted for the shell.")
  private String sentence;

  @Option(names = "--doc", paramLabel = "PATH", description = "The documents of a file instead.")
  private String documents;

  @Option(
      names = "--pattern",
      paramLabel = "NAME",
      description = "What a pattern's sayings were read into instead, as acquires/takes-over.")
  private String pattern;

  @Option(
      names = "--lang",
      paramLabel = "CODE",
      description = "The language; else the text tells it, or all that have the pattern.")
  private String language;

  Explain(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (Stream.of(sentence, documents, pattern).filter(Objects::nonNull).count() != 1) {
      throw Firmament.misused(
          "explain",
          "one thing is explained at a time",
          "give either a sentence, --doc PATH or --pattern NAME");
    }
    Pipeline pipeline = terminal.pipeline();
    Optional<String> code = Optional.ofNullable(language);
    if (pattern != null) {
      print(pipeline.pattern(pattern, code));
    } else if (documents != null) {
      Iterator<Document> each =
          Documents.of(
              List.of(terminal.path(documents).toString()),
              Optional.empty(),
              terminal.in(),
              this::tell);
      while (each.hasNext()) {
        Document document = each.next();
        print(pipeline.explain(document.text(), code.or(document::language)));
      }
    } else {
      print(pipeline.explain(sentence, code));
    }
    return Outcome.of(terminal, told, List.of());
  }

  private void tell(Problem problem) {
    told.add(problem);
    terminal.err().println(Outcome.shown(problem));
  }

  private void print(String explained) {
    terminal.out().println(Neutral.text(explained).stripTrailing());
  }
}
