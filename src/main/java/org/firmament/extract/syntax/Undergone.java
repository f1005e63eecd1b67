package org.firmament.extract.syntax;

import java.util.Set;
import org.firmament.extract.syntax.Frame.Role;
import org.firmament.extract.word.Grammar;
import org.firmament.model.Kind;

/** Whom an inquiry or a fine is about where only the clause around it tells. */
final class Undergone {
  /** Prepositions that tell it beside the noun. */
  private static final Set<String> ABOUT = Set.of("into", "of", "against", "on", "over", "for");

  private final Grammar grammar;

  Undergone(Grammar grammar) {
    this.grammar = grammar;
  }

  /** "X cut its forecast after an inquiry by Y": X is inquired into. */
  void add(Chunk chunk, Frame frame) {
    boolean open =
        grammar.has("undergone-nouns", chunk.lemma)
            && grammar.has("apart-prepositions", chunk.preposition)
            && frame.first(Role.COMPLEMENT).isEmpty()
            && frame.in(Role.ADJUNCT).stream()
                .anyMatch(a -> grammar.has("agent-prepositions", a.marker()))
            && frame.in(Role.ADJUNCT).stream().noneMatch(a -> ABOUT.contains(a.marker()));
    if (open) {
      frame
          .governor
          .flatMap(g -> g.first(g.passive ? Role.OBJECT : Role.SUBJECT))
          .filter(a -> isFirm(a.chunk()))
          .ifPresent(a -> frame.add(Role.COMPLEMENT, a.chunk(), 0.15));
    }
  }

  private static boolean isFirm(Chunk chunk) {
    return chunk.pronoun.isPresent()
        || chunk.name.filter(n -> n.thing().kind() == Kind.COMPANY).isPresent();
  }
}
