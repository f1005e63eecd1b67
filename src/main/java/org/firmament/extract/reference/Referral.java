package org.firmament.extract.reference;

import org.firmament.extract.name.Thing;

/** What a reference stands for and by which step it was found. */
public record Referral(Thing thing, String link, double doubt) {
  public static Referral of(String said, Thing thing, String step, double doubt) {
    return new Referral(thing, link(said, thing, step), doubt);
  }

  /** The same, reached from these words. */
  public Referral by(String said) {
    return of(said, thing, link, doubt);
  }

  static String link(String said, Thing thing, String step) {
    return "\"" + said + "\" -> " + thing.fullest() + " (" + step + ")";
  }
}
