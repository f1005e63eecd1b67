package org.firmament.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTest {
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(#.*)|(\\S+)");

  @TempDir Path folder;

  /** The lines in fences that call the launcher, in order. */
  private static List<List<String>> examples() throws IOException {
    List<List<String>> examples = new ArrayList<>();
    boolean fenced = false;
    for (String line : Files.readAllLines(Path.of("README.md"))) {
      if (line.startsWith("```")) {
        fenced = !fenced;
      }
      String command = line.startsWith("$ ") ? line.substring(2) : line;
      if (fenced && command.startsWith("./firmament ")) {
        examples.add(words(command.substring("./firmament ".length())));
      }
    }
    return examples;
  }

  private static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(command);
    while (word.find() && word.group(3) == null) {
      for (int quoting : new int[] {1, 2, 4}) {
        if (word.group(quoting) != null) {
          words.add(word.group(quoting));
        }
      }
    }
    return words;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copied = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copied.getParent());
        Files.copy(file, copied);
      }
    }
  }

  @Test
  void every_example_works_in_the_order_of_the_page() throws IOException {
    copy(Path.of("data/samples"), folder.resolve("data/samples"));
    Session session = Session.in(folder);
    List<List<String>> examples = examples();
    assertTrue(examples.size() >= 10, examples.toString());
    for (List<String> example : examples) {
      assertEquals(
          0,
          session.run(example.toArray(String[]::new)),
          () -> String.join(" ", example) + "\n" + session.out() + session.err());
    }
  }

  @Test
  void what_the_page_shows_below_a_command_comes_out_of_it_in_that_order() throws IOException {
    copy(Path.of("data/samples"), folder.resolve("data/samples"));
    Session session = Session.in(folder);
    List<String> shown =
        Files.readString(Path.of("README.md"))
            .split("```")[1]
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("$ "))
            .toList();
    session.run("ingest", "data/samples");
    session.run("show", "Norvik");
    String rest = session.out();
    assertTrue(shown.size() > 3, shown.toString());
    for (String line : shown) {
      int at = ("\n" + rest).indexOf("\n" + line + "\n");
      assertTrue(at >= 0, line + "\nis not in what comes out below the line before:\n" + rest);
      rest = rest.substring(at + line.length());
    }
  }

  @Test
  void the_page_is_short_and_shows_a_result_at_once() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("README.md"));
    assertTrue(lines.size() <= 150, lines.size() + " lines");
    assertTrue(lines.subList(0, 14).stream().anyMatch(line -> line.startsWith("$ ./firmament")));
  }
}
