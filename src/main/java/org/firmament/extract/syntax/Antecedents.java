package org.firmament.extract.syntax;

import java.util.List;
import java.util.Map;
import org.firmament.extract.word.Determiner;
import org.firmament.extract.word.Word;
import org.firmament.text.Gender;

/** What a German relative pronoun is about: it agrees in gender and number. */
final class Antecedents {
  private static final int PLURAL = 8;

  /** The genders that a pronoun may have in the singular, and whether it may be a plural. */
  private static final Map<String, Integer> FORMS =
      Map.of(
          "der", Gender.MASCULINE | Gender.FEMININE | PLURAL,
          "die", Gender.FEMININE | PLURAL,
          "das", Gender.NEUTER,
          "den", Gender.MASCULINE,
          "dem", Gender.MASCULINE | Gender.NEUTER,
          "denen", PLURAL,
          "dessen", Gender.MASCULINE | Gender.NEUTER,
          "deren", Gender.FEMININE | PLURAL);

  private Antecedents() {}

  /**
   * "der Fonds X aus Graz, der", "der Chef der Firma, dem": the phrase before, or where that does
   * not agree the one right before it that does.
   */
  static Chunk agreeing(List<Word> words, int relative, Chunk last, Phrasing phrases) {
    int forms = FORMS.getOrDefault(words.get(relative).lower(), 15);
    if (agrees(last, forms)) {
      return last;
    }
    return phrases
        .at(last.begin() - 1)
        .filter(c -> c.to == last.begin() && c.head >= 0 && agrees(c, forms))
        .orElse(last);
  }

  private static boolean agrees(Chunk chunk, int forms) {
    boolean town =
        chunk.head < 0 && chunk.determiner == Determiner.NONE && Enumerations.isPlace(chunk);
    int genders = town ? Gender.NEUTER : chunk.genders;
    int numbers = town ? 1 : chunk.group.size() > 1 ? 2 : chunk.numbers;
    return (numbers & 1) != 0 && (genders & forms) != 0
        || (numbers & 2) != 0 && (forms & PLURAL) != 0;
  }
}
