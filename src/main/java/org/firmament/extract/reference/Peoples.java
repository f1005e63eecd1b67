package org.firmament.extract.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.firmament.extract.name.Thing;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Chunk;
import org.firmament.extract.word.Determiner;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Lexicon;
import org.firmament.model.Kind;

/** Finds the firm that a name for the people of its city stands for: "die Walldorfer". */
final class Peoples {
  private final Grammar grammar;
  private final Lexicon lexicon;
  private final Descriptions descriptions;
  private final Salience salience;

  Peoples(Grammar grammar, Lexicon lexicon, Descriptions descriptions, Salience salience) {
    this.grammar = grammar;
    this.lexicon = lexicon;
    this.descriptions = descriptions;
    this.salience = salience;
  }

  /** "Die Walldorfer": the people of a place, for the firm that sits there. */
  boolean are(Chunk chunk, Analysis analysis) {
    return grammar.nounsAreCapital()
        && chunk.noun.isEmpty()
        && chunk.adjectives.isEmpty()
        && chunk.to - chunk.from == 2
        && isPluralArticle(chunk, analysis)
        && (chunk.to == analysis.words().size() || !analysis.words().get(chunk.to).capital())
        && lexicon.placeOf(analysis.words().get(chunk.head).text()).isPresent();
  }

  /** "die", "den", and "der" behind a noun: "der Umsatz der Walldorfer". */
  private static boolean isPluralArticle(Chunk chunk, Analysis analysis) {
    boolean governed =
        analysis.phrases().chunks().stream()
            .anyMatch(c -> c.complement.map(p -> p == chunk).orElse(false));
    return governed || !analysis.words().get(chunk.from).lower().equals("der");
  }

  Optional<Referral> firm(Chunk chunk, Analysis analysis) {
    List<String> seat = lexicon.placeOf(analysis.words().get(chunk.head).text()).stream().toList();
    List<Salience.Scored> scored = new ArrayList<>();
    Set<Thing> mates = analysis.clauseMates(chunk);
    for (Thing thing : salience.candidates(analysis.number(), chunk.from, Set.of(Kind.COMPANY))) {
      if (!mates.contains(thing)) {
        double at = descriptions.atSeat(thing, seat);
        double score = salience.of(thing, analysis.number(), chunk.from) + 3 * at;
        scored.add(
            new Salience.Scored(
                thing, score, at > 0 ? "seat" : "people of its seat", at > 0 ? 0.08 : 0.2));
      }
    }
    return Salience.referral(scored, chunk.said(analysis.words()));
  }

  /** The seats that a sentence tells, with the places that the references know. */
  List<References.Seat> seats(Analysis analysis, References references) {
    List<References.Seat> seats = new ArrayList<>();
    for (Chunk chunk : analysis.phrases().chunks()) {
      boolean people =
          chunk.head >= 0
              && chunk.name.isEmpty()
              && chunk.determiner == Determiner.DEFINITE
              && are(chunk, analysis);
      if (people) {
        String word = analysis.words().get(chunk.head).text();
        String base = lexicon.placeOf(word).orElseThrow();
        if (lexicon.placeClass(base).map(c -> c.equals("city")).orElse(false)) {
          firm(chunk, analysis)
              .ifPresent(
                  r -> seats.add(new References.Seat(r, references.place(base, word), chunk)));
        }
      }
    }
    return seats;
  }
}
