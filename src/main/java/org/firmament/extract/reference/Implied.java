package org.firmament.extract.reference;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.firmament.extract.name.Name;
import org.firmament.extract.name.Thing;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Chunk;
import org.firmament.extract.syntax.Frame;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Lexicon;
import org.firmament.model.Kind;

/** Finds whose rival, chief or unit a noun is where only the text around tells it. */
final class Implied {
  private static final Set<Kind> FIRMS = Set.of(Kind.COMPANY, Kind.ORGANIZATION);

  private final References references;
  private final Grammar grammar;
  private final Lexicon lexicon;
  private final Discourse discourse;
  private final Descriptions descriptions;
  private final Affiliations affiliations;
  private final Salience salience;
  private final Wares wares;

  Implied(
      References references,
      Grammar grammar,
      Lexicon lexicon,
      Discourse discourse,
      Descriptions descriptions,
      Affiliations affiliations,
      Salience salience,
      Wares wares) {
    this.references = references;
    this.grammar = grammar;
    this.lexicon = lexicon;
    this.discourse = discourse;
    this.descriptions = descriptions;
    this.affiliations = affiliations;
    this.salience = salience;
    this.wares = wares;
  }

  /** The firm that a phrase without words stands for. */
  Optional<Referral> of(Chunk unsaid, Analysis analysis) {
    return analysis.frames().stream()
        .filter(f -> f.arguments.stream().anyMatch(a -> a.chunk() == unsaid))
        .findFirst()
        .flatMap(f -> analysis.phrases().at(f.at).flatMap(c -> of(c, f, analysis)));
  }

  private Optional<Referral> of(Chunk chunk, Frame frame, Analysis analysis) {
    if (grammar.has("makers", chunk.lemma)) {
      return wares.made(chunk, analysis);
    }
    boolean office =
        chunk.noun.map(n -> Affiliations.isOfficer(n) || n.role().equals("founder")).orElse(false)
            && descriptions.places(chunk, analysis).isEmpty();
    boolean relative =
        chunk
            .noun
            .map(
                n ->
                    n.isCompany()
                        && !n.role().equals("generic")
                        && !n.role().equals("institution")
                        && !n.role().isEmpty())
            .orElse(false);
    boolean site =
        chunk.noun.map(n -> n.list().equals("place")).orElse(false)
            || !grammar.nounsAreCapital() && lexicon.site(chunk.lemma).isPresent();
    boolean held = site || frame.first(Frame.Role.HOLDER).isPresent();
    if (!office && !relative && !site || !held) {
      return Optional.empty();
    }
    String said = chunk.said(analysis.words());
    Set<Thing> holders = new LinkedHashSet<>();
    frame.in(Frame.Role.HOLDER).forEach(a -> a.chunk().name.ifPresent(n -> holders.add(n.thing())));
    if (office) {
      boolean founder = chunk.noun.filter(n -> n.role().equals("founder")).isPresent();
      Optional<Thing> known =
          holders.stream().flatMap(h -> affiliations.firm(h).stream()).findFirst();
      return known
          .filter(t -> !founder || discourse.wasSubject(t, analysis.number(), chunk.from))
          .map(t -> Referral.of(said, t, "firm of the officer", 0.2));
    }
    if (!chunk.examples.isEmpty() && Discourse.isSubject(chunk, analysis)) {
      return references.lastSubject(chunk, analysis).filter(t -> !holders.contains(t.thing()));
    }
    Optional<Thing> subject = subjectBeside(chunk, frame, analysis, holders);
    if (subject.isPresent()) {
      return subject.map(t -> Referral.of(said, t, "subject of the clause", 0.15));
    }
    return before(chunk, analysis, holders)
        .map(t -> Referral.of(said, t, "named before", 0.2))
        .or(() -> Salience.referral(salience.topics(analysis.number(), holders), said));
  }

  /** "Norvik wuchs; Rivale Lumera schrumpfte": the one firm that the sentence named before. */
  static Optional<Thing> before(Chunk chunk, Analysis analysis, Set<Thing> holders) {
    Set<Thing> firms = new LinkedHashSet<>();
    for (Name name : analysis.names()) {
      boolean firm = name.thing().kind() == Kind.COMPANY && name.to() <= chunk.from;
      if (firm && !holders.contains(name.thing())) {
        firms.add(name.thing());
      }
    }
    return firms.size() == 1 ? firms.stream().findFirst() : Optional.empty();
  }

  /** The firm that is the subject of the clause in which a phrase is not. */
  Optional<Thing> subjectBeside(Chunk chunk, Frame frame, Analysis analysis, Set<Thing> holders) {
    if (Discourse.isSubject(chunk, analysis) || frame.governor.isEmpty()) {
      return Optional.empty();
    }
    return frame.governor.get().in(Frame.Role.SUBJECT).stream()
        .map(Frame.Argument::chunk)
        .flatMap(
            c ->
                c.name.isPresent()
                    ? c.name.stream().map(Name::thing)
                    : references.resolve(c, analysis, FIRMS).stream().map(Referral::thing))
        .filter(t -> t.kind() == Kind.COMPANY && !holders.contains(t))
        .findFirst();
  }
}
