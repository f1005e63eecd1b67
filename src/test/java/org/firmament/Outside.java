package org.firmament;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Programs of others that read what is exported; a test is skipped where one is missing. */
public final class Outside {
  /** The one on the path may be another than the one for which Debian installs modules. */
  private static final List<String> PYTHONS = List.of("python3", "/usr/bin/python3");

  private Outside() {}

  /** What a Python script prints that needs a module. */
  public static String python(String module, String script, String... arguments) throws Exception {
    Optional<String> python = Optional.empty();
    for (String candidate : PYTHONS) {
      if (python.isEmpty() && works(List.of(candidate, "-c", "import " + module))) {
        python = Optional.of(candidate);
      }
    }
    assumeTrue(python.isPresent(), "python3 with " + module + " is missing");
    List<String> command = new ArrayList<>(List.of(python.get(), "-c", script));
    command.addAll(List.of(arguments));
    return output(command);
  }

  /** What a program prints; it is there if it can say its version. */
  public static String program(String versionOption, String... command) throws Exception {
    assumeTrue(works(List.of(command[0], versionOption)), command[0] + " is missing");
    return output(Arrays.asList(command));
  }

  /** What the Gephi toolkit finds in a file; the profile {@code readers} brings it. */
  public static String gephi(String file) throws Exception {
    Path toolkit = Path.of("target/readers/gephi-toolkit.jar");
    assumeTrue(Files.exists(toolkit), "the Gephi toolkit is missing: mvn -Preaders brings it");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return output(
        List.of(java, "-cp", toolkit.toString(), "src/test/readers/Gephi.java", file),
        ProcessBuilder.Redirect.DISCARD);
  }

  private static boolean works(List<String> command) throws InterruptedException {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0;
    } catch (IOException missing) {
      return false;
    }
  }

  private static String output(List<String> command) throws Exception {
    return output(command, ProcessBuilder.Redirect.PIPE);
  }

  private static String output(List<String> command, ProcessBuilder.Redirect errors)
      throws Exception {
    boolean joined = errors.equals(ProcessBuilder.Redirect.PIPE);
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(joined).redirectError(errors);
    builder.environment().put("PYTHONIOENCODING", "utf-8");
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    return output;
  }
}
