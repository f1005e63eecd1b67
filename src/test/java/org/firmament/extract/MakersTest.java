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

/** Who makes what, where no verb of the text says so. */
class MakersTest {
  private static final Ontology ONTOLOGY = OntologyReader.read(Path.of("ontology/firmament.ttl"));
  private static final Reader GERMAN = Reader.of("de", Path.of("data"), ONTOLOGY);

  private static final Reader ENGLISH = Reader.of("en", Path.of("data"), ONTOLOGY);

  private static List<String> offers(String text) {
    return offers(GERMAN, text);
  }

  private static List<String> offers(Reader reader, String text) {
    return reader.read(new Document(Source.of("example"), Optional.empty(), text)).claims().stream()
        .filter(c -> c.relation().equals("offers"))
        .map(c -> c.subject().referent().name() + " > " + c.object().get().referent().name())
        .toList();
  }

  @Test
  void a_listed_ware_is_made_by_that_of_its_makers_whom_the_text_names() {
    assertEquals(
        List.of("Samsung > Galaxy X9"), offers("Samsung war zufrieden, da das Galaxy X9 gefiel."));
    assertEquals(List.of("Ford > Galaxy"), offers("Bei Ford läuft der Galaxy vom Band."));
    assertEquals(List.of(), offers("Ferrax war zufrieden, da das Galaxy X9 gefiel."));
  }

  @Test
  void a_maker_that_the_text_names_goes_before_the_known_one() {
    String text = "Durex maker Norvik may be bought by Reckitt Benckiser.";
    assertEquals(List.of("Norvik > Durex"), offers(ENGLISH, text));
  }

  @Test
  void a_service_is_its_owners_own() {
    String text = "Die Banking-App der Norvik Bank ist ausgefallen.";
    assertEquals(List.of("Norvik Bank > Banking-App"), offers(text));
    assertEquals(List.of(), offers("Die Elektroautos der Norvik Bank stehen still."));
  }

  @Test
  void goods_are_called_by_the_adjective_that_narrows_them() {
    assertEquals(
        List.of("Norvik AG > selbstfahrendes Auto"),
        offers("Die Norvik AG hat ein selbstfahrendes Auto entwickelt."));
    assertEquals(List.of(), offers("Die Norvik AG hat ein neues Auto entwickelt."));
  }

  @Test
  void what_the_next_sentence_opens_with_is_the_new_ware() {
    assertEquals(
        List.of("Norvik > G5 X", "Norvik > G9 X"),
        offers("Norvik hat zwei neue Kameras vorgestellt. Die G5 X ist klein, die G9 X groß."));
    assertEquals(
        List.of("Norvik > Kamera"),
        offers("Norvik hat eine Kamera vorgestellt. Der Preis der G5 X von Ferrax sinkt.").stream()
            .filter(f -> f.startsWith("Norvik"))
            .toList());
  }

  @Test
  void a_ware_with_its_noun_is_its_makers_in_the_genitive() {
    assertEquals(
        List.of("Querio > Findora"),
        offers("Die Suchmaschine Findora des Start-ups Querio wächst."));
  }

  @Test
  void models_listed_with_one_of_a_known_maker_are_its_too() {
    assertEquals(
        List.of("Samsung > Galaxy X9", "Samsung > X9 Edge"),
        offers("Samsung war zufrieden, da das Galaxy X9 und das X9 Edge gefielen."));
    assertEquals(
        List.of("Samsung > Galaxy X9"),
        offers("Samsung war zufrieden, da das Galaxy X9 und Ferrax M4 gefielen. Ferrax wächst.")
            .stream()
            .filter(f -> f.startsWith("Samsung"))
            .toList());
  }

  @Test
  void a_ware_named_in_the_sentence_before_goes_by_a_word_for_any() {
    assertEquals(
        List.of("Norvik > Lumera X5"),
        offers("Heute kam das Lumera X5 in den Handel. Norvik hat das Gerät in Wien entwickelt."));
  }

  @Test
  void what_stands_behind_a_dash_says_whose_service_it_is() {
    assertEquals(
        List.of("Norvik AG > Lumiva"),
        offers("Die Mitteilung kam durch Lumiva - ein Service der Norvik AG."));
  }

  @Test
  void quoted_names_in_brackets_behind_a_firm_are_its_brands() {
    assertEquals(
        List.of("Novamart > Saubi", "Novamart > Glanzo"),
        offers("Der Waschmittelkonzern Novamart (\"Saubi\", \"Glanzo\") wächst."));
  }

  @Test
  void a_ware_of_which_trade_is_told_is_that_of_the_one_firm_told_of() {
    assertEquals(
        List.of("Norvik > Kestrel"), offers(ENGLISH, "Sales of Kestrel fell 12%, Norvik said."));
    assertEquals(
        List.of("Norvik > Kestrel"),
        offers(ENGLISH, "Norvik said trials of Kestrel had failed. Norvik shares fell."));
    assertEquals(List.of(), offers(ENGLISH, "Sales of Kestrel fell 12%, Norvik and Tandem said."));
    assertEquals(List.of(), offers(ENGLISH, "Sales of Kestrel fell, but its rival Norvik grew."));
  }

  @Test
  void what_a_new_thing_is_called_is_of_the_firm_that_the_text_is_about() {
    assertEquals(
        List.of("Norvik > Zepbot"),
        offers("Der Konzern Norvik will auch Rennen fahren. Zepbot heißt die neue Maschine."));
  }

  @Test
  void brands_in_brackets_may_be_told_to_be_such() {
    assertEquals(
        List.of("Norvik > Lumera", "Norvik > Zelmo"),
        offers("Der Konzern Norvik (Marken: Lumera, Zelmo) hat mehr verdient."));
  }

  @Test
  void a_ware_with_the_name_of_a_brand_is_that_of_the_brands_owner_whom_the_text_names() {
    assertEquals(
        List.of("General Motors > Chevrolet Zantrova"),
        offers(
            ENGLISH,
            "General Motors was pleased that the Chevrolet Zantrova sold well. Chevrolet grew."));
    assertEquals(
        List.of("Chevrolet > Chevrolet Zantrova"),
        offers(ENGLISH, "The Chevrolet Zantrova sold well. Chevrolet was pleased."));
  }

  @Test
  void goods_behind_the_name_of_a_ware_belong_to_it() {
    assertEquals(
        List.of("Norvik > Zantrova"), offers(ENGLISH, "Norvik also makes Zantrova footwear."));
  }

  @Test
  void two_letters_are_a_maker_only_where_they_are_short_for_one() {
    assertEquals(List.of(), offers("HQ wächst. Im Herbst startet die App HQ Plus."));
  }

  @Test
  void who_tells_of_the_sales_of_a_ware_that_is_known_as_anothers_does_not_make_it() {
    assertEquals(
        List.of(),
        offers(ENGLISH, "Norvik, a supermarket, said that sales of the iPod were strong."));
  }

  @Test
  void what_an_english_text_goes_on_about_is_the_ware_last_named() {
    assertEquals(
        List.of("Norvik > Lumo 2", "Ferrax > Lumo 2"),
        offers(ENGLISH, "Norvik has unveiled the game Lumo 2. The title was made by Ferrax."));
  }

  @Test
  void who_warns_of_a_ware_is_not_its_maker() {
    assertEquals(
        List.of(), offers(ENGLISH, "Norvik warned users of the Lumo operating system of a worm."));
  }
}
