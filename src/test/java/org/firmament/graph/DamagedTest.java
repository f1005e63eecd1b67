package org.firmament.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.firmament.model.Problem;
import org.firmament.model.ProblemException;
import org.firmament.model.Reading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are not what was written into them, and a disk that refuses in the middle. */
class DamagedTest {
  @TempDir Path temp;
  private List<String> quads;

  private KnowledgeGraph open() {
    return KnowledgeGraph.open(temp.resolve("store"), Article.HOME, new NamesAgree());
  }

  @BeforeEach
  void write() {
    List<Reading> readings = new ArrayList<>();
    for (int number = 1; number < 8; number++) {
      readings.add(Busy.article(number, number + 1));
    }
    try (KnowledgeGraph graph = open()) {
      graph.ingest(readings);
      quads = Quads.sorted(graph);
    }
  }

  private List<Path> files(String folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(temp.resolve("store").resolve(folder))) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .sorted(Comparator.reverseOrder())
          .toList();
    }
  }

  private static void truncate(Path file, long to) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.setLength(to);
    }
  }

  private static void flip(Path file, long at) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.seek(at);
      int before = bytes.read();
      bytes.seek(at);
      bytes.write(before ^ 0x10);
    }
  }

  private static void isDamage(Problem problem) {
    assertEquals("damaged-store", problem.code());
    assertTrue(problem.fix().contains("firmament restore"), problem.fix());
  }

  @Test
  void an_index_of_which_a_file_is_damaged_is_made_anew_when_opening() throws IOException {
    for (String ending : List.of(".cfs", ".cfe", ".si")) {
      flip(files("text", ending).get(0), 30);
      isWhole();
    }
    Path segments =
        files("text", "").stream()
            .filter(f -> f.toString().contains("segments_"))
            .findFirst()
            .orElseThrow();
    truncate(segments, Files.size(segments) / 2);
    isWhole();
  }

  private void isWhole() {
    try (KnowledgeGraph graph = open()) {
      assertEquals(List.of(), graph.check());
      assertFalse(graph.search("Werk3", 3).isEmpty());
    }
  }

  @Test
  void damage_to_the_index_while_it_is_in_use_is_told_and_mended_by_repair() throws IOException {
    try (KnowledgeGraph graph = open()) {
      Path words = files("text", ".cfs").get(0);
      flip(words, Files.size(words) / 2);
      assertEquals(List.of("damaged-index"), graph.check().stream().map(Problem::code).toList());
      graph.repair();
      assertEquals(List.of(), graph.check());
      assertEquals(quads, Quads.sorted(graph));
    }
  }

  @Test
  void a_truncated_file_of_the_store_is_told_with_the_way_back() throws IOException {
    truncate(files("tdb2", "SPOG.idn").get(0), 4096);
    isDamage(assertThrows(ProblemException.class, this::open).problem());
  }

  @Test
  void terms_that_cannot_be_read_are_told_with_the_way_back() throws IOException {
    Path terms = files("tdb2", "nodes-data.obj").get(0);
    long size = Files.size(terms);
    try (RandomAccessFile bytes = new RandomAccessFile(terms.toFile(), "rw")) {
      bytes.seek(size / 4);
      bytes.write(new byte[(int) (size / 2)]);
    }
    Throwable failure =
        assertThrows(
            RuntimeException.class,
            () -> {
              try (KnowledgeGraph graph = open()) {
                Quads.sorted(graph);
              }
            });
    isDamage(Damage.in(failure).orElseThrow());
  }

  @Test
  void a_flipped_bit_in_a_text_is_found_by_check() throws IOException {
    Path terms = files("tdb2", "nodes-data.obj").get(0);
    String all = Files.readString(terms, StandardCharsets.ISO_8859_1);
    flip(terms, all.indexOf("Werk7 beliefert Kunde3.\n"));
    try (KnowledgeGraph graph = open()) {
      isDamage(graph.check().get(0));
    }
  }

  @Test
  void an_index_of_the_store_that_lacks_its_quads_is_found_by_check() throws IOException {
    Path tree = files("tdb2", "POSG.bpt").get(0);
    Files.write(tree, new byte[(int) Files.size(tree)]);
    try (KnowledgeGraph graph = open()) {
      Problem first = graph.check().get(0);
      isDamage(first);
      assertTrue(first.what().contains("POSG"), first.what());
    }
  }

  @Test
  void a_backup_brings_a_damaged_store_back() throws IOException {
    Path backup = temp.resolve("backup.zip");
    try (KnowledgeGraph graph = open()) {
      graph.backup(backup);
    }
    truncate(files("tdb2", "nodes.dat").get(0), 100);
    assertThrows(ProblemException.class, this::open);
    Path place = temp.resolve("restored");
    KnowledgeGraph.restore(backup, place, Article.HOME, new NamesAgree());
    try (KnowledgeGraph graph = KnowledgeGraph.open(place, Article.HOME, new NamesAgree())) {
      assertEquals(quads, Quads.sorted(graph));
    }
  }

  @Test
  void an_index_that_cannot_be_written_in_the_middle_keeps_the_store_as_it_was()
      throws IOException {
    try (KnowledgeGraph graph = open()) {
      for (Path file : files("text", "")) {
        Files.deleteIfExists(file);
      }
      refused(graph);
      assertEquals(quads, Quads.sorted(graph));
      assertEquals(List.of(), graph.check());
      graph.ingest(List.of(Busy.article(9, 1)));
      assertEquals(List.of(), graph.check());
    }
    isWhole();
  }

  private static void refused(KnowledgeGraph graph) {
    ProblemException thrown =
        assertThrows(ProblemException.class, () -> graph.ingest(List.of(Busy.article(9, 1))));
    assertEquals("not-written", thrown.problem().code());
    assertTrue(thrown.problem().what().contains("everything before it is kept"));
  }

  @Test
  void a_folder_that_may_no_longer_be_written_keeps_the_store_as_it_was() throws IOException {
    Path text = temp.resolve("store/text");
    try (KnowledgeGraph graph = open()) {
      Files.setPosixFilePermissions(text, PosixFilePermissions.fromString("r-xr-xr-x"));
      assumeFalse(Files.isWritable(text), "this user may write everywhere");
      refused(graph);
      Files.setPosixFilePermissions(text, PosixFilePermissions.fromString("rwxr-xr-x"));
    } finally {
      Files.setPosixFilePermissions(text, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    try (KnowledgeGraph graph = open()) {
      assertEquals(quads, Quads.sorted(graph));
      assertEquals(List.of(), graph.check());
    }
  }

  @Test
  void memory_that_runs_out_within_a_write_spoils_nothing() {
    try (KnowledgeGraph graph = open()) {
      Quad good =
          Quad.create(Vocabulary.FACTS, Vocabulary.FACT, Vocabulary.TITLE, Vocabulary.text("neu"));
      List<Quad> come =
          new java.util.AbstractList<>() {
            @Override
            public Quad get(int index) {
              if (index > 100) {
                throw new OutOfMemoryError("Java heap space");
              }
              Node text = Vocabulary.text("neues Wort " + index);
              return Quad.create(good.getGraph(), good.getSubject(), good.getPredicate(), text);
            }

            @Override
            public int size() {
              return 1000;
            }
          };
      Store.Turn turn = graph.store().writing();
      try {
        assertThrows(ProblemException.class, () -> graph.store().write(List.of(), come));
      } finally {
        turn.close();
      }
      assertEquals(quads, Quads.sorted(graph));
      graph.ingest(List.of(Busy.article(9, 1)));
      assertEquals(List.of(), graph.check());
    }
  }
}
