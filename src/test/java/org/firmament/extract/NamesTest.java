package org.firmament.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.firmament.extract.name.Thing;
import org.firmament.extract.syntax.Analyzer;
import org.firmament.extract.word.Word;
import org.firmament.model.Sentence;
import org.junit.jupiter.api.Test;

class NamesTest {
  private static final Analyzer GERMAN = Analyzer.load("de", Path.of("data"));
  private static final Analyzer ENGLISH = Analyzer.load("en", Path.of("data"));

  /** Kind and fullest name of each thing, in order of appearance. */
  private static List<String> names(Analyzer analyzer, String text) {
    List<List<Word>> words = new ArrayList<>();
    for (Sentence sentence : analyzer.sentences.in(text)) {
      words.add(analyzer.words(text, sentence.span()));
    }
    List<String> names = new ArrayList<>();
    for (Thing thing : analyzer.naming.names(words).things()) {
      names.add(thing.kind().label() + " " + thing.fullest());
    }
    return names;
  }

  private static List<String> german(String text) {
    return names(GERMAN, text);
  }

  private static List<String> english(String text) {
    return names(ENGLISH, text);
  }

  @Test
  void a_common_noun_behind_a_word_for_a_firm_is_its_name() {
    assertEquals(
        List.of("Company Blattlaus"), german("Die Gartenkette Blattlaus eröffnet zwei Filialen."));
  }

  @Test
  void a_common_noun_without_an_article_is_a_name_where_only_a_firm_can_stand() {
    assertEquals(
        List.of("Company Kleeblatt", "Company Gewinde"),
        german("Kleeblatt fusioniert mit Gewinde."));
    assertEquals(
        List.of("Company Wetterhahn", "Company Nachtigall"),
        german("Seit Montag steht fest, dass Wetterhahn Nachtigall übernimmt."));
    assertEquals(
        List.of("Company Trüffelschwein", "Company Zaunkönig"),
        german("Die Übernahme von Trüffelschwein durch Zaunkönig ist perfekt."));
    assertEquals(
        List.of("Company Kupferkanne", "Company Goldregen"),
        german("Kupferkanne ist eine Tochter von Goldregen."));
    assertEquals(List.of(), german("Das Dorf kauft Strom, der Rat spricht von Erfolg."));
  }

  @Test
  void a_word_without_an_article_that_opens_a_sentence_on_a_firm_is_its_name() {
    assertEquals(
        List.of("Company Windfang", "Exchange MDax"), german("Windfang ist im MDax gelistet."));
    assertEquals(
        List.of("Company Kupferkanne", "Company Goldregen"),
        german("Kupferkanne, Tochter des Teekonzerns Goldregen, baut um."));
    assertEquals(List.of("Company Hurtig"), german("Hurtig streicht 300 Stellen."));
    assertEquals(List.of(), german("Jährlich streicht der Staat 300 Stellen."));
    assertEquals(List.of("Company Emsig"), german("Der Umsatz von Emsig stieg auf 5 Euro."));
  }

  @Test
  void one_thing_without_an_article_in_a_written_out_sentence_is_a_name() {
    assertEquals(List.of("Company Speiche"), german("Speiche hat ein gutes Jahr hinter sich."));
    assertEquals(List.of("Company Rollgut", "Place Mainz"), german("Rollgut (Sitz: Mainz) baut."));
    assertEquals(List.of(), german("Kritik kam von den Anlegern."));
    assertEquals(List.of(), german("Die Nachfrage von Touristen wuchs."));
  }

  @Test
  void a_common_noun_where_only_the_subject_can_stand_is_a_name() {
    assertEquals(
        List.of("Company Wetterhahn", "Company Hirtenstab"),
        german("Weil Wetterhahn die Molkerei Hirtenstab übernimmt, wird gefeiert."));
    assertEquals(
        List.of("Company Morgenröte"), german("Im Herbst zahlte Morgenröte 8 Millionen Euro."));
    assertEquals(
        List.of("Company Feldspat"),
        german("Zu den Gewinnern zählte Feldspat (plus 4,9 Prozent)."));
    assertEquals(List.of("Company Bettruhe"), german("Sie beliefert die Hotelkette Bettruhe."));
    assertEquals(List.of(), german("Im Herbst beantragte die Bank Kurzarbeit."));
  }

