package org.firmament.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Programs of others that read what is exported; a test is skipped where one is missing. */
final class Outside {
  private Outside() {}

  /** What networkx, run by a Python script, prints. */
  static String networkx(String script, String... arguments) throws Exception {
    assumeTrue(works(List.of("python3", "-c", "import networkx")), "python3-networkx is missing");
    return python(script, arguments);
  }

  static String python(String script, String... arguments) throws Exception {
    assumeTrue(works(List.of("python3", "--version")), "python3 is missing");
    List<String> command = new java.util.ArrayList<>(List.of("python3", "-c", script));
    command.addAll(List.of(arguments));
    return output(command);
  }

  /** What Graphviz draws. */
  static String svg(String file) throws Exception {
    assumeTrue(works(List.of("dot", "-V")), "graphviz is missing");
    return output(List.of("dot", "-Tsvg", file));
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
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PYTHONIOENCODING", "utf-8");
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    return output;
  }
}
