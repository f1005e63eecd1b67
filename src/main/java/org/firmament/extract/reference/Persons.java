package org.firmament.extract.reference;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.firmament.extract.name.Thing;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Chunk;
import org.firmament.extract.word.Determiner;
import org.firmament.extract.word.Lexicon;
import org.firmament.model.Kind;

/** Which person an office stands for, and of what gender persons may be. */
final class Persons {
  private final Lexicon lexicon;
  private final Discourse discourse;
  private final Affiliations affiliations;

  Persons(Lexicon lexicon, Discourse discourse, Affiliations affiliations) {
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
            .map(p -> Referral.of(chunk.said(analysis.words()), p, "person before", 0.2));
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
