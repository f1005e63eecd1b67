package org.firmament.extract.syntax;

import java.util.List;
import java.util.Set;
import org.firmament.extract.word.Grammar;

/**
 * Finds the verbs of a sentence and gives them their arguments; one for each type of word order.
 */
interface Syntax {
  List<Frame> verbs(Phrasing phrases);

  /** The syntax that a grammar calls for; {@code phrasals} are verbs of two words, "take over". */
  static Syntax of(Grammar grammar, Set<String> phrasals) {
    return grammar.verbSecond() ? new VerbSecond(grammar) : new VerbMedial(grammar, phrasals);
  }
}
