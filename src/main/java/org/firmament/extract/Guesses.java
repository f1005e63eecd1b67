package org.firmament.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.firmament.extract.name.Thing;
import org.firmament.extract.pattern.Filled;
import org.firmament.extract.pattern.Makers;
import org.firmament.extract.rule.Circumstances;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Chunk;
import org.firmament.extract.syntax.Frame;
import org.firmament.model.Kind;

/** Which makers of products that no wording tells are kept. */
final class Guesses {
  /** Patterns whose words say who makes a product. */
  private static final Set<String> MADE = Set.of("offers/makes", "offers/maker-of");

  private final Circumstances circumstances;

  Guesses(Circumstances circumstances) {
    this.circumstances = circumstances;
  }

  /** How the clause that a product stands in is meant, where its maker is only guessed. */
  Optional<Circumstances.Verdict> told(Makers.Made made, Analysis analysis) {
    if (!made.pattern().equals(Makers.ONLY_FIRM)) {
      return Optional.empty();
    }
    return analysis.frames().stream()
        .filter(f -> f.sort == Frame.Sort.VERB)
        .filter(f -> f.arguments.stream().anyMatch(a -> isAt(a.chunk(), made)))
        .findFirst()
        .map(f -> circumstances.judge(f, analysis, "offers"));
  }

  /**
   * Only where the document tells no maker of a product and no firm that uses it, its only firm is
   * taken for its maker, once.
   *
   * @param open what the document asks, wishes or imagines of
   */
  void drop(List<Found> found, Set<Thing> open) {
    Set<Thing> told = new HashSet<>(open);
    found.stream()
        .filter(f -> f.relation().name().equals("offers") && !f.pattern().equals(Makers.ONLY_FIRM))
        .forEach(f -> f.object().flatMap(Filled::thing).ifPresent(told::add));
    found.stream()
        .filter(f -> f.relation().name().equals("usedBy"))
        .filter(
            f ->
                f.object().flatMap(Filled::thing).filter(t -> t.kind() == Kind.COMPANY).isPresent())
        .forEach(f -> f.subject().thing().ifPresent(told::add));
    List<Found> made = found.stream().filter(f -> MADE.contains(f.pattern())).toList();
    found.removeIf(
        f -> f.pattern().equals(Makers.KNOWN_MAKER) && made.stream().anyMatch(m -> isOther(m, f)));
    List<Found> said =
        found.stream().filter(f -> f.relation().name().equals("offers") && isSaid(f)).toList();
    found.removeIf(
        f -> f.pattern().equals(Makers.KNOWN_MAKER) && said.stream().anyMatch(m -> isSame(m, f)));
    found.removeIf(
        f ->
            f.pattern().equals(Makers.ONLY_FIRM)
                && f.object().flatMap(Filled::thing).filter(t -> !told.add(t)).isPresent());
  }

  /**
   * "sales of the Kestrel": a noun tells not whose ware it is that everybody knows as another's.
   */
  boolean isResold(Found found, Makers makers) {
    return found.relation().name().equals("offers")
        && found
            .frame()
            .filter(f -> f.sort == Frame.Sort.EVENT && f.lemma.equals("sell"))
            .isPresent()
        && found.subject().thing().isPresent()
        && found
            .object()
            .flatMap(Filled::thing)
            .filter(ware -> makers.isOfOther(found.subject().thing().get(), ware))
            .isPresent();
  }

  /** Whether a clause says it, which may plan or deny it. */
  private static boolean isSaid(Found found) {
    return found.frame().filter(f -> f.sort == Frame.Sort.VERB).isPresent();
  }

  private static boolean isSame(Found told, Found known) {
    return told.subject().thing().equals(known.subject().thing())
        && told.object().flatMap(Filled::thing).equals(known.object().flatMap(Filled::thing));
  }

  /** Whether both are about one product and name two makers of it. */
  private static boolean isOther(Found told, Found known) {
    return told.object().flatMap(Filled::thing).equals(known.object().flatMap(Filled::thing))
        && !told.subject().thing().equals(known.subject().thing());
  }

  private static boolean isAt(Chunk chunk, Makers.Made made) {
    return chunk.name.filter(n -> n.span().equals(made.product().span())).isPresent();
  }
}