  @Test
  void a_common_noun_that_is_tied_to_a_name_is_one() {
    assertEquals(
        List.of("Company Knopfloch", "Company Garnrolle"),
        german("Die Knopfloch-Mutter Garnrolle baut um."));
    assertEquals(
        List.of("Company Knopfloch", "Person Lea Frey"),
        german("Die Knopfloch-Chefin Lea Frey radelt."));
    assertEquals(List.of("Person Lea Frey"), german("Vertrieb-Chefin Lea Frey radelt."));
    assertEquals(List.of("Company Garnrolle"), german("Der Stahl-Lieferant Garnrolle baut um."));
  }

  @Test
  void an_unknown_word_with_an_article_that_a_firm_shows_is_a_ware_with_its_codes() {
    assertEquals(
        List.of("Company Norvik", "Product Zelmo 3 Deluxe"),
        german("Der Hersteller Norvik hat das Zelmo 3 Deluxe vorgestellt."));
    assertEquals(
        List.of("Company Norvik", "Product Zelmo"),
        german("Der Konzern Norvik zeigte mit dem Zelmo sein erstes Elektroauto."));
    assertEquals(List.of("Product Zelmo"), german("Der Zelmo ist ein Geländewagen."));
    assertEquals(
        List.of("Company Norvik"), german("Der Konzern Norvik verteidigt den Zelmo im Landtag."));
  }

  @Test
  void a_common_noun_with_an_article_is_no_name() {
    assertEquals(List.of(), german("Die Blattlaus schadet dem Weizen."));
  }

  @Test
  void what_a_firm_does_without_an_article_is_no_name() {
    assertEquals(List.of(), german("Gestern hat der Konzern Insolvenz angemeldet."));
    assertEquals(List.of(), german("Im Herbst will die Bank Stellen streichen."));
  }

  @Test
  void what_acts_in_the_plural_without_an_article_is_no_name() {
    assertEquals(List.of(), german("Im Herbst dürfen Angestellte auch sonntags arbeiten."));
  }

  @Test
  void the_firm_of_a_country_is_called_by_its_noun() {
    assertEquals(
        List.of("Company Deutsche Post"),
        german("Die Deutsche Post baut um. Am Dienstag hat die Post Stellen gestrichen."));
  }

  @Test
  void a_makers_name_goes_on_into_its_models_behind_an_article_that_no_firm_has() {
    assertEquals(
        List.of("Product Volvo Lumera", "Company Volvo"),
        german("Der neue Volvo Lumera kostet 20.000 Euro. Volvo wächst."));
  }

  @Test
  void a_sign_or_a_release_that_touches_the_name_of_a_ware_belongs_to_it() {
    assertEquals(List.of("Product Xperia T7+"), german("Das Xperia T7+ ist da."));
    assertEquals(List.of("Product Android 5.1"), german("Heute kommt Android 5.1 auf das Gerät."));
  }

  @Test
  void an_unknown_name_behind_an_article_that_no_firm_has_is_that_of_a_ware() {
    assertEquals(List.of("Product QuickPad"), german("Gestern kam das QuickPad in den Handel."));
    assertEquals(
        List.of("Company QuickPad", "Place Wien"), german("Gestern kam QuickPad nach Wien."));
  }

  @Test
  void a_common_noun_behind_a_word_for_a_ware_is_its_name_also_before_a_participle() {
    assertEquals(
        List.of("Company Norvik", "Product Pendel"),
        german("Norvik hat das Modell Pendel vorgestellt."));
  }

  @Test
  void a_common_noun_with_a_number_goes_on_the_makers_name() {
    assertEquals(
        List.of("Product Norvik Mix 2", "Company Norvik"),
        german("Das Norvik Mix 2 kostet 400 Euro. Norvik wächst."));
  }

  @Test
  void a_quoted_title_or_an_address_behind_a_word_for_a_ware_is_its_name() {
    assertEquals(
        List.of("Product Landzeit", "Product Gartenwelt"),
        german("Die Magazine \"Landzeit\" und \"Gartenwelt\" werden teurer."));
    assertEquals(
        List.of("Product lindennews.de"),
        german("Gestern wurde das Portal lindennews.de ausgebaut."));
  }

  @Test
  void who_is_named_without_the_s_of_the_genitive_owns_what_follows() {
    assertEquals(
        List.of("Company Norvik", "Product Lumera X5"),
        german("Norvik wächst. Norviks Lumera X5 verkauft sich gut."));
  }

