package org.firmament.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.zip.ZipFile;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.firmament.Pipeline;
import org.firmament.export.Destination;
import org.firmament.export.ExportFormat;
import org.firmament.model.Reading;
import org.firmament.read.Documents;

/**
 * How much the store costs beyond the engines below it: both do the same work in turns, and the
 * ratio of the medians is printed. Its store is one of {@code bench.Generated}.
 */
final class Fast {
  private static final int ROUNDS = 9;

  /** So many quads a document of the corpus gives, in the middle. */
  private static final int A_DOCUMENT = 300;

  /** So many documents {@code firmament ingest} stores together. */
  private static final int A_BATCH = 500;

  private static final String BY_HAND =
      """
      SELECT * {
        ?entity rdfs:label ?wanted .
        { ?fact fm:subject ?entity } UNION { ?fact fm:object ?entity }
        ?fact a fm:Fact ; fm:subject/rdfs:label ?subject ; fm:relation ?relation ;
          fm:status ?status ; fm:confidence ?sure ; fm:sources ?sources ; fm:restsOn ?claim .
        OPTIONAL { ?fact fm:object/rdfs:label ?object }
        ?claim fm:quote ?quote ; fm:confidence ?own ; fm:sentenceStart ?start ; fm:inDocument ?in .
        ?in fm:documentId ?id ; dcterms:date ?date ; dcterms:title ?title .
      }
      """;

  private final KnowledgeGraph graph;
  private final List<String> names;

  private Fast(KnowledgeGraph graph, List<String> names) {
    this.graph = graph;
    this.names = names;
  }

  /**
   * Runs by itself: the store's folder, the file of names, a folder for what is made, and which of
   * search, entity, export, ingest, loading, disk and questions to measure; all of them if none is
   * named.
   */
  public static void main(String[] arguments) throws IOException {
    List<String> names = Files.readAllLines(Path.of(arguments[1]));
    try (KnowledgeGraph graph =
        KnowledgeGraph.open(
            Path.of(arguments[0]), Article.HOME, Pipeline.load(Article.HOME).resolving())) {
      Fast fast = new Fast(graph, names);
      System.out.printf("%-62s %8s %8s %6s  %s%n", "ms, medians", "this", "bare", "ratio", "bar");
      List<String> wanted =
          arguments.length > 3
              ? List.of(arguments).subList(3, arguments.length)
              : List.of("search", "entity", "export", "ingest", "loading", "disk", "questions");
      for (String measure : wanted) {
        switch (measure) {
          case "search" -> fast.search();
          case "entity" -> fast.entities();
          case "export" -> fast.export();
          case "ingest" -> fast.ingest(Files.createTempDirectory(Path.of(arguments[2]), "loading"));
          case "loading" ->
              fast.loading(Files.createTempDirectory(Path.of(arguments[2]), "loading"));
          case "disk" -> fast.disk(Files.createTempDirectory(Path.of(arguments[2]), "loading"));
          case "questions" -> fast.questions();
          default -> throw new IllegalArgumentException("no measure is called " + measure);
        }
      }
    }
  }

  private static double median(double[] times) {
    Arrays.sort(times);
    return times[times.length / 2];
  }

  private static double milliseconds(IntConsumer work, int round) {
    long start = System.nanoTime();
    work.accept(round);
    return (System.nanoTime() - start) / 1e6;
  }

  private static void compare(
      String what, String bar, int rounds, IntConsumer own, IntConsumer bare) {
    double[] these = new double[rounds];
    double[] those = new double[rounds];
    for (int round = -Math.max(1, rounds / 4); round < rounds; round++) {
      double first = milliseconds(own, Math.abs(round));
      double second = milliseconds(bare, Math.abs(round));
      if (round >= 0) {
        these[round] = first;
        those[round] = second;
      }
    }
    double mine = median(these);
    double other = median(those);
    row(what, mine, other, bar);
  }

  private static void row(String what, double mine, double other, String bar) {
    System.out.printf(
        Locale.ROOT, "%-62s %8.1f %8.1f %6.2f  %s%n", what, mine, other, mine / other, bar);
  }

  private String name(int round) {
    return names.get((round * 37) % names.size());
  }

