package org.firmament.extract.syntax;

import java.util.ArrayList;
import java.util.List;
import org.firmament.extract.syntax.Frame.Role;
import org.firmament.extract.word.Lexicon;

/**
 * As many persons as firms behind one office, each that of one: "die Chefs von A und B, X und Y".
 */
final class Respective {
  private Respective() {}

  /** The frame by itself, or one for each pair. */
  static List<Frame> split(Frame frame, Chunk chunk) {
    List<Frame.Argument> holders = frame.in(Role.HOLDER);
    List<Frame.Argument> firms = frame.in(Role.COMPLEMENT);
    boolean paired =
        chunk.noun.filter(Lexicon.Noun::isOffice).isPresent()
            && (chunk.numbers & 2) != 0
            && holders.size() > 1
            && holders.size() == firms.size()
            && firms.get(0).chunk().from < holders.get(0).chunk().from;
    if (!paired) {
      return List.of(frame);
    }
    List<Frame> pairs = new ArrayList<>();
    for (int k = 0; k < holders.size(); k++) {
      Frame pair = frame.said(frame.lemma);
      pair.arguments.removeAll(holders);
      pair.arguments.removeAll(firms);
      pair.arguments.add(holders.get(k));
      pair.arguments.add(firms.get(k));
      pairs.add(pair);
    }
    return pairs;
  }
}
