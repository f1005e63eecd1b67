package org.firmament.extract;

import java.util.List;
import java.util.Optional;
import org.firmament.extract.Frame.Role;

/**
 * Whom a noun is said of: its name, its apposition, the subject of "is", the examples behind it.
 */
final class Holders {
  private final Grammar grammar;

  Holders(Grammar grammar) {
    this.grammar = grammar;
  }

  void add(Phrasing phrases, Chunk chunk, List<Frame> verbs, Frame frame) {
    if (chunk.name.isPresent()) {
      frame.add(Role.HOLDER, chunk, 0);
      if ((chunk.numbers & 2) != 0 && chunk.group.get(0) == chunk) {
        chunk.group.stream()
            .filter(c -> c != chunk && c.head < 0)
            .forEach(c -> frame.arguments.add(new Frame.Argument(Role.HOLDER, "", c, 0.05)));
      }
    }
    chunk
        .apposition
        .filter(a -> a != chunk && chunk.name.isEmpty())
        .ifPresent(a -> a.group.forEach(one -> frame.add(Role.HOLDER, one, 0.05)));
    for (Chunk other : phrases.chunks()) {
      boolean apposed =
          other
              .apposition
              .filter(a -> a == chunk || chunk.head >= 0 && a.group.contains(chunk))
              .isPresent();
      if (apposed && frame.in(Role.HOLDER).stream().noneMatch(a -> a.chunk() == other)) {
        frame.add(Role.HOLDER, other, 0.05);
      }
    }
    if (verbs.isEmpty() && frame.first(Role.HOLDER).isEmpty() && chunk.isBare()) {
      headline(phrases, chunk).ifPresent(c -> frame.add(Role.HOLDER, c, 0.1));
    }
    chunk.examples.forEach(c -> frame.arguments.add(new Frame.Argument(Role.HOLDER, "", c, 0.05)));
    boolean open = frame.first(Role.HOLDER).isEmpty();
    boolean definite = chunk.determiner == Chunk.Determiner.DEFINITE;
    boolean generic =
        chunk.noun.map(n -> n.isCompany() && n.role().equals("generic")).orElse(false);
    boolean unit = chunk.noun.map(n -> n.role().equals("unit")).orElse(false);
    boolean described = unit && Described.of(chunk, phrases.words()).isPresent();
    if (open && (definite && generic || described)) {
      frame.add(Role.HOLDER, chunk, 0.1);
    }
    for (Frame verb : verbs) {
      Optional<Frame.Argument> said =
          verb.arguments.stream()
              .filter(a -> a.chunk() == chunk && predicates(verb, a))
              .filter(a -> !isCompared(phrases, chunk))
              .findFirst();
      boolean first =
          grammar.has("copulas", verb.lemma)
              && verb.in(Role.SUBJECT).stream().anyMatch(a -> a.chunk() == chunk);
      if (first) {
        for (Frame.Argument argument : verb.in(Role.PREDICATE)) {
          frame.arguments.add(
              new Frame.Argument(Role.HOLDER, "", argument.chunk(), argument.doubt() + 0.05));
        }
        frame.governor = Optional.of(verb);
      }
      if (said.isPresent()) {
        Role source =
            verb.in(Role.OBJECT).isEmpty()
                    || grammar.has("copulas", verb.lemma)
                    || grammar.has("as-of-subject", verb.lemma) && !verb.passive
                ? Role.SUBJECT
                : Role.OBJECT;
        for (Frame.Argument argument : verb.in(source)) {
          if (argument.chunk() != chunk) {
            frame.arguments.add(
                new Frame.Argument(Role.HOLDER, "", argument.chunk(), argument.doubt()));
          }
        }
        frame.governor = Optional.of(verb);
      }
    }
  }

  /** "Muster AG neuer Partner von X": a headline without the verb that links name and noun. */
  private static Optional<Chunk> headline(Phrasing phrases, Chunk chunk) {
    Optional<Chunk> before = chunk.begin() > 0 ? phrases.at(chunk.begin() - 1) : Optional.empty();
    return before.filter(
        c -> c.isBare() && c.name.isPresent() && c.to == chunk.begin() && c != chunk);
  }

  /** "besser als die Konkurrenten" says of nobody that he is one. */
  private static boolean isCompared(Phrasing phrases, Chunk chunk) {
    if (chunk.prepositionAt <= 0) {
      return false;
    }
    Word before = phrases.words().get(chunk.prepositionAt - 1);
    return !before.capital()
        && before.lower().endsWith("er")
        && before.form().is(org.firmament.text.WordClass.ADJECTIVE);
  }

  /** Whether the verb says of something that it is this noun: "ist", "becomes", "ernennt zum". */
  private boolean predicates(Frame verb, Frame.Argument argument) {
    boolean copula = grammar.has("copulas", verb.lemma) && argument.role() == Role.PREDICATE;
    boolean naming =
        grammar.has("naming-verbs", verb.lemma)
            && (argument.role() == Role.PREDICATE
                || argument.role() == Role.ADJUNCT
                    && grammar.has("naming-prepositions", argument.marker()));
    boolean as =
        argument.role() == Role.ADJUNCT && grammar.has("as-prepositions", argument.marker());
    return copula || naming || as;
  }
}
