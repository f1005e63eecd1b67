package org.firmament.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.firmament.Pipeline;
import org.firmament.export.AsJson;
import org.firmament.export.FactLine;
import org.firmament.measure.GoldDocument;
import org.firmament.measure.Lines;
import org.firmament.measure.Report;
import org.firmament.measure.Run;
import org.firmament.measure.Scores;
import org.firmament.measure.Scoring;
import org.firmament.measure.Told;
import org.firmament.model.CodePoints;
import org.firmament.model.Fact;
import org.firmament.model.Problem;
import org.firmament.model.Range;
import org.firmament.model.Reading;
import org.firmament.read.Documents;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures extraction against documents whose facts are known. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {
      "Extracts documents and compares what they say with gold facts.",
      "Prints precision, recall and F1 by relation and language, what was said of status and",
      "qualifiers, and what changed since the run that --save kept."
    },
    footer = {
      "",
      "Examples:",
      "  firmament evaluate gold/de.jsonl gold/de.docs.jsonl",
      "  firmament evaluate gold/de.jsonl gold/de.docs.jsonl --relation acquires --errors 20",
      "  firmament evaluate gold/de.jsonl gold/de.docs.jsonl --calibration --save last-run.json"
    })
final class Evaluate implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "GOLD", description = "Gold facts, a document a line.")
  private String gold;

  @Parameters(index = "1", paramLabel = "DOCS", description = "The documents themselves.")
  private String documents;

  @Option(names = "--families", description = "A row for each family of documents, too.")
  private boolean families;

  @Option(
      names = "--annotated-pairs",
      description = "Only facts between two annotated entities count.")
  private boolean annotatedPairs;

  @Option(
      names = "--relation",
      paramLabel = "NAME",
      description = "Only this relation; may be repeated.")
  private Set<String> relations = new LinkedHashSet<>();

  @Option(
      names = "--errors",
      paramLabel = "N",
      defaultValue = "0",
      description = "Name up to N misses and N false facts.")
  @Within(Range.NAMED)
  private int errors;

  @Option(names = "--calibration", description = "Judge the confidences, too.")
  private boolean calibration;

  @Option(names = "--json", description = "Print the figures as JSON.")
  private boolean json;

  @Option(
      names = "--save",
      paramLabel = "FILE",
      description = "Tell what changed since the run that FILE keeps, and keep this one there.")
  private Optional<String> save = Optional.empty();

  private final List<Problem> skipped = new ArrayList<>();
  private final List<Throwable> faults = new ArrayList<>();

  Evaluate(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Pipeline pipeline = terminal.pipeline().warmUp();
    relations.forEach(name -> pipeline.ontology().relation(name, "--relation"));
    List<GoldDocument> known = Lines.gold(terminal.path(gold));
    Scores scores =
        Scoring.of(known, told(pipeline), new Scoring.Scope(Set.copyOf(relations), annotatedPairs));
    Run run = Run.of(scores);
    List<String> changes =
        save.map(terminal::path).flatMap(Run::saved).map(run::since).orElse(List.of());
    if (json) {
      print(run, changes);
    } else {
      Report.of(scores, families, calibration, errors)
          .forEach(line -> terminal.out().println(Neutral.text(line.replaceAll("\\R", " "))));
      changes.forEach(line -> terminal.out().println("changed " + line));
    }
    save.map(terminal::path).ifPresent(run::save);
    return Outcome.of(terminal, skipped, faults);
  }

  private void print(Run run, List<String> changes) {
    ObjectNode all = AsJson.object();
    ObjectNode figures = all.putObject("figures");
    run.figures().forEach(figures::put);
    ArrayNode changed = all.putArray("changed");
    changes.forEach(changed::add);
    Json.print(terminal, all);
  }

  private List<Told> told(Pipeline pipeline) {
    Documents read =
        Documents.of(
            List.of(terminal.typed(documents)), Optional.empty(), terminal.in(), this::tell);
    List<Told> told = new ArrayList<>();
    try (Readers readers =
        new Readers(pipeline::read, Runtime.getRuntime().availableProcessors())) {
      readers.read(
          read,
          (result, position) -> {
            result.reading().ifPresent(reading -> told.addAll(told(pipeline, reading)));
            result.problem().ifPresent(this::tell);
            result.fault().ifPresent(faults::add);
          });
    }
    return told;
  }

  private static List<Told> told(Pipeline pipeline, Reading reading) {
    CodePoints points = CodePoints.of(reading.document().text());
    List<Told> told = new ArrayList<>();
    for (Fact fact : pipeline.facts(reading)) {
      told.add(Lines.told(FactLine.of(fact, points)));
    }
    return told;
  }

  private void tell(Problem problem) {
    skipped.add(problem);
    terminal.err().println(Outcome.shown(problem));
  }
}
