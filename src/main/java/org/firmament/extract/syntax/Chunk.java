package org.firmament.extract.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.firmament.extract.name.Name;
import org.firmament.extract.word.Determiner;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Word;
import org.firmament.model.Kind;
import org.firmament.model.Span;
import org.firmament.text.Case;
import org.firmament.text.Figure;
import org.firmament.text.Moment;

/**
 * A noun phrase with its preposition: "bei der Stuttgarter Firma Muster", "Siemens-Chef Kaeser". A
 * figure, a date or a pronoun by itself is one, too.
 */
public final class Chunk {
  public int from;
  public int to;
  public String preposition = "";
  public int prepositionAt = -1;
  public Determiner determiner = Determiner.NONE;
  int cases = Case.ANY;
  public int numbers = 3;
  public int genders = 7;

  /** The word that heads the phrase; -1 where it is only a name, figure, date or pronoun. */
  public int head = -1;

  public String lemma = "";
  public Optional<Lexicon.Noun> noun = Optional.empty();

  /** The office behind "founder and": held by the same person. */
  public Optional<Lexicon.Noun> second = Optional.empty();

  /** The name the phrase is about: its head or the apposition behind the head. */
  public Optional<Name> name = Optional.empty();

  /** Names in front of the head: "Siemens" of "Siemens-Chef", of "Siemens' Chef". */
  public final List<Name> owners = new ArrayList<>();

  public final List<Integer> adjectives = new ArrayList<>();
  public Optional<Figure> figure = Optional.empty();
  public Optional<Moment> moment = Optional.empty();
  public Optional<Word> pronoun = Optional.empty();

  /** The noun phrase in the genitive, or behind "of", that this phrase governs. */
  public Optional<Chunk> complement = Optional.empty();

  /**
   * The phrase that it belongs to: "the company" of "the company's boss", "X" of "X, whose boss".
   */
  public Optional<Chunk> possessor = Optional.empty();

  /** The phrase that says the same thing, set off by commas: "X, an arm of Y,". */
  public Optional<Chunk> apposition = Optional.empty();

  /** Whether no word says it: the firm of "Vorstandschef Müller", the parent of "die Tochter X". */
  public boolean implied;

  /** What the clause says this noun is: "X" of "X is a firm that". */
  public Optional<Chunk> identity = Optional.empty();

  /** The names that a list gives as examples of this noun: "brands such as X and Y". */
  public List<Chunk> examples = List.of();

  boolean isExample;

  /** This phrase and those joined to it by "and" or a comma; the same list for all of them. */
  public List<Chunk> group = List.of(this);

  public Chunk(int from) {
    this.from = from;
    this.to = from;
  }

  public int begin() {
    return prepositionAt >= 0 ? prepositionAt : from;
  }

  public boolean hasPreposition() {
    return !preposition.isEmpty();
  }

  /** Whether it has a noun, and no name but one before several things: "Norvik games". */
  public boolean isGeneral() {
    return head >= 0 && (name.isEmpty() || numbers == 2 && name.get().to() <= head);
  }

  public boolean isBare() {
    return preposition.isEmpty();
  }

  public boolean isFigure() {
    return figure.isPresent() && head < 0 && name.isEmpty();
  }

  /** Whether it is one of the names that a list gives as examples of a noun. */
  public boolean isExample() {
    return isExample;
  }

  boolean isReflexive() {
    return pronoun.map(p -> p.is("sich")).orElse(false);
  }

  /** Whether it bears the name of a place, with or without a noun. */
  public boolean namesPlace() {
    return name.filter(n -> n.thing().kind() == Kind.PLACE).isPresent();
  }

  public boolean isMoment() {
    return moment.isPresent() && name.isEmpty() && (head < 0 || noun.isEmpty());
  }

  public boolean isThing() {
    return name.isPresent() || head >= 0 && moment.isEmpty() || pronoun.isPresent();
  }

  public Span span(List<Word> words) {
    return words.get(from).span().join(words.get(to - 1).span());
  }

  /** "Norvik's Tandem", "its Tandem": whether it tells whose it is before its own name or noun. */
  boolean isOwned() {
    return determiner == Determiner.POSSESSIVE || owners.stream().anyMatch(Name::genitive);
  }

  /** "Tandem beds": a ware by its name and by a noun that is not listed for wares. */
  boolean namesOddWare() {
    return name.filter(n -> n.thing().kind() == Kind.PRODUCT).isPresent()
        && noun.filter(Lexicon.Noun::isProduct).isEmpty();
  }

  /** The name of the phrase, or of what stands in apposition to it. */
  public Optional<Name> named() {
    return name.or(this::whole)
        .or(
            () ->
                head >= 0
                    ? apposition.filter(a -> a.head < 0 || noun.isPresent()).flatMap(a -> a.name)
                    : Optional.empty());
  }

  /** "der Norvik-Konzern", "das Tandem-Modell": the noun only says what the name before it is. */
  private Optional<Name> whole() {
    if (head < 0 || owners.size() != 1 || owners.get(0).to() != head) {
      return Optional.empty();
    }
    Name owner = owners.get(0);
    boolean product =
        owner.thing().kind() == Kind.PRODUCT && noun.map(Lexicon.Noun::isProduct).orElse(false);
    boolean group = lemma.equals("Konzern") || lemma.equals("Gruppe");
    boolean firm = owner.thing().kind() == Kind.COMPANY && group;
    return product || firm && !owner.genitive() ? Optional.of(owner) : Optional.empty();
  }

  /** The phrase as the text has it, without its preposition. */
  public String said(List<Word> words) {
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
        + complement.map(c -> (c.hasPreposition() ? " " : " of ") + c).orElse("")
        + "]";
  }
}
