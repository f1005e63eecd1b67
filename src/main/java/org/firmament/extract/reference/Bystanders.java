package org.firmament.extract.reference;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.firmament.extract.name.Name;
import org.firmament.extract.name.Thing;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Chunk;
import org.firmament.extract.syntax.Frame;
import org.firmament.model.Kind;

/**
 * The firms that a document names only as those of the people whom it quotes: "says Weber, head of
 * research at Norvik", or as investors. It does not go on about them.
 */
final class Bystanders {
  /** Who is named in one of the first sentences is what the document is about. */
  private static final int LEAD = 3;

  private final Set<Thing> things = new HashSet<>();

  Bystanders(List<Analysis> analyses) {
    Map<Thing, Boolean> aside = new HashMap<>();
    for (Analysis analysis : analyses) {
      Set<Integer> quoted = quoted(analysis);
      for (Name name : analysis.names()) {
        boolean only = analysis.number() >= LEAD && quoted.contains(name.from());
        aside.merge(name.thing(), only, Boolean::logicalAnd);
      }
    }
    things.addAll(investors(analyses));
    aside.forEach(
        (thing, only) -> {
          if (only && thing.kind() == Kind.COMPANY) {
            things.add(thing);
          }
        });
  }

  /**
   * "Der Finanzinvestor Norvik hat die Anteile": the chief told of next is that of what he bought.
   */
  private static Set<Thing> investors(List<Analysis> analyses) {
    Set<Thing> investors = new HashSet<>();
    Set<Thing> first = new HashSet<>();
    for (Analysis analysis : analyses) {
      if (analysis.number() == 0) {
        analysis.names().forEach(n -> first.add(n.thing()));
      }
      for (Chunk chunk : analysis.phrases().chunks()) {
        chunk
            .name
            .filter(
                n ->
                    chunk.noun.filter(o -> o.role().equals("owner")).isPresent()
                        || chunk.preposition.equals("über") && chunk.head >= 0)
            .map(Name::thing)
            .filter(t -> t.kind() == Kind.COMPANY && !first.contains(t))
            .ifPresent(investors::add);
      }
    }
    return investors;
  }

  /** Where the firms of persons with an office stand. */
  private static Set<Integer> quoted(Analysis analysis) {
    Set<Integer> quoted = new HashSet<>();
    for (Frame frame : analysis.frames()) {
      boolean person =
          frame.sort == Frame.Sort.RELATIONAL
              && frame.in(Frame.Role.HOLDER).stream()
                  .flatMap(a -> a.chunk().named().stream())
                  .anyMatch(n -> n.thing().kind() == Kind.PERSON);
      if (person) {
        frame.arguments.stream()
            .filter(a -> a.role() != Frame.Role.HOLDER)
            .flatMap(a -> a.chunk().named().stream())
            .forEach(n -> quoted.add(n.from()));
      }
    }
    return quoted;
  }

  boolean include(Thing thing) {
    return things.contains(thing);
  }
}
