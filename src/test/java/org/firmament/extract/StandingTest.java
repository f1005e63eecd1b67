package org.firmament.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.firmament.graph.OntologyReader;
import org.firmament.model.Document;
import org.firmament.model.Source;
import org.junit.jupiter.api.Test;

/** What a document as a whole makes of what one of its passages takes for granted. */
class StandingTest {
  private static final Reader GERMAN = reader("de");
  private static final Reader ENGLISH = reader("en");

  private static Reader reader(String language) {
    return Reader.of(
        language, Path.of("data"), OntologyReader.read(Path.of("ontology/firmament.ttl")));
  }

  /** The statuses of all claims of a relation. */
  private static String statuses(Reader reader, String relation, String text) {
    Set<String> all =
        reader.read(new Document(Source.of("example"), Optional.empty(), text)).claims().stream()
            .filter(c -> c.relation().equals(relation))
            .map(c -> c.status().label())
            .collect(Collectors.toSet());
    return String.join(" ", all);
  }

  @Test
  void a_ware_of_which_the_next_sentence_tells_when_it_comes_is_planned() {
    assertEquals(
        "planned",
        statuses(
            GERMAN,
            "offers",
            "Die Molkerei Norvik hat den Joghurt Kuhlino vorgestellt. Er soll im Herbst auf den"
                + " Markt kommen."));
    assertEquals(
        "planned",
        statuses(
            ENGLISH,
            "offers",
            "Norvik has announced the speaker Tonko. The device will go on sale in November."));
  }

  @Test
  void a_takeover_in_the_present_tense_is_planned_where_the_text_tells_that_it_is_to_come() {
    assertEquals(
        "planned",
        statuses(
            GERMAN,
            "acquires",
            "Norvik übernimmt Ferrax. Die Kartellbehörden müssen der Transaktion noch zustimmen."));
    assertEquals(
        "planned",
        statuses(
            ENGLISH,
            "acquires",
            "Norvik buys Ferrax Inc. The deal is expected to close in the third quarter."));
  }

  @Test
  void a_takeover_that_is_taken_for_granted_is_as_the_text_tells_it_elsewhere() {
    assertEquals(
        "planned",
        statuses(
            GERMAN,
            "acquires",
            "Die Norvik AG will die Ferrax AG kaufen. Die Gewerkschaft sieht in der Übernahme der"
                + " Ferrax AG durch die Norvik AG eine Gefahr."));
  }

  @Test
  void a_takeover_that_happened_is_asserted_whatever_it_will_bring() {
    assertEquals(
        "asserted",
        statuses(
            GERMAN,
            "acquires",
            "Die Norvik AG hat die Ferrax GmbH übernommen. Die Übernahme wird den Umsatz"
                + " steigern."));
    assertEquals(
        "asserted",
        statuses(
            ENGLISH,
            "acquires",
            "Norvik bought Ferrax Inc last year. The deal will lift its revenue."));
  }

  @Test
  void who_is_called_by_an_office_is_out_of_it_where_the_text_tells_so() {
    assertEquals(
        "ended",
        statuses(
            GERMAN,
            "holdsPosition",
            "Die frühere Norvik-Chefin Anna Berger sagte aus. Norvik-Chefin Anna Berger habe die"
                + " Bilanz gekannt."));
    assertEquals(
        "ended",
        statuses(
            ENGLISH,
            "holdsPosition",
            "Former Norvik boss Anna Berger gave evidence. Norvik chief executive Anna Berger knew"
                + " of the accounts."));
  }

  @Test
  void another_office_of_the_same_person_is_still_held() {
    assertEquals(
        "asserted ended",
        statuses(
            GERMAN,
            "holdsPosition",
            "Anna Berger war bis 2014 Finanzvorstand der Norvik AG. Heute ist sie Vorstandschefin"
                + " der Norvik AG."));
  }

  @Test
  void a_product_is_to_come_where_the_text_tells_when_it_will_be_out() {
    assertEquals(
        "planned",
        statuses(
            GERMAN,
            "offers",
            "Norviks Smartphone Tandem kostet 300 Euro. Das Smartphone Tandem wird erst im Frühjahr"
                + " in den Handel kommen."));
  }

  @Test
  void a_product_is_to_come_that_the_next_sentence_calls_by_its_sort_or_that_is_not_yet_on_sale() {
    assertEquals(
        "planned",
        statuses(
            GERMAN,
            "offers",
            "Norvik hat die Smartwatch Gear S9 vorgestellt. Die Uhr soll im Oktober in den Handel"
                + " kommen."));
    assertEquals(
        "planned",
        statuses(
            GERMAN,
            "offers",
            "Der Fernseher Norvik One ist ab Mai erhältlich. Norvik verlangt für den Norvik One 900"
                + " Euro."));
    assertEquals(
        "planned",
        statuses(
            GERMAN,
            "offers",
            "Norvik bringt die Smartwatch Pulse im nächsten Jahr nach Europa. Norviks Pulse misst"
                + " den Puls."));
    assertEquals(
        "planned",
        statuses(
            ENGLISH,
            "offers",
            "Norvik's Lumo 6 is due to be released next autumn. The Lumo 6, made by Norvik, will"
                + " cost $499."));
  }

  @Test
  void a_product_that_will_bring_something_is_not_to_come() {
    assertEquals(
        "asserted",
        statuses(
            GERMAN,
            "offers",
            "Norvik hat die Smartwatch Gear S9 verkauft. Die Uhr soll mehr Leistung bringen."));
  }

  @Test
  void a_subsidiary_is_its_owners_no_more_when_somebody_else_has_bought_it() {
    assertEquals(
        "ended",
        statuses(
            ENGLISH,
            "subsidiaryOf",
            "The Norvik unit Lumera Ltd lost money for years. Ferrax Inc bought Lumera Ltd in May."));
  }

  @Test
  void who_came_out_of_bankruptcy_is_bankrupt_no_more() {
    assertEquals(
        "ended",
        statuses(
            ENGLISH,
            "filesForInsolvency",
            "Norvik Inc went bankrupt in 2002. Norvik Inc emerged from bankruptcy last year."));
  }
}
