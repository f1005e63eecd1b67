package org.firmament.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Many clients of one server at the same time: analysts who search, look at entities, walk and ask,
 * and some whose questions have no end.
 */
final class Load {
  /** How long an analyst looks at an answer, on average. */
  private static final int MILLISECONDS_OF_THOUGHT = 500;

  private static final List<String> HOSTILE =
      List.of(
          "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
          "SELECT (COUNT(*) AS ?n) { ?x (fm:competesWith|^fm:competesWith|fm:suppliesTo)+ ?y . ?y"
              + " (fm:subject|^fm:subject|fm:object|^fm:object)+ ?z }",
          "SELECT * { ?s fm:text ?t FILTER REGEX(CONCAT(?t, 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!'),"
              + " '(a+)+\\\\1$') }",
          "SELECT DISTINCT ?a ?d { ?a ?b ?c . ?d ?e ?f }");

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI address;
  private final List<String> names;
  private final long end;
  private final Map<String, ConcurrentLinkedQueue<Long>> took = new ConcurrentHashMap<>();
  private final Map<String, ConcurrentLinkedQueue<String>> wrong = new ConcurrentHashMap<>();

  private Load(URI address, List<String> names, long seconds) {
    this.address = address;
    this.names = names;
    this.end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
  }

  /**
   * Runs by itself: the server's address, the file of names, analysts, hostile clients, seconds,
   * and how much of that is for warming.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<String> names = Files.readAllLines(Path.of(arguments[1]));
    int analysts = Integer.parseInt(arguments[2]);
    int hostile = Integer.parseInt(arguments[3]);
    new Load(URI.create(arguments[0]), names, Long.parseLong(arguments[5])).run(analysts, 0);
    Load load = new Load(URI.create(arguments[0]), names, Long.parseLong(arguments[4]));
    load.run(analysts, hostile);
    System.exit(load.told() ? 0 : 1);
  }

  private void run(int analysts, int hostile) throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < analysts + hostile; i++) {
      Random random = new Random(i);
      boolean endless = i >= analysts;
      threads.add(new Thread(() -> client(random, endless)));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private void client(Random random, boolean endless) {
    try {
      Thread.sleep(random.nextInt(MILLISECONDS_OF_THOUGHT));
      while (System.nanoTime() < end) {
        if (endless) {
          String query = HOSTILE.get(random.nextInt(HOSTILE.size()));
          ask("hostile", "sparql?query=" + encoded(query), Set.of(200, 503, 429));
        } else {
          look(random);
          Thread.sleep(random.nextInt(2 * MILLISECONDS_OF_THOUGHT));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look(Random random) throws InterruptedException {
    double skewed = Math.pow(random.nextDouble(), 2);
    String name = names.get((int) (skewed * names.size()));
    int dice = random.nextInt(100);
    if (dice < 35) {
      ask("search", "api/search?limit=20&q=" + encoded(name), Set.of(200));
    } else if (dice < 50) {
      ask("suggest", "api/suggest?q=" + encoded(name.substring(0, 4)), Set.of(200));
    } else if (dice < 75) {
      ask("entity", "api/entities/" + encoded(name), Set.of(200));
      ask("facts", "api/entities/" + encoded(name) + "/facts", Set.of(200));
    } else if (dice < 87) {
      ask("neighbourhood", "api/entities/" + encoded(name) + "/neighbourhood", Set.of(200));
    } else {
      String query =
          "SELECT ?other ?label { ?one rdfs:label \""
              + name
              + "\" ; fm:competesWith ?other . ?other rdfs:label ?label } LIMIT 20";
      ask("sparql", "sparql?query=" + encoded(query), Set.of(200));
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private void ask(String what, String path, Set<Integer> right) throws InterruptedException {
    long start = System.nanoTime();
    String outcome;
    try {
      HttpRequest request =
          HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(60)).build();
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      outcome = right.contains(response.statusCode()) ? "" : response.statusCode() + " " + path;
    } catch (IOException e) {
      outcome = e.toString();
    }
    took.computeIfAbsent(what, any -> new ConcurrentLinkedQueue<>()).add(System.nanoTime() - start);
    if (!outcome.isEmpty()) {
      wrong.computeIfAbsent(what, any -> new ConcurrentLinkedQueue<>()).add(outcome);
    }
  }

  /** Prints a line for each kind of request; false where the bar is missed. */
  private boolean told() {
    boolean good = wrong.isEmpty();
    System.out.printf(
        "%-14s %8s %7s %7s %7s %7s%n", "ms", "requests", "p50", "p99", "most", "wrong");
    for (String what :
        List.of("search", "suggest", "entity", "facts", "neighbourhood", "sparql", "hostile")) {
      long[] times =
          took.getOrDefault(what, new ConcurrentLinkedQueue<>()).stream()
              .mapToLong(Long::longValue)
              .sorted()
              .toArray();
      int bad = wrong.containsKey(what) ? wrong.get(what).size() : 0;
      if (times.length > 0) {
        long p99 = times[(int) (times.length * 0.99)];
        boolean bound = what.equals("search") || what.equals("entity");
        good &= !bound || p99 < 100_000_000;
        System.out.printf(
            Locale.ROOT,
            "%-14s %8d %7.1f %7.1f %7.1f %7d%n",
            what,
            times.length,
            times[times.length / 2] / 1e6,
            p99 / 1e6,
            Arrays.stream(times).max().orElse(0) / 1e6,
            bad);
      }
    }
    wrong.values().forEach(some -> some.stream().distinct().limit(3).forEach(System.out::println));
    return good;
  }
}
