package org.firmament.extract.figure;

import java.util.List;
import org.firmament.extract.name.Thing;
import org.firmament.extract.pattern.Filled;
import org.firmament.extract.reference.References;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Chunk;
import org.firmament.model.Kind;

/** The firm that a figure belongs to where its sentence names none. */
final class Topics {
  private Topics() {}

  /** Whether the sentence has named other firms, but not that one. */
  private static boolean isShadowed(Analysis analysis, Thing topic, Chunk chunk) {
    int to = Owners.verb(analysis, chunk).map(v -> Math.max(v.to, chunk.to)).orElse(chunk.to);
    boolean others =
        analysis.names().stream()
            .filter(n -> n.from() < to)
            .anyMatch(n -> n.thing().kind() == Kind.COMPANY && n.thing() != topic);
    return others && analysis.names().stream().noneMatch(n -> n.thing() == topic);
  }

  /** The firm that the text is about, as the owner of what a phrase names. */
  static List<Filled> of(Analysis analysis, References references, Chunk chunk) {
    return references
        .topic(analysis.number())
        .filter(t -> !isShadowed(analysis, t.thing(), chunk))
        .map(t -> t.by(analysis.words().get(Math.max(chunk.head, chunk.from)).text()))
        .map(r -> Filled.meant(Owners.COMPANY, chunk.span(analysis.words()), r, chunk, 0))
        .map(List::of)
        .orElse(List.of());
  }
}
