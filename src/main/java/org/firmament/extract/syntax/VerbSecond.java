package org.firmament.extract.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.firmament.extract.syntax.Frame.Role;
import org.firmament.extract.word.Determiner;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Word;
import org.firmament.text.Case;
import org.firmament.text.Form.Shape;
import org.firmament.text.WordClass;

/** Clauses with the finite verb second or last and roles told by case, as in German. */
final class VerbSecond implements Syntax {
  private final Grammar grammar;
  private final Clauses clauses;
  private final Attributes attributes;
  private final Roles roles;
  private final Gaps gaps;

  VerbSecond(Grammar grammar, Lexicon lexicon) {
    this.grammar = grammar;
    this.clauses = new Clauses(grammar);
    this.attributes = new Attributes(grammar);
    this.roles = new Roles(grammar, lexicon);
    this.gaps = new Gaps(grammar);
  }

  @Override
  public List<Frame> verbs(Phrasing phrases) {
    List<Frame> frames = new ArrayList<>();
    Map<Clause, Frame> heads = new HashMap<>();
    for (Clause clause : clauses.of(phrases)) {
      List<Frame> found = frames(phrases, clause, heads);
      found.forEach(this::ask);
      frames.addAll(found);
      if (!found.isEmpty()) {
        heads.put(clause, found.get(0));
      }
    }
    frames.addAll(attributes.frames(phrases));
    return frames;
  }

  /** "prüft, ob Norvik …": what the question is about is what the verb asks after. */
  private void ask(Frame question) {
    question
        .governor
        .filter(g -> question.opener.filter(w -> w.is("ob")).isPresent())
        .filter(g -> grammar.has("asking-verbs", g.lemma) && g.first(Role.OBJECT).isEmpty())
        .filter(g -> !g.passive)
        .ifPresent(
            g ->
                question
                    .in(question.passive ? Role.OBJECT : Role.SUBJECT)
                    .forEach(a -> g.add(Role.OBJECT, a.chunk(), a.doubt() + 0.1)));
  }

  /** "schlimmer als befürchtet": a participle that only compares. */
  private static boolean isCompared(List<Word> words, int i) {
    return i > 0
        && (words.get(i - 1).is("als") || words.get(i - 1).is("wie"))
        && words.get(i).form().is(Shape.PAST_PARTICIPLE)
        && (i + 1 == words.size() || words.get(i + 1).is(WordClass.MARK));
  }

  /** The verbs of a clause: one, or several joined by "und" that share their arguments. */
  private List<Frame> frames(Phrasing phrases, Clause clause, Map<Clause, Frame> heads) {
    List<Word> words = phrases.words();
    List<Integer> verbs =
        clause.words.stream()
            .filter(i -> words.get(i).is(WordClass.VERB) && !isCompared(words, i))
            .toList();
    if (verbs.isEmpty()) {
      return List.of();
    }
    Predicate predicate = Predicate.of(words, clause, verbs, grammar);
    List<Frame> frames = new ArrayList<>();
    for (int main : predicate.mains()) {
      String lemma = predicate.lemma(words, main);
      Frame frame = new Frame(Frame.Sort.VERB, lemma, main);
      frame.group.addAll(verbs);
      for (int i : clause.words) {
        if (words.get(i).is(WordClass.NEGATION) || words.get(i).is(WordClass.PARTICLE)) {
          frame.group.add(i);
        }
      }
      frame.passive = predicate.passive();
      frame.from = clause.first();
      frame.to = clause.last() + 1;
      frame.opener = clause.opener;
      frame.governor =
          clause
              .parent
              .filter(p -> clause.type != Clause.Type.MAIN && clause.type != Clause.Type.RELATIVE)
              .map(heads::get);
      if (predicate.impersonal()) {
        frame.governor = Optional.empty();
      }
      Optional<Clause> own = share(phrases, clause, predicate, main);
      if (own.isPresent()) {
        frame.from = own.get().first();
        frame.to = own.get().last() + 1;
      }
      arguments(phrases, own.orElse(clause), frame, heads, predicate);
      if (own.isPresent() && !frames.isEmpty() && !frame.passive) {
        frames.get(0).in(Role.SUBJECT).forEach(a -> frame.add(Role.SUBJECT, a.chunk(), a.doubt()));
      }
      List<Frame> again = gaps.of(phrases, frame);
      frames.add(predicative(phrases, clause, frame));
      again.forEach(more -> frames.add(predicative(phrases, clause, more)));
    }
    return frames;
  }

