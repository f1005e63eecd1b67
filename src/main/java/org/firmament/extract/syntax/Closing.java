package org.firmament.extract.syntax;

import java.util.List;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Word;
import org.firmament.text.Form;
import org.firmament.text.WordClass;

/** Where what is set off behind a phrase comes to its end. */
final class Closing {
  private final Grammar grammar;

  Closing(Grammar grammar) {
    this.grammar = grammar;
  }

  /** An apposition ends at a mark; its own complements and a relative clause may come before. */
  boolean closes(List<Word> words, Chunk right) {
    int end = right.to;
    boolean relative = end < words.size() && words.get(end).is(WordClass.RELATIVE);
    boolean clause = false;
    while (end < words.size() && !words.get(end).is(WordClass.MARK)) {
      clause |= words.get(end).isFinite() && !isReduced(words, end);
      end++;
    }
    int next = end + 1;
    boolean goesOn = next < words.size() && words.get(end).is(",") && words.get(next).isFinite();
    return !clause || (relative || isToldTo(words, right.to)) && goesOn;
  }

  /** "the company once tipped to buy X": what may be a past tense is a participle before "to". */
  private boolean isToldTo(List<Word> words, int from) {
    int i = from;
    while (i + 1 < words.size() && words.get(i).is(WordClass.ADVERB)) {
      i++;
    }
    return i + 1 < words.size()
        && words.get(i).form().is(Form.Shape.PAST_PARTICIPLE)
        && words.get(i + 1).is("to");
  }

  /**
   * "the app run in May by X", "the firm based in Leeds": what may be a past tense is a participle
   * before its agent.
   */
  private boolean isReduced(List<Word> words, int i) {
    boolean participle = words.get(i).form().is(Form.Shape.PAST_PARTICIPLE);
    boolean seated =
        participle
            && i + 1 < words.size()
            && words.get(i + 1).is(WordClass.PREPOSITION)
            && !grammar.inCompound(words.get(i).verb(Form.Shape.PAST_PARTICIPLE)).isEmpty();
    if (seated) {
      return true;
    }
    for (int k = i + 1; participle && k < words.size(); k++) {
      Word word = words.get(k);
      if (grammar.has("agent-prepositions", word.lower())) {
        return true;
      }
      participle =
          !word.is(WordClass.MARK)
              && !word.is(WordClass.VERB)
              && (k > i + 1 || word.is(WordClass.PREPOSITION));
    }
    return false;
  }
}
