package org.firmament.extract.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.firmament.extract.pattern.Match;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Frame;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Word;
import org.firmament.model.Status;
import org.firmament.text.YamlFile;

/**
 * How a text stands to what a frame says: denied, planned, rumoured, over, or not claimed at all,
 * and who says so. The rules of {@code rules/status.yml} are tried in order; they act on any frame.
 */
public final class Circumstances implements Surroundings.Lists {
  private final Map<String, Set<String>> lists = new HashMap<>();
  private final Map<String, CuePhrases> phrases = new HashMap<>();
  private final List<Rule> rules = new ArrayList<>();
  private final List<Rule> mentionRules = new ArrayList<>();
  private final List<Rule> undoingRules = new ArrayList<>();
  private final Grammar grammar;
  private final Attribution attribution;

  private Circumstances(JsonNode file, Grammar grammar) {
    this.grammar = grammar;
    file.path("lists")
        .properties()
        .forEach(
            field -> {
              Set<String> words = new LinkedHashSet<>();
              field.getValue().forEach(w -> words.add(w.asText()));
              lists.put(field.getKey(), words);
              phrases.put(field.getKey(), new CuePhrases(words));
            });
    attribution = new Attribution(lists);
    file.path("rules").forEach(node -> rules.add(Rule.of(node, lists)));
    file.path("mentions").forEach(node -> mentionRules.add(Rule.of(node, lists)));
    mentionRules.addAll(rules);
    file.path("undoing").forEach(node -> undoingRules.add(Rule.of(node, lists)));
  }

  public static Circumstances load(Path file, Grammar grammar) {
    return new Circumstances(YamlFile.read(file), grammar);
  }

  /**
   * The verdict on a match.
   *
   * @param rule the rule that decided, or {@link #WORDING}; empty where none did
   * @param speaker who says so, where the sentence tells
   * @param telling what the sentence does to say it
   */
  public record Verdict(
      boolean claimed, Status status, String rule, Optional<String> speaker, Telling telling) {
    /** Instead of a rule, where the wording has a status of its own: "lets the offer lapse". */
    public static final String WORDING = "wording";

    /** What no word says: that a firm has a seat, told by the order of words only. */
    public static Verdict granted(Status status) {
      return new Verdict(true, status, "", Optional.empty(), Telling.GRANTED);
    }

    /** The same with another status. */
    public Verdict as(Status other) {
      return new Verdict(claimed, other, rule, speaker, telling);
    }
  }

  public Verdict judge(Match match, Analysis analysis) {
    Verdict verdict = judge(match.frame(), analysis, match.pattern().relation().name());
    Optional<Status> own = match.pattern().status();
    if (own.isEmpty() || !verdict.claimed()) {
      return verdict;
    }
    Status both = both(own.get(), verdict);
    return new Verdict(true, both, Verdict.WORDING, verdict.speaker(), verdict.telling());
  }

  /**
   * What holds when the wording itself has a status: an end that is only planned is none yet, and
   * what is asserted by the wording holds whatever its clause denies or plans.
   */
  private static Status both(Status own, Verdict verdict) {
    if (own == Status.ASSERTED) {
      return own;
    }
    return switch (verdict.status()) {
      case ASSERTED -> own;
      case PLANNED -> own == Status.ENDED ? Status.ASSERTED : own;
      case RUMOURED ->
          own == Status.ENDED ? Status.ASSERTED : own == Status.DENIED ? own : verdict.status();
      case ENDED -> own == Status.DENIED ? own : verdict.status();
      case DENIED -> own == Status.ENDED ? Status.ASSERTED : verdict.status();
    };
  }

  /** The verdict on a frame that is read for a relation. */
  public Verdict judge(Frame frame, Analysis analysis, String relation) {
    return judge(frame, analysis, relation, rules);
  }

  /** Whether a verb says that what it is about came to nothing. */
  public boolean undoes(Frame frame, Analysis analysis) {
    return judge(frame, analysis, "", undoingRules).status() == Status.DENIED;
  }

  /** Whether one of a list's word sequences stands in the sentence. */
  public boolean says(String list, Analysis analysis) {
    return says(list, analysis.words(), 0, analysis.words().size());
  }

  @Override
  public boolean says(String list, List<Word> words, int from, int to) {
    return phrases.containsKey(list) && phrases.get(list).standIn(words, from, to);
  }

  /** The verdict on a noun that speaks of a deal without naming both sides: "the takeover". */
  public Verdict judgeMention(Frame frame, Analysis analysis) {
    return judge(frame, analysis, "acquires", mentionRules);
  }

  private Verdict judge(Frame frame, Analysis analysis, String relation, List<Rule> tried) {
    Surroundings around = new Surroundings(frame, analysis, grammar, this);
    Optional<String> speaker = attribution.speaker(around);
    around.speaker = speaker;
    around.relation = relation;
    Telling telling = Telling.of(around);
    for (Rule rule : tried) {
      if (rule.holds(around)) {
        Status status = rule.status().orElse(Status.DENIED);
        return new Verdict(rule.status().isPresent(), status, rule.name(), speaker, telling);
      }
    }
    return new Verdict(true, Status.ASSERTED, "", speaker, telling);
  }

  /** Whether a noun, or the last part of its compound, is in a list of the file. */
  public boolean isOf(String list, Word noun) {
    String part = noun.form().head();
    return has(list, noun.form().noun())
        || has(list, part)
        || has(list, part.toLowerCase(Locale.ROOT))
        || has(list, noun.text());
  }

  @Override
  public Set<String> all(String list) {
    return lists.getOrDefault(list, Set.of());
  }

  @Override
  public boolean has(String list, String word) {
    return all(list).contains(word);
  }
}
