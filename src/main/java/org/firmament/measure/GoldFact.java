package org.firmament.measure;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A fact that a document states.
 *
 * @param subject the id of an entity of the document
 * @param object empty for relations without one
 * @param qualifiers by name, numbers as they are written; the status among them
 * @param level {@code sentence} where both arguments are named in one sentence, else {@code
 *     document}
 * @param optional whether two careful readers could differ about it
 */
public record GoldFact(
    String subject,
    String relation,
    Optional<String> object,
    SortedMap<String, String> qualifiers,
    String level,
    boolean optional) {
  private static final Set<String> SYMMETRIC = Set.of("competesWith", "mergesWith", "partnersWith");
  private static final Set<String> WITHOUT_OBJECT = Set.of("filesForInsolvency", "laysOff");

  public GoldFact {
    qualifiers = new TreeMap<>(qualifiers);
  }

  String status() {
    return qualifiers.getOrDefault("status", "asserted");
  }

  /** Whether a system's fact with these arguments says what this one says. */
  boolean agrees(Argument one, Argument other, Told told) {
    boolean polarity = status().equals("denied") == told.status().equals("denied");
    return polarity && relation.equals(told.relation()) && arguments(one, other, told.qualifiers());
  }

  private boolean arguments(Argument one, Argument other, Map<String, String> given) {
    if (relation.equals("reports")) {
      return one.is(subject)
          && same("metric", given)
          && Agreement.close(qualifiers.get("value"), given.get("value"))
          && same("unit", given);
    }
    if (WITHOUT_OBJECT.contains(relation)) {
      return one.is(subject);
    }
    String second = object.orElse("");
    return one.is(subject) && other.is(second)
        || SYMMETRIC.contains(relation) && one.is(second) && other.is(subject);
  }

  private boolean same(String qualifier, Map<String, String> given) {
    return java.util.Objects.equals(qualifiers.get(qualifier), given.get(qualifier));
  }
}
