package org.firmament.extract.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.firmament.extract.word.Word;
import org.firmament.text.Form.Shape;
import org.firmament.text.WordClass;

/** Cuts a sentence of a verb-second language into clauses and joins what a clause interrupts. */
final class Clauses {
  private static final String OPENING = "opening";
  private static final int LONGEST_BRACKET = 16;

  /** A stretch of words between two marks. */
  private record Stretch(int from, int to, String mark) {}

  List<Clause> of(Phrasing phrases) {
    List<Clause> clauses = new ArrayList<>();
    Clause main = new Clause(Clause.Type.MAIN);
    clauses.add(main);
    Clause open = main;
    for (Stretch stretch : stretches(phrases)) {
      for (Stretch part : parts(phrases, joined(phrases.words(), stretch))) {
        open = add(phrases, clauses, open, part);
      }
    }
    clauses.removeIf(c -> c.words.isEmpty());
    return clauses;
  }

  /** "…, sondern lagert X aus": behind the comma a conjunction goes on with the same subject. */
  private static Stretch joined(List<Word> words, Stretch stretch) {
    boolean goesOn =
        stretch.mark().equals(",")
            && words.get(stretch.from()).is("sondern")
            && stretch.from() + 1 < stretch.to()
            && isFinite(words, stretch.from() + 1);
    return goesOn ? new Stretch(stretch.from() + 1, stretch.to(), "und") : stretch;
  }

  private static boolean isBreak(Word word) {
    return switch (word.text()) {
      case ",", ";", ":", "(", ")", "–", "—", "-", "„", "“", "\"", "»", "«", "!", "?", "”" -> true;
      default -> false;
    };
  }

  private List<Stretch> stretches(Phrasing phrases) {
    List<Word> words = phrases.words();
    List<Stretch> stretches = new ArrayList<>();
    int from = 0;
    String mark = "";
    for (int i = 0; i <= words.size(); i++) {
      boolean cut =
          i == words.size() || isBreak(words.get(i)) && !inPhrase(phrases, i) && !joins(phrases, i);
      boolean opens = i > 0 && i < words.size() && !cut && isOpening(words, i);
      if (cut || opens) {
        if (i > from) {
          stretches.add(new Stretch(from, i, mark));
        }
        mark = opens ? OPENING : i < words.size() ? words.get(i).text() : "";
        from = opens ? i : i + 1;
      }
    }
    return withoutBrackets(words, stretches);
  }

  /** A word that begins a sentence although only a heading without a full stop stands before. */
  private static boolean isOpening(List<Word> words, int i) {
    Word before = words.get(i - 1);
    return words.get(i).initial()
        && words.get(i).capital()
        && (before.is(WordClass.NOUN) || before.is(WordClass.NAME));
  }

  /** Leaves out what stands in brackets without a verb; what follows goes on as if it were not. */
  private static List<Stretch> withoutBrackets(List<Word> words, List<Stretch> stretches) {
    List<Stretch> kept = new ArrayList<>();
    for (Stretch stretch : stretches) {
      boolean inside = isInBrackets(words, stretch);
      boolean verbless = !hasFinite(words, stretch.from(), stretch.to());
      boolean share = verbless && isShare(words, stretch);
      if (inside && verbless || share || SetOff.is(words, stretch.from(), stretch.to())) {
        continue;
      }
      kept.add(stretch);
    }
    return kept;
  }

  /** ", davon 500 in Ulm": a part of the number before. */
  private static boolean isShare(List<Word> words, Stretch stretch) {
    return stretch.to() - stretch.from() > 1
        && (words.get(stretch.from()).is("davon") || words.get(stretch.from()).is("darunter"))
        && words.get(stretch.from() + 1).is(WordClass.NUMBER);
  }

  private static boolean isInBrackets(List<Word> words, Stretch stretch) {
    int open = stretch.from() - 1;
    while (open >= 0 && !words.get(open).is("(") && !words.get(open).is(")")) {
      open--;
    }
    int close = stretch.to();
    while (close < words.size() && !words.get(close).is("(") && !words.get(close).is(")")) {
      close++;
    }
    return open >= 0
        && close < words.size()
        && words.get(open).is("(")
        && words.get(close).is(")")
        && close - open < LONGEST_BRACKET;
  }

  private static boolean inPhrase(Phrasing phrases, int i) {
    return phrases.at(i).map(c -> c.from < i && i < c.to).orElse(false);
  }

