package org.firmament.measure;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.firmament.model.Problem;
import org.firmament.model.ProblemException;

/** The figures of one evaluation by name, "de acquires F1"; kept to compare the next one with. */
public record Run(SortedMap<String, BigDecimal> figures) {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  public static Run of(Scores scores) {
    Run run = new Run(new TreeMap<>());
    run.put("all", scores.all());
    run.put("macro F1", scores.macro());
    scores.languages().forEach((language, tally) -> run.put("all " + language, tally));
    scores.relations().forEach(run::put);
    scores
        .tallies()
        .forEach(
            (language, byRelation) ->
                byRelation.forEach((relation, tally) -> run.put(relation + " " + language, tally)));
    scores.families().forEach((family, tally) -> run.put("family " + family, tally));
    scores.levels().forEach((level, share) -> run.put("level " + level, share.value()));
    scores.qualifiers().forEach((name, share) -> run.put("qualifier " + name, share.value()));
    run.put("leak", scores.leak().value());
    if (!scores.judged().isEmpty()) {
      Reliability reliability = scores.reliability();
      run.put("calibration error", reliability.error());
      run.put("calibration surer half", reliability.surer());
      run.put("calibration other half", reliability.other());
      run.put("calibration at 0.9 right", reliability.sure().value());
      run.put("calibration at 0.9 share", (double) reliability.sure().of() / reliability.all());
    }
    return run;
  }

  private void put(String name, Tally tally) {
    put(name + " P", tally.precision());
    put(name + " R", tally.recall());
    put(name + " F1", tally.f1());
  }

  private void put(String name, double figure) {
    figures.put(name, new BigDecimal(figure).setScale(3, RoundingMode.HALF_EVEN));
  }

  /** The run that a file keeps; empty where there is no such file. */
  public static Optional<Run> saved(Path file) {
    try {
      return Optional.of(
          new Run(
              JSON.readValue(
                  Files.readString(file), new TypeReference<TreeMap<String, BigDecimal>>() {})));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new ProblemException(
          new Problem(
              "unreadable-run",
              "the file keeps no run: " + e.getMessage().lines().findFirst().orElse(""),
              file.toString(),
              "name another file, or remove this one"),
          e);
    }
  }

  public void save(Path file) {
    try {
      Files.writeString(file, json() + "\n");
    } catch (IOException e) {
      throw new ProblemException(
          new Problem(
              "unwritable-run",
              "the run cannot be kept: " + Problem.why(e),
              file.toString(),
              "name a file in a folder that exists"),
          e);
    }
  }

  private String json() throws IOException {
    return JSON.writeValueAsString(figures);
  }

  /** What changed since an earlier run, a line for each figure that did. */
  public List<String> since(Run earlier) {
    List<String> lines = new ArrayList<>();
    TreeSet<String> names = new TreeSet<>(figures.keySet());
    names.addAll(earlier.figures.keySet());
    for (String name : names) {
      BigDecimal now = figures.getOrDefault(name, BigDecimal.ZERO);
      BigDecimal before = earlier.figures.getOrDefault(name, BigDecimal.ZERO);
      BigDecimal difference = now.subtract(before);
      if (difference.signum() != 0) {
        lines.add(
            name
                + "  "
                + before.setScale(3, RoundingMode.HALF_EVEN).toPlainString()
                + " -> "
                + now.toPlainString()
                + (difference.signum() > 0 ? "  +" : "  ")
                + difference.setScale(3, RoundingMode.HALF_EVEN).toPlainString());
      }
    }
    return lines;
  }
}
