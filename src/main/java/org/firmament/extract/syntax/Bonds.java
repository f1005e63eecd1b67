package org.firmament.extract.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.firmament.extract.word.Determiner;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Quotes;
import org.firmament.extract.word.Word;
import org.firmament.model.Kind;
import org.firmament.text.Case;
import org.firmament.text.WordClass;

/** Links the phrases that belong together: what is whose, what is joined, what is the same. */
final class Bonds {
  private final Grammar grammar;
  private final Enumerations enumerations;
  private final Beside beside;
  private final Offices offices;
  private final Closing closing;

  Bonds(Grammar grammar) {
    this.grammar = grammar;
    this.offices = new Offices(grammar);
    this.closing = new Closing(grammar);
    this.enumerations = new Enumerations(grammar);
    this.beside = new Beside(grammar);
  }

  void link(List<Word> words, List<Chunk> chunks) {
    for (int k = 0; k + 1 < chunks.size(); k++) {
      complement(words, chunks.get(k), chunks.get(k + 1));
      beside.dated(chunks, k);
    }
    possess(words, chunks);
    coordinate(words, chunks);
    enumerations.link(words, chunks);
    offices.link(words, chunks);
    for (int k = 0; k + 1 < chunks.size(); k++) {
      apposition(words, chunks, k);
    }
  }

  /** "die unter dem Dach von X angesiedelte": what is whose inside of an attribute. */
  void within(List<Word> words, List<Chunk> chunks) {
    for (int k = 0; k + 1 < chunks.size(); k++) {
      complement(words, chunks.get(k), chunks.get(k + 1));
    }
  }

  /** "X, whose brands include Y", "X, dessen Chef Weber": the phrase before owns the next. */
  private void possess(List<Word> words, List<Chunk> chunks) {
    for (int k = 1; k < chunks.size(); k++) {
      Chunk chunk = chunks.get(k);
      boolean whose =
          chunk.begin() > 1
              && grammar.has("whose", words.get(chunk.begin() - 1).lower())
              && chunks.get(k - 1).to <= chunk.begin() - 1
              && chunk.begin() - 2 - chunks.get(k - 1).to <= 1;
      boolean owned = chunk.head >= 0 || chunk.name.isPresent() && !grammar.nounsAreCapital();
      if (whose && owned && chunk.determiner == Determiner.NONE) {
        chunk.possessor = Optional.of(antecedent(chunks, k));
        chunk.determiner = Determiner.POSSESSIVE;
        offices.seated(words, chunks, k);
        beside.behindPreposition(words, chunk);
      }
    }
  }

  /** The firm named right before, or what stands there. */
  private static Chunk antecedent(List<Chunk> chunks, int k) {
    for (int j = k - 1; j >= 0 && j >= k - 3; j--) {
      boolean firm = chunks.get(j).name.map(n -> n.thing().kind() == Kind.COMPANY).orElse(false);
      if (firm) {
        return chunks.get(j);
      }
    }
    return chunks.get(k - 1);
  }

  /** "hat sich der Händler von 80 Leuten getrennt": no firm is of a number of people. */
  private static boolean isCount(Chunk chunk, Chunk next) {
    boolean count = next.figure.isPresent() && next.head >= 0;
    return count && chunk.noun.filter(Lexicon.Noun::isCompany).isPresent();
  }

  /** The genitive or "of" phrase right behind a noun, and a field's name: "im Bereich Stahl". */
  private void complement(List<Word> words, Chunk chunk, Chunk next) {
    boolean portion = chunk.isFigure() && grammar.basePreposition(chunk.preposition).equals("zu");
    boolean governs = chunk.head >= 0 || chunk.isFigure() && !portion;
    if (next.begin() != chunk.to
        || chunk.head < 0 && !grammar.nounsAreCapital()
        || !next.isThing()) {
      return;
    }
    boolean of =
        grammar.complementPrepositions().contains(next.preposition) && !isCount(chunk, next);
    boolean members =
        grammar.has("consortia", chunk.lemma)
            && chunk.name.isEmpty()
            && (next.preposition.equals("aus") || next.preposition.equals("um"));
    boolean unclear = (next.cases & Case.NOMINATIVE) != 0 && grammar.has("time-nouns", chunk.lemma);
    boolean genitive =
        next.isBare()
            && (governs || isWare(chunk, next))
            && (Agreement.isPluralGenitive(next, words, grammar)
                || next.determiner != Determiner.NONE
                    && (next.cases & Case.GENITIVE) != 0
                    && (next.cases & Case.ACCUSATIVE) == 0)
            && !unclear
            && (chunk.name.isEmpty() || isWare(chunk, next));
    boolean bare =
        next.isBare()
            && chunk.head >= 0
            && chunk.name.isEmpty()
            && next.name.isPresent()
            && next.head < 0
            && next.name.get().genitive()
            && grammar.nounsAreCapital();
    boolean line =
        next.isBare()
            && next.head >= 0
            && next.name.isEmpty()
            && next.determiner == Determiner.NONE
            && chunk.head >= 0
            && chunk.name.isEmpty()
            && grammar.has("fields", chunk.lemma);
    if (of || members || genitive || bare || line) {
      chunk.complement = Optional.of(next);
    }
  }

