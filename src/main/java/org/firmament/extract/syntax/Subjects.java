package org.firmament.extract.syntax;

import java.util.List;
import java.util.Optional;
import org.firmament.extract.syntax.Frame.Role;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Quotes;
import org.firmament.extract.word.Word;
import org.firmament.text.WordClass;

/**
 * Finds the subject of an English verb group: before it, shared with another verb, or told later.
 */
final class Subjects {
  private final Grammar grammar;

  Subjects(Grammar grammar) {
    this.grammar = grammar;
  }

  void add(
      Phrasing phrases, List<VerbGroups.Group> groups, int g, List<Frame> before, Frame frame) {
    VerbGroups.Group group = groups.get(g);
    List<Word> words = phrases.words();
    Role role = group.passive() ? Role.OBJECT : Role.SUBJECT;
    if (group.finiteness() == VerbGroups.Finiteness.INFINITIVE
        || group.finiteness() == VerbGroups.Finiteness.GERUND
            && !behindChunk(phrases, group.from())) {
      Optional<Chunk> planner = planner(phrases, group).or(() -> headline(phrases, groups, g));
      if (planner.isPresent()) {
        frame.addAll(role, planner.get(), 0.15);
        return;
      }
      frame.governor.ifPresent(governor -> inherit(governor, frame, role));
      if (group.finiteness() == VerbGroups.Finiteness.GERUND && frame.governor.isEmpty()) {
        fromNext(phrases, groups, g, frame, role);
      }
      return;
    }
    int at = group.from() - 1;
    while (at >= 0
        && (words.get(at).is(WordClass.ADVERB)
            || words.get(at).is(WordClass.NEGATION)
            || words.get(at).is(WordClass.PARTICLE) && !words.get(at).is("'s"))) {
      at--;
    }
    int place = at;
    if (at < 0 && group.finiteness() == VerbGroups.Finiteness.REDUCED) {
      fromNext(phrases, groups, g, frame, role);
      return;
    }
    if (at >= 0 && words.get(at).is(WordClass.RELATIVE)) {
      Relatives.antecedent(phrases, at).ifPresent(c -> frame.addAll(role, c, 0.1));
      return;
    }
    if (at > 0
        && Relatives.isPause(words.get(at))
        && group.finiteness() == VerbGroups.Finiteness.REDUCED) {
      Optional<Chunk> last = phrases.last(at, 0);
      if (last.filter(Subjects::isDescribedAlone).isPresent()) {
        frame.add(role, last.get(), 0.1);
      } else {
        last.ifPresent(c -> frame.addAll(role, c, 0.1));
      }
      return;
    }
    Optional<Chunk> told = related(phrases, groups, g);
    if (told.isPresent()) {
      frame.addAll(role, told.get(), 0.1);
      return;
    }
    Optional<Chunk> speaker = speaker(phrases, group, at);
    if (speaker.isPresent()) {
      frame.addAll(role, speaker.get(), 0.05);
      return;
    }
    if (at >= 0 && words.get(at).is(WordClass.CONJUNCTION) && !before.isEmpty()) {
      before
          .get(before.size() - 1)
          .first(before.get(before.size() - 1).passive ? Role.OBJECT : Role.SUBJECT)
          .ifPresent(a -> frame.add(role, a.chunk(), 0.15));
      coordinatedSubjects(before.get(before.size() - 1), frame, role);
      return;
    }
    Optional<Chunk> subject =
        group.finiteness() == VerbGroups.Finiteness.REDUCED
            ? described(phrases, at).or(() -> subjectBefore(phrases, place, groups, g))
            : subjectBefore(phrases, at, groups, g);
    subject.flatMap(c -> beside(phrases, groups, g, c)).ifPresent(c -> frame.add(role, c, 0.1));
    subject.ifPresent(c -> frame.addAll(role, c, 0.05));
    for (int i = frame.from; i < group.from() && subject.isPresent(); i++) {
      if (words.get(i).is(WordClass.RELATIVE)
          && !words.get(i).is("whose")
          && i < subject.get().begin()) {
        boolean marked = i > 0 && words.get(i - 1).is(WordClass.PREPOSITION);
        Role other = marked || group.passive() ? Role.ADJUNCT : Role.OBJECT;
        String marker = marked ? words.get(i - 1).lower() : "";
        Relatives.antecedent(phrases, i)
            .ifPresent(c -> frame.arguments.add(new Frame.Argument(other, marker, c, 0.2)));
      }
    }
  }