  @Test
  void a_name_goes_on_over_the_spaces_that_markup_left() {
    assertEquals(
        List.of("Person Rudolf Lantmann"), german("Damals kam auch Rudolf  Lantmann zurück."));
  }

  @Test
  void a_given_name_that_is_something_else_too_begins_the_name_of_a_person() {
    assertEquals(
        List.of("Company Norvik", "Person Charlotte Lantmann"),
        german("Norvik-Chefin Charlotte Lantmann freut sich."));
    assertEquals(
        List.of("Company Norvik", "Person Jan Lantmann", "Person Mark Oberbrink"),
        german("Norvik-Chef Jan Lantmann lobt Mark Oberbrink."));
    assertEquals(List.of("Place Charlotte"), german("Im August war er in Charlotte."));
  }

  @Test
  void what_a_report_begins_with_is_where_it_comes_from() {
    assertEquals(
        List.of("Place EISENFURT", "Place LOHTAL", "Person Klaus Lantmann"),
        german("EISENFURT/LOHTAL (dpa) - Klaus Lantmann zögert. In Eisenfurt regnet es."));
  }

  @Test
  void a_noun_that_somebody_bears_as_a_name_is_a_noun_first() {
    assertEquals(List.of(), german("Die Steuer steigt."));
  }

  @Test
  void a_noun_that_acts_without_an_article_is_a_name() {
    assertEquals(
        List.of("Company Schaumkrone"), german("Schaumkrone liefert seit Mai auch Limonade."));
  }

  @Test
  void a_mass_noun_that_acts_is_no_name() {
    assertEquals(List.of(), german("Kritik übten auch die Gewerkschaften."));
    assertEquals(List.of(), english("Growth will slow next year."));
  }

  @Test
  void a_compound_gives_the_name_before_its_hyphen() {
    assertEquals(
        List.of("Company Marbant", "Person Marlene Voss"),
        german("Marbant-Chefin Marlene Voss lud ein. Die Bilanz von Marbant gefiel."));
  }

  @Test
  void a_subject_and_an_object_side_by_side_are_two_names() {
    assertEquals(
        List.of("Company Drossbach", "Company Ulmenried"),
        german("Sollte Drossbach Ulmenried übernehmen, wäre der Markt verteilt."));
  }

  @Test
  void a_legal_form_ends_a_name_of_common_nouns() {
    assertEquals(
        List.of("Company Nordsee Fenster GmbH"),
        german("Die Nordsee Fenster GmbH baut ein Lager."));
    assertEquals(List.of("Company Trap plc"), english("Trap plc is hiring."));
  }

  @Test
  void a_short_form_is_the_same_thing_as_the_full_name() {
    assertEquals(
        List.of("Company Tamsin Logistics Group"),
        english("Tamsin Logistics Group lost a customer. Tamsin said so. TLG shares fell."));
    assertEquals(
        List.of("Company Alpenländische Kreditkasse AG"),
        german("Die Alpenländische Kreditkasse AG (AKK) wächst. Die AKK stellt ein."));
  }

  @Test
  void a_surname_is_the_person() {
    assertEquals(
        List.of("Person Clara Obermoser", "Company Fennwick"),
        german("Clara Obermoser leitet die Firma Fennwick. Obermoser ist 44."));
    assertEquals(
        List.of("Person Peter Hallam"), english("Peter Hallam resigned. Mr Hallam was tired."));
  }

  @Test
  void a_genitive_ending_is_not_part_of_the_name() {
    assertEquals(
        List.of("Company Brennick"), german("Brennick wächst. Brennicks Umsatz stieg kräftig."));
  }

  @Test
  void an_adjective_before_a_name_stays_outside_but_an_ordinary_first_word_belongs_to_it() {
    assertEquals(
        List.of("Company Copper Kettle"), english("Copper Kettle bought a brewery in May."));
    assertEquals(
        List.of("Company Windrush"), english("Former Windrush staff met. They liked Windrush."));
  }

  @Test
  void an_english_noun_that_opens_the_sentence_and_acts_is_a_name() {
    assertEquals(List.of("Company Thimble"), english("Thimble agreed to sell its stores."));
    assertEquals(List.of(), english("Revenue fell and profit rose."));
  }