  /** "die App Lumera der Norvik AG", "das Lumera des Herstellers Norvik": a ware and its maker. */
  private boolean isWare(Chunk chunk, Chunk next) {
    boolean firm = next.noun.filter(Lexicon.Noun::isCompany).isPresent();
    return grammar.nounsAreCapital()
        && next.name.isPresent()
        && chunk.name.filter(n -> n.thing().kind() == Kind.PRODUCT && !n.genitive()).isPresent()
        && (firm || chunk.noun.filter(n -> n.isProduct() && chunk.head >= 0).isPresent());
  }

  /** Joins "A, B und C"; what follows the conjunction must be alike. */
  private void coordinate(List<Word> words, List<Chunk> chunks) {
    for (int k = chunks.size() - 1; k > 0; k--) {
      Chunk right = chunks.get(k);
      Chunk left = chunks.get(k - 1);
      boolean joinedByWord =
          between(words, left, right, grammar.conjunctions()) && !endsRelative(words, left, right);
      boolean bracketed =
          joinedByWord
              && k > 1
              && (beside.isOfficeOf(words, chunks.get(k - 2), left)
                  || beside.isHolderOf(words, chunks.get(k - 2), left));
      if (bracketed) {
        left = chunks.get(k - 2);
      }
      if (!joinedByWord || !beside.isNamedNext(words, chunks, k) && !alike(left, right)) {
        left = owner(chunks, k - 1, right, words);
        if (left == right) {
          continue;
        }
      }
      List<Chunk> group = new ArrayList<>(right.group);
      group.add(0, left);
      int at = chunks.indexOf(left);
      while (at > 0
          && between(words, chunks.get(at - 1), chunks.get(at), List.of(","))
          && alike(chunks.get(at - 1), chunks.get(at))
          && chunks.get(at).isBare()
          && !isDescription(words, chunks.get(at - 1), group)
          && !Enumerations.arePersonsOfFirm(chunks.get(at - 1), chunks.get(at))) {
        at--;
        group.add(0, chunks.get(at));
      }
      List<Chunk> all = List.copyOf(group);
      all.forEach(c -> c.group = all);
    }
  }

  /** "die Bank, eine Tochter von X und Nummer zwei,": what it is, not another beside it. */
  private boolean isDescription(List<Word> words, Chunk left, List<Chunk> group) {
    Chunk first = group.get(0);
    int end = group.get(group.size() - 1).to;
    return first.determiner == Determiner.INDEFINITE
        && first.noun.isPresent()
        && left.determiner != Determiner.INDEFINITE
        && closing.closes(words, group.get(group.size() - 1))
        && end < words.size();
  }

  /** "Die Aktionäre von A und die Kunden": the conjunction may join what governs the neighbour. */
  private Chunk owner(List<Chunk> chunks, int k, Chunk right, List<Word> words) {
    Chunk left = chunks.get(k);
    if (!between(words, left, right, grammar.conjunctions())) {
      return right;
    }
    for (int j = k - 1; j >= 0; j--) {
      Chunk outer = chunks.get(j);
      if (outer.complement.isPresent() && outer.complement.get() == left && alike(outer, right)) {
        return outer;
      }
    }
    return right;
  }

  /** "X, which makes bricks, and its rival": the comma ends the clause that the left stands in. */
  private static boolean endsRelative(List<Word> words, Chunk left, Chunk right) {
    if (right.begin() - left.to != 2) {
      return false;
    }
    for (int i = left.begin() - 1; i >= 0 && !words.get(i).is(","); i--) {
      if (words.get(i).is(WordClass.RELATIVE)) {
        return i > 0 && words.get(i - 1).is(",");
      }
    }
    return false;
  }

  private static boolean between(List<Word> words, Chunk left, Chunk right, List<String> marks) {
    int gap = right.begin() - left.to;
    if (gap == 1) {
      return marks.contains(words.get(left.to).lower());
    }
    boolean both =
        gap == 2
            && left.name.isPresent()
            && words.get(left.to).is("als")
            && words.get(left.to + 1).is("auch");
    return both && !marks.contains(",")
        || gap == 2
            && words.get(left.to).is(",")
            && marks.contains(words.get(left.to + 1).lower())
            && !marks.contains(",");
  }

  private boolean alike(Chunk left, Chunk right) {
    boolean preposition = right.isBare() || right.preposition.equals(left.preposition);
    boolean things =
        left.isThing() && right.isThing() && left.pronoun.isEmpty() && right.pronoun.isEmpty();
    boolean others =
        !grammar.nounsAreCapital()
            && left.name.isPresent()
            && right.head >= 0
            && right.figure.isPresent();
    boolean bothNamed = left.name.isPresent() == right.name.isPresent() || others;
    boolean cases =
        (Agreement.governed(left, grammar) & right.cases) != 0
            || left.hasPreposition() && Agreement.governed(left, grammar) == left.cases;
    return preposition && things && bothNamed && cases;
  }

