package org.firmament.extract.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.firmament.extract.syntax.Chunk;
import org.firmament.extract.syntax.Frame;
import org.firmament.extract.syntax.Frame.Role;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Word;
import org.firmament.text.WordClass;

/** What else the sentence says of a frame's phrase, or right beside it. */
final class Neighbours {
  /** Before what somebody parts with: "trennte sich von", "disposed of". */
  private static final Set<String> PARTING = Set.of("von", "of", "with");

  private Neighbours() {}

  /** The phrase of the frame belongs to one of these nouns: "the resignation of its chief". */
  static boolean isNounOf(Set<String> lemmas, Surroundings around) {
    Optional<Chunk> own = around.phrase();
    return own.isPresent()
        && around.analysis.phrases().chunks().stream()
            .filter(c -> c.complement.map(o -> covers(o, own.get(), around)).orElse(false))
            .anyMatch(c -> Conditions.names(lemmas, c, around));
  }

  /** "of its chairman, X, and finance chief Y": a phrase with those that are joined to it. */
  private static boolean covers(Chunk complement, Chunk own, Surroundings around) {
    List<Word> words = around.analysis.words();
    int joint = own.begin() - 1;
    if (complement.group.contains(own) || joint < 1 || !words.get(joint).is("and")) {
      return complement.group.contains(own);
    }
    return complement.to < joint
        && words.subList(complement.to, joint).stream()
            .noneMatch(w -> w.is(WordClass.VERB) || w.is(WordClass.PREPOSITION));
  }

  /**
   * What the noun or verb of the frame is to lead to: "an agreement with X to end the alliance".
   */
  static boolean isToDo(Set<String> lemmas, Surroundings around) {
    return around.analysis.frames().stream()
        .filter(v -> v.sort == Frame.Sort.VERB && lemmas.contains(v.lemma))
        .filter(
            v -> v.at > around.frame.at && v.governor.filter(g -> g == around.frame).isPresent())
        .anyMatch(v -> around.analysis.words().get(v.group.get(0) - 1).is("to"));
  }

  /** The phrase of the frame is what one of these verbs has been done to. */
  static boolean isObjectOf(Set<String> lemmas, Surroundings around) {
    Optional<Chunk> own = around.phrase();
    return own.isPresent()
        && around.analysis.frames().stream()
            .filter(v -> v.sort == Frame.Sort.VERB && lemmas.contains(v.lemma))
            .filter(v -> around.moods.isPast(v) && !around.isNegated(v))
            .flatMap(v -> v.arguments.stream())
            .filter(a -> a.role() == Role.OBJECT || PARTING.contains(a.marker()))
            .anyMatch(a -> a.chunk() == own.get());
  }

  /** "sold by its parent": who did one of these to what the sentence is about. */
  static boolean isAgentOf(Set<String> lemmas, Surroundings around) {
    Optional<Chunk> own = around.phrase();
    return own.isPresent()
        && around.analysis.frames().stream()
            .filter(v -> v.sort == Frame.Sort.VERB && v.passive && lemmas.contains(v.lemma))
            .filter(v -> !around.moods.isModal(v) && !around.isNegated(v))
            .flatMap(v -> v.in(Role.SUBJECT).stream())
            .anyMatch(a -> a.chunk() == own.get());
  }

  /** The phrase of the frame, or the person it names, is the subject of one of these verbs. */
  static boolean isSubjectOf(Set<String> lemmas, boolean past, Surroundings around) {
    for (Frame verb : around.analysis.frames()) {
      boolean done =
          verb.sort == Frame.Sort.VERB
              && lemmas.contains(verb.lemma)
              && !around.moods.isModal(verb)
              && !around.isNegated(verb)
              && !Ahead.is(verb, around)
              && (around.moods.isPast(verb) || !past);
      if (done) {
        Role role = verb.passive ? Role.OBJECT : Role.SUBJECT;
        for (Frame.Argument argument : verb.in(role)) {
          boolean own =
              around.phrase().map(c -> c == argument.chunk()).orElse(false)
                  || around.frame.in(Role.HOLDER).stream()
                      .anyMatch(h -> h.chunk() == argument.chunk());
          if (own) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** ", bis 2012 Chef von X", ", head of X until 2012": nothing stands between. */
  private static boolean isBeside(Chunk bound, Surroundings around) {
    List<Chunk> own = new ArrayList<>();
    around.phrase().ifPresent(own::add);
    around.frame.in(Role.COMPLEMENT).forEach(a -> own.add(a.chunk()));
    return own.stream().anyMatch(c -> bound.to == c.begin() || bound.begin() == c.to);
  }

  /**
   * "bis 2015", "until last year": a phrase behind that preposition with a date, in the clause or
   * right beside a noun without a verb; "until it pulled out": a past clause that it opens. Who
   * "stays until 2020" is there now.
   */
  static boolean isBounded(Set<String> prepositions, Surroundings around) {
    boolean stays =
        Stream.concat(
                around.core.stream().filter(v -> !around.moods.isPast(v)).map(v -> v.lemma),
                around.frame.governor.stream().map(g -> g.lemma))
            .anyMatch(lemma -> around.moods.grammar().has("staying-verbs", lemma));
    if (stays) {
      return false;
    }
    for (Chunk chunk : around.analysis.phrases().chunks()) {
      boolean bound =
          chunk.moment.isPresent()
              && (prepositions.contains(chunk.preposition)
                  || chunk.from > 0
                      && prepositions.contains(
                          around.analysis.words().get(chunk.from - 1).lower()));
      boolean inside =
          !isOfOther(chunk, around)
              && around.core.stream().anyMatch(v -> v.from <= chunk.from && chunk.to <= v.to);
      if (bound && (inside || around.presupposed && isBeside(chunk, around))) {
        return true;
      }
    }
    return around.analysis.frames().stream()
        .filter(f -> f.sort == Frame.Sort.VERB && around.moods.isPast(f))
        .filter(f -> f.opener.filter(o -> prepositions.contains(o.lower())).isPresent())
        .anyMatch(f -> around.core.stream().anyMatch(v -> v != f && v.from < f.from));
  }

  /** "Weber, bis 2012 Chef von X, wird Finanzchef": the time of another office. */
  private static boolean isOfOther(Chunk bound, Surroundings around) {
    return bound.begin() > 0
        && around.analysis.words().get(bound.begin() - 1).is(",")
        && around
            .analysis
            .phrases()
            .at(bound.to)
            .filter(c -> c.noun.filter(Lexicon.Noun::isOffice).isPresent())
            .isPresent();
  }

  /** "Chief executive X out after 12 years": what stands right behind the phrase or its holder. */
  static boolean isFollowed(Set<String> next, Surroundings around) {
    List<Word> words = around.analysis.words();
    List<Chunk> chunks = new ArrayList<>();
    around.phrase().ifPresent(chunks::add);
    around.frame.in(Role.HOLDER).forEach(a -> chunks.add(a.chunk()));
    around.frame.in(Role.COMPLEMENT).forEach(a -> chunks.add(a.chunk()));
    return chunks.stream()
        .anyMatch(c -> c.to < words.size() && next.contains(words.get(c.to).lower()));
  }

  /** "wie beide vereinbart haben", "as they agreed": what the clause is said to be. */
  static boolean isCommented(Set<String> lemmas, Surroundings around) {
    return around.analysis.frames().stream()
        .filter(v -> v.sort == Frame.Sort.VERB && lemmas.contains(v.lemma))
        .filter(v -> v.governor.filter(around.core::contains).isPresent())
        .anyMatch(v -> v.opener.filter(o -> o.is("wie") || o.is("as")).isPresent());
  }
}
