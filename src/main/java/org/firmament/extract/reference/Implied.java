package org.firmament.extract.reference;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.firmament.extract.name.Name;
import org.firmament.extract.name.Thing;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Chunk;
import org.firmament.extract.syntax.Frame;
import org.firmament.extract.syntax.Unsaid;
import org.firmament.extract.word.Determiner;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Word;
import org.firmament.model.Kind;

/** Finds whose rival, chief or unit a noun is where only the text around tells it. */
final class Implied {

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

  /**
   * Takes a person for the officer of the firm that the text is about, if no word says of which.
   */
  void learn(Frame frame, Thing person, Analysis analysis) {
    boolean told =
        analysis
            .phrases()
            .at(frame.at)
            .filter(c -> Unsaid.holdsBody(analysis.words(), c))
            .isPresent();
    boolean unsaid =
        !told
            && frame.in(Frame.Role.COMPLEMENT).stream()
                .allMatch(a -> a.chunk().implied || a.chunk().namesPlace());
    boolean founder =
        analysis.phrases().at(frame.at).flatMap(c -> c.noun).filter(n -> n.isOwner()).isPresent();
    if (unsaid && !(founder && isOfUnknown(frame.from, analysis))) {
      Optional<Thing> apart = behindField(frame, analysis);
      Optional<Thing> here =
          apart.isPresent()
              ? apart
              : grammar.nounsAreCapital()
                  ? Optional.of(frame)
                      .filter(f -> founder || isSpeaker(f))
                      .flatMap(f -> subjectBefore(f, analysis))
                  : beside(frame, person, analysis);
      here.or(() -> founder ? discourse.boughtLately(analysis.number()) : Optional.empty())
          .or(() -> leadsBody(frame) ? discourse.bodyBefore(analysis.number()) : Optional.empty())
          .or(() -> topic(analysis))
          .or(() -> subjectBehind(frame, analysis))
          .or(() -> body(frame, analysis))
          .ifPresent(firm -> affiliations.put(person, firm));
    }
  }

  /** The firm that the text goes on about, but for those that only own a share of it. */
  private Optional<Thing> topic(Analysis analysis) {
    Set<Thing> owners = new LinkedHashSet<>();
    for (Frame frame : analysis.frames()) {
      boolean owner =
          analysis.phrases().at(frame.at).flatMap(c -> c.noun).filter(n -> n.isOwner()).isPresent();
      if (owner && frame.sort == Frame.Sort.RELATIONAL) {
        frame
            .in(Frame.Role.HOLDER)
            .forEach(a -> a.chunk().name.ifPresent(n -> owners.add(n.thing())));
      }
    }
    return salience.employer(analysis.number(), owners);
  }

  /** "senior vice-president, health, at Norvik": where the office is, behind what it is for. */
  private static Optional<Thing> behindField(Frame frame, Analysis analysis) {
    List<Word> words = analysis.words();
    int at = frame.at + 1;
    if (at + 3 >= words.size() || !words.get(at).is(",")) {
      return Optional.empty();
    }
    int end = at + 1;
    while (end < words.size() && end - at < 5 && !words.get(end).is(",")) {
      if (words.get(end).isFinite() || words.get(end).capital()) {
        return Optional.empty();
      }
      end++;
    }
    int next = end + 1;
    boolean joined = next + 1 < words.size() && words.get(end).is(",");
    return joined && (words.get(next).is("at") || words.get(next).is("of"))
        ? analysis
            .phrases()
            .at(next + 1)
            .flatMap(Chunk::named)
            .map(Name::thing)
            .filter(t -> Kind.FIRMS.contains(t.kind()))
        : Optional.empty();
  }

  /** "The Fund helps, said managing director Weber": the one body that the sentence names. */
  private static Optional<Thing> body(Frame frame, Analysis analysis) {
    List<Thing> bodies =
        analysis.names().stream()
            .filter(n -> n.to() <= frame.at)
            .map(Name::thing)
            .filter(t -> t.kind() == Kind.ORGANIZATION)
            .distinct()
            .toList();
    return bodies.size() == 1 ? Optional.of(bodies.get(0)) : Optional.empty();
  }

  /**
   * "Under X, chief executive since 1998, Norvik grew": the one firm that the sentence tells of.
   */
  private Optional<Thing> beside(Frame frame, Thing person, Analysis analysis) {
    Set<Thing> holders = Set.of(person);
    return analysis
        .phrases()
        .at(frame.at)
        .flatMap(
            c -> subjectBeside(c, frame, analysis, holders).or(() -> before(c, analysis, holders)));
  }

