package org.firmament.extract.pattern;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Chunk;
import org.firmament.extract.syntax.Frame;
import org.firmament.extract.word.Determiner;
import org.firmament.model.Kind;

/** A pattern that fits a frame, with what each of its slots took. */
public record Match(Pattern.Shape shape, Frame frame, Map<String, Filled> filled) {
  public Pattern pattern() {
    return shape.pattern();
  }

  public Filled subject() {
    return filled.get(pattern().subject());
  }

  public Optional<Filled> object() {
    return pattern().object().map(filled::get);
  }

  public double doubt() {
    double doubt = 0;
    for (Filled one : filled.values()) {
      doubt += one.doubt();
    }
    return doubt;
  }

  /** "India and Russia signed a deal": of two places, neither stands for a firm. */
  boolean isBetweenPlaces() {
    boolean places =
        Stream.concat(Stream.of(subject()), object().stream())
            .allMatch(f -> f.thing().filter(t -> t.kind() == Kind.PLACE).isPresent());
    return places
        && object().isPresent()
        && !pattern().relation().domain().contains(Kind.PLACE)
        && !pattern().relation().range().contains(Kind.PLACE);
  }

  /** "seine Lumera-Beteiligung": what the compound names, the possessive does not mean. */
  boolean isInCompound(Analysis analysis) {
    Optional<Chunk> chunk = analysis.phrases().at(frame.at);
    boolean both =
        frame.sort == Frame.Sort.RELATIONAL
            && chunk
                .filter(c -> c.determiner == Determiner.POSSESSIVE && c.owners.size() == 1)
                .filter(c -> !c.owners.get(0).genitive())
                .isPresent();
    return !both
        || filled.values().stream()
            .filter(f -> shape.say().contains("{" + f.slot().name() + "}-"))
            .allMatch(f -> f.thing().equals(Optional.of(chunk.get().owners.get(0).thing())));
  }
}
