package org.firmament.extract.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.firmament.extract.syntax.Frame.Role;
import org.firmament.extract.word.Determiner;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Word;
import org.firmament.text.Case;
import org.firmament.text.Form.Shape;
import org.firmament.text.WordClass;

/** Clauses with the finite verb second or last and roles told by case, as in German. */
final class VerbSecond implements Syntax {
  private final Grammar grammar;
  private final Clauses clauses;
  private final Attributes attributes;

  VerbSecond(Grammar grammar) {
    this.grammar = grammar;
    this.clauses = new Clauses(grammar);
    this.attributes = new Attributes(grammar);
  }

  @Override
  public List<Frame> verbs(Phrasing phrases) {
    List<Frame> frames = new ArrayList<>();
    Map<Clause, Frame> heads = new HashMap<>();
    for (Clause clause : clauses.of(phrases)) {
      List<Frame> found = frames(phrases, clause, heads);
      frames.addAll(found);
      if (!found.isEmpty()) {
        heads.put(clause, found.get(0));
      }
    }
    frames.addAll(attributes.frames(phrases));
    return frames;
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
      frames.add(predicative(phrases, clause, frame));
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
          phrases.isComplement(chunk) && chunk.isBare() || isLaterApposition(phrases, chunk);
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
    roles(words, frame, bare, predicate, clause);
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

  /** Subject, object and dative by case and number; where those are silent, by order. */
  private void roles(
      List<Word> words, Frame frame, List<Chunk> bare, Predicate predicate, Clause clause) {
    Role subjectRole = frame.passive ? Role.OBJECT : Role.SUBJECT;
    boolean taken = frame.first(subjectRole).isPresent();
    int numbers = predicate.finite() >= 0 ? Agreement.numbers(words.get(predicate.finite())) : 3;
    Chunk subject = null;
    double doubt = 0.05;
    if (!taken && clause.type != Clause.Type.INFINITIVE) {
      List<Chunk> able =
          bare.stream()
              .filter(
                  c ->
                      (c.cases & Case.NOMINATIVE) != 0
                          && Agreement.agrees(c, numbers)
                          && !c.isFigure())
              .toList();
      boolean goesOn = clause.sharesSubject && predicate.finite() == clause.first();
      List<Chunk> sure =
          able.stream()
              .filter(c -> (c.cases & Case.ACCUSATIVE) == 0 && (c.cases & Case.DATIVE) == 0)
              .toList();
      Optional<Chunk> named =
          grammar.has("copulas", frame.lemma) && bare.size() == 2
              ? onlyNamed(able)
              : Optional.empty();
      if (named.isPresent()) {
        subject = named.get();
      } else if (!sure.isEmpty()) {
        subject = sure.get(0);
        doubt = 0;
      } else if (!able.isEmpty() && !goesOn) {
        subject = able.get(0);
        doubt = able.size() > 1 ? 0.2 : 0.05;
      }
    }
    if (grammar.has("calling-verbs", frame.lemma) && !frame.passive) {
      call(subject, bare);
    }
    boolean copula = grammar.has("copulas", frame.lemma);
    Optional<Chunk> receiver = receiver(frame, bare, subject, copula);
    boolean object = false;
    for (Chunk chunk : bare) {
      if (chunk == subject) {
        frame.addAll(subjectRole, chunk, doubt);
      } else if (copula && (chunk.cases & Case.NOMINATIVE) != 0 && !frame.passive) {
        frame.addAll(Role.PREDICATE, chunk, 0);
      } else if ((chunk.cases & (Case.ACCUSATIVE | Case.NOMINATIVE)) == 0
          && (chunk.cases & Case.DATIVE) != 0) {
        frame.addAll(Role.DATIVE, chunk, 0);
      } else if (receiver.isPresent() && receiver.get() == chunk) {
        frame.addAll(Role.DATIVE, chunk, 0.1);
      } else if (!object || chunk.group.size() > 1) {
        frame.addAll(frame.passive ? Role.PREDICATE : Role.OBJECT, chunk, doubt);
        object = chunk.figure.isEmpty() || chunk.head >= 0;
      } else {
        boolean earlierIsName =
            frame.in(Role.OBJECT).stream().anyMatch(a -> a.chunk().name.isPresent());
        frame.addAll(earlierIsName || frame.passive ? Role.PREDICATE : Role.OBJECT, chunk, 0.2);
      }
    }
  }

  /** "Das Modehaus, mit dem X kooperiert, heißt Y": the name is that of the subject. */
  private static void call(Chunk subject, List<Chunk> bare) {
    if (subject == null || subject.name.isPresent() || subject.head < 0) {
      return;
    }
    bare.stream()
        .filter(c -> c != subject && c.name.isPresent() && c.head < 0)
        .findFirst()
        .ifPresent(name -> subject.apposition = Optional.of(name));
  }

  /** Of two objects without a preposition, the first that may be a dative is the receiver. */
  private Optional<Chunk> receiver(Frame frame, List<Chunk> bare, Chunk subject, boolean copula) {
    boolean receives = grammar.has("dative-verbs", frame.lemma);
    if (copula || grammar.has("naming-verbs", frame.lemma) && !receives) {
      return Optional.empty();
    }
    List<Chunk> objects = bare.stream().filter(c -> c != subject).toList();
    if (receives && objects.size() == 1) {
      return Optional.of(objects.get(0)).filter(c -> (c.cases & Case.DATIVE) != 0);
    }
    boolean marked =
        objects.stream()
            .anyMatch(
                c ->
                    (c.cases & (Case.ACCUSATIVE | Case.NOMINATIVE)) == 0
                        && (c.cases & Case.DATIVE) != 0);
    boolean priced =
        objects.size() == 2
            && objects.get(0).isThing()
            && !objects.get(0).isFigure()
            && objects.get(1).isFigure();
    if (priced) {
      return Optional.of(objects.get(0));
    }
    boolean two = objects.size() == 2 && !marked;
    return two
        ? objects.stream()
            .filter(c -> (c.cases & Case.DATIVE) != 0 && !c.isFigure())
            .filter(c -> c == objects.get(0) || !objects.get(0).isThing())
            .findFirst()
        : Optional.empty();
  }

  /** "Neuer Chef ist Hans Meier": of two, the one with a name is what the clause is about. */
  private static Optional<Chunk> onlyNamed(List<Chunk> chunks) {
    List<Chunk> named = chunks.stream().filter(c -> c.name.isPresent()).toList();
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }
}
