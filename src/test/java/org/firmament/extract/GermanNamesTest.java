package org.firmament.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.firmament.extract.syntax.Analyzer;
import org.firmament.extract.word.Word;
import org.firmament.model.Sentence;
import org.junit.jupiter.api.Test;

class GermanNamesTest {
  private static final Analyzer GERMAN = Analyzer.load("de", Path.of("data"));

  /** Kind and fullest name of each thing, in order of appearance. */
  private static List<String> german(String text) {
    List<List<Word>> words = new ArrayList<>();
    for (Sentence sentence : GERMAN.sentences.in(text)) {
      words.add(GERMAN.words(text, sentence.span()));
    }
    return GERMAN.naming.names(words).things().stream()
        .map(thing -> thing.kind().label() + " " + thing.fullest())
        .toList();
  }

  @Test
  void a_noun_in_the_plural_names_all_that_are_joined_behind_it() {
    assertEquals(
        List.of("Company Hopfenblüte", "Company Malzsack"),
        german("Der Zusammenschluss der Brauereien Hopfenblüte und Malzsack ist perfekt."));
    assertEquals(
        List.of("Product Moosglück", "Product Nestwärme"),
        german("Sie verkauft Tee unter den Marken Moosglück und Nestwärme."));
    assertEquals(List.of(), german("Die Brauereien Bestechung und Betrug vor."));
  }

  @Test
  void an_invented_word_is_no_sort_of_what_it_ends_like() {
    assertEquals(
        List.of("Company Zolvan"), german("Der Optiker Zolvan eröffnet eine zweite Filiale."));
  }

  @Test
  void what_something_is_called_is_its_name() {
    assertEquals(
        List.of("Company Kleiderbügel", "Company Besenkammer"),
        german("Die Konkurrentin von Kleiderbügel heißt Besenkammer."));
  }

  @Test
  void a_noun_without_an_article_that_does_what_firms_do_is_a_name_behind_its_verb_too() {
    assertEquals(
        List.of("Company Flaschenöffner", "Company Zapfenzieher"),
        german(
            "Während Flaschenöffner 12 Millionen Euro verlor, verdiente Zapfenzieher 9 Millionen"
                + " Euro."));
    assertEquals(List.of(), german("Weil in der Stadt Personal fehlt, verdient das Land nichts."));
  }

  @Test
  void who_has_or_makes_it_and_what_is_told_of_it_make_a_ware() {
    assertEquals(List.of("Product Avaris"), german("Zwölf Millionen Avaris-Spieler warten."));
    assertEquals(
        List.of("Product Kroll Hotel"), german("Die zweite Staffel von Kroll Hotel ist fertig."));
    assertEquals(
        List.of("Product Zalutra"), german("Patienten, die Zalutra einnehmen, schlafen gut."));
    assertEquals(
        List.of("Company Norvik", "Product Lumera"),
        german("Norvik hat mit Lumera eine App für Radler entwickelt."));
    assertEquals(
        List.of("Company Norvik", "Company Lumera"),
        german("Norvik hat gemeinsam mit Lumera eine App für Radler entwickelt."));
  }

  @Test
  void what_a_ware_is_called_is_a_ware() {
    assertEquals(List.of("Product Zepbot"), german("Zepbot heißt das Gerät, das Eis macht."));
    assertEquals(
        List.of("Product Lumera"), german("Das Handy ist unter dem Namen Lumera zu haben."));
  }

  @Test
  void an_unknown_word_with_an_article_is_a_ware_where_its_price_is_told() {
    assertEquals(List.of("Product Lavo"), german("Der neue Lavo kostet ab 14.990 Euro."));
    assertEquals(List.of(), german("Der neue Trauzeuge kostet Nerven."));
  }

  @Test
  void behind_its_sort_the_name_of_a_ware_goes_on_in_any_word() {
    assertEquals(
        List.of("Company Norvik", "Product Eco Light"),
        german("Die Fluglinie Norvik führt den Tarif Eco Light ein."));
    assertEquals(List.of("Product Lumera"), german("Die App Lumera Kunden zu zeigen war schwer."));
  }

