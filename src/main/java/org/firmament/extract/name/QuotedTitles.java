package org.firmament.extract.name;

import java.util.List;
import java.util.Optional;
import org.firmament.extract.word.Grammar;
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

  /** In words: a title beside which only its clause tells of a ware. */
  private static final int SHORT = 4;

  /** A quoted title behind its noun is more surely a product than what its words alone suggest. */
  private static final double TOLD = 2.5;

  private static final Lexicon.Noun MEDIUM = new Lexicon.Noun("", "product", "medium");

  private final Lexicon lexicon;
  private final Grammar grammar;

  QuotedTitles(Lexicon lexicon, Grammar grammar) {
    this.lexicon = lexicon;
    this.grammar = grammar;
  }

  /** Where the title ends that begins at a word; the word itself where none does. */
  int end(List<Word> words, int from) {
    boolean told = noun(words, from).isPresent();
    if (!told && !mayOpen(words, from)) {
      return from;
    }
    for (int i = from + 1; i < words.size() && i <= from + LONGEST; i++) {
      if (Quotes.has(words.get(i))) {
        return told || isTitle(words, from, i) ? i : from;
      }
    }
    return from;
  }

  private boolean mayOpen(List<Word> words, int from) {
    return grammar.nounsAreCapital()
        && from > 0
        && Quotes.has(words.get(from - 1))
        && Quotes.opening(words, from - 1) == from - 1
        && words.get(from).capital();
  }

  /** "die Macher von „Wind im Tal“", "hat „Wind im Tal“ ausgestrahlt": what only works undergo. */
  private boolean isTitle(List<Word> words, int from, int to) {
    boolean plain =
        words.subList(from, to).stream()
            .noneMatch(w -> w.is(",") || w.is(".") || w.is(";") || w.is("…") || w.is("..."));
    if (from < 2) {
      return plain && to - from <= SHORT && opensAsWare(words, to + 1);
    }
    int head = from - 2;
    while (head > 0 && grammar.has("title-links", words.get(head).lower())) {
      head--;
    }
    String noun = words.get(head).form().noun();
    boolean owned =
        head < from - 2
            && (grammar.has("ware-parts", noun)
                || grammar.has("ware-makers", noun)
                || grammar.has("ware-users", noun));
    boolean told = to - from <= SHORT && isTold(words, from, to);
    return plain && (owned || told || isShown(words, from, to) || isApposed(words, to + 1));
  }

  /** "„Wind“ erscheint am 3. Mai", "„Wind“ ist ein Spiel": what wares do behind their name. */
  private boolean opensAsWare(List<Word> words, int verb) {
    if (verb + 1 >= words.size() || !words.get(verb).isFinite()) {
      return false;
    }
    Word word = words.get(verb);
    return word.mayBeVerb(v -> v.equals("erscheinen") || v.equals("kosten"))
        || word.mayBeVerb(v -> v.equals("sein"))
            && (words.get(verb + 1).is("da") || isSort(words, verb + 1));
  }

  private boolean isSort(List<Word> words, int from) {
    int i = from + 1;
    while (i < words.size() && words.get(i).is(WordClass.ADJECTIVE)) {
      i++;
    }
    return words.get(from).is(WordClass.DETERMINER) && isWare(words, i);
  }

  private boolean isWare(List<Word> words, int i) {
    return i < words.size()
        && words.get(i).is(WordClass.NOUN)
        && lexicon.noun(words.get(i)).filter(Lexicon.Noun::isProduct).isPresent();
  }

  /**
   * "hat einen Tarif vorgestellt: „Hallo Start“", "mit „Hallo Start“ ein Abo": beside a word for
   * the sort of a ware.
   */
  private boolean isTold(List<Word> words, int from, int to) {
    Word before = words.get(from - 2);
    boolean colon = before.is(":");
    boolean with = before.is("mit");
    for (int i = from - 3; colon && i >= 0 && !words.get(i).is(","); i--) {
      if (isWare(words, i) && words.get(i).form().numbers() != 2) {
        return true;
      }
    }
    for (int i = to + 1; with && i < words.size() && !isEnd(words.get(i)); i++) {
      if (isWare(words, i)) {
        return true;
      }
    }
    return false;
  }

  /** "„Wind im Tal“, die neue Serie": what it is stands behind the comma. */
  private boolean isApposed(List<Word> words, int comma) {
    return comma + 1 < words.size() && words.get(comma).is(",") && isSort(words, comma + 1);
  }

  private boolean isShown(List<Word> words, int from, int to) {
    for (int i = from - 1; i >= 0 && !isEnd(words.get(i)); i--) {
      if (words.get(i).is(WordClass.VERB) && isShowing(words.get(i))) {
        return true;
      }
    }
    for (int i = to; i < words.size() && !isEnd(words.get(i)); i++) {
      if (words.get(i).is(WordClass.VERB) && isShowing(words.get(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isShowing(Word word) {
    return word.mayBeVerb(v -> grammar.has("title-verbs", v));
  }

  private static boolean isEnd(Word word) {
    return word.is(",") || word.is(":") || word.is(";");
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
            .filter(n -> n.isProduct() || lexicon.isWareToo(n))
            .filter(n -> words.get(from).capital() || words.get(from - 2).form().numbers() != 2)
        : Optional.empty();
  }
}
