package org.firmament.extract.reference;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.firmament.extract.name.Name;
import org.firmament.extract.name.Thing;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Chunk;
import org.firmament.extract.syntax.Frame;
import org.firmament.extract.word.Determiner;
import org.firmament.extract.word.Grammar;
import org.firmament.model.Kind;

/**
 * The name that a sentence gives to the firm that it speaks of as "it" or "the company": "It was
 * listed in 1961 and changed its name to Muster Ltd".
 */
final class Renamings {
  private final Grammar grammar;
  private final Discourse discourse;
  private final Descriptions descriptions;

  Renamings(Grammar grammar, Discourse discourse, Descriptions descriptions) {
    this.grammar = grammar;
    this.discourse = discourse;
    this.descriptions = descriptions;
  }

  /**
   * The firm that is given a name in the sentence of a pronoun or a noun for any firm, where no
   * sentence before speaks of one.
   */
  Optional<Referral> of(Chunk chunk, Analysis analysis, Set<Kind> kinds) {
    int sentence = analysis.number();
    boolean first = sentence == 0 || discourse.before(sentence - 1, Integer.MAX_VALUE, 2).isEmpty();
    if (!first || !kinds.contains(Kind.COMPANY) || !isNameless(chunk)) {
      return Optional.empty();
    }
    return analysis.frames().stream()
        .filter(f -> f.sort == Frame.Sort.VERB)
        .flatMap(f -> named(f).stream())
        .findFirst()
        .map(t -> Referral.of(chunk.said(analysis.words()), t, "named so later", 0.15));
  }

  private boolean isNameless(Chunk chunk) {
    boolean pronoun =
        chunk.pronoun.flatMap(p -> grammar.pronoun(p.lower())).filter(p -> p.thing()).isPresent()
            && chunk.numbers != 2;
    boolean noun =
        chunk.determiner == Determiner.DEFINITE
            && chunk.name.isEmpty()
            && chunk.numbers != 2
            && descriptions.isAnyFirm(chunk.lemma);
    return pronoun || noun;
  }

  private Optional<Thing> named(Frame frame) {
    List<Frame.Argument> bearers =
        frame.in(
            frame.passive || grammar.has("renaming", frame.lemma)
                ? Frame.Role.OBJECT
                : Frame.Role.SUBJECT);
    if (bearers.stream().noneMatch(a -> isNameless(a.chunk()))) {
      return Optional.empty();
    }
    if (grammar.has("copulas", frame.lemma) && !frame.lemma.equals("be")
        || grammar.has("renaming", frame.lemma)) {
      Optional<Thing> told = firm(frame.in(Frame.Role.PREDICATE), "");
      if (told.isPresent()) {
        return told;
      }
    }
    boolean name =
        frame.in(Frame.Role.OBJECT).stream().anyMatch(a -> a.chunk().lemma.equals("name"));
    return frame.lemma.equals("change") && name
        ? firm(frame.in(Frame.Role.ADJUNCT), "to")
        : grammar.has("founded-as", frame.lemma)
            ? firm(frame.in(Frame.Role.ADJUNCT), "as")
            : Optional.empty();
  }

  private static Optional<Thing> firm(List<Frame.Argument> arguments, String marker) {
    return arguments.stream()
        .map(Frame.Argument::chunk)
        .filter(c -> marker.isEmpty() || c.preposition.equals(marker))
        .flatMap(c -> c.name.stream())
        .map(Name::thing)
        .filter(t -> t.kind() == Kind.COMPANY)
        .findFirst();
  }
}
