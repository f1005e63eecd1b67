package org.firmament.extract;

import java.util.Optional;
import java.util.Set;
import org.firmament.extract.name.Thing;
import org.firmament.extract.pattern.Filled;
import org.firmament.model.Kind;

/**
 * Who can be no party to a relation, whatever the words say: a land is nobody's partner or parent,
 * a public body sells and competes nowhere, and an index is no firm.
 */
final class Parties {
  /** From here on a kind is more than a guess. */
  private static final double SURE = 1.5;

  /** What a land, a part of one or a city does as its government does. */
  private static final Set<String> OF_STATES =
      Set.of(
          "holdsPosition",
          "regulatedBy",
          "sues",
          "suppliesTo",
          "acquires",
          "investsIn",
          "shareholderOf");

  /** What is said of firms, and of public bodies only by mistake. */
  private static final Set<String> OF_FIRMS =
      Set.of(
          "operatesIn",
          "competesWith",
          "mergesWith",
          "laysOff",
          "filesForInsolvency",
          "listedOn",
          "spinsOff",
          "subsidiaryOf",
          "suppliesTo",
          "reports");

  private Parties() {}

  /** Whether one of those that are told of cannot be what the relation takes. */
  static boolean areWrong(Found found) {
    boolean subject = isWrong(Optional.of(found.subject()), found, found.relation().domain());
    boolean body =
        OF_FIRMS.contains(found.relation().name())
            && found.subject().thing().filter(t -> isPublicBody(t)).isPresent();
    return subject || body || isWrong(found.object(), found, found.relation().range());
  }

  private static boolean isWrong(Optional<Filled> argument, Found found, Set<Kind> kinds) {
    Optional<Thing> thing = argument.flatMap(Filled::thing).filter(t -> t.weight() >= SURE);
    boolean land =
        !kinds.contains(Kind.PLACE)
            && !OF_STATES.contains(found.relation().name())
            && thing.filter(t -> t.kind() == Kind.PLACE).isPresent()
            && !(kinds.contains(Kind.EXCHANGE));
    boolean index =
        !kinds.contains(Kind.EXCHANGE)
            && thing.filter(t -> t.kind() == Kind.EXCHANGE && !t.mayBe(kinds)).isPresent();
    return land || index;
  }

  private static boolean isPublicBody(Thing thing) {
    return thing.kind() == Kind.ORGANIZATION && thing.isListed() && thing.weight() >= SURE;
  }
}
