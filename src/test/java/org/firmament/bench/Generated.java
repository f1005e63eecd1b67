package org.firmament.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.firmament.Pipeline;
import org.firmament.graph.Article;
import org.firmament.graph.KnowledgeGraph;
import org.firmament.graph.RdfSyntax;
import org.firmament.graph.Selection;
import org.firmament.model.Reading;

/**
 * Makes a store of as many triples as are wanted, out of invented articles about invented
 * companies; few companies are spoken of often, most of them seldom.
 */
public final class Generated {
  private static final int TRIPLES_A_COMPANY = 150;
  private static final int DOCUMENTS_A_COMMIT = 500;
  private static final int FACTS_A_DOCUMENT = 5;
  private static final List<String> STARTS =
      List.of("Nor", "Bel", "Tan", "Mar", "Kel", "Win", "Sol", "Ader", "Brun", "Cal", "Dor", "Fal");
  private static final List<String> MIDDLES =
      List.of("va", "di", "mo", "ren", "li", "ga", "tor", "sen", "be", "ko", "ra", "wi", "lan");
  private static final List<String> ENDS =
      List.of("vik", "dorf", "tech", "werk", "mann", "bach", "stein", "nova", "plan", "burg");
  private static final List<String> TRADES =
      List.of("Energie", "Logistik", "Chemie", "Stahl", "Software", "Pharma", "Optik", "Papier");
  private static final List<String> VERBS =
      List.of(
          "acquires übernimmt",
          "competesWith konkurriert-mit",
          "suppliesTo beliefert",
          "investsIn investiert-in",
          "subsidiaryOf gehört-zu",
          "partnersWith kooperiert-mit");

  private final Random random;
  private final List<String> companies;
  private final Set<String> spokenOf = new HashSet<>();

  Generated(long seed, int companies) {
    this.random = new Random(seed);
    Set<String> names = new LinkedHashSet<>();
    while (names.size() < companies) {
      String name = any(STARTS) + any(MIDDLES) + (random.nextBoolean() ? any(MIDDLES) : "");
      names.add(name + any(ENDS) + " " + any(TRADES));
    }
    this.companies = List.copyOf(names);
  }

  /** Runs by itself: the store's folder, how many triples, a seed. */
  public static void main(String[] arguments) throws IOException {
    long wanted = Long.parseLong(arguments[1]);
    Generated some = new Generated(Long.parseLong(arguments[2]), companies(wanted));
    Path home = Path.of("").toAbsolutePath();
    try (KnowledgeGraph graph =
        KnowledgeGraph.open(Path.of(arguments[0]), home, Pipeline.load(home).resolving())) {
      long start = System.nanoTime();
      long triples = some.fill(graph, wanted);
      graph.compact();
      Files.write(Path.of(arguments[0] + ".names"), some.named(), StandardCharsets.UTF_8);
      System.out.printf(
          Locale.ROOT,
          "%,d triples, %,d documents, %,d facts, %.0f MB, in %.0f s%n",
          triples,
          graph.stats().documents(),
          graph.stats().factCount(),
          graph.stats().bytes() / 1e6,
          (System.nanoTime() - start) / 1e9);
    }
  }

  static int companies(long triples) {
    return (int) Math.max(50, triples / TRIPLES_A_COMPANY);
  }

  /** Reads invented articles into a store until it holds as many triples as are wanted. */
  long fill(KnowledgeGraph graph, long wanted) throws IOException {
    long triples = 0;
    int number = 0;
    while (triples < wanted) {
      // What the first commit gave tells how many the others may need.
      long left = number == 0 ? DOCUMENTS_A_COMMIT : (wanted - triples) * number / triples + 1;
      while (left > 0) {
        List<Reading> readings = new ArrayList<>();
        for (; left > 0 && readings.size() < DOCUMENTS_A_COMMIT; left--) {
          readings.add(article(number++));
        }
        graph.ingest(readings);
      }
      triples = triples(graph);
    }
    return triples;
  }

  private static long triples(KnowledgeGraph graph) throws IOException {
    Lines lines = new Lines();
    graph.write(Selection.WHOLE, RdfSyntax.NQUADS, lines);
    return lines.count;
  }

  private static final class Lines extends OutputStream {
    private long count;

    @Override
    public void write(int one) {
      count += one == '\n' ? 1 : 0;
    }
  }

  private Reading article(int number) {
    String date =
        String.format(
            Locale.ROOT,
            "20%02d-%02d-%02d",
            10 + random.nextInt(16),
            1 + random.nextInt(12),
            1 + random.nextInt(28));
    Article article = Article.of("generated-" + number, date);
    for (int i = 0; i < FACTS_A_DOCUMENT; i++) {
      String subject = company();
      String object = company();
      if (!subject.equals(object)) {
        String[] verb = any(VERBS).split(" ");
        spokenOf.addAll(List.of(subject, object));
        article.sentence(subject + " " + verb[1].replace('-', ' ') + " " + object + ".");
        article.claims(subject, verb[0], object);
      }
    }
    return article.reading();
  }

  /** The companies that articles speak of, those first that most do. */
  private List<String> named() {
    return companies.stream().filter(spokenOf::contains).toList();
  }

  /** The first ones more often. */
  private String company() {
    double skewed = Math.pow(random.nextDouble(), 3);
    return companies.get((int) (skewed * companies.size()));
  }

  private String any(List<String> some) {
    return some.get(random.nextInt(some.size()));
  }
}
