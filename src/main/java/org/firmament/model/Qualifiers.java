package org.firmament.model;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a claim says beyond its arguments: amount, currency, role, date ..., by name, in order. */
public record Qualifiers(SortedMap<String, Value> values) {
  public static final Qualifiers NONE = new Qualifiers(new TreeMap<>());

  public Qualifiers {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  public Optional<Value> of(String name) {
    return Optional.ofNullable(values.get(name));
  }

  public Qualifiers with(String name, Value value) {
    SortedMap<String, Value> more = new TreeMap<>(values);
    more.put(name, value);
    return new Qualifiers(more);
  }

  /** These, and those of the others whose name is not among these. */
  public Qualifiers or(Qualifiers others) {
    SortedMap<String, Value> more = new TreeMap<>(others.values);
    more.putAll(values);
    return new Qualifiers(more);
  }

  /** Only those with one of these names. */
  public Qualifiers only(Collection<String> names) {
    SortedMap<String, Value> fewer = new TreeMap<>(values);
    fewer.keySet().retainAll(names);
    return new Qualifiers(fewer);
  }

  public boolean isEmpty() {
    return values.isEmpty();
  }

  public static Qualifiers of(Map<String, Value> values) {
    return new Qualifiers(new TreeMap<>(values));
  }
}
