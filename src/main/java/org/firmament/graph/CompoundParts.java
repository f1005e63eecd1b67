package org.firmament.graph;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Lets "Zulieferer" find "Automobilzulieferer" without a dictionary: beginnings and ends of long
 * words are indexed beside them, marked, so that they weigh less than whole words.
 */
final class CompoundParts extends TokenFilter {
  /** Marks a part; no word holds it. */
  static final char MARK = '\u2027';

  /** Shorter parts would find too much: "messe" in "Wirtschaftsmesse" is the least. */
  static final int SHORTEST_PART = 5;

  /** What must be left of the word beside the part. */
  private static final int SHORTEST_REST = 3;

  private static final int LONGEST_WORD = 40;

  /** What becomes of a word. */
  enum Side {
    TEXT,
    QUESTION,
    NONE
  }

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final Deque<String> waiting = new ArrayDeque<>();
  private final Side side;
  private State word;

  CompoundParts(TokenStream input, Side side) {
    super(input);
    this.side = side;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!waiting.isEmpty()) {
      restoreState(word);
      term.setEmpty().append(MARK).append(waiting.poll());
      step.setPositionIncrement(0);
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    collectParts(term.toString());
    if (!waiting.isEmpty()) {
      word = captureState();
    }
    return true;
  }

  private void collectParts(String whole) {
    int length = whole.length();
    if (side == Side.QUESTION && length >= SHORTEST_PART) {
      waiting.add(whole);
    }
    if (side == Side.TEXT && length <= LONGEST_WORD) {
      for (int part = SHORTEST_PART; part <= length - SHORTEST_REST; part++) {
        waiting.add(whole.substring(0, part));
        waiting.add(whole.substring(length - part));
      }
    }
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    waiting.clear();
  }
}
