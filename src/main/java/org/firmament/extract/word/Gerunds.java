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

  /** In words, from the verb to behind the sum that is spent, with its value in other money. */
  private static final int LONGEST_SUM = 8;

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

  /** "stopped selling cars": behind such verbs it is what somebody does. */
  static boolean act(List<Word> words, int i) {
    return i > 0
        && i + 1 < words.size()
        && words.get(i).form().is(Shape.PRESENT_PARTICIPLE)
        && (words.get(i + 1).form().is(WordClass.NOUN) || isPaid(words, i))
        && (isPaid(words, i)
            || words.get(i - 1).is(WordClass.VERB)
                && words.get(i - 1).mayBeVerb(BEGINNING::contains)
            || words.get(i - 1).is(WordClass.PREPOSITION)
                && words.get(i).mayBeVerb(MAKING::contains));
  }
}
