package org.firmament.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.firmament.Pipeline;
import org.firmament.export.FactLine;
import org.firmament.extract.name.Weighed;
import org.firmament.measure.Calibration;
import org.firmament.measure.Example;
import org.firmament.measure.Judged;
import org.firmament.measure.Lines;
import org.firmament.measure.Reliability;
import org.firmament.measure.Report;
import org.firmament.measure.Scores;
import org.firmament.measure.Scoring;
import org.firmament.measure.Told;
import org.firmament.model.CodePoints;
import org.firmament.model.Document;
import org.firmament.model.Fact;
import org.firmament.model.Problem;
import org.firmament.model.ProblemException;
import org.firmament.read.Documents;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fits confidences to documents whose facts are known. */
@Command(
    name = "calibrate",
    mixinStandardHelpOptions = true,
    description = {
      "Fits the confidences to how often facts are right in gold documents.",
      "Weighs the signs that facts are read under, and writes the weights as",
      "data/languages/<code>/confidence.tsv.",
      "Tells how reliable the confidences are, on these documents and cross-validated."
    },
    footer = {
      "",
      "Examples:",
      "  firmament calibrate gold/de.jsonl gold/de.docs.jsonl gold/en.jsonl gold/en.docs.jsonl",
      "  firmament calibrate gold/de.jsonl gold/de.docs.jsonl --dry-run"
    })
final class Calibrate implements Callable<Integer> {
  private static final int HALVES = 2;
  private static final String HEAD = "# log-odds by sign, written by `firmament calibrate`";

  private final Terminal terminal;

  @Parameters(
      arity = "2..*",
      paramLabel = "GOLD DOCS",
      description = "Gold facts and their documents, set by set.")
  private List<String> sets;

  @Option(
      names = "--pairs",
      arity = "2",
      paramLabel = "GOLD DOCS",
      description = "A set where only facts between two annotated entities count.")
  private List<String> pairs = new ArrayList<>();

  @Option(
      names = "--unread",
      arity = "2",
      paramLabel = "GOLD DOCS",
      description = {
        "A set that no rule was made by. All such sets count as much as all the others for how",
        "sure facts are on the whole."
      })
  private List<String> unread = new ArrayList<>();

  @Option(names = "--dry-run", description = "Only tell; write nothing.")
  private boolean dry;

  private final SortedMap<String, SortedSet<String>> signs = new TreeMap<>();

  Calibrate(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Pipeline pipeline = terminal.pipeline();
    List<Example> examples = new ArrayList<>();
    examples.addAll(examples(pipeline, sets, false));
    examples.addAll(examples(pipeline, pairs, true));
    List<Example> fresh = examples(pipeline, unread, false);
    Calibration fitted = Calibration.fit(examples);
    Calibration calibration = fresh.isEmpty() ? fitted : fitted.leveled(examples, fresh);
    tell("fitted on " + examples.size() + " facts", calibration.reliability(examples));
    if (!fresh.isEmpty()) {
      tell("on " + fresh.size() + " unread facts", calibration.reliability(fresh));
    }
    tell("fitted on the other half", Calibration.crossValidated(examples, HALVES));
    if (!dry) {
      signs.forEach((language, seen) -> write(language, calibration.lines(seen)));
    }
    return 0;
  }

  private void tell(String what, Reliability reliability) {
    terminal.out().println(what);
    Report.of(reliability).forEach(line -> terminal.out().println("  " + line));
  }

  private List<Example> examples(Pipeline pipeline, List<String> files, boolean annotatedPairs) {
    if (files.size() % 2 != 0) {
      throw new ProblemException(
          new Problem(
              "usage", "gold without documents", "calibrate", "name GOLD and DOCS for each set"));
    }
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < files.size(); i += 2) {
      Map<Told, SortedSet<String>> told = told(pipeline, files.get(i + 1));
      Scores scores =
          Scoring.of(
              Lines.gold(terminal.path(files.get(i))),
              List.copyOf(told.keySet()),
              new Scoring.Scope(Set.of(), annotatedPairs));
      for (Judged judged : scores.judged()) {
        examples.add(new Example(judged.told(), told.get(judged.told()), judged.right()));
      }
    }
    return examples;
  }

  private Map<Told, SortedSet<String>> told(Pipeline pipeline, String file) {
    Map<Told, SortedSet<String>> told = new LinkedHashMap<>();
    try (Documents documents =
        Documents.of(
            List.of(terminal.typed(file)), Optional.empty(), terminal.in(), this::refuse)) {
      while (documents.hasNext()) {
        Document document = documents.next();
        Weighed weighed = pipeline.weigh(document);
        CodePoints points = CodePoints.of(document.text());
        for (Fact fact : pipeline.facts(weighed.reading())) {
          SortedSet<String> seen = weighed.signs(fact.claims().get(0));
          told.put(Lines.told(FactLine.of(fact, points)), seen);
          weighed
              .reading()
              .document()
              .language()
              .ifPresent(l -> signs.computeIfAbsent(l, k -> new TreeSet<>()).addAll(seen));
        }
      }
    }
    return told;
  }

  private void refuse(Problem problem) {
    throw new ProblemException(problem);
  }

  private void write(String language, List<String> lines) {
    Path file =
        terminal.home().resolve("data/languages").resolve(language).resolve("confidence.tsv");
    try {
      List<String> all = new ArrayList<>(List.of(HEAD));
      all.addAll(lines);
      Files.write(file, all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
