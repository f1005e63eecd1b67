package org.firmament.extract.name;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Quotes;
import org.firmament.extract.word.Word;
import org.firmament.text.WordClass;

/**
 * Titles in a list that says of what works they are: "Its productions include Get to the Heart, 28
 * Socks (2007) and A Gull in Brno". Whatever stands between two commas there is one title.
 */
final class Works {
  /** In words, from the noun for the works to what introduces the list. */
  private static final int FARTHEST_NOUN = 10;

  private static final int LONGEST = 10;

  /** In words, what a title may end with that has no capital. */
  private static final int LONGEST_REST = 4;

  /** Lower-case words between two titles: "and the TV series". */
  private static final int LONGEST_LINK = 5;

  private static final Set<String> SMALL =
      Set.of(
          "of", "the", "a", "an", "in", "on", "to", "for", "with", "at", "from", "by", "or", "as",
          "and", "is", "no", "not", "de", "la", "el", "du", "vs", "versus", "into", "under",
          "over");

  private final Lexicon lexicon;
  private final Grammar grammar;

  Works(Lexicon lexicon, Grammar grammar) {
    this.lexicon = lexicon;
    this.grammar = grammar;
  }

  /** Where each title of such a list ends, by the word that it begins with. */
  SortedMap<Integer, Integer> in(List<Word> words) {
    SortedMap<Integer, Integer> titles = new TreeMap<>();
    for (int i = 1; i + 1 < words.size(); i++) {
      if (introduces(words, i)) {
        int end = list(words, i + 1, titles);
        i = Math.max(i, end);
      }
    }
    return titles;
  }

  /** Whether a word that gives examples stands behind a noun for works. */
  private boolean introduces(List<Word> words, int i) {
    Word word = words.get(i);
    boolean such = word.is("as") && words.get(i - 1).is("such");
    boolean like = word.is("like") && !words.get(i - 1).is(WordClass.VERB);
    boolean includes = word.is("including") || word.mayBeVerb(lemma -> lemma.equals("include"));
    if (such || like || includes) {
      return isOfWorks(words, i - (such ? 2 : 1));
    }
    if (word.is("are") || word.is("were")) {
      boolean among = words.get(0).is("among");
      return among ? isOfWorks(words, i - 1) : isWork(words.get(i - 1));
    }
    return word.is(":") && isCounted(words, i - 1);
  }

  /** "three films by Ann Weber: X, Y and Z". */
  private boolean isCounted(List<Word> words, int last) {
    if (!isOfWorks(words, last)) {
      return false;
    }
    int noun = last;
    while (!isWork(words.get(noun))) {
      noun--;
    }
    return noun > 0 && words.get(noun - 1).is(WordClass.NUMBER)
        || noun > 1 && words.get(noun - 2).is(WordClass.NUMBER);
  }

  /** Whether works are what the list stands for: their noun is the last of several things. */
  private boolean isOfWorks(List<Word> words, int last) {
    for (int i = last; i >= 0 && i > last - FARTHEST_NOUN; i--) {
      Word word = words.get(i);
      if (isWork(word)) {
        return true;
      }
      boolean other =
          word.is(WordClass.NOUN)
              && word.form().numbers() == 2
              && (i >= last - 1 || lexicon.noun(word).isPresent());
      if (other || word.is(";")) {
        return false;
      }
    }
    return false;
  }

  private boolean isWork(Word word) {
    boolean plural = (word.form().numbers() & 2) != 0;
    return grammar.has("works", word.lower())
        || plural
            && word.is(WordClass.NOUN)
            && lexicon.noun(word).filter(n -> n.role().equals("work")).isPresent();
  }

  /** Takes the titles of the list that begins at a word; gives where it ends. */
  private static int list(List<Word> words, int from, SortedMap<Integer, Integer> titles) {
    int last = lastJoint(words, from);
    int i = start(words, from);
    int end = from;
    while (i >= 0) {
      int to = end(words, i, last);
      titles.put(i, to);
      end = to;
      int next = joint(words, to);
      i = next < 0 ? -1 : start(words, next);
    }
    return end;
  }

