package org.firmament.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.firmament.graph.OntologyReader;
import org.firmament.model.Claim;
import org.firmament.model.Document;
import org.firmament.model.Mention;
import org.firmament.model.Ontology;
import org.firmament.model.Source;
import org.firmament.model.Status;
import org.junit.jupiter.api.Test;

/** What stands in another sentence than the fact is found, and the link says how. */
class ReferencesTest {
  private static final Ontology ONTOLOGY = OntologyReader.read(Path.of("ontology/firmament.ttl"));
  private static final Reader GERMAN = Reader.of("de", Path.of("data"), ONTOLOGY);
  private static final Reader ENGLISH = Reader.of("en", Path.of("data"), ONTOLOGY);

  private static List<Claim> claims(Reader reader, String text, String relation) {
    return reader.read(new Document(Source.of("example"), Optional.empty(), text)).claims().stream()
        .filter(c -> c.relation().equals(relation))
        .toList();
  }

  private static List<String> said(Reader reader, String text, String relation) {
    return claims(reader, text, relation).stream()
        .map(
            c ->
                c.subject().referent().name()
                    + c.object().map(o -> " > " + o.referent().name()).orElse(""))
        .toList();
  }

  @Test
  void a_firm_is_known_again_by_the_noun_that_was_said_of_it() {
    String text =
        "Die Supermarktkette Norvik wächst. Das Bankhaus Lumera GmbH schrumpft."
            + " Die Kette übernimmt die Ferrax GmbH.";
    assertEquals(List.of("Norvik > Ferrax GmbH"), said(GERMAN, text, "acquires"));
  }

  @Test
  void a_heading_says_whom_the_lines_below_it_are_about() {
    String text =
        "Die Norvik AG wächst. Die Norvik AG liefert. Die Norvik AG baut.\n\nFerrax Bau:\n"
            + "Der Konzern übernimmt die Lumera GmbH.";
    assertEquals(List.of("Ferrax Bau > Lumera GmbH"), said(GERMAN, text, "acquires"));
  }

  @Test
  void the_only_firm_of_the_sentence_before_is_meant_rather_than_the_main_one() {
    String text =
        "Die Norvik AG übernimmt die Ferrax AG. Die Ferrax AG ist auf Pumpen spezialisiert."
            + " Das Unternehmen hat seinen Sitz in Oslo. Die Norvik AG wächst.";
    assertEquals(List.of("Ferrax AG > Oslo"), said(GERMAN, text, "headquarteredIn"));
  }

  @Test
  void who_is_asked_in_an_interview_is_spoken_to_for_the_firm() {
    String text =
        "Karl Moser ist Chef der Norvik AG. STANDARD: Sie haben ein Werk in Polen eröffnet."
            + " Moser: Ja. STANDARD: Und nun? Moser: Wir warten.";
    assertEquals(List.of("Norvik AG > Polen"), said(GERMAN, text, "operatesIn"));
  }

  @Test
  void the_link_of_a_reference_names_the_words_and_the_step() {
    String text = "Die Norvik AG wächst. Der Konzern übernimmt die Ferrax GmbH.";
    Mention subject = claims(GERMAN, text, "acquires").get(0).subject();
    assertEquals("Der Konzern", subject.text());
    assertEquals(Optional.of("\"Der Konzern\" -> Norvik AG (main company)"), subject.link());
  }

  @Test
  void a_description_does_not_mean_who_is_named_beside_it() {
    String text = "Die Norvik AG wächst. Die Ferrax GmbH übernimmt den Konzern.";
    assertEquals(List.of("Ferrax GmbH > Norvik AG"), said(GERMAN, text, "acquires"));
  }

  @Test
  void a_plural_pronoun_is_no_firm_in_german() {
    String text = "Die Norvik AG wächst. Kunden sind froh. Sie kaufen die Ferrax GmbH.";
    assertTrue(said(GERMAN, text, "acquires").isEmpty());
  }

  @Test
  void the_people_of_a_city_are_the_firm_that_sits_there() {
    String text = "Die Norvik AG wächst. Die Walldorfer übernehmen die Ferrax GmbH.";
    assertEquals(List.of("Norvik AG > Ferrax GmbH"), said(GERMAN, text, "acquires"));
    assertEquals(List.of("Norvik AG > Walldorf"), said(GERMAN, text, "headquarteredIn"));
  }

