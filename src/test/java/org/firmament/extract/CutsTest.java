package org.firmament.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.firmament.graph.OntologyReader;
import org.firmament.model.Claim;
import org.firmament.model.Document;
import org.firmament.model.Ontology;
import org.firmament.model.Source;
import org.junit.jupiter.api.Test;

/** Who cuts jobs, and how many. */
class CutsTest {
  private static final Ontology ONTOLOGY = OntologyReader.read(Path.of("ontology/firmament.ttl"));
  private static final Reader GERMAN = Reader.of("de", Path.of("data"), ONTOLOGY);
  private static final Reader ENGLISH = Reader.of("en", Path.of("data"), ONTOLOGY);

  /** The job cuts of a text as "firm count status". */
  private static List<String> cuts(Reader reader, String text) {
    return reader.read(new Document(Source.of("example"), Optional.empty(), text)).claims().stream()
        .filter(c -> c.relation().equals("laysOff"))
        .map(CutsTest::cut)
        .distinct()
        .toList();
  }

  private static String cut(Claim claim) {
    String count = claim.qualifiers().of("count").map(v -> " " + v.lexical()).orElse("");
    return claim.subject().referent().name() + count + " " + claim.status().label();
  }

  @Test
  void jobs_go_at_the_firm_that_the_text_is_about() {
    assertEquals(
        List.of("Nordwerk AG 230 planned"),
        cuts(GERMAN, "Die Nordwerk AG baut um. Nun sollen 230 Stellen wegfallen."));
    assertEquals(
        List.of("Nordwerk AG 25000 asserted"),
        cuts(GERMAN, "Die Nordwerk AG ging unter. 25.000 Beschäftigte verloren ihren Job."));
    assertEquals(
        List.of("Sample Ltd 300 planned"),
        cuts(ENGLISH, "Sample Ltd makes cars. Some 300 jobs will go at its plant in Leeds."));
  }

  @Test
  void the_number_that_goes_is_not_the_one_it_is_taken_from() {
    assertEquals(
        List.of("Nordwerk AG 1100 planned"),
        cuts(GERMAN, "Von 9.200 Stellen bei der Nordwerk AG sollen 1.100 wegfallen."));
    assertEquals(
        List.of("Nordwerk AG 1500 asserted"),
        cuts(GERMAN, "Die Nordwerk AG hat ihre Belegschaft um 1.500 Personen verkleinert."));
  }

  @Test
  void who_speaks_for_a_firm_speaks_of_its_jobs() {
    assertEquals(
        List.of("Nordwerk AG 230 planned"),
        cuts(GERMAN, "Der Betriebsrat der Nordwerk AG kämpft gegen den Abbau von 230 Stellen."));
  }

  @Test
  void what_is_denied_is_denied() {
    assertEquals(
        List.of("Nordwerk AG denied"), cuts(GERMAN, "Die Nordwerk AG plant keine Kündigungen."));
  }

  @Test
  void jobs_of_a_trade_or_of_an_unknown_number_are_nobodys() {
    assertEquals(
        List.of(),
        cuts(GERMAN, "Die Nordwerk AG wächst. Im Maschinenbau fielen 2.000 Stellen weg."));
    assertEquals(
        List.of(),
        cuts(GERMAN, "Die Nordwerk AG wächst. Wie viele der 150 Leute gehen müssen, ist offen."));
  }
}
