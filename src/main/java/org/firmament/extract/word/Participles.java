package org.firmament.extract.word;

import java.util.List;
import java.util.Set;
import org.firmament.text.Form.Shape;
import org.firmament.text.WordClass;

/** English participles that say no verb: a part of the noun behind them, or of one made of two. */
final class Participles {
  /** Participles that make one adjective with the noun before. */
  private static final Set<String> OWNED =
      Set.of("owned", "appointed", "run", "backed", "led", "controlled", "listed", "funded");

  /** Verbs behind which a participle goes on: "has recently acquired". */
  private static final Set<String> AUXILIARIES =
      Set.of("be", "have", "get", "will", "would", "can", "could", "may", "might", "must", "shall");

  private final Lexicon lexicon;

  Participles(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Whether the word is the adjective of a noun behind it. */
  boolean are(List<Word> words, int i) {
    return isAcclaimed(words, i)
        || isSeated(words, i)
        || isOwned(words, i)
        || isOwned(words, i + 1);
  }

  /** Whether the word is the first part of a noun. */
  boolean areNouns(List<Word> words, int i) {
    return isFirstOfNoun(words, i) || isDoing(words, i);
  }

  /** "US based Muster": the hyphen is often left out. */
  private static boolean isSeated(List<Word> words, int i) {
    return i > 0
        && i + 1 < words.size()
        && (words.get(i).is("based") || words.get(i).is("headquartered"))
        && words.get(i - 1).tag() == WordClass.NAME
        && (words.get(i + 1).tag() == WordClass.NAME
            || words.get(i + 1).form().only(WordClass.NOUN));
  }

  /** "produced critically acclaimed films": behind a verb and an adverb, a part of its object. */
  private boolean isAcclaimed(List<Word> words, int i) {
    int verb = i - 1;
    while (verb > 0 && (words.get(verb).is(WordClass.ADVERB) || words.get(verb).is("and"))) {
      verb--;
    }
    return verb >= 0
        && verb < i - 1
        && i + 1 < words.size()
        && words.get(i - 1).lower().endsWith("ly")
        && words.get(i).form().is(Shape.PAST_PARTICIPLE)
        && words.get(verb).is(WordClass.VERB)
        && words.get(verb).form().verbs().stream().noneMatch(v -> AUXILIARIES.contains(v.lemma()))
        && (words.get(i + 1).tag() == WordClass.NAME
            || words.get(i + 1).form().is(WordClass.NOUN)
            || words.get(i + 1).form().is(WordClass.ADJECTIVE));
  }

  /** "a family owned firm", "a state appointed boss": the hyphen is left out as well. */
  private static boolean isOwned(List<Word> words, int i) {
    return i > 1
        && i + 1 < words.size()
        && OWNED.contains(words.get(i).lower())
        && words.get(i - 2).is(WordClass.DETERMINER)
        && !words.get(i - 1).capital()
        && words.get(i - 1).form().is(WordClass.NOUN)
        && words.get(i - 1).form().numbers() != 2
        && words.get(i + 1).form().is(WordClass.NOUN)
        && words.get(i + 1).form().numbers() != 2;
  }

  /** "X, holding company of Y": a noun of two words that begins like a verb. */
  private boolean isFirstOfNoun(List<Word> words, int i) {
    return words.get(i).form().is(Shape.PRESENT_PARTICIPLE)
        && i > 0
        && i + 1 < words.size()
        && words.get(i - 1).is(",")
        && lexicon.noun(words.get(i).lower() + " " + words.get(i + 1).lower(), "").isPresent();
  }

  /** "car leasing firm": between a noun and one for a firm or product, what that is for. */
  private boolean isDoing(List<Word> words, int i) {
    return i > 0
        && i + 1 < words.size()
        && words.get(i).form().is(Shape.PRESENT_PARTICIPLE)
        && words.get(i - 1).is(WordClass.NOUN)
        && words.get(i - 1).form().numbers() != 2
        && words.get(i + 1).form().numbers() != 2
        && lexicon
            .noun(words.get(i + 1).lower(), "")
            .filter(n -> n.isCompany() || n.isProduct())
            .isPresent();
  }
}
