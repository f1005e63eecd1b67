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
}