  @Test
  void who_speaks_of_us_speaks_for_the_firm_of_his_office() {
    String text = "\"Wir übernehmen die Ferrax GmbH\", sagte Norvik-Chef Hans Weber.";
    assertEquals(List.of("Norvik > Ferrax GmbH"), said(GERMAN, text, "acquires"));
  }

  @Test
  void it_is_the_subject_of_the_sentence_before() {
    String text = "Norvik plc is growing. It bought Ferrax Ltd last year.";
    assertEquals(List.of("Norvik plc > Ferrax Ltd"), said(ENGLISH, text, "acquires"));
  }

  @Test
  void the_chief_of_a_firm_named_for_the_first_time_is_who_was_spoken_of_before() {
    String text = "Klaus Lantmann zögert. Der Chef der Norvik AG will noch rechnen.";
    assertEquals(List.of("Klaus Lantmann > Norvik AG"), said(GERMAN, text, "holdsPosition"));
    String known = "Klaus Lantmann tadelt die Norvik AG. Der Chef der Norvik AG schweigt.";
    assertEquals(List.of(), said(GERMAN, known, "holdsPosition"));
  }

  @Test
  void what_brackets_say_of_the_last_of_several_is_not_said_of_the_others() {
    String text =
        "Gäste waren Anna Berger (Norvik AG), Ute Lang und Karl Meier (SPD-Abgeordneter).";
    assertEquals(List.of("Karl Meier > SPD"), said(GERMAN, text, "holdsPosition"));
  }

  @Test
  void what_is_set_off_behind_a_firm_is_the_firm_whatever_clause_it_holds() {
    String text = "Velox is in trouble. Norvik, the company once tipped to buy Ferrax, has gone.";
    assertEquals(List.of("Norvik > Ferrax"), said(ENGLISH, text, "acquires"));
    String that = "Velox is in trouble. Norvik, the company that owns Ferrax, has gone.";
    assertEquals(List.of("Ferrax > Norvik"), said(ENGLISH, that, "subsidiaryOf"));
  }

  @Test
  void the_unit_of_a_firm_is_the_one_called_its_subsidiary_before() {
    String text =
        "The state sold Norvik's Ferrax subsidiary. Lumera, a rival, lost."
            + " By selling the unit of Norvik to Velox Group, it broke the law.";
    assertTrue(said(ENGLISH, text, "acquires").contains("Velox Group > Ferrax"));
  }

  @Test
  void a_chief_executive_without_a_firm_is_that_of_the_firm_spoken_of() {
    String text = "Norvik plc is growing. Chief executive Jim Smith said so on Monday.";
    assertEquals(List.of("Jim Smith > Norvik plc"), said(ENGLISH, text, "holdsPosition"));
  }

  @Test
  void two_firms_named_together_are_both_meant_by_the_two_companies() {
    String text = "Norvik plc and Lumera Ltd are growing. The two companies will merge next year.";
    assertTrue(said(ENGLISH, text, "mergesWith").contains("Norvik plc > Lumera Ltd"));
    String german =
        "Die Norvik AG und die Lumera GmbH wachsen. Die beiden Unternehmen fusionieren im Mai.";
    assertTrue(said(GERMAN, german, "mergesWith").contains("Norvik AG > Lumera GmbH"));
  }

  @Test
  void both_firms_are_the_two_that_the_sentence_before_names() {
    String text =
        "Norvik plc is in talks with Lumera Ltd."
            + " Both firms are listed on the London Stock Exchange.";
    assertEquals(
        List.of("Norvik plc > London Stock Exchange", "Lumera Ltd > London Stock Exchange"),
        said(ENGLISH, text, "listedOn"));
  }

  @Test
  void dessen_is_what_was_named_last_and_not_the_subject() {
    String text =
        "Die Norvik AG hat den Rivalen Lumera im Blick. Die Ferrax AG kündigte dessen Übernahme an.";
    assertEquals(List.of("Ferrax AG > Lumera"), said(GERMAN, text, "acquires"));
  }

  @Test
  void a_relative_clause_may_begin_with_whose_firm_somebody_leads() {
    String german = "Norvik lobt die Lumera AG, deren Chef Hans Weber in Ulm wohnt.";
    assertEquals(List.of("Hans Weber > Lumera AG"), said(GERMAN, german, "holdsPosition"));
    String english = "Norvik praised Lumera Ltd, whose chief executive Jim Smith lives in Leeds.";
    assertEquals(List.of("Jim Smith > Lumera Ltd"), said(ENGLISH, english, "holdsPosition"));
  }

