package org.firmament.extract.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.firmament.extract.syntax.Frame.Role;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Quotes;
import org.firmament.extract.word.Word;
import org.firmament.text.Form.Shape;
import org.firmament.text.WordClass;

/** Clauses with the subject before the verb and the object behind it, as in English. */
final class VerbMedial implements Syntax {
  private static final int LONGEST_INSERTION = 10;

  private final Grammar grammar;
  private final VerbGroups groups;
  private final Subjects subjects;
  private final Calling calling;
  private final Shared shared;
  private final Asked asked;

  VerbMedial(Grammar grammar, Set<String> phrasals) {
    this.grammar = grammar;
    groups = new VerbGroups(grammar, phrasals);
    subjects = new Subjects(grammar);
    calling = new Calling(grammar);
    shared = new Shared(grammar);
    asked = new Asked(grammar);
  }

  @Override
  public List<Frame> verbs(Phrasing phrases) {
    List<VerbGroups.Group> groups = this.groups.in(phrases);
    List<Frame> frames = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      frames.add(frame(phrases, groups, g, frames));
    }
    shared.add(phrases.words(), groups, frames);
    for (int g = 1; g < groups.size(); g++) {
      asked.ask(phrases.words(), frames.get(g - 1), frames.get(g));
    }
    frames.forEach(f -> identify(phrases.words(), f));
    for (Phrasing.Attribute attribute : phrases.attributes()) {
      frames.add(attributed(phrases, attribute));
    }
    return frames;
  }

  /** "X is a firm that …": the noun stands for X from there on. */
  private void identify(List<Word> words, Frame frame) {
    boolean denied = frame.group.stream().anyMatch(i -> words.get(i).is(WordClass.NEGATION));
    if (denied || !grammar.has("copulas", frame.lemma) || frame.first(Role.SUBJECT).isEmpty()) {
      return;
    }
    Chunk subject = frame.first(Role.SUBJECT).get().chunk();
    if (subject.begin() == 0
        && subject.head >= 0
        && subject.name.isEmpty()
        && isRelated(words, subject)) {
      frame
          .first(Role.PREDICATE)
          .map(Frame.Argument::chunk)
          .filter(c -> c.name.isPresent())
          .ifPresent(c -> subject.apposition = Optional.of(c));
    }
    frame.in(Role.PREDICATE).stream()
        .map(Frame.Argument::chunk)
        .filter(c -> c.head >= 0 && c.name.isEmpty() && c.examples.isEmpty() && c != subject)
        .forEach(c -> c.identity = Optional.of(subject));
  }

  /** "The firm with which X works": a relative clause tells which. */
  private static boolean isRelated(List<Word> words, Chunk chunk) {
    boolean marked = chunk.to < words.size() && words.get(chunk.to).is(WordClass.PREPOSITION);
    int at = marked ? chunk.to + 1 : chunk.to;
    return at < words.size() && words.get(at).is(WordClass.RELATIVE);
  }

  /** "Munich-based X", "the X-owned chain": as "X is based in Munich", "X owns the chain". */
  private Frame attributed(Phrasing phrases, Phrasing.Attribute attribute) {
    Word participle = phrases.words().get(attribute.participle());
    String lemma = participle.verb(Shape.PAST_PARTICIPLE);
    Frame frame = new Frame(Frame.Sort.VERB, lemma, attribute.participle());
    frame.passive = true;
    frame.group.add(attribute.participle());
    frame.from = attribute.outer().begin();
    frame.to = attribute.outer().to;
    frame.arguments.add(new Frame.Argument(Role.OBJECT, "", attribute.outer(), 0.05));
    String marker = grammar.inCompound(lemma);
    for (Chunk inner : attribute.inner()) {
      Role role = marker.isEmpty() ? Role.SUBJECT : Role.ADJUNCT;
      frame.arguments.add(new Frame.Argument(role, marker, inner, 0.05));
    }
    return frame;
  }

  private Frame frame(Phrasing phrases, List<VerbGroups.Group> groups, int g, List<Frame> before) {
    VerbGroups.Group group = groups.get(g);
    List<Word> words = phrases.words();
    Frame frame = new Frame(Frame.Sort.VERB, group.lemma(), group.main());
    frame.passive = group.passive();
    frame.group.addAll(group.words(words));
    int start = group.from();
    boolean marked = start > 1 && words.get(start - 1).is("to");
    for (int i = start - 1; i >= 0 && i >= start - (marked ? 2 : 1); i--) {
      if (words.get(i).is(WordClass.NEGATION)) {
        frame.group.add(0, i);
      }
    }
    if (group.to() < words.size() && words.get(group.to()).is(WordClass.NEGATION)) {
      frame.group.add(group.to());
    }
    int end = g + 1 < groups.size() ? groups.get(g + 1).from() : words.size();
    frame.from = clauseStart(phrases, groups, g);
    boolean reduced =
        g + 1 < groups.size() && groups.get(g + 1).finiteness() == VerbGroups.Finiteness.REDUCED;
    frame.to = clauseEnd(phrases, group, end, reduced);
    frame.opener = opener(words, frame.from, group.from());
    frame.governor = governor(words, groups, g, before, frame);
    subjects.add(phrases, groups, g, before, frame);
    objects(phrases, group, frame);
    Gapping.add(phrases, frame);
    Relatives.unmarked(phrases, group, frame, grammar);
    fronted(phrases, group, frame, before);
    Relatives.locate(phrases, frame);
    invert(frame);
    before.stream().filter(f -> f.from == 0).findFirst().ifPresent(f -> lead(phrases, f, frame));
    calling.add(phrases, frame);
    return frame;
  }

  /** "Behind the game is a studio": what follows "is" is the subject where a place stands first. */
  private void invert(Frame frame) {
    boolean inverted =
        grammar.has("copulas", frame.lemma)
            && frame.first(Role.SUBJECT).isEmpty()
            && frame.in(Role.ADJUNCT).stream().anyMatch(a -> a.chunk().to <= frame.at);
    if (inverted) {
      frame.arguments.replaceAll(a -> a.role() == Role.PREDICATE ? a.as(Role.SUBJECT) : a);
    }
  }

  /** "Heading the firm is X": who stands behind the copula does what the sentence begins with. */
  private void lead(Phrasing phrases, Frame gerund, Frame frame) {
    List<Word> words = phrases.words();
    boolean led =
        grammar.has("copulas", frame.lemma)
            && gerund.at == 0
            && words.get(0).isVerb(Shape.PRESENT_PARTICIPLE)
            && gerund.first(Role.OBJECT).filter(a -> a.chunk().to <= frame.at).isPresent()
            && words.subList(0, frame.at).stream().noneMatch(w -> w.is(WordClass.MARK));
    Optional<Frame.Argument> leader = frame.first(Role.PREDICATE).filter(a -> a.chunk().isThing());
    if (led && leader.isPresent()) {
      frame.arguments.removeIf(a -> a.role() == Role.SUBJECT || a.role() == Role.PREDICATE);
      gerund.arguments.removeIf(a -> a.role() == Role.SUBJECT);
      gerund.addAll(Role.SUBJECT, leader.get().chunk(), 0.05);
    }
  }

  private int clauseStart(Phrasing phrases, List<VerbGroups.Group> groups, int g) {
    List<Word> words = phrases.words();
    int least = g > 0 ? groups.get(g - 1).to() : 0;
    int start = groups.get(g).from();
    while (start > least) {
      Word word = words.get(start - 1);
      if (word.is(WordClass.SUBJUNCTION) || word.is(WordClass.RELATIVE)) {
        return start - 1;
      }
      int opening = Quotes.scare(words, start - 1, -1);
      if (opening < start - 1 && opening >= least) {
        start = opening;
        continue;
      }
      if (word.is(";") || word.is(":") || word.is("\"")) {
        return start;
      }
      start--;
    }
    return start;
  }

  private int clauseEnd(
      Phrasing phrases, VerbGroups.Group group, int limit, boolean beforeParticiple) {
    int from = group.to();
    List<Word> words = phrases.words();
    for (int i = from; i < limit; i++) {
      i = Math.min(limit - 1, Quotes.scare(words, i, 1));
      Word word = words.get(i);
      boolean stop =
          word.is(WordClass.SUBJUNCTION)
              || word.is(WordClass.RELATIVE)
              || word.is(";")
              || word.is(":")
              || (word.is("\"") || word.is("”")) && Quotes.scare(words, i, -1) == i;
      if (stop) {
        return i;
      }
    }
    int end = limit;
    if (limit < words.size() && !beforeParticiple) {
      Optional<Chunk> last = phrases.last(limit, from);
      boolean subjectOfNext =
          words.get(limit).is(WordClass.VERB)
              && last.isPresent()
              && last.get().isBare()
              && !(words.get(limit - 1).is(",") && last.get().group.get(0).hasPreposition());
      if (subjectOfNext && !words.get(limit - 1).is("to") && words.get(limit).isFinite()) {
        end = last.get().group.get(0).begin();
        boolean ownObject = end <= from && !grammar.has("reporting", group.lemma());
        end = ownObject ? limit : end;
      }
    }
    return end;
  }

  private Optional<Word> opener(List<Word> words, int from, int to) {
    for (int i = from; i < to; i++) {
      Word word = words.get(i);
      if (word.is(WordClass.SUBJUNCTION)
          || word.is(WordClass.RELATIVE)
          || word.is("if")
          || word.is("should")
          || word.is("unless")) {
        return Optional.of(word);
      }
    }
    return Optional.empty();
  }

  private Optional<Frame> governor(
      List<Word> words, List<VerbGroups.Group> groups, int g, List<Frame> before, Frame frame) {
    if (before.isEmpty()) {
      return Optional.empty();
    }
    VerbGroups.Group group = groups.get(g);
    Frame previous = before.get(before.size() - 1);
    if (group.finiteness() == VerbGroups.Finiteness.INFINITIVE
        || group.finiteness() == VerbGroups.Finiteness.GERUND) {
      return Optional.of(previous);
    }
    for (int i = groups.get(g - 1).to(); i < group.from(); i++) {
      if (words.get(i).is(WordClass.SUBJUNCTION)) {
        return words.get(i).is("that") || words.get(i).is("whether")
            ? Optional.of(previous)
            : Optional.empty();
      }
      boolean mark =
          words.get(i).is(WordClass.MARK)
              || words.get(i).is(WordClass.CONJUNCTION)
              || words.get(i).is(WordClass.RELATIVE);
      if (mark) {
        return Optional.empty();
      }
    }
    return grammar.has("reporting", previous.lemma) || previous.first(Role.OBJECT).isEmpty()
        ? Optional.of(previous)
        : Optional.empty();
  }

  private void objects(Phrasing phrases, VerbGroups.Group group, Frame frame) {
    List<Word> words = phrases.words();
    boolean object = group.passive();
    boolean afterComma = false;
    Chunk last = null;
    int inserted = insertion(words, group.to(), frame.to);
    for (int i = group.to(); i < frame.to; i++) {
      if (i > inserted && (words.get(i).is(",") || words.get(i).is("(") || words.get(i).is("–"))) {
        afterComma = true;
      }
      Optional<Chunk> at = phrases.at(i);
      if (at.isEmpty()) {
        continue;
      }
      Chunk chunk = at.get();
      boolean inner = phrases.attributes().stream().anyMatch(a -> a.inner().contains(chunk));
      if (inner) {
        continue;
      }
      boolean joined = last != null && last.group.contains(chunk);
      i = chunk.to - 1;
      if (last != null && !joined && Shared.goesOn(words, frame, last, chunk)) {
        last = chunk;
        continue;
      }
      if (chunk.isMoment() && chunk.isBare()
          || joined && chunk.isBare()
          || chunk.isExample
          || isSuch(words, chunk)) {
        continue;
      }
      boolean speaker =
          grammar.has("reporting", group.lemma())
              && frame.in(Role.SUBJECT).stream().anyMatch(a -> a.chunk() == chunk);
      if (speaker) {
        continue;
      }
      if (chunk.isBare() && !afterComma) {
        Role role =
            grammar.has("copulas", group.lemma())
                ? Role.PREDICATE
                : !object ? Role.OBJECT : Role.PREDICATE;
        if (role == Role.PREDICATE
            && object
            && !group.passive()
            && !grammar.has("copulas", group.lemma())) {
          secondObject(frame, chunk);
        } else {
          frame.addAll(role, chunk, 0);
        }
        object = true;
        last = chunk;
      } else if (chunk.hasPreposition() && !phrases.isComplement(chunk)) {
        boolean agent =
            group.passive()
                && grammar.has("agent-prepositions", chunk.preposition)
                && !chunk.isFigure();
        frame.addAll(agent ? Role.SUBJECT : Role.ADJUNCT, chunk, 0);
        last = chunk;
      }
    }
  }

  /** "X was, until 1984, the owner": where what commas set off behind the verb ends; else -1. */
  private static int insertion(List<Word> words, int from, int to) {
    boolean opens =
        from + 1 < to && words.get(from).is(",") && words.get(from + 1).is(WordClass.PREPOSITION);
    for (int i = from + 1; opens && i < to && i < from + LONGEST_INSERTION; i++) {
      if (words.get(i).is(",")) {
        return i;
      }
    }
    return -1;
  }

  /** "gave X the contract": the first of two is the receiver. */
  private static void secondObject(Frame frame, Chunk chunk) {
    frame.add(Role.PREDICATE, chunk, 0.1);
  }

  private static boolean isSuch(List<Word> words, Chunk chunk) {
    return chunk.to == chunk.from + 1 && words.get(chunk.from).is("such");
  }

  /** "Norvik, led by X, fell", "Led by X, Norvik fell": told within commas only. */
  private static boolean isInserted(
      Phrasing phrases, Frame inner, Chunk chunk, VerbGroups.Group outer) {
    List<Word> words = phrases.words();
    int first = inner.opener.isPresent() ? inner.from : inner.group.get(0);
    boolean opened =
        words.subList(0, first).stream().allMatch(w -> w.is(WordClass.ADVERB))
            || words.get(first - 1).is(",");
    boolean closed =
        java.util.stream.IntStream.range(chunk.to, outer.from())
            .anyMatch(i -> words.get(i).is(","));
    return opened
        && closed
        && chunk.from > inner.at
        && inner.arguments.stream().anyMatch(a -> a.chunk() == chunk);
  }

  /** Adjuncts before the subject: "In 2020 X bought". */
  private void fronted(Phrasing phrases, VerbGroups.Group group, Frame frame, List<Frame> before) {
    boolean behindVerb =
        group.finiteness() == VerbGroups.Finiteness.INFINITIVE && frame.governor.isPresent();
    if (behindVerb
        || phrases.words().get(Math.max(0, group.from() - 1)).is(WordClass.CONJUNCTION)) {
      return;
    }
    for (Chunk chunk : phrases.within(frame.from, group.from())) {
      boolean used =
          frame.arguments.stream().anyMatch(a -> a.chunk() == chunk)
              || before.stream().anyMatch(f -> isInserted(phrases, f, chunk, group));
      if (chunk.hasPreposition() && !used && !chunk.isExample && !phrases.isComplement(chunk)) {
        frame.addAll(Role.ADJUNCT, chunk, 0.1);
      }
    }
  }
}
