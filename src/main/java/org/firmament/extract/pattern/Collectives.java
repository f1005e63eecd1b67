package org.firmament.extract.pattern;

import java.util.List;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Chunk;
import org.firmament.extract.syntax.Frame;
import org.firmament.extract.syntax.Frame.Role;
import org.firmament.extract.word.Grammar;

/** Whom a noun for several stands for: "a portfolio of brands", "a group led by Norvik". */
final class Collectives {
  private final Grammar grammar;

  Collectives(Grammar grammar) {
    this.grammar = grammar;
  }

  /** Those that what is said of the phrase is said of; none where it is no such noun. */
  List<Chunk> members(Chunk chunk, Frame frame, Analysis analysis) {
    if (chunk.name.isPresent() || !chunk.isFigure() && !isNoun(chunk)) {
      return List.of();
    }
    if (chunk.complement.isPresent()) {
      Chunk first = chunk.complement.get();
      boolean taken = grammar.nounsAreCapital() && isTaken(chunk, frame);
      boolean all = grammar.nounsAreCapital() || frame.sort != Frame.Sort.RELATIONAL;
      return taken ? List.of() : all ? first.group : List.of(first);
    }
    return grammar.nounsAreCapital() ? List.of() : leaders(chunk, analysis);
  }

  private boolean isNoun(Chunk chunk) {
    return grammar.has("collective-nouns", chunk.lemma) || areLands(chunk);
  }

  /** "the states of Ohio and Texas", "the cities of Leeds and York". */
  private boolean areLands(Chunk chunk) {
    return grammar.has("land-nouns", chunk.lemma)
        && chunk.complement.filter(c -> c.group.size() > 1 && c.namesPlace()).isPresent();
  }

  /** "a consortium led by X": who leads it. */
  private List<Chunk> leaders(Chunk chunk, Analysis analysis) {
    return analysis.frames().stream()
        .filter(f -> f.sort == Frame.Sort.VERB && f.passive)
        .filter(f -> grammar.has("leading-verbs", f.lemma))
        .filter(f -> f.in(Role.OBJECT).stream().anyMatch(a -> a.chunk() == chunk))
        .flatMap(f -> f.in(Role.SUBJECT).stream())
        .map(Frame.Argument::chunk)
        .toList();
  }

  /**
   * "übernimmt die Chefredaktion von X": the object of a verb is itself, not what it is part of.
   */
  private static boolean isTaken(Chunk chunk, Frame frame) {
    return frame.sort != Frame.Sort.RELATIONAL
        && !chunk.isFigure()
        && frame.in(Role.OBJECT).stream().anyMatch(a -> a.chunk() == chunk);
  }
}
