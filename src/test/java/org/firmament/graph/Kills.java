package org.firmament.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.firmament.model.Reading;

/**
 * Kills {@link Busy} processes, one after the other over the same store, and looks after each
 * whether the store is what it should be.
 */
final class Kills implements AutoCloseable {
  private static final int MOST_STEPS = 6;
  private static final int MOST_MILLISECONDS = 60;

  /** Every so many runs are killed while they open the store, or right after. */
  private static final int OPENING = 6;

  private final Path folder;
  private final Random random;
  private final KnowledgeGraph unharmed = KnowledgeGraph.inMemory(Article.HOME, new NamesAgree());
  private SortedMap<Integer, Integer> state = new TreeMap<>();
  private int steps;
  private int cut;

  Kills(Path folder, long seed) {
    this.folder = folder;
    this.random = new Random(seed);
  }

  /** Runs by itself: the number of kills, and the seed. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int kills = Integer.parseInt(arguments[0]);
    Path folder = Files.createTempDirectory("kills");
    try (Kills run = new Kills(folder, Long.parseLong(arguments[1]))) {
      run.kill(kills);
      System.out.println(run.summary(kills));
    }
  }

  String summary(int kills) {
    return String.format(
        "%d runs were killed, %d of them within a change, after %d changes that were done; the store"
            + " was sound after each, with all that was done and nothing by halves",
        kills, cut, steps);
  }

  void kill(int times) throws IOException, InterruptedException {
    Process next = start();
    try {
      for (int kill = 1; kill <= times; kill++) {
        Process child = next;
        next = start();
        List<String> told = runAndKill(child, kill % OPENING == 0);
        look("kill " + kill + ", told " + told, told);
      }
    } finally {
      next.destroyForcibly().waitFor();
    }
  }

  private Process start() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:-BytecodeVerificationRemote",
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            Busy.class.getName(),
            folder.resolve("store").toString())
        .redirectError(folder.resolve("errors").toFile())
        .start();
  }

  /** What the child told before it was killed. */
  private List<String> runAndKill(Process child, boolean opening)
      throws IOException, InterruptedException {
    List<String> told = new ArrayList<>();
    BufferedReader out = child.inputReader(StandardCharsets.UTF_8);
    assertEquals(Busy.READY, out.readLine());
    child.outputWriter().append(random.nextLong() + "\n").flush();
    int wanted = opening ? 0 : 1 + 2 * random.nextInt(MOST_STEPS) + random.nextInt(2);
    while (told.size() < wanted) {
      String line = out.readLine();
      assertTrue(line != null, () -> "it ended by itself: " + errors());
      told.add(line);
    }
    Thread.sleep(random.nextInt(MOST_MILLISECONDS), random.nextInt(1_000_000));
    assertTrue(child.isAlive(), () -> "it ended by itself: " + errors());
    child.toHandle().destroyForcibly();
    out.lines().forEach(told::add);
    child.waitFor();
    return told;
  }

  private String errors() {
    try {
      return Files.readString(folder.resolve("errors"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** Whether all that was done is there, and of what was under way all or nothing. */
  private void look(String when, List<String> told) {
    SortedMap<Integer, Integer> done = new TreeMap<>(state);
    SortedMap<Integer, Integer> underWay = done;
    for (String line : told) {
      if (line.equals(Busy.DONE)) {
        done = underWay;
        steps++;
      } else {
        underWay = new TreeMap<>(done);
        Busy.Step.of(line).in(underWay);
      }
    }
    cut += told.isEmpty() || told.get(told.size() - 1).equals(Busy.DONE) ? 0 : 1;
    try (KnowledgeGraph graph =
        KnowledgeGraph.open(folder.resolve("store"), Article.HOME, new NamesAgree())) {
      state = Busy.state(graph);
      assertTrue(state.equals(done) || state.equals(underWay), when + ", holds " + state);
      assertEquals(List.of(), graph.check(), when);
      assertEquals(should(), Quads.sorted(graph), when);
    }
  }

  @Override
  public void close() {
    unharmed.close();
  }

  /** What a store holds that nobody ever killed. */
  private List<String> should() {
    SortedMap<Integer, Integer> has = Busy.state(unharmed);
    List<Reading> differing = new ArrayList<>();
    state.forEach(
        (number, version) -> {
          if (!version.equals(has.remove(number))) {
            differing.add(Busy.article(number, version));
          }
        });
    has.keySet().forEach(number -> unharmed.forget("k" + number));
    unharmed.ingest(differing);
    return Quads.sorted(unharmed);
  }
}
