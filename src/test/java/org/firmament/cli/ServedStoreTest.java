package org.firmament.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.firmament.Pipeline;
import org.firmament.graph.KnowledgeGraph;
import org.firmament.web.Limits;
import org.firmament.web.Server;
import org.firmament.web.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands while a server holds the store: nothing may look different. */
class ServedStoreTest {
  private static final List<List<String>> QUESTIONS =
      List.of(
          List.of("query", "competitors", "-p", "company=Alibaba"),
          List.of("query", "competitors", "-p", "company=Alibaba", "--format", "csv"),
          List.of("query", "competitors", "-p", "company=Nobody"),
          List.of(
              "query", "SELECT ?a ?b { ?a fm:competesWith ?b } ORDER BY ?a ?b", "--format", "tsv"),
          List.of("query", "SELECT ?n { ?c rdfs:label ?l ; fm:amount ?n } ORDER BY ?n LIMIT 3"),
          List.of("query", "ASK { ?a fm:competesWith ?b }"),
          List.of("query", "SELECT * { ?a fm:competesWith }"),
          List.of("search", "Alibaba", "--limit", "5"),
          List.of("search", "Winterspiele", "--json"),
          List.of("show", "Alibaba"),
          List.of("show", "Norvik", "--json"),
          List.of("show", "Nobody"),
          List.of("stats"),
          List.of("stats", "--documents"),
          List.of("export", "--around", "Alibaba", "--format", "graphml"),
          List.of(
              "export", "--relation", "acquires", "--status", "denied", "--format", "facts-jsonl"),
          List.of("export", "--relation", "ownz"));

  @TempDir Path folder;

  private static List<String> answers(Session session) {
    List<String> answers = new ArrayList<>();
    for (List<String> question : QUESTIONS) {
      int code = session.run(question.toArray(String[]::new));
      answers.add(
          String.join(" ", question)
              + "\n"
              + code
              + "\n"
              + session.out()
              + withoutPlace(session.err()));
    }
    return answers;
  }

  /** An address is no argument. */
  private static String withoutPlace(String err) {
    return err.replaceAll("(?m)^  where: .*$", "");
  }

  private interface Work {
    void run(Session session) throws IOException;
  }

  private void serving(Session session, Work work) throws IOException {
    Path home = Path.of("").toAbsolutePath();
    Pipeline pipeline = Pipeline.load(home);
    Path store = folder.resolve("graph.db");
    Settings settings =
        new Settings("127.0.0.1", 0, Optional.empty(), Optional.of(store), Limits.USUAL);
    try (KnowledgeGraph graph = KnowledgeGraph.open(store, home, pipeline.resolving());
        Server server = Server.start(graph, pipeline, settings)) {
      assertTrue(server.address().getPort() > 0);
      work.run(session);
    }
  }

  @Test
  void commands_ask_the_server_that_holds_the_store() throws IOException {
    Session session = Session.in(folder);
    String samples = Path.of("data/samples").toAbsolutePath().toString();
    assertEquals(0, session.run("ingest", samples), session.err());
    List<String> alone = answers(session);
    serving(
        session,
        held -> {
          List<String> served = answers(held);
          for (int i = 0; i < alone.size(); i++) {
            assertEquals(alone.get(i), served.get(i));
          }
          assertEquals(0, held.run("export", "-f", "csv", "-o", "graph.csv"), held.err());
          assertTrue(Files.size(folder.resolve("graph-nodes.csv")) > 1000);
          assertTrue(Files.size(folder.resolve("graph-edges.csv")) > 1000);
        });
  }

  @Test
  void the_store_is_saved_while_a_server_holds_it() throws IOException {
    Session session = Session.in(folder);
    Files.writeString(
        folder.resolve("first.txt"), "Die Wendelin AG hat die Krollmann GmbH übernommen.\n");
    assertEquals(0, session.run("ingest", "first.txt"), session.err());
    assertEquals(0, session.run("backup", "alone.zip"), session.err());
    String alone = session.out();
    serving(
        session,
        held -> {
          assertEquals(0, held.run("backup", "served.zip"), held.err());
          assertEquals(alone.replace("alone", "served"), held.out());
          assertEquals(2, held.run("backup", "no/such/folder/served.zip"));
          assertTrue(held.err().startsWith("error[cannot-write]: "), held.err());
        });
    assertEquals(-1, Files.mismatch(folder.resolve("alone.zip"), folder.resolve("served.zip")));
    assertEquals(0, session.run("restore", "served.zip", "--store", "new.db"), session.err());
  }

  @Test
  void documents_are_added_and_withdrawn_through_the_server() throws IOException {
    Session session = Session.in(folder);
    Files.writeString(
        folder.resolve("first.txt"), "Die Wendelin AG hat die Krollmann GmbH übernommen.\n");
    Files.writeString(
        folder.resolve("second.txt"), "Die Bolte AG hat die Ahrens GmbH übernommen.\n");
    assertEquals(0, session.run("ingest", "first.txt"), session.err());
    serving(
        session,
        held -> {
          assertEquals(0, held.run("ingest", "first.txt", "second.txt"), held.err());
          assertTrue(held.out().contains("1 new or changed, 1 unchanged"), held.out());
          assertEquals(0, held.run("show", "Bolte"), held.err());
          assertEquals(0, held.run("forget", "second.txt"), held.err());
          assertEquals(2, held.run("forget", "second.txt"));
          assertEquals(2, held.run("show", "Bolte"));
        });
    assertEquals(0, session.run("check"), session.out());
  }
}
