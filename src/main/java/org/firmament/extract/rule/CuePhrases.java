package org.firmament.extract.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.firmament.extract.word.Word;

/**
 * Sequences of words that a rule looks for; "wort*" stands for each word that begins so, "*wort"
 * for each that ends so.
 */
final class CuePhrases {
  private final Map<String, List<String[]>> byFirst = new HashMap<>();
  private final List<String[]> others = new ArrayList<>();

  CuePhrases(Collection<String> written) {
    for (String phrase : written) {
      String[] parts = phrase.split(" ");
      if (parts[0].contains("*")) {
        others.add(parts);
      } else {
        byFirst.computeIfAbsent(parts[0], word -> new ArrayList<>()).add(parts);
      }
    }
  }

  /** Whether one of them stands within [from, to). */
  boolean standIn(List<Word> words, int from, int to) {
    for (int i = from; i < to; i++) {
      if (standAt(i, words, to)) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of them begins at a word and ends before another. */
  boolean standAt(int at, List<Word> words, int to) {
    if (at >= to) {
      return false;
    }
    for (String[] parts : byFirst.getOrDefault(words.get(at).lower(), List.of())) {
      if (fit(parts, words, at, to)) {
        return true;
      }
    }
    for (String[] parts : others) {
      if (fit(parts, words, at, to)) {
        return true;
      }
    }
    return false;
  }

  private static boolean fit(String[] parts, List<Word> words, int at, int to) {
    if (at + parts.length > to) {
      return false;
    }
    for (int k = 0; k < parts.length; k++) {
      if (!fits(parts[k], words.get(at + k).lower())) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(String want, String have) {
    return want.endsWith("*")
        ? have.startsWith(want.substring(0, want.length() - 1))
        : want.startsWith("*") ? have.endsWith(want.substring(1)) : have.equals(want);
  }
}
