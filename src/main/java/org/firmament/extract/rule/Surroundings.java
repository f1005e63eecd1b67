package org.firmament.extract.rule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Chunk;
import org.firmament.extract.syntax.Frame;
import org.firmament.extract.syntax.Frame.Role;
import org.firmament.extract.syntax.Frame.Sort;
import org.firmament.extract.word.Determiner;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Word;
import org.firmament.text.WordClass;

/**
 * What stands around a frame in its sentence and bears on whether it is claimed: the verbs that
 * carry it, and the verbs and nouns that it depends on ("plant", "Gespräche über", "denied that").
 */
final class Surroundings {
  /** The word lists of {@code rules/status.yml}, by their names there. */
  interface Lists {
    boolean has(String list, String word);

    java.util.Set<String> all(String list);

    /** Whether one of a list's word sequences stands within [from, to). */
    boolean says(String list, List<Word> words, int from, int to);
  }

  /**
   * A verb or noun that the frame depends on.
   *
   * @param verb empty for a noun
   * @param chunk the phrase of a noun
   * @param link the preposition or role by which what depends on it is tied: "vor", "subject"
   */
  record Governor(String lemma, Optional<Frame> verb, Optional<Chunk> chunk, String link) {}

  final Frame frame;
  final Analysis analysis;

  /** The verbs whose mood, tense and negation are the frame's own; none for what is presupposed. */
  final List<Frame> core = new ArrayList<>();

  final List<Governor> governors = new ArrayList<>();

  /** Whether the text takes it for granted rather than says it: "Rivale X", "der notierte Y". */
  final boolean presupposed;

  /** The relation that the frame is read for; empty where none is. */
  String relation = "";

  /** Who says it, where the sentence tells. */
  Optional<String> speaker = Optional.empty();

  /** What the verbs of the sentence tell of time and mood. */
  final Moods moods;

  private final Grammar grammar;
  private final Lists lists;
  private final Set<Object> seen = new LinkedHashSet<>();

  Surroundings(Frame frame, Analysis analysis, Grammar grammar, Lists lists) {
    this.frame = frame;
    this.analysis = analysis;
    this.grammar = grammar;
    this.lists = lists;
    this.moods = new Moods(analysis, grammar);
    presupposed =
        switch (frame.sort) {
          case VERB -> isAttribute(frame.at);
          case RELATIONAL -> !frame.topic && isThing() && !isPredicated();
          case EVENT -> false;
        };
    if (presupposed) {
      return;
    }
    if (frame.sort == Sort.VERB) {
      core.add(frame);
      clause(frame);
      brought().ifPresent(this::noun);
    } else {
      phrase().ifPresent(this::spoken);
      phrase().ifPresent(this::noun);
    }
    for (int i = 0; i < core.size(); i++) {
      clause(core.get(i));
    }
  }

  /** "a lawsuit brought by X": what becomes of the suit becomes of bringing it. */
  private Optional<Chunk> brought() {
    return frame.in(Role.OBJECT).stream()
        .map(Frame.Argument::chunk)
        .filter(c -> frame.passive && frame.group.size() == 1 && c.to == frame.group.get(0))
        .filter(c -> c.name.isEmpty() && lists.has("cases", c.lemma))
        .findFirst();
  }

  private boolean isAttribute(int at) {
    return analysis.phrases().attributes().stream().anyMatch(a -> a.participle() == at)
        || analysis.phrases().at(at).map(c -> c.from <= at && at < c.to).orElse(false);
  }

  /** Whether the noun stands for somebody or something rather than for what happens. */
  private boolean isThing() {
    boolean happens =
        analysis.frames().stream().anyMatch(f -> f.sort == Sort.EVENT && f.at == frame.at);
    return phrase()
        .map(
            c ->
                !happens && c.noun.isPresent() && !lists.has("ties", c.lemma)
                    || c.name.isPresent()
                    || isStaff(c))
        .orElse(true);
  }

  /** Who works there is there, unless the sentence is about having them: "soll 50 Leute haben". */
  private boolean isStaff(Chunk chunk) {
    return lists.has("staff", chunk.lemma)
        && analysis.frames().stream()
            .filter(v -> v.sort == Sort.VERB && lists.has("having", v.lemma))
            .noneMatch(v -> v.arguments.stream().anyMatch(a -> a.chunk() == chunk));
  }

  /** A noun for what happens, or for a tie: "Übernahme", "Börsengang", "Klage". */
  boolean isEvent() {
    return frame.topic || frame.sort == Sort.EVENT || frame.sort == Sort.RELATIONAL && !isThing();
  }

  private boolean isPredicated() {
    return analysis.frames().stream().anyMatch(this::predicates);
  }

