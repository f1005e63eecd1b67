package org.firmament.extract;

import java.util.List;

/**
 * Finds the verbs of a sentence and gives them their arguments; one for each type of word order.
 */
interface Syntax {
  List<Frame> verbs(Phrasing phrases);

  /** The syntax that a grammar calls for. */
  static Syntax of(Grammar grammar) {
    return grammar.verbSecond() ? new VerbSecond(grammar) : new VerbMedial(grammar);
  }
}
