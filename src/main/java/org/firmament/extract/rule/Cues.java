package org.firmament.extract.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.firmament.extract.syntax.Chunk;
import org.firmament.extract.syntax.Frame;
import org.firmament.extract.syntax.Frame.Role;
import org.firmament.extract.word.Word;
import org.firmament.text.WordClass;

/** Whether words of a rule's list stand around a frame, as the rule writes them. */
final class Cues {
  private Cues() {}

  static boolean isSaidBy(Set<String> words, String speaker) {
    for (String word : speaker.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
      if (words.stream().anyMatch(w -> word.startsWith(w))) {
        return true;
      }
    }
    return false;
  }

  static boolean has(Set<String> words, List<Frame> verbs, Surroundings around) {
    for (Frame verb : verbs) {
      for (int i : verb.group) {
        if (words.contains(around.analysis.words().get(i).lower())) {
          return true;
        }
      }
    }
    return false;
  }

  static boolean hasWords(CuePhrases cues, List<Frame> verbs, Surroundings around) {
    for (Frame verb : verbs) {
      if (cues.standIn(around.analysis.words(), verb.from, verb.to)) {
        return true;
      }
    }
    return cues.standIn(around.analysis.words(), around.frame.from, around.frame.to);
  }

  static boolean hasCue(CuePhrases cues, Surroundings around) {
    List<Word> words = around.analysis.words();
    boolean relative = Conditions.isRelative(around);
    int from = relative ? around.frame.from : 0;
    int to = relative ? around.frame.to : words.size();
    for (int i = from; i < to; i++) {
      if (cues.standAt(i, words, to)
          && !isOfAmount(i, words)
          && (relative || !isOfOther(i, around))) {
        return true;
      }
    }
    return false;
  }

  /** "kaufte X, laut Medien für 50 Mio. Euro": an aside that is about the price alone. */
  static boolean isOfAmount(int at, List<Word> words) {
    boolean aside = at > 0 && words.get(at - 1).is(",") || at > 1 && words.get(at - 2).is(",");
    for (int i = at + 1; aside && i + 1 < words.size() && i < at + 4; i++) {
      boolean price = words.get(i).is("für") || words.get(i).is("um");
      if (price
          && words.subList(i + 1, Math.min(words.size(), i + 3)).stream()
              .anyMatch(w -> w.is(WordClass.NUMBER))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the word stands in a later main clause, one that tells a matter of its own. */
  private static boolean isOfOther(int at, Surroundings around) {
    List<Frame> own = new ArrayList<>(around.core);
    around.governors.forEach(g -> g.verb().ifPresent(own::add));
    return !own.isEmpty()
        && own.stream().noneMatch(v -> v.from <= at && at < v.to)
        && around.analysis.frames().stream()
            .filter(v -> v.sort == Frame.Sort.VERB && v.from <= at && at < v.to)
            .filter(v -> own.stream().allMatch(o -> o.at < v.from))
            .anyMatch(v -> v.governor.isEmpty() && v.opener.isEmpty() && !around.tells(v.lemma));
  }

  static boolean begins(CuePhrases cues, Surroundings around) {
    List<Word> words = around.analysis.words();
    int first = 0;
    while (first < words.size() && words.get(first).is(WordClass.MARK)) {
      first++;
    }
    return cues.standAt(first, words, words.size());
  }

  static boolean hasAdjective(Set<String> adjectives, Surroundings around) {
    if (around.phrase().map(c -> hasAdjective(adjectives, c, around)).orElse(false)) {
      return true;
    }
    return around.frame.sort == Frame.Sort.VERB
        && !around.presupposed
        && around.frame.arguments.stream()
            .filter(a -> a.chunk().head >= 0 && a.chunk().name.isEmpty())
            .filter(a -> a.role() != Role.SUBJECT && a.role() != Role.ADJUNCT)
            .anyMatch(a -> hasAdjective(adjectives, a.chunk(), around));
  }

  private static boolean hasAdjective(Set<String> adjectives, Chunk chunk, Surroundings around) {
    List<Word> words = around.analysis.words();
    for (int i = opening(words, chunk); i < chunk.to; i++) {
      String word = words.get(i).lower();
      for (String adjective : adjectives) {
        boolean first = adjective.endsWith("-") && word.startsWith(adjective);
        boolean inflected =
            adjective.length() > 4
                && word.startsWith(adjective)
                && word.length() <= adjective.length() + 2;
        if (first || inflected || word.equals(adjective)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Where what is said of a noun begins: with an adverb that opens an apposition (", einst Chef von
   * X,", ", formerly head of X,"), or an adjective before the name of the body ("former X chief").
   */
  private static int opening(List<Word> words, Chunk chunk) {
    int from = chunk.from;
    while (from > 0 && words.get(from - 1).is(WordClass.ADVERB)) {
      from--;
    }
    if (from > 0 && words.get(from - 1).is(",")) {
      return from;
    }
    int name = chunk.from;
    while (name > 0 && words.get(name - 1).is(WordClass.NAME)) {
      name--;
    }
    boolean before = name < chunk.from && name > 0 && words.get(name - 1).is(WordClass.ADJECTIVE);
    return before ? name - 1 : chunk.from;
  }
}
