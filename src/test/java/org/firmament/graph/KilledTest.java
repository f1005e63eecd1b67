package org.firmament.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.firmament.model.ProblemException;
import org.firmament.model.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while it writes loses nothing that it had reported as done. */
class KilledTest {
  private static final int KILLS = 3;

  @TempDir Path temp;

  private static Reading article(int number) {
    return Article.of("k" + number, "2026-01-01")
        .sentence("Werk" + number + " beliefert Kunde" + number % 7 + ".")
        .claims("Werk" + number, "suppliesTo", "Kunde" + number % 7)
        .reading();
  }

  /** Reads articles into a store, one a commit, and says each number when it is done. */
  public static void main(String[] arguments) {
    int first = Integer.parseInt(arguments[1]);
    try (KnowledgeGraph graph =
        KnowledgeGraph.open(Path.of(arguments[0]), Article.HOME, new NamesAgree())) {
      for (int number = first; number < first + 10_000; number++) {
        graph.ingest(List.of(article(number)));
        System.out.println(number);
      }
    }
  }

  @Test
  void what_was_reported_as_done_survives_being_killed() throws Exception {
    Random random = new Random(3);
    List<String> done = new ArrayList<>();
    int next = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      next = runAndKill(next, 2 + random.nextInt(6), random.nextInt(150), done);
    }
    try (KnowledgeGraph graph =
        KnowledgeGraph.open(temp.resolve("store"), Article.HOME, new NamesAgree())) {
      assertEquals(List.of(), graph.check());
      assertTrue(graph.documents().containsAll(done), done + " in " + graph.documents());
    }
  }

  /** The number after the last that was reported. */
  private int runAndKill(int first, int after, int milliseconds, List<String> done)
      throws IOException, InterruptedException {
    Path report = temp.resolve("report" + first);
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KilledTest.class.getName(),
                temp.resolve("store").toString(),
                Integer.toString(first))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .redirectOutput(report.toFile())
            .start();
    while (child.isAlive() && reported(report).size() < after) {
      Thread.sleep(5);
    }
    ProblemException held =
        assertThrows(
            ProblemException.class,
            () -> KnowledgeGraph.open(temp.resolve("store"), Article.HOME, new NamesAgree()));
    assertEquals(
        "another process has the store open: process " + child.pid(), held.problem().what());
    Thread.sleep(milliseconds);
    assertTrue(child.isAlive(), "the child ended by itself");
    child.destroyForcibly().waitFor();
    List<String> numbers = reported(report);
    numbers.forEach(number -> done.add("k" + number));
    return Integer.parseInt(numbers.get(numbers.size() - 1)) + 1;
  }

  /** The lines that were written to their end. */
  private static List<String> reported(Path report) throws IOException {
    String text = Files.readString(report);
    return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
  }
}