  /** "Mr X and his family hold", "X and other firms hold": the name joined to what is none. */
  private Optional<Chunk> beside(
      Phrasing phrases, List<VerbGroups.Group> groups, int g, Chunk subject) {
    List<Word> words = phrases.words();
    int and = subject.begin() - 1;
    boolean joined =
        subject.name.isEmpty()
            && subject.head >= 0
            && subject.group.size() == 1
            && and > 0
            && words.get(and).is("and");
    return joined
        ? phrases
            .at(and - 1)
            .filter(c -> c.to == and && c.isBare() && c.name.isPresent() && c.group.size() == 1)
            .filter(c -> opens(words, groups, g, c.begin()))
        : Optional.empty();
  }

  /** Whether no verb stands before a phrase that it could be the object of. */
  private static boolean opens(List<Word> words, List<VerbGroups.Group> groups, int g, int at) {
    return at == 0
        || words.get(at - 1).is(WordClass.MARK)
        || words.get(at - 1).is(WordClass.SUBJUNCTION)
        || words.get(at - 1).is(WordClass.ADVERB)
        || g == 0;
  }

  /** "The firm that X works with is Y": of what a relative clause tells, not of its last noun. */
  private Optional<Chunk> related(Phrasing phrases, List<VerbGroups.Group> groups, int g) {
    List<Word> words = phrases.words();
    VerbGroups.Group group = groups.get(g);
    boolean same =
        grammar.has("copulas", group.lemma())
            || group.passive() && grammar.has("calling-verbs", group.lemma());
    if (!same || g != 1 || group.finiteness() != VerbGroups.Finiteness.FINITE) {
      return Optional.empty();
    }
    int relative = -1;
    for (int i = 0; i < group.from(); i++) {
      boolean joint = words.get(i).is(WordClass.MARK) || words.get(i).is(WordClass.CONJUNCTION);
      if (joint || grammar.has("reporting", groups.get(0).lemma())) {
        return Optional.empty();
      }
      relative = relative < 0 && words.get(i).is(WordClass.RELATIVE) ? i : relative;
    }
    return relative > 0 && relative < groups.get(0).from()
        ? Relatives.antecedent(phrases, relative).filter(c -> c.begin() == 0)
        : Optional.empty();
  }

  /** "Norvik and water firm Lumera, owned by X,": what follows is said of the firm described. */
  private static boolean isDescribedAlone(Chunk chunk) {
    return chunk.head >= 0
        && chunk.name.isPresent()
        && chunk.numbers == 1
        && chunk.group.size() > 1
        && chunk.group.get(chunk.group.size() - 1) == chunk;
  }

  /** "X's decision to sell", "a promise by X to move": whose the noun is, does what it is about. */
  private Optional<Chunk> planner(Phrasing phrases, VerbGroups.Group group) {
    int to = group.from() - 1;
    if (to > 0
        && group.finiteness() == VerbGroups.Finiteness.GERUND
        && phrases.words().get(to).is(WordClass.PREPOSITION)) {
      return phrases
          .at(to - 1)
          .filter(c -> c.to == to && isPlan(c))
          .flatMap(c -> Nominal.owner(phrases, c));
    }
    if (to < 1 || !phrases.words().get(to).is("to")) {
      return Optional.empty();
    }
    Optional<Chunk> told = told(phrases, to);
    if (told.isPresent()) {
      return told;
    }
    Optional<Chunk> noun = phrases.at(to - 1).filter(c -> c.to == to);
    Optional<Chunk> before =
        noun.filter(c -> c.begin() > 0).flatMap(c -> phrases.at(c.begin() - 1));
    if (noun.isPresent()
        && grammar.has("agent-prepositions", noun.get().preposition)
        && before.filter(this::isPlan).isPresent()) {
      return noun;
    }
    return noun.filter(this::isPlan).flatMap(c -> Nominal.owner(phrases, c));
  }

