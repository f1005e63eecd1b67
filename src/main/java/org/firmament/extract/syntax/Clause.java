package org.firmament.extract.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.firmament.extract.word.Word;

/** A clause of a verb-second language, put together from the stretches between commas. */
final class Clause {
  enum Type {
    MAIN,
    /** Opened by a subordinating conjunction, the verb at the end. */
    SUBORDINATE,
    RELATIVE,
    /** An infinitive with "zu" and no finite verb. */
    INFINITIVE
  }

  final Type type;

  /** The words of the clause in order; not always adjacent, since clauses can be interrupted. */
  final List<Integer> words = new ArrayList<>();

  Optional<Word> opener = Optional.empty();
  int openerAt = -1;

  /** For a relative clause: the phrase it describes. */
  Optional<Chunk> antecedent = Optional.empty();

  /** The clause this one depends on or goes on from. */
  Optional<Clause> parent = Optional.empty();

  /** Whether it goes on behind "und" without a subject of its own. */
  boolean sharesSubject;

  Clause(Type type) {
    this.type = type;
  }

  int first() {
    return words.get(0);
  }

  int last() {
    return words.get(words.size() - 1);
  }
}