  @Test
  void the_possessor_of_a_phrase_may_be_a_description() {
    String text = "Norvik plc is growing. The company's rival Lumera is shrinking.";
    assertEquals(List.of("Lumera > Norvik plc"), said(ENGLISH, text, "competesWith"));
  }

  @Test
  void in_a_list_its_unit_is_that_of_the_firm_named_before() {
    String text = "Norvik plc is growing. It sued the gas giant Ferrax, its unit Lumera and Zorbo.";
    assertEquals(List.of("Lumera > Ferrax"), said(ENGLISH, text, "subsidiaryOf"));
  }

  @Test
  void a_product_is_known_again_by_the_noun_that_was_said_of_it() {
    String text = "Die App Tandem ist beliebt. Die Norvik AG hat die App entwickelt.";
    assertEquals(List.of("Norvik AG > Tandem"), said(GERMAN, text, "offers"));
  }

  @Test
  void a_product_may_be_named_after_it_was_spoken_of() {
    String text =
        "Ein neues Sprachmodell wird in die olympischen Abläufe integriert."
            + " Das Sprachmodell Tandem hilft Gästen der Olympischen Spiele.";
    assertEquals(List.of("Tandem > Olympischen Spiele"), said(GERMAN, text, "usedBy"));
  }

  @Test
  void a_product_that_bears_the_name_of_a_known_firm_is_made_by_it() {
    assertEquals(List.of("Audi > Audi A4"), said(GERMAN, "Der Audi A4 ist ausverkauft.", "offers"));
    assertTrue(said(GERMAN, "Der Tandem A4 ist ausverkauft.", "offers").isEmpty());
  }

  @Test
  void the_maker_named_alone_makes_the_product_of_the_sentence_before() {
    String text = "Das Medikament Tandem ist knapp. Der Hersteller Norvik bedauert das.";
    assertEquals(List.of("Norvik > Tandem"), said(GERMAN, text, "offers"));
  }

  @Test
  void who_speaks_follows_the_verb_behind_a_quotation() {
    String text = "\"Our biggest client is the bank Lumera,\" said Norvik chairman Jim Smith.";
    assertEquals(List.of("Norvik > Lumera"), said(ENGLISH, text, "suppliesTo"));
  }

  @Test
  void a_spokesman_without_a_name_speaks_for_the_firm_spoken_of() {
    String text = "Norvik winkt ab. \"Wir kaufen die Kette Lumera nicht\", sagte eine Sprecherin.";
    assertEquals(List.of("Norvik > Lumera"), said(GERMAN, text, "acquires"));
  }

  @Test
  void a_headline_says_behind_its_colon_who_is_meant() {
    assertEquals(
        List.of("Anouk Visser > Norvik Trams"),
        said(ENGLISH, "New boss for Norvik Trams: Anouk Visser", "holdsPosition"));
    assertEquals(
        List.of("Jim Smith > Norvik"),
        said(ENGLISH, "Norvik: chief executive Jim Smith out after 12 years", "holdsPosition"));
  }

  @Test
  void a_surname_told_of_long_before_its_bearer_is_a_firm_of_that_name() {
    String text =
        "Krell hat Sorgen. Bei Krell stockt der Absatz. Der Umsatz von Krell sinkt."
            + " Auch Krell spart. Eigentümer Hans Krell schweigt. Das Unternehmen kauft die Lumera GmbH.";
    assertEquals(List.of("Krell > Lumera GmbH"), said(GERMAN, text, "acquires"));
  }

  @Test
  void who_faces_a_takeover_is_taken_over() {
    String text = "Die Norvik AG steht vor einer Übernahme durch die Lumera GmbH.";
    assertEquals(List.of("Lumera GmbH > Norvik AG"), said(GERMAN, text, "acquires"));
  }

  @Test
  void whose_plan_it_is_to_buy_a_firm_plans_to_buy_it() {
    String text = "Norvik's plan to buy Lumera Ltd is on track.";
    Claim claim = claims(ENGLISH, text, "acquires").get(0);
    assertEquals("Norvik", claim.subject().referent().name());
    assertEquals(Status.PLANNED, claim.status());
  }

  @Test
  void a_founder_without_a_firm_founded_the_one_spoken_of() {
    String text = "Norvik plc is growing. The firm has struggled since founder Jim Smith left.";
    assertEquals(List.of("Norvik plc > Jim Smith"), said(ENGLISH, text, "foundedBy"));
  }

