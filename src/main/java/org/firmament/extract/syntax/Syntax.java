package org.firmament.extract.syntax;

import java.util.List;
import java.util.Set;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Lexicon;

/**
 * Finds the verbs of a sentence and gives them their arguments; one for each type of word order.
 */
interface Syntax {
  List<Frame> verbs(Phrasing phrases);

  /** The syntax that a grammar calls for; {@code phrasals} are verbs of two words, "take over". */
  static Syntax of(Grammar grammar, Lexicon lexicon, Set<String> phrasals) {
    return grammar.verbSecond()
        ? new VerbSecond(grammar, lexicon)
        : new VerbMedial(grammar, phrasals);
  }
}
