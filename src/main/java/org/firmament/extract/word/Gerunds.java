package org.firmament.extract.word;

import java.util.List;
import java.util.Set;
import org.firmament.text.Form.Shape;
import org.firmament.text.WordClass;

/** English forms in -ing before a noun or name that tell what somebody does to it. */
final class Gerunds {
  /** Verbs behind which a form in -ing before a name is said of the same subject. */
  private static final Set<String> BEFORE_GERUND =
      Set.of(
          "begin",
          "start",
          "stop",
          "continue",
          "cease",
          "consider",
          "finish",
          "resume",
          "commence",
          "keep",
          "avoid",
          "discuss",
          "contemplate",
          "propose",
          "suggest",
          "include",
          "involve",
          "quit",
          "try",
          "deny",
          "end",
          "halt",
          "plan");

  /** Those of them that take nothing else in -ing. */
  private static final Set<String> BEGINNING =
      Set.of("begin", "start", "stop", "continue", "cease", "resume", "commence", "quit");

  /** Verbs that behind a preposition tell what somebody does: "specialises in making bolts". */
  private static final Set<String> MAKING = Set.of("make", "sell", "produce", "build", "supply");

  /** Verbs whose form in -ing mostly tells which: "operating profit", "leading brands". */
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "operate",
          "hold",
          "lead",
          "follow",
          "exist",
          "grow",
          "emerge",
          "remain",
          "work",
          "live",
          "exploit",
          "bank",
          "house",
          "train",
          "advertise",
          "market",
          "publish",
          "ship",
          "mine");

  /** In words, from the verb to behind the sum that is spent, with its value in other money. */
  private static final int LONGEST_SUM = 8;

  /** In words, from a verb to what is joined to it. */
  private static final int LONGEST_CLAUSE = 16;

  private Gerunds() {}

  /** "began making Muster": what the subject does to the name, and no adjective of it. */
  static boolean actOnName(List<Word> words, int i) {
    return i > 0
        && i + 1 < words.size()
        && words.get(i).form().is(Shape.PRESENT_PARTICIPLE)
        && words.get(i + 1).tag() == WordClass.NAME
        && words.get(i - 1).is(WordClass.VERB)
        && words
            .get(i - 1)
            .mayBeVerb(lemma -> BEFORE_GERUND.contains(lemma) || lemma.equals("say"));
  }

  /** "spent $4bn building two plants": what the money is spent on doing. */
  private static boolean isPaid(List<Word> words, int i) {
    boolean sum =
        words.get(i - 1).is(WordClass.NUMBER)
            || words.get(i - 1).is("euros")
            || words.get(i - 1).is("dollars")
            || words.get(i - 1).is("pounds")
            || words.get(i - 1).is(")");
    return sum
        && words.subList(Math.max(0, i - LONGEST_SUM), i).stream()
            .anyMatch(w -> w.mayBeVerb(lemma -> lemma.equals("spend") || lemma.equals("invest")));
  }

  /** "is closing its plant and moving production": joined to what somebody is doing. */
  private static boolean isJoined(List<Word> words, int i) {
    int behind = i + 1;
    while (behind < words.size() && isNominal(words.get(behind))) {
      behind++;
    }
    boolean acts = behind < words.size() && words.get(behind).form().is(Shape.FINITE);
    boolean attribute = words.get(i).mayBeVerb(ATTRIBUTES::contains);
    if (!words.get(i - 1).is("and") || acts || attribute || !isNominal(words.get(i + 1))) {
      return false;
    }
    for (int k = i - 2; k > 0 && k > i - LONGEST_CLAUSE; k--) {
      Word word = words.get(k);
      if (word.is(WordClass.VERB) && word.form().is(Shape.PRESENT_PARTICIPLE)) {
        return words.get(k - 1).mayBeVerb(lemma -> lemma.equals("be"));
      }
      if (word.is(WordClass.VERB)) {
        return false;
      }
    }
    return false;
  }

  private static boolean isNominal(Word word) {
    return word.form().is(WordClass.NOUN) || word.form().is(WordClass.ADJECTIVE);
  }

  /** "stopped selling cars": behind such verbs it is what somebody does. */
  static boolean act(List<Word> words, int i) {
    return i > 0
        && i + 1 < words.size()
        && words.get(i).form().is(Shape.PRESENT_PARTICIPLE)
        && (words.get(i + 1).form().is(WordClass.NOUN) || isPaid(words, i))
        && (isPaid(words, i)
            || isJoined(words, i)
            || words.get(i - 1).is(WordClass.VERB)
                && words.get(i - 1).mayBeVerb(BEGINNING::contains)
            || words.get(i - 1).is(WordClass.PREPOSITION)
                && words.get(i).mayBeVerb(MAKING::contains));
  }
}
