package org.firmament.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.firmament.extract.syntax.Analyzer;
import org.firmament.extract.word.Word;
import org.firmament.model.Sentence;
import org.junit.jupiter.api.Test;

class EnglishNamesTest {
  private static final Analyzer ENGLISH = Analyzer.load("en", Path.of("data"));

  /** Kind and fullest name of each thing, in order of appearance. */
  private static List<String> english(String text) {
    List<List<Word>> words = new ArrayList<>();
    for (Sentence sentence : ENGLISH.sentences.in(text)) {
      words.add(ENGLISH.words(text, sentence.span()));
    }
    return ENGLISH.naming.names(words).things().stream()
        .map(thing -> thing.kind().label() + " " + thing.fullest())
        .toList();
  }

  @Test
  void ordinary_words_that_open_a_sentence_without_an_article_name_who_acts() {
    assertEquals(List.of("Company Leading Spoon"), english("Leading Spoon has painted a ship."));
    assertEquals(List.of("Company Thirsty"), english("Thirsty was fined by the court."));
    assertEquals(List.of(), english("Leading brands were sold. Worse was to come."));
  }

  @Test
  void what_stands_between_the_commas_of_a_list_of_works_is_a_title() {
    assertEquals(
        List.of("Product Get to the Gull: Years", "Product 28 Socks", "Product A Day in Brno"),
        english(
            "Its productions include Get to the Gull: Years, 28 Socks (2007) and A Day in Brno."));
    assertEquals(
        List.of("Person Ann Weber", "Product Chicago", "Product Salt and Ashes", "Product Kite"),
        english("It made three films by Ann Weber: Chicago (2001), Salt and Ashes and Kite."));
  }

  @Test
  void what_a_firm_was_called_or_founded_as_is_the_same_firm() {
    assertEquals(
        List.of("Company Norvik Kenya Limited"),
        english("Norvik was founded on 6 March 1967 as Norvik Kenya Limited."));
    assertEquals(
        List.of("Company Castlepress", "Company Grantham"),
        english("Penrose (formerly Castlepress) was sold to Grantham."));
    assertEquals(
        List.of("Company Ferrax", "Company Denlo"),
        english("Ferrax was founded by Denlo in 1990."));
  }

  @Test
  void a_title_and_a_town_are_names_of_firms_by_what_stands_behind_them() {
    assertEquals(
        List.of("Company General Robotics", "Company Norvik"),
        english("It sold General Robotics to Norvik."));
    assertEquals(List.of("Person Robertson"), english("It was sold by General Robertson."));
    assertEquals(List.of("Company Corby"), english("Corby was acquired and closed."));
    assertEquals(List.of("Place Corby"), english("Corby was bombed in the war."));
  }

  @Test
  void what_stands_before_the_noun_of_a_ware_that_may_be_a_firm_is_a_ware_first() {
    assertEquals(
        List.of("Company Norvik", "Product Findly"),
        english("Norvik said its Findly search engine was growing."));
    assertEquals(
        List.of("Company Findly"), english("The search engine Findly said it had hired staff."));
  }

  @Test
  void what_a_body_is_for_belongs_to_its_name() {
    assertEquals(
        List.of("Organization Institute for the Study of Tides"),
        english("She works for the Institute for the Study of Tides."));
    assertEquals(List.of(), english("He came to the office for the meeting."));
  }

  @Test
  void a_day_a_dash_and_an_owner_are_parts_of_names() {
    assertEquals(
        List.of("Company Rosati's Pizza", "Product Sunday Spoon"),
        english("Rosati's Pizza owns the newspaper Sunday Spoon."));
    assertEquals(
        List.of("Company Sind–Pishin State Railway"),
        english("The Sind–Pishin State Railway was closed."));
  }

  @Test
  void what_acts_is_told_of_by_its_whole_name_and_made_titles_keep_their_marks() {
    assertEquals(List.of("Company Rise FX"), english("Rise FX has worked on it."));
    assertEquals(
        List.of("Company American Classic Voyages"), english("American Classic Voyages sank."));
    assertEquals(
        List.of("Company Ferrax", "Product Tron: Deadly Discs"),
        english("Ferrax released Tron: Deadly Discs, a game."));
    assertEquals(
        List.of("Company Ferrax", "Product Dead or Alive"),
        english("Ferrax produced Dead or Alive, a pilot."));
  }

  @Test
  void initials_in_brackets_tell_how_far_a_name_of_several_parts_reaches() {
    assertEquals(
        List.of("Company Harrow and Pennington"), english("Harrow and Pennington (H&P) grew."));
    assertEquals(
        List.of("Company National Firm for Mutual Cover"),
        english("Shares in the National Firm for Mutual Cover (NFMC) rose."));
  }

  @Test
  void two_peoples_and_ordinary_compounds_before_a_firm_are_no_part_of_its_name() {
    assertEquals(
        List.of("Company Velmed"), english("Shares in Anglo-Dutch drugmaker Velmed fell."));
    assertEquals(List.of("Company Bagley Stores"), english("Toy-seller Bagley Stores fell."));
  }