  /** "Norvik wächst, sagte Finanzchefin Berger": the firm that the sentence is about so far. */
  private Optional<Thing> subjectBefore(Frame frame, Analysis analysis) {
    return discourse.before(analysis.number(), frame.from, 0).stream()
        .filter(Occurrence::subject)
        .flatMap(o -> o.thing().stream())
        .filter(t -> t.kind() == Kind.COMPANY && !salience.isBystander(t))
        .filter(t -> !holds(frame, t))
        .findFirst();
  }

  /** An office that bodies have, too: "Der Verein klagt. Geschäftsführer Berger sagte …". */
  private boolean leadsBody(Frame frame) {
    return grammar.has("body-offices", frame.lemma);
  }

  /** "Laut Vorstandschef Berger wächst Norvik": where no firm is told before. */
  private Optional<Thing> subjectBehind(Frame frame, Analysis analysis) {
    return grammar.nounsAreCapital()
        ? analysis
            .phrases()
            .at(frame.at)
            .flatMap(c -> subjectBeside(c, frame, analysis, Set.of()))
            .filter(t -> !holds(frame, t))
        : Optional.empty();
  }

  private boolean isSpeaker(Frame frame) {
    return frame.governor.filter(g -> grammar.has("reporting", g.lemma)).isPresent();
  }

  private static boolean holds(Frame frame, Thing thing) {
    return frame.in(Frame.Role.HOLDER).stream()
        .flatMap(a -> a.chunk().name.stream())
        .anyMatch(n -> n.thing() == thing);
  }

  /** "Der Dienst läuft, sagte Gründer Berger": what the sentence is about is not found. */
  private boolean isOfUnknown(int word, Analysis analysis) {
    return analysis.phrases().chunks().stream()
        .filter(c -> c.to <= word && c.determiner == Determiner.DEFINITE && c.numbers != 2)
        .filter(c -> c.noun.filter(n -> n.isCompany() || n.isProduct()).isPresent())
        .filter(c -> c.named().isEmpty() && Discourse.isSubject(c, analysis))
        .anyMatch(c -> references.resolve(c, analysis, Kind.FIRMS).isEmpty());
  }

  /** The firm that a phrase without words stands for. */
  Optional<Referral> of(Chunk unsaid, Analysis analysis) {
    return analysis.frames().stream()
        .filter(f -> f.arguments.stream().anyMatch(a -> a.chunk() == unsaid))
        .findFirst()
        .flatMap(f -> analysis.phrases().at(f.at).flatMap(c -> of(c, f, analysis)));
  }

  private Optional<Referral> of(Chunk chunk, Frame frame, Analysis analysis) {
    if (grammar.has("makers", chunk.lemma) || grammar.has("follow-ups", chunk.lemma)) {
      return wares.made(chunk, analysis);
    }
    boolean office =
        chunk.noun.map(n -> Affiliations.isOfficer(n) || n.isOwner()).orElse(false)
            && (descriptions.places(chunk, analysis).isEmpty()
                || chunk.owners.stream().anyMatch(n -> n.thing().kind() == Kind.PLACE));
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
            || lexicon.site(chunk.lemma).isPresent();
    boolean topical =
        grammar.has("topic-nouns", chunk.lemma) || grammar.has("named-wares", chunk.lemma);
    Set<Thing> holders = new LinkedHashSet<>();
    if (DefiniteNouns.isOther(chunk, holders)) {
      references.holder(chunk, analysis).ifPresent(r -> holders.add(r.thing()));
    }
    boolean held =
        site || topical || frame.first(Frame.Role.HOLDER).isPresent() || !holders.isEmpty();
    if (!office && !relative && !site && !topical || !held) {
      return Optional.empty();
    }
    String said = chunk.said(analysis.words());
    frame.in(Frame.Role.HOLDER).forEach(a -> a.chunk().name.ifPresent(n -> holders.add(n.thing())));
    if (grammar.nounsAreCapital()) {
      chunk.group.forEach(c -> c.name.ifPresent(n -> holders.add(n.thing())));
    }
    boolean firms =
        chunk.noun.filter(Lexicon.Noun::isOwner).isPresent()
            && holders.stream().anyMatch(t -> Kind.FIRMS.contains(t.kind()));
    boolean changed =
        firms
            && chunk.adjectives.stream()
                .map(i -> grammar.uninflected(analysis.words().get(i).lower()))
                .anyMatch(a -> grammar.has("changing-owners", a));
    Optional<Thing> bought =
        changed
            ? discourse.boughtLately(analysis.number()).filter(t -> !holders.contains(t))
            : Optional.empty();
    if (bought.isPresent()) {
      return bought.map(t -> Referral.of(said, t, "bought before", 0.15));
    }
    if (firms) {
      return Salience.referral(salience.topics(analysis.number(), holders), said);
    }
    if (office) {
      boolean founder = chunk.noun.filter(n -> n.role().equals("founder")).isPresent();
      Optional<Thing> known =
          holders.stream().flatMap(h -> affiliations.firm(h).stream()).findFirst();
      return known
          .filter(
              t ->
                  !founder
                      || discourse.wasSubject(t, analysis.number(), chunk.from)
                      || discourse.boughtLately(analysis.number()).filter(t::equals).isPresent())
          .map(t -> Referral.of(said, t, "firm of the officer", 0.2));
    }
    Optional<Thing> sold =
        grammar.has("buyers", chunk.lemma)
            ? discourse.soldBefore(analysis.number()).filter(t -> !holders.contains(t))
            : Optional.empty();
    if (sold.isPresent()) {
      return sold.map(t -> Referral.of(said, t, "sold before", 0.15));
    }
    Optional<Thing> object = objectBeside(chunk, frame, analysis, holders);
    if (object.isPresent()) {
      return object.map(t -> Referral.of(said, t, "object of the clause", 0.15));
    }
    if (!chunk.examples.isEmpty() && Discourse.isSubject(chunk, analysis)) {
      return references.lastSubject(chunk, analysis).filter(t -> !holders.contains(t.thing()));
    }
    Optional<Thing> subject = subjectBeside(chunk, frame, analysis, holders);
    if (subject.isPresent()) {
      return subject.map(t -> Referral.of(said, t, "subject of the clause", 0.15));
    }
    return Optional.of(chunk)
        .filter(c -> !isBuyer(c, frame, analysis))
        .flatMap(c -> before(c, analysis, holders))
        .map(t -> Referral.of(said, t, "named before", 0.2))
        .or(() -> Salience.referral(salience.topics(analysis.number(), holders), said))
        .or(
            () ->
                Optional.of(chunk)
                    .filter(c -> c.noun.filter(n -> n.role().equals("rival")).isPresent())
                    .filter(c -> Discourse.isSubject(c, analysis))
                    .flatMap(c -> references.lastSubject(c, analysis))
                    .filter(t -> !holders.contains(t.thing())));
  }

