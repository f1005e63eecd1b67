package org.firmament.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares what a system tells with what documents state, one document after the other. */
public final class Scoring {
  private static final Set<String> RELATIONS =
      Set.of(
          "competesWith",
          "subsidiaryOf",
          "shareholderOf",
          "acquires",
          "mergesWith",
          "spinsOff",
          "partnersWith",
          "suppliesTo",
          "investsIn",
          "offers",
          "usedBy",
          "holdsPosition",
          "foundedBy",
          "headquarteredIn",
          "operatesIn",
          "listedOn",
          "regulatedBy",
          "sues",
          "filesForInsolvency",
          "laysOff",
          "affectsCompetition",
          "reports");
  private static final Set<String> IDENTIFYING_A_FIGURE = Set.of("metric", "value", "unit");

  private final Scope scope;
  private final SortedMap<String, SortedMap<String, Tally>> tallies = new TreeMap<>();
  private final SortedMap<String, Tally> families = new TreeMap<>();
  private final SortedMap<String, Share> levels = new TreeMap<>();
  private final SortedMap<String, Share> qualifiers = new TreeMap<>();
  private final SortedMap<String, Integer> given = new TreeMap<>();
  private Share leak = Share.NONE;
  private int merged = 0;
  private final List<String> missed = new ArrayList<>();
  private final List<Told> wrong = new ArrayList<>();
  private final List<Judged> judged = new ArrayList<>();

  private Scoring(Scope scope) {
    this.scope = scope;
  }

  /**
   * Which facts count.
   *
   * @param relations these only; none means all
   * @param annotatedPairs only those between two annotated entities, for gold that marks one pair
   */
  public record Scope(Set<String> relations, boolean annotatedPairs) {
    public static final Scope ALL = new Scope(Set.of(), false);

    boolean covers(String name) {
      return relations.isEmpty() || relations.contains(name);
    }
  }

  public static Scores of(List<GoldDocument> gold, List<Told> told, Scope scope) {
    Map<String, List<Told>> byDocument = new HashMap<>();
    int outside = 0;
    for (Told fact : told) {
      if (!RELATIONS.contains(fact.relation())) {
        outside++;
      } else if (scope.covers(fact.relation())) {
        byDocument.computeIfAbsent(fact.document(), k -> new ArrayList<>()).add(fact);
      }
    }
    Scoring scoring = new Scoring(scope);
    for (GoldDocument document : gold) {
      scoring.judge(document, byDocument.getOrDefault(document.id(), List.of()));
    }
    return scoring.scores(outside);
  }

  private Scores scores(int outside) {
    return new Scores(
        tallies, families, levels, qualifiers, given, leak, merged, outside, missed, wrong, judged);
  }

  private void judge(GoldDocument document, List<Told> told) {
    families.putIfAbsent(document.family(), Tally.NONE);
    Map<String, Set<String>> entities = new TreeMap<>();
    document.entities().forEach((id, names) -> entities.put(id, Names.forms(names)));
    List<GoldFact> golds =
        document.facts().stream().filter(g -> scope.covers(g.relation())).toList();
    List<Optional<Told>> hits = new ArrayList<>();
    golds.forEach(gold -> hits.add(Optional.empty()));
    for (Told fact : told) {
      Argument subject = Argument.of(fact.subject(), entities);
      Argument object = Argument.of(fact.object(), entities);
      if (!scope.annotatedPairs() || subject.pairs(object)) {
        judge(document, golds, hits, fact, subject, object);
      }
    }
    for (int i = 0; i < golds.size(); i++) {
      if (!golds.get(i).optional()) {
        count(document, golds.get(i), hits.get(i));
      }
    }
  }

  private void judge(
      GoldDocument document,
      List<GoldFact> golds,
      List<Optional<Told>> hits,
      Told fact,
      Argument subject,
      Argument object) {
    boolean merges = subject.merges() || object.merges();
    merged += merges ? 1 : 0;
    List<Integer> matching = new ArrayList<>();
    for (int i = 0; i < golds.size() && !merges; i++) {
      if (golds.get(i).agrees(subject, object, fact)) {
        matching.add(i);
      }
    }
    List<Integer> free = matching.stream().filter(i -> hits.get(i).isEmpty()).toList();
    free.stream()
        .filter(i -> !golds.get(i).optional())
        .findFirst()
        .or(() -> free.stream().findFirst())
        .ifPresent(i -> hits.set(i, Optional.of(fact)));
    if (matching.isEmpty()) {
      tally(document, fact.relation(), new Tally(0, 1, 0));
      wrong.add(fact);
    }
    boolean required =
        matching.isEmpty() || matching.stream().anyMatch(i -> !golds.get(i).optional());
    if (required && fact.confidence().isPresent()) {
      judged.add(new Judged(fact, fact.confidence().get(), !matching.isEmpty()));
    }
  }

  private void tally(GoldDocument document, String relation, Tally one) {
    tallies
        .computeIfAbsent(document.language(), k -> new TreeMap<>())
        .merge(relation, one, Tally::plus);
    families.merge(document.family(), one, Tally::plus);
  }

  private void count(GoldDocument document, GoldFact gold, Optional<Told> hit) {
    levels.merge(gold.level(), new Share(hit.isPresent() ? 1 : 0, 1), Share::plus);
    if (hit.isEmpty()) {
      tally(document, gold.relation(), new Tally(0, 0, 1));
      missed.add(document.shown(gold));
      return;
    }
    tally(document, gold.relation(), new Tally(1, 0, 0));
    Told told = hit.get();
    if (!gold.status().equals("asserted")) {
      leak = leak.plus(new Share(told.status().equals("asserted") ? 1 : 0, 1));
    }
    Map<String, String> wanted = new TreeMap<>(gold.qualifiers());
    wanted.put("status", gold.status());
    Map<String, String> said = new TreeMap<>(told.qualifiers());
    said.put("status", told.status());
    Set<String> skipped = gold.relation().equals("reports") ? IDENTIFYING_A_FIGURE : Set.of();
    Set<String> asked = new TreeSet<>(wanted.keySet());
    asked.removeAll(skipped);
    for (String name : asked) {
      boolean right = Agreement.of(name, wanted.get(name), said.get(name));
      qualifiers.merge(name, new Share(right ? 1 : 0, 1), Share::plus);
    }
    said.keySet().stream()
        .filter(name -> !skipped.contains(name))
        .forEach(name -> given.merge(name, 1, Integer::sum));
  }
}
