package org.firmament.extract.pattern;

import java.util.Map;
import java.util.Optional;
import org.firmament.extract.syntax.Frame;

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
}
