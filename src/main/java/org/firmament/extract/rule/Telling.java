package org.firmament.extract.rule;

import org.firmament.extract.syntax.Frame;
import org.firmament.text.Form.Shape;

/** What a sentence does to say something. */
public enum Telling {
  /** It takes it for granted: "the takeover of X by Y", "X boss Y". */
  GRANTED,

  /** It says that it is so or happens: "takes over", "owns". */
  PRESENT,

  /** It says that it was so or has happened: "took over", "the firm X, bought by Y". */
  PAST;

  static Telling of(Surroundings around) {
    Frame frame = around.frame;
    if (around.presupposed) {
      return frame.sort == Frame.Sort.VERB && isDone(frame, around) ? PAST : GRANTED;
    }
    if (around.core.isEmpty()) {
      return GRANTED;
    }
    boolean past = around.core.stream().anyMatch(v -> around.moods.isPast(v));
    boolean done = around.core.stream().anyMatch(v -> isDone(v, around) && isResult(v, around));
    return past || done ? PAST : PRESENT;
  }

  /** "ist abgeschlossen", or no finite verb at all. */
  private static boolean isResult(Frame verb, Surroundings around) {
    return around.moods.isReduced(verb)
        || around.moods.finite(verb).isEmpty()
        || around.moods.auxiliaries(verb).stream().anyMatch(a -> around.moods.isState(a.lemma()));
  }

  /** "das von X übernommene Y", "Y, bought by X". */
  private static boolean isDone(Frame verb, Surroundings around) {
    return around.analysis.words().get(verb.at).form().is(Shape.PAST_PARTICIPLE);
  }
}
