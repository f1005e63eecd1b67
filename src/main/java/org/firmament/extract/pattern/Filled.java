package org.firmament.extract.pattern;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.firmament.extract.name.Name;
import org.firmament.extract.name.Thing;
import org.firmament.extract.reference.Referral;
import org.firmament.extract.syntax.Chunk;
import org.firmament.model.Kind;
import org.firmament.model.Span;

/**
 * What a slot of a pattern took from the text.
 *
 * @param span the words that stand for it
 * @param thing the thing, for an entity slot
 * @param link the step that led from a reference to the thing; empty for a name
 * @param text the value, for a qualifier
 * @param doubt how uncertain the filling is, from 0
 */
public record Filled(
    Need.Slot slot,
    Span span,
    Optional<Thing> thing,
    Optional<String> link,
    Chunk chunk,
    String text,
    double doubt) {

  /** What a name stands for. */
  public static Filled named(Need.Slot slot, Name name, Chunk chunk, double doubt) {
    return of(slot, name.span(), name.thing(), chunk, name.text(), doubt);
  }

  /** What words stand for that are no reference. */
  public static Filled of(
      Need.Slot slot, Span span, Thing thing, Chunk chunk, String text, double doubt) {
    return new Filled(slot, span, Optional.of(thing), Optional.empty(), chunk, text, doubt);
  }

  /** What a reference stands for; its doubt adds to that of the filling. */
  public static Filled meant(
      Need.Slot slot, Span span, Referral referral, Chunk chunk, double doubt) {
    Thing thing = referral.thing();
    Optional<String> link = Optional.of(referral.link());
    double both = doubt + referral.doubt();
    return new Filled(slot, span, Optional.of(thing), link, chunk, thing.fullest(), both);
  }

  /** A value that stands for no thing. */
  static Filled value(Need.Slot slot, Span span, Chunk chunk, String text) {
    return new Filled(slot, span, Optional.empty(), Optional.empty(), chunk, text, 0);
  }

  /** The same, standing for what its words can mean of these kinds. */
  public Filled as(Set<Kind> kinds) {
    boolean brand = slot.type().equals("brand");
    Optional<Thing> meant = thing.map(t -> brand ? t.as(Kind.PRODUCT) : t.as(kinds));
    return new Filled(slot, span, meant, link, chunk, text, doubt);
  }

  /**
   * "Example University's Center for Biotechnology": who works with a part works with the whole.
   */
  static List<Filled> withOwner(Filled part, Pattern.Shape shape, Chunk chunk, Set<Kind> kinds) {
    boolean partner = shape.pattern().relation().name().equals("partnersWith");
    Optional<Name> owner =
        chunk.owners.stream()
            .filter(o -> partner && o.genitive() && o.thing().kind() == Kind.ORGANIZATION)
            .filter(o -> kinds.contains(o.thing().kind()))
            .findFirst();
    return owner.isEmpty()
        ? List.of(part)
        : List.of(part, named(part.slot(), owner.get(), chunk, 0.15));
  }
}
