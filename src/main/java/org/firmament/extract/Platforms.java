package org.firmament.extract;

import java.util.List;
import java.util.Optional;
import org.firmament.extract.name.Gazetteer;
import org.firmament.extract.name.Thing;
import org.firmament.extract.pattern.Filled;
import org.firmament.extract.syntax.Chunk;
import org.firmament.model.Kind;

/**
 * Products of which everybody knows another maker, where a firm has something for them: "Norvik
 * brings out an Android phone" tells of Norvik's phone, and not of its Android.
 */
record Platforms(Gazetteer gazetteer) {

  /** Whether a firm is said to offer what only tells the sort of its ware. */
  boolean are(Found found) {
    Optional<Filled> product = found.object();
    return found.relation().name().equals("offers")
        && product.filter(p -> isBefore(p.chunk(), p)).isPresent()
        && product.filter(p -> isOwn(p.chunk(), found.subject())).isEmpty()
        && isOfOther(product.flatMap(Filled::thing), found.subject().thing());
  }

  /** Whether the name stands before the noun for the ware. */
  private static boolean isBefore(Chunk chunk, Filled product) {
    return chunk.head >= 0
        && chunk.noun.isPresent()
        && chunk.owners.stream().anyMatch(n -> !n.genitive() && n.span().equals(product.span()));
  }

  /** "Norvik's Switch series": what the text itself says to be the firm's. */
  private static boolean isOwn(Chunk chunk, Filled firm) {
    return chunk.owners.stream()
        .anyMatch(n -> n.genitive() && firm.thing().filter(t -> t == n.thing()).isPresent());
  }

  private boolean isOfOther(Optional<Thing> product, Optional<Thing> firm) {
    List<String> makers = product.map(t -> gazetteer.makersOf(t.fullest())).orElse(List.of());
    return !makers.isEmpty()
        && firm.isPresent()
        && firm.get().names().stream().noneMatch(n -> makers.contains(canonical(n)));
  }

  private String canonical(String name) {
    return gazetteer
        .named(name)
        .filter(e -> e.kind() == Kind.COMPANY)
        .map(Gazetteer.Entry::canonical)
        .orElse(name);
  }
}
