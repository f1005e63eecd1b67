package org.firmament.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.firmament.extract.Frame.Role;
import org.firmament.text.Form;
import org.firmament.text.Form.Shape;
import org.firmament.text.WordClass;

/** Clauses with the subject before the verb and the object behind it, as in English. */
final class VerbMedial implements Syntax {
  private final Grammar grammar;
  private final Set<String> phrasals;

  VerbMedial(Grammar grammar, Set<String> phrasals) {
    this.grammar = grammar;
    this.phrasals = phrasals;
  }

  /** What form a group of verbs has. */
  private enum Finiteness {
    FINITE,
    INFINITIVE,
    GERUND,
    /** A participle without auxiliary: "the app run by X". */
    REDUCED
  }

  /** A stretch of words that makes up one verb: "has not yet been sold". */
  private record Group(
      int from, int to, int main, String lemma, Finiteness finiteness, boolean passive) {}

  @Override
  public List<Frame> verbs(Phrasing phrases) {
    List<Group> groups = groups(phrases);
    List<Frame> frames = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      frames.add(frame(phrases, groups, g, frames));
    }
    for (Phrasing.Attribute attribute : phrases.attributes()) {
      frames.add(attributed(phrases, attribute));
    }
    return frames;
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
    add(frame, Role.OBJECT, attribute.outer(), 0.05);
    String marker = grammar.inCompound(lemma);
    for (Chunk inner : attribute.inner()) {
      Role role = marker.isEmpty() ? Role.SUBJECT : Role.ADJUNCT;
      frame.arguments.add(new Frame.Argument(role, marker, inner, 0.05));
    }
    return frame;
  }

  private List<Group> groups(Phrasing phrases) {
    List<Word> words = phrases.words();
    List<Group> groups = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      if (!words.get(i).is(WordClass.VERB) || inChunk(phrases, i)) {
        i++;
        continue;
      }
      boolean marked = i > 0 && words.get(i - 1).is("to");
      int main = i;
      int end = i + 1;
      for (int k = i + 1; k < words.size() && k <= end + 4; k++) {
        Word word = words.get(k);
        boolean share = phrases.at(k).map(Chunk::isFigure).orElse(false) || word.is("-");
        if (share && has(words.get(main), "be")) {
          continue;
        }
        if (word.is(WordClass.VERB) && !inChunk(phrases, k) && chains(words.get(main), word)) {
          main = k;
          end = k + 1;
        } else if (!word.is(WordClass.ADVERB) && !word.is(WordClass.NEGATION)) {
          break;
        }
      }
      groups.add(group(phrases, i, end, main, marked));
      i = end;
    }
    return groups;
  }

  private static boolean inChunk(Phrasing phrases, int i) {
    return phrases.at(i).map(c -> c.from <= i && i < c.to).orElse(false);
  }

  private boolean chains(Word before, Word next) {
    boolean be = has(before, "be") || has(before, "get");
    boolean have = has(before, "have");
    boolean auxiliary = grammar.has("modals", before.lower()) || has(before, "do");
    Form form = next.form();
    return be && (form.is(Shape.PAST_PARTICIPLE) || form.is(Shape.PRESENT_PARTICIPLE))
        || have && form.is(Shape.PAST_PARTICIPLE)
        || auxiliary && form.is(Shape.INFINITIVE);
  }

  private static boolean has(Word word, String lemma) {
    return word.form().verbs().stream().anyMatch(v -> v.lemma().equals(lemma));
  }

  private Group group(Phrasing phrases, int from, int to, int main, boolean marked) {
    List<Word> words = phrases.words();
    Word first = words.get(from);
    Word verb = words.get(main);
    boolean be = false;
    for (int i = from; i < main; i++) {
      be |= has(words.get(i), "be") && i == lastVerbBefore(words, main);
    }
    boolean passive = be && verb.form().is(Shape.PAST_PARTICIPLE) && !verb.text().endsWith("ing");
    String lemma =
        verb.verb(
            passive
                ? Shape.PAST_PARTICIPLE
                : verb.form().is(Shape.PRESENT_PARTICIPLE)
                    ? Shape.PRESENT_PARTICIPLE
                    : Shape.FINITE);
    Finiteness finiteness = Finiteness.FINITE;
    if (marked) {
      finiteness = Finiteness.INFINITIVE;
    } else if (from == main && !verb.form().is(Shape.FINITE)) {
      finiteness =
          verb.form().is(Shape.PRESENT_PARTICIPLE)
              ? Finiteness.GERUND
              : verb.form().is(Shape.PAST_PARTICIPLE) ? Finiteness.REDUCED : Finiteness.FINITE;
    } else if (from == main && verb.form().is(Shape.PAST_PARTICIPLE) && isReduced(phrases, from)) {
      finiteness = Finiteness.REDUCED;
    } else if (first.form().is(Shape.PRESENT_PARTICIPLE) && !first.form().is(Shape.FINITE)) {
      finiteness = Finiteness.GERUND;
    }
    boolean turned = passive || finiteness == Finiteness.REDUCED;
    int particle = particle(phrases, verb, to);
    if (particle >= 0) {
      lemma = lemmaWith(verb, words.get(particle)).orElse(lemma);
    }
    int end = particle == to ? to + 1 : to;
    return new Group(from, end, main, lemma, finiteness, turned);
  }

  /** Where the second word of a phrasal verb stands, at once or behind the object; else -1. */
  private int particle(Phrasing phrases, Word verb, int at) {
    List<Word> words = phrases.words();
    if (at < words.size() && lemmaWith(verb, words.get(at)).isPresent()) {
      return at;
    }
    Optional<Chunk> object = at < words.size() ? phrases.at(at) : Optional.empty();
    if (object.isEmpty() || !object.get().isBare()) {
      return -1;
    }
    int behind = object.get().complement.map(c -> c.to).orElse(object.get().to);
    boolean apart =
        behind < words.size()
            && words.get(behind).is(WordClass.PARTICLE)
            && lemmaWith(verb, words.get(behind)).isPresent();
    return apart ? behind : -1;
  }

  private Optional<String> lemmaWith(Word verb, Word particle) {
    if (!particle.is(WordClass.PARTICLE) && !particle.is(WordClass.ADVERB)) {
      return Optional.empty();
    }
    return verb.form().verbs().stream()
        .map(v -> v.lemma() + " " + particle.lower())
        .filter(phrasals::contains)
        .findFirst();
  }

  private static int lastVerbBefore(List<Word> words, int main) {
    int i = main - 1;
    while (i >= 0 && !words.get(i).is(WordClass.VERB)) {
      i--;
    }
    return i;
  }

  /** "the app run by X", "Y, acquired in 2014, said": a participle rather than a past tense. */
  private boolean isReduced(Phrasing phrases, int i) {
    List<Word> words = phrases.words();
    int after = i + 1 < words.size() && words.get(i + 1).is(WordClass.PARTICLE) ? i + 2 : i + 1;
    if (after < words.size() && grammar.has("agent-prepositions", words.get(after).lower())) {
      Optional<Chunk> agent = phrases.at(after);
      return agent.isPresent() && !agent.get().isFigure();
    }
    boolean behindComma = i > 0 && words.get(i - 1).is(",");
    boolean behindNoun = i > 0 && phrases.at(i - 1).isPresent();
    if (!behindComma && !behindNoun
        || i + 1 < words.size() && !words.get(i + 1).is(WordClass.PREPOSITION)) {
      return false;
    }
    for (int k = i + 1; k < words.size(); k++) {
      if (words.get(k).is(",") && behindComma) {
        return k + 1 < words.size() && (words.get(k + 1).isFinite() || !hasFinite(words, 0, i));
      }
      if (words.get(k).isFinite()
          && !behindComma
          && words.get(k).is(WordClass.VERB)
          && (!words.get(k).form().is(Shape.PAST_PARTICIPLE) || words.get(k).is("said"))
          && !words.get(k - 1).is("to")) {
        return true;
      }
      if (words.get(k).is(WordClass.SUBJUNCTION)
          || words.get(k).is(WordClass.RELATIVE)
          || words.get(k).is(";")
          || words.get(k).is(",")) {
        break;
      }
    }
    return behindComma && hasFinite(words, 0, i);
  }

  private static boolean hasFinite(List<Word> words, int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.get(i).isFinite()) {
        return true;
      }
    }
    return false;
  }

  private Frame frame(Phrasing phrases, List<Group> groups, int g, List<Frame> before) {
    Group group = groups.get(g);
    List<Word> words = phrases.words();
    Frame frame = new Frame(Frame.Sort.VERB, group.lemma(), group.main());
    frame.passive = group.passive();
    for (int i = group.from(); i < group.to(); i++) {
      frame.group.add(i);
    }
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
    frame.to = clauseEnd(phrases, group, end);
    frame.opener = opener(words, frame.from, group.from());
    frame.governor = governor(words, groups, g, before, frame);
    subjects(phrases, groups, g, before, frame);
    objects(phrases, group, frame);
    fronted(phrases, group, frame);
    return frame;
  }

  private int clauseStart(Phrasing phrases, List<Group> groups, int g) {
    List<Word> words = phrases.words();
    int least = g > 0 ? groups.get(g - 1).to() : 0;
    int start = groups.get(g).from();
    while (start > least) {
      Word word = words.get(start - 1);
      if (word.is(WordClass.SUBJUNCTION) || word.is(WordClass.RELATIVE)) {
        return start - 1;
      }
      if (word.is(";") || word.is(":") || word.is("\"")) {
        return start;
      }
      start--;
    }
    return start;
  }

  private int clauseEnd(Phrasing phrases, Group group, int limit) {
    int from = group.to();
    List<Word> words = phrases.words();
    for (int i = from; i < limit; i++) {
      Word word = words.get(i);
      boolean stop =
          word.is(WordClass.SUBJUNCTION)
              || word.is(WordClass.RELATIVE)
              || word.is(";")
              || word.is(":")
              || word.is("\"")
              || word.is("”");
      if (stop) {
        return i;
      }
    }
    int end = limit;
    if (limit < words.size()) {
      Optional<Chunk> last = chunkEnding(phrases, limit, from);
      boolean subjectOfNext =
          words.get(limit).is(WordClass.VERB) && last.isPresent() && last.get().isBare();
      if (subjectOfNext && !words.get(limit - 1).is("to") && words.get(limit).isFinite()) {
        end = last.get().group.get(0).begin();
        boolean ownObject = end <= from && !grammar.has("reporting", group.lemma());
        end = ownObject ? limit : end;
      }
    }
    return end;
  }

  private static Optional<Chunk> chunkEnding(Phrasing phrases, int at, int from) {
    int i = at - 1;
    while (i >= from && phrases.at(i).isEmpty()) {
      i--;
    }
    return i >= from ? phrases.at(i) : Optional.empty();
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
      List<Word> words, List<Group> groups, int g, List<Frame> before, Frame frame) {
    if (before.isEmpty()) {
      return Optional.empty();
    }
    Group group = groups.get(g);
    Frame previous = before.get(before.size() - 1);
    if (group.finiteness() == Finiteness.INFINITIVE || group.finiteness() == Finiteness.GERUND) {
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

  private void subjects(
      Phrasing phrases, List<Group> groups, int g, List<Frame> before, Frame frame) {
    Group group = groups.get(g);
    List<Word> words = phrases.words();
    Role role = group.passive() ? Role.OBJECT : Role.SUBJECT;
    if (group.finiteness() == Finiteness.INFINITIVE
        || group.finiteness() == Finiteness.GERUND && !behindChunk(phrases, group.from())) {
      frame.governor.ifPresent(governor -> inherit(governor, frame, role));
      if (group.finiteness() == Finiteness.GERUND && frame.governor.isEmpty()) {
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
    if (at >= 0 && words.get(at).is(WordClass.RELATIVE)) {
      antecedent(phrases, at).ifPresent(c -> add(frame, role, c, 0.1));
      return;
    }
    if (at > 0 && words.get(at).is(",") && group.finiteness() == Finiteness.REDUCED) {
      chunkEnding(phrases, at, 0).ifPresent(c -> add(frame, role, c, 0.1));
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
    Optional<Chunk> subject = subjectBefore(phrases, at, groups, g);
    subject.ifPresent(c -> add(frame, role, c, 0.05));
    for (int i = frame.from; i < group.from() && subject.isPresent(); i++) {
      if (words.get(i).is(WordClass.RELATIVE)
          && !words.get(i).is("whose")
          && i < subject.get().begin()) {
        boolean marked = i > 0 && words.get(i - 1).is(WordClass.PREPOSITION);
        Role other = marked || group.passive() ? Role.ADJUNCT : Role.OBJECT;
        String marker = marked ? words.get(i - 1).lower() : "";
        antecedent(phrases, i)
            .ifPresent(c -> frame.arguments.add(new Frame.Argument(other, marker, c, 0.2)));
      }
    }
  }

  private static void coordinatedSubjects(Frame previous, Frame frame, Role role) {
    Role from = previous.passive ? Role.OBJECT : Role.SUBJECT;
    List<Frame.Argument> all = previous.in(from);
    for (int i = 1; i < all.size(); i++) {
      frame.add(role, all.get(i).chunk(), 0.15);
    }
  }

  private static boolean behindChunk(Phrasing phrases, int at) {
    return at > 0 && phrases.at(at - 1).isPresent();
  }

  private void inherit(Frame governor, Frame frame, Role role) {
    boolean fromObject =
        grammar.has("object-control", governor.lemma) && governor.first(Role.OBJECT).isPresent();
    Role source = fromObject || governor.passive ? Role.OBJECT : Role.SUBJECT;
    for (Frame.Argument argument : governor.in(source)) {
      frame.add(role, argument.chunk(), argument.doubt() + 0.05);
    }
  }

  /** "After buying Y, X said": the subject of the main clause that follows. */
  private void fromNext(Phrasing phrases, List<Group> groups, int g, Frame frame, Role role) {
    if (g + 1 < groups.size() && groups.get(g + 1).finiteness() == Finiteness.FINITE) {
      Group next = groups.get(g + 1);
      subjectBefore(phrases, next.from() - 1, groups, g + 1)
          .ifPresent(c -> add(frame, role, c, 0.2));
    }
  }

  private static Optional<Chunk> antecedent(Phrasing phrases, int relative) {
    int i = relative - 1;
    while (i >= 0
        && (phrases.words().get(i).is(",")
            || phrases.words().get(i).is(WordClass.PREPOSITION) && phrases.at(i).isEmpty())) {
      i--;
    }
    return i < 0 ? Optional.empty() : phrases.at(i);
  }

  /** The noun phrase that stands before a verb as its subject. */
  private Optional<Chunk> subjectBefore(Phrasing phrases, int at, List<Group> groups, int g) {
    List<Word> words = phrases.words();
    int i = at;
    int guard = 0;
    while (i >= 0 && guard++ < 200) {
      Word word = words.get(i);
      Optional<Chunk> chunk = phrases.at(i);
      if (chunk.isPresent()) {
        Chunk found = chunk.get();
        if (found.isBare() && !found.isMoment() && !(found.isFigure() && i != at)) {
          boolean inInsertion = appositionOf(phrases, found).isPresent();
          return inInsertion ? appositionOf(phrases, found) : Optional.of(found);
        }
        i = found.begin() - 1;
        continue;
      }
      if (word.is(",") && i < at) {
        i--;
        continue;
      }
      if (word.is(",") || word.is(")")) {
        int open = opening(words, i);
        if (open < 0) {
          i--;
          continue;
        }
        i = open - 1;
        continue;
      }
      if (word.is(WordClass.VERB) && isInsideRelative(words, i)) {
        i = relativeStart(words, i) - 1;
        continue;
      }
      if (word.is(WordClass.VERB)) {
        i--;
        if (groups.stream()
            .anyMatch(
                o ->
                    o.finiteness() == Finiteness.FINITE
                        && o.from() <= word(words, word)
                        && word(words, word) < o.to())) {
          return Optional.empty();
        }
        continue;
      }
      if (word.is(WordClass.SUBJUNCTION) || word.is(";")) {
        return Optional.empty();
      }
      if (word.is(WordClass.RELATIVE)) {
        return antecedent(phrases, i);
      }
      i--;
    }
    return Optional.empty();
  }

  private static int word(List<Word> words, Word word) {
    return words.indexOf(word);
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

  private static boolean isInsideRelative(List<Word> words, int i) {
    return relativeStart(words, i) >= 0;
  }

  private static int relativeStart(List<Word> words, int i) {
    for (int k = i - 1; k >= 0 && k > i - 8; k--) {
      if (words.get(k).is(WordClass.RELATIVE)) {
        return k;
      }
      if (words.get(k).is(",") || words.get(k).is(WordClass.VERB) && words.get(k).isFinite()) {
        return -1;
      }
    }
    return -1;
  }

  /** Where the insertion that ends at a comma or bracket begins; -1 if there is none. */
  private static int opening(List<Word> words, int close) {
    String open = words.get(close).is(")") ? "(" : ",";
    int nearest = -1;
    for (int i = close - 1; i > 0; i--) {
      if (words.get(i).is(open)) {
        if (words.get(i + 1).is(WordClass.RELATIVE) || open.equals("(")) {
          return i;
        }
        nearest = nearest < 0 ? i : nearest;
      }
    }
    return nearest;
  }

  private void objects(Phrasing phrases, Group group, Frame frame) {
    List<Word> words = phrases.words();
    boolean object = group.passive();
    boolean afterComma = false;
    Chunk last = null;
    for (int i = group.to(); i < frame.to; i++) {
      if (words.get(i).is(",") || words.get(i).is("(") || words.get(i).is("–")) {
        afterComma = true;
      }
      Optional<Chunk> at = phrases.at(i);
      if (at.isEmpty()) {
        continue;
      }
      Chunk chunk = at.get();
      boolean joined = last != null && last.group.contains(chunk);
      i = chunk.to - 1;
      if (chunk.isMoment() && chunk.isBare() || joined && chunk.isBare() || isSuch(words, chunk)) {
        continue;
      }
      if (isExample(words, chunk) && exemplify(frame, chunk)) {
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
          add(frame, role, chunk, 0);
        }
        object = true;
        last = chunk;
      } else if (chunk.hasPreposition() && !isComplement(phrases, chunk)) {
        boolean agent =
            group.passive()
                && grammar.has("agent-prepositions", chunk.preposition)
                && !chunk.isFigure();
        add(frame, agent ? Role.SUBJECT : Role.ADJUNCT, chunk, 0);
        last = chunk;
      }
    }
  }

  /** "gave X the contract": the first of two is the receiver. */
  private static void secondObject(Frame frame, Chunk chunk) {
    frame.add(Role.PREDICATE, chunk, 0.1);
  }

  private static boolean isSuch(List<Word> words, Chunk chunk) {
    return chunk.to == chunk.from + 1 && words.get(chunk.from).is("such");
  }

  /** "firms such as X", "customers including X": X stands for the phrase before. */
  private boolean isExample(List<Word> words, Chunk chunk) {
    int at = chunk.prepositionAt;
    return grammar.has("example-prepositions", chunk.preposition)
        || chunk.preposition.equals("as") && at > 0 && words.get(at - 1).is("such");
  }

  private static boolean exemplify(Frame frame, Chunk chunk) {
    Frame.Argument general = null;
    for (Frame.Argument argument : frame.arguments) {
      boolean before = argument.chunk().from < chunk.from && argument.chunk().from > frame.at;
      general = before && argument.chunk().name.isEmpty() ? argument : general;
    }
    if (general == null) {
      return false;
    }
    for (Chunk one : chunk.group) {
      frame.arguments.add(
          new Frame.Argument(general.role(), general.marker(), one, general.doubt() + 0.1));
    }
    return true;
  }

  private static boolean isComplement(Phrasing phrases, Chunk chunk) {
    return phrases.chunks().stream()
        .anyMatch(c -> c.complement.isPresent() && c.complement.get() == chunk);
  }

  /** Adjuncts before the subject: "In 2020 X bought". */
  private void fronted(Phrasing phrases, Group group, Frame frame) {
    for (Chunk chunk : phrases.within(frame.from, group.from())) {
      boolean used = frame.arguments.stream().anyMatch(a -> a.chunk() == chunk);
      if (chunk.hasPreposition() && !used && !isComplement(phrases, chunk)) {
        frame.add(Role.ADJUNCT, chunk, 0.1);
      }
    }
  }

  private static void add(Frame frame, Role role, Chunk chunk, double doubt) {
    for (Chunk one : chunk.group) {
      frame.arguments.add(new Frame.Argument(role, chunk.preposition, one, doubt));
    }
  }
}
