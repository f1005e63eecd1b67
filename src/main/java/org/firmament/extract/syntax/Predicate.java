package org.firmament.extract.syntax;

import java.util.ArrayList;
import java.util.List;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Word;
import org.firmament.text.Form.Shape;
import org.firmament.text.WordClass;

/** The verb group of a German clause: its finite verb and what bears the meaning. */
record Predicate(
    int finite, List<Integer> mains, boolean passive, String particle, boolean impersonal) {
  String lemma(List<Word> words, int main) {
    Word word = words.get(main);
    if (main == finite) {
      return particle + word.verb(Shape.FINITE);
    }
    Shape shape =
        word.form().is(Shape.PAST_PARTICIPLE) && !(word.form().is(Shape.INFINITIVE) && !passive)
            ? Shape.PAST_PARTICIPLE
            : word.form().is(Shape.TO_INFINITIVE) ? Shape.TO_INFINITIVE : Shape.INFINITIVE;
    return word.verb(shape);
  }

  static Predicate of(List<Word> words, Clause clause, List<Integer> verbs, Grammar grammar) {
    int finite = -1;
    boolean last = clause.type == Clause.Type.SUBORDINATE || clause.type == Clause.Type.RELATIVE;
    for (int i : verbs) {
      if (Clauses.isFinite(words, i) && (finite < 0 || last)) {
        finite = i;
      }
    }
    List<Integer> rest = new ArrayList<>(verbs);
    rest.remove(Integer.valueOf(finite));
    rest.removeIf(i -> !isInfinite(words.get(i)));
    String particle = "";
    for (int i : clause.words) {
      if (words.get(i).is(WordClass.PARTICLE)
          && i > finite
          && !grammar.has("pronominal-adverbs", words.get(i).lower())
          && !(words.get(i).is("zu")
              && i + 1 < words.size()
              && words.get(i + 1).is(WordClass.VERB))) {
        particle = words.get(i).lower();
      }
    }
    if (finite >= 0 && rest.isEmpty()) {
      List<Integer> mains = new ArrayList<>();
      for (int i : verbs) {
        if (words.get(i).isFinite()) {
          mains.add(i);
        }
      }
      return new Predicate(
          finite,
          last || mains.size() < 2 ? List.of(finite) : joined(words, finite, mains),
          false,
          particle,
          false);
    }
    String auxiliary = finite >= 0 ? words.get(finite).verb(Shape.FINITE) : "";
    boolean worden =
        rest.stream().anyMatch(i -> words.get(i).is("worden") || words.get(i).is("werden"));
    List<Integer> mains = new ArrayList<>();
    for (int i : rest) {
      boolean helper =
          words.get(i).is("worden")
              || words.get(i).is("werden") && rest.size() > 1
              || words.get(i).is("haben") && rest.size() > 1
              || isModal(grammar, words.get(i)) && rest.size() > 1
              || words.get(i).is("sein") && rest.size() > 1;
      if (!helper) {
        mains.add(i);
      }
    }
    if (mains.isEmpty()) {
      mains.add(rest.isEmpty() ? Math.max(finite, 0) : rest.get(0));
    }
    boolean participle = words.get(mains.get(mains.size() - 1)).form().is(Shape.PAST_PARTICIPLE);
    String lemma = words.get(mains.get(0)).verb(Shape.PAST_PARTICIPLE);
    boolean infinitiveToo = words.get(mains.get(0)).form().is(Shape.INFINITIVE);
    boolean passive =
        participle
            && (worden
                || grammar.has("passive-auxiliaries", auxiliary) && !infinitiveToo
                || (grammar.has("state-auxiliaries", auxiliary) || isState(words, rest, grammar))
                    && !grammar.has("verbs-of-motion", lemma)
                || finite < 0 && clause.type == Clause.Type.MAIN);
    return new Predicate(finite, mains, passive, "", false);
  }

  /** "soll interessiert sein": behind a modal verb it ends in what makes a participle a state. */
  private static boolean isState(List<Word> words, List<Integer> rest, Grammar grammar) {
    Word last = words.get(rest.get(rest.size() - 1));
    return rest.size() > 1 && last.mayBeVerb(lemma -> grammar.has("state-auxiliaries", lemma));
  }

  private static List<Integer> joined(List<Word> words, int finite, List<Integer> mains) {
    List<Integer> near = new ArrayList<>();
    for (int i : mains) {
      if (i == finite || i == finite + 2 && words.get(finite + 1).is(WordClass.CONJUNCTION)) {
        near.add(i);
      }
    }
    return near;
  }

  private static boolean isModal(Grammar grammar, Word word) {
    return word.mayBeVerb(lemma -> grammar.has("modals", lemma) && !lemma.equals("werden"));
  }

  private static boolean isInfinite(Word word) {
    return word.form().is(Shape.INFINITIVE)
        || word.form().is(Shape.PAST_PARTICIPLE)
        || word.form().is(Shape.TO_INFINITIVE);
  }
}
