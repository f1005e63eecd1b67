package org.firmament.extract.syntax;

import java.util.List;
import java.util.Optional;
import org.firmament.extract.name.Thing;
import org.firmament.extract.word.Determiner;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Word;
import org.firmament.model.Kind;
import org.firmament.text.Form;
import org.firmament.text.WordClass;

/** The noun that a list of names gives examples of: "its brands, including Zig and Zag". */
final class Hypernyms {
  /** In phrases before the list. */
  private static final int FARTHEST = 6;

  /** What a listed name has. */
  private static final double SURE = 2;

  /** More than the rank of any noun. */
  private static final int MORE_THAN_ANY = 6;

  private final Grammar grammar;

  Hypernyms(Grammar grammar) {
    this.grammar = grammar;
  }

  /** Where the verb stands that says what something includes: right before a list; else -1. */
  static int inclusion(List<Word> words, Chunk first) {
    int i = first.begin() - 1;
    while (i > 0 && (words.get(i).is(WordClass.MARK) || words.get(i).is(WordClass.DETERMINER))) {
      i--;
    }
    return i >= 0
            && words.get(i).is(WordClass.VERB)
            && words.get(i).mayBeVerb(lemma -> lemma.equals("include"))
            && !words.get(i).is("including")
        ? i
        : -1;
  }

  /** "Models made by Muster include X", "a portfolio of brands that includes X": what X are. */
  Optional<Chunk> including(List<Word> words, List<Chunk> chunks, int at, int verb) {
    int end = groupStart(words, verb);
    for (int k = at - 1; k >= 0 && k >= at - FARTHEST; k--) {
      Chunk chunk = chunks.get(k);
      boolean common = chunk.isGeneral() && chunk.moment.isEmpty();
      if (words.subList(chunk.to, end).stream().anyMatch(w -> isOtherVerb(w))) {
        break;
      }
      if (common && isPlural(words, chunk)) {
        return Optional.of(chunk);
      }
      end = chunk.begin();
    }
    return Optional.empty();
  }

  /** "have also included", "would come to include": where the verb's auxiliaries begin. */
  private int groupStart(List<Word> words, int verb) {
    int start = verb;
    while (start > 0 && isBeforeVerb(words.get(start - 1))) {
      start--;
    }
    return start;
  }

  private boolean isBeforeVerb(Word word) {
    return word.is(WordClass.ADVERB)
        || grammar.has("modals", word.lower())
        || word.mayBeVerb(lemma -> grammar.has("perfect-auxiliaries", lemma));
  }

  /** The noun that the list gives examples of. */
  Optional<Chunk> general(
      List<Word> words, List<Chunk> chunks, int at, List<Chunk> items, boolean introduced) {
    Chunk first = items.get(0);
    if (at == 0) {
      return Optional.empty();
    }
    int gap = first.begin() - chunks.get(at - 1).to;
    if (introduced) {
      return gap > 4 ? Optional.empty() : nearest(words, chunks, at);
    }
    Optional<Chunk> sites = sites(words, chunks, at, first);
    if (sites.isPresent()) {
      return sites;
    }
    Chunk before = chunks.get(at - 1);
    boolean range =
        !grammar.nounsAreCapital()
            && before.isOwned()
            && grammar.has("wares-together", before.lemma);
    boolean plural =
        before.head >= 0 && before.name.isEmpty() && (range || isPlural(words, before));
    boolean told = gap == 1 && words.get(before.to).is(":");
    if (told && !plural) {
      return counted(chunks, at);
    }
    boolean apposed =
        gap == 1
            && items.size() > 1
            && (words.get(before.to).is(",") || words.get(before.to).isDash())
            && !before.isMoment()
            && (isSetOff(words, before, items) || !Enumerations.isSubject(words, items));
    return plural && first.isBare() && (told || apposed) ? Optional.of(before) : Optional.empty();
  }

  /** "its papers, X and Y, lost", "the two firms, X and Y, are": a comma closes the list, too. */
  private static boolean isSetOff(List<Word> words, Chunk general, List<Chunk> items) {
    int end = items.get(items.size() - 1).to;
    boolean wares = general.isOwned() && general.noun.filter(Lexicon.Noun::isProduct).isPresent();
    boolean firms =
        general.determiner == Determiner.DEFINITE
            && general.noun.filter(Lexicon.Noun::isCompany).isPresent();
    return end < words.size()
        && words.get(end).text().equals(words.get(general.to).text())
        && (wares || firms);
  }