  /** "X, an arm of Y," and "its rival, Y,": what stands between commas names the same thing. */
  private void apposition(List<Word> words, List<Chunk> chunks, int k) {
    Chunk left = chunks.get(k);
    if (beside.isNamedBehind(left, chunks.get(k + 1))
        || beside.isNamedByBoth(words, left, chunks.get(k + 1))
        || Beside.isNamedAgain(left, chunks.get(k + 1))) {
      left.apposition = Optional.of(chunks.get(k + 1));
      return;
    }
    if (beside.isHolderOf(words, left, chunks.get(k + 1))) {
      Chunk person = chunks.get(k + 1);
      List<Chunk> others = person.group.stream().filter(c -> c != person).toList();
      others.forEach(c -> c.group = others);
      person.group = List.of(person);
      left.apposition = Optional.of(person);
      person.apposition = Optional.of(left);
      return;
    }
    if (Beside.isAge(words, left)) {
      return;
    }
    boolean joined = left.group.size() > 1 && left.group.get(left.group.size() - 1) != left;
    if (joined && !beside.isOfficeOf(words, left, chunks.get(k + 1))) {
      return;
    }
    int next = SetOff.behindCodes(words, chunks, k);
    for (int j = next; j < chunks.size() && j < next + 3; j++) {
      Chunk right = chunks.get(j);
      int start = Offices.opening(words, chunks, k, j);
      if (Beside.isBriefOfComplement(words, left, right) || Offices.isSelf(words, right.begin())) {
        continue;
      }
      boolean open =
          right.isBare()
              && start > 0
              && (words.get(start - 1).is(",")
                  || words.get(start - 1).is("(")
                  || words.get(start - 1).is("–")
                  || right.determiner != Determiner.NONE && SetOff.isDash(words, start - 1));
      boolean person =
          right.name.filter(n -> n.thing().kind() == Kind.PERSON).isPresent() && right.head < 0;
      boolean officer = left.noun.filter(Lexicon.Noun::isOffice).isPresent();
      boolean narrowed =
          (person && officer
                  || isFirm(left, right)
                      && chunks.subList(k + 1, j).stream().allMatch(Bonds::isPlace))
              && j > k + 1
              && chunks.subList(k + 1, j).stream().allMatch(c -> c.hasPreposition())
              && chunks.get(j - 1).to == start - 1;
      boolean owner = left.noun.filter(Lexicon.Noun::isOwner).isPresent();
      if (open && Beside.goesOn(left, right)) {
        return;
      }
      if (open && officer && !owner && Beside.isNamedFirm(right)) {
        continue;
      }
      if (person && !officer && (isNounOfFirm(left) || Beside.isLed(chunks, k))) {
        return;
      }
      boolean behindLeft =
          narrowed
              || start - 1 == left.to
              || start - 1 == beside.behindAge(words, chunks, k)
              || beside.isBehindVerb(words, left, right, start - 1)
              || start - 1 == SetOff.behindBracket(words, left.to)
              || start - 1 == left.to + 1 && Quotes.has(words.get(left.to))
              || left.complement.isPresent()
                  && (start - 1 == Offices.end(left)
                      || start - 1 == SetOff.behindBracket(words, Offices.endOfAll(left)));
      if (open
          && behindLeft
          && right.isThing()
          && (right.group.size() == 1
              || (grammar.nounsAreCapital()
                      || beside.areOfficesOf(left, right)
                      || beside.arePersons(left, right))
                  && right.group.get(0) == right
                  && right.group.stream()
                      .allMatch(c -> c.head >= 0 && c.name.isEmpty() || beside.areHolders(left, c)))
          && (closing.closes(words, right.group.get(right.group.size() - 1))
              || beside.isUnclosed(words, left, right))) {
        boolean differ =
            left.name.isPresent() != right.name.isPresent()
                || grammar.nounsAreCapital()
                    && right.group.size() == 1
                    && isPlace(left)
                    && isPlace(right)
                || right.head >= 0 && right.noun.isPresent();
        if (differ) {
          left.apposition = Optional.of(right);
          if (right.name.isEmpty() || left.name.isEmpty()) {
            right.apposition = Optional.of(left);
          }
        }
        return;
      }
    }
  }

  private static boolean isNounOfFirm(Chunk chunk) {
    return chunk.noun.filter(Lexicon.Noun::isCompany).isPresent();
  }

  /** "der Hersteller aus Ulm, Norvik,": a noun for a firm and the name of one. */
  private boolean isFirm(Chunk left, Chunk right) {
    return grammar.nounsAreCapital()
        && left.name.isEmpty()
        && left.noun.filter(Lexicon.Noun::isCompany).isPresent()
        && right.head < 0
        && right.name.filter(n -> n.thing().kind() == Kind.COMPANY).isPresent();
  }

  private static boolean isPlace(Chunk chunk) {
    return chunk.namesPlace() && chunk.head < 0;
  }
}
