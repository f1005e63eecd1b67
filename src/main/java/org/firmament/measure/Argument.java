package org.firmament.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The gold entities that the names of one argument of a told fact stand for.
 *
 * @param merges whether two of them share no name, so that the system took two things for one
 */
record Argument(Set<String> ids, boolean merges) {
  static Argument of(List<String> names, Map<String, Set<String>> entities) {
    Set<String> forms = Names.forms(names);
    Set<String> ids = new TreeSet<>();
    entities.forEach(
        (id, known) -> {
          if (!Collections.disjoint(forms, known)) {
            ids.add(id);
          }
        });
    List<String> hit = new ArrayList<>(ids);
    boolean merges = false;
    for (int a = 0; a < hit.size(); a++) {
      for (int b = a + 1; b < hit.size(); b++) {
        merges |= Collections.disjoint(entities.get(hit.get(a)), entities.get(hit.get(b)));
      }
    }
    return new Argument(ids, merges);
  }

  boolean is(String id) {
    return ids.contains(id);
  }

  /** Whether the two stand for a pair of annotated entities. */
  boolean pairs(Argument other) {
    return !ids.isEmpty() && !other.ids.isEmpty() && !ids.equals(other.ids);
  }
}
