package org.firmament.extract.reference;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.firmament.extract.name.Thing;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Chunk;
import org.firmament.extract.syntax.Frame;
import org.firmament.extract.word.Determiner;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Tagging;
import org.firmament.extract.word.Word;
import org.firmament.model.Kind;

/** Which person an office stands for, and of what gender persons may be. */
final class Persons {
  private static final int REACH = 2;

  private final Grammar grammar;
  private final Lexicon lexicon;
  private final Discourse discourse;
  private final Affiliations affiliations;

  Persons(Grammar grammar, Lexicon lexicon, Discourse discourse, Affiliations affiliations) {
    this.grammar = grammar;
    this.lexicon = lexicon;
    this.discourse = discourse;
    this.affiliations = affiliations;
  }

  /** "Weber klagt. Der Chef der Norvik AG …": the one spoken of before, whose firm is new. */
  Optional<Referral> officer(Chunk chunk, Set<Thing> firms, Analysis analysis) {
    boolean subject =
        chunk.determiner == Determiner.DEFINITE
            && chunk.numbers != 2
            && Discourse.isSubject(chunk, analysis);
    if (!subject) {
      return Optional.empty();
    }
    Set<Thing> persons = new LinkedHashSet<>();
    boolean known = false;
    for (Occurrence one : discourse.before(analysis.number(), chunk.from, 1)) {
      known |= one.things().stream().anyMatch(firms::contains);
      one.thing().filter(t -> t.kind() == Kind.PERSON).ifPresent(persons::add);
    }
    return known || persons.size() != 1
        ? Optional.empty()
        : persons.stream()
            .findFirst()
            .filter(p -> (genders(p) & chunk.genders) != 0)
            .filter(p -> affiliations.firm(p).map(firms::contains).orElse(true))
            .filter(p -> !affiliations.isElsewhere(p))
            .map(p -> Referral.of(chunk.said(analysis.words()), p, "person before", 0.2));
  }

  /**
   * "Der 52-Jährige", "die Managerin", "der gebürtige Linzer": a noun for somebody named before.
   */
  boolean are(Chunk chunk, Analysis analysis) {
    if (chunk.head < 0 || chunk.determiner != Determiner.DEFINITE || chunk.numbers == 2) {
      return false;
    }
    Word head = analysis.words().get(chunk.head);
    boolean born =
        chunk.adjectives.stream()
                .anyMatch(
                    i -> grammar.has("born", grammar.uninflected(analysis.words().get(i).lower())))
            && lexicon.placeOf(head.text()).isPresent();
    return born
        || Tagging.AGED.matcher(head.text()).matches()
        || grammar.has("person-nouns", chunk.lemma);
  }

  /** The one person that the sentences before speak of, or the last that was a subject. */
  Optional<Referral> person(Chunk chunk, Analysis analysis) {
    Set<Thing> mates = analysis.clauseMates(chunk);
    int genders = genders(chunk, analysis);
    Set<Thing> persons = new LinkedHashSet<>();
    Optional<Thing> subject = Optional.empty();
    for (Occurrence one : discourse.before(analysis.number(), chunk.from, REACH)) {
      Optional<Thing> person =
          one.thing()
              .filter(t -> t.kind() == Kind.PERSON && !mates.contains(t))
              .filter(t -> (genders(t) & genders) != 0);
      person.ifPresent(persons::add);
      if (subject.isEmpty() && one.subject()) {
        subject = person;
      }
    }
    return (persons.size() == 1 ? persons.stream().findFirst() : subject)
        .map(p -> Referral.of(chunk.said(analysis.words()), p, "person before", 0.2));
  }

  /** "Chefin Berger sagte, ihr Unternehmen …": the firm that a person before speaks for. */
  Optional<Referral> firmOf(Chunk chunk, Analysis analysis, Pronouns pronouns) {
    boolean firm =
        chunk.name.isEmpty()
            && chunk.numbers != 2
            && chunk.noun.filter(n -> n.isCompany() && n.role().equals("generic")).isPresent();
    if (!firm) {
      return Optional.empty();
    }
    return analysis.frames().stream()
        .filter(f -> f.sort == Frame.Sort.RELATIONAL && f.at == chunk.head)
        .flatMap(f -> f.in(Frame.Role.COMPLEMENT).stream())
        .map(Frame.Argument::chunk)
        .filter(c -> c.pronoun.isPresent() && c.determiner == Determiner.POSSESSIVE)
        .flatMap(c -> pronouns.resolve(c, analysis, Set.of(Kind.PERSON)).stream())
        .flatMap(r -> affiliations.firm(r.thing()).stream())
        .findFirst()
        .map(t -> Referral.of(chunk.said(analysis.words()), t, "firm of the person before", 0.2));
  }

  /** What the article says of somebody's gender where the noun fits either. */
  private static int genders(Chunk chunk, Analysis analysis) {
    int said =
        switch (analysis.words().get(chunk.from).lower()) {
          case "der", "den", "dem", "des" -> 1;
          case "die" -> 2;
          default -> 3;
        };
    boolean dative = analysis.words().get(chunk.from).is("der") && !chunk.isBare();
    return dative ? 2 : said;
  }

  /** The genders that a person's given names leave, as bits: 1 masculine, 2 feminine. */
  int genders(Thing person) {
    int genders = 3;
    for (String name : person.names()) {
      genders &= lexicon.genders(name.split(" ")[0]);
    }
    return genders == 0 ? 3 : genders;
  }
}
