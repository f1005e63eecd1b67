package org.firmament.graph;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.firmament.model.Reading;

/**
 * A process that ingests, forgets, ingests again and compacts until it is killed. It says what it
 * is about to do, and when that is done. It waits for a line with a seed before it begins.
 */
final class Busy {
  static final String READY = "ready";
  static final String DONE = "done";
  private static final int ARTICLES = 12;

  private Busy() {}

  public static void main(String[] arguments) throws IOException {
    warm();
    System.out.println(READY);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    Random random = new Random(Long.parseLong(in.readLine()));
    try (KnowledgeGraph graph =
        KnowledgeGraph.open(Path.of(arguments[0]), Article.HOME, new NamesAgree())) {
      System.out.println(DONE);
      SortedMap<Integer, Integer> state = state(graph);
      while (true) {
        Step step = Step.any(random, state);
        System.out.println(step);
        step.in(graph);
        step.in(state);
        System.out.println(DONE);
      }
    }
  }

  /** All that will be needed is in memory before the store is opened. */
  private static void warm() {
    try (KnowledgeGraph graph = KnowledgeGraph.inMemory(Article.HOME, new NamesAgree())) {
      graph.ingest(List.of(article(1, 1), article(2, 1)));
    }
  }

  /** What an article says in one of its versions; articles share the companies they speak of. */
  static Reading article(int number, int version) {
    String rival = "Werk" + (number + version) % ARTICLES;
    return Article.of("k" + number, "2026-01-0" + (1 + version % 9))
        .sentence("Fassung " + version + ".")
        .sentence("Werk" + number + " beliefert Kunde" + version % 5 + ".")
        .claims("Werk" + number, "suppliesTo", "Kunde" + version % 5)
        .sentence("Werk" + number + " konkurriert mit " + rival + ".")
        .claims("Werk" + number, "competesWith", rival)
        .reading();
  }

  /** The version of each article that a store holds. */
  static SortedMap<Integer, Integer> state(KnowledgeGraph graph) {
    SortedMap<Integer, Integer> state = new TreeMap<>();
    Explorer explorer = graph.explorer();
    for (String id : graph.documents()) {
      String text = explorer.document(id).text();
      state.put(
          Integer.parseInt(id.substring(1)),
          Integer.parseInt(text.substring("Fassung ".length(), text.indexOf('.'))));
    }
    return state;
  }

  /**
   * One change of the store; none at all is a compaction.
   *
   * @param versions by article; 0 forgets it
   */
  record Step(SortedMap<Integer, Integer> versions) {
    private static final String COMPACT = "compact";

    static Step any(Random random, SortedMap<Integer, Integer> state) {
      SortedMap<Integer, Integer> versions = new TreeMap<>();
      int dice = random.nextInt(8);
      if (dice >= 2) {
        for (int i = 0; i < dice / 2; i++) {
          versions.put(1 + random.nextInt(ARTICLES), 1 + random.nextInt(20));
        }
      } else if (dice == 1 && !state.isEmpty()) {
        versions.put(List.copyOf(state.keySet()).get(random.nextInt(state.size())), 0);
      }
      return new Step(versions);
    }

    static Step of(String line) {
      SortedMap<Integer, Integer> versions = new TreeMap<>();
      if (!line.equals(COMPACT)) {
        for (String one : line.split(" ")) {
          String[] parts = one.split("\\.");
          versions.put(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        }
      }
      return new Step(versions);
    }

    void in(KnowledgeGraph graph) {
      List<Reading> readings = new ArrayList<>();
      versions.forEach(
          (number, version) -> {
            if (version == 0) {
              graph.forget("k" + number);
            } else {
              readings.add(article(number, version));
            }
          });
      if (versions.isEmpty()) {
        graph.compact();
      } else if (!readings.isEmpty()) {
        graph.ingest(readings);
      }
    }

    void in(SortedMap<Integer, Integer> state) {
      state.putAll(versions);
      state.values().removeIf(version -> version == 0);
    }

    @Override
    public String toString() {
      return versions.isEmpty()
          ? COMPACT
          : versions.entrySet().stream()
              .map(one -> one.getKey() + "." + one.getValue())
              .collect(Collectors.joining(" "));
    }
  }
}
