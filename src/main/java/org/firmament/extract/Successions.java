package org.firmament.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.firmament.extract.name.Name;
import org.firmament.extract.name.Thing;
import org.firmament.extract.pattern.Filled;
import org.firmament.extract.pattern.Need;
import org.firmament.extract.reference.References;
import org.firmament.extract.reference.Referral;
import org.firmament.extract.rule.Circumstances;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Chunk;
import org.firmament.extract.syntax.Frame;
import org.firmament.extract.word.Grammar;
import org.firmament.model.Kind;
import org.firmament.model.Ontology;
import org.firmament.model.Qualifiers;
import org.firmament.model.Sentence;
import org.firmament.model.Status;
import org.firmament.model.Value;

/**
 * The office that one person takes over from another where the text tells it of the other only:
 * "Nachfolgerin wird Anna Berger", "her predecessor Hans Weber".
 */
final class Successions {
  /** So many sentences back an office can have been told of. */
  private static final int FAR = 2;

  private final Grammar grammar;
  private final Circumstances circumstances;
  private final Ontology.Relation holdsPosition;

  Successions(Grammar grammar, Circumstances circumstances, Ontology.Relation holdsPosition) {
    this.grammar = grammar;
    this.circumstances = circumstances;
    this.holdsPosition = holdsPosition;
  }

  /** An office as the text told it of somebody. */
  private record Office(Filled firm, Optional<Value> role, int sentence) {}

  /** Who comes and who goes; either may be unnamed. */
  private record Change(Frame frame, Optional<Chunk> comes, Optional<Chunk> goes) {}

  List<Found> find(
      List<Analysis> analyses, References references, List<Sentence> sentences, List<Found> told) {
    List<Found> found = new ArrayList<>(told);
    List<Found> more = new ArrayList<>();
    for (Analysis analysis : analyses) {
      Sentence sentence = sentences.get(analysis.number());
      int number = analysis.number();
      for (Change change : changes(analysis)) {
        Optional<Thing> comes = change.comes().flatMap(c -> person(c, analysis, references));
        Optional<Thing> goes = change.goes().flatMap(c -> person(c, analysis, references));
        Optional<Office> office =
            goes.flatMap(p -> office(found, p, sentence.number()))
                .or(() -> comes.flatMap(p -> held(found, p, sentence.number())))
                .or(() -> near(found, comes, goes, sentence.number()))
                .or(() -> unnamed(analysis))
                .or(() -> led(analysis))
                .or(() -> number == 0 ? Optional.empty() : unnamed(analyses.get(number - 1)))
                .or(() -> number == 0 ? Optional.empty() : led(analyses.get(number - 1)));
        boolean verb = change.frame().sort == Frame.Sort.VERB;
        if (office.isEmpty() || verb && (comes.isEmpty() || goes.isEmpty())) {
          continue;
        }
        List<Found> here = new ArrayList<>();
        if (comes.isPresent() && held(found, comes.get(), sentence.number()).isEmpty()) {
          Circumstances.Verdict verdict =
              circumstances.judge(change.frame(), analysis, holdsPosition.name());
          here.add(
              found(change.comes().get(), comes.get(), office.get(), sentence, verdict, analysis));
        }
        if (goes.isPresent() && office(found, goes.get(), sentence.number()).isEmpty()) {
          Circumstances.Verdict ended = Circumstances.Verdict.granted(Status.ENDED);
          here.add(found(change.goes().get(), goes.get(), office.get(), sentence, ended, analysis));
        }
        here.removeIf(f -> !f.verdict().claimed());
        found.addAll(here);
        more.addAll(here);
      }
    }
    return more;
  }

  private List<Change> changes(Analysis analysis) {
    List<Change> changes = new ArrayList<>();
    leaving(analysis).ifPresent(changes::add);
    for (Frame frame : analysis.frames()) {
      if (frame.sort == Frame.Sort.RELATIONAL) {
        Optional<Chunk> holder = first(frame, Frame.Role.HOLDER);
        Optional<Chunk> other = first(frame, Frame.Role.COMPLEMENT);
        if (grammar.has("successors", frame.lemma)) {
          changes.add(new Change(frame, holder, other));
        } else if (grammar.has("predecessors", frame.lemma)) {
          changes.add(new Change(frame, other, holder));
        }
      } else if (frame.sort == Frame.Sort.VERB && grammar.has("succeeding-verbs", frame.lemma)) {
        Optional<Chunk> goes =
            first(frame, Frame.Role.OBJECT)
                .or(() -> first(frame, Frame.Role.DATIVE))
                .or(() -> behind(frame));
        changes.add(new Change(frame, first(frame, Frame.Role.SUBJECT), goes));
      } else if (frame.sort == Frame.Sort.VERB && isOfPost(frame)) {
        Optional<Chunk> subject = first(frame, Frame.Role.SUBJECT);
        if (grammar.has("handing-verbs", frame.lemma)) {
          changes.add(new Change(frame, behind(frame, "an"), subject));
        } else if (grammar.has("taking-verbs", frame.lemma)) {
          changes.add(new Change(frame, subject, behind(frame, "von")));
        }
      }
    }
    return changes;
  }

