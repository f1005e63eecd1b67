package org.firmament.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.firmament.model.Claim;
import org.firmament.model.Entity;
import org.firmament.model.Fact;
import org.firmament.model.Judgement;
import org.firmament.model.Qualifiers;
import org.firmament.model.Referent;
import org.firmament.model.Resolving;
import org.firmament.text.WordForms;

/** The simplest resolving that obeys the contract: who shares a name is the same. */
final class NamesAgree implements Resolving {
  @Override
  public SortedSet<String> keys(Referent referent) {
    return referent.names().stream()
        .map(name -> referent.kind().label() + ":" + name.toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Override
  public List<Entity> entities(Collection<Referent> referents) {
    Set<Referent> left = new LinkedHashSet<>(referents);
    List<Entity> entities = new ArrayList<>();
    while (!left.isEmpty()) {
      entities.add(entity(component(left.iterator().next(), left)));
    }
    return entities;
  }

  private Set<Referent> component(Referent first, Set<Referent> left) {
    Set<Referent> component = new LinkedHashSet<>();
    Deque<Referent> waiting = new ArrayDeque<>(List.of(first));
    while (!waiting.isEmpty()) {
      Referent referent = waiting.poll();
      if (component.add(referent)) {
        left.remove(referent);
        left.stream()
            .filter(other -> keys(other).stream().anyMatch(keys(referent)::contains))
            .forEach(waiting::add);
      }
    }
    return component;
  }

  private static Entity entity(Set<Referent> component) {
    SortedSet<String> names =
        component.stream()
            .flatMap(referent -> referent.names().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    Referent any = component.iterator().next();
    List<Referent> referents =
        component.stream()
            .sorted(Comparator.comparing(Referent::document).thenComparing(Referent::number))
            .toList();
    String id =
        names.first().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-")
            + "_"
            + any.kind().label().toLowerCase(Locale.ROOT);
    return new Entity(
        id, any.kind(), names.first(), names.stream().skip(1).toList(), new TreeMap<>(), referents);
  }

  @Override
  public List<Fact> facts(Collection<Claim> claims, Function<Referent, Entity> entityOf) {
    TreeMap<String, List<Claim>> groups = new TreeMap<>();
    for (Claim claim : claims) {
      groups.computeIfAbsent(key(claim, entityOf), key -> new ArrayList<>()).add(claim);
    }
    List<Fact> facts = new ArrayList<>();
    groups.forEach((key, group) -> facts.add(fact(key, group, entityOf)));
    return facts;
  }

  private static String key(Claim claim, Function<Referent, Entity> entityOf) {
    return entityOf.apply(claim.subject().referent()).id()
        + "."
        + claim.relation()
        + "."
        + claim.object().map(object -> entityOf.apply(object.referent()).id()).orElse("");
  }

  /** The newest document decides the status. */
  private static Fact fact(String key, List<Claim> group, Function<Referent, Entity> entityOf) {
    Claim newest =
        group.stream()
            .max(
                Comparator.comparing((Claim claim) -> claim.evidence().source().date().orElse(""))
                    .thenComparing(claim -> claim.evidence().source().id())
                    .thenComparing(claim -> claim.evidence().sentence()))
            .orElseThrow();
    Optional<Entity> object = newest.object().map(mention -> entityOf.apply(mention.referent()));
    double sure =
        group.stream().mapToDouble(claim -> claim.evidence().confidence()).max().orElse(0);
    int sources =
        (int) group.stream().map(claim -> claim.evidence().source().id()).distinct().count();
    return new Fact(
        key,
        entityOf.apply(newest.subject().referent()),
        newest.relation(),
        object,
        Qualifiers.NONE.or(newest.qualifiers()),
        newest.status(),
        sure,
        sources,
        group);
  }

  @Override
  public Set<String> forms(String word) {
    return WordForms.of(word);
  }

  @Override
  public Resolving judged(Collection<Judgement> judgements) {
    return this;
  }
}
