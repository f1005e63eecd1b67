package org.firmament.extract.name;

import java.util.List;
import java.util.Optional;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Quotes;
import org.firmament.extract.word.Word;
import org.firmament.model.Kind;
import org.firmament.text.WordClass;

/**
 * Titles in quotation marks behind the noun for what bears them: die Serie „Wind im Tal“, die
 * Magazine „Landzeit“ und „Gartenwelt“.
 */
final class QuotedTitles {
  private static final int LONGEST = 8;

  /** A quoted title behind its noun is more surely a product than what its words alone suggest. */
  private static final double TOLD = 2.5;

  private static final Lexicon.Noun MEDIUM = new Lexicon.Noun("", "product", "medium");

  private final Lexicon lexicon;

  QuotedTitles(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Where the title ends that begins at a word; the word itself where none does. */
  int end(List<Word> words, int from) {
    if (noun(words, from).isEmpty()) {
      return from;
    }
    for (int i = from + 1; i < words.size() && i <= from + LONGEST; i++) {
      if (Quotes.has(words.get(i))) {
        return i;
      }
    }
    return from;
  }

  /** Says that what a title names is what the noun before it stands for. */
  void vote(Thing thing, NameBounds.Bounds found, List<Word> words) {
    if (found.to() == end(words, found.from())) {
      thing.vote(Kind.PRODUCT, TOLD);
      if (noun(words, found.from()).filter(n -> n.role().equals("medium")).isPresent()) {
        thing.mayAlsoBe(Kind.COMPANY);
      }
    }
  }

  /** "die Chefin des „Morgenblatts“", „Morgenblatt“-Chefin: in quotation marks, a paper has one. */
  private boolean isLed(List<Word> words, int from) {
    if (from == 0 || !Quotes.has(words.get(from - 1))) {
      return false;
    }
    boolean of =
        from > 2
            && (words.get(from - 2).is("des")
                || words.get(from - 2).is("der")
                || words.get(from - 2).is("von")
                || words.get(from - 2).is("vom"))
            && isOffice(words.get(from - 3));
    boolean hyphen =
        from + 2 < words.size()
            && Quotes.has(words.get(from + 1))
            && (isOffice(words.get(from + 2))
                || words.get(from + 2).is("-")
                    && from + 3 < words.size()
                    && isOffice(words.get(from + 3)));
    return of || hyphen;
  }

  private boolean isOffice(Word word) {
    return lexicon.noun(word).filter(n -> n.role().equals("officer")).isPresent();
  }

  private Optional<Lexicon.Noun> noun(List<Word> words, int from) {
    int before = from - 3;
    boolean goesOn =
        before > 1
            && Quotes.has(words.get(from - 1))
            && (words.get(from - 2).is(",") || words.get(from - 2).is(WordClass.CONJUNCTION))
            && Quotes.has(words.get(before));
    if (goesOn) {
      int opening = Quotes.opening(words, before);
      return opening == before ? Optional.empty() : noun(words, opening + 1);
    }
    if (isLed(words, from)) {
      return Optional.of(MEDIUM);
    }
    boolean opened = from > 1 && Quotes.has(words.get(from - 1)) && words.get(from - 2).capital();
    return opened
        ? lexicon
            .noun(words.get(from - 2))
            .filter(Lexicon.Noun::isProduct)
            .filter(n -> words.get(from).capital() || words.get(from - 2).form().numbers() != 2)
        : Optional.empty();
  }
}
