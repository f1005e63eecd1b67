package org.firmament.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.firmament.model.Problem;
import org.firmament.model.ProblemException;
import org.firmament.model.Reading;

/**
 * A process whose disk becomes full at each stage of a write, to be run where the disk is small and
 * of its own. It says for each stage what the user is told, and how the store is afterwards.
 */
final class FullDisk {
  private static final int ARTICLES = 40;
  private static final List<Stage> STAGES =
      List.of(
          new Stage("before the first quad", 0, 0),
          new Stage("among the claims", 0.5, 20),
          new Stage("among the facts", 0.97, 20),
          new Stage("before text index and commit", 1, 0),
          new Stage("within text index and commit", 1, 100));

  /**
   * When the disk becomes full.
   *
   * @param part of the quads that are written before
   * @param kilobytes that are left then
   */
  private record Stage(String name, double part, int kilobytes) {}

  private final Path disk;
  private int version = 1;

  private FullDisk(Path disk) {
    this.disk = disk;
  }

  public static void main(String[] arguments) throws IOException {
    FullDisk run = new FullDisk(Path.of(arguments[0]));
    run.write();
    for (Stage stage : STAGES) {
      System.out.println(stage.name + ": " + run.fill(stage));
    }
    System.out.println("no room to begin: " + run.noRoom());
  }

  private KnowledgeGraph open() {
    return KnowledgeGraph.open(disk.resolve("store"), Article.HOME, new NamesAgree());
  }

  private void write() {
    try (KnowledgeGraph graph = open()) {
      graph.ingest(articles());
    }
  }

  private List<Reading> articles() {
    version++;
    List<Reading> readings = new ArrayList<>();
    for (int number = 0; number < ARTICLES; number++) {
      readings.add(Busy.article(number, version));
    }
    return readings;
  }

  private String noRoom() throws IOException {
    List<String> before;
    String told;
    try (KnowledgeGraph graph = open()) {
      before = Quads.sorted(graph);
      fillUpTo(1 << 20);
      told = told(() -> graph.ingest(articles()));
    }
    return told + ", " + after(before);
  }

  private String fill(Stage stage) throws IOException {
    List<String> before;
    String told;
    try (KnowledgeGraph graph = open()) {
      Store.Turn turn = graph.store().writing();
      before = Quads.sorted(graph);
      Batch batch = graph.store().read(() -> batch(graph.store().dataset()));
      told = told(() -> graph.store().write(batch.gone(), new Filling(batch.come(), stage)));
      turn.close();
    }
    return told + ", " + after(before);
  }

  private Batch batch(DatasetGraph dataset) {
    return Batch.of(dataset, articles(), new NamesAgree(), new Home(Article.HOME).shapes());
  }

  /** Whether the store is as it was, sound, and takes the next documents. */
  private String after(List<String> before) throws IOException {
    Files.deleteIfExists(disk.resolve("filler"));
    try (KnowledgeGraph graph = open()) {
      List<Problem> wrong = graph.check();
      if (!wrong.isEmpty()) {
        return "unsound: " + wrong.get(0);
      }
      boolean same = Quads.sorted(graph).equals(before);
      graph.ingest(articles());
      graph.compact();
      return (same ? "as before" : "changed") + (graph.check().isEmpty() ? "" : ", then unsound");
    }
  }

  private static String told(Runnable work) {
    try {
      work.run();
      return "written";
    } catch (ProblemException e) {
      return e.problem().code();
    }
  }

  private void fillUpTo(long left) {
    try (OutputStream filler = Files.newOutputStream(disk.resolve("filler"))) {
      byte[] zeros = new byte[1 << 20];
      for (long room = room(left); room > 0; room = room(left)) {
        filler.write(zeros, 0, (int) Math.min(room, zeros.length));
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private long room(long left) throws IOException {
    return Files.getFileStore(disk).getUsableSpace() - left;
  }

  /** Quads that fill the disk while they are written. */
  private final class Filling extends AbstractCollection<Quad> {
    private final List<Quad> quads;
    private final int last;
    private final int left;

    Filling(List<Quad> quads, Stage stage) {
      this.quads = quads;
      this.last = (int) (quads.size() * stage.part);
      this.left = stage.kilobytes << 10;
    }

    @Override
    public Iterator<Quad> iterator() {
      return new Iterator<>() {
        private int next;

        @Override
        public boolean hasNext() {
          if (next == last) {
            fillUpTo(left);
          }
          return next < quads.size();
        }

        @Override
        public Quad next() {
          return quads.get(next++);
        }
      };
    }

    @Override
    public int size() {
      return quads.size();
    }
  }
}
