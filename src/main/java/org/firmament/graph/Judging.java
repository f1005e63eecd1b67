package org.firmament.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.firmament.model.Judgement;
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
    return replace(all);
  }

  /** Empty where none is about these names. */
  Optional<Ingested> without(Judgement about) {
    List<Judgement> before = all();
    List<Judgement> left = Judgements.without(before, about);
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
