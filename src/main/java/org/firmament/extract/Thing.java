package org.firmament.extract;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.firmament.model.Kind;
import org.firmament.model.Referent;

/** One thing of a document while its names and the signs of its kind are still being gathered. */
final class Thing {
  private final Map<Kind, Double> votes = new EnumMap<>(Kind.class);
  private final SortedMap<String, Integer> names = new TreeMap<>();
  private final int order;
  private String fullest = "";
  private boolean listed;

  Thing(int order) {
    this.order = order;
  }

  int order() {
    return order;
  }

  void vote(Kind kind, double weight) {
    votes.merge(kind, weight, Double::sum);
  }

  /** Whether a list knows it by name. */
  boolean isListed() {
    return listed;
  }

  void list() {
    listed = true;
  }

  void name(String name) {
    names.merge(name, 1, Integer::sum);
    if (fullest.isEmpty() || name.length() > fullest.length() && !(name.equals(fullest + "s"))) {
      fullest = name;
    }
  }

  /** A further surface form that is never the name to show. */
  void alias(String form) {
    names.merge(form, 1, Integer::sum);
  }

  void absorb(Thing other) {
    other.votes.forEach(this::vote);
    other.names.forEach((name, count) -> names.merge(name, count, Integer::sum));
    listed |= other.listed;
    if (other.fullest.length() > fullest.length()) {
      fullest = other.fullest;
    }
  }

  double votes(Kind kind) {
    return votes.getOrDefault(kind, 0.0);
  }

  /** How sure it is that this is a thing of its kind at all. */
  double weight() {
    return votes(kind());
  }

  int count() {
    return names.values().stream().mapToInt(Integer::intValue).sum();
  }

  Kind kind() {
    Kind best = Kind.COMPANY;
    double most = 0;
    for (Map.Entry<Kind, Double> vote : votes.entrySet()) {
      if (vote.getValue() > most) {
        most = vote.getValue();
        best = vote.getKey();
      }
    }
    return best;
  }

  String fullest() {
    return fullest;
  }

  java.util.Set<String> names() {
    return names.keySet();
  }

  Referent referent(String document, int number) {
    return new Referent(document, number, kind(), fullest, List.copyOf(names.keySet()));
  }
}
