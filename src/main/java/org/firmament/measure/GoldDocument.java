package org.firmament.measure;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a document is known to state.
 *
 * @param family the construction it was written for; {@code none} for news
 * @param entities the names of each entity, by its id
 */
public record GoldDocument(
    String id,
    String language,
    String family,
    SortedMap<String, List<String>> entities,
    List<GoldFact> facts) {
  public GoldDocument {
    entities = new TreeMap<>(entities);
    facts = List.copyOf(facts);
  }

  /** The fact in words, for whoever mends what was missed. */
  String shown(GoldFact fact) {
    return id
        + ": "
        + entities.get(fact.subject()).get(0)
        + " "
        + fact.relation()
        + fact.object().map(o -> " " + entities.get(o).get(0)).orElse("")
        + (fact.qualifiers().isEmpty() ? "" : " " + fact.qualifiers());
  }
}
