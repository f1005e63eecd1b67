package org.firmament.extract.syntax;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Word;
import org.firmament.text.WordClass;

/** What two do together, in nouns that only speak of it: "Fusionsgespräche", "merger talks". */
record Talks(Grammar grammar, Map<String, List<String>> verbsOfNoun) {
  /** The noun that the phrase speaks of. */
  Optional<String> of(Phrasing phrases, Chunk chunk) {
    if (verbsOfNoun.containsKey(chunk.lemma)) {
      return Optional.empty();
    }
    List<Word> words = phrases.words();
    Word head = words.get(chunk.head);
    if (grammar.nounsAreCapital()) {
      String tail = head.form().head();
      String noun = head.form().noun();
      return noun.length() > tail.length() && !tail.isEmpty()
          ? first(noun.substring(0, noun.length() - tail.length()))
              .filter(t -> speaksOf(tail.toLowerCase(Locale.ROOT), t))
          : Optional.empty();
    }
    int before = chunk.head - 1;
    return before >= 0 && words.get(before).is(WordClass.NOUN)
        ? Optional.of(words.get(before).lower())
            .filter(verbsOfNoun::containsKey)
            .filter(t -> speaksOf(chunk.lemma, t))
        : Optional.empty();
  }

  /** "Fusions", "Kooperations-": without what joins it to the rest. */
  private Optional<String> first(String part) {
    String bare = part.replaceAll("-$", "");
    return List.of(bare, bare.replaceAll("e?[sn]$", ""), bare.replaceAll("s$", "")).stream()
        .filter(verbsOfNoun::containsKey)
        .findFirst();
  }

  private boolean speaksOf(String head, String noun) {
    boolean talk = grammar.has("talk-nouns", head);
    boolean agreed = grammar.has("agreement-nouns", head);
    return verbsOfNoun.get(noun).stream()
        .anyMatch(
            v ->
                grammar.has("mutual-verbs", v) && talk
                    || grammar.has("uniting-verbs", v) && (talk || agreed));
  }
}
