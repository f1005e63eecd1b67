package org.firmament.extract;

import java.util.ArrayList;
import java.util.HashSet;
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
import org.firmament.extract.word.Determiner;
import org.firmament.extract.word.Lexicon;
import org.firmament.model.Kind;
import org.firmament.model.Ontology;
import org.firmament.model.Qualifiers;
import org.firmament.model.Sentence;
import org.firmament.model.Value;

/**
 * Who holds the office that a sentence tells of without a name, where the next one begins with a
 * name that is new: "The boss of Norvik has resigned. Anna Berger said …".
 */
final class Introductions {

  private final Circumstances circumstances;
  private final Ontology.Relation holdsPosition;

  Introductions(Circumstances circumstances, Ontology.Relation holdsPosition) {
    this.circumstances = circumstances;
    this.holdsPosition = holdsPosition;
  }

  /** An office without a name, and the body that it is of. */
  private record Office(Frame frame, Thing body, String said) {}

  List<Found> find(
      List<Analysis> analyses, References references, List<Sentence> sentences, List<Found> told) {
    List<Found> found = new ArrayList<>();
    Set<Thing> known = new HashSet<>();
    for (int s = 0; s + 1 < analyses.size(); s++) {
      Analysis analysis = analyses.get(s);
      analysis.names().forEach(n -> known.add(n.thing()));
      Analysis next = analyses.get(s + 1);
      Optional<Office> office = office(analysis, references);
      Optional<Chunk> holder = office.isEmpty() ? Optional.empty() : introduced(next, known);
      Optional<Name> name = holder.flatMap(c -> c.name).filter(n -> !holds(n.thing(), told));
      if (name.isPresent()) {
        Circumstances.Verdict verdict =
            circumstances.judge(office.get().frame(), analysis, holdsPosition.name());
        if (verdict.claimed()) {
          found.add(found(office.get(), name.get(), holder.get(), verdict, sentences.get(s + 1)));
        }
      }
    }
    return found;
  }

  private boolean holds(Thing person, List<Found> told) {
    return told.stream()
        .anyMatch(
            f -> f.relation() == holdsPosition && f.subject().thing().equals(Optional.of(person)));
  }

  /** The only office that is the subject of the sentence and has nobody's name beside it. */
  private static Optional<Office> office(Analysis analysis, References references) {
    List<Office> offices = new ArrayList<>();
    for (Frame frame : analysis.frames()) {
      Optional<Chunk> chunk = analysis.phrases().at(frame.at);
      boolean unnamed =
          frame.sort == Frame.Sort.RELATIONAL
              && frame.in(Frame.Role.HOLDER).isEmpty()
              && chunk.filter(c -> isOffice(c) && isSubject(c, analysis)).isPresent();
      if (unnamed) {
        String said = chunk.get().lemma;
        body(frame, analysis, references).ifPresent(b -> offices.add(new Office(frame, b, said)));
      }
    }
    boolean named =
        analysis.names().stream().anyMatch(n -> n.thing().kind() == Kind.PERSON && !n.genitive());
    return offices.size() == 1 && !named ? Optional.of(offices.get(0)) : Optional.empty();
  }

  private static boolean isOffice(Chunk chunk) {
    boolean officer =
        chunk
            .second
            .or(() -> chunk.noun)
            .filter(Lexicon.Noun::isOffice)
            .filter(n -> n.role().equals("officer"))
            .isPresent();
    return officer
        && chunk.name.isEmpty()
        && chunk.apposition.isEmpty()
        && chunk.numbers != 2
        && chunk.determiner != Determiner.INDEFINITE;
  }

  private static boolean isSubject(Chunk chunk, Analysis analysis) {
    return analysis.frames().stream()
        .filter(f -> f.sort == Frame.Sort.VERB)
        .flatMap(f -> f.in(f.passive ? Frame.Role.OBJECT : Frame.Role.SUBJECT).stream())
        .anyMatch(a -> a.chunk() == chunk && chunk.isBare());
  }

  private static Optional<Thing> body(Frame frame, Analysis analysis, References references) {
    for (Frame.Argument argument : frame.in(Frame.Role.COMPLEMENT)) {
      Chunk chunk = argument.chunk();
      Optional<Thing> body =
          chunk.name.isPresent()
              ? chunk.name.map(Name::thing)
              : references.resolve(chunk, analysis, Kind.FIRMS).stream()
                  .map(Referral::thing)
                  .findFirst();
      if (body.filter(b -> Kind.FIRMS.contains(b.kind())).isPresent()) {
        return body;
      }
    }
    return Optional.empty();
  }

  /** The first person of a sentence, if it is its subject, has a full name and is new. */
  private static Optional<Chunk> introduced(Analysis analysis, Set<Thing> known) {
    return analysis.phrases().chunks().stream()
        .filter(c -> c.name.filter(n -> n.thing().kind() == Kind.PERSON).isPresent())
        .findFirst()
        .filter(c -> c.head < 0 && c.apposition.isEmpty() && isSubject(c, analysis))
        .filter(c -> c.name.get().to() - c.name.get().from() > 1)
        .filter(c -> !known.contains(c.name.get().thing()));
  }

  private Found found(
      Office office, Name name, Chunk chunk, Circumstances.Verdict verdict, Sentence sentence) {
    Filled person = Filled.named(new Need.Slot("person", "entity"), name, chunk, 0.1);
    Referral body = Referral.of(office.said(), office.body(), "office told of before", 0.2);
    Filled firm = Filled.meant(new Need.Slot("company", "entity"), name.span(), body, chunk, 0);
    return new Found(
        person,
        Optional.of(firm),
        holdsPosition,
        "holdsPosition/introduced",
        Optional.empty(),
        0.2,
        sentence,
        verdict,
        Qualifiers.NONE.with("role", new Value.Word(office.said())));
  }
}