  @Test
  void the_noun_before_tells_the_kind() {
    assertEquals(List.of("Product Nimbra"), english("The app Nimbra was offline for an hour."));
    assertEquals(List.of("Company Quince"), english("The publisher Quince has moved."));
    assertEquals(
        List.of("Organization Weitwinkel"),
        german("Die Gewerkschaft Weitwinkel ruft zum Streik auf."));
  }

  @Test
  void what_stands_among_places_is_a_place() {
    assertEquals(
        List.of("Place Wien", "Place Grunzach", "Place Graz"),
        german("Filialen stehen in Wien, Grunzach und Graz."));
  }

  @Test
  void weekdays_months_and_nationalities_are_no_names() {
    assertEquals(List.of(), english("On Monday the French firm met its rivals in May."));
    assertEquals(List.of(), german("Am Montag traf die französische Firma ihre Rivalen."));
  }

  @Test
  void a_name_told_in_full_once_is_a_name_wherever_its_words_stand() {
    assertEquals(
        List.of("Company Ostwind Energie AG"),
        german("Die Ostwind Energie AG baut um. Ostwind Energie ist schuldenfrei."));
  }

  @Test
  void a_firm_may_be_called_by_what_it_is_and_where() {
    assertEquals(
        List.of("Company Stadtwerken Lindau"), german("Das gehört den Stadtwerken Lindau."));
    assertEquals(List.of("Company Volksbank Nord"), german("Das sagte die Volksbank Nord."));
    assertEquals(List.of("Place Lindau"), german("Das Werk in Lindau schließt."));
  }

  @Test
  void an_event_goes_by_its_year() {
    assertEquals(
        List.of("Event Hannover Messe 2026"), german("Wir sehen uns auf der Hannover Messe 2026."));
  }

  @Test
  void a_number_behind_the_name_of_a_product_is_part_of_it() {
    assertEquals(List.of("Product Kestrel 9"), english("They build the turbine Kestrel 9."));
  }

  @Test
  void a_field_of_a_country_is_no_name() {
    assertEquals(List.of(), english("They compete in the Chinese AI market."));
  }

  @Test
  void behind_a_firm_whose_office_is_told_stands_a_person() {
    assertEquals(
        List.of("Company Harrow Mills", "Person Victor Dunn"),
        english("Former chief executive of Harrow Mills Victor Dunn left."));
  }

  @Test
  void a_title_can_be_a_surname() {
    assertEquals(List.of("Person Ann King"), english("The governor, Ann King, said so."));
  }

  @Test
  void an_ordinary_word_behind_a_legal_form_begins_a_sentence() {
    assertEquals(
        List.of("Company Norvik Inc.", "Company Lumera", "Person Victor Dunn"),
        english("It is now Norvik Inc. Former Lumera chief executive Victor Dunn left."));
  }

  @Test
  void a_made_up_compound_of_mann_is_a_name() {
    assertEquals(List.of("Company Glasmann"), german("Man übernahm den Konkurrenten Glasmann."));
  }

  @Test
  void a_unit_of_measurement_is_no_name() {
    assertEquals(List.of(), german("Es gibt Varianten mit 90 GB und 2 TB."));
    assertEquals(List.of(), english("The dam makes 600 MW of electricity."));
  }

  @Test
  void an_adjective_of_a_country_that_opens_a_headline_is_no_name() {
    assertEquals(List.of("Company Norvik"), german("Taiwanischer Hersteller Norvik baut um."));
  }

  @Test
  void who_came_back_into_an_index_is_not_called_so() {
    assertEquals(
        List.of("Exchange TecDax", "Company Norvik"),
        german("Der TecDax-Rückkehrer Norvik baut um."));
  }

  @Test
  void a_body_may_be_called_by_what_it_is_for() {
    assertEquals(
        List.of("Organization Bundesamt für Seewesen und Hydrographie"),
        german("Das prüft nun das Bundesamt für Seewesen und Hydrographie."));
  }

  @Test
  void a_family_is_named_with_its_noun() {
    assertEquals(
        List.of("Person Norvik family", "Company Lumera"),
        english("The Norvik family owns Lumera."));
  }

  @Test
  void a_part_of_a_continent_is_named_with_its_quarter_of_the_compass() {
    assertEquals(
        List.of("Company Norvik", "Place western Europe"),
        english("Norvik has shops in western Europe."));
  }

