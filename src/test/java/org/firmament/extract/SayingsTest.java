package org.firmament.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.firmament.extract.pattern.PatternFile;
import org.firmament.extract.pattern.Sayings;
import org.firmament.extract.syntax.Analyzer;
import org.firmament.graph.OntologyReader;
import org.firmament.model.Problem;
import org.firmament.model.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SayingsTest {
  private static final Sayings GERMAN = new Sayings(Analyzer.load("de", Path.of("data")));

  @TempDir Path folder;

  private Problem refused(String say) throws IOException {
    Files.writeString(
        folder.resolve("acquires.yml"),
        "relation: acquires\nsubject: buyer\nobject: target\npatterns:\n  - name: any\n    say: \""
            + say
            + "\"\n");
    var ontology = OntologyReader.read(Path.of("ontology/firmament.ttl"));
    return assertThrows(
            ProblemException.class,
            () -> PatternFile.load(folder, ontology).forEach(GERMAN::compile))
        .problem();
  }

  @Test
  void an_alternative_that_loses_a_slot_of_the_relation_is_refused() throws IOException {
    Problem problem = refused("{buyer} kauft Aktien der {target}-Gruppe|Firma");
    assertEquals("incomplete-say", problem.code());
    assertEquals(
        "one reading of the wording is \"{buyer} kauft Aktien der Firma\", which lacks a slot of the"
            + " relation",
        problem.what());
  }

  @Test
  void a_wording_that_makes_no_clause_is_refused() throws IOException {
    assertEquals("unreadable-say", refused("{buyer} {target}").code());
  }

  @Test
  void a_wording_that_would_match_without_one_of_its_words_is_refused() throws IOException {
    Problem problem = refused("{buyer} macht die Übernahme von {target} perfekt");
    assertEquals("unreadable-say", problem.code());
    assertEquals(
        "the wording \"{buyer} macht die Übernahme von {target} perfekt\" would match without its"
            + " word \"perfekt\"",
        problem.what());
  }
}
