package org.firmament.extract.syntax;

import java.util.Set;
import org.firmament.extract.syntax.Frame.Role;
import org.firmament.extract.word.Grammar;
import org.firmament.model.Kind;

/** Whose an inquiry, a fine or a joint venture is where only the clause around it tells. */
final class Undergone {
  /** Prepositions that tell it beside the noun. */
  private static final Set<String> ABOUT = Set.of("into", "of", "against", "on", "over", "for");

  /** Prepositions of that by which the subject does something. */
  private static final Set<String> BY_WHICH = Set.of("through", "in", "via", "under", "with");

  private final Grammar grammar;

  Undergone(Grammar grammar) {
    this.grammar = grammar;
  }

  void add(Chunk chunk, Frame frame) {
    boolean open = frame.first(Role.COMPLEMENT).isEmpty() && !grammar.nounsAreCapital();
    if (open && (isSuffered(chunk, frame) || isShared(chunk, frame))) {
      frame
          .governor
          .flatMap(g -> g.first(g.passive ? Role.OBJECT : Role.SUBJECT))
          .filter(a -> isFirm(a.chunk()))
          .ifPresent(a -> frame.add(Role.COMPLEMENT, a.chunk(), 0.15));
    }
  }

  /** "X cut its forecast after an inquiry by Y": X is inquired into. */
  private boolean isSuffered(Chunk chunk, Frame frame) {
    return grammar.has("undergone-nouns", chunk.lemma)
        && grammar.has("apart-prepositions", chunk.preposition)
        && frame.in(Role.ADJUNCT).stream()
            .anyMatch(a -> grammar.has("agent-prepositions", a.marker()))
        && frame.in(Role.ADJUNCT).stream().noneMatch(a -> ABOUT.contains(a.marker()));
  }

  /** "X will enter the market through a joint venture with Y": X has it with Y. */
  private boolean isShared(Chunk chunk, Frame frame) {
    return grammar.has("shared-undertakings", chunk.lemma)
        && BY_WHICH.contains(chunk.preposition)
        && frame.in(Role.ADJUNCT).stream().anyMatch(a -> a.marker().equals("with"));
  }

  private static boolean isFirm(Chunk chunk) {
    return chunk.pronoun.isPresent()
        || chunk.named().filter(n -> n.thing().kind() == Kind.COMPANY).isPresent();
  }
}
