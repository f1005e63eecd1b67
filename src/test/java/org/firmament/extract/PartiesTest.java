package org.firmament.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.firmament.graph.OntologyReader;
import org.firmament.model.Document;
import org.firmament.model.Ontology;
import org.firmament.model.Source;
import org.junit.jupiter.api.Test;

/** Of whom a text tells something, where another one stands nearer or looks like a firm. */
class PartiesTest {
  private static final Ontology ONTOLOGY = OntologyReader.read(Path.of("ontology/firmament.ttl"));
  private static final Reader ENGLISH = Reader.of("en", Path.of("data"), ONTOLOGY);
  private static final Reader GERMAN = Reader.of("de", Path.of("data"), ONTOLOGY);

  private static List<String> said(String text, String relation) {
    return said(ENGLISH, text, relation);
  }

  private static List<String> said(Reader reader, String text, String relation) {
    return reader.read(new Document(Source.of("example"), Optional.empty(), text)).claims().stream()
        .filter(c -> c.relation().equals(relation))
        .map(
            c ->
                c.subject().referent().name()
                    + c.object().map(o -> " > " + o.referent().name()).orElse(""))
        .toList();
  }

  @Test
  void a_land_is_nobodys_parent_or_partner() {
    String text = "Norvik said sales rose. Its other UK businesses include Lark & Lumo.";
    assertEquals(List.of("Lark & Lumo > Norvik"), said(text, "subsidiaryOf"));
    assertEquals(List.of(), said("Ferrax has signed a supply deal with China.", "partnersWith"));
    assertEquals(List.of(), said("It sold to the big markets of the US and EU.", "operatesIn"));
  }

  @Test
  void what_the_subject_belongs_to_is_what_the_text_goes_on_about() {
    String text =
        "Lumera Ratings has rated oil giant Norvik. Lumera Ratings said debt had fallen. The"
            + " Norvik saga is a risk. The company's founder, Paul Kern, is in jail.";
    assertEquals(List.of("Norvik > Paul Kern"), said(text, "foundedBy"));
  }

  @Test
  void a_firm_that_comes_up_only_later_is_not_meant() {
    String text =
        "A drug is tested. It works. It stops bleeding. It is new. It is dear. The company's shares"
            + " will be listed on the Frankfurt Stock Exchange. It is licensed to Ferrax Labs.";
    assertEquals(List.of(), said(text, "listedOn"));
  }

  @Test
  void a_firm_of_somebody_quoted_has_no_part_in_what_follows() {
    String text =
        "The economy grew. Spending rose. Exports fell. \"It was soft,\" said Paul Kern, head of"
            + " research at Norvik Asset Management. Some 3,000 jobs were lost.";
    assertEquals(List.of(), said(text, "laysOff"));
  }

  @Test
  void the_chief_is_not_that_of_a_firm_named_in_passing() {
    String text =
        "Norvik Dortmund fell. Norvik Dortmund made a loss. Norvik Dortmund borrowed money. One of"
            + " its creditors, the fund Ferrax, holds a meeting. Chief executive Paul Kern stepped"
            + " down.";
    assertEquals(List.of("Paul Kern > Norvik Dortmund"), said(text, "holdsPosition"));
  }

  @Test
  void a_body_that_the_sentence_names_has_the_officer_who_speaks() {
    assertEquals(
        List.of("Rodrigo Kern > IMF"),
        said("\"The IMF helps,\" said managing director Rodrigo Kern.", "holdsPosition"));
  }

  @Test
  void whose_head_somebody_is_stands_before_the_office_and_for_what_behind() {
    assertEquals(
        List.of("Jane Miller > Norvik"),
        said("Norvik's head of Consumer Finance, Jane Miller, agreed.", "holdsPosition"));
    assertEquals(
        List.of("Paul Kern > Swiss Re"),
        said(
            "The US State Department warned citizens. It is big, said Paul Kern, deputy head of"
                + " the motor claims department at Swiss Re.",
            "holdsPosition"));
  }

