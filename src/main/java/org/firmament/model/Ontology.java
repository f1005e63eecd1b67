package org.firmament.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * What {@code ontology/firmament.ttl} says, without RDF.
 *
 * @param relations by local name
 * @param qualifiers by local name
 */
public record Ontology(
    SortedMap<String, Relation> relations, SortedMap<String, Qualifier> qualifiers) {

  /**
   * A relation between entities.
   *
   * @param domain the kinds a subject may have
   * @param range the kinds an object may have; empty for a relation without object
   * @param identifying the qualifiers that belong to a fact's identity
   * @param qualifiers all qualifiers it may carry, the identifying ones among them
   * @param labels by language code
   */
  public record Relation(
      String name,
      Set<Kind> domain,
      Set<Kind> range,
      boolean symmetric,
      Optional<String> inverse,
      List<String> identifying,
      List<String> qualifiers,
      Map<String, String> labels,
      Map<String, String> comments) {
    public boolean unary() {
      return range.isEmpty();
    }
  }

  /** A qualifier: its datatype is {@code decimal}, {@code string} or {@code date}. */
  public record Qualifier(String name, String datatype, Map<String, String> labels) {}

  /** The relation with that name; an unknown one is a {@link ProblemException}. */
  public Relation relation(String name, String where) {
    Relation relation = relations.get(name);
    if (relation == null) {
      throw new ProblemException(
          new Problem(
              "unknown-relation",
              "relation \"" + name + "\" is not in the ontology",
              where,
              NearMiss.fix(name, relations.keySet())));
    }
    return relation;
  }
}