  /** Whether that verb says of something that it is the frame's noun. */
  private boolean predicates(Frame verb) {
    Optional<Chunk> own = phrase();
    if (verb.sort != Sort.VERB || own.isEmpty()) {
      return false;
    }
    for (Frame.Argument argument : verb.arguments) {
      if (isPost(argument.chunk())) {
        return true;
      }
      if (argument.chunk() == own.get()) {
        boolean copula = grammar.has("copulas", verb.lemma);
        return switch (argument.role()) {
          case PREDICATE -> !isSpeaker(own.get()) && !isJoined(own.get(), verb);
          case SUBJECT ->
              copula
                  && !hasName(own.get())
                  && verb.in(Role.PREDICATE).stream().anyMatch(this::isNamed);
          case ADJUNCT ->
              grammar.has("naming-prepositions", argument.marker())
                      && (grammar.nounsAreCapital() || grammar.has("naming-verbs", verb.lemma))
                  || grammar.has("as-prepositions", argument.marker());
          default -> false;
        };
      }
    }
    return false;
  }

  /** "the post of chief executive": who takes it becomes chief executive. */
  private boolean isPost(Chunk chunk) {
    return lists.has("posts", chunk.lemma)
        && chunk.complement.filter(c -> c.head >= 0 && c.head == frame.at).isPresent();
  }

  /** "The head of X and chairman of Y, Anna Berger, will be": a part of the subject. */
  private boolean isJoined(Chunk chunk, Frame verb) {
    return verb.in(Role.SUBJECT).stream()
        .anyMatch(
            a ->
                a.chunk().begin() - 1 == chunk.to
                    && analysis.words().get(chunk.to).is(WordClass.CONJUNCTION));
  }

  /** "…, so Chefin Anna Berger" tells who said it. */
  private boolean isSpeaker(Chunk chunk) {
    int mark = chunk.begin() - 1;
    return mark > 0
        && lists.has("said-by", analysis.words().get(mark).lower())
        && analysis.words().get(mark - 1).is(WordClass.MARK);
  }

  private boolean isNamed(Frame.Argument argument) {
    return hasName(argument.chunk());
  }

  private static boolean hasName(Chunk chunk) {
    return chunk.name.isPresent();
  }

  /** The phrase of the frame's own noun. */
  Optional<Chunk> phrase() {
    return frame.at < 0 ? Optional.empty() : analysis.phrases().at(frame.at);
  }

  /** "merger talks": what is only spoken of depends on the noun that does. */
  private void spoken(Chunk chunk) {
    if (frame.topic) {
      governors.add(new Governor(chunk.lemma, Optional.empty(), Optional.of(chunk), "of"));
    }
  }

  /** Follows a noun outward: to the verb whose argument it is, to the noun it belongs to. */
  private void noun(Chunk chunk) {
    if (!seen.add(chunk)) {
      return;
    }
    boolean own = !frame.topic && phrase().map(c -> c == chunk).orElse(false) || isPost(chunk);
    for (Frame verb : analysis.frames()) {
      if (verb.sort == Sort.VERB && !isAttribute(verb.at)) {
        link(verb, chunk).ifPresent(link -> verb(verb, link, own));
      }
    }
    for (Frame outer : analysis.frames()) {
      if (outer.sort == Sort.RELATIONAL && outer.at != chunk.head) {
        for (Frame.Argument argument : outer.arguments) {
          boolean inside =
              argument.chunk() == chunk
                  && (argument.role() == Role.COMPLEMENT || argument.role() == Role.ADJUNCT)
                  && !lists.has("background", argument.marker());
          Optional<Chunk> holder = analysis.phrases().at(outer.at);
          if (inside
              && holder.isPresent()
              && holder.get() != chunk
              && !lists.has("completions", outer.lemma)) {
            governors.add(new Governor(outer.lemma, Optional.empty(), holder, argument.marker()));
            noun(holder.get());
          }
        }
      }
    }
    if (own && core.isEmpty() && governors.isEmpty()) {
      frame.governor.filter(v -> within(v, chunk)).ifPresent(v -> verb(v, "within", false));
    }
  }

  private boolean within(Frame verb, Chunk chunk) {
    return !lists.has("background", chunk.preposition) && verb.sort == Sort.VERB;
  }

  private Optional<String> link(Frame verb, Chunk chunk) {
    for (Frame.Argument argument : verb.arguments) {
      boolean same =
          argument.chunk() == chunk
              || argument.chunk().apposition.map(a -> a == chunk).orElse(false);
      if (same) {
        boolean cut =
            argument.role() == Role.ADJUNCT
                && (lists.has("background", argument.marker())
                    || lists.has("background", chunk.preposition));
        return cut
            ? Optional.empty()
            : Optional.of(
                argument.marker().isEmpty()
                    ? argument.role().name().toLowerCase(java.util.Locale.ROOT)
                    : argument.marker());
      }
    }
    return Optional.empty();
  }

