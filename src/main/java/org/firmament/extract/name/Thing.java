package org.firmament.extract.name;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.firmament.model.Kind;
import org.firmament.model.Referent;

/** One thing of a document while its names and the signs of its kind are still being gathered. */
public final class Thing {
  /** The sum of votes from which a kind is more than a guess. */
  private static final double SURE = 1.0;

  private static final List<Kind> LIKELY =
      List.of(Kind.COMPANY, Kind.PRODUCT, Kind.ORGANIZATION, Kind.PLACE, Kind.PERSON, Kind.EVENT);

  private final Map<Kind, Double> votes = new EnumMap<>(Kind.class);
  private final SortedMap<String, Integer> names = new TreeMap<>();
  private final int order;
  private String fullest = "";
  private boolean listed;

  /** Whether a sentence has asked for its kind already. */
  private boolean settled;

  private final Set<Kind> others = EnumSet.noneOf(Kind.class);
  private final Map<Kind, Thing> twins = new EnumMap<>(Kind.class);

  public Thing(int order) {
    this.order = order;
  }

  int order() {
    return order;
  }

  public void vote(Kind kind, double weight) {
    votes.merge(kind, weight, Double::sum);
  }

  /** A kind that it can be as well, where a sentence asks for it: a newspaper is a firm. */
  void mayAlsoBe(Kind kind) {
    others.add(kind);
  }

  /** From now on it is a firm, if it can be one, and what it was where a sentence asks for that. */
  public void incorporate() {
    if (others.contains(Kind.COMPANY)) {
      others.add(kind());
      vote(Kind.COMPANY, weight() - votes(Kind.COMPANY) + 1);
    }
  }

  /** Whether it is an exchange or an index, be it as the firm that runs it. */
  public boolean isExchange() {
    return kind() == Kind.EXCHANGE || kind() == Kind.COMPANY && others.contains(Kind.EXCHANGE);
  }

  /** Whether it is of one of the kinds, may be so as well, or nothing sure is known of it. */
  public boolean mayBe(Set<Kind> kinds) {
    return kinds.contains(kind()) || weight() < SURE || others.stream().anyMatch(kinds::contains);
  }

  /** What a sentence says of it makes it one of these kinds, if it may be one. */
  public void settle(Set<Kind> kinds) {
    boolean known = kinds.contains(kind()) || others.stream().anyMatch(kinds::contains);
    if (known) {
      settled |= kinds.contains(kind()) && kinds.size() < Kind.values().length;
    } else if (!settled && weight() < SURE) {
      LIKELY.stream()
          .filter(kinds::contains)
          .findFirst()
          .ifPresent(kind -> vote(kind, weight() - votes(kind) + 0.1));
    }
  }

  /**
   * What the same names stand for where a sentence asks for one of these kinds: itself, or the firm
   * that runs an exchange or prints a newspaper.
   */
  public Thing as(Set<Kind> kinds) {
    return kinds.contains(kind())
        ? this
        : others.stream().filter(kinds::contains).findFirst().map(this::as).orElse(this);
  }

  /** What the same names stand for as a thing of that kind: a firm's name as that of a brand. */
  public Thing as(Kind kind) {
    return kind == kind() ? this : twins.computeIfAbsent(kind, this::twin);
  }

  private Thing twin(Kind kind) {
    Thing twin = new Thing(order);
    twin.names.putAll(names);
    twin.fullest = fullest;
    twin.listed = listed;
    twin.vote(kind, weight());
    return twin;
  }

  /** Whether a list knows it by name. */
  public boolean isListed() {
    return listed;
  }

  void list() {
    listed = true;
  }

  public void name(String name) {
    names.merge(name, 1, Integer::sum);
    boolean longer = name.length() > fullest.length() && !name.equals(fullest + "s");
    boolean apart = name.contains(" ") && name.replace(' ', '-').equals(fullest);
    if (fullest.isEmpty() || longer || apart) {
      fullest = name;
    }
  }

  /** A further surface form that is never the name to show. */
  public void alias(String form) {
    names.merge(form, 1, Integer::sum);
  }

  void absorb(Thing other) {
    other.votes.forEach(this::vote);
    other.names.forEach((name, count) -> names.merge(name, count, Integer::sum));
    listed |= other.listed;
    others.addAll(other.others);
    if (other.fullest.length() > fullest.length() && !other.fullest.equals(fullest + "s")) {
      fullest = other.fullest;
    }
  }

  /** How much speaks for a kind; 1 is about one clear sign. */
  public double votes(Kind kind) {
    return votes.getOrDefault(kind, 0.0);
  }

  /** How sure it is that this is a thing of its kind at all. */
  public double weight() {
    return votes(kind());
  }

  public int count() {
    return names.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** What it is, as far as most signs tell. */
  public Kind kind() {
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

  public String fullest() {
    return fullest;
  }

  public Set<String> names() {
    return names.keySet();
  }

  public Referent referent(String document, int number) {
    return new Referent(document, number, kind(), fullest, List.copyOf(names.keySet()));
  }
}
