package org.firmament.extract.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Word;
import org.firmament.text.Form.Shape;
import org.firmament.text.WordClass;

/** Cuts a sentence of a verb-second language into clauses and joins what a clause interrupts. */
final class Clauses {
  private final Grammar grammar;

  Clauses(Grammar grammar) {
    this.grammar = grammar;
  }

  List<Clause> of(Phrasing phrases) {
    List<Clause> clauses = new ArrayList<>();
    Clause main = new Clause(Clause.Type.MAIN);
    clauses.add(main);
    Clause open = main;
    for (Stretch stretch : Stretch.of(phrases)) {
      for (Stretch part : parts(phrases, stretch.joined(phrases.words()))) {
        open = add(phrases, clauses, open, part);
      }
    }
    clauses.removeIf(c -> c.words.isEmpty());
    return clauses;
  }

  /** Cuts "…, und verkauft Y" where each side of the conjunction has a finite verb of its own. */
  private List<Stretch> parts(Phrasing phrases, Stretch stretch) {
    List<Word> words = phrases.words();
    boolean subordinate = opens(words, stretch) || relativeAt(words, stretch) >= 0;
    for (int i = stretch.from() + 1; i < stretch.to() - 1; i++) {
      Word word = words.get(i);
      boolean joint = word.is(WordClass.CONJUNCTION) && !stretch.left().contains(i);
      if (joint && phrases.at(i).isEmpty() && !isPhraseJoin(phrases, i)) {
        boolean before = hasFinite(words, stretch.from(), i);
        boolean after =
            hasFinite(words, i + 1, stretch.to()) && !completes(words, stretch, i, subordinate);
        boolean bareVerbs =
            words.get(i - 1).is(WordClass.VERB)
                && words.get(i + 1).is(WordClass.VERB)
                && i + 2 < stretch.to()
                && !subordinate
                && !isComplete(words, stretch, i);
        if (before && after && !bareVerbs) {
          List<Stretch> parts = new ArrayList<>();
          parts.add(stretch.part(stretch.from(), i, stretch.mark()));
          parts.addAll(
              parts(phrases, stretch.part(i + 1, stretch.to(), subordinate ? "und-" : "und")));
          return parts;
        }
      }
    }
    return List.of(stretch);
  }

  /**
   * "ist durch A und durch B geraten", "will A kaufen und B verkaufen": what looks finite is the
   * rest of the verb before.
   */
  private boolean completes(List<Word> words, Stretch stretch, int joint, boolean subordinate) {
    int last = stretch.to() - (words.get(stretch.to() - 1).is(WordClass.MARK) ? 2 : 1);
    boolean infinite =
        words.get(last).isVerb(Shape.PAST_PARTICIPLE) || words.get(last).isVerb(Shape.INFINITIVE);
    if (subordinate || !infinite || hasFinite(words, joint + 1, last)) {
      return false;
    }
    List<Integer> verbs =
        IntStream.range(stretch.from(), joint)
            .filter(i -> words.get(i).is(WordClass.VERB))
            .boxed()
            .toList();
    boolean auxiliary = !verbs.isEmpty() && isAuxiliary(words.get(verbs.get(0)));
    return auxiliary && (verbs.size() == 1 || verbs.size() == 2 && verbs.get(1) == joint - 1);
  }

  /** "hat X übernommen und baut Y": the verb before the conjunction ends its clause. */
  private boolean isComplete(List<Word> words, Stretch stretch, int joint) {
    Shape rest =
        words.get(joint - 1).isVerb(Shape.PAST_PARTICIPLE)
            ? Shape.PAST_PARTICIPLE
            : Shape.INFINITIVE;
    boolean auxiliary = false;
    for (int i = stretch.from(); i < joint - 1; i++) {
      auxiliary |= words.get(i).is(WordClass.VERB) && isAuxiliary(words.get(i));
    }
    int next = joint + 2;
    boolean more = !words.get(next).is(WordClass.MARK) && !words.get(next).is(WordClass.VERB);
    return auxiliary
        && words.get(joint - 1).isVerb(rest)
        && words.get(joint + 1).isFinite()
        && (more || !words.get(joint + 1).isVerb(rest));
  }

  private boolean isAuxiliary(Word word) {
    return word.mayBeVerb(
        lemma -> grammar.has("perfect-auxiliaries", lemma) || grammar.has("modals", lemma));
  }

