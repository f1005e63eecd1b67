package org.firmament.extract;

import java.util.Optional;

/**
 * A place where a document speaks of something: by name, by description or by pronoun.
 *
 * @param thing what is meant; empty for what no name stands for
 * @param from the first word
 * @param subject whether it is the subject of its clause
 * @param genders the grammatical genders it may have, as bits
 * @param plural whether several are meant
 */
record Occurrence(
    Optional<Thing> thing, int sentence, int from, boolean subject, int genders, boolean plural) {}