  /** A comma in a list of phrases ("A, B und C") is no break. */
  private static boolean joins(Phrasing phrases, int i) {
    if (!phrases.words().get(i).is(",") || i + 1 >= phrases.words().size()) {
      return false;
    }
    Optional<Chunk> next = phrases.at(i + 1);
    return next.isPresent() && next.get().group.size() > 1 && next.get().group.get(0) != next.get();
  }

  /** Cuts "…, und verkauft Y" where each side of the conjunction has a finite verb of its own. */
  private List<Stretch> parts(Phrasing phrases, Stretch stretch) {
    List<Word> words = phrases.words();
    boolean subordinate = opens(words, stretch) || relativeAt(words, stretch) >= 0;
    for (int i = stretch.from() + 1; i < stretch.to() - 1; i++) {
      Word word = words.get(i);
      if (word.is(WordClass.CONJUNCTION) && phrases.at(i).isEmpty() && !isPhraseJoin(phrases, i)) {
        boolean before = hasFinite(words, stretch.from(), i);
        boolean after =
            hasFinite(words, i + 1, stretch.to()) && !completes(words, stretch, i, subordinate);
        boolean bareVerbs =
            words.get(i - 1).is(WordClass.VERB)
                && words.get(i + 1).is(WordClass.VERB)
                && i + 2 < stretch.to()
                && !subordinate;
        if (before && after && !bareVerbs) {
          List<Stretch> parts = new ArrayList<>();
          parts.add(new Stretch(stretch.from(), i, stretch.mark()));
          parts.addAll(
              parts(phrases, new Stretch(i + 1, stretch.to(), subordinate ? "und-" : "und")));
          return parts;
        }
      }
    }
    return List.of(stretch);
  }

  /** "ist durch A und durch B geraten": what looks finite is the rest of the verb before. */
  private static boolean completes(
      List<Word> words, Stretch stretch, int joint, boolean subordinate) {
    int last = stretch.to() - (words.get(stretch.to() - 1).is(WordClass.MARK) ? 2 : 1);
    boolean infinite =
        words.get(last).isVerb(Shape.PAST_PARTICIPLE) || words.get(last).isVerb(Shape.INFINITIVE);
    if (subordinate || !infinite || hasFinite(words, joint + 1, last)) {
      return false;
    }
    int verbs = 0;
    boolean auxiliary = false;
    for (int i = stretch.from(); i < joint; i++) {
      if (words.get(i).is(WordClass.VERB)) {
        verbs++;
        auxiliary = isAuxiliary(words.get(i));
      }
    }
    return verbs == 1 && auxiliary;
  }

  private static boolean isAuxiliary(Word word) {
    return word.form().verbs().stream()
        .anyMatch(
            v ->
                switch (v.lemma()) {
                  case "haben",
                      "sein",
                      "werden",
                      "wollen",
                      "sollen",
                      "können",
                      "müssen",
                      "dürfen" ->
                      true;
                  default -> false;
                });
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
    return words.get(i).isFinite() && !behind && !before;
  }

  private static boolean hasFinite(List<Word> words, int from, int to) {
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
    if (stretch.mark().equals(OPENING)) {
      return put(clauses, new Clause(Clause.Type.MAIN), stretch);
    }
    Clause base = main(open);
    boolean finite = hasFinite(words, stretch.from(), stretch.to());
    if (stretch.mark().equals(")") && goesOn(words, open, stretch)) {
      return put(clauses, open, stretch);
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
      clause.antecedent = before(phrases, stretch.from());
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
    if (!finite && isInfinitive(words, stretch)) {
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
        baseFinite && open != base && words.get(stretch.to() - 1).is(WordClass.VERB);
    return put(
        clauses,
        restOfMain || open.type == Clause.Type.MAIN
            ? base
            : isContinuation(words, stretch) ? base : open,
        stretch);
  }

  /** "hat X für 3 Euro (2 Dollar) gekauft": behind the bracket stands the rest of the clause. */
  private static boolean goesOn(List<Word> words, Clause open, Stretch stretch) {
    Word last = words.get(stretch.to() - 1);
    boolean closes =
        last.isVerb(Shape.PAST_PARTICIPLE)
            || last.isVerb(Shape.INFINITIVE)
            || last.is(WordClass.PARTICLE);
    boolean verbFirst = isFinite(words, stretch.from()) && !hasFinite(words, open);
    boolean one = stretch.to() - stretch.from() == 1;
    return verbFirst
        || closes && hasFinite(words, open) && (one || !isFinite(words, stretch.from()));
  }

  private static boolean isContinuation(List<Word> words, Stretch stretch) {
    return words.get(stretch.to() - 1).is(WordClass.PARTICLE)
        || words.get(stretch.to() - 1).is(WordClass.VERB);
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
      clause.words.add(i);
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
