package org.firmament.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.firmament.model.Referent;

/** Puts referents that share a key, directly or through others, together. */
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

  static Collection<List<Referent>> of(
      Collection<Referent> referents, Function<Referent, Collection<String>> keys) {
    Components components = new Components();
    for (Referent referent : referents) {
      String first = null;
      for (String key : keys.apply(referent)) {
        components.parents.putIfAbsent(key, key);
        if (first != null) {
          components.join(first, key);
        }
        first = key;
      }
    }
    Map<String, List<Referent>> groups = new TreeMap<>();
    for (Referent referent : referents) {
      String key = keys.apply(referent).iterator().next();
      groups.computeIfAbsent(components.root(key), k -> new ArrayList<>()).add(referent);
    }
    return groups.values();
  }
}