  /**
   * "hat X gekauft und Stellen abgebaut": of two verbs on one auxiliary, what stands between them
   * is the second's, if anything does.
   */
  private static Optional<Clause> share(
      Phrasing phrases, Clause clause, Predicate predicate, int main) {
    List<Integer> mains = predicate.mains();
    int first = mains.get(0);
    int joint = first + 1;
    boolean two =
        mains.size() == 2
            && mains.get(1) > joint + 1
            && clause.type == Clause.Type.MAIN
            && phrases.words().get(joint).is(WordClass.CONJUNCTION)
            && phrases.chunks().stream()
                .anyMatch(c -> c.isBare() && c.from > joint && c.to <= mains.get(1));
    if (!two) {
      return Optional.empty();
    }
    Clause own =
        new Clause(main == first || predicate.passive() ? clause.type : Clause.Type.INFINITIVE);
    clause.words.stream()
        .filter(i -> main == first ? i < joint : i > joint)
        .forEach(own.words::add);
    own.opener = clause.opener;
    return Optional.of(own);
  }

  /** "ist in Polen tätig", "geht pleite": the adjective is part of the predicate. */
  private Frame predicative(Phrasing phrases, Clause clause, Frame frame) {
    if (!grammar.has("predicative-verbs", frame.lemma) || frame.first(Role.PREDICATE).isPresent()) {
      return frame;
    }
    for (int k = clause.words.size() - 1; k >= 0; k--) {
      int i = clause.words.get(k);
      Word word = phrases.words().get(i);
      boolean plain =
          (word.is(WordClass.ADJECTIVE) || word.is(WordClass.ADVERB))
              && word.form().is(WordClass.ADJECTIVE);
      boolean bare =
          (plain || grammar.has("predicative-adjectives", word.lower()))
              && !word.capital()
              && i != frame.at
              && !grammar.has("portion-adverbs", word.lower())
              && phrases.at(i).isEmpty();
      if (bare) {
        return frame.said(word.lower() + " " + frame.lemma);
      }
    }
    return frame;
  }

  private void arguments(
      Phrasing phrases, Clause clause, Frame frame, Map<Clause, Frame> heads, Predicate predicate) {
    List<Word> words = phrases.words();
    List<Chunk> bare = new ArrayList<>();
    for (Chunk chunk : phrases.chunks()) {
      boolean inside = clause.words.contains(chunk.from) && clause.words.contains(chunk.to - 1);
      boolean nested =
          chunk.isBare() && (phrases.isComplement(chunk) || chunk.isExample)
              || isLaterApposition(phrases, chunk);
      if (!inside
          || nested
          || chunk.group.get(0) != chunk && clause.words.contains(chunk.group.get(0).from)) {
        continue;
      }
      if (chunk.hasPreposition() && !isOfSeat(phrases, chunk)) {
        boolean agent =
            frame.passive
                && grammar.has("agent-prepositions", chunk.preposition)
                && !chunk.isFigure()
                && !chunk.isMoment();
        frame.addAll(agent ? Role.SUBJECT : Role.ADJUNCT, chunk, 0);
      } else if (chunk.isBare()
          && !chunk.isMoment()
          && !isTime(words, chunk)
          && !chunk.isReflexive()) {
        bare.add(chunk);
      }
    }
    int numbers = predicate.finite() >= 0 ? Agreement.numbers(words.get(predicate.finite())) : 3;
    relative(phrases, clause, frame, bare, numbers);
    roles.give(
        frame,
        bare,
        numbers,
        clause.sharesSubject && predicate.finite() == clause.first(),
        clause.type == Clause.Type.INFINITIVE);
    beside(words, frame);
    boolean subjectless = frame.first(frame.passive ? Role.OBJECT : Role.SUBJECT).isEmpty();
    if (subjectless
        && clause.parent.isPresent()
        && (clause.sharesSubject || clause.type == Clause.Type.INFINITIVE)) {
      inherit(heads.get(clause.parent.get()), frame, clause);
    }
  }

