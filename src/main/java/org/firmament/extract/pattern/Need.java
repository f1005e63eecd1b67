package org.firmament.extract.pattern;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.firmament.extract.syntax.Frame;
import org.firmament.model.Kind;

/**
 * What a pattern asks of one argument of a frame.
 *
 * @param markers the prepositions that will do, for an adjunct
 * @param slot what the argument fills
 * @param lemmas the nouns one of which must head the phrase; empty if any will do
 * @param list the word list that the head noun must be in ("office")
 * @param figure the slot that the phrase's figure fills
 * @param inner what is asked of the complement of the phrase
 * @param modifiers words that must stand before the head: "majority" of "majority stake"
 */
public record Need(
    Frame.Role role,
    Set<String> markers,
    Optional<Slot> slot,
    Set<String> lemmas,
    Optional<Slot> list,
    Optional<Slot> figure,
    Optional<Need> inner,
    Set<String> modifiers) {

  /**
   * A place of a {@code say} that takes what the text has there.
   *
   * @param name "buyer", or the name of a qualifier: "amount"
   * @param type "entity"; "party" for one or a country or state; "human", "firm", "ware" or "land"
   *     for one of that kind only, "region" for a country or what is like it, "home" for a place
   *     and "possessor" for a firm in the genitive, "market" for a market, "field" for one that
   *     only the wording makes of any noun; "brand" for a product that may bear a firm's name;
   *     "purpose" for what may be told in the next sentence as what the money is for; "alliance"
   *     for what firms are members of; "bourse" for an exchange that is called one, not by its
   *     city; "body" for an organization, "authority" for one that supervises firms, and "known"
   *     for a place or market, if more than the wording tells that it is one; "device" for a ware
   *     that the text before may tell of as what the clause is about; "town" for a place that is no
   *     country; "any" for whatever has a noun or name, "goods" for goods without a name; "own" for
   *     any noun that the next slot owns; or what else must stand there: money, percent, count,
   *     date, office, place
   */
  public record Slot(String name, String type) {
    private static final Set<String> ENTITIES =
        Set.of(
            "entity",
            "human",
            "firm",
            "ware",
            "land",
            "region",
            "home",
            "market",
            "field",
            "purpose",
            "any",
            "goods",
            "brand",
            "alliance",
            "party",
            "bourse",
            "possessor",
            "body",
            "authority",
            "known",
            "device",
            "town");

    /** Whether a thing of the graph fills it. */
    public boolean isEntity() {
      return ENTITIES.contains(type);
    }

    /** What a name that stands for it in a {@code say} is taken for. */
    Kind kind() {
      return switch (type) {
        case "human" -> Kind.PERSON;
        case "body", "authority" -> Kind.ORGANIZATION;
        case "ware", "device" -> Kind.PRODUCT;
        case "land", "region", "home", "town" -> Kind.PLACE;
        case "market", "field" -> Kind.MARKET;
        default -> Kind.COMPANY;
      };
    }
  }

  /** The same without what it asks of the complement. */
  Need alone() {
    return new Need(role, markers, slot, lemmas, list, figure, Optional.empty(), modifiers);
  }

  /** Whether both differ at most in the nouns and prepositions that will do. */
  boolean isLike(Need other) {
    return role == other.role
        && slot.equals(other.slot)
        && list.equals(other.list)
        && figure.equals(other.figure)
        && inner.equals(other.inner)
        && modifiers.equals(other.modifiers)
        && markers.isEmpty() == other.markers.isEmpty()
        && lemmas.isEmpty() == other.lemmas.isEmpty();
  }

  /** What either of two that are alike asks. */
  Need or(Need other) {
    return new Need(
        role,
        Alternatives.both(markers, other.markers),
        slot,
        Alternatives.both(lemmas, other.lemmas),
        list,
        figure,
        inner,
        modifiers);
  }

  /** Whether all that it asks for is a figure. */
  boolean isFigure() {
    return figure.isPresent() && slot.isEmpty() && list.isEmpty();
  }

  /** All slots that it fills. */
  List<Slot> slots() {
    List<Slot> slots = new java.util.ArrayList<>();
    slot.ifPresent(slots::add);
    list.ifPresent(slots::add);
    figure.ifPresent(slots::add);
    inner.ifPresent(n -> slots.addAll(n.slots()));
    return slots;
  }
}
