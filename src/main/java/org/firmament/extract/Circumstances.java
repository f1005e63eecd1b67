package org.firmament.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.firmament.model.Status;
import org.firmament.text.WordClass;

/**
 * How a text stands to what a frame says: denied, planned, rumoured, over, or not claimed at all.
 * The rules of {@code rules/status.yml} are tried in order; they act on any frame.
 */
final class Circumstances {
  /**
   * One rule; it holds when all of its conditions do.
   *
   * @param status empty where the text makes no claim: a question, a wish, a condition
   * @param group words of the verb group or clause, such as "nicht"
   * @param auxiliaries lemmas of auxiliaries and modals in the verb group
   * @param governors lemmas of the verbs that the frame depends on
   * @param openers words that open the clause
   * @param cues word sequences anywhere in the sentence
   * @param adjectives adjectives (or first parts) of the noun that carries the frame
   */
  private record Rule(
      String name,
      Optional<Status> status,
      Set<String> sorts,
      Set<String> group,
      Set<String> auxiliaries,
      Set<String> governors,
      Set<String> openers,
      List<String> cues,
      Set<String> adjectives,
      boolean question,
      boolean passiveToo,
      String mood) {}

  private final List<Rule> rules = new ArrayList<>();
  private final Grammar grammar;

  private Circumstances(Grammar grammar) {
    this.grammar = grammar;
  }