  /** Where the list goes on behind a title, or a few words on if it ends with one of its own. */
  private static int joint(List<Word> words, int to) {
    int next = behind(words, to);
    boolean dated = next > to && next < words.size() && words.get(next).capital();
    for (int i = next; i < words.size() && i < next + LONGEST_REST; i++) {
      Word word = words.get(i);
      if (word.is(",") || dated || i == next && word.is("and")) {
        return i;
      }
      if (word.is(WordClass.MARK) || word.isFinite()) {
        return -1;
      }
    }
    return -1;
  }

  /** Behind which word only, the last joint but one of the list, "and" parts two titles. */
  private static int lastJoint(List<Word> words, int from) {
    int last = from;
    int and = -1;
    int depth = 0;
    for (int i = from; i + 1 < words.size() && !words.get(i).is(";"); i++) {
      depth += words.get(i).is("(") ? 1 : words.get(i).is(")") ? -1 : 0;
      Word next = words.get(i + 1);
      boolean goesOn = next.capital() || next.is(WordClass.NUMBER);
      if (depth == 0 && words.get(i).is(",") && (goesOn || next.is("and"))) {
        last = i;
        and = -1;
      } else if (depth == 0 && words.get(i).is("and") && goesOn) {
        last = Math.max(last, and);
        and = i;
      }
    }
    return last;
  }

  /** Where the next title begins, behind marks, a joint and a noun for it; -1 if none does. */
  private static int start(List<Word> words, int from) {
    for (int i = from; i < words.size() && i <= from + LONGEST_LINK; i++) {
      Word word = words.get(i);
      boolean article = word.is("the") && !word.is(WordClass.NAME);
      boolean noun =
          word.isAcronym() && i + 1 < words.size() && words.get(i + 1).is(WordClass.NOUN);
      boolean digits = Character.isDigit(word.text().charAt(0));
      if (!article && !noun && (word.capital() || digits)) {
        return i;
      }
      boolean link =
          word.is(",")
              || word.is("and")
              || word.is("the")
              || word.is("as")
              || word.is("well")
              || noun
              || Quotes.has(word)
              || word.is(WordClass.NOUN)
              || word.is(WordClass.ADJECTIVE);
      if (!link) {
        return -1;
      }
    }
    return -1;
  }

  private static int end(List<Word> words, int from, int last) {
    int end = from + 1;
    int i = end;
    boolean foreign = false;
    while (i < words.size() && i - from < LONGEST) {
      Word word = words.get(i);
      if (!foreign && isForeign(words, i)) {
        foreign = true;
        i++;
        continue;
      }
      if (word.capital() || word.is(WordClass.NUMBER) || word.is("'s") || word.is("!")) {
        end = i + 1;
      } else if (word.is("and") && i > last || !isWithin(word)) {
        break;
      }
      i++;
    }
    return end;
  }

  /** A word of another language between two with a capital: "Corazón salvaje Azul". */
  private static boolean isForeign(List<Word> words, int i) {
    return i + 1 < words.size()
        && words.get(i + 1).capital()
        && !words.get(i).capital()
        && !words.get(i).form().known()
        && Character.isLetter(words.get(i).text().charAt(0));
  }

  private static boolean isWithin(Word word) {
    return SMALL.contains(word.lower())
        || word.is(":")
        || word.is("-")
        || word.is("–")
        || word.is("&")
        || word.is("'");
  }

  /** Behind a closing quotation mark and what stands in brackets. */
  private static int behind(List<Word> words, int to) {
    int i = to;
    while (i < words.size() && Quotes.has(words.get(i))) {
      i++;
    }
    if (i < words.size() && words.get(i).is("(")) {
      while (i < words.size() && !words.get(i).is(")")) {
        i++;
      }
      i++;
    }
    return i;
  }
}