  /** "Norvik to buy Lumera": a headline without another verb. */
  private static Optional<Chunk> headline(Phrasing phrases, List<VerbGroups.Group> groups, int g) {
    int to = groups.get(g).from() - 1;
    boolean first =
        to > 0
            && phrases.words().get(to).is("to")
            && groups.stream().noneMatch(o -> o.finiteness() == VerbGroups.Finiteness.FINITE)
            && g == 0;
    return first
        ? phrases.at(to - 1).filter(c -> c.to == to && c.isBare() && c.isThing())
        : Optional.empty();
  }

  /** "a deal for X to buy Y", "for X (maker of Z) to buy": who is to do it stands before. */
  private Optional<Chunk> told(Phrasing phrases, int to) {
    int end = to;
    if (phrases.words().get(end - 1).is(")")) {
      int open = Relatives.opening(phrases.words(), end - 1);
      end = open > 0 ? open : end;
    }
    int at = end;
    return phrases
        .at(at - 1)
        .filter(c -> c.to == at && grammar.has("subject-prepositions", c.preposition))
        .filter(Chunk::isThing);
  }

  private boolean isPlan(Chunk chunk) {
    return grammar.has("plan-nouns", chunk.lemma);
  }

  /** "in funding led by X": what stands right before a participle, or before a date there. */
  private static Optional<Chunk> described(Phrasing phrases, int at) {
    Optional<Chunk> chunk = phrases.at(at);
    while (chunk.isPresent() && chunk.get().isMoment() && chunk.get().begin() > 0) {
      chunk = phrases.at(chunk.get().begin() - 1);
    }
    return chunk.filter(c -> c.isThing() || c.isFigure());
  }

  /** "…", said X: behind a quotation the one who says it follows the verb. */
  private Optional<Chunk> speaker(Phrasing phrases, VerbGroups.Group group, int at) {
    boolean quoted =
        at > 0
            && grammar.has("reporting", group.lemma())
            && (Quotes.has(phrases.words().get(at))
                || phrases.words().get(at).is(",") && Quotes.has(phrases.words().get(at - 1)));
    return quoted && group.to() < phrases.words().size()
        ? phrases.at(group.to()).filter(c -> c.isBare() && c.isThing())
        : Optional.empty();
  }

  private static void coordinatedSubjects(Frame previous, Frame frame, Role role) {
    Role from = previous.passive ? Role.OBJECT : Role.SUBJECT;
    List<Frame.Argument> all = previous.in(from);
    for (int i = 1; i < all.size(); i++) {
      frame.add(role, all.get(i).chunk(), 0.15);
    }
  }

  private static boolean behindChunk(Phrasing phrases, int at) {
    return at > 0 && phrases.at(at - 1).filter(c -> !c.isFigure()).isPresent();
  }

  private void inherit(Frame governor, Frame frame, Role role) {
    boolean fromObject =
        grammar.has("object-control", governor.lemma) && governor.first(Role.OBJECT).isPresent();
    Role source = fromObject || governor.passive ? Role.OBJECT : Role.SUBJECT;
    for (Frame.Argument argument : governor.in(source)) {
      frame.add(role, argument.chunk(), argument.doubt() + 0.05);
    }
  }

