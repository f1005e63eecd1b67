package org.firmament.model;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One real thing, after the documents were compared.
 *
 * @param id unique and stable, safe in an IRI: "alibaba", "qwen_product"
 * @param name the name to show
 * @param aliases every other name that a document gives it, sorted
 * @param identifiers by scheme, one of {@link #SCHEMES}
 * @param referents the referents it stands for, sorted by document and number
 */
public record Entity(
    String id,
    Kind kind,
    String name,
    List<String> aliases,
    SortedMap<String, String> identifiers,
    List<Referent> referents) {
  /** By what registers name an entity. */
  public static final List<String> SCHEMES = List.of("lei", "isin", "ticker", "wikidata");

  public Entity {
    aliases = List.copyOf(aliases);
    identifiers = new TreeMap<>(identifiers);
    referents = List.copyOf(referents);
  }

  /** An entity that nothing else is known of. */
  public static Entity of(String id, Kind kind, String name) {
    return new Entity(id, kind, name, List.of(), new TreeMap<>(Map.of()), List.of());
  }
}
