package org.firmament.text;

/** Grammatical genders as bits of a mask. */
public final class Gender {
  public static final int MASCULINE = 1;
  public static final int FEMININE = 2;
  public static final int NEUTER = 4;

  private Gender() {}
}
