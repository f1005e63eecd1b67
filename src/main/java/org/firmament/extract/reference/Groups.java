package org.firmament.extract.reference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.firmament.extract.name.Name;
import org.firmament.extract.name.Thing;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Chunk;
import org.firmament.extract.word.Determiner;
import org.firmament.extract.word.Grammar;
import org.firmament.model.Kind;
import org.firmament.text.Figure;

/** Finds the firms that "the two companies", "beide Häuser" and "die Unternehmen" stand for. */
public final class Groups {
  private static final int REACH = 3;
  private static final double DOUBT = 0.15;

  /** What several firms can be called: not the units or owners of one that is spoken of. */
  private static final Set<String> PEERS = Set.of("generic", "rival", "partner");

  private final Grammar grammar;
  private final Discourse discourse;

  Groups(Grammar grammar, Discourse discourse) {
    this.grammar = grammar;
    this.discourse = discourse;
  }

  /** The firms that a coordination names; none where one of its phrases names no firm. */
  static List<Thing> named(Chunk chunk) {
    List<Thing> firms =
        chunk.group.stream()
            .flatMap(c -> c.name.stream())
            .map(Name::thing)
            .filter(t -> Kind.FIRMS.contains(t.kind()))
            .distinct()
            .toList();
    return firms.size() == chunk.group.size() ? firms : List.of();
  }

  /** Whether a phrase stands for several firms named before. */
  boolean are(Chunk chunk, Analysis analysis) {
    boolean both = hasBoth(chunk, analysis);
    if (chunk.name.isPresent() || !chunk.owners.isEmpty() || chunk.complement.isPresent()) {
      return false;
    }
    if (chunk.head < 0) {
      return both && chunk.figure.isEmpty();
    }
    boolean peers = chunk.noun.filter(n -> n.isCompany() && PEERS.contains(n.role())).isPresent();
    boolean definite = chunk.determiner == Determiner.DEFINITE && chunk.numbers == 2;
    return peers && (both || definite && (count(chunk) > 0 || isAny(chunk)));
  }

  /** "die Konzerne", but not "die Internetanbieter", which are rather all of their trade. */
  private boolean isAny(Chunk chunk) {
    String lemma = chunk.lemma.toLowerCase(Locale.ROOT);
    return !grammar.nounsAreCapital()
        || chunk.noun.filter(n -> !n.role().equals("generic")).isPresent()
        || grammar.member("any-firm", lemma::equals)
        || grammar.member("any-firm", w -> lemma.endsWith("-" + w));
  }

  private boolean hasBoth(Chunk chunk, Analysis analysis) {
    return analysis.words().subList(chunk.from, chunk.to).stream()
        .anyMatch(w -> grammar.has("both", w.lower()));
  }

  /** Those last named together, else those that stand alone in the sentences before. */
  List<Referral> members(Chunk chunk, Analysis analysis) {
    int count = hasBoth(chunk, analysis) ? 2 : count(chunk);
    List<Thing> members = together(chunk, analysis, count);
    if (members.isEmpty()) {
      members = near(chunk, analysis, count == 0 ? 2 : count);
    }
    String said = chunk.said(analysis.words());
    return members.stream().map(t -> Referral.of(said, t, "named together", DOUBT)).toList();
  }

  /** The number that a phrase gives; 0 if it gives none. */
  private static int count(Chunk chunk) {
    return chunk
        .figure
        .filter(f -> f.type() == Figure.Type.COUNT && f.value().compareTo(BigDecimal.TEN) <= 0)
        .map(f -> f.value().intValue())
        .orElse(0);
  }

  private List<Thing> together(Chunk chunk, Analysis analysis, int count) {
    Set<Thing> mates = analysis.clauseMates(chunk);
    int reach = count == 0 ? 1 : REACH;
    return discourse.before(analysis.number(), chunk.from, reach).stream()
        .map(Occurrence::things)
        .filter(t -> t.size() > 1 && (count == 0 || t.size() == count))
        .filter(t -> t.stream().noneMatch(mates::contains))
        .filter(t -> t.stream().allMatch(one -> Kind.FIRMS.contains(one.kind())))
        .findFirst()
        .orElse(List.of());
  }

  private List<Thing> near(Chunk chunk, Analysis analysis, int count) {
    Set<Thing> mates = analysis.clauseMates(chunk);
    for (int reach = 0; reach <= REACH; reach++) {
      Set<Thing> firms = new LinkedHashSet<>();
      for (Occurrence one : discourse.before(analysis.number(), chunk.from, reach)) {
        one.things().stream()
            .filter(t -> t.kind() == Kind.COMPANY && !mates.contains(t))
            .forEach(firms::add);
      }
      if (firms.size() >= count) {
        List<Thing> found = new ArrayList<>(firms);
        java.util.Collections.reverse(found);
        return firms.size() == count ? found : discourse.leading(count);
      }
    }
    return List.of();
  }
}