  @Test
  void a_unit_that_is_floated_under_a_name_bears_it() {
    String text = "Norvik plc has spun off its paints arm as Lumera.";
    assertEquals(List.of("Norvik plc > Lumera"), said(ENGLISH, text, "spinsOff"));
  }

  @Test
  void a_rival_named_beside_a_firm_is_a_rival_of_that_firm() {
    String text = "Ferrax plc is growing. Both Norvik plc and rival Lumera Ltd held talks with it.";
    assertEquals(List.of("Lumera Ltd > Norvik plc"), said(ENGLISH, text, "competesWith"));
  }

  @Test
  void an_exchange_that_says_something_is_a_firm() {
    String text =
        "The London Stock Exchange said it was growing. It opened an office in Leeds last month.";
    assertEquals(List.of("London Stock Exchange > Leeds"), said(ENGLISH, text, "operatesIn"));
  }

  @Test
  void a_noun_for_what_a_firm_does_means_the_firm_that_does_it() {
    String text =
        "Der Flugzeugbauer Norvik wächst. Die Fluglinie Lumera bestellt 20 Maschinen bei Norvik. "
            + "Die Airline hat ihren Sitz in Oslo.";
    assertEquals(List.of("Lumera > Oslo"), said(GERMAN, text, "headquarteredIn"));
    String bank =
        "Norvik zahlt eine Strafe. Die Bank hat Zinsen manipuliert. Der Autobauer Ferrax Motor AG "
            + "klagt. Das Geldhaus aus Leeds schweigt.";
    assertEquals(List.of("Norvik > Leeds"), said(GERMAN, bank, "headquarteredIn"));
  }

  @Test
  void the_firm_that_the_sentence_before_was_about_is_meant_rather_than_the_main_one() {
    String text =
        "Die Norvik AG verlor 2 Prozent. Der Konzern meldete weniger Aufträge. Die Lumera AG "
            + "legte zu. Das Unternehmen hat seinen Sitz in Winterthur.";
    assertEquals(List.of("Lumera AG > Winterthur"), said(GERMAN, text, "headquarteredIn"));
    String comment =
        "Die Norvik AG verlor 2 Prozent. Der Konzern meldete weniger Aufträge. Die Lumera AG "
            + "war nicht erreichbar. Das Unternehmen hat seinen Sitz in Winterthur.";
    assertEquals(List.of("Norvik AG > Winterthur"), said(GERMAN, comment, "headquarteredIn"));
  }

  @Test
  void a_firm_is_at_home_where_the_adjective_before_its_name_says() {
    String text =
        "Die Wiener Norvik-Gruppe kauft die Lumera AG. Das Hamburger Unternehmen wächst in Polen.";
    assertEquals(
        List.of("Norvik > Wien", "Lumera AG > Hamburg"), said(GERMAN, text, "headquarteredIn"));
  }

  @Test
  void where_an_officer_says_something_is_not_the_firm_of_the_officer() {
    String text =
        "Die Norvik AG wächst. Das sagt Chefentwickler Otto Weber in einer Stellungnahme auf "
            + "Facebook.";
    assertEquals(List.of("Otto Weber > Norvik AG"), said(GERMAN, text, "holdsPosition"));
  }

  @Test
  void an_institute_for_something_is_not_the_firm_named_before() {
    String text =
        "Die Norvik AG schweigt. Jana Weber ist Direktorin des Instituts für Wetterkunde.";
    assertEquals(
        List.of("Jana Weber > Institut für Wetterkunde"), said(GERMAN, text, "holdsPosition"));
  }

  @Test
  void a_place_before_a_rival_does_not_say_whose_rival_it_is() {
    String text = "Die Norvik AG wächst. Der Konzern kauft den US-Rivalen Lumera.";
    assertEquals(List.of("Lumera > Norvik AG"), said(GERMAN, text, "competesWith"));
  }

  @Test
  void a_reference_costs_confidence() {
    double named =
        claims(ENGLISH, "Norvik plc bought Ferrax Ltd.", "acquires").get(0).evidence().confidence();
    double meant =
        claims(ENGLISH, "Norvik plc is growing. It bought Ferrax Ltd.", "acquires")
            .get(0)
            .evidence()
            .confidence();
    assertTrue(meant < named);
  }

