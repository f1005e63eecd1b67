package org.firmament.extract.word;

/** How a phrase is introduced. */
public enum Determiner {
  NONE,
  DEFINITE,
  INDEFINITE,
  POSSESSIVE,
  NEGATIVE
}