  @Test
  void a_home_told_beside_a_short_name_tells_it_apart_from_a_longer_one() {
    assertEquals(
        List.of("Company Tamsin Norvik", "Place Belgium", "Company Norvik"),
        english("Shares in Tamsin Norvik fell. Tamsin Norvik grew when Belgium's Norvik fell."));
  }

  @Test
  void a_surname_may_be_an_ordinary_word_or_a_title() {
    assertEquals(
        List.of("Person Jan Berger", "Person Otto Ring", "Person Anna Kaiser"),
        german("Sein Nachfolger ist Jan Berger. Das sagte Otto Ring zu Anna Kaiser."));
  }

  @Test
  void an_adverb_that_opens_a_sentence_is_no_name() {
    assertEquals(
        List.of("Company Norvik"),
        german("Konzernweit wächst Norvik. Mittlerweile zahlt Norvik. Nun baut Norvik."));
  }

  @Test
  void a_firm_that_is_called_by_an_ordinary_word_is_known_by_its_compounds() {
    String text = "Der Verbund wächst. Verbund-Chef Karl Brandl lobt das.";
    assertEquals(List.of("Company Verbund", "Person Karl Brandl"), german(text));
    assertEquals(List.of(), german("Der Verbund der Vereine tagt."));
  }

  @Test
  void a_name_of_foreign_words_may_begin_with_one_that_is_german_too() {
    assertEquals(
        List.of("Company Exit The House", "Company Hyperloop Two", "Company bet-norvik.com"),
        german("Exit The House wächst. Hyperloop Two hat Bestand. Es wächst auch bet-norvik.com."));
  }

  @Test
  void an_apostrophe_belongs_to_a_listed_name() {
    assertEquals(List.of("Company McDonald's"), german("Die Kette McDonald's wächst."));
  }

  @Test
  void what_is_brewed_or_published_is_a_ware() {
    assertEquals(
        List.of("Company Norvik", "Product Glass Ferry"),
        english("Norvik published the Glass Ferry in 1996."));
    assertEquals(
        List.of("Product Zantrova", "Company Norvik"),
        english("Zantrova, developed by Norvik, was withdrawn."));
  }

  @Test
  void the_year_of_a_work_ends_its_title() {
    assertEquals(
        List.of("Company Norvik", "Product Winter in Oslo", "Product The Baker's Son"),
        english("Norvik released films such as Winter in Oslo (1996) and The Baker's Son (1998)."));
  }

  @Test
  void a_number_behind_a_name_with_an_article_is_part_of_it() {
    assertEquals(
        List.of("Company Norvik Yachts", "Product Heron 27"),
        english("Norvik Yachts built the Heron 27, a sailboat."));
  }

  @Test
  void what_a_firm_is_renamed_is_a_firm() {
    assertEquals(
        List.of("Company Norvik", "Company John Weber"),
        english("Norvik bought it in 1953 and renamed it John Weber."));
  }

  @Test
  void where_a_firm_is_at_home_is_no_part_of_its_name() {
    assertEquals(List.of("Company Norvik AG"), german("Die Grazer Norvik AG wächst."));
  }

  @Test
  void ordinary_words_are_a_name_where_only_a_name_stands_so() {
    assertEquals(
        List.of("Company Vier Winde"),
        german("Die Hotelkette Vier Winde eröffnet ein neues Haus."));
    assertEquals(
        List.of("Company Zum Roten Krebs"), german("Das Gasthaus Zum Roten Krebs ist insolvent."));
    assertEquals(
        List.of("Company Holzbau Lantmann"), german("Das Unternehmen Holzbau Lantmann wächst."));
    assertEquals(
        List.of("Company Walking Chair"), german("Das Designstudio Walking Chair zieht um."));
    assertEquals(List.of("Company 7tonnen GmbH"), german("Die 7tonnen GmbH ist pleite."));
    assertEquals(List.of("Company mampfo"), german("Die Firma mampfo wächst. Sie heißt mampfo."));
  }

  @Test
  void a_body_is_named_with_whom_and_what_it_is_for() {
    assertEquals(
        List.of("Organization Otto-Lantmann-Institut für Solare Systeme"),
        german("Das Otto-Lantmann-Institut für Solare Systeme forscht."));
    assertEquals(
        List.of("Organization Gesellschaft für Wetterkunde"),
        german("Das sagt die Gesellschaft für Wetterkunde."));
    assertEquals(
        List.of("Organization Verband Deutscher Müller"),
        german("Der Verband Deutscher Müller klagt."));
  }

