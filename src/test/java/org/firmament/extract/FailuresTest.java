package org.firmament.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.firmament.graph.OntologyReader;
import org.firmament.model.Claim;
import org.firmament.model.Document;
import org.firmament.model.Source;
import org.junit.jupiter.api.Test;

/** Which firms of a text are insolvent. */
class FailuresTest {
  private static final Reader GERMAN =
      Reader.of("de", Path.of("data"), OntologyReader.read(Path.of("ontology/firmament.ttl")));

  /** The insolvencies of a text as "firm status". */
  private static List<String> failures(String text) {
    return GERMAN.read(new Document(Source.of("example"), Optional.empty(), text)).claims().stream()
        .filter(c -> c.relation().equals("filesForInsolvency"))
        .map(FailuresTest::failure)
        .distinct()
        .toList();
  }

  private static String failure(Claim claim) {
    return claim.subject().referent().name() + " " + claim.status().label();
  }

  @Test
  void each_firm_of_a_list_is_insolvent() {
    List<String> both = List.of("Nordwerk GmbH asserted", "Ostwerk AG asserted");
    assertEquals(both, failures("Zahlungsunfähig sind die Nordwerk GmbH und die Ostwerk AG."));
    assertEquals(both, failures("Die Pleitefirmen sind die Nordwerk GmbH und die Ostwerk AG."));
    assertEquals(
        both,
        failures(
            "Das Gericht ordnete die Insolvenzverwaltung an. Betroffen sind"
                + " die Nordwerk GmbH und die Ostwerk AG."));
  }

  @Test
  void firms_stand_behind_a_colon_or_in_the_lines_below_an_opener() {
    List<String> both = List.of("Nordwerk GmbH asserted", "Ostwerk AG asserted");
    assertEquals(
        both, failures("Folgende Firmen meldeten Konkurs an: Nordwerk GmbH und Ostwerk AG."));
    assertEquals(
        both,
        failures(
            "Das Gericht hat folgende Insolvenzen registriert.\n\n"
                + "Nordwerk GmbH, Hafenstraße 3, 1180 Wien (K)\n\n"
                + "Ostwerk AG, Ringstraße 4, 8010 Graz (S)"));
    assertEquals(both, failures("Zu den Pleiten zählen die Nordwerk GmbH und die Ostwerk AG."));
  }

  @Test
  void an_insolvency_that_lies_behind_is_that_of_whom_the_clause_is_done_to() {
    assertEquals(
        List.of("Nordwerk GmbH asserted"),
        failures("Nach der Insolvenz wurde die Nordwerk GmbH von der Ostwerk AG übernommen."));
  }

  @Test
  void a_court_rules_on_the_firm_that_the_text_is_about() {
    assertEquals(
        List.of("Nordwerk GmbH asserted"),
        failures("Die Nordwerk GmbH baute Boote. Das Konkursverfahren wurde im Mai eröffnet."));
    assertEquals(
        List.of("Nordwerk GmbH asserted"),
        failures("Das Gericht ordnete bei der Nordwerk GmbH die Insolvenzverwaltung an."));
  }

  @Test
  void an_insolvency_can_be_feared_averted_or_over() {
    assertEquals(List.of("Nordwerk GmbH planned"), failures("Der Nordwerk GmbH droht die Pleite."));
    assertEquals(
        List.of("Nordwerk GmbH denied"),
        failures("Die Nordwerk GmbH hat die Insolvenz abgewendet."));
    assertEquals(
        List.of("Nordwerk GmbH ended"),
        failures("Die Nordwerk GmbH hat das Insolvenzverfahren abgeschlossen."));
  }

  @Test
  void the_insolvency_of_others_is_not_that_of_who_speaks_of_it() {
    assertEquals(List.of(), failures("Die Nordwerk GmbH berät Firmen in der Insolvenz."));
    assertEquals(List.of(), failures("Die Nordwerk GmbH warnt vor der Pleite vieler Händler."));
  }
}