  @Test
  void an_office_of_another_body_is_not_that_of_the_person_before() {
    String text =
        "US Treasury Secretary Paul Kern was pleased. And the European Union's farm"
            + " commissioner, was clear.";
    assertEquals(List.of(), said(text, "holdsPosition"));
  }

  @Test
  void what_the_verb_before_takes_may_be_meant_by_a_noun() {
    String text =
        "Norvik beat Ferrax Air. The Pentagon revoked contracts assigned to Norvik and barred"
            + " the Seattle-based company from later tenders.";
    assertEquals(List.of("Norvik > Seattle"), said(text, "headquarteredIn"));
  }

  @Test
  void who_in_a_list_is_the_last_person_of_it() {
    String text =
        "Among them are John Nettle, a former employee of Norvik Mills; and Kenneth Bowman, who"
            + " worked as a contractor for Ferrax Foods.";
    assertEquals(List.of(), said(text, "suppliesTo"));
  }

  @Test
  void those_who_are_involved_in_a_sale_are_not_who_sues_them() {
    assertEquals(List.of(), said("Norvik is suing firms involved in the sale of Lumo.", "offers"));
  }

  @Test
  void their_stands_for_people() {
    String text =
        "Norvik Group is in talks. The sisters are weighing the sale of one more of their"
            + " businesses, retailer Tidewood.";
    assertEquals(List.of(), said(text, "subsidiaryOf"));
  }

  @Test
  void so_many_jobs_only_a_country_loses() {
    assertEquals(List.of(), said("Norvik grew. A net 790,000 jobs were cut.", "laysOff"));
  }

  @Test
  void who_stands_in_one_list_does_nothing_to_the_other() {
    String text = "Die Mobilfunker A1, T-Mobile und Norvik bieten die Handys an.";
    assertEquals(List.of(), said(GERMAN, text, "offers"));
  }

  @Test
  void a_phone_with_the_system_of_another_firm_is_not_the_system() {
    String text = "OnePlus bringt ein Android-Smartphone auf den Markt.";
    assertEquals(List.of(), said(GERMAN, text, "offers"));
  }

  @Test
  void the_shops_of_a_firm_are_no_line_of_business() {
    String text = "Norvik bietet Fleisch in Lidl-Märkten an.";
    assertEquals(List.of(), said(GERMAN, text, "operatesIn"));
  }

  @Test
  void in_a_relative_clause_whose_it_is_stands_before_it() {
    String text =
        "Die Norvik AG vermarktet Sender. Das ist schlecht für Petra Huber, die mit ihrer"
            + " Mediaagentur Ferrax wirbt.";
    assertEquals(List.of(), said(GERMAN, text, "suppliesTo"));
  }

  @Test
  void the_field_of_an_office_may_stand_between_commas() {
    String text =
        "Norvik wrote a report. \"It is good,\" said Paul Kern, senior vice-president, health, at"
            + " Ferrax plc.";
    assertEquals(List.of("Paul Kern > Ferrax plc"), said(text, "holdsPosition"));
  }

  @Test
  void who_gives_an_office_of_another_firm_is_not_its_employer() {
    assertEquals(
        List.of(),
        said(
                "Paul Kern, appointed by the Norwegian government as Norvik's chief executive, spoke.",
                "holdsPosition")
            .stream()
            .filter(f -> f.contains("government"))
            .toList());
  }

  @Test
  void they_are_not_the_firm_of_who_speaks_of_them() {
    String text =
        "The carrier cut fares. Rivals grumbled. Costs rose. \"It is good,\" said Paul Kern, an"
            + " analyst at Norvik Credit. Now they are in bankruptcy.";
    assertEquals(List.of(), said(text, "filesForInsolvency"));
  }

  @Test
  void a_firm_between_dashes_is_who_the_noun_before_means() {
    String text =
        "Ferrax Hotels will manage it. Ferrax Hotels is large. The seller - Irish property firm"
            + " Norvik - bought Lumera Ltd last year.";
    assertEquals(List.of("Norvik > Lumera Ltd"), said(text, "acquires"));
  }
}