  /** "Neben A bietet auch B": what is said of B is said of A. */
  private static void beside(List<Word> words, Frame frame) {
    List<Frame.Argument> besides =
        frame.in(Role.ADJUNCT).stream()
            .filter(a -> a.marker().equals("neben") && a.chunk().name.isPresent())
            .toList();
    Optional<Frame.Argument> also =
        frame.arguments.stream()
            .filter(a -> a.role() == Role.SUBJECT || a.role() == Role.OBJECT)
            .filter(a -> a.chunk().begin() > 0 && words.get(a.chunk().begin() - 1).is("auch"))
            .findFirst();
    also.ifPresent(a -> besides.forEach(b -> frame.add(a.role(), b.chunk(), 0.1)));
  }

  /** "mit Sitz in Ulm". */
  private boolean isOfSeat(Phrasing phrases, Chunk chunk) {
    return phrases
        .at(chunk.begin() - 1)
        .filter(c -> c.to == chunk.begin() && grammar.has("having-prepositions", c.preposition))
        .flatMap(c -> c.noun)
        .filter(n -> n.role().equals("seat"))
        .isPresent();
  }

  private void inherit(Frame parent, Frame frame, Clause clause) {
    if (parent == null) {
      return;
    }
    boolean object =
        clause.type == Clause.Type.INFINITIVE
            && grammar.has("object-control", parent.lemma)
            && parent.first(Role.OBJECT).isPresent();
    Role source = parent.passive || object ? Role.OBJECT : Role.SUBJECT;
    for (Frame.Argument argument : parent.in(source)) {
      frame.add(
          frame.passive ? Role.OBJECT : Role.SUBJECT, argument.chunk(), argument.doubt() + 0.05);
    }
  }

  private boolean isTime(List<Word> words, Chunk chunk) {
    return chunk.name.isEmpty() && chunk.head >= 0 && grammar.has("time-nouns", chunk.lemma);
  }

  private static boolean isLaterApposition(Phrasing phrases, Chunk chunk) {
    return phrases.chunks().stream()
        .anyMatch(
            c -> c.apposition.isPresent() && c.apposition.get() == chunk && c.from < chunk.from);
  }

  /** The relative pronoun stands for its antecedent, in the case that the pronoun shows. */
  private void relative(
      Phrasing phrases, Clause clause, Frame frame, List<Chunk> bare, int numbers) {
    if (clause.type != Clause.Type.RELATIVE || clause.antecedent.isEmpty()) {
      return;
    }
    Chunk antecedent = clause.antecedent.get();
    int before = clause.openerAt - 1;
    List<Word> words = phrases.words();
    if (before >= 0 && words.get(before).is(WordClass.PREPOSITION)) {
      for (Chunk one : antecedent.group) {
        Role role =
            frame.passive && grammar.has("agent-prepositions", words.get(before).lower())
                ? Role.SUBJECT
                : Role.ADJUNCT;
        frame.arguments.add(new Frame.Argument(role, words.get(before).lower(), one, 0.1));
      }
      return;
    }
    String pronoun = clause.opener.map(Word::lower).orElse("");
    int cases = grammar.cases(pronoun, antecedent.genders, antecedent.numbers);
    boolean nominative = (cases & Case.NOMINATIVE) != 0;
    boolean otherSubject =
        bare.stream()
            .anyMatch(
                c ->
                    (c.cases & Case.NOMINATIVE) != 0
                        && c.isThing()
                        && c.figure.isEmpty()
                        && (c.group.size() == 1 || (numbers & 2) != 0));
    boolean subject =
        nominative
            && !(otherSubject
                && (cases & Case.ACCUSATIVE) != 0
                && bare.size() == 1
                && bare.get(0).name.isPresent()
                && bare.get(0).determiner == Determiner.NONE);
    Role role =
        subject
            ? frame.passive ? Role.OBJECT : Role.SUBJECT
            : (cases & Case.ACCUSATIVE) != 0 ? Role.OBJECT : Role.DATIVE;
    for (Chunk one : antecedent.group) {
      frame.arguments.add(new Frame.Argument(role, "", one, subject && otherSubject ? 0.3 : 0.1));
    }
  }
}