  /**
   * "After buying Y, X said", "Bought by Y, X said": the subject of the main clause that follows.
   */
  private void fromNext(
      Phrasing phrases, List<VerbGroups.Group> groups, int g, Frame frame, Role role) {
    int n = g + 1;
    while (n < groups.size() && groups.get(n).finiteness() == VerbGroups.Finiteness.GERUND) {
      n++;
    }
    if (n < groups.size() && groups.get(n).finiteness() == VerbGroups.Finiteness.FINITE) {
      VerbGroups.Group next = groups.get(n);
      subjectBefore(phrases, next.from() - 1, groups, n).ifPresent(c -> frame.addAll(role, c, 0.2));
    }
  }

  /** The noun phrase that stands before a verb as its subject. */
  private Optional<Chunk> subjectBefore(
      Phrasing phrases, int at, List<VerbGroups.Group> groups, int g) {
    List<Word> words = phrases.words();
    int i = at;
    int guard = 0;
    Optional<Chunk> joined = Optional.empty();
    while (i >= 0 && guard++ < 200) {
      Word word = words.get(i);
      Optional<Chunk> chunk = phrases.at(i);
      if (chunk.isPresent()) {
        Chunk first = chunk.get().group.get(0);
        if (!first.isBare() && joined.isEmpty()) {
          joined = chunk.filter(Chunk::isBare);
          i = first.begin() - 1;
          continue;
        }
        Chunk found = planned(phrases, chunk.get());
        boolean such = found.to == found.from + 1 && words.get(found.from).is("such");
        if (!such && found.isBare() && !found.isMoment() && !(found.isFigure() && i != at)) {
          int relative = Relatives.withObject(words, found);
          if (relative > 0) {
            return Relatives.antecedent(phrases, relative);
          }
          return appositionOf(phrases, found).or(() -> Optional.of(found));
        }
        i = found.begin() - 1;
        continue;
      }
      if (word.is(",") && i < at && !Relatives.closesAt(words, i)) {
        i--;
        continue;
      }
      if (Relatives.isPause(word) || word.is(")")) {
        int open = Relatives.opening(words, i);
        if (open < 0) {
          i--;
          continue;
        }
        i = open - 1;
        continue;
      }
      int relativeStart = word.is(WordClass.VERB) ? Relatives.start(words, i) : -1;
      if (relativeStart >= 0) {
        i = relativeStart - 1;
        continue;
      }
      if (word.is(WordClass.VERB)) {
        if (isInFinite(groups, i)) {
          return joined;
        }
        i--;
        continue;
      }
      if (word.is(WordClass.SUBJUNCTION) || word.is(";")) {
        return joined;
      }
      if (word.is(WordClass.RELATIVE)) {
        return Relatives.antecedent(phrases, i);
      }
      i--;
    }
    return joined;
  }

  /** "X's plan to buy Y was rejected": not Y but the plan. */
  private static Chunk planned(Phrasing phrases, Chunk object) {
    List<Word> words = phrases.words();
    int verb = object.begin() - 1;
    boolean infinitive =
        object.isBare()
            && verb > 2
            && words.get(verb).is(WordClass.VERB)
            && words.get(verb - 1).is("to");
    return infinitive
        ? phrases.at(verb - 2).filter(c -> c.head == verb - 2 && c.isBare()).orElse(object)
        : object;
  }

  private static boolean isInFinite(List<VerbGroups.Group> groups, int verb) {
    return groups.stream()
        .filter(g -> g.finiteness() == VerbGroups.Finiteness.FINITE)
        .anyMatch(g -> g.from() <= verb && verb < g.to());
  }

  private static Optional<Chunk> appositionOf(Phrasing phrases, Chunk chunk) {
    for (Chunk other : phrases.chunks()) {
      boolean of =
          other.apposition.isPresent()
              && other.apposition.get() == chunk
              && other.begin() < chunk.begin();
      if (of && other.isBare()) {
        return Optional.of(other);
      }
    }
    return Optional.empty();
  }
}
