package org.firmament.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.firmament.model.Claim;
import org.firmament.model.Ontology;
import org.firmament.model.Qualifiers;
import org.firmament.model.Value;

/**
 * Tells which claims about the same two entities are about the same event or office, by the
 * qualifiers that identify it. A claim that leaves them open goes with the one that it fits.
 */
final class Identity {
  private Identity() {}

  /** For each claim the identifying qualifiers of the fact that it belongs to. */
  static Map<Claim, Qualifiers> of(Ontology.Relation relation, Collection<Claim> claims) {
    Map<Claim, Qualifiers> own = new HashMap<>();
    Set<Qualifiers> all = new TreeSet<>(java.util.Comparator.comparing(q -> q.values().toString()));
    for (Claim claim : claims) {
      Qualifiers identity = identity(relation, claim.qualifiers());
      own.put(claim, identity);
      all.add(identity);
    }
    List<Qualifiers> fullest =
        all.stream().filter(q -> all.stream().noneMatch(o -> o != q && fits(q, o))).toList();
    Map<Claim, Qualifiers> joined = new HashMap<>();
    for (Map.Entry<Claim, Qualifiers> entry : own.entrySet()) {
      List<Qualifiers> fuller = new ArrayList<>();
      for (Qualifiers candidate : fullest) {
        if (candidate.equals(entry.getValue()) || fits(entry.getValue(), candidate)) {
          fuller.add(candidate);
        }
      }
      joined.put(entry.getKey(), fuller.size() == 1 ? fuller.get(0) : entry.getValue());
    }
    return joined;
  }

  /** A figure of no stated period is told from others of its metric by its value. */
  private static Qualifiers identity(Ontology.Relation relation, Qualifiers qualifiers) {
    Qualifiers identity = qualifiers.only(relation.identifying());
    boolean open = relation.identifying().contains("period") && identity.of("period").isEmpty();
    return open ? identity.or(qualifiers.only(List.of("value"))) : identity;
  }

  /** Whether the fuller one says all that the other says, a date as precisely or more so. */
  private static boolean fits(Qualifiers few, Qualifiers full) {
    if (few.values().size() > full.values().size() || few.equals(full)) {
      return false;
    }
    boolean figure = few.of("value").isPresent();
    if (figure) {
      return false;
    }
    for (Map.Entry<String, Value> one : few.values().entrySet()) {
      String other = full.of(one.getKey()).map(Value::lexical).orElse("");
      boolean date = one.getValue() instanceof Value.Moment;
      String mine = one.getValue().lexical();
      if (!(date ? other.startsWith(mine) : other.equals(mine))) {
        return false;
      }
    }
    return true;
  }
}
