package org.firmament.extract.syntax;

import java.util.Optional;
import org.firmament.extract.syntax.Frame.Role;
import org.firmament.extract.word.Grammar;

/** What verbs call things: the name that they give stands for what it is given to. */
final class Calling {
  private final Grammar grammar;

  Calling(Grammar grammar) {
    this.grammar = grammar;
  }

  /** "The system is called X", "a studio called X": both are the same. */
  void add(Phrasing phrases, Frame frame) {
    if (grammar.has("rename-verbs", frame.lemma)) {
      rename(frame);
    }
    if (!grammar.has("calling-verbs", frame.lemma)) {
      return;
    }
    Role first = frame.passive ? Role.OBJECT : Role.SUBJECT;
    Role second = frame.passive ? Role.PREDICATE : Role.OBJECT;
    boolean reduced = frame.group.size() == 1;
    if (reduced && !frame.passive && frame.first(first).isEmpty() && frame.at > 0) {
      phrases
          .at(frame.at - 1)
          .filter(c -> c.to == frame.at && !c.isBare())
          .ifPresent(c -> frame.add(first, c, 0.05));
    }
    if (frame.passive || reduced) {
      for (Frame.Argument called : frame.in(first)) {
        frame
            .first(second)
            .filter(n -> n.chunk().name.isPresent() && n.chunk().head < 0)
            .filter(n -> called.chunk().name.isEmpty() && called.chunk().head >= 0)
            .filter(n -> frame.passive || called.chunk().to == frame.at)
            .ifPresent(n -> called.chunk().apposition = Optional.of(n.chunk()));
      }
    }
  }

  /** "spun off its paints arm as X": the unit has that name now. */
  private void rename(Frame frame) {
    Optional<Chunk> name =
        frame.in(Role.ADJUNCT).stream()
            .filter(a -> grammar.has("as-prepositions", a.marker()))
            .map(Frame.Argument::chunk)
            .filter(c -> c.name.isPresent() && c.head < 0)
            .findFirst();
    frame.in(Role.OBJECT).stream()
        .map(Frame.Argument::chunk)
        .filter(c -> c.name.isEmpty() && c.head >= 0)
        .forEach(c -> c.apposition = name.isPresent() ? name : c.apposition);
  }
}
