package org.firmament.extract.word;

import java.util.List;
import java.util.Set;
import org.firmament.text.Form.Shape;
import org.firmament.text.WordClass;

/** English words that are nouns more often, but verbs by what stands around them. */
final class SureVerbs {
  private static final Set<String> PEOPLE =
      Set.of("people", "staff", "men", "women", "employees", "workers", "engineers", "persons");

  private SureVerbs() {}

  static boolean are(List<Word> words, int i, Grammar grammar) {
    return isOfTwo(words, i)
        || isOfTwo(words, i - 2)
        || isBeforeCount(words, i)
        || isIntent(words, i)
        || isWork(words, i)
        || isIntended(words, i, grammar)
        || isActing(words, i)
        || isBehindName(words, i, grammar)
        || isHelped(words, i, grammar);
  }

  /** "Norvik designs and sells the robot": two forms of a verb behind who does both. */
  private static boolean isOfTwo(List<Word> words, int i) {
    return i > 0
        && i + 3 < words.size()
        && words.get(i + 1).is("and")
        && isThird(words.get(i))
        && isThird(words.get(i + 2))
        && (words.get(i - 1).tag() == WordClass.NAME || i == 1 && words.get(0).capital())
        && (words.get(i + 3).capital() || words.get(i + 3).form().is(WordClass.DETERMINER))
        && words.subList(i + 3, words.size()).stream().noneMatch(w -> isOnlyFinite(w));
  }

  private static boolean isThird(Word word) {
    return !word.capital()
        && word.lower().endsWith("s")
        && word.form().verbs().stream().anyMatch(v -> v.shape() == Shape.FINITE && !v.past());
  }

  private static boolean isOnlyFinite(Word word) {
    return word.form().only(WordClass.VERB) && word.form().is(Shape.FINITE);
  }

  /** "to axe 80 posts": before a number a verb. */
  private static boolean isBeforeCount(List<Word> words, int i) {
    return i > 0
        && i + 1 < words.size()
        && words.get(i - 1).is("to")
        && words.get(i).form().is(Shape.INFINITIVE)
        && words.get(i + 1).is(WordClass.NUMBER);
  }

  /** "Norvik Steel to axe the brand": what a headline says that somebody will do. */
  private static boolean isIntent(List<Word> words, int i) {
    return i > 1
        && i + 1 < words.size()
        && words.get(i - 1).is("to")
        && words.get(i - 2).tag() == WordClass.NAME
        && !words.get(i).capital()
        && words.get(i).form().is(Shape.INFINITIVE)
        && (words.get(i + 1).form().is(WordClass.DETERMINER) || words.get(i + 1).capital())
        && words.stream().noneMatch(SureVerbs::isOnlyFinite);
  }

  /** "agreed to share technology": what somebody means to do, with its object. */
  private static boolean isIntended(List<Word> words, int i, Grammar grammar) {
    return i > 1
        && i + 1 < words.size()
        && words.get(i - 1).is("to")
        && grammar.has("intending-words", words.get(i - 2).lower())
        && !words.get(i).capital()
        && words.get(i).form().is(Shape.INFINITIVE)
        && (words.get(i + 1).capital()
            || words.get(i + 1).form().is(WordClass.DETERMINER)
            || words.get(i + 1).form().only(WordClass.NOUN));
  }

  /** "who chairs Norvik": behind "who" stands no noun. */
  private static boolean isActing(List<Word> words, int i) {
    return i > 0
        && i + 1 < words.size()
        && words.get(i - 1).is("who")
        && !words.get(i).capital()
        && words.get(i).form().is(Shape.FINITE)
        && (words.get(i + 1).capital() || words.get(i + 1).form().is(WordClass.DETERMINER));
  }

  /** "Norvik beat forecasts": right behind who does it. */
  private static boolean isBehindName(List<Word> words, int i, Grammar grammar) {
    if (i == 0 || i + 1 >= words.size() || words.get(i).capital()) {
      return false;
    }
    boolean actor = words.get(i - 1).tag() == WordClass.NAME || i == 1 && words.get(0).capital();
    return actor
        && grammar.has("expectations", words.get(i + 1).lower())
        && words.get(i).form().is(Shape.FINITE);
  }

  /** "helped Norvik lift profits": what somebody is helped to do. */
  private static boolean isHelped(List<Word> words, int i, Grammar grammar) {
    if (i < 2 || words.get(i).capital() || !words.get(i).form().is(Shape.INFINITIVE)) {
      return false;
    }
    int verb = i - 2;
    while (verb > 0 && words.get(verb).capital()) {
      verb--;
    }
    return words.get(i - 1).tag() == WordClass.NAME
        && !words.get(verb).capital()
        && words.get(verb).mayBeVerb(v -> grammar.has("helping", v));
  }

  /** "Some 300 people work for Norvik": what people do for somebody. */
  private static boolean isWork(List<Word> words, int i) {
    return i > 0
        && i + 2 < words.size()
        && words.get(i).is("work")
        && (words.get(i + 1).is("for") || words.get(i + 1).is("at") || words.get(i + 1).is("with"))
        && PEOPLE.contains(words.get(i - 1).lower())
        && words.stream().noneMatch(SureVerbs::isOnlyFinite);
  }
}
