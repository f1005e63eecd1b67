package org.firmament.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.firmament.Pipeline;
import org.firmament.export.FactLine;
import org.firmament.model.CodePoints;
import org.firmament.model.Fact;
import org.firmament.model.Problem;
import org.firmament.model.Range;
import org.firmament.model.Reading;
import org.firmament.read.Documents;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints what documents say, without a store. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = {
      "Prints the facts of documents, one a line, as JSON, without a store.",
      "Each has its quote, pattern, confidence and offsets (in Unicode code points)."
    },
    footer = {
      "",
      "Examples:",
      "  firmament extract data/samples/de",
      "  firmament extract article.html --min-confidence 0.8 > facts.jsonl",
      "  echo \"Die Beispiel AG übernimmt die Muster GmbH.\" | firmament extract - --id try"
    })
final class Extract implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private InputOptions inputs;

  @Option(
      names = "--min-confidence",
      paramLabel = "P",
      defaultValue = "0",
      description = "Only facts at least that sure, from 0 to 1.")
  @Within(Range.CONFIDENCE)
  private double confidence;

  @Option(names = "--json", description = "JSON is what this command prints anyway.")
  private boolean json;

  /** What was told, each with how often it came. */
  private final Map<Problem, Integer> told = new LinkedHashMap<>();

  private final List<Throwable> faults = new ArrayList<>();
  private long done;

  Extract(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Documents documents = inputs.open(terminal, this::tell);
    Pipeline pipeline = terminal.pipeline();
    try (Progress progress = new Progress(terminal, documents.total());
        Readers readers = inputs.readers(pipeline::read)) {
      readers.read(
          documents,
          (result, position) -> {
            result.reading().ifPresent(reading -> print(reading, pipeline));
            result.problem().ifPresent(this::tell);
            result.fault().ifPresent(faults::add);
            progress.at(position, ++done);
          });
    }
    told.forEach(this::tellOthers);
    return Outcome.of(terminal, told.keySet(), faults);
  }

  private void tell(Problem problem) {
    if (told.merge(problem, 1, Integer::sum) == 1) {
      terminal.err().println(Outcome.shown(problem));
    }
  }

  private void tellOthers(Problem problem, int times) {
    if (times > 1) {
      terminal
          .err()
          .printf(
              "error[%s]: the same stands in the way of %s%n",
              problem.code(), Search.counted(times - 1, "more document"));
    }
  }

  private void print(Reading reading, Pipeline pipeline) {
    CodePoints points = CodePoints.of(reading.document().text());
    for (Fact fact : pipeline.facts(reading)) {
      if (fact.confidence() >= confidence) {
        terminal.out().println(FactLine.of(fact, points));
      }
    }
  }
}