  /** "Weber geht, Lang kommt". */
  private Optional<Change> leaving(Analysis analysis) {
    Optional<Frame> goes = alone(analysis, "leaving-verbs");
    return alone(analysis, "coming-verbs")
        .filter(c -> goes.isPresent())
        .map(
            c ->
                new Change(c, first(c, Frame.Role.SUBJECT), first(goes.get(), Frame.Role.SUBJECT)));
  }

  private Optional<Frame> alone(Analysis analysis, String verbs) {
    return analysis.frames().stream()
        .filter(f -> f.sort == Frame.Sort.VERB && grammar.has(verbs, f.lemma))
        .filter(f -> f.arguments.size() == 1)
        .filter(
            f ->
                first(f, Frame.Role.SUBJECT)
                    .flatMap(c -> c.name)
                    .filter(n -> n.thing().kind() == Kind.PERSON)
                    .isPresent())
        .findFirst();
  }

  private static Optional<Chunk> first(Frame frame, Frame.Role role) {
    return frame.first(role).map(Frame.Argument::chunk);
  }

  /** "übergibt den Chefposten", "übernimmt die Leitung". */
  private boolean isOfPost(Frame frame) {
    return frame.in(Frame.Role.OBJECT).stream()
        .anyMatch(a -> grammar.has("posts", a.chunk().lemma));
  }

  private Optional<Chunk> behind(Frame frame, String preposition) {
    return frame.in(Frame.Role.ADJUNCT).stream()
        .filter(a -> grammar.basePreposition(a.marker()).equals(preposition))
        .map(Frame.Argument::chunk)
        .filter(c -> c.name.filter(n -> n.thing().kind() == Kind.PERSON).isPresent())
        .findFirst();
  }

  /** "folgt auf X": the phrase behind the preposition that such a verb takes. */
  private Optional<Chunk> behind(Frame frame) {
    return frame.in(Frame.Role.ADJUNCT).stream()
        .filter(a -> grammar.has("succeeding-prepositions", a.marker()))
        .map(Frame.Argument::chunk)
        .findFirst();
  }

  private static Optional<Thing> person(Chunk chunk, Analysis analysis, References references) {
    if (chunk.name.isPresent()) {
      return chunk.name.map(Name::thing).filter(t -> t.kind() == Kind.PERSON);
    }
    return chunk.pronoun.isPresent()
        ? references.resolve(chunk, analysis, Set.of(Kind.PERSON)).stream()
            .map(Referral::thing)
            .findFirst()
        : Optional.empty();
  }

  private Optional<Office> office(List<Found> found, Thing person, int until) {
    return last(found, until, 0, f -> f.subject().thing().filter(person::equals).isPresent());
  }

  /** The office that somebody comes into, not the one that they held elsewhere before. */
  private Optional<Office> held(List<Found> found, Thing person, int until) {
    return last(
        found,
        until,
        0,
        f ->
            f.subject().thing().filter(person::equals).isPresent()
                && f.verdict().status() != Status.ENDED);
  }

  /** The office told of somebody else right before. */
  private Optional<Office> near(
      List<Found> found, Optional<Thing> comes, Optional<Thing> goes, int until) {
    return last(
        found,
        until,
        until - FAR,
        f -> {
          Optional<Thing> who = f.subject().thing();
          return !who.equals(comes) && !who.equals(goes);
        });
  }

  private Optional<Office> last(
      List<Found> found, int until, int from, java.util.function.Predicate<Found> fits) {
    return found.stream()
        .filter(f -> f.relation() == holdsPosition && f.verdict().status() != Status.DENIED)
        .filter(f -> f.sentence().number() <= until && f.sentence().number() >= from)
        .filter(f -> f.object().isPresent() && fits.test(f))
        .reduce((a, b) -> isToldBetter(b, a) ? b : a)
        .map(f -> new Office(f.object().get(), f.qualifiers().of("role"), f.sentence().number()));
  }

  /** Whether one telling is later than another, and not the same person's without the office. */
  private static boolean isToldBetter(Found later, Found earlier) {
    boolean vaguer =
        later.qualifiers().of("role").isEmpty()
            && earlier.qualifiers().of("role").isPresent()
            && later.subject().thing().equals(earlier.subject().thing());
    return later.sentence().number() >= earlier.sentence().number() && !vaguer;
  }