  @Test
  void an_office_told_without_a_name_is_that_of_the_person_introduced_next() {
    String text = "The boss of Norvik has met investors. Anna Berger said sales would grow.";
    assertEquals(List.of("Anna Berger > Norvik"), said(ENGLISH, text, "holdsPosition"));
    String german = "Der Chef von Norvik traf Anleger. Anna Berger sagte, der Absatz wachse.";
    assertEquals(List.of("Anna Berger > Norvik"), said(GERMAN, german, "holdsPosition"));
  }

  @Test
  void a_person_with_an_office_of_their_own_does_not_hold_the_one_told_before() {
    String text =
        "The boss of Norvik has met investors."
            + " Anna Berger, an analyst at Lumera Bank, said sales would grow.";
    assertTrue(said(ENGLISH, text, "holdsPosition").stream().noneMatch(s -> s.endsWith("Norvik")));
  }

  @Test
  void a_person_is_known_again_by_age_birthplace_or_calling() {
    for (String who : List.of("Der 52-Jährige", "Der gebürtige Linzer", "Der Manager")) {
      String text = "Karl Brandl hat einen neuen Posten. " + who + " leitet die Mobilia AG.";
      assertEquals(List.of("Karl Brandl > Mobilia AG"), said(GERMAN, text, "holdsPosition"));
    }
    String woman = "Karl Brandl hat einen neuen Posten. Die 52-Jährige leitet die Mobilia AG.";
    assertTrue(said(GERMAN, woman, "holdsPosition").isEmpty());
  }

  @Test
  void one_stands_for_the_firm_that_was_the_subject_before() {
    String text = "Der Konzern Norvik wächst. Zuletzt hat man die Ferrax GmbH übernommen.";
    assertEquals(List.of("Norvik > Ferrax GmbH"), said(GERMAN, text, "acquires"));
    String anybody = "Der Konzern Norvik wächst. Derzeit kann man die Ferrax GmbH kaufen.";
    assertEquals(List.of(), said(GERMAN, anybody, "acquires"));
  }

  @Test
  void a_rival_without_a_name_is_the_other_firm_of_the_text() {
    String text =
        "Der Konzern Norvik will die Ferrax GmbH übernehmen."
            + " Für den kleineren Rivalen bietet Norvik zwei Milliarden Euro.";
    assertEquals(List.of("Ferrax GmbH > Norvik"), said(GERMAN, text, "competesWith").subList(0, 1));
  }

  @Test
  void the_firm_of_a_person_is_the_one_that_they_speak_for() {
    String text = "Norvik-Chef Karl Brandl sagte, sein Unternehmen kaufe die Ferrax GmbH.";
    assertEquals(List.of("Norvik > Ferrax GmbH"), said(GERMAN, text, "acquires"));
  }

  @Test
  void who_said_it_does_nothing_in_what_was_said() {
    String text = "Norvik habe die Ferrax GmbH übernommen, so Finanzchef Karl Brandl.";
    assertEquals(List.of("Norvik > Ferrax GmbH"), said(GERMAN, text, "acquires"));
  }

  @Test
  void a_founder_is_that_of_the_firm_that_was_the_subject_before() {
    String text = "Der Hersteller Velora wächst. Gründer Paul Rett will an die Börse.";
    assertEquals(List.of("Velora > Paul Rett"), said(GERMAN, text, "foundedBy"));
  }

  @Test
  void who_is_called_a_part_of_a_firm_is_the_subject_before() {
    String text = "Die Spedia GmbH expandiert. Die Tochter von Mirabo übernimmt die Ferrax GmbH.";
    assertEquals(List.of("Spedia GmbH > Ferrax GmbH"), said(GERMAN, text, "acquires"));
    assertEquals(List.of("Spedia GmbH > Mirabo"), said(GERMAN, text, "subsidiaryOf"));
  }

  @Test
  void a_body_is_told_by_the_noun_for_its_field() {
    String text = "Die Norvik AG hat Ärger. Das Justizministerium hat den Konzern verklagt.";
    assertEquals(List.of("Justizministerium > Norvik AG"), said(GERMAN, text, "sues"));
  }