  private void verb(Frame verb, String link, boolean own) {
    boolean carries =
        own
            && (!isEvent()
                ? predicates(verb)
                : lists.has("supports", verb.lemma) || grammar.has("copulas", verb.lemma));
    if (carries && !core.contains(verb)) {
      core.add(verb);
    }
    if (seen.add(verb)) {
      governors.add(new Governor(verb.lemma, Optional.of(verb), Optional.empty(), link));
      clause(verb);
    }
  }

  /** Follows a clause outward: to the verb it depends on, to the noun it explains. */
  private void clause(Frame verb) {
    Optional<Frame> governor = verb.governor.filter(g -> g != frame);
    if (governor.isPresent() && seen.add(governor.get())) {
      governors.add(new Governor(governor.get().lemma, governor, Optional.empty(), "clause"));
      boolean modal =
          core.contains(verb)
              && lists.has("modal-verbs", governor.get().lemma)
              && governor.get().first(Role.OBJECT).isEmpty();
      if (modal) {
        core.add(governor.get());
      }
      clause(governor.get());
    }
    boolean that = verb.opener.map(o -> o.is("that")).orElse(false);
    if (governor.isPresent() || that || isMarked(verb)) {
      explained(verb)
          .filter(c -> !that || lists.has("reports", c.lemma))
          .ifPresent(c -> explainedNoun(c, that ? "that" : "clause"));
    }
  }

  private void explainedNoun(Chunk chunk, String link) {
    if (!seen.contains(chunk)) {
      governors.add(new Governor(chunk.lemma, Optional.empty(), Optional.of(chunk), link));
      noun(chunk);
    }
  }

  /** "den Plan, X zu kaufen", "talks to buy X", "reports that": the noun before the clause. */
  private Optional<Chunk> explained(Frame verb) {
    int start = grammar.verbSecond() ? verb.from : start(verb);
    for (int i = start - 1; i >= 0 && i >= start - 3; i--) {
      Optional<Chunk> chunk = analysis.phrases().at(i);
      if (chunk.isPresent()) {
        return chunk.filter(c -> c.head >= 0 && c.name.isEmpty());
      }
    }
    return Optional.empty();
  }

  /** "to buy": an infinitive that says so. */
  private boolean isMarked(Frame verb) {
    int first = start(verb);
    return first > 0 && analysis.words().get(first - 1).is("to");
  }

  /** Where "to buy", "that it would buy" begins. */
  private int start(Frame verb) {
    int first = verb.group.stream().mapToInt(Integer::intValue).min().orElse(verb.at);
    for (int i = first; i >= 0 && i >= verb.from - 1; i--) {
      Word word = analysis.words().get(i);
      if (verb.opener.map(o -> o == word).orElse(false)) {
        return i;
      }
    }
    return first;
  }

  /** Whether a verb only tells who says it. */
  boolean tells(String verb) {
    return lists.has("reporting", verb);
  }

  /** A word list of the file. */
  Set<String> list(String name) {
    return lists.all(name);
  }

  /** Whether one of a list's word sequences stands in a verb's clause. */
  boolean says(String list, Frame verb) {
    return lists.says(list, analysis.words(), verb.from, verb.to);
  }

  boolean isNegated(Frame verb) {
    for (int i : verb.group) {
      if (negates(i)) {
        return true;
      }
    }
    return verb.arguments.stream().anyMatch(a -> isNegated(a.chunk()));
  }

  boolean isNegated(Chunk chunk) {
    return chunk.determiner == Determiner.NEGATIVE && negates(chunk.from)
        || chunk.from > 0 && chunk.begin() == chunk.from && negates(chunk.from - 1) && isNo(chunk);
  }

  private boolean isNo(Chunk chunk) {
    Word before = analysis.words().get(chunk.from - 1);
    return before.is("no") || before.is("keinerlei");
  }

  private boolean negates(int i) {
    List<Word> words = analysis.words();
    return lists.has("negations", words.get(i).lower())
        && !(i + 1 < words.size() && lists.has("not-only", words.get(i + 1).lower()))
        && !isCorrected(i);
  }

  /** "nicht im Mai, sondern erst im Juli": only the circumstances are denied. */
  private boolean isCorrected(int negation) {
    List<Word> words = analysis.words();
    for (int i = negation + 1; i < words.size() && !words.get(i).is(WordClass.NAME); i++) {
      if (lists.has("corrections", words.get(i).lower())) {
        return i + 1 < words.size() && lists.has("later", words.get(i + 1).lower());
      }
    }
    return false;
  }

  boolean isNegated(Governor governor) {
    return governor.verb().map(this::isNegated).orElse(false)
        || governor.chunk().map(this::isNegated).orElse(false);
  }
}
