package org.firmament.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class GermanMorphologyTest {
  private static final Morphology GERMAN =
      Morphology.of("german", Path.of("data/languages/de/closed-class.tsv"));

  @Test
  void a_small_word_is_not_what_the_list_takes_away() {
    assertTrue(GERMAN.form("auch").is(WordClass.ADVERB));
    assertFalse(GERMAN.form("auch").is(WordClass.CONJUNCTION));
  }

  @Test
  void a_compound_is_known_by_its_parts() {
    assertTrue(GERMAN.form("Ladenetzbetreiber").is(WordClass.NOUN));
  }

  @Test
  void a_weak_noun_of_the_lists_has_one_form_for_one_and_for_several() {
    assertEquals(3, GERMAN.form("Autoriesen").numbers());
    assertEquals(2, GERMAN.form("Autohäuser").numbers());
  }

  @Test
  void a_form_is_the_same_whatever_words_were_asked_before() {
    Morphology fresh = Morphology.of("german", Path.of("data/languages/de/closed-class.tsv"));
    List.of("Verfahren", "Medien", "Mittel").forEach(fresh::form);
    for (String compound : List.of("Zivilverfahren", "Übermedien", "Zaubermittel")) {
      assertEquals(GERMAN.form(compound), fresh.form(compound));
    }
  }

  @Test
  void a_capital_inside_makes_a_word_a_name_unless_it_stands_for_both_sexes() {
    assertFalse(GERMAN.form("LadeNetz").known());
    assertTrue(GERMAN.form("PaketkundInnen").known());
  }
}
