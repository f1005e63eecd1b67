package org.firmament.extract.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Frame;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Word;
import org.firmament.text.Form.Shape;
import org.firmament.text.Form.Verb;
import org.firmament.text.WordClass;

/** What the words of a verb's group tell of its time and mood. */
record Moods(Analysis analysis, Grammar grammar) {
  /** The verbs of a frame's group other than its main one, in the readings that they have. */
  List<Verb> auxiliaries(Frame verb) {
    List<Verb> found = new ArrayList<>();
    for (int i : verb.group) {
      Word word = analysis.words().get(i);
      if (i != verb.at && word.is(WordClass.VERB)) {
        found.addAll(word.form().verbs());
      }
    }
    return found;
  }

  /** The finite verb of a frame. */
  Optional<Word> finite(Frame verb) {
    return verb.group.stream().map(analysis.words()::get).filter(w -> w.isFinite()).findFirst();
  }

  /** An infinitive behind its auxiliary, or a passive one: "wird kaufen", "wird gekauft werden". */
  boolean isFuture(Frame verb) {
    Word main = analysis.words().get(verb.at);
    boolean infinitive =
        !verb.passive
            && (main.form().is(Shape.INFINITIVE) || main.form().is(Shape.TO_INFINITIVE))
            && !isParticiple(verb);
    boolean passive =
        verb.group.stream().anyMatch(i -> i != verb.at && isInfiniteAuxiliary(i, verb));
    return infinitive || passive;
  }

  /** "has quit", "hat entlassen", "wurde abberufen": what looks like an infinitive, too. */
  private boolean isParticiple(Frame verb) {
    List<Word> words = analysis.words();
    boolean to =
        verb.at > 0 && (words.get(verb.at - 1).is("to") || words.get(verb.at - 1).is("zu"));
    return !to
        && words.get(verb.at).form().is(Shape.PAST_PARTICIPLE)
        && auxiliaries(verb).stream()
            .filter(a -> a.shape() == Shape.FINITE)
            .anyMatch(
                a ->
                    grammar.has("perfect-auxiliaries", a.lemma())
                        || a.past()
                            && a.mood() == ' '
                            && grammar.has("passive-auxiliaries", a.lemma()));
  }

  /** "hat hinnehmen müssen": behind another verb the modal is an infinitive. */
  private boolean hasModalBehind(Frame verb, int auxiliary) {
    return verb.group.stream()
        .filter(i -> i > auxiliary && i == verb.at + 1)
        .flatMap(i -> analysis.words().get(i).form().verbs().stream())
        .anyMatch(v -> grammar.has("modals", v.lemma()));
  }

  /** The "werden" of "soll gekauft werden", not that of "werden gekauft". */
  private boolean isInfiniteAuxiliary(int i, Frame verb) {
    Word word = analysis.words().get(i);
    return word.form().is(Shape.INFINITIVE)
        && !word.is("haben")
        && !word.is("have")
        && verb.group.stream().anyMatch(k -> k != i && analysis.words().get(k).isFinite());
  }

  /** Past or perfect. */
  boolean isPast(Frame verb) {
    if (isReduced(verb)) {
      return false;
    }
    if (isElliptic(verb)) {
      return true;
    }
    boolean finiteElsewhere =
        verb.group.stream().anyMatch(k -> k != verb.at && analysis.words().get(k).isFinite());
    for (int i : verb.group) {
      boolean mayBeFinite = i != verb.at || !finiteElsewhere;
      for (Verb reading : analysis.words().get(i).form().verbs()) {
        boolean past =
            mayBeFinite
                && reading.shape() == Shape.FINITE
                && reading.past()
                && reading.mood() == ' ';
        boolean perfect =
            i != verb.at
                && (!verb.passive || hasBeen(verb))
                && reading.shape() == Shape.FINITE
                && grammar.has("perfect-auxiliaries", reading.lemma())
                && (analysis.words().get(verb.at).form().is(Shape.PAST_PARTICIPLE)
                    || hasModalBehind(verb, i));
        if (past || perfect) {
          return true;
        }
      }
    }
    return false;
  }

  /** "hat die Sparte verkauft und Leute entlassen": the auxiliary is said once. */
  private boolean isElliptic(Frame verb) {
    List<Word> words = analysis.words();
    return grammar.verbSecond()
        && verb.group.size() == 1
        && words.get(verb.at).form().is(Shape.PAST_PARTICIPLE)
        && (!words.get(verb.at).isFinite() || isLast(verb, words))
        && words.subList(0, verb.at).stream()
            .filter(Word::isFinite)
            .flatMap(w -> w.form().verbs().stream())
            .map(Verb::lemma)
            .reduce((a, b) -> b)
            .filter(a -> grammar.has("perfect-auxiliaries", a))
            .isPresent();
  }

  /** A main clause has its finite verb before its objects. */
  private static boolean isLast(Frame verb, List<Word> words) {
    return verb.opener.isEmpty()
        && verb.at > verb.from
        && (verb.at + 1 == words.size() || words.get(verb.at + 1).is(WordClass.MARK));
  }

  /** "X, headed by Y": a participle that could be read as finite. */
  boolean isReduced(Frame verb) {
    return verb.passive && verb.group.size() == 1;
  }

  /** "is buying", "is being bought": under way in the present, or in what was {@code told}. */
  boolean isProgressive(Frame verb, boolean told) {
    boolean ing =
        verb.group.stream()
            .map(analysis.words()::get)
            .anyMatch(w -> w.form().is(Shape.PRESENT_PARTICIPLE) && !w.isFinite());
    boolean is =
        auxiliaries(verb).stream()
            .anyMatch(
                a -> a.shape() == Shape.FINITE && grammar.has("passive-auxiliaries", a.lemma()));
    return ing && is && (told || !isPast(verb));
  }

  /** "ist verkauft worden", "has been sold". */
  private boolean hasBeen(Frame verb) {
    return verb.group.stream()
        .filter(i -> i != verb.at)
        .flatMap(i -> analysis.words().get(i).form().verbs().stream())
        .anyMatch(
            v ->
                v.shape() == Shape.PAST_PARTICIPLE
                    && grammar.has("passive-auxiliaries", v.lemma()));
  }

  /** "ist abgeschlossen" tells a result; "is completed" need not. */
  boolean isState(String auxiliary) {
    return grammar.has("state-auxiliaries", auxiliary);
  }

  /** Whether it is only wanted, possible or still to come: "will zurücktreten". */
  boolean isModal(Frame verb) {
    return isFuture(verb) || auxiliaries(verb).stream().anyMatch(a -> isModal(a.lemma()));
  }

  private boolean isModal(String lemma) {
    return grammar.has("modals", lemma) && !grammar.has("passive-auxiliaries", lemma);
  }
}
