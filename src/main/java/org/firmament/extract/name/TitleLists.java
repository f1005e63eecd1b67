package org.firmament.extract.name;

import java.util.List;
import java.util.Set;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Word;
import org.firmament.text.WordClass;

/**
 * The titles of works in a list that a noun for such works introduces: "films such as Socks of the
 * North, Dawn in Brno and Gull: The Return". Small words within are part of them.
 */
final class TitleLists {
  private static final int FARTHEST_NOUN = 10;
  private static final int LONGEST = 9;
  private static final Set<String> INTRODUCE =
      Set.of("including", "include", "includes", "included", "like", "as");
  private static final Set<String> SMALL =
      Set.of("of", "the", "a", "an", "in", "on", "to", "for", "with", "at", "from", "by", "or");

  private final Lexicon lexicon;

  TitleLists(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Where a title with small words ends that begins at a word of such a list; else the word. */
  int end(List<Word> words, int from) {
    if (!words.get(from).capital() || !opens(words, from)) {
      return from;
    }
    int end = from + 1;
    boolean small = false;
    while (end < words.size() && end - from < LONGEST) {
      boolean owner = words.get(end).is("'s");
      int next = owner && !words.get(from).text().equals("The") ? -1 : next(words, end);
      if (next < 0) {
        break;
      }
      small |= next > end + 1 || owner;
      end = next;
    }
    boolean told = small && closes(words, end);
    boolean single =
        isDated(words, end)
            || words.subList(from, end).stream().anyMatch(w -> w.is(":") || w.is("or"));
    return told && (isIntroduced(words, from) || single && isMade(words, from)) ? end : from;
  }

  /** "(1998)": the year of a work. */
  private static boolean isDated(List<Word> words, int at) {
    return at + 2 < words.size() && words.get(at).is("(") && words.get(at + 1).isYear();
  }

  /** Whether a verb of making stands before the list. */
  private boolean isMade(List<Word> words, int from) {
    int i = listStart(words, from);
    return i >= 0 && words.get(i).mayBeVerb(lemma -> lexicon.dealings().withWare(lemma) > 0);
  }

  /** Where the title goes on to from a word of it; -1 where it ends. */
  private static int next(List<Word> words, int at) {
    if (words.get(at).capital() || words.get(at).is(WordClass.NUMBER)) {
      return at + 1;
    }
    int i = at;
    if (words.get(i).is("'s") && i + 1 < words.size() && words.get(i + 1).capital()) {
      return i + 2;
    }
    if (words.get(i).is(":")
        || words.get(i).is("and")
            && i + 1 < words.size()
            && words.get(i + 1).text().equals("the")) {
      i++;
    }
    while (i < words.size() && i < at + 3 && SMALL.contains(words.get(i).text())) {
      i++;
    }
    return i > at && i < words.size() && words.get(i).capital() ? i + 1 : -1;
  }

  private boolean opens(List<Word> words, int from) {
    return from > 0
        && (words.get(from - 1).mayBeVerb(lemma -> lexicon.dealings().withWare(lemma) > 0)
            || words.get(from - 1).is(",")
            || words.get(from - 1).is("and")
            || INTRODUCE.contains(words.get(from - 1).text()));
  }

  private static boolean closes(List<Word> words, int end) {
    return end >= words.size()
        || words.get(end).is(",")
        || words.get(end).is("(")
        || words.get(end).is(".")
        || words.get(end).is("and");
  }

  /** The word before a list of titles; -1 where the sentence begins with it. */
  private static int listStart(List<Word> words, int from) {
    int i = from - 1;
    while (i >= 0 && isListed(words.get(i))) {
      i--;
    }
    return i;
  }

  private static boolean isListed(Word word) {
    return word.capital()
        || word.is(",")
        || word.is(":")
        || word.is("and")
        || word.is("(")
        || word.is(")")
        || word.is(WordClass.NUMBER)
        || SMALL.contains(word.text());
  }

  /** Whether a plural noun for works, and a word that introduces examples, stand before. */
  private boolean isIntroduced(List<Word> words, int from) {
    int i = from - 1;
    while (i > 0 && !INTRODUCE.contains(words.get(i).text())) {
      if (!isListed(words.get(i))) {
        return false;
      }
      i--;
    }
    for (int k = i - 1; k >= 0 && k >= i - FARTHEST_NOUN; k--) {
      Word word = words.get(k);
      if (word.is(WordClass.NOUN)
          && word.form().numbers() == 2
          && lexicon.noun(word).filter(n -> n.role().equals("work")).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
