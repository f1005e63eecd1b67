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

  /** "stopped selling cars": behind such verbs it is what somebody does. */
  static boolean act(List<Word> words, int i) {
    return i > 0
        && i + 1 < words.size()
        && words.get(i).form().is(Shape.PRESENT_PARTICIPLE)
        && words.get(i + 1).form().is(WordClass.NOUN)
        && (words.get(i - 1).is(WordClass.VERB) && words.get(i - 1).mayBeVerb(BEGINNING::contains)
            || words.get(i - 1).is(WordClass.PREPOSITION)
                && words.get(i).mayBeVerb(MAKING::contains));
  }
}
