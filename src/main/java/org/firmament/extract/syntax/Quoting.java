package org.firmament.extract.syntax;

import java.util.List;
import java.util.Optional;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Quotes;
import org.firmament.extract.word.Word;
import org.firmament.text.WordClass;

/** What stands in quotation marks inside a phrase: a name behind its noun, or a modifier. */
final class Quoting {
  /** So many words a modifier in quotation marks may have. */
  private static final int LONGEST = 4;

  private final Marked marked;
  private final Grammar grammar;
  private final List<Word> words;

  Quoting(Marked marked, Grammar grammar) {
    this.marked = marked;
    this.grammar = grammar;
    words = marked.words;
  }

  /** „die App „Qwen““: a name in quotation marks behind its noun; returns where it ends. */
  int name(Chunk chunk, int i, int limit, Heads heads) {
    if (isName(i, limit) && heads.takesName(chunk)) {
      chunk.name = Optional.of(marked.names.get(i + 1));
      return marked.names.get(i + 1).to() + 1;
    }
    return i;
  }

  /** „mit „Kestrel““: behind the mark that opens a name or one word, where such a mark stands. */
  int opened(int i, int limit) {
    boolean word = i + 2 < limit && Quotes.has(words.get(i)) && Quotes.has(words.get(i + 2));
    boolean called = i > 0 && words.get(i - 1).is("namens");
    return !called && (isName(i, limit) || word && words.get(i + 1).capital()) ? i + 1 : i;
  }

  /** A name in quotes from here on. */
  boolean isName(int i, int limit) {
    return i + 1 < limit
        && Quotes.has(words.get(i))
        && marked.names.containsKey(i + 1)
        && marked.names.get(i + 1).to() < limit
        && Quotes.has(words.get(marked.names.get(i + 1).to()));
  }

  /** „Morgenblatt“-Chefin: where the noun stands that a hyphen joins to a quoted name; else i. */
  int compound(int i, int limit) {
    if (!grammar.nounsAreCapital() || !isName(i, limit)) {
      return i;
    }
    int hyphen = marked.names.get(i + 1).to() + 1;
    boolean joined =
        hyphen + 1 < limit
            && words.get(hyphen).is("-")
            && words.get(hyphen).span().start() == words.get(hyphen - 1).span().end()
            && words.get(hyphen).span().end() == words.get(hyphen + 1).span().start()
            && words.get(hyphen + 1).capital();
    return joined ? hyphen + 1 : i;
  }

  /** the "family-friendly" music app: returns where the phrase goes on; the same if it does not. */
  int modifier(Chunk chunk, int i, int limit) {
    if (grammar.nounsAreCapital()
        || chunk.head >= 0
        || chunk.name.isPresent()
        || i == chunk.from
        || !Quotes.has(words.get(i))) {
      return i;
    }
    for (int k = i + 2; k + 1 < limit && k <= i + 1 + LONGEST; k++) {
      if (Quotes.has(words.get(k))) {
        boolean goesOn =
            words.get(k + 1).is(WordClass.NOUN) || words.get(k + 1).is(WordClass.ADJECTIVE);
        return goesOn && !marked.names.containsKey(i + 1) ? k + 1 : i;
      }
      if (words.get(k).is(WordClass.MARK)) {
        return i;
      }
    }
    return i;
  }
}
