package org.firmament.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.firmament.extract.name.Name;
import org.firmament.extract.name.Named;
import org.firmament.extract.name.Thing;
import org.firmament.extract.name.Weighed;
import org.firmament.extract.pattern.Filled;
import org.firmament.extract.rule.Confidence;
import org.firmament.model.Claim;
import org.firmament.model.Document;
import org.firmament.model.Evidence;
import org.firmament.model.Kind;
import org.firmament.model.Mention;
import org.firmament.model.Reading;
import org.firmament.model.Referent;
import org.firmament.model.Sentence;
import org.firmament.model.Span;
import org.firmament.model.Status;

/** Makes the claims of a document out of what was found in its sentences. */
final class Claims {
  private final Document document;
  private final String language;
  private final Confidence confidence;
  private final String text;

  Claims(Document document, String language, Confidence confidence) {
    this.document = document;
    this.language = language;
    this.confidence = confidence;
    this.text = document.text();
  }

  /** All that a document says, with the signs that each claim's confidence comes from. */
  Weighed weighed(List<Sentence> sentences, Named named, List<Found> found) {
    Map<Thing, Referent> referents = new LinkedHashMap<>();
    for (Thing thing : named.things()) {
      referents.put(thing, thing.referent(document.id(), referents.size()));
    }
    for (Found one : found) {
      for (Filled filled : one.arguments()) {
        filled
            .thing()
            .ifPresent(
                t ->
                    referents.computeIfAbsent(t, k -> k.referent(document.id(), referents.size())));
      }
    }
    Map<Stand, Mention> mentions = new HashMap<>();
    for (List<Name> names : named.names()) {
      for (Name name : names) {
        mentions.put(
            new Stand(name.span(), name.thing()),
            new Mention(
                name.span(), name.span().in(text), referents.get(name.thing()), Optional.empty()));
      }
    }
    List<Made> made = new ArrayList<>();
    Map<Evidence, SortedSet<String>> weighed = new HashMap<>();
    Map<List<Object>, Set<Integer>> said = new HashMap<>();
    for (Found one : found) {
      said.computeIfAbsent(one.said(), k -> new HashSet<>()).add(one.sentence().number());
    }
    for (Found one : found) {
      int firms = firms(named.names().get(one.sentence().number()));
      SortedSet<String> signs = one.signs(language, firms, said.get(one.said()).size());
      Optional<Claim> claim = claim(one, confidence.of(signs), referents, mentions);
      claim.ifPresent(c -> made.add(new Made(c, one.doubt(), one.isWorded())));
      claim.ifPresent(c -> weighed.put(c.evidence(), signs));
    }
    List<Mention> sorted = new ArrayList<>(mentions.values());
    sorted.sort(Comparator.comparing(Mention::span).thenComparing(m -> m.referent().number()));
    return new Weighed(
        new Reading(document, sentences, List.copyOf(referents.values()), sorted, distinct(made)),
        weighed);
  }

  private static int firms(List<Name> names) {
    return (int)
        names.stream().map(Name::thing).filter(t -> t.kind() == Kind.COMPANY).distinct().count();
  }

  private Optional<Claim> claim(
      Found one, double sure, Map<Thing, Referent> referents, Map<Stand, Mention> mentions) {
    Mention subject = mention(one.subject(), referents, mentions);
    Optional<Mention> object = one.object().map(o -> mention(o, referents, mentions));
    boolean kinds =
        one.relation().domain().contains(subject.referent().kind())
            && object.map(o -> one.relation().range().contains(o.referent().kind())).orElse(true);
    if (!kinds) {
      return Optional.empty();
    }
    Evidence evidence =
        new Evidence(
            document.source(),
            one.sentence().span(),
            one.sentence().span().in(text),
            Optional.of(one.trigger()),
            one.pattern(),
            one.verdict().speaker(),
            sure);
    return Optional.of(
        new Claim(
            subject,
            one.relation().name(),
            object,
            one.qualifiers().only(one.relation().qualifiers()),
            one.verdict().status(),
            evidence));
  }

  /** Words may stand for two things: "iPhone" for itself and for its known maker. */
  private record Stand(Span span, Thing thing) {}

  private Mention mention(
      Filled filled, Map<Thing, Referent> referents, Map<Stand, Mention> mentions) {
    Thing thing = filled.thing().orElseThrow();
    return mentions.computeIfAbsent(
        new Stand(filled.span(), thing),
        at -> new Mention(at.span(), at.span().in(text), referents.get(thing), filled.link()));
  }

  /**
   * A claim.
   *
   * @param doubt how doubtful its roles are
   * @param worded whether its wording has a status of its own
   */
  private record Made(Claim claim, double doubt, boolean worded) {
    List<Object> key() {
      return List.of(
          claim.subject().referent().number(),
          claim.relation(),
          claim.object().map(o -> o.referent().number()).orElse(-1),
          claim.evidence().sentence(),
          claim.qualifiers().only(List.of("metric", "value", "period")));
    }

    /** The one that says more of how it stands, or is less doubtful; with what the other adds. */
    Made or(Made other) {
      boolean first = tellsMore(other) || !other.tellsMore(this) && doubt <= other.doubt;
      Made best = first ? this : other;
      Claim more = (best == this ? other : this).claim;
      Claim claim = best.claim;
      Claim both =
          new Claim(
              claim.subject(),
              claim.relation(),
              claim.object(),
              claim.qualifiers().or(more.qualifiers()),
              claim.status(),
              claim.evidence());
      return new Made(both, best.doubt, best.worded);
    }

    /** "withdraws its offer" tells more than the offer, and that more than who makes it. */
    private boolean tellsMore(Made other) {
      boolean over = isOver(claim.status());
      return worded
          && (!other.worded
              ? over || !isOver(other.claim.status())
              : over && !isOver(other.claim.status()));
    }

    private static boolean isOver(Status status) {
      return status == Status.DENIED || status == Status.ENDED;
    }
  }

  /** Claims that say the same of the same things in the same sentence count once. */
  private static List<Claim> distinct(List<Made> made) {
    Map<List<Object>, Made> distinct = new LinkedHashMap<>();
    made.forEach(one -> distinct.merge(one.key(), one, Made::or));
    return distinct.values().stream().map(Made::claim).toList();
  }
}
