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
    SortedMap<String, Ends> groups = new TreeMap<>();
    for (Claim claim : claims) {
      Ends ends = ends(claim, entityOf);
      if (!ends.sameEntity()) {
        groups.computeIfAbsent(ends.key(), k -> ends).claims().add(claim);
      }
    }
    List<Fact> facts = new ArrayList<>();
    for (Ends ends : groups.values()) {
      Map<Claim, Qualifiers> keys = Identity.of(ends.relation(), ends.claims());
      SortedMap<String, List<Claim>> byId = new TreeMap<>();
      for (Claim claim : ends.claims()) {
        byId.computeIfAbsent(id(ends, keys.get(claim)), k -> new ArrayList<>()).add(claim);
      }
      byId.forEach((id, group) -> facts.add(fact(id, ends.subject(), ends.object(), group)));
    }
    facts.sort(Comparator.comparing(Fact::id));
    return facts;
  }

  /** The claims that relate the same two entities by the same relation. */
  private record Ends(
      Entity subject, Ontology.Relation relation, Optional<Entity> object, List<Claim> claims) {
    String key() {
      return subject.id() + "\n" + relation.name() + "\n" + object.map(Entity::id).orElse("");
    }

    boolean sameEntity() {
      return object.map(o -> o.id().equals(subject.id())).orElse(false);
    }
  }

  private Ends ends(Claim claim, Function<Referent, Entity> entityOf) {
    Ontology.Relation relation = ontology.relation(claim.relation(), claim.evidence().pattern());
    Entity subject = entityOf.apply(claim.subject().referent());
    Optional<Entity> object = claim.object().map(o -> entityOf.apply(o.referent()));
    boolean turned =
        relation.symmetric()
            && object.isPresent()
            && relation.domain().contains(object.get().kind())
            && (subject.id().compareTo(object.get().id()) > 0
                || !relation.domain().contains(subject.kind()));
    return turned
        ? new Ends(object.get(), relation, Optional.of(subject), new ArrayList<>())
        : new Ends(subject, relation, object, new ArrayList<>());
  }

  private static String id(Ends ends, Qualifiers identity) {
    StringBuilder parts = new StringBuilder(ends.key());
    identity
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
    Collection<List<Claim>> sources = Components.of(agreeing, Facts::origin);
    double doubt = 1;
    for (List<Claim> copies : sources) {
      doubt *= 1 - copies.get(0).evidence().confidence();
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
        sources.size(),
        ordered);
  }

  /** Documents of one publisher are one source, and so are those that say it word for word. */
  private static Collection<String> origin(Claim claim) {
    Source source = claim.evidence().source();
    String words = claim.evidence().quote().strip().replaceAll("\\s+", " ");
    return List.of("by " + source.publisher().orElse(source.id()), "in words " + words);
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