  static Circumstances load(Path file, Grammar grammar) {
    Circumstances circumstances = new Circumstances(grammar);
    try {
      for (JsonNode node : new YAMLMapper().readTree(file.toFile()).path("rules")) {
        circumstances.rules.add(rule(node));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return circumstances;
  }

  private static Rule rule(JsonNode node) {
    String status = node.path("status").asText();
    return new Rule(
        node.path("name").asText(),
        status.equals("none") ? Optional.empty() : Optional.of(Status.of(status)),
        words(node, "on"),
        words(node, "group"),
        words(node, "auxiliaries"),
        words(node, "governors"),
        words(node, "openers"),
        List.copyOf(words(node, "cues")),
        words(node, "adjectives"),
        node.path("question").asBoolean(),
        true,
        node.path("mood").asText(""));
  }

  private static Set<String> words(JsonNode node, String name) {
    Set<String> words = new java.util.LinkedHashSet<>();
    node.path(name).forEach(n -> words.add(n.asText()));
    return words;
  }

  /** The verdict on a match. */
  record Verdict(boolean claimed, Status status, String rule) {}

  Verdict judge(Match match, Analysis analysis) {
    if (match.pattern().status().isPresent()) {
      Verdict verdict = judge(match.frame(), analysis);
      boolean plain = verdict.claimed() && verdict.status() == Status.ASSERTED;
      return plain ? new Verdict(true, match.pattern().status().get(), "pattern") : verdict;
    }
    return judge(match.frame(), analysis);
  }

  Verdict judge(Frame frame, Analysis analysis) {
    for (Rule rule : rules) {
      if (holds(rule, frame, analysis)) {
        return new Verdict(
            rule.status().isPresent(), rule.status().orElse(Status.DENIED), rule.name());
      }
    }
    return new Verdict(true, Status.ASSERTED, "");
  }

  private boolean holds(Rule rule, Frame frame, Analysis analysis) {
    boolean sort =
        rule.sorts().isEmpty() || rule.sorts().contains(frame.sort.name().toLowerCase(Locale.ROOT));
    if (!sort) {
      return false;
    }
    boolean any = false;
    if (rule.question()) {
      if (!isQuestion(analysis)) {
        return false;
      }
      any = true;
    }
    if (!rule.group().isEmpty()) {
      if (!inGroup(rule.group(), frame, analysis)) {
        return false;
      }
      any = true;
    }
    if (!rule.auxiliaries().isEmpty()) {
      if (!hasAuxiliary(rule, frame, analysis)) {
        return false;
      }
      any = true;
    }
    if (!rule.governors().isEmpty()) {
      if (!isGoverned(rule.governors(), frame)) {
        return false;
      }
      any = true;
    }
    if (!rule.openers().isEmpty()) {
      if (!isOpened(rule.openers(), frame)) {
        return false;
      }
      any = true;
    }
    if (!rule.cues().isEmpty()) {
      if (rule.cues().stream().noneMatch(c -> hasCue(c, analysis))) {
        return false;
      }
      any = true;
    }
    if (!rule.adjectives().isEmpty()) {
      if (!hasAdjective(rule.adjectives(), frame, analysis)) {
        return false;
      }
      any = true;
    }
    return any;
  }

  private static boolean isQuestion(Analysis analysis) {
    for (int i = analysis.words().size() - 1; i >= 0 && i >= analysis.words().size() - 3; i--) {
      if (analysis.words().get(i).is("?")) {
        return true;
      }
    }
    return false;
  }

  /** A negation of the verb group, or of a noun that the frame consists of. */
  private boolean inGroup(Set<String> words, Frame frame, Analysis analysis) {
    for (int i : frame.group) {
      if (words.contains(analysis.words().get(i).lower())) {
        return true;
      }
    }
    Optional<Chunk> chunk = analysis.phrases().at(frame.at);
    if (chunk.isPresent() && words.contains(analysis.words().get(chunk.get().from).lower())) {
      return true;
    }
    for (Frame.Argument argument : frame.arguments) {
      Chunk filler = argument.chunk();
      boolean negated =
          filler.determiner == Chunk.Determiner.NEGATIVE
              && filler.from < analysis.words().size()
              && words.contains(analysis.words().get(filler.from).lower());
      if (negated) {
        return true;
      }
    }
    boolean linked =
        frame.sort != Frame.Sort.VERB
            && frame.governor.isPresent()
            && grammar.has("copulas", frame.governor.get().lemma);
    return linked && inGroup(words, frame.governor.get(), analysis);
  }

  private boolean hasAuxiliary(Rule rule, Frame frame, Analysis analysis) {
    Frame verb =
        frame.sort != Frame.Sort.VERB
                && frame.governor.isPresent()
                && grammar.has("copulas", frame.governor.get().lemma)
            ? frame.governor.get()
            : frame;
    for (int i : verb.group) {
      Word word = analysis.words().get(i);
      boolean self = i == verb.at;
      if (!self && word.is(WordClass.VERB)) {
        for (var reading : word.form().verbs()) {
          boolean mood = rule.mood().isEmpty() || rule.mood().indexOf(reading.mood()) >= 0;
          if (mood
              && (rule.auxiliaries().contains(reading.lemma())
                  || rule.auxiliaries().contains(word.lower()))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean isGoverned(Set<String> lemmas, Frame frame) {
    Set<Frame> visited = new HashSet<>();
    Optional<Frame> at = frame.governor;
    while (at.isPresent() && visited.add(at.get())) {
      if (lemmas.contains(at.get().lemma)) {
        return true;
      }
      at = at.get().governor;
    }
    return false;
  }

  private static boolean isOpened(Set<String> openers, Frame frame) {
    Set<Frame> visited = new HashSet<>();
    Optional<Frame> at = Optional.of(frame);
    while (at.isPresent() && visited.add(at.get())) {
      if (at.get().opener.map(o -> openers.contains(o.lower())).orElse(false)) {
        return true;
      }
      at = at.get().governor;
    }
    return false;
  }

  private static boolean hasCue(String cue, Analysis analysis) {
    String[] parts = cue.split(" ");
    List<Word> words = analysis.words();
    for (int i = 0; i + parts.length <= words.size(); i++) {
      boolean all = true;
      for (int k = 0; k < parts.length && all; k++) {
        String want = parts[k];
        String have = words.get(i + k).lower();
        all =
            want.endsWith("*")
                ? have.startsWith(want.substring(0, want.length() - 1))
                : have.equals(want);
      }
      if (all) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasAdjective(Set<String> adjectives, Frame frame, Analysis analysis) {
    Optional<Chunk> chunk = analysis.phrases().at(frame.at);
    if (chunk.isEmpty()) {
      return false;
    }
    for (int i = chunk.get().from; i < chunk.get().to; i++) {
      String word = analysis.words().get(i).lower();
      for (String adjective : adjectives) {
        boolean first = adjective.endsWith("-") && word.startsWith(adjective);
        if (first
            || word.equals(adjective)
            || word.startsWith(adjective)
                && word.length() <= adjective.length() + 2
                && adjective.length() > 4) {
          return true;
        }
      }
    }
    return false;
  }
}
