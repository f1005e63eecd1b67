package org.firmament.extract.syntax;

import java.util.List;
import java.util.Map;
import org.firmament.extract.name.Name;
import org.firmament.extract.word.Determiner;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Word;
import org.firmament.text.Moment;
import org.firmament.text.WordClass;

/** What may stand before the noun of a phrase: determiners, superlatives, places, periods. */
final class Premodifiers {
  private final Marked marked;
  private final Lexicon lexicon;
  private final Grammar grammar;
  private final List<Word> words;
  private final Map<Integer, Name> names;
  private final Map<Integer, Moment> moments;

  Premodifiers(Marked marked, Lexicon lexicon, Grammar grammar) {
    this.marked = marked;
    this.lexicon = lexicon;
    this.grammar = grammar;
    words = marked.words;
    names = marked.names;
    moments = marked.moments;
  }

  boolean isDeterminer(Word word) {
    return word.is(WordClass.DETERMINER)
        || word.is(WordClass.NEGATION) && word.form().is(WordClass.DETERMINER);
  }

  /** "X's most popular car", "its most popular": no determiner, but a part of the adjective. */
  boolean isSuperlative(int i, int limit) {
    return (words.get(i).is("most") || words.get(i).is("least"))
        && i > 0
        && i + 1 < limit
        && (words.get(i - 1).is("'s") || isPossessive(words.get(i - 1)))
        && words.get(i + 1).is(WordClass.ADJECTIVE);
  }

  private boolean isPossessive(Word word) {
    return !grammar.nounsAreCapital()
        && word.is(WordClass.DETERMINER)
        && grammar.determiner(word.lower()) == Determiner.POSSESSIVE;
  }

  /** "Münchner" of "Münchner Konzern": capitalised, but an adjective of a place. */
  boolean isPlaceAdjective(int i, int limit) {
    Word word = words.get(i);
    return grammar.nounsAreCapital()
        && word.capital()
        && word.lower().endsWith("er")
        && i + 1 < limit
        && marked.touches(i + 1)
        && (words.get(i + 1).is(WordClass.NOUN) || words.get(i + 1).is(WordClass.ADJECTIVE))
        && !words.get(i + 1).token().text().startsWith("-")
        && lexicon.placeOf(word.text()).isPresent();
  }

  /** "neue und größere": two adjectives joined before one noun. */
  boolean isJoin(int i, int limit) {
    Word word = words.get(i);
    return (word.is("und") || word.is("and") || word.is(","))
        && i > 0
        && i + 1 < limit
        && words.get(i - 1).is(WordClass.ADJECTIVE)
        && words.get(i + 1).is(WordClass.ADJECTIVE);
  }

  /** "Geld- und Kassenautomaten": where the noun begins that shares its end with those before. */
  int suspended(int i, int limit) {
    int at = i;
    while (isSuspended(at, limit)) {
      at += 3;
    }
    boolean noun =
        at > i && at < limit && words.get(at).capital() && !words.get(at).is(WordClass.VERB);
    return noun && !words.get(at - 1).is(",") ? at : i;
  }

  /** "Geld- und", "Öl-,": a first part of a compound whose end comes later. */
  private boolean isSuspended(int i, int limit) {
    return grammar.nounsAreCapital()
        && i + 3 < limit
        && words.get(i).capital()
        && !names.containsKey(i)
        && words.get(i + 1).is("-")
        && words.get(i + 1).span().start() == words.get(i).span().end()
        && (words.get(i + 2).is(",")
            || Word.touches(words, i + 2)
                && (words.get(i + 2).is("und")
                    || words.get(i + 2).is("oder")
                    || words.get(i + 2).is("sowie")));
  }

  /** The hyphen or comma of a compound whose end comes later. */
  boolean isSuspending(int i) {
    return i > 0 && (isSuspended(i - 1, words.size()) || i > 1 && isSuspended(i - 2, words.size()));
  }

  /** "its first-quarter results": a period of one word before the noun that it belongs to. */
  boolean isPeriodOf(Chunk chunk, int i, int limit) {
    return moments.containsKey(i)
        && chunk.head < 0
        && marked.momentEnds.get(i) == i + 1
        && i + 1 < limit
        && words.get(i + 1).is(WordClass.NOUN)
        && !names.containsKey(i + 1);
  }

  /** "the first half of 2004": a period of its own, not one before a noun. */
  boolean isPeriod(int i, int limit) {
    return moments.containsKey(i)
        && moments.get(i).type() == Moment.Type.PERIOD
        && marked.momentEnds.get(i) > i + 1
        && marked.momentEnds.get(i) <= limit
        && (marked.momentEnds.get(i) == limit
            || !words.get(marked.momentEnds.get(i)).is(WordClass.NOUN)
                && !words.get(marked.momentEnds.get(i)).is(WordClass.ADJECTIVE)
                && !names.containsKey(marked.momentEnds.get(i)));
  }

  /** "die 2020 von X gegründete Firma": a date opens the attribute. */
  boolean isDated(int i) {
    return grammar.attributesPrecede() && moments.containsKey(i);
  }
}
