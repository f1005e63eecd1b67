package org.firmament.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.firmament.model.Kind;

/**
 * Finds what "der Konzern", "its", "she" stand for: the things named so far, nearest first, and the
 * one the document is about.
 */
final class References {
  private static final int REACH = 3;

  /** What a reference stands for and by which step it was found. */
  record Referral(Thing thing, String link, double doubt) {}

  private record Seen(Name name, int sentence) {}

  private final Grammar grammar;
  private final List<Seen> seen = new ArrayList<>();
  private final Map<String, Thing> places = new HashMap<>();
  private final Map<String, Thing> markets = new HashMap<>();
  private final Optional<Thing> main;

  References(Named named, Grammar grammar) {
    this.grammar = grammar;
    for (int s = 0; s < named.names().size(); s++) {
      for (Name name : named.names().get(s)) {
        seen.add(new Seen(name, s));
      }
    }
    this.main = mainCompany();
  }

  /** The company that is named most, and early. */
  private Optional<Thing> mainCompany() {
    Thing best = null;
    double most = 0;
    for (Seen one : seen) {
      Thing thing = one.name().thing();
      if (thing.kind() == Kind.COMPANY) {
        double weight = thing.count() + (one.sentence() < 2 ? 1.5 : 0);
        if (weight > most) {
          most = weight;
          best = thing;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** The firm that the document is about. */
  Optional<Thing> main() {
    return main;
  }

  /** The thing that is known by a noun alone; the same noun is the same thing. */
  Thing described(Described noun) {
    Thing thing = markets.computeIfAbsent(noun.key(), k -> new Thing(Integer.MAX_VALUE));
    thing.vote(noun.kind(), 3);
    thing.name(noun.name());
    thing.alias(noun.brief());
    return thing;
  }

  /** The place that an adjective names, under its own name and the adjective. */
  Thing place(String base, String adjective) {
    Thing thing = places.get(base);
    if (thing == null) {
      thing =
          seen.stream()
              .map(s -> s.name().thing())
              .filter(t -> t.kind() == Kind.PLACE && t.names().contains(base))
              .findFirst()
              .orElseGet(() -> new Thing(Integer.MAX_VALUE));
      thing.vote(Kind.PLACE, 3);
      thing.name(base);
      places.put(base, thing);
    }
    thing.alias(adjective);
    return thing;
  }

  /** The firm that a sentence without one goes on about: the main one, if it was named lately. */
  Optional<Thing> topic(int sentence) {
    if (main.isPresent() && recent(main.get(), sentence)) {
      return main;
    }
    return nearest(Set.of(Kind.COMPANY), sentence, Integer.MAX_VALUE).or(() -> main);
  }

  Optional<Referral> resolve(Chunk chunk, Analysis analysis, Set<Kind> kinds, Frame frame) {
    String said = said(chunk, analysis);
    if (chunk.pronoun.isPresent()) {
      return pronoun(chunk, analysis, kinds, said);
    }
    boolean definite = chunk.determiner == Chunk.Determiner.DEFINITE;
    boolean company = chunk.noun.map(n -> n.isCompany() && isGeneric(n.role())).orElse(false);
    if (definite && company && chunk.complement.isEmpty() && chunk.owners.isEmpty()) {
      return firm(chunk, analysis, said);
    }
    return Optional.empty();
  }

  private static boolean isGeneric(String role) {
    return role.equals("generic") || role.equals("institution") || role.isEmpty();
  }

  private Optional<Referral> firm(Chunk chunk, Analysis analysis, String said) {
    Optional<Thing> near =
        nearest(Set.of(Kind.COMPANY, Kind.ORGANIZATION), analysis.number(), chunk.from);
    if (main.isPresent() && (near.isEmpty() || recent(main.get(), analysis.number()))) {
      return Optional.of(
          new Referral(
              main.get(), "\"" + said + "\" -> " + main.get().fullest() + " (main company)", 0.15));
    }
    return near.map(
        t -> new Referral(t, "\"" + said + "\" -> " + t.fullest() + " (last named)", 0.2));
  }

  private Optional<Referral> pronoun(Chunk chunk, Analysis analysis, Set<Kind> kinds, String said) {
    String word = chunk.pronoun.map(Word::lower).orElse("");
    if (grammar.has("person-pronouns", word) && kinds.contains(Kind.PERSON)) {
      Optional<Thing> person = nearest(Set.of(Kind.PERSON), analysis.number(), chunk.from);
      if (person.isPresent()) {
        return person.map(
            t -> new Referral(t, "\"" + said + "\" -> " + t.fullest() + " (last person)", 0.15));
      }
    }
    if (kinds.equals(Set.of(Kind.PERSON))) {
      return Optional.empty();
    }
    if (grammar.has("thing-pronouns", word) || chunk.determiner == Chunk.Determiner.POSSESSIVE) {
      return nearest(
              kinds.contains(Kind.COMPANY) ? Set.of(Kind.COMPANY) : kinds,
              analysis.number(),
              chunk.from)
          .map(t -> new Referral(t, "\"" + said + "\" -> " + t.fullest() + " (last named)", 0.2));
    }
    return Optional.empty();
  }

  private boolean recent(Thing thing, int sentence) {
    return seen.stream()
        .anyMatch(
            s ->
                s.name().thing() == thing
                    && s.sentence() <= sentence
                    && s.sentence() >= sentence - REACH);
  }

  /** The first named thing of the same sentence before a word, else of the sentences before. */
  private Optional<Thing> nearest(Set<Kind> kinds, int sentence, int before) {
    for (int s = sentence; s >= Math.max(0, sentence - REACH); s--) {
      for (Seen one : seen) {
        boolean earlier = s < sentence || one.name().to() <= before;
        if (one.sentence() == s && earlier && kinds.contains(one.name().thing().kind())) {
          return Optional.of(one.name().thing());
        }
      }
    }
    return Optional.empty();
  }

  private static String said(Chunk chunk, Analysis analysis) {
    StringBuilder text = new StringBuilder();
    for (int i = chunk.from; i < chunk.to; i++) {
      text.append(text.length() > 0 ? " " : "").append(analysis.words().get(i).text());
    }
    return text.toString();
  }
}