  /** "Die Lumera-Filialen hatte der Rivale Ferrax gekauft": it is no rival of what it buys. */
  private boolean isBuyer(Chunk chunk, Frame frame, Analysis analysis) {
    return Discourse.isSubject(chunk, analysis)
        && frame.governor.filter(g -> grammar.has("transfers", g.lemma)).isPresent();
  }

  /** "Norvik wuchs; Rivale Lumera schrumpfte": the one firm that the sentence named before. */
  private static Optional<Thing> before(Chunk chunk, Analysis analysis, Set<Thing> holders) {
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
  private Optional<Thing> subjectBeside(
      Chunk chunk, Frame frame, Analysis analysis, Set<Thing> holders) {
    if (Discourse.isSubject(chunk, analysis) || frame.governor.isEmpty()) {
      return Optional.empty();
    }
    return frame.governor.get().in(Frame.Role.SUBJECT).stream()
        .map(Frame.Argument::chunk)
        .flatMap(
            c ->
                c.name.isPresent()
                    ? c.name.stream().map(Name::thing)
                    : references.resolve(c, analysis, Kind.FIRMS).stream().map(Referral::thing))
        .filter(t -> t.kind() == Kind.COMPANY && !holders.contains(t))
        .findFirst();
  }

  /**
   * "Rivalen wie X setzen Y zu", "die Tochter X belastet Y": the one firm that a rival or unit does
   * something to.
   */
  private static Optional<Thing> objectBeside(
      Chunk chunk, Frame frame, Analysis analysis, Set<Thing> holders) {
    boolean unit = chunk.noun.filter(n -> n.role().equals("unit")).isPresent();
    boolean rival = chunk.noun.filter(n -> n.role().equals("rival")).isPresent();
    if (!rival && !unit || frame.governor.isEmpty() || !Discourse.isSubject(chunk, analysis)) {
      return Optional.empty();
    }
    List<Thing> objects =
        frame.governor.get().arguments.stream()
            .filter(
                a ->
                    a.role() == Frame.Role.OBJECT
                        || a.role() == Frame.Role.DATIVE
                        || unit && a.role() == Frame.Role.ADJUNCT && a.marker().equals("bei"))
            .flatMap(a -> a.chunk().name.stream())
            .map(Name::thing)
            .filter(t -> t.kind() == Kind.COMPANY && !holders.contains(t))
            .toList();
    return objects.size() == 1 ? objects.stream().findFirst() : Optional.empty();
  }
}
