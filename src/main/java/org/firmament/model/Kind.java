package org.firmament.model;

import java.util.Set;
import java.util.stream.Stream;

/** What sort of thing an entity is; each constant is a class of {@code ontology/firmament.ttl}. */
public enum Kind {
  COMPANY("Company"),
  ORGANIZATION("Organization"),
  PERSON("Person"),
  PRODUCT("Product"),
  EVENT("Event"),
  PLACE("Place"),
  EXCHANGE("Exchange"),
  MARKET("Market");

  /** What acts in business: firms and other bodies. */
  public static final Set<Kind> FIRMS = Set.of(COMPANY, ORGANIZATION);

  private final String label;

  Kind(String label) {
    this.label = label;
  }

  /** The local name of the class in the ontology, "Company". */
  public String label() {
    return label;
  }

  /** The kind with that label in any case; an unknown one is a {@link ProblemException}. */
  public static Kind of(String label) {
    for (Kind kind : values()) {
      if (kind.label.equalsIgnoreCase(label)) {
        return kind;
      }
    }
    throw new ProblemException(
        new Problem(
            "unknown-kind",
            "there is no kind \"" + label + "\"",
            "kind name",
            NearMiss.fix(label, Stream.of(values()).map(Kind::label).toList())));
  }
}