  @Test
  void its_in_a_phrase_that_opens_the_sentence_is_its_subjects() {
    String text = "Through its alliance with Ferrax Ltd, Norvik plc sells phones.";
    assertEquals(List.of("Norvik plc > Ferrax Ltd"), said(ENGLISH, text, "partnersWith"));
    String led = "Under Alan Weber, its chairman since 1998, Norvik plc has bought 12 rivals.";
    assertEquals(List.of("Alan Weber > Norvik plc"), said(ENGLISH, led, "holdsPosition"));
    String named = "Under its boss, Alan Weber, Norvik plc has bought 12 rivals.";
    assertEquals(List.of("Alan Weber > Norvik plc"), said(ENGLISH, named, "holdsPosition"));
  }

  @Test
  void it_in_a_clause_before_its_main_clause_is_the_subject_of_that() {
    String text = "While it has nine million customers in Japan, Norvik plc made a loss.";
    assertEquals(List.of("Norvik plc > Japan"), said(ENGLISH, text, "operatesIn"));
  }

  @Test
  void it_is_the_firm_that_the_sentence_gives_a_name() {
    String text = "It was bought by Ferrax Ltd in 1961 and changed its name to Norvik plc in 1962.";
    assertEquals(List.of("Ferrax Ltd > Norvik plc"), said(ENGLISH, text, "acquires"));
    String joined = "The company was founded as Norvik plc and sold to Ferrax Ltd in 1975.";
    assertEquals(List.of("Ferrax Ltd > Norvik plc"), said(ENGLISH, joined, "acquires"));
  }

  @Test
  void what_is_begun_is_said_of_its_subject() {
    String text = "Norvik plc began publishing Zantrova in 1996.";
    assertEquals(List.of("Norvik plc > Zantrova"), said(ENGLISH, text, "offers"));
  }

  @Test
  void a_firm_set_off_by_a_comma_is_the_one_named_before_it() {
    String text =
        "Norvik is set to merge with oil firm Lumera, the company that acquired Ferrax last year.";
    assertEquals(List.of("Lumera > Ferrax"), said(ENGLISH, text, "acquires"));
  }

  @Test
  void a_unit_told_apart_by_its_trade_is_not_the_firm_named_before() {
    String text =
        "Norvik and Lumera have bid. Lumera fell. Selling Tandem's car-making unit is not simple.";
    assertEquals(List.of(), said(ENGLISH, text, "subsidiaryOf"));
  }

  @Test
  void we_in_an_interview_are_the_firm_of_whose_turn_it_is() {
    String text =
        "Norvik-Media-Chef Hans Weber will wachsen."
            + " Frage: Sind Sie zufrieden? Weber: Ja, das läuft gut."
            + " Frage: Und der neue Eigentümer, die Ferrax AG?"
            + " Weber: Ferrax ist ein guter Eigentümer. Das Klima dort ist gut."
            + " Die Ferrax AG hat viel Geduld. In Polen haben wir drei Werke.";
    assertEquals(List.of("Norvik-Media > Polen"), said(GERMAN, text, "operatesIn"));
  }

  @Test
  void a_description_does_not_mean_whom_the_pronoun_beside_it_means() {
    String text =
        "Die Norvik AG wächst. Sie will gemeinsam mit dem Konzern aus Schweden Stadien bauen.";
    assertEquals(List.of(), said(GERMAN, text, "headquarteredIn"));
  }

  @Test
  void a_firm_in_a_long_text_shows_itself_by_a_sign() {
    String six = " Es regnet. Das ist schön. Der Tag ist lang. Die Nacht ist kurz. Es taut.";
    String text = "Die Nachfrage von Zirrus in Polen steigt.";
    assertEquals(List.of("Zirrus > Polen"), said(GERMAN, text, "operatesIn"));
    assertEquals(List.of(), said(GERMAN, text + six, "operatesIn"));
    assertEquals(
        List.of("Zirrus > Polen"),
        said(GERMAN, text + " Der Konzern Zirrus wächst." + six, "operatesIn"));
  }

  @Test
  void the_second_of_two_officers_is_of_the_firm_of_the_first() {
    String text =
        "Norvik has drawn up a list of executives to replace Lumera's chairman Rolf Holm and chief"
            + " executive Ann Palmer.";
    assertEquals(
        List.of("Rolf Holm > Lumera", "Ann Palmer > Lumera"), said(ENGLISH, text, "holdsPosition"));
  }

  @Test
  void that_one_firm_was_called_a_firm_does_not_tell_it_from_the_one_the_text_is_about() {
    String text =
        "Die Norvik AG wächst. Norvik kauft zu. Das Unternehmen Ferrax gehört bald Norvik."
            + " Das im TecDax notierte Unternehmen ist zufrieden.";
    assertEquals(List.of("Norvik AG > TecDax"), said(GERMAN, text, "listedOn"));
  }

