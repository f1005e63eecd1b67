package org.firmament.resolve;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.firmament.model.Claim;
import org.firmament.model.Entity;
import org.firmament.model.Fact;
import org.firmament.model.Ontology;
import org.firmament.model.Qualifiers;
import org.firmament.model.Referent;
import org.firmament.model.Source;
import org.firmament.model.Status;
import org.firmament.model.Value;

/** Puts the claims that say the same together and weighs them. */
final class Facts {
  private static final Comparator<Claim> CLEAREST =
      Comparator.comparingDouble((Claim c) -> -c.evidence().confidence())
          .thenComparing(c -> c.evidence().source().id())
          .thenComparing(c -> c.evidence().sentence())
          .thenComparing(c -> c.subject().span())
          .thenComparing(c -> c.evidence().pattern());

  private final Ontology ontology;

  Facts(Ontology ontology) {
    this.ontology = ontology;
  }

  List<Fact> of(Collection<Claim> claims, Function<Referent, Entity> entityOf) {
    SortedMap<String, List<Claim>> groups = new TreeMap<>();
    Map<String, Entity[]> ends = new HashMap<>();
    for (Claim claim : claims) {
      Ontology.Relation relation = ontology.relation(claim.relation(), claim.evidence().pattern());
      Entity subject = entityOf.apply(claim.subject().referent());
      Entity object = claim.object().map(o -> entityOf.apply(o.referent())).orElse(null);
      if (object != null && subject.id().equals(object.id())) {
        continue;
      }
      if (object != null && relation.symmetric() && subject.id().compareTo(object.id()) > 0) {
        Entity other = subject;
        subject = object;
        object = other;
      }
      String id = id(subject, relation, Optional.ofNullable(object), claim.qualifiers());
      groups.computeIfAbsent(id, k -> new ArrayList<>()).add(claim);
      ends.put(id, new Entity[] {subject, object});
    }
    List<Fact> facts = new ArrayList<>();
    groups.forEach(
        (id, group) ->
            facts.add(fact(id, ends.get(id)[0], Optional.ofNullable(ends.get(id)[1]), group)));
    return facts;
  }

  private static String id(
      Entity subject, Ontology.Relation relation, Optional<Entity> object, Qualifiers qualifiers) {
    StringBuilder parts =
        new StringBuilder(subject.id()).append('\n').append(relation.name()).append('\n');
    parts.append(object.map(Entity::id).orElse(""));
    qualifiers
        .only(relation.identifying())
        .values()
        .forEach(
            (name, value) -> parts.append('\n').append(name).append('=').append(value.lexical()));
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(parts.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 10);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Fact fact(String id, Entity subject, Optional<Entity> object, List<Claim> claims) {
    List<Claim> sorted = new ArrayList<>(claims);
    sorted.sort(CLEAREST);
    Status status = status(sorted);
    List<Claim> agreeing = sorted.stream().filter(c -> c.status() == status).toList();
    List<Claim> ordered = new ArrayList<>(agreeing);
    sorted.stream().filter(c -> c.status() != status).forEach(ordered::add);
    Map<String, Double> bySource = new TreeMap<>();
    for (Claim claim : agreeing) {
      bySource.merge(origin(claim.evidence().source()), claim.evidence().confidence(), Math::max);
    }
    double doubt = 1;
    for (double confidence : bySource.values()) {
      doubt *= 1 - confidence;
    }
    double confidence = Math.round((1 - doubt) * 1000) / 1000.0;
    return new Fact(
        id,
        subject,
        sorted.get(0).relation(),
        object,
        qualifiers(ordered, status),
        status,
        confidence,
        bySource.size(),
        ordered);
  }

  /** Two documents of one publisher are one source. */
  private static String origin(Source source) {
    return source.publisher().orElse(source.id());
  }

  /** What happened outweighs what was only planned or rumoured; of equals, the latest document. */
  private static Status status(List<Claim> claims) {
    List<Claim> settled =
        claims.stream()
            .filter(c -> c.status() == Status.ASSERTED || c.status() == Status.ENDED)
            .toList();
    List<Claim> open =
        settled.isEmpty()
            ? claims
            : claims.stream()
                .filter(c -> c.status() != Status.PLANNED && c.status() != Status.RUMOURED)
                .toList();
    String latest = open.stream().map(Facts::date).max(Comparator.naturalOrder()).orElse("");
    Map<Status, Double> weights = new TreeMap<>();
    for (Claim claim : open) {
      if (date(claim).equals(latest)) {
        weights.merge(claim.status(), claim.evidence().confidence(), Double::sum);
      }
    }
    return weights.entrySet().stream()
        .max(Map.Entry.<Status, Double>comparingByValue().thenComparing(e -> -e.getKey().ordinal()))
        .orElseThrow()
        .getKey();
  }

  private static String date(Claim claim) {
    return claim.evidence().source().date().orElse("");
  }

  /** Of each qualifier the value that the surest claims give, those of the fact's status first. */
  private static Qualifiers qualifiers(List<Claim> ordered, Status status) {
    SortedMap<String, Map<Value, Double>> votes = new TreeMap<>();
    for (Claim claim : ordered) {
      double weight = claim.evidence().confidence() * (claim.status() == status ? 1 : 0.01);
      claim
          .qualifiers()
          .values()
          .forEach(
              (name, value) ->
                  votes
                      .computeIfAbsent(name, k -> new HashMap<>())
                      .merge(value, weight, Double::sum));
    }
    Qualifiers merged = Qualifiers.NONE;
    for (Map.Entry<String, Map<Value, Double>> vote : votes.entrySet()) {
      Value best =
          vote.getValue().entrySet().stream()
              .max(
                  Map.Entry.<Value, Double>comparingByValue()
                      .thenComparing(e -> e.getKey().lexical(), Comparator.reverseOrder()))
              .orElseThrow()
              .getKey();
      merged = merged.with(vote.getKey(), best);
    }
    return merged;
  }
}
