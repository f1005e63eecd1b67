package org.firmament.extract.pattern;

import java.util.Set;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Chunk;

/** Whether a phrase is worded as a pattern asks: by its head noun and the words before it. */
final class Wording {
  private Wording() {}

  /** Whether one of the nouns heads the phrase. */
  static boolean headed(Set<String> lemmas, Chunk said, Analysis analysis) {
    Chunk chunk = listed(said, analysis);
    if (chunk.head < 0) {
      return false;
    }
    String head = analysis.words().get(chunk.head).form().head();
    for (String lemma : lemmas) {
      boolean same =
          lemma.equalsIgnoreCase(chunk.lemma)
              || lemma.equalsIgnoreCase(head)
              || lemma.equalsIgnoreCase(analysis.words().get(chunk.head).text());
      boolean listed = chunk.noun.map(n -> n.lemma().equalsIgnoreCase(lemma)).orElse(false);
      if (same || listed) {
        return true;
      }
    }
    return false;
  }

  /** "the stations X and Y", "the X and Y brands": each is one of them. */
  private static Chunk listed(Chunk chunk, Analysis analysis) {
    Chunk first = chunk.group.get(0);
    boolean shared =
        chunk.head < 0
            && chunk.name.isPresent()
            && first.head >= 0
            && first.name.isPresent()
            && analysis.words().get(first.head).form().numbers() == 2;
    Chunk last = chunk.group.get(chunk.group.size() - 1);
    boolean sharedBehind =
        chunk.head < 0
            && chunk.name.isPresent()
            && last.head >= 0
            && last.name.isPresent()
            && last.name.get().to() <= last.head
            && analysis.words().get(last.head).form().numbers() == 2;
    return shared ? first : sharedBehind ? last : chunk;
  }

  /** Whether the words that narrow the phrase stand in it: "majority" in "a majority stake". */
  static boolean narrowed(Set<String> modifiers, Chunk chunk, Analysis analysis) {
    for (String modifier : modifiers) {
      boolean stands = false;
      String stem = modifier.length() > 5 ? modifier.substring(0, modifier.length() - 2) : modifier;
      int end = chunk.head < 0 ? chunk.to : chunk.head;
      for (int i = chunk.from; i < end && !stands; i++) {
        stands = analysis.words().get(i).lower().startsWith(stem);
      }
      if (!stands) {
        return false;
      }
    }
    return true;
  }
}
