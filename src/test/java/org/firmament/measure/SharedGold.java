package org.firmament.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The gold sets beside the project, where there are any, and the script that scores by them. */
public final class SharedGold {
  public static final List<String> SETS =
      List.of("seed", "constructions-dev", "status-dev", "de-dev", "en-dev", "core-dev");
  private static final Path FOLDER = Path.of("../shared/gold").toAbsolutePath().normalize();

  private SharedGold() {}

  public static boolean isThere() {
    return Files.isRegularFile(FOLDER.resolve("score.py")) && python();
  }

  public static Path facts(String set) {
    return FOLDER.resolve(set + ".jsonl");
  }

  public static Path documents(String set) {
    return FOLDER.resolve(set + ".docs.jsonl");
  }

  /** What the options of a set are called by the script and by {@code evaluate} alike. */
  public static List<String> options(String set) {
    return set.equals("core-dev") ? List.of("--annotated-pairs") : List.of("--families");
  }

  /** What the script prints of the facts that a system told. */
  public static List<String> scored(String set, Path told) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of("python3", FOLDER.resolve("score.py").toString(), facts(set).toString()));
    command.addAll(List.of(told.toString(), "--relations", "--calibration"));
    command.addAll(options(set));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("score.py failed on " + set);
    }
    return printed.lines().toList();
  }

  private static boolean python() {
    try {
      return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
