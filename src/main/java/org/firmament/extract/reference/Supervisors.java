package org.firmament.extract.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.firmament.extract.name.Authorities;
import org.firmament.extract.name.Name;
import org.firmament.extract.name.Thing;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Chunk;
import org.firmament.extract.syntax.Described;
import org.firmament.extract.word.Determiner;
import org.firmament.extract.word.Grammar;
import org.firmament.text.WordClass;

/** Finds which body "the regulator" and "the stock market watchdog" mean. */
final class Supervisors {
  /** A body that a sentence names. */
  private record Mention(int sentence, int from, Thing thing) {}

  private final Authorities authorities;
  private final Grammar grammar;
  private final List<Mention> mentions = new ArrayList<>();

  Supervisors(List<Analysis> analyses, Authorities authorities, Grammar grammar) {
    this.authorities = authorities;
    this.grammar = grammar;
    for (Analysis analysis : analyses) {
      for (Name name : analysis.names()) {
        if (authorities.include(name.thing())) {
          mentions.add(new Mention(analysis.number(), name.from(), name.thing()));
        }
      }
    }
  }

  /** The one named last before a phrase, or the only one that the text names. */
  Optional<Referral> of(Chunk chunk, Analysis analysis) {
    boolean meant =
        !grammar.nounsAreCapital()
            && chunk.head >= 0
            && chunk.name.isEmpty()
            && chunk.determiner == Determiner.DEFINITE
            && chunk.numbers != 2
            && chunk.complement.isEmpty()
            && chunk.owners.stream().noneMatch(Name::genitive)
            && !isDivision(chunk, analysis, grammar)
            && !(chunk.lemma.contains(" ") && isOfLand(chunk, analysis))
            && authorities.areCalled(chunk.lemma);
    if (!meant) {
      return Optional.empty();
    }
    Optional<Thing> last =
        mentions.stream()
            .filter(m -> isBefore(m, analysis.number(), chunk.from))
            .reduce((a, b) -> b)
            .map(Mention::thing);
    List<Thing> all = mentions.stream().map(Mention::thing).distinct().toList();
    return last.or(() -> all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty())
        .map(t -> Referral.of(chunk.said(analysis.words()), t, "authority of the text", 0.15));
  }

  /** "The natural disasters department": one of many inside a firm or body. */
  static boolean isDivision(Chunk chunk, Analysis analysis, Grammar grammar) {
    return grammar.has("inner-bodies", chunk.lemma)
        && chunk.head > chunk.from
        && analysis.words().get(chunk.head - 1).is(WordClass.NOUN);
  }

  /** "the Italian competition authority": one that is told apart by itself. */
  private boolean isOfLand(Chunk chunk, Analysis analysis) {
    return Described.supervisor(chunk, analysis.words(), grammar).isPresent();
  }

  private static boolean isBefore(Mention mention, int sentence, int word) {
    return mention.sentence() < sentence || mention.sentence() == sentence && mention.from() < word;
  }
}
