package org.firmament.extract.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.firmament.extract.syntax.Chunk;
import org.firmament.extract.syntax.Frame;
import org.firmament.extract.syntax.Frame.Role;
import org.firmament.extract.word.Word;
import org.firmament.model.Span;

/** Who says what a frame says: "nach Angaben von X", "X said that", "…, teilte X mit". */
final class Attribution {
  private final Map<String, Set<String>> lists;

  Attribution(Map<String, Set<String>> lists) {
    this.lists = lists;
  }

  private boolean has(String list, String word) {
    return lists.getOrDefault(list, Set.of()).contains(word);
  }

  Optional<String> speaker(Surroundings around) {
    if (around.presupposed) {
      return Optional.empty();
    }
    for (Surroundings.Governor governor : around.governors) {
      if (governor.verb().isPresent() && has("reporting", governor.lemma())) {
        Optional<String> speaker = subject(governor.verb().get(), around);
        if (speaker.isPresent()) {
          return speaker;
        }
      }
    }
    Optional<String> source = source(around);
    return source.isPresent() ? source : trailing(around);
  }

  private static Optional<String> subject(Frame verb, Surroundings around) {
    return verb.in(verb.passive ? Role.ADJUNCT : Role.SUBJECT).stream()
        .filter(a -> !a.chunk().isFigure() && !a.chunk().isMoment())
        .findFirst()
        .map(a -> text(a.chunk(), around));
  }

  private static String text(Chunk chunk, Surroundings around) {
    Span span = chunk.span(around.analysis.words());
    StringBuilder text = new StringBuilder();
    for (int i = chunk.from; i < chunk.to; i++) {
      Word word = around.analysis.words().get(i);
      if (!text.isEmpty()
          && word.span().start() > around.analysis.words().get(i - 1).span().end()) {
        text.append(' ');
      }
      text.append(word.text());
    }
    return text.length() > span.length() ? text.substring(0, span.length()) : text.toString();
  }

  /** "laut X", "X zufolge", "nach Angaben von X". */
  private Optional<String> source(Surroundings around) {
    List<Word> words = around.analysis.words();
    for (Chunk chunk : around.analysis.phrases().chunks()) {
      if (Cues.isOfAmount(chunk.begin(), words)) {
        continue;
      }
      boolean behind =
          has("source-postpositions", chunk.to < words.size() ? words.get(chunk.to).lower() : "");
      boolean before =
          has("source-prepositions", chunk.preposition)
              || chunk.from > 0 && has("source-prepositions", words.get(chunk.from - 1).lower())
              || chunk.from > 1
                  && has(
                      "source-prepositions",
                      words.get(chunk.from - 2).lower() + " " + words.get(chunk.from - 1).lower());
      if (behind || before) {
        return Optional.of(
            text(chunk.complement.filter(c -> has("accounts", chunk.lemma)).orElse(chunk), around));
      }
      boolean account =
          has("accounts", chunk.lemma) && has("account-prepositions", chunk.preposition);
      if (account) {
        return chunk.complement.map(c -> text(c, around));
      }
    }
    return Optional.empty();
  }

  /** "…, sagte der Vorstand": a main clause of saying that governs nothing by itself. */
  private Optional<String> trailing(Surroundings around) {
    List<Frame> said =
        around.core.isEmpty()
            ? around.governors.stream().flatMap(g -> g.verb().stream()).toList()
            : around.core;
    for (Frame verb : around.analysis.frames()) {
      boolean says =
          verb.sort == Frame.Sort.VERB
              && has("reporting", verb.lemma)
              && !said.contains(verb)
              && verb.governor.isEmpty()
              && verb.opener.isEmpty();
      boolean elsewhere =
          said.stream().noneMatch(v -> v == verb || v.from <= verb.at && verb.at < v.to)
              && said.stream().allMatch(v -> v.from < verb.from);
      if (says && elsewhere && !said.isEmpty()) {
        Optional<String> speaker = subject(verb, around);
        if (speaker.isPresent()) {
          return speaker;
        }
      }
    }
    return Optional.empty();
  }
}
