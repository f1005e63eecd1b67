package org.firmament.extract.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.firmament.extract.name.Name;
import org.firmament.extract.name.Thing;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.word.Word;

/** Whose turn it is in a printed interview: "Berger: Wir wachsen." */
final class Turns {
  /** Words of a label before its colon. */
  private static final int WORDS = 3;

  /** The speaker of each sentence; empty where no label of an interview tells one. */
  private final List<Optional<Thing>> speakers = new ArrayList<>();

  Turns(List<Analysis> analyses) {
    Map<String, Integer> labels = new HashMap<>();
    analyses.forEach(a -> label(a).ifPresent(l -> labels.merge(l, 1, Integer::sum)));
    Optional<Thing> now = Optional.empty();
    for (Analysis analysis : analyses) {
      boolean turn = label(analysis).filter(l -> labels.get(l) > 1).isPresent();
      now = turn ? opening(analysis) : now;
      speakers.add(now);
    }
  }

  /** Who speaks in a sentence, where the text labels those who do. */
  Optional<Thing> speaker(int sentence) {
    return speakers.get(sentence);
  }

  private static Optional<String> label(Analysis analysis) {
    List<Word> words = analysis.words();
    for (int i = 1; i <= WORDS && i < words.size() && words.get(i - 1).capital(); i++) {
      if (words.get(i).is(":")) {
        return Optional.of(words.get(i - 1).text());
      }
    }
    return Optional.empty();
  }

  private static Optional<Thing> opening(Analysis analysis) {
    return analysis.names().stream().filter(n -> n.from() == 0).map(Name::thing).findFirst();
  }
}
