package org.firmament.text;

/** Grammatical cases as bits of a mask. */
public final class Case {
  public static final int NOMINATIVE = 1;
  public static final int GENITIVE = 2;
  public static final int DATIVE = 4;
  public static final int ACCUSATIVE = 8;
  public static final int ANY = 15;

  private Case() {}
}
