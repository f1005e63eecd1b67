package org.firmament.extract.syntax;

import java.util.List;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Word;
import org.firmament.text.Case;
import org.firmament.text.Form;

/** What gender, number and case a phrase may have, by its determiner and its head together. */
final class Agreement {
  private Agreement() {}

  static void settle(Chunk chunk, int determiner, List<Word> words, Grammar grammar) {
    int genders = 7;
    int numbers = 3;
    int cases = Case.ANY;
    if (chunk.head >= 0) {
      Form form = words.get(chunk.head).form();
      genders = form.genders() == 0 ? 7 : form.genders();
      numbers = form.numbers() == 0 ? 3 : form.numbers();
      cases = form.cases() == 0 ? Case.ANY : form.cases();
    }
    if (determiner >= 0) {
      cases &= grammar.cases(words.get(determiner).lower(), genders, numbers);
      if (cases == 0) {
        cases = grammar.cases(words.get(determiner).lower(), 7, 3);
      }
      if (numbers == 3) {
        numbers = grammar.numbers(words.get(determiner).lower(), genders, cases);
      }
    }
    chunk.genders = genders;
    chunk.numbers = numbers;
    chunk.cases = cases == 0 ? Case.ANY : cases;
  }

  /** The numbers that a finite verb may have. */
  static int numbers(Word finite) {
    int numbers = 0;
    for (var verb : finite.form().verbs()) {
      if (verb.shape() == Form.Shape.FINITE) {
        numbers |= verb.numbers();
      }
    }
    return numbers == 0 ? 3 : numbers;
  }

  /** Whether a phrase may be the subject of a verb of these numbers. */
  static boolean agrees(Chunk chunk, int numbers) {
    int own = chunk.group.size() > 1 ? 3 : chunk.numbers;
    return (own & numbers) != 0 || chunk.name.isPresent() && chunk.head < 0;
  }
}
