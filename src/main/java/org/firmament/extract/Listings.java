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
import org.firmament.model.Span;
import org.firmament.model.Status;

/**
 * The units of a firm that one sentence tells of and the next one lists: "Auch mehrere Töchter sind
 * insolvent. Betroffen sind A, B und C."
 */
final class Listings {
  private static final int LONGEST_OPENER = 6;

  private final Grammar grammar;
  private final Ontology.Relation subsidiaryOf;

  Listings(Grammar grammar, Ontology.Relation subsidiaryOf) {
    this.grammar = grammar;
    this.subsidiaryOf = subsidiaryOf;
  }

  List<Found> find(List<Analysis> analyses, References references, List<Sentence> sentences) {
    List<Found> found = new ArrayList<>();
    for (int s = 0; s + 1 < analyses.size(); s++) {
      Analysis next = analyses.get(s + 1);
      Optional<Thing> parent = lists(next) ? parent(analyses.get(s), references) : Optional.empty();
      if (parent.isPresent()) {
        for (Chunk chunk : next.phrases().chunks()) {
          Optional<Name> unit =
              chunk
                  .name
                  .filter(n -> n.thing().kind() == Kind.COMPANY && n.thing() != parent.get())
                  .filter(n -> !chunk.hasPreposition() || chunk.preposition.equals("um"));
          if (unit.isPresent()) {
            found.add(found(unit.get(), chunk, parent.get(), next, sentences.get(s + 1)));
          }
        }
      }
    }
    return found;
  }

  /** Whether a sentence begins as one does that lists what the one before it counted. */
  private boolean lists(Analysis analysis) {
    StringBuilder opener = new StringBuilder();
    for (int i = 0; i < Math.min(LONGEST_OPENER, analysis.words().size()); i++) {
      opener.append(i == 0 ? "" : " ").append(analysis.words().get(i).lower());
      if (grammar.has("list-openers", opener.toString())) {
        return true;
      }
    }
    return false;
  }

  /** Whose units a sentence tells of without naming them. */
  private static Optional<Thing> parent(Analysis analysis, References references) {
    for (Frame frame : analysis.frames()) {
      Optional<Chunk> units =
          analysis
              .phrases()
              .at(frame.at)
              .filter(c -> frame.sort == Frame.Sort.RELATIONAL)
              .filter(c -> c.numbers == 2 && c.named().isEmpty() && c.examples.isEmpty())
              .filter(c -> c.noun.filter(n -> n.role().equals("unit")).isPresent());
      if (units.isPresent()) {
        return frame.in(Frame.Role.COMPLEMENT).stream()
            .map(Frame.Argument::chunk)
            .flatMap(
                c ->
                    c.named().isPresent()
                        ? c.named().stream().map(Name::thing)
                        : references.resolve(c, analysis, Set.of(Kind.COMPANY)).stream()
                            .map(Referral::thing))
            .filter(t -> t.kind() == Kind.COMPANY)
            .findFirst()
            .or(() -> references.topic(analysis.number()).map(Referral::thing));
      }
    }
    return Optional.empty();
  }

  private Found found(Name unit, Chunk chunk, Thing parent, Analysis analysis, Sentence sentence) {
    Span span = chunk.span(analysis.words());
    Referral whole = Referral.of(unit.text(), parent, "units told of before", 0.2);
    return new Found(
        Filled.named(new Need.Slot("unit", "entity"), unit, chunk, 0.1),
        Optional.of(Filled.meant(new Need.Slot("parent", "entity"), span, whole, chunk, 0)),
        subsidiaryOf,
        "subsidiaryOf/listed",
        Optional.empty(),
        0.2,
        sentence,
        Circumstances.Verdict.granted(Status.ASSERTED),
        Qualifiers.NONE);
  }
}
