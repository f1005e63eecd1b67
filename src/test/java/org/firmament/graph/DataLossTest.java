package org.firmament.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.Quad;
import org.apache.lucene.store.FSDirectory;
import org.firmament.model.ProblemException;
import org.firmament.model.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One test for each way in which TDB2 and Lucene are known to lose data. */
class DataLossTest {
  @TempDir Path temp;

  private KnowledgeGraph open() {
    return KnowledgeGraph.open(temp.resolve("store"), Article.HOME, new NamesAgree());
  }

  private static Reading article(int number) {
    return Article.of("n" + number, "2026-01-01")
        .sentence("Werk" + number + " beliefert Kunde" + number + ".")
        .claims("Werk" + number, "suppliesTo", "Kunde" + number)
        .reading();
  }

  private static Quad quad(String subject, Node object) {
    return Quad.create(
        Vocabulary.document(subject), Vocabulary.document(subject), Vocabulary.TITLE, object);
  }

  @Test
  void a_write_that_fails_half_way_spoils_nothing() {
    try (KnowledgeGraph graph = open()) {
      graph.ingest(List.of(article(1)));
      List<String> before = Quads.sorted(graph);
      List<Quad> failing = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        failing.add(quad("neu" + i, Vocabulary.text("ganz neues Wort " + i)));
      }
      failing.add(null);
      Store.Turn turn = graph.store().writing();
      try {
        ProblemException thrown =
            assertThrows(ProblemException.class, () -> graph.store().write(List.of(), failing));
        assertEquals("not-written", thrown.problem().code());
      } finally {
        turn.close();
      }
      assertEquals(before, Quads.sorted(graph));
      for (int i = 2; i < 8; i++) {
        graph.ingest(List.of(article(i)));
      }
      assertEquals(List.of(), graph.check());
    }
    try (KnowledgeGraph graph = open()) {
      assertEquals(7, graph.documents().size());
      assertEquals(List.of(), graph.check());
      graph.compact();
      graph.ingest(List.of(article(8)));
      assertEquals(List.of(), graph.check());
      assertEquals(1, graph.search("Werk8", 1).size());
    }
  }

  @Test
  void a_reader_that_gives_up_leaves_the_writers_index_alone() throws InterruptedException {
    try (KnowledgeGraph graph = open()) {
      graph.ingest(List.of(article(1)));
      TextDataset dataset = (TextDataset) graph.store().dataset();
      CountDownLatch reading = new CountDownLatch(1);
      CountDownLatch added = new CountDownLatch(1);
      CountDownLatch aborted = new CountDownLatch(1);
      AtomicReference<Throwable> failure = new AtomicReference<>();
      Thread reader =
          new Thread(
              () -> {
                try {
                  dataset.begin(ReadWrite.READ);
                  reading.countDown();
                  added.await(20, TimeUnit.SECONDS);
                  dataset.abort();
                  dataset.end();
                } catch (InterruptedException | RuntimeException e) {
                  failure.set(e);
                } finally {
                  aborted.countDown();
                }
              });
      reader.start();
      reading.await(20, TimeUnit.SECONDS);
      dataset.begin(ReadWrite.WRITE);
      dataset.add(quad("neu", Vocabulary.text("Nebelhorn")));
      added.countDown();
      aborted.await(20, TimeUnit.SECONDS);
      dataset.commit();
      dataset.end();
      reader.join();
      assertEquals(null, failure.get());
      graph
          .store()
          .read(() -> TextIndexing.compare(dataset, graph.store().index()))
          .missing()
          .forEach(entity -> org.junit.jupiter.api.Assertions.fail("lost: " + entity));
    }
  }

  @Test
  void an_index_that_lacks_a_transaction_is_mended_when_opening() throws IOException {
    try (KnowledgeGraph graph = open()) {
      graph.ingest(List.of(article(1)));
    }
    Path text = temp.resolve("store/text");
    Path older = temp.resolve("older");
    copy(text, older);
    try (KnowledgeGraph graph = open()) {
      graph.ingest(List.of(article(2)));
      graph.forget("n1");
    }
    delete(text);
    copy(older, text);
    Files.deleteIfExists(temp.resolve("store/agreed"));
    try (KnowledgeGraph graph = open()) {
      assertEquals(List.of(), graph.check());
      assertEquals(2, graph.search("Werk2", 5).size());
      assertEquals(
          List.of(),
          graph.search("Werk1", 5).stream().filter(h -> h.text().contains("Werk1")).toList());
    }
  }

  @Test
  void an_index_of_another_size_is_noticed_although_the_store_was_closed_well() throws IOException {
    try (KnowledgeGraph graph = open()) {
      graph.ingest(List.of(article(1)));
    }
    delete(temp.resolve("store/text"));
    try (KnowledgeGraph graph = open()) {
      assertEquals(List.of(), graph.check());
      assertFalse(graph.search("Werk1", 5).isEmpty());
    }
  }

  @Test
  void check_tells_of_a_broken_index_and_repair_mends_it() throws IOException {
    try (KnowledgeGraph graph = open()) {
      graph.ingest(List.of(article(1)));
      graph.store().index().getIndexWriter().deleteAll();
      graph.store().index().commit();
      assertEquals("text-index", graph.check().get(0).code());
      graph.repair();
      assertEquals(List.of(), graph.check());
    }
  }

  @Test
  void check_tells_of_stale_and_missing_facts_and_repair_mends_them() {
    try (KnowledgeGraph graph = open()) {
      graph.ingest(List.of(article(1)));
      Quad stale =
          Vocabulary.quad(
              Vocabulary.FACTS,
              Vocabulary.entity("werk1_company"),
              Vocabulary.ALT_LABEL,
              Vocabulary.text("Falschname"));
      Quad real =
          Vocabulary.quad(
              Vocabulary.FACTS,
              Vocabulary.entity("kunde1_company"),
              Vocabulary.HAS_REFERENT,
              Vocabulary.part(Vocabulary.document("n1"), 'r', 1));
      Store.Turn turn = graph.store().writing();
      graph.store().write(List.of(real), List.of(stale));
      turn.close();
      List<String> codes = graph.check().stream().map(p -> p.code()).toList();
      assertTrue(codes.contains("missing-fact"), codes.toString());
      assertTrue(codes.contains("stale-fact"), codes.toString());
      graph.repair();
      assertEquals(List.of(), graph.check());
    }
  }

  @Test
  void nothing_stands_in_the_default_graph() {
    try (KnowledgeGraph graph = open()) {
      graph.ingest(List.of(article(1)));
      assertTrue(graph.store().read(() -> graph.store().dataset().getDefaultGraph().isEmpty()));
      assertThrows(ProblemException.class, () -> graph.query("CLEAR ALL", Map.of()));
    }
  }

  @Test
  void many_small_commits_are_compacted_without_loss() {
    try (KnowledgeGraph graph = open()) {
      for (int i = 0; i < 10; i++) {
        graph.ingest(List.of(article(i)));
      }
      List<String> before = Quads.sorted(graph);
      graph.compact();
      assertEquals(before, Quads.sorted(graph));
      graph.ingest(List.of(article(11)));
      assertEquals(List.of(), graph.check());
    }
    try (KnowledgeGraph graph = open()) {
      assertEquals(11, graph.documents().size());
      assertEquals(List.of(), graph.check());
    }
  }

  @Test
  void what_small_commits_waste_is_told_and_given_back_when_nobody_reads() {
    try (KnowledgeGraph graph = open()) {
      assertFalse(graph.compactIfWasteful(Duration.ZERO));
      for (int i = 0; !graph.store().read(() -> Pages.of(graph.store().base())).wasteful(); i++) {
        graph.ingest(List.of(article(i)));
        assertTrue(i < 200, "nothing is wasted by 200 commits");
      }
      List<String> before = Quads.sorted(graph);
      long spare = graph.stats().spare();
      assertTrue(spare > 16 << 20, "spare: " + spare);
      assertFalse(graph.compactIfWasteful(Duration.ofDays(1)), "somebody has just read");
      try (Store.Turn reading = graph.store().reading()) {
        assertFalse(
            CompletableFuture.supplyAsync(() -> graph.compactIfWasteful(Duration.ZERO)).join(),
            "somebody reads: " + reading);
      }
      assertTrue(graph.compactIfWasteful(Duration.ZERO));
      assertTrue(graph.stats().spare() < 1 << 20, "spare: " + graph.stats().spare());
      assertEquals(before, Quads.sorted(graph));
      assertFalse(graph.compactIfWasteful(Duration.ZERO));
    }
  }

  @Test
  void the_database_that_a_killed_compaction_had_replaced_is_removed() throws IOException {
    try (KnowledgeGraph graph = open()) {
      graph.ingest(List.of(article(1)));
      graph.compact();
    }
    Path replaced = Files.createDirectories(temp.resolve("store/tdb2/Data-0001"));
    Files.writeString(replaced.resolve("GSPO.dat"), "old");
    try (KnowledgeGraph graph = open()) {
      assertFalse(Files.exists(replaced));
      assertEquals(List.of("n1"), graph.documents());
      assertEquals(List.of(), graph.check());
    }
  }

  @Test
  void what_a_killed_compaction_left_behind_is_removed() throws IOException {
    try (KnowledgeGraph graph = open()) {
      graph.ingest(List.of(article(1)));
    }
    Path partial = Files.createDirectories(temp.resolve("store/tdb2/Data-0002-tmp"));
    Files.writeString(partial.resolve("nodes.dat"), "half");
    try (KnowledgeGraph graph = open()) {
      assertFalse(Files.exists(partial));
      assertEquals(List.of("n1"), graph.documents());
      graph.compact();
      assertEquals(List.of(), graph.check());
    }
  }

  @Test
  void a_store_restored_from_its_backup_is_the_same_and_sound() throws IOException {
    Path file = temp.resolve("backup.zip");
    List<String> quads;
    try (KnowledgeGraph graph = open()) {
      graph.ingest(List.of(article(1), article(2)));
      assertEquals(2, graph.backup(file).documents());
      quads = Quads.sorted(graph);
    }
    assertTrue(Files.size(file) < 100_000);
    Path restored = temp.resolve("restored");
    KnowledgeGraph.restore(file, restored, Article.HOME, new NamesAgree());
    try (KnowledgeGraph graph = KnowledgeGraph.open(restored, Article.HOME, new NamesAgree())) {
      assertEquals(quads, Quads.sorted(graph));
      assertEquals(List.of(), graph.check());
    }
    isProblem(
        "store-there",
        () -> KnowledgeGraph.restore(file, restored, Article.HOME, new NamesAgree()));
  }

  @Test
  void a_damaged_backup_is_told_before_anything_is_made() throws IOException {
    Path file = temp.resolve("backup.zip");
    try (KnowledgeGraph graph = open()) {
      graph.ingest(List.of(article(1)));
      graph.backup(file);
    }
    byte[] bytes = Files.readAllBytes(file);
    Path place = temp.resolve("restored");
    Path half = Files.write(temp.resolve("half.zip"), Arrays.copyOf(bytes, bytes.length / 2));
    isProblem(
        "no-backup", () -> KnowledgeGraph.restore(half, place, Article.HOME, new NamesAgree()));
    bytes[bytes.length / 3] ^= 0x10;
    Path flipped = Files.write(temp.resolve("flipped.zip"), bytes);
    isProblem(
        "no-backup", () -> KnowledgeGraph.restore(flipped, place, Article.HOME, new NamesAgree()));
    isProblem(
        "unreadable-backup",
        () ->
            KnowledgeGraph.restore(
                temp.resolve("none.zip"), place, Article.HOME, new NamesAgree()));
    assertFalse(Files.exists(place));
  }

  @Test
  void a_backup_of_the_same_store_has_the_same_bytes() throws IOException {
    try (KnowledgeGraph graph = open()) {
      graph.ingest(List.of(article(1)));
      graph.backup(temp.resolve("one.zip"));
      graph.backup(temp.resolve("two.zip"));
    }
    assertEquals(-1, Files.mismatch(temp.resolve("one.zip"), temp.resolve("two.zip")));
  }

  @Test
  void a_store_of_another_version_is_recognised() throws IOException {
    try (KnowledgeGraph graph = open()) {
      graph.ingest(List.of(article(1)));
    }
    Path format = temp.resolve("store/format");
    assertEquals("2\n", Files.readString(format));
    Files.writeString(format, "7\n");
    isProblem("newer-store", this::open);
    Files.delete(format);
    isProblem("older-store", this::open);
  }

  private static void isProblem(String code, org.junit.jupiter.api.function.Executable work) {
    assertEquals(code, assertThrows(ProblemException.class, work).problem().code());
  }

  @Test
  void a_second_opening_is_told_who_holds_the_store() {
    try (KnowledgeGraph first = open()) {
      ProblemException thrown = assertThrows(ProblemException.class, this::open);
      assertEquals("store-in-use", thrown.problem().code());
      first.ingest(List.of(article(1)));
      assertEquals(List.of("n1"), first.documents());
    }
  }

  @Test
  void a_folder_with_other_files_and_a_file_are_no_stores() throws IOException {
    Path folder = Files.createDirectories(temp.resolve("letters"));
    Files.writeString(folder.resolve("letter.txt"), "Hallo");
    for (Path wrong : List.of(folder, folder.resolve("letter.txt"))) {
      ProblemException thrown =
          assertThrows(
              ProblemException.class,
              () -> KnowledgeGraph.open(wrong, Article.HOME, new NamesAgree()));
      assertEquals("not-a-store", thrown.problem().code());
    }
    assertEquals("Hallo", Files.readString(folder.resolve("letter.txt")));
  }

  @Test
  void a_place_where_nothing_can_be_written_is_a_problem() {
    ProblemException thrown =
        assertThrows(
            ProblemException.class,
            () -> KnowledgeGraph.open(Path.of("/proc/firmament"), Article.HOME, new NamesAgree()));
    assertEquals("store-not-writable", thrown.problem().code());
  }

  @Test
  void a_write_for_which_the_disk_has_no_room_does_not_begin() {
    StoreFolder folder = new StoreFolder(temp);
    ProblemException thrown =
        assertThrows(ProblemException.class, () -> folder.requireRoom(Long.MAX_VALUE / 2000));
    assertEquals("disk-full", thrown.problem().code());
  }

  @Test
  void a_text_query_without_its_own_limit_gets_one() {
    try (KnowledgeGraph graph = open()) {
      graph.ingest(List.of(article(1)));
      for (String words :
          List.of("'werk1'", "(fm:text 'werk1' 10)", "(fm:text 'werk1')", "('werk1')")) {
        assertEquals(
            List.of("Werk1 beliefert Kunde1."),
            KnowledgeGraphTest.rows(
                graph,
                "SELECT ?t { { ?s text:query " + words + " } ?s a fm:Sentence ; fm:text ?t }"),
            words);
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (FSDirectory files = FSDirectory.open(from)) {
      for (String name : files.listAll()) {
        Files.copy(from.resolve(name), to.resolve(name));
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }
}
