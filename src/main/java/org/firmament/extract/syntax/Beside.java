package org.firmament.extract.syntax;

import java.util.List;
import java.util.Optional;
import org.firmament.extract.word.Determiner;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Word;
import org.firmament.model.Kind;
import org.firmament.text.WordClass;

/** Whether two phrases that stand beside each other tell of one person or firm. */
final class Beside {
  private final Grammar grammar;

  Beside(Grammar grammar) {
    this.grammar = grammar;
  }

  /** "X, Norvik's chairman, and Y": between commas an office of the one named before. */
  boolean isOfficeOf(List<Word> words, Chunk person, Chunk office) {
    return person.name.isPresent()
        && person.head < 0
        && person.to + 1 == office.begin()
        && words.get(person.to).is(",")
        && office.to < words.size()
        && words.get(office.to).is(",")
        && office.name.isEmpty()
        && (!office.owners.isEmpty() || office.possessor.isPresent())
        && office.noun.filter(Lexicon.Noun::isOffice).isPresent();
  }

  /** "Norvik's chairman, X, and its lawyer": between commas who holds the office before. */
  boolean isHolderOf(List<Word> words, Chunk office, Chunk person) {
    return !grammar.nounsAreCapital()
        && person.head < 0
        && person.name.filter(n -> n.thing().kind() == Kind.PERSON).isPresent()
        && office.to + 1 == person.begin()
        && words.get(office.to).is(",")
        && person.to < words.size()
        && words.get(person.to).is(",")
        && office.name.isEmpty()
        && office.numbers != 2
        && (!office.owners.isEmpty() || office.determiner != Determiner.NONE)
        && office.noun.filter(Lexicon.Noun::isOffice).isPresent();
  }

  /** "X, 54, chairman of A": where a phrase ends with the age of the person behind it. */
  int behindAge(List<Word> words, List<Chunk> chunks, int k) {
    Chunk person = chunks.get(k);
    boolean old =
        !grammar.nounsAreCapital()
            && k + 1 < chunks.size()
            && isAge(words, chunks.get(k + 1))
            && chunks.get(k + 1).begin() == person.to + 1
            && person.name.filter(n -> n.thing().kind() == Kind.PERSON).isPresent();
    return old ? chunks.get(k + 1).to : person.to;
  }

  /** A number of two digits between commas. */
  static boolean isAge(List<Word> words, Chunk chunk) {
    return chunk.isBare()
        && chunk.to == chunk.begin() + 1
        && words.get(chunk.begin()).text().matches("\\d\\d")
        && chunk.begin() > 0
        && words.get(chunk.begin() - 1).is(",")
        && chunk.to < words.size()
        && words.get(chunk.to).is(",");
  }

  /** "X, chairman of A and a director of B,": two offices of one person. */
  boolean areOfficesOf(Chunk person, Chunk office) {
    return person.name.filter(n -> n.thing().kind() == Kind.PERSON).isPresent()
        && office.name.isEmpty()
        && office.numbers != 2
        && office.noun.filter(Lexicon.Noun::isOffice).isPresent();
  }

  /** "the market regulator the Financial Authority": a name with its article says which. */
  boolean isNamedBehind(Chunk left, Chunk right) {
    return !grammar.nounsAreCapital()
        && left.head >= 0
        && left.name.isEmpty()
        && left.noun.map(Lexicon.Noun::isCompany).orElse(false)
        && right.begin() == left.to
        && right.isBare()
        && right.determiner == Determiner.DEFINITE
        && right.name.isPresent()
        && right.head < 0;
  }

  /** "its former parent and phone pioneer X": two nouns for what is named behind the second. */
  boolean isNamedByBoth(List<Word> words, Chunk left, Chunk right) {
    return !grammar.nounsAreCapital()
        && left.to + 1 == right.begin()
        && words.get(left.to).is("and")
        && left.head >= 0
        && left.name.isEmpty()
        && left.numbers == 1
        && left.determiner == Determiner.POSSESSIVE
        && left.noun.filter(Lexicon.Noun::isCompany).isPresent()
        && right.isBare()
        && right.determiner == Determiner.NONE
        && right.head >= 0
        && right.numbers == 1
        && right.name.filter(n -> n.from() > right.head).isPresent();
  }

  /** Whether a name behind a noun for several says who they are. */
  boolean areHolders(Chunk noun, Chunk named) {
    return arePersons(noun, named) || areOwners(noun, named);
  }

  /** "die Gründer von X, A und B": the office of several. */
  boolean arePersons(Chunk office, Chunk named) {
    return (office.numbers & 2) != 0
        && office.name.isEmpty()
        && office.noun.filter(Lexicon.Noun::isOffice).isPresent()
        && named.head < 0
        && named.name.filter(n -> n.thing().kind() == Kind.PERSON).isPresent();
  }

  /** "die Finanzmarktaufsicht FMA": the next name is another for the same thing. */
  static boolean isNamedAgain(Chunk left, Chunk next) {
    return next.begin() == left.to
        && next.isBare()
        && next.head < 0
        && next.determiner == Determiner.NONE
        && left.name.isPresent()
        && next.name.filter(n -> n.thing() == left.name.get().thing()).isPresent();
  }

