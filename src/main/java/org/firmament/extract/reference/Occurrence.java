package org.firmament.extract.reference;

import java.util.List;
import java.util.Optional;
import org.firmament.extract.name.Thing;

/**
 * A place where a document speaks of something: by name, by description or by pronoun.
 *
 * @param things what is meant, several where they are spoken of together; empty for what no name
 *     stands for
 * @param from the first word
 * @param subject whether it is the subject of its clause
 * @param genders the grammatical genders it may have, as bits
 * @param plural whether several are meant
 * @param abstracted whether no name stands for it and its noun is none for a firm or person
 */
record Occurrence(
    List<Thing> things,
    int sentence,
    int from,
    boolean subject,
    int genders,
    boolean plural,
    boolean abstracted) {
  Occurrence {
    things = List.copyOf(things);
  }

  /** The one thing that is meant, if it is one. */
  Optional<Thing> thing() {
    return things.size() == 1 ? Optional.of(things.get(0)) : Optional.empty();
  }
}