  @Test
  void a_title_in_quotation_marks_is_told_by_its_makers_and_showing() {
    assertEquals(
        List.of("Product Wind im Tal"), german("Die Macher von „Wind im Tal“ sind zufrieden."));
    assertEquals(
        List.of("Company Norvik", "Product Wolkenstadt"),
        german("Norvik hat „Wolkenstadt“ in drei Sprachen ausgestrahlt."));
    assertEquals(List.of(), german("Der Minister sprach von „Wolkenstadt und Himmelreich“."));
  }

  @Test
  void what_two_english_words_with_a_hyphen_say_of_a_noun_names_nothing() {
    assertEquals(List.of(), german("Das Open-World-Spiel und der Sci-Fi-Film sind zu lang."));
  }

  @Test
  void an_english_noun_behind_a_name_is_the_rest_of_it() {
    assertEquals(List.of("Company Third Man"), german("Die Agentur Third Man wächst."));
    assertEquals(
        List.of("Company Norvik", "Company ES Food"), german("Norvik kauft die Firma ES Food."));
    assertEquals(List.of("Company Norvik"), german("Norvik zeigt Virtual Reality-Zubehör."));
  }

  @Test
  void a_word_that_no_lexicon_has_is_a_ware_if_it_is_new() {
    assertEquals(List.of("Product Jetty"), german("Mit dem neuen Jetty lässt sich gut fahren."));
    assertEquals(List.of("Product Beato"), german("Der Beato läuft hier vom Band."));
  }

  @Test
  void who_owns_a_ware_is_no_ware() {
    assertEquals(
        List.of("Company Zolvan", "Product Tundra"),
        german("Die nächste Version von Zolvans Betriebssystem heißt Tundra."));
    assertEquals(
        List.of("Company Zolvan", "Product Diovax"),
        german("Der Zolvan-Blutdrucksenker Diovax verliert den Patentschutz."));
    assertEquals(
        List.of("Company Zolvax", "Product Afitor"), german("Zolvax' Krebsmittel Afitor wirkt."));
  }

  @Test
  void a_letter_with_a_hyphen_may_begin_the_name_of_a_ware() {
    assertEquals(List.of("Product e-Beato"), german("Das Elektroauto e-Beato ist zu schwer."));
    assertEquals(List.of(), german("Die e-Mails sind da."));
    assertEquals(List.of(), german("Die eFood-Branche liefert per eBike."));
  }

  @Test
  void a_name_that_ends_in_s_goes_on_in_a_word_for_firms() {
    assertEquals(
        List.of("Company Mikrokosmos Games"), german("Das Studio Mikrokosmos Games ist pleite."));
  }

  @Test
  void a_small_number_behind_a_word_that_no_lexicon_has_tells_which_ware_it_is() {
    assertEquals(
        List.of("Company Norvik", "Product Xcubix 2"),
        german("Norvik hat zehn Millionen Xcubix 2 abgesetzt."));
    assertEquals(List.of("Company Norvik", "Product i5"), german("Norvik hat das i5 vorgestellt."));
  }

  @Test
  void the_noun_before_a_list_may_be_the_same_for_one_and_several() {
    assertEquals(
        List.of("Product Persino", "Product Spix"),
        german("Waschmittel wie Persino und Spix sind teuer."));
    assertEquals(
        List.of("Product Nivela", "Company Bairsdorf"),
        german("Der für Marken wie Nivela bekannte Konzern Bairsdorf wächst."));
    assertEquals(List.of("Company Zolvan"), german("Es gibt neue Tablets, wie Zolvan sagte."));
    assertEquals(List.of("Company Zolvan"), german("Es gibt neue Tablets: Zolvan zeigt sie."));
  }

  @Test
  void who_dies_or_leaves_a_widow_is_a_person() {
    assertEquals(List.of("Person Malandas"), german("Nach dem Tod Malandas schweigt der Club."));
  }

  @Test
  void a_word_that_opens_a_sentence_is_a_name_where_the_rest_tells_of_a_deal_not_of_a_change() {
    assertEquals(
        List.of("Company Windfang", "Company Lumera GmbH"),
        german("Windfang verneint den Kauf der Lumera GmbH."));
    assertEquals(
        List.of(), german("Erwartetes Konzernergebnis steigt um 24 Prozent auf 221 Millionen."));
  }
}