  /** "three films by Ann Weber: X, Y and Z". */
  private static Optional<Chunk> counted(List<Chunk> chunks, int at) {
    for (int k = at - 1; k >= 0 && k >= at - FARTHEST; k--) {
      Chunk chunk = chunks.get(k);
      if (chunk.isGeneral() && chunk.numbers == 2 && chunk.figure.isPresent()) {
        return Optional.of(chunk);
      }
    }
    return Optional.empty();
  }

  /** "an drei Standorten zum Streik auf: X, Y und Z": which sites they are. */
  private static Optional<Chunk> sites(List<Word> words, List<Chunk> chunks, int at, Chunk first) {
    if (!Enumerations.isPlace(first) || !words.get(first.begin() - 1).is(":")) {
      return Optional.empty();
    }
    for (int k = at - 1; k >= 0 && k >= at - FARTHEST; k--) {
      Chunk chunk = chunks.get(k);
      boolean site = chunk.noun.map(n -> n.list().equals("place")).orElse(false);
      if (site && chunk.name.isEmpty()) {
        return Optional.of(chunk);
      }
    }
    return Optional.empty();
  }

  /**
   * The noun before the list that it gives examples of: one that is counted ("a variety of banks"),
   * one that names products or firms, any plural, or the noun right before it.
   */
  private Optional<Chunk> nearest(List<Word> words, List<Chunk> chunks, int at) {
    Optional<Chunk> best = Optional.empty();
    int most = 0;
    for (int k = at - 1; k >= 0 && k >= at - FARTHEST; k--) {
      Chunk chunk = chunks.get(k);
      if (isVerbBetween(words, chunk.to, clauseEnd(words, chunks.get(at)))) {
        return best;
      }
      boolean common =
          chunk.isGeneral() && chunk.moment.isEmpty() && !grammar.has("time-nouns", chunk.lemma);
      int rank = common ? rank(words, chunk, k == at - 1) : 0;
      rank += rank > 0 && isAlike(words, chunk, chunks.get(at)) ? MORE_THAN_ANY : 0;
      if (rank > most) {
        best = Optional.of(chunk);
        most = rank;
      }
    }
    return best;
  }

  /** "in 30 Ländern vertreten, darunter X": the verb that ends the clause stands between. */
  private int clauseEnd(List<Word> words, Chunk first) {
    int end = first.begin();
    if (!grammar.nounsAreCapital()) {
      return end;
    }
    while (end > 0 && !words.get(end).is(",") && first.begin() - end < 3) {
      end--;
    }
    while (words.get(end).is(",") && end > 0 && words.get(end - 1).is(WordClass.VERB)) {
      return end - 1;
    }
    return first.begin();
  }

  /** Whether a noun is for what the first item is sure to be: a ware, or a firm. */
  private boolean isAlike(List<Word> words, Chunk general, Chunk item) {
    Thing thing = item.name.orElseThrow().thing();
    boolean sure = thing.votes(thing.kind()) >= SURE;
    boolean ware =
        thing.kind() == Kind.PRODUCT && general.noun.filter(n -> n.isProduct()).isPresent();
    boolean firm =
        thing.kind() == Kind.COMPANY && general.noun.filter(n -> n.isCompany()).isPresent();
    boolean land =
        thing.kind() == Kind.PLACE
            && grammar.has("land-nouns", words.get(general.head).form().noun());
    return sure && (ware || land || firm && general.numbers == 2);
  }

  private int rank(List<Word> words, Chunk chunk, boolean next) {
    if (!isPlural(words, chunk)) {
      return 1;
    }
    boolean counted =
        chunk.begin() > 1
            && chunk.preposition.equals("of")
            && grammar.has("collective-nouns", words.get(chunk.begin() - 1).form().noun());
    for (int i = chunk.from; i < chunk.head; i++) {
      counted |= grammar.has("counting-words", words.get(i).lower());
    }
    boolean listed = chunk.noun.filter(n -> n.isProduct() || n.isCompany()).isPresent();
    return next && (listed || !words.get(chunk.to).is(",")) ? 5 : counted ? 4 : listed ? 3 : 2;
  }

  private boolean isOtherVerb(Word word) {
    return word.is(WordClass.VERB)
        && !word.form().is(Form.Shape.PAST_PARTICIPLE)
        && !grammar.has("modals", word.lower());
  }

  private static boolean isVerbBetween(List<Word> words, int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.get(i).is(WordClass.VERB) && !words.get(i).is("including")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPlural(List<Word> words, Chunk chunk) {
    return words.get(chunk.head).form().numbers() == 2;
  }
}