  private void search() throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(graph.store().index().getDirectory())) {
      IndexSearcher searcher = new IndexSearcher(reader);
      compare(
          "search, top 20, against the query on the bare index",
          "2",
          800,
          round -> graph.search(name(round), 20),
          round -> bare(searcher, name(round)));
    }
  }

  private static void bare(IndexSearcher searcher, String words) {
    try {
      for (ScoreDoc doc : searcher.search(Search.exactly(words), 20).scoreDocs) {
        searcher.storedFields().document(doc.doc);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void entities() {
    compare(
        "entity with all facts and quotes, against SPARQL by hand",
        "1.2",
        800,
        round -> graph.card(name(round)).orElseThrow(),
        round -> {
          try (Answer answer =
              graph.query(BY_HAND, Map.of("wanted", Term.words(name(round))), Bounds.NONE)) {
            answer.rows().forEachRemaining(row -> {});
          }
        });
  }

  private void export() {
    compare(
        "GraphML of the whole graph, against iterating the same quads",
        "2",
        ROUNDS,
        round -> {
          try {
            ExportFormat.of("graphml")
                .write(graph, Selection.WHOLE, Destination.stream(OutputStream.nullOutputStream()));
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        },
        round ->
            graph
                .store()
                .read(
                    () -> {
                      graph
                          .store()
                          .dataset()
                          .getGraph(Vocabulary.FACTS)
                          .find()
                          .forEachRemaining(triple -> triple.getObject().toString());
                      return null;
                    }));
  }

  /**
   * Both begin with what was read out of documents: this one makes facts of it, checks them and
   * fills the text index, TDB2 takes the same quads as they are.
   */
  private void ingest(Path folder) throws IOException {
    Path corpus = Path.of("../shared/corpus");
    String from = Files.isDirectory(corpus) ? corpus.toString() : "data/samples";
    Pipeline pipeline = Pipeline.load(Article.HOME);
    List<Reading> readings = new ArrayList<>();
    try (Documents documents =
        Documents.of(List.of(from), Optional.empty(), System.in, problem -> {})) {
      documents.forEachRemaining(document -> readings.add(pipeline.read(document)));
    }
    List<Quad> quads = new ArrayList<>();
    try (KnowledgeGraph own = filled(folder.resolve("whole"), readings, pipeline)) {
      own.store()
          .read(
              () -> {
                own.store().base().find().forEachRemaining(quads::add);
                return null;
              });
    }
    compare(
        "storing what was read of " + readings.size() + " documents, against TDB2 with its quads",
        "1.5",
        ROUNDS,
        round -> filled(folder.resolve("own" + System.nanoTime()), readings, pipeline).close(),
        round -> {
          String place = folder.resolve("bare" + System.nanoTime()).toString();
          DatasetGraph plain = DatabaseMgr.connectDatasetGraph(place);
          Txn.executeWrite(plain, () -> quads.forEach(plain::add));
          TDBInternal.expel(plain);
        });
  }

  private static KnowledgeGraph filled(Path store, List<Reading> readings, Pipeline pipeline) {
    KnowledgeGraph graph = KnowledgeGraph.open(store, Article.HOME, pipeline.resolving());
    for (int start = 0; start < readings.size(); start += A_BATCH) {
      graph.ingest(readings.subList(start, Math.min(readings.size(), start + A_BATCH)));
    }
    return graph;
  }

  /** Both read the same backup: this one as it is restored, Jena's loader as it reads a file. */
  private void loading(Path folder) throws IOException {
    Path backup = folder.resolve("store.backup");
    graph.backup(backup);
    AtomicLong quads = new AtomicLong();
    Backup.read(backup, some -> quads.addAndGet(some.size()));
    compare(
        "loading " + quads + " quads and texts, against Jena's sequential loader",
        "1.25",
        3,
        round -> {
          try (Store store = Store.open(folder.resolve("own" + System.nanoTime()))) {
            Store.Turn turn = store.writing();
            try {
              store.fill(some -> Backup.read(backup, some));
            } finally {
              turn.close();
            }
          }
        },
        round -> {
          String place = folder.resolve("bare" + System.nanoTime()).toString();
          DatasetGraph plain = DatabaseMgr.connectDatasetGraph(place);
          DataLoader loader = LoaderFactory.sequentialLoader(plain, (format, values) -> {});
          loader.startBulk();
          parse(backup, loader.stream());
          loader.finishBulk();
          TDBInternal.expel(plain);
        });
  }

  private static void parse(Path backup, StreamRDF into) {
    try (ZipFile zip = new ZipFile(backup.toFile());
        InputStream quads = zip.getInputStream(zip.getEntry("graph.nq"))) {
      RDFParser.source(quads).lang(Lang.NQUADS).parse(into);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** One commit a document, and compaction as after an ingest, against all at once. */
  private void disk(Path folder) throws IOException {
    Path backup = folder.resolve("store.backup");
    graph.backup(backup);
    long many =
        bytes(
            folder.resolve("many"),
            store -> {
              Backup.read(backup, some -> smallCommits(store, some));
              store.compactIfWasteful(Duration.ZERO);
            });
    long once =
        bytes(
            folder.resolve("once"),
            store -> {
              List<Quad> all = new ArrayList<>();
              Backup.read(backup, all::addAll);
              store.write(List.of(), all);
            });
    row("MB on disk after many small commits, against one", many / 1e6, once / 1e6, "1.5");
  }

  private static long bytes(Path folder, Consumer<Store> writing) {
    try (Store store = Store.open(folder)) {
      Store.Turn turn = store.writing();
      try {
        writing.accept(store);
        return store.bytes();
      } finally {
        turn.close();
      }
    }
  }

  private static void smallCommits(Store store, List<Quad> quads) {
    for (int start = 0; start < quads.size(); start += A_DOCUMENT) {
      store.write(List.of(), quads.subList(start, Math.min(quads.size(), start + A_DOCUMENT)));
    }
  }

  private void questions() {
    Map<String, Double> slow = new HashMap<>();
    double most = 0;
    for (Question question : graph.questions().byName().values()) {
      Map<String, String> values = new HashMap<>();
      question
          .parameters()
          .forEach(
              parameter ->
                  values.put(
                      parameter.name(),
                      parameter.type().equals("entity") ? name(0) : parameter.example()));
      double[] times = new double[ROUNDS];
      for (int round = -2; round < ROUNDS; round++) {
        double took =
            milliseconds(
                any -> {
                  try (Answer answer = graph.query(question, values, Bounds.NONE)) {
                    answer.rows().forEachRemaining(row -> {});
                  }
                },
                round);
        if (round >= 0) {
          times[round] = took;
        }
      }
      double took = median(times);
      most = Math.max(most, took);
      if (took > 200) {
        slow.put(question.name(), took);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "named questions, each warm: at most %.0f ms (bar 200)%s%n",
        most,
        slow.isEmpty() ? "" : "; above it: " + slow);
  }
}
