package org.firmament.extract;

import java.util.Map;
import java.util.Optional;

/** A pattern that fits a frame, with what each of its slots took. */
record Match(Pattern.Shape shape, Frame frame, Map<String, Filled> filled) {
  Pattern pattern() {
    return shape.pattern();
  }

  Filled subject() {
    return filled.get(pattern().subject());
  }

  Optional<Filled> object() {
    return pattern().object().map(filled::get);
  }

  double doubt() {
    double doubt = 0;
    for (Filled one : filled.values()) {
      doubt += one.doubt();
    }
    return doubt;
  }
}
