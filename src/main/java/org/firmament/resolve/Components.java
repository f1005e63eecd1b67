package org.firmament.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Puts things that share a key, directly or through others, together. */
final class Components {
  private final Map<String, String> parents = new HashMap<>();

  private String root(String key) {
    String at = key;
    while (!parents.get(at).equals(at)) {
      at = parents.get(at);
    }
    parents.put(key, at);
    return at;
  }

  private void join(String a, String b) {
    String left = root(a);
    String right = root(b);
    if (!left.equals(right)) {
      boolean first = left.compareTo(right) < 0;
      parents.put(first ? right : left, first ? left : right);
    }
  }

  static <T> Collection<List<T>> of(Collection<T> things, Function<T, Collection<String>> keys) {
    Components components = new Components();
    for (T thing : things) {
      String first = null;
      for (String key : keys.apply(thing)) {
        components.parents.putIfAbsent(key, key);
        if (first != null) {
          components.join(first, key);
        }
        first = key;
      }
    }
    Map<String, List<T>> groups = new TreeMap<>();
    for (T thing : things) {
      String key = keys.apply(thing).iterator().next();
      groups.computeIfAbsent(components.root(key), k -> new ArrayList<>()).add(thing);
    }
    return groups.values();
  }
}