  @Test
  void letters_in_brackets_are_short_for_the_noun_before_them() {
    assertEquals(List.of("Event TF"), german("Der integrierte Taktfahrplan (TF) kommt."));
    assertEquals(List.of("Event TLA"), german("Das Handelsabkommen TLA wird geprüft."));
  }

  @Test
  void what_letters_in_brackets_are_short_for_is_named_in_full() {
    assertEquals(
        List.of("Organization Verband der Optiker"),
        german("Der Verband der Optiker (VDO) klagt."));
    assertEquals(
        List.of("Company Sparkassen Immobilien AG", "Person Otto Steinbauer"),
        german("Die Sparkassen Immobilien AG wächst, sagt Geschäftsführer Otto Steinbauer."));
    assertEquals(
        List.of("Company Bergbahnen Kitzbühel"), german("Die Bergbahnen Kitzbühel wachsen."));
  }

  @Test
  void a_legal_form_holds_what_a_hyphen_joins() {
    assertEquals(List.of("Company Norvik-Netze AG"), german("Die Norvik-Netze AG baut."));
    assertEquals(
        List.of("Company Lantmann Betriebs-GmbH"), german("Die Lantmann Betriebs-GmbH baut."));
  }

  @Test
  void a_given_name_before_a_name_is_a_persons_though_either_is_an_ordinary_word() {
    assertEquals(List.of("Person Peter Tom"), english("Peter Tom said so."));
    assertEquals(List.of("Person Jane Hall"), english("Sales fell, Jane Hall said."));
    assertEquals(List.of("Place Victoria Hall"), english("The fair is at Victoria Hall."));
  }

  @Test
  void within_a_sentence_a_capital_makes_a_noun_for_a_firm_part_of_a_name() {
    assertEquals(
        List.of("Company Bank Six", "Company Norvik"),
        english("The vaults belong to Bank Six, which Norvik bought last year."));
  }

  @Test
  void a_body_may_be_for_two_things() {
    assertEquals(
        List.of("Person Ann Weber", "Organization Office of Docks and Canals"),
        english("Ann Weber, head of the Office of Docks and Canals, said so."));
  }

  @Test
  void a_firm_of_two_words_is_joined_to_its_chief_by_hyphens() {
    assertEquals(
        List.of("Company Norvik Global", "Person Anna Lantmann"),
        german("Das will Norvik-Global-Chefin Anna Lantmann. Norvik Global wächst."));
  }

  @Test
  void an_ordinary_word_without_an_article_is_the_listed_firm() {
    assertEquals(
        List.of("Company Allianz"), german("Die Flucht bremst Allianz. Der Allianz fehlt Geld."));
    assertEquals(List.of(), german("Sie suchen Allianz mit anderen. Die Allianz hält."));
  }

  @Test
  void a_feminine_article_makes_another_noun_a_firm() {
    assertEquals(List.of("Company Nordwind"), german("Der Umsatz der Nordwind ist gestiegen."));
    assertEquals(List.of("Company Kupferpfad"), german("Die Kupferpfad liefert Kabel."));
    assertEquals(List.of(), german("Eine Firma, die Stahl erzeugt, braucht die Trends."));
  }

  @Test
  void an_adjective_and_a_noun_without_an_article_are_a_name() {
    assertEquals(List.of("Company Roter Blitz"), german("Roter Blitz hat Insolvenz angemeldet."));
    assertEquals(
        List.of("Company Vier Schwestern", "Company Norvik"),
        german("Vier Schwestern übernimmt den Rivalen Norvik."));
    assertEquals(
        List.of("Company Roter Blitz", "Person Emil Stark"),
        german("Der Chef von Roter Blitz heißt Emil Stark."));
    assertEquals(List.of(), german("Es ist Kalter Krieg. Neue Regeln gelten ab Mai."));
  }

  @Test
  void an_owner_before_what_is_owned_is_named() {
    assertEquals(List.of("Company Nachtfalter"), german("Nachtfalters Umsatz sank."));
  }

  @Test
  void who_tells_something_or_acts_inside_a_sentence_is_named() {
    assertEquals(
        List.of("Company Silberfuchs"),
        german("Wie Silberfuchs am Montag mitteilte, sank der Gewinn."));
    assertEquals(
        List.of("Company Silberfuchs", "Place Linz"),
        german("Auch Silberfuchs hat seinen Sitz in Linz."));
    assertEquals(
        List.of("Company Rückenwind", "Person Emil Stark"),
        german("Der Gründer von Rückenwind heißt Emil Stark."));
  }