  /** "Ann Weber, Norvik director said": the comma behind the office is often left out. */
  boolean isUnclosed(List<Word> words, Chunk left, Chunk right) {
    return !grammar.nounsAreCapital()
        && left.head < 0
        && left.name.filter(n -> n.thing().kind() == Kind.PERSON).isPresent()
        && right.noun.filter(Lexicon.Noun::isOffice).isPresent()
        && right.name.isEmpty()
        && right.determiner == Determiner.NONE
        && !right.owners.isEmpty()
        && right.to < words.size()
        && words.get(right.to).isFinite();
  }

  /** "die Tochter der Lumera Bank (LB), Norvik": the bracket goes with what stands before it. */
  static boolean isBriefOfComplement(List<Word> words, Chunk left, Chunk right) {
    return left.complement.filter(c -> c.name.isPresent() && c.to + 1 == right.begin()).isPresent()
        && right.name.isPresent()
        && right.head < 0
        && words.get(right.begin() - 1).is("(")
        && right.to < words.size()
        && words.get(right.to).is(")");
  }

  /** "the takeover last May of X": a date stands between a noun and what it is of. */
  void dated(List<Chunk> chunks, int k) {
    if (k + 2 >= chunks.size()) {
      return;
    }
    Chunk noun = chunks.get(k);
    Chunk date = chunks.get(k + 1);
    Chunk of = chunks.get(k + 2);
    boolean between =
        !grammar.nounsAreCapital()
            && noun.head >= 0
            && noun.complement.isEmpty()
            && date.isMoment()
            && date.begin() == noun.to
            && of.begin() == date.to
            && of.isThing()
            && grammar.complementPrepositions().contains(of.preposition);
    if (between) {
      noun.complement = Optional.of(of);
    }
  }

  /** "X, Y and the holding firm, Z": the name of what is joined stands behind a comma. */
  boolean isNamedNext(List<Word> words, List<Chunk> chunks, int k) {
    Chunk right = chunks.get(k);
    return !grammar.nounsAreCapital()
        && k + 1 < chunks.size()
        && chunks.get(k - 1).name.isPresent()
        && chunks.get(k - 1).head < 0
        && right.isBare()
        && right.name.isEmpty()
        && right.noun.filter(Lexicon.Noun::isCompany).isPresent()
        && right.determiner != Determiner.NONE
        && chunks.get(k + 1).begin() == right.to + 1
        && words.get(right.to).is(",")
        && chunks.get(k + 1).head < 0
        && chunks.get(k + 1).name.filter(n -> n.thing().kind() == Kind.COMPANY).isPresent();
  }

  /** "die Chefin von X, der Agentur Y": no firm or body holds an office. */
  static boolean isNamedFirm(Chunk chunk) {
    return chunk.head < 0
        && chunk.name.filter(n -> Kind.FIRMS.contains(n.thing().kind())).isPresent();
  }

  /** "haben Firmen, darunter X und Y, Klagen angekündigt": behind examples the clause goes on. */
  static boolean goesOn(Chunk left, Chunk right) {
    return left.isExample
        && right.determiner == Determiner.NONE
        && right.name.isEmpty()
        && right.noun.filter(n -> n.isCompany() || n.isOffice()).isEmpty();
  }

  /** "X, an dessen Spitze": the preposition stands before the word that says whose. */
  void behindPreposition(List<Word> words, Chunk chunk) {
    int before = chunk.begin() - 2;
    if (grammar.nounsAreCapital()
        && !chunk.hasPreposition()
        && words.get(before).is(WordClass.PREPOSITION)) {
      chunk.preposition = words.get(before).lower();
      chunk.prepositionAt = before;
    }
  }

  /** "wird von X betrieben, einer Tochter von Y": only the verb parts a firm from what it is. */
  boolean isBehindVerb(List<Word> words, Chunk firm, Chunk told, int comma) {
    return grammar.nounsAreCapital()
        && firm.name.filter(n -> n.thing().kind() == Kind.COMPANY).isPresent()
        && told.determiner == Determiner.INDEFINITE
        && told.name.isEmpty()
        && told.noun.filter(n -> n.isCompany() && !n.role().equals("institution")).isPresent()
        && comma > firm.to
        && words.get(comma).is(",")
        && words.subList(firm.to, comma).stream()
            .allMatch(w -> w.is(WordClass.VERB) || w.is(WordClass.PARTICLE));
  }

  /** Whether a phrase is what the office before it is of. */
  static boolean isLed(List<Chunk> chunks, int k) {
    return k > 0
        && chunks.get(k - 1).complement.filter(c -> c == chunks.get(k)).isPresent()
        && chunks.get(k - 1).noun.filter(Lexicon.Noun::isOffice).isPresent();
  }

  /** "die Großaktionäre von X, A und B,": firms and persons behind the noun for several owners. */
  private static boolean areOwners(Chunk noun, Chunk named) {
    return noun.numbers == 2
        && noun.name.isEmpty()
        && noun.complement.isPresent()
        && noun.noun.filter(n -> n.role().equals("owner") || n.role().equals("unit")).isPresent()
        && named.name.isPresent();
  }
}
