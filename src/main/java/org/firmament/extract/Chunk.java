package org.firmament.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.firmament.model.Span;
import org.firmament.text.Case;
import org.firmament.text.Figure;
import org.firmament.text.Moment;

/**
 * A noun phrase with its preposition: "bei der Stuttgarter Firma Muster", "Siemens-Chef Kaeser". A
 * figure, a date or a pronoun by itself is one, too.
 */
final class Chunk {
  /** How a phrase is introduced. */
  enum Determiner {
    NONE,
    DEFINITE,
    INDEFINITE,
    POSSESSIVE,
    NEGATIVE
  }

  int from;
  int to;
  String preposition = "";
  int prepositionAt = -1;
  Determiner determiner = Determiner.NONE;
  int cases = Case.ANY;
  int numbers = 3;
  int genders = 7;

  /** The word that heads the phrase; -1 where it is only a name, figure, date or pronoun. */
  int head = -1;

  String lemma = "";
  Optional<Lexicon.Noun> noun = Optional.empty();

  /** The name the phrase is about: its head or the apposition behind the head. */
  Optional<Name> name = Optional.empty();

  /** Names in front of the head: "Siemens" of "Siemens-Chef", of "Siemens' Chef". */
  final List<Name> owners = new ArrayList<>();

  final List<Integer> adjectives = new ArrayList<>();
  Optional<Figure> figure = Optional.empty();
  Optional<Moment> moment = Optional.empty();
  Optional<Word> pronoun = Optional.empty();

  /** The noun phrase in the genitive, or behind "of", that this phrase governs. */
  Optional<Chunk> complement = Optional.empty();

  /**
   * The phrase that it belongs to: "the company" of "the company's boss", "X" of "X, whose boss".
   */
  Optional<Chunk> possessor = Optional.empty();

  /** The phrase that says the same thing, set off by commas: "X, an arm of Y,". */
  Optional<Chunk> apposition = Optional.empty();

  /** Whether no word says it: the firm of "Vorstandschef Müller", the parent of "die Tochter X". */
  boolean implied;

  /** What the clause says this noun is: "X" of "X is a firm that". */
  Optional<Chunk> identity = Optional.empty();

  /** The names that a list gives as examples of this noun: "brands such as X and Y". */
  List<Chunk> examples = List.of();

  boolean isExample;

  /** This phrase and those joined to it by "and" or a comma; the same list for all of them. */
  List<Chunk> group = List.of(this);

  Chunk(int from) {
    this.from = from;
    this.to = from;
  }

  int begin() {
    return prepositionAt >= 0 ? prepositionAt : from;
  }

  boolean hasPreposition() {
    return !preposition.isEmpty();
  }

  boolean isBare() {
    return preposition.isEmpty();
  }

  boolean isFigure() {
    return figure.isPresent() && head < 0 && name.isEmpty();
  }

  boolean isMoment() {
    return moment.isPresent() && name.isEmpty() && (head < 0 || noun.isEmpty());
  }

  boolean isThing() {
    return name.isPresent() || head >= 0 && moment.isEmpty() || pronoun.isPresent();
  }

  Span span(List<Word> words) {
    return words.get(from).span().join(words.get(to - 1).span());
  }

  /** The phrase as the text has it, without its preposition. */
  String said(List<Word> words) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      boolean gap = i > from && words.get(i).span().start() > words.get(i - 1).span().end();
      text.append(gap ? " " : "").append(words.get(i).text());
    }
    return text.toString();
  }

  @Override
  public String toString() {
    return (hasPreposition() ? preposition + " " : "")
        + "["
        + lemma
        + name.map(n -> (lemma.isEmpty() ? "" : " ") + "«" + n.text() + "»").orElse("")
        + pronoun.map(Word::lower).orElse("")
        + figure.map(f -> f.value().toPlainString() + f.unit()).orElse("")
        + moment.map(m -> "@" + m.iso()).orElse("")
        + (owners.isEmpty() ? "" : " of «" + owners.get(0).text() + "»")
        + possessor.map(c -> " of " + c).orElse("")
        + complement.map(c -> " of " + c).orElse("")
        + "]";
  }
}
