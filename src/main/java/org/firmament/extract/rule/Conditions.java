package org.firmament.extract.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.firmament.extract.rule.Surroundings.Governor;
import org.firmament.extract.syntax.Chunk;
import org.firmament.extract.syntax.Frame;
import org.firmament.extract.syntax.Frame.Role;
import org.firmament.extract.word.Quotes;
import org.firmament.extract.word.Word;
import org.firmament.text.Form.Verb;
import org.firmament.text.WordClass;

/** Reads the conditions of a rule. */
record Conditions(JsonNode node, Map<String, Set<String>> lists) {
  List<Rule.Condition> all() {
    List<Rule.Condition> all = new ArrayList<>();
    if (!node.has("presupposed")) {
      all.add(around -> !around.presupposed);
    }
    for (String key : keys()) {
      condition(key).ifPresent(all::add);
    }
    return List.copyOf(all);
  }

  private List<String> keys() {
    List<String> keys = new ArrayList<>();
    node.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  private Optional<Rule.Condition> condition(String key) {
    Set<String> words = words(key);
    CuePhrases phrases = new CuePhrases(words);
    return Optional.ofNullable(
        switch (key) {
          case "on" -> around -> words.contains(label(around));
          case "question" -> Conditions::isQuestion;
          case "verb-first" -> Conditions::isVerbFirst;
          case "openers" -> around -> isOpened(words, around);
          case "auxiliaries" -> around -> hasAuxiliary(words, around);
          case "with" -> around -> Cues.has(words, around.core, around);
          case "infinitive" -> around -> counted(around).stream().anyMatch(around.moods::isFuture);
          case "headline" -> Conditions::isHeadline;
          case "relations" -> around -> words.contains(around.relation);
          case "tense" ->
              around ->
                  !around.core.isEmpty()
                      && around.core.stream().anyMatch(around.moods::isPast)
                          == node.path(key).asText().equals("past");
          case "mood" -> around -> hasMood(around);
          case "negated" -> around -> isNegated(around) == flag(key);
          case "words" -> around -> Cues.hasWords(phrases, counted(around), around);
          case "cues" -> around -> Cues.hasCue(phrases, around);
          case "begins" -> around -> Cues.begins(phrases, around);
          case "lemmas" -> around -> around.core.stream().anyMatch(v -> words.contains(v.lemma));
          case "governors" -> around -> isGoverned(words, around);
          case "verbs" ->
              around ->
                  around.core.stream().anyMatch(v -> words.contains(v.lemma))
                      || isGoverned(words, around);
          case "nouns" -> around -> around.phrase().map(c -> names(words, c, around)).orElse(false);
          case "adjectives" -> around -> Cues.hasAdjective(words, around);
          case "speakers" ->
              around -> around.speaker.map(s -> Cues.isSaidBy(words, s)).orElse(false);
          case "until" -> around -> Neighbours.isBounded(words, around);
          case "noun-of" -> around -> Neighbours.isNounOf(words, around);
          case "to-do" -> around -> Neighbours.isToDo(words, around);
          case "quoted" -> around -> isQuoted(around) == flag(key);
          case "agent-of" -> around -> Neighbours.isAgentOf(words, around);
          case "followed-by" -> around -> Neighbours.isFollowed(words, around);
          case "object-of" -> around -> Neighbours.isObjectOf(words, around);
          case "progressive" ->
              around -> counted(around).stream().anyMatch(v -> isUnderWay(v, around));
          case "ahead" ->
              around -> around.core.stream().anyMatch(v -> Ahead.is(v, around)) == flag(key);
          case "commented" -> around -> Neighbours.isCommented(words, around);
          case "subject-of" ->
              around -> Neighbours.isSubjectOf(words, flag("subject-past"), around);
          case "roles" ->
              around ->
                  around
                      .phrase()
                      .flatMap(c -> c.noun)
                      .map(n -> words.contains(n.list()) || words.contains(n.role()))
                      .orElse(false);
          default -> null;
        });
  }

  private boolean flag(String key) {
    return node.path(key).asBoolean();
  }

  /** The words of a key; "$name" stands for a list of the file. */
  private Set<String> words(String key) {
    Set<String> words = new LinkedHashSet<>();
    for (JsonNode one : node.path(key)) {
      String word = one.asText();
      if (word.startsWith("$")) {
        words.addAll(lists.getOrDefault(word.substring(1), Set.of()));
      } else {
        words.add(word);
      }
    }
    return words;
  }

  private static String label(Surroundings around) {
    return around.isEvent() ? "event" : around.frame.sort.name().toLowerCase(Locale.ROOT);
  }

  /** What a relative clause says is said by the way. */
  static boolean isRelative(Surroundings around) {
    return around.frame.sort == Frame.Sort.VERB
        && around.governors.isEmpty()
        && around.frame.opener.map(o -> o.is(WordClass.RELATIVE)).orElse(false);
  }

  private static boolean isQuestion(Surroundings around) {
    if (isRelative(around)) {
      return false;
    }
    List<Word> words = around.analysis.words();
    for (int i = words.size() - 1; i >= 0 && i >= words.size() - 3; i--) {
      if (words.get(i).is("?")) {
        return true;
      }
    }
    return false;
  }

  /** The sentence opens with a finite verb of the frame and asks nothing: a condition. */
  private static boolean isVerbFirst(Surroundings around) {
    List<Word> words = around.analysis.words();
    int first = 0;
    while (first < words.size() && words.get(first).is(WordClass.MARK)) {
      first++;
    }
    int at = first;
    boolean opens =
        first < words.size()
            && words.get(first).isFinite()
            && (around.core.stream()
                    .anyMatch(v -> v.group.contains(at) && !around.moods.isReduced(v))
                || around.governors.stream()
                    .anyMatch(g -> g.verb().map(v -> v.group.contains(at)).orElse(false)));
    return opens && words.stream().anyMatch(w -> w.is(","));
  }

  private static boolean isOpened(Set<String> openers, Surroundings around) {
    for (Frame verb : verbs(around)) {
      if (verb.opener.map(o -> openers.contains(o.lower())).orElse(false)) {
        return true;
      }
    }
    return false;
  }

  private static List<Frame> verbs(Surroundings around) {
    List<Frame> verbs = new ArrayList<>(around.core);
    around.governors.forEach(g -> g.verb().ifPresent(verbs::add));
    return verbs;
  }

  /** The verbs that count: the frame's own, or with {@code of} its governors, or both. */
  private List<Frame> counted(Surroundings around) {
    return switch (node.path("of").asText()) {
      case "governors" -> verbs(around).stream().filter(v -> !around.core.contains(v)).toList();
      case "any" -> verbs(around);
      default -> around.core;
    };
  }

  private boolean hasAuxiliary(Set<String> lemmas, Surroundings around) {
    String mood = node.path("mood").asText();
    for (Frame verb : counted(around)) {
      for (Verb reading : around.moods.auxiliaries(verb)) {
        if (lemmas.contains(reading.lemma())
            && (mood.isEmpty() || mood.indexOf(reading.mood()) >= 0)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Where no auxiliary is asked for: the finite verb can only be in that mood. */
  private boolean hasMood(Surroundings around) {
    if (node.has("auxiliaries")) {
      return true;
    }
    String mood = node.path("mood").asText();
    for (Frame verb : counted(around)) {
      Optional<Word> finite = around.moods.finite(verb);
      boolean all =
          finite.isPresent()
              && finite.get() == around.analysis.words().get(verb.at)
              && finite.get().form().verbs().stream()
                  .filter(v -> v.shape() == org.firmament.text.Form.Shape.FINITE)
                  .allMatch(v -> mood.indexOf(v.mood()) >= 0);
      if (all) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNegated(Surroundings around) {
    return around.core.stream().anyMatch(around::isNegated)
        || around.phrase().map(around::isNegated).orElse(false)
            && around.frame.sort != Frame.Sort.VERB;
  }

  /** "is buying", and "said it was buying". */
  private static boolean isUnderWay(Frame verb, Surroundings around) {
    boolean told =
        verb.governor.filter(g -> around.tells(g.lemma) && around.moods.isPast(g)).isPresent();
    return around.moods.isProgressive(verb, told);
  }

  /** "Norvik to buy Lumera": an infinitive that nothing governs. */
  private static boolean isHeadline(Surroundings around) {
    return around.governors.isEmpty()
        && around.core.stream()
            .map(v -> v.group.get(0))
            .anyMatch(i -> i > 0 && around.analysis.words().get(i - 1).is("to"));
  }

  /** A governor of that lemma, with the negation, link and subject that the rule asks for. */
  private boolean isGoverned(Set<String> lemmas, Surroundings around) {
    for (Governor governor : around.governors) {
      boolean known =
          lemmas.contains(governor.lemma())
              || governor.verb().map(v -> lemmas.contains(withParticle(v, around))).orElse(false)
              || governor.chunk().map(c -> names(lemmas, c, around)).orElse(false);
      if (known && fits(governor, around)) {
        return true;
      }
    }
    return false;
  }

  /** "call off", "fall through": the verb with the word behind it. */
  private static String withParticle(Frame verb, Surroundings around) {
    List<Word> words = around.analysis.words();
    return verb.at + 1 < words.size()
        ? verb.lemma + " " + words.get(verb.at + 1).lower()
        : verb.lemma;
  }

  private boolean fits(Governor governor, Surroundings around) {
    boolean negation =
        !node.has("governor-negated") || around.isNegated(governor) == flag("governor-negated");
    boolean link = !node.has("links") || words("links").contains(governor.link());
    boolean subject =
        !node.has("same-subject") || sameSubject(governor, around) == flag("same-subject");
    boolean who =
        !node.has("governor-subject")
            || governor.verb().stream()
                .flatMap(v -> v.in(Role.SUBJECT).stream())
                .anyMatch(a -> names(words("governor-subject"), a.chunk(), around));
    boolean passive =
        !node.has("governor-passive")
            || governor.verb().map(v -> v.passive).orElse(false) == flag("governor-passive");
    boolean past =
        !node.has("governor-past")
            || governor.verb().map(around.moods::isPast).orElse(false) == flag("governor-past");
    return negation && link && subject && passive && past && who;
  }

  /** Whether who plans, hopes or wants is a party of the frame, not somebody else. */
  private static boolean sameSubject(Governor governor, Surroundings around) {
    if (governor.verb().isEmpty()) {
      return true;
    }
    for (Frame.Argument outer : governor.verb().get().in(Role.SUBJECT)) {
      for (Frame.Argument inner : around.frame.arguments) {
        boolean same =
            inner.chunk() == outer.chunk()
                || inner.chunk().pronoun.isPresent() && inner.role() == Role.SUBJECT
                || inner.chunk().name.isPresent()
                    && outer.chunk().name.isPresent()
                    && inner.chunk().name.get().thing() == outer.chunk().name.get().thing();
        if (same) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the noun of a phrase, or the last part of its compound, is one of these. */
  static boolean names(Set<String> lemmas, Chunk chunk, Surroundings around) {
    if (chunk.head < 0) {
      return false;
    }
    Word head = around.analysis.words().get(chunk.head);
    String part = head.form().head();
    return lemmas.contains(chunk.lemma)
        || lemmas.contains(part)
        || lemmas.contains(part.toLowerCase(Locale.ROOT))
        || lemmas.contains(head.text());
  }

  /** "Muster 'buys Norvik'": a headline that quotes what somebody says of its subject. */
  private static boolean isQuoted(Surroundings around) {
    List<Word> words = around.analysis.words();
    return around.core.stream()
        .map(v -> v.group.get(0))
        .anyMatch(
            i ->
                i > 1
                    && Quotes.has(words.get(i - 1))
                    && words.get(i - 2).is(WordClass.NAME)
                    && words.get(i - 1).span().end() == words.get(i).span().start()
                    && words.get(i - 2).span().end() < words.get(i - 1).span().start());
  }
}