  /** "Der Norvik-Chef hat von seinem Vorgänger …": an office whose holder has no name here. */
  private Optional<Office> unnamed(Analysis analysis) {
    for (Frame frame : analysis.frames()) {
      Optional<Chunk> chunk = analysis.phrases().at(frame.at);
      boolean office =
          frame.sort == Frame.Sort.RELATIONAL
              && chunk
                  .flatMap(c -> c.noun)
                  .filter(n -> n.isOffice() && n.role().equals("officer"))
                  .isPresent()
              && !isOfChange(frame.lemma);
      if (office) {
        List<Frame.Argument> firms = new ArrayList<>(frame.in(Frame.Role.COMPLEMENT));
        if (firms.isEmpty()) {
          firms.addAll(getting(analysis, chunk.get()));
        }
        for (Frame.Argument argument : firms) {
          Optional<Name> firm = argument.chunk().name.filter(n -> n.thing().mayBe(Kind.FIRMS));
          if (firm.isPresent()) {
            Need.Slot slot = new Need.Slot("company", "entity");
            Filled filled = Filled.named(slot, firm.get(), argument.chunk(), 0.1);
            return Optional.of(
                new Office(
                    filled,
                    Optional.of(new Value.Word(analysis.words().get(frame.at).text())),
                    analysis.number()));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** "Norvik bekommt einen neuen Chef": the subject of a verb that the office is object of. */
  private List<Frame.Argument> getting(Analysis analysis, Chunk office) {
    return analysis.frames().stream()
        .filter(f -> f.sort == Frame.Sort.VERB && grammar.has("getting-verbs", f.lemma))
        .filter(f -> f.in(Frame.Role.OBJECT).stream().anyMatch(a -> a.chunk() == office))
        .flatMap(f -> f.in(Frame.Role.SUBJECT).stream())
        .toList();
  }

  /** "Chefwechsel bei Norvik", "an der Spitze von Norvik": where somebody leads. */
  private Optional<Office> led(Analysis analysis) {
    for (Frame frame : analysis.frames()) {
      boolean post = frame.sort == Frame.Sort.RELATIONAL && grammar.has("posts", frame.lemma);
      for (Frame.Argument argument : post ? frame.arguments : List.<Frame.Argument>of()) {
        boolean of =
            argument.role() == Frame.Role.COMPLEMENT || argument.role() == Frame.Role.ADJUNCT;
        Optional<Name> firm =
            argument.chunk().name.filter(n -> of && n.thing().kind() == Kind.COMPANY);
        if (firm.isPresent()) {
          Need.Slot slot = new Need.Slot("company", "entity");
          Filled filled = Filled.named(slot, firm.get(), argument.chunk(), 0.1);
          return Optional.of(new Office(filled, Optional.empty(), analysis.number()));
        }
      }
      if (post) {
        return at(analysis);
      }
    }
    return Optional.empty();
  }

  /** "Bei Norvik kommt es zu einem Wechsel an der Spitze": the only firm where it happens. */
  private Optional<Office> at(Analysis analysis) {
    Need.Slot slot = new Need.Slot("company", "entity");
    List<Office> offices =
        analysis.phrases().chunks().stream()
            .filter(c -> grammar.basePreposition(c.preposition).equals("bei"))
            .filter(c -> c.name.filter(n -> n.thing().kind() == Kind.COMPANY).isPresent())
            .map(c -> Filled.named(slot, c.name.get(), c, 0.1))
            .map(f -> new Office(f, Optional.empty(), analysis.number()))
            .toList();
    return offices.size() == 1 ? Optional.of(offices.get(0)) : Optional.empty();
  }

  private boolean isOfChange(String lemma) {
    return grammar.has("successors", lemma) || grammar.has("predecessors", lemma);
  }

  private Found found(
      Chunk chunk,
      Thing person,
      Office office,
      Sentence sentence,
      Circumstances.Verdict verdict,
      Analysis analysis) {
    String said = chunk.said(analysis.words());
    Need.Slot slot = new Need.Slot("person", "entity");
    Filled subject =
        chunk.name.isPresent()
            ? Filled.named(slot, chunk.name.get(), chunk, 0.05)
            : Filled.meant(
                slot,
                chunk.span(analysis.words()),
                Referral.of(said, person, "last named", 0.05),
                chunk,
                0);
    Filled told = office.firm();
    Thing firm = told.thing().orElseThrow();
    Filled object =
        office.sentence() == analysis.number()
            ? told
            : Filled.meant(
                told.slot(),
                chunk.span(analysis.words()),
                Referral.of(said, firm, "office taken over", 0.15),
                chunk,
                0);
    Qualifiers role =
        office.role().map(r -> Qualifiers.NONE.with("role", r)).orElse(Qualifiers.NONE);
    return new Found(
        subject,
        Optional.of(object),
        holdsPosition,
        "holdsPosition/succession",
        Optional.empty(),
        0.15,
        sentence,
        verdict,
        role);
  }
}
