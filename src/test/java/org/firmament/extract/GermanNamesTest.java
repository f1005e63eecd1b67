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
}
