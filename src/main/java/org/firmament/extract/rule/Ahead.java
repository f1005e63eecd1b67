package org.firmament.extract.rule;

import org.firmament.extract.syntax.Chunk;
import org.firmament.extract.syntax.Frame;

/**
 * Whether a verb in the present tense tells of what is to come: "übernimmt ab Juli die Leitung".
 */
final class Ahead {
  private Ahead() {}

  static boolean is(Frame verb, Surroundings around) {
    if (around.moods.isPast(verb) || around.moods.finite(verb).isEmpty()) {
      return false;
    }
    return around.says("ahead", verb)
        || around.analysis.phrases().chunks().stream()
            .filter(c -> c.moment.isPresent() && verb.from <= c.begin() && c.to <= verb.to)
            .anyMatch(c -> isComing(c, around));
  }

  /** A date behind "ab", or one that leaves the year to the reader: "im März". */
  private static boolean isComing(Chunk date, Surroundings around) {
    boolean year = date.moment.get().iso().matches("\\d.*");
    return around.list("from-then").contains(date.preposition)
        || !year && around.list("then").contains(date.preposition);
  }
}
