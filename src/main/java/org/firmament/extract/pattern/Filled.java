package org.firmament.extract.pattern;

import java.util.Optional;
import java.util.Set;
import org.firmament.extract.name.Thing;
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

  /** The same, standing for what its words can mean of these kinds. */
  public Filled as(Set<Kind> kinds) {
    boolean brand = slot.type().equals("brand");
    Optional<Thing> meant = thing.map(t -> brand ? t.as(Kind.PRODUCT) : t.as(kinds));
    return new Filled(slot, span, meant, link, chunk, text, doubt);
  }
}