  @Test
  void a_bank_is_named_by_a_word_that_tells_no_sort_of_bank() {
    assertEquals(List.of("Company Wiesenbank"), german("Die Wiesenbank streicht 30 Stellen."));
    assertEquals(List.of(), german("Die Pleitebank streicht 30 Stellen."));
  }

  @Test
  void one_phrase_before_the_verb_or_behind_a_preposition_is_one_name() {
    assertEquals(List.of("Company Banta Fortura"), german("Banta Fortura streicht 30 Stellen."));
    assertEquals(
        List.of("Company Hochbau West", "Person Emil Stark"),
        german("Der Chef von Hochbau West heißt Emil Stark."));
    assertEquals(List.of("Person Emil Kern"), german("Gärtner Emil Kern verkauft Rosen."));
  }

  @Test
  void a_firm_is_told_by_its_seat_its_group_and_who_leads_it() {
    assertEquals(
        List.of("Company Möbelwelt", "Place Linz"),
        german("Möbelwelt mit Sitz in Linz ist insolvent."));
    assertEquals(
        List.of("Company Brotfabrik", "Person Emil Stark"),
        german("Brotfabrik-Chef Emil Stark tritt zurück."));
    assertEquals(List.of("Company Nordjet"), german("Die Fluglinie Nordjet streicht 30 Stellen."));
  }

  @Test
  void a_word_of_any_class_behind_its_sort_is_a_name() {
    assertEquals(
        List.of("Company Norvik", "Product Kassenwart"),
        german("Norvik stellt auf die Software Kassenwart um."));
  }

  @Test
  void several_that_open_the_sentence_as_rivals_are_named() {
    assertEquals(
        List.of("Company Blitzkurier", "Company Paketesel", "Company Radfuchs"),
        german("Blitzkurier, Paketesel und Radfuchs sind seit Jahren Rivalen."));
    assertEquals(
        List.of("Company Kupferpfad", "Company Goldammer"),
        german("Kupferpfads ärgster Konkurrent Goldammer baut aus."));
    assertEquals(
        List.of("Company Murmel", "Person Emil Stark"),
        german("Ex-Murmel-Chef Emil Stark schreibt."));
  }

  @Test
  void who_leads_a_firm_may_stand_right_behind_its_name() {
    assertEquals(
        List.of("Company Norvik", "Person Karl Berger"),
        german("Gelassen blieb der Chef des Versorgers Norvik Karl Berger."));
  }

  @Test
  void a_number_with_a_capital_that_counts_nothing_is_a_firm() {
    assertEquals(List.of("Company Drei"), german("Das teilte der Mobilfunker Drei am Montag mit."));
    assertEquals(List.of(), german("Drei Läden schließen. In den Drei Tagen regnete es."));
  }

  @Test
  void an_unknown_word_behind_an_article_is_the_ware_told_of_before() {
    assertEquals(
        List.of("Company Norvik", "Product Zelmar"),
        german("Norvik hat den Prototyp eines Elektroautos gebaut. Der Zelmar fährt 200 km weit."));
    assertEquals(
        List.of("Company Norvik", "Product Zelmar"),
        german("Norvik stellte sein erstes Elektroauto vor: den Zelmar."));
  }

  @Test
  void a_quoted_word_beside_its_sort_or_on_sale_is_the_title_of_a_ware() {
    assertEquals(List.of("Product Turmfalke"), german("„Turmfalke“ erscheint am 3. Juni."));
    assertEquals(
        List.of("Company Norvik", "Product Guten Tag"),
        german("Norvik hat einen neuen Tarif vorgestellt: „Guten Tag“ bietet viel."));
  }

  @Test
  void a_word_that_a_hyphen_parts_from_its_group_is_a_firm() {
    assertEquals(List.of("Company Admiral"), german("Die Chefin der Admiral-Gruppe klagt."));
    assertEquals(List.of(), german("Die Chefin der Metall-Gruppe klagt."));
  }

  @Test
  void an_ordinary_word_among_known_firms_is_a_firm() {
    assertEquals(
        List.of("Company DHL", "Company Post", "Company Hermes"),
        german("Zusteller wie DHL, Post und Hermes wachsen."));
  }
}