  @Test
  void a_land_that_owns_a_firm_or_stands_behind_a_town_tells_what_they_are() {
    assertEquals(
        List.of("Place Britain", "Company Lumera", "Place Spain", "Company Ferrax"),
        english("Britain's Lumera and Spain's Ferrax grew."));
    assertEquals(
        List.of("Place Grantley", "Place northern France"),
        english("It has a plant in Grantley, northern France."));
  }

  @Test
  void what_is_used_sold_and_unveiled_is_a_ware_over_all_its_mentions() {
    assertEquals(
        List.of("Company Norvik", "Product Lumera", "Product Kestrel"),
        english("Norvik is proud. Sales of Lumera rose, and Kestrel was unveiled. Lumera is new."));
    assertEquals(
        List.of("Product Sky Salon"), english("Our Sky Salon flat beds are the best in the air."));
    assertEquals(
        List.of("Company Kestrel", "Company Norvik"),
        english(
            "Users like Kestrel. Kestrel was launched in 2001. Norvik bought a stake in Kestrel."));
  }

  @Test
  void a_participle_and_a_time_zone_stand_before_a_name() {
    assertEquals(List.of("Company Norvik Motors"), english("Trouble-hit Norvik Motors fell."));
    assertEquals(List.of("Company Norvik"), english("By 1300 GMT Norvik's shares were down."));
  }

  @Test
  void streets_storms_and_what_is_entitled_are_no_firms() {
    assertEquals(
        List.of("Company Norvik", "Place Cromwell Road"),
        english("She paid in the retailer Norvik's Cromwell Road branch."));
    assertEquals(List.of("Event Hurricane Mitch"), english("It came after Hurricane Mitch."));
  }

  @Test
  void a_number_names_a_ware_where_one_sentence_tells_of_it_so() {
    assertEquals(
        List.of("Company Norvik", "Product 440"),
        english("Norvik unveiled its new 440 plane. The 440 carries 120 people."));
    assertEquals(
        List.of("Company Norvik", "Product 5-Series"), english("Norvik relaunched its 5-Series."));
    assertEquals(
        List.of("Company Norvik", "Product 440-20ER"),
        english("Norvik, which sold 440 planes, showed the 440-20ER."));
    assertEquals(List.of("Company Norvik"), english("Norvik's 440 workers own its 300 planes."));
  }

  @Test
  void words_with_capitals_between_quotation_marks_are_one_name() {
    assertEquals(
        List.of("Company Norvik", "Product Gull One"),
        english("Norvik does well with the lemon-scented \"Gull One\"."));
    assertEquals(
        List.of("Company Norvik", "Product The Gull of the North"),
        english("Norvik's latest film, \"The Gull of the North\", opened on Friday."));
    assertEquals(List.of("Company Norvik"), english("Norvik said: \"Sales are good\"."));
  }

  @Test
  void papers_are_told_by_the_words_of_their_names_and_by_the_noun_before_them() {
    assertEquals(
        List.of("Company Norvik", "Product Gull Gazette"),
        english("Norvik has put the Gull Gazette up for sale."));
    assertEquals(
        List.of("Company Norvik", "Product Motor Gull"),
        english("Norvik's flagship title, Motor Gull, sells well."));
  }

  @Test
  void what_the_next_sentence_calls_a_ware_and_what_has_an_article_is_one() {
    assertEquals(
        List.of("Company Norvik", "Product Harbour Gull"),
        english("Norvik has axed Harbour Gull. The show began in 1985."));
    assertEquals(
        List.of("Company Norvik", "Product Kestrel"),
        english("Norvik has high hopes for the Kestrel, and will make 500 Kestrels."));
    assertEquals(
        List.of("Company Norvik", "Company Kestrel"),
        english("Norvik owns the building society the Kestrel. The firm was founded in 1985."));
  }

  @Test
  void a_name_between_commas_behind_the_firm_is_its_and_papers_are_none() {
    assertEquals(List.of("Company Lumo"), english("The firm, Lumo, said that it hoped to grow."));
    assertEquals(
        List.of("Product Interest Bearing Shares"), english("It sold Interest Bearing Shares."));
  }

  @Test
  void a_ware_has_a_number_and_an_owner_who_is_told_of_alone_is_no_part_of_its_name() {
    assertEquals(
        List.of("Company Norvik", "Product Lifebook 7"),
        english("Norvik showed a prototype of its Lifebook 7 laptop."));
    assertEquals(
        List.of("Company Tandem", "Product Spoon"),
        english("Tandem's Spoon was made in 1985. It sold well, Tandem said."));
    assertEquals(List.of("Company Bank of Otterly"), english("Bank of Otterly has grown."));
  }

  @Test
  void programs_are_told_by_what_they_do_and_several_people_are_no_firm() {
    assertEquals(
        List.of("Company Norvik", "Product Norvik Messenger"),
        english("Norvik said it had grown. Norvik Messenger is free."));
    assertEquals(List.of("Company Norvik"), english("Modders are waiting for Norvik."));
    assertEquals(
        List.of("Company Ferrax", "Product Lumo"),
        english("Made by Ferrax, the phone rivals its Lumo handset."));
  }

  @Test
  void the_letters_of_a_firm_are_no_short_form_of_another_that_begins_with_them() {
    assertEquals(
        List.of("Company Norvik Tiling Company", "Company NTC Capital"),
        english("Norvik Tiling Company (NTC) has grown. It owns NTC Capital."));
  }
}
