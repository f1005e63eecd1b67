package org.firmament.extract;

import java.util.Optional;
import java.util.Set;
import org.firmament.extract.pattern.Filled;
import org.firmament.model.Kind;

/**
 * What is said of a name that no sign of its text tells to be a firm's. In a sentence by itself
 * what is said must do; in a longer text a firm shows itself by a sign, and where every noun is
 * capital a name without any is as often a word, a place or a program on the air.
 */
final class Unsigned {
  /** Just above the vote that every name has for being a firm's. */
  private static final double SIGN = 0.45;

  /** From so many sentences on a text tells what its names are. */
  private static final int LONG = 6;

  /** What is said of places, shows and programs in the same words as of firms. */
  private static final Set<String> VAGUE =
      Set.of("operatesIn", "subsidiaryOf", "spinsOff", "laysOff", "filesForInsolvency");

  private final boolean tells;

  /**
   * Judges what is found in a text.
   *
   * @param sentences how many it has
   * @param nounsAreCapital whether a capital is no sign of a name
   */
  Unsigned(int sentences, boolean nounsAreCapital) {
    tells = nounsAreCapital && sentences >= LONG;
  }

  /** Whether it is of a firm that may be none. */
  boolean is(Found found) {
    boolean vague = VAGUE.contains(found.relation().name());
    boolean nominal = found.pattern().equals("offers/product-of");
    return tells
        && (vague || nominal)
        && (isUnsigned(Optional.of(found.subject()), found.relation().domain())
            || vague && isUnsigned(found.object(), found.relation().range()));
  }

  private static boolean isUnsigned(Optional<Filled> argument, Set<Kind> kinds) {
    return argument
        .flatMap(Filled::thing)
        .filter(t -> kinds.contains(Kind.COMPANY) && t.kind() == Kind.COMPANY)
        .filter(t -> !t.isListed() && t.weight() < SIGN)
        .isPresent();
  }
}
