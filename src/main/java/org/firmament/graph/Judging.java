package org.firmament.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.firmament.model.Judgement;
import org.firmament.model.Kind;
import org.firmament.model.Problem;
import org.firmament.model.ProblemException;
import org.firmament.model.Referent;
import org.firmament.model.Resolving;

/** The judgements of one store, and resolving that follows them; who changes them may write. */
final class Judging {
  private final Store store;
  private final Home home;
  private final Resolving unjudged;
  private volatile Resolving resolving;

  Judging(Store store, Home home, Resolving unjudged) {
    this.store = store;
    this.home = home;
    this.unjudged = unjudged;
    this.resolving = unjudged;
  }

  Resolving resolving() {
    return resolving;
  }

  /** Takes up the judgements that the store holds. */
  void recall() {
    resolving = following(all());
  }

  List<Judgement> all() {
    return store.read(() -> Judgements.in(store.dataset().getGraph(Vocabulary.JUDGEMENTS)));
  }

  /** In place of any about the same names. */
  Ingested with(Judgement judgement) {
    List<Judgement> all = new ArrayList<>(Judgements.without(all(), judgement));
    all.add(judgement);
    Resolving anew = following(all);
    for (Judgement one : all) {
      if (anew.entities(List.of(called(one, one.name(), 0), called(one, one.other(), 1))).size()
          == 1
          != one.same()) {
        throw new ProblemException(
            new Problem(
                "judgement",
                "it goes against what was decided of \""
                    + one.name()
                    + "\" and \""
                    + one.other()
                    + "\"",
                "other",
                "withdraw the one or leave the other"));
      }
    }
    return replace(all);
  }

  private static Referent called(Judgement judgement, String name, int number) {
    return new Referent("", number, judgement.kind(), name, List.of(name));
  }

  /** Empty where none is about these names; without a kind those of any. */
  Optional<Ingested> without(Optional<Kind> kind, String name, String other) {
    List<Judgement> before = all();
    List<Judgement> left =
        before.stream()
            .filter(
                one ->
                    !one.isAbout(name, other)
                        || kind.filter(one.kind()::equals).isEmpty() && kind.isPresent())
            .toList();
    return left.size() == before.size() ? Optional.empty() : Optional.of(replace(left));
  }

  private Ingested replace(List<Judgement> judgements) {
    Resolving anew = following(judgements);
    Batch batch = store.read(() -> Batch.judged(store.dataset(), judgements, anew, home.shapes()));
    store.write(batch.gone(), batch.come());
    resolving = anew;
    return batch.ingested();
  }

  private Resolving following(List<Judgement> judgements) {
    return judgements.isEmpty() ? unjudged : unjudged.judged(judgements);
  }
}
