package org.firmament.extract.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.firmament.extract.name.Name;
import org.firmament.extract.name.Thing;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.word.Word;
import org.firmament.model.Kind;

/** Whose turn it is in a printed interview: "Berger: Wir wachsen." */
final class Turns {
  /** Words of a label before its colon. */
  private static final int WORDS = 3;

  /** The speaker of each sentence; empty where no label of an interview tells one. */
  private final List<Optional<Thing>> speakers = new ArrayList<>();

  /** The sentences of a turn, whether or not its label is a name. */
  private final Set<Integer> labelled = new HashSet<>();

  Turns(List<Analysis> analyses) {
    Map<String, Integer> labels = new HashMap<>();
    analyses.forEach(a -> label(a).ifPresent(l -> labels.merge(l, 1, Integer::sum)));
    Optional<Thing> now = Optional.empty();
    boolean begun = false;
    for (Analysis analysis : analyses) {
      boolean turn = label(analysis).filter(l -> labels.get(l) > 1).isPresent();
      begun |= turn;
      if (begun) {
        labelled.add(analysis.number());
      }
      now = turn ? opening(analysis) : now;
      speakers.add(now);
    }
  }

  /** Who speaks in a sentence, where the text labels those who do. */
  Optional<Thing> speaker(int sentence) {
    return speakers.get(sentence);
  }

  /** Whom the one who asks in a sentence speaks to: the only person who answers. */
  Optional<Thing> addressed(int sentence) {
    boolean asks =
        labelled.contains(sentence) && speaker(sentence).filter(Turns::isPerson).isEmpty();
    List<Thing> persons =
        speakers.stream().flatMap(Optional::stream).filter(Turns::isPerson).distinct().toList();
    return asks && persons.size() == 1 ? Optional.of(persons.get(0)) : Optional.empty();
  }

  private static boolean isPerson(Thing thing) {
    return thing.kind() == Kind.PERSON;
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