  private static boolean isPhraseJoin(Phrasing phrases, int i) {
    Optional<Chunk> right = phrases.at(i + 1);
    return right.isPresent()
        && right.get().group.size() > 1
        && right.get().group.get(0) != right.get();
  }

  /** A finite verb, and none of "zu übernehmen" or "übernehmen zu wollen". */
  static boolean isFinite(List<Word> words, int i) {
    boolean behind = i > 0 && words.get(i - 1).is("zu");
    boolean before =
        i + 2 < words.size()
            && words.get(i + 1).is("zu")
            && words.get(i + 2).is(WordClass.VERB)
            && (words.get(i).form().is(Shape.INFINITIVE)
                || words.get(i).form().is(Shape.PAST_PARTICIPLE));
    return words.get(i).isFinite() && !behind && !before && !isFronted(words, i);
  }

  /** "Geleitet wird": a participle that opens the sentence before its auxiliary. */
  private static boolean isFronted(List<Word> words, int i) {
    return i == 0
        && words.size() > 1
        && words.get(0).form().is(Shape.PAST_PARTICIPLE)
        && words.get(1).isFinite()
        && words.get(1).mayBeVerb(v -> v.equals("werden") || v.equals("haben") || v.equals("sein"));
  }

  static boolean hasFinite(List<Word> words, int from, int to) {
    for (int i = from; i < to; i++) {
      if (isFinite(words, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean opens(List<Word> words, Stretch stretch) {
    Word first = words.get(stretch.from());
    return first.is(WordClass.SUBJUNCTION) && hasFinite(words, stretch.from() + 1, stretch.to());
  }

  private static int relativeAt(List<Word> words, Stretch stretch) {
    for (int i = stretch.from(); i < Math.min(stretch.to(), stretch.from() + 2); i++) {
      if (words.get(i).is(WordClass.RELATIVE)) {
        return i;
      }
    }
    return -1;
  }

  /** Puts a stretch into the open clause or a new one, and returns the clause that is open then. */
  private Clause add(Phrasing phrases, List<Clause> clauses, Clause open, Stretch stretch) {
    List<Word> words = phrases.words();
    int relative = relativeAt(words, stretch);
    if (stretch.mark().equals(Stretch.OPENING)) {
      return put(clauses, new Clause(Clause.Type.MAIN), stretch);
    }
    Clause base = main(open);
    boolean finite = hasFinite(words, stretch.from(), stretch.to());
    if (stretch.mark().equals(")") && goesOn(words, open, stretch)) {
      return put(clauses, open, stretch);
    }
    if (finite && isAwaited(words, base, stretch)) {
      return put(clauses, base, stretch);
    }
    if (stretch.mark().equals("und-") && finite) {
      Clause more = new Clause(open.type);
      more.opener = open.opener;
      more.openerAt = open.openerAt;
      more.antecedent = open.antecedent;
      more.parent = Optional.of(open);
      more.sharesSubject = true;
      return put(clauses, more, stretch);
    }
    if (relative >= 0 && finite) {
      Clause clause = new Clause(Clause.Type.RELATIVE);
      clause.opener = Optional.of(words.get(relative));
      clause.openerAt = relative;
      clause.antecedent =
          before(phrases, stretch.from())
              .map(c -> Antecedents.agreeing(words, relative, c, phrases));
      clause.parent = Optional.of(open);
      put(clauses, clause, stretch);
      return clause;
    }
    if (opens(words, stretch)) {
      Clause clause = new Clause(Clause.Type.SUBORDINATE);
      clause.opener = Optional.of(words.get(stretch.from()));
      clause.openerAt = stretch.from();
      clause.parent = Optional.of(open);
      return put(clauses, clause, stretch);
    }
    boolean aside = grammar.has("aside-participles", words.get(stretch.from()).lower());
    if (!finite && (aside || isInfinitive(words, stretch))) {
      Clause clause = new Clause(Clause.Type.INFINITIVE);
      clause.parent = Optional.of(hasFinite(words, open) ? open : base);
      put(clauses, clause, stretch);
      return clause;
    }
    boolean baseFinite = hasFinite(words, base);
    boolean verbFirst =
        words.get(stretch.from()).isFinite()
            || stretch.from() + 1 < stretch.to()
                && !words.get(stretch.from()).capital()
                && words.get(stretch.from()).is(WordClass.ADVERB)
                && words.get(stretch.from() + 1).isFinite();
    boolean afterTopic =
        stretch.mark().equals(":") && !verbFirst && words.get(stretch.from()).capital();
    if (finite && (baseFinite || afterTopic)
        || finite && isFull(phrases, stretch) && base.words.isEmpty()) {
      Clause clause = base.words.isEmpty() ? base : new Clause(Clause.Type.MAIN);
      clause.sharesSubject = stretch.mark().equals("und") && verbFirst;
      clause.parent = clause == base ? Optional.empty() : Optional.of(base);
      return put(clauses, clause, stretch);
    }
    if (finite) {
      return put(clauses, base, stretch);
    }
    boolean restOfMain =
        baseFinite && open != base && words.get(stretch.end(words) - 1).is(WordClass.VERB);
    return put(
        clauses,
        restOfMain || open.type == Clause.Type.MAIN
            ? base
            : isContinuation(words, stretch) ? base : open,
        stretch);
  }

  /** "hat X für 3 Euro (2 Dollar) gekauft": behind the bracket stands the rest of the clause. */
  private static boolean goesOn(List<Word> words, Clause open, Stretch stretch) {
    Word last = words.get(stretch.end(words) - 1);
    boolean closes =
        last.isVerb(Shape.PAST_PARTICIPLE)
            || last.isVerb(Shape.INFINITIVE)
            || last.is(WordClass.PARTICLE);
    boolean verbFirst = isFinite(words, stretch.from()) && !hasFinite(words, open);
    boolean one = stretch.end(words) - stretch.from() == 1;
    return verbFirst
        || closes && hasFinite(words, open) && (one || !isFinite(words, stretch.from()));
  }

  /**
   * "will, so der Chef, Y übernehmen", "wird, wie berichtet, geführt": what an auxiliary awaits.
   */
  private boolean isAwaited(List<Word> words, Clause base, Stretch stretch) {
    Word last = words.get(stretch.end(words) - 1);
    List<Integer> verbs = base.words.stream().filter(i -> words.get(i).is(WordClass.VERB)).toList();
    if (verbs.size() != 1 || hasFinite(words, stretch.from(), stretch.end(words) - 1)) {
      return false;
    }
    Word auxiliary = words.get(verbs.get(0));
    boolean ends = verbs.get(0) == base.words.get(base.words.size() - 1);
    boolean future = auxiliary.mayBeVerb("werden"::equals);
    return (isModal(auxiliary) || future && ends) && last.isVerb(Shape.INFINITIVE)
        || ends
            && !words.get(stretch.from()).isFinite()
            && isAuxiliary(auxiliary)
            && last.isVerb(Shape.PAST_PARTICIPLE);
  }

  private boolean isModal(Word word) {
    return word.mayBeVerb(lemma -> grammar.has("modals", lemma));
  }

  private static boolean isContinuation(List<Word> words, Stretch stretch) {
    Word last = words.get(stretch.end(words) - 1);
    return last.is(WordClass.PARTICLE) || last.is(WordClass.VERB);
  }

  private static Clause main(Clause clause) {
    Clause at = clause;
    while (at.type != Clause.Type.MAIN && at.parent.isPresent()) {
      at = at.parent.get();
    }
    return at;
  }

  private static Clause put(List<Clause> clauses, Clause clause, Stretch stretch) {
    for (int i = stretch.from(); i < stretch.to(); i++) {
      if (!stretch.left().contains(i)) {
        clause.words.add(i);
      }
    }
    if (!clauses.contains(clause)) {
      clauses.add(clause);
    }
    return clause;
  }

  private static boolean isFull(Phrasing phrases, Stretch stretch) {
    return !phrases.words().get(stretch.from()).isFinite();
  }

  private static boolean hasFinite(List<Word> words, Clause clause) {
    return clause.words.stream().anyMatch(i -> isFinite(words, i));
  }

  private static boolean isInfinitive(List<Word> words, Stretch stretch) {
    for (int i = stretch.from(); i < stretch.to(); i++) {
      Word word = words.get(i);
      boolean marked =
          i > stretch.from() && words.get(i - 1).is("zu") && word.isVerb(Shape.INFINITIVE);
      if (word.isVerb(Shape.TO_INFINITIVE) || marked) {
        return true;
      }
    }
    return false;
  }

  /** The phrase right before a relative clause: the last that is not inside another. */
  private static Optional<Chunk> before(Phrasing phrases, int at) {
    Chunk found = null;
    for (Chunk chunk : phrases.chunks()) {
      if (chunk.to <= at - 1 && chunk.to >= at - 2 - (found == null ? 1 : 0)) {
        found = chunk;
      }
    }
    return Optional.ofNullable(found);
  }
}
