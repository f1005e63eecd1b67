package org.firmament.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.firmament.measure.SharedGold;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class EvaluateTest {
  static final List<String> SETS = SharedGold.SETS;

  @TempDir Path folder;

  private String write(String name, String text) throws Exception {
    Files.writeString(folder.resolve(name), text);
    return name;
  }

  private String gold() throws Exception {
    return write(
        "gold.jsonl",
        """
        {"doc": "d", "lang": "de", "entities": [{"id": "a", "type": "Company", "names": ["Norvik"]}, \
        {"id": "b", "type": "Company", "names": ["Ferrax"]}], \
        "facts": [{"s": "a", "p": "competesWith", "o": "b", "q": {}}]}
        """);
  }

  private String documents() throws Exception {
    return write(
        "docs.jsonl",
        """
        {"id": "d", "lang": "de", "text": "Die Norvik AG konkurriert mit der Ferrax AG."}
        """);
  }

  @Test
  void a_second_run_tells_what_changed() throws Exception {
    Session session = Session.in(folder);
    write("docs.jsonl", "{\"id\": \"d\", \"lang\": \"de\", \"text\": \"Es regnet.\"}");
    assertEquals(0, session.run("evaluate", gold(), "docs.jsonl", "--save", "run.json"));
    assertTrue(session.out().contains("all                  P 0.000  R 0.000"), session.out());
    assertEquals(0, session.run("evaluate", gold(), documents(), "--save", "run.json"));
    assertTrue(session.out().contains("all                  P 1.000  R 1.000"), session.out());
    assertTrue(session.out().contains("changed all R  0.000 -> 1.000  +1.000"), session.out());
  }

  @Test
  void gold_that_is_none_is_wrong_input() throws Exception {
    Session session = Session.in(folder);
    assertEquals(2, session.run("evaluate", write("bad.jsonl", "{"), documents()));
    assertTrue(session.err().startsWith("error[broken-gold]: "), session.err());
    assertEquals(2, session.run("evaluate", "nowhere.jsonl", documents()));
    assertTrue(session.err().startsWith("error[unreadable-gold]: "), session.err());
  }

  @ParameterizedTest
  @FieldSource("SETS")
  void extraction_scores_as_the_script_scores_it(String set) throws Exception {
    assumeTrue(SharedGold.isThere());
    Session session = Session.in(folder);
    assertEquals(0, session.run("extract", SharedGold.documents(set).toString()), session.err());
    Path told = folder.resolve("told.jsonl");
    Files.writeString(told, session.out());
    List<String> arguments = new ArrayList<>(List.of("evaluate", SharedGold.facts(set).toString()));
    arguments.addAll(List.of(SharedGold.documents(set).toString(), "--calibration"));
    arguments.addAll(SharedGold.options(set));
    assertEquals(0, session.run(arguments.toArray(String[]::new)), session.err());
    List<String> report = session.out().lines().toList();
    for (String line : SharedGold.scored(set, told)) {
      assertTrue(report.contains(line), () -> line + "\n" + String.join("\n", report));
    }
  }
}