  @Test
  void a_chief_whose_word_tells_of_what_is_not_taken_for_the_chief_of_another_firm() {
    String text =
        "Die Norvik AG wächst. Norvik kauft zu. Das sagte Lumera-Flexibles-Chef Hans Weber.";
    assertEquals(
        0,
        said(GERMAN, text, "holdsPosition").stream().filter(f -> f.endsWith("Norvik AG")).count());
  }

  @Test
  void an_owner_whose_age_is_told_is_no_firm() {
    String text = "Norvik is a club. Its bid by the 76-year-old owner of the Tandem Rovers failed.";
    assertEquals(List.of(), said(ENGLISH, text, "subsidiaryOf"));
  }

  @Test
  void a_noun_for_a_body_that_supervises_firms_means_the_one_that_the_text_names() {
    String text =
        "Norvik plc has written to the Lindholm Gas Authority. The energy watchdog fined the firm.";
    assertEquals(
        List.of("Norvik plc > Lindholm Gas Authority"), said(ENGLISH, text, "regulatedBy"));
  }

  @Test
  void the_adjective_of_a_land_names_who_rules_it() {
    String text = "The South Korean government holds 30% of Norvik plc.";
    assertEquals(
        List.of("South Korean government > Norvik plc"), said(ENGLISH, text, "shareholderOf"));
  }

  @Test
  void an_officer_is_told_behind_a_comma_that_nothing_closes() {
    String text = "\"We are glad,\" Ann Weber, Norvik director said.";
    assertEquals(List.of("Ann Weber > Norvik"), said(ENGLISH, text, "holdsPosition"));
  }

  @Test
  void who_leads_a_group_stands_for_it() {
    String text = "A consortium headed by Norvik plc has taken over Ferrax Ltd.";
    assertEquals(List.of("Norvik plc > Ferrax Ltd"), said(ENGLISH, text, "acquires"));
  }

  @Test
  void a_date_may_stand_between_a_noun_and_what_it_is_of() {
    String text = "Analysts praised the takeover last May of Ferrax Ltd by Norvik plc.";
    assertEquals(List.of("Norvik plc > Ferrax Ltd"), said(ENGLISH, text, "acquires"));
  }

  @Test
  void a_feminine_pronoun_is_one_where_its_verb_is() {
    assertEquals(
        List.of("Norvik > Ferrax"),
        said(GERMAN, "Die Bank Norvik wächst. Sie kauft den Makler Ferrax.", "acquires"));
    assertEquals(
        List.of("Norvik > Finanzmarktaufsicht"),
        said(
            GERMAN,
            "Die Bank Norvik schweigt. Gegen sie ermittelt die Finanzmarktaufsicht.",
            "regulatedBy"));
    assertEquals(
        List.of("Ferrax > Norvik"),
        said(
            GERMAN,
            "Die Bank Norvik schweigt. Mit ihr konkurriert der Makler Ferrax.",
            "competesWith"));
  }

  @Test
  void what_is_counted_among_its_own_is_not_the_owner() {
    assertEquals(
        List.of("Norvik > Ferrax"),
        said(
            GERMAN,
            "Der Kurier Norvik wächst. Zu seinen Kunden zählt die Apotheke Ferrax.",
            "suppliesTo"));
  }

  @Test
  void a_participle_may_open_the_sentence_before_its_auxiliary() {
    assertEquals(
        List.of("Anna Weber > Norvik"),
        said(GERMAN, "Geleitet wird die Bank Norvik von Anna Weber.", "holdsPosition"));
  }

  @Test
  void who_is_called_by_what_it_is_to_another_firm_is_not_what_the_text_is_about() {
    String text =
        "Bei der Norvik AG rumort es. Großaktionär Ferrax Capital fordert den Rücktritt von"
            + " Vorstandschef Paul Kern.";
    assertEquals(List.of("Paul Kern > Norvik AG"), said(GERMAN, text, "holdsPosition"));
  }

  @Test
  void who_uses_a_ware_is_not_guessed_to_make_it() {
    String text = "Die Kette Norvik stellt auf die Software Lumero um.";
    assertEquals(List.of("Lumero > Norvik"), said(GERMAN, text, "usedBy"));
    assertEquals(List.of(), said(GERMAN, text, "offers"));
  }
}
