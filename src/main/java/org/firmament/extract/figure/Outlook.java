package org.firmament.extract.figure;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.firmament.extract.figure.Stated.Part;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Chunk;
import org.firmament.extract.syntax.Frame;
import org.firmament.extract.word.Word;
import org.firmament.text.Moment;
import org.firmament.text.WordClass;

/** For when a figure is told, and whether it is known, expected or only guessed. */
final class Outlook {
  private final Analysis analysis;
  private final List<Word> words;
  private final Metrics metrics;
  private final List<Stated> stated;
  private final Anchors anchors;

  Outlook(Analysis analysis, Metrics metrics, List<Stated> stated, Anchors anchors) {
    this.analysis = analysis;
    this.words = analysis.words();
    this.metrics = metrics;
    this.stated = stated;
    this.anchors = anchors;
  }

  /** What is only guessed: "könnte", "is expected to". */
  boolean isGuessed(Anchor anchor) {
    for (int i = anchor.from() - 1; i >= 0 && !anchors.isStop(i); i--) {
      if (metrics.is("combined", words.get(i))
          || metrics.is("forecasters", words.get(i))
              && words.get(i).is(WordClass.NOUN)
              && !(i > 0 && metrics.is("exchange-words", words.get(i - 1)))) {
        return true;
      }
    }
    for (int i = anchor.to();
        i < Math.min(words.size(), anchor.to() + 5) && !anchors.isStop(i);
        i++) {
      if (metrics.is("combined", words.get(i))) {
        return true;
      }
    }
    Frame frame = anchor.frame();
    Set<Frame> visited = new HashSet<>();
    Optional<Frame> at = Optional.of(frame);
    while (at.isPresent() && visited.add(at.get())) {
      Frame verb = at.get();
      boolean guessed =
          verb.group.stream().anyMatch(i -> metrics.is("guesses", words.get(i)))
              || verb.passive && metrics.has("forecasts", verb.lemma);
      if (guessed) {
        return true;
      }
      at = verb.governor;
    }
    return false;
  }

  /** What a firm itself expects: "forecasts", "will". */
  boolean isPlanned(Anchor anchor) {
    if (anchor.told(analysis, metrics) != anchor.frame()) {
      return false;
    }
    if (anchor.chunk().filter(c -> metrics.isHead("forecast-nouns", c, analysis)).isPresent()) {
      return true;
    }
    for (int i = anchor.from() - 1;
        i >= Math.max(0, anchor.from() - 6) && !anchors.isStop(i) && !isTurn(i);
        i--) {
      if (metrics.is("forecast-nouns", words.get(i))) {
        return true;
      }
    }
    for (int i = anchor.from(); i < Math.min(words.size(), anchor.frame().to + 1); i++) {
      if (metrics.starts("forecast-phrases", words, i)) {
        return true;
      }
    }
    Set<Frame> visited = new HashSet<>();
    Optional<Frame> at = Optional.of(anchor.frame());
    while (at.isPresent() && visited.add(at.get())) {
      Frame verb = at.get();
      boolean ahead =
          verb.group.stream().anyMatch(i -> metrics.is("intends", words.get(i)))
                  && verb.group.stream().noneMatch(i -> words.get(i).is("haben"))
              || verb.sort == Frame.Sort.VERB && metrics.has("forecasts", verb.lemma);
      if (ahead) {
        return true;
      }
      at = verb.governor;
    }
    return false;
  }

  /**
   * "beat forecasts, posting a profit of", "its outlook after sales rose": another matter begins.
   */
  private boolean isTurn(int i) {
    return words.get(i).is(",") || metrics.is("turns", words.get(i));
  }

  /** "compared with a loss of 3m in the same period in 2003": a time of what was before. */
  private boolean isCompared(Stated value, Chunk time) {
    for (int i = value.to(); i < time.begin(); i++) {
      if (metrics.ends("comparing", words, i) > 0) {
        return true;
      }
    }
    return false;
  }

  /** "from £3bn ($6bn) in 2003": a time right behind a figure of what was before. */
  private boolean isOld(Chunk time) {
    Stated last = null;
    for (Stated one : stated) {
      if (one.to() <= time.begin() && !one.is(Part.CONVERSION)) {
        last = one;
      }
    }
    int open = Nearby.opening(words, time.begin());
    boolean inside =
        open >= 0
            && stated.stream()
                .filter(s -> s.is(Part.OLD) && s.from() >= time.to)
                .anyMatch(s -> Nearby.opening(words, s.from()) == open);
    return inside
        || last != null
            && last.is(Part.OLD)
            && words.subList(last.to(), time.begin()).stream()
                .noneMatch(w -> w.is(WordClass.VERB) || w.is(","));
  }

  /** The known period nearest to the figure that does not belong to an older figure. */
  Optional<Moment> period(Anchor anchor, Stated value, boolean planned) {
    Optional<Moment> best = Optional.empty();
    int least = Integer.MAX_VALUE;
    for (Chunk other : analysis.phrases().chunks()) {
      if (other.moment.isEmpty()
          || other.moment.get().type() != Moment.Type.PERIOD
          || other.moment.get().iso().startsWith("-")
          || other.moment.get().iso().isEmpty()) {
        continue;
      }
      boolean old = isOld(other) || isCompared(value, other);
      boolean outer =
          !planned
              && other.hasPreposition()
              && metrics.is("since-markers", words.get(other.prepositionAt));
      boolean own = other.begin() >= value.to() && other.begin() - value.to() < 3;
      int distance =
          own
              ? 0
              : Math.min(Math.abs(other.from - anchor.from()), Math.abs(other.from - value.from()));
      for (int i = Math.min(other.from, value.from());
          i < Math.max(other.from, value.from());
          i++) {
        distance += anchors.isStop(i) ? words.size() : 0;
      }
      if (!old && !outer && distance < least) {
        least = distance;
        best = other.moment;
      }
    }
    return least < words.size() ? best : Optional.empty();
  }
}
