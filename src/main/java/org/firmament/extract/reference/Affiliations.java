package org.firmament.extract.reference;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.firmament.extract.name.Name;
import org.firmament.extract.name.Thing;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Frame;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Lexicon;
import org.firmament.model.Kind;

/** Whose firm a person speaks for, as far as the document gives offices. */
final class Affiliations {
  private static final Set<String> INSIDE = Set.of("officer", "founder", "owner", "spokesperson");

  private final Grammar grammar;
  private final Map<Thing, Thing> firms = new LinkedHashMap<>();

  /** Of whom the text tells what they are: "Treasury Secretary Weber". */
  private final Set<Thing> told = new LinkedHashSet<>();

  Affiliations(Grammar grammar) {
    this.grammar = grammar;
  }

  /** Takes in "Norvik-Chef Weber", "Weber, head of Norvik,", but not what he says "auf Lumera". */
  void learn(Analysis analysis) {
    for (Frame frame : analysis.frames()) {
      Optional<Thing> person = office(frame, analysis);
      if (frame.sort == Frame.Sort.RELATIONAL && !grammar.nounsAreCapital()) {
        frame.in(Frame.Role.HOLDER).stream()
            .flatMap(a -> a.chunk().name.stream())
            .forEach(n -> told.add(n.thing()));
      }
      if (person.isPresent()) {
        for (Frame.Argument argument : frame.arguments) {
          boolean at =
              argument.role() == Frame.Role.COMPLEMENT
                  || argument.role() == Frame.Role.ADJUNCT && !argument.marker().equals("auf");
          Optional<Thing> firm = argument.chunk().name.map(Name::thing);
          if (at && firm.map(f -> f.kind() == Kind.COMPANY).orElse(false)) {
            firms.putIfAbsent(person.get(), firm.get());
          }
        }
      }
    }
  }

  /** The person of whom a frame says that they hold an office inside a firm. */
  static Optional<Thing> office(Frame frame, Analysis analysis) {
    boolean office =
        frame.sort == Frame.Sort.RELATIONAL
            && analysis
                .phrases()
                .at(frame.at)
                .flatMap(c -> c.noun)
                .map(Affiliations::isInside)
                .orElse(false);
    return office
        ? frame.in(Frame.Role.HOLDER).stream()
            .flatMap(a -> a.chunk().name.stream())
            .map(Name::thing)
            .filter(t -> t.kind() == Kind.PERSON)
            .findFirst()
        : Optional.empty();
  }

  /** Whether the text tells what a person is, but of no firm. */
  boolean isElsewhere(Thing person) {
    return told.contains(person) && !firms.containsKey(person);
  }

  static boolean isInside(Lexicon.Noun noun) {
    return noun.isOffice() && INSIDE.contains(noun.role());
  }

  /** Whether it is an office that firms have, by its own entry and not by the end of a compound. */
  static boolean isOfficer(Lexicon.Noun noun) {
    return noun.isOffice() && noun.role().equals("officer") && !noun.lemma().startsWith("-");
  }

  void put(Thing person, Thing firm) {
    firms.putIfAbsent(person, firm);
  }

  Optional<Thing> firm(Thing person) {
    return Optional.ofNullable(firms.get(person));
  }
}
