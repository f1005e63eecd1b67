package org.firmament.text;

/** The classes of words that the layers above tell apart. */
public enum WordClass {
  NOUN,
  NAME,
  ADJECTIVE,
  ADVERB,
  DETERMINER,
  PREPOSITION,
  CONJUNCTION,
  SUBJUNCTION,
  PRONOUN,
  RELATIVE,
  VERB,
  NUMBER,
  PARTICLE,
  NEGATION,
  MARK
}
