package org.firmament.text;

/** How exactly a text gives a number: "rund", "mehr als", "almost", "up to". */
public enum Approximation {
  EXACT,
  ABOUT,
  MORE,
  LESS,
  ALMOST,
  UPTO
}
