package org.firmament.extract.name;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.firmament.extract.word.Word;

/** English names of several parts that are spelled out before their initials: "A and B (A&B)". */
final class SpelledOut {
  private static final Set<String> JOINTS = Set.of("and", "of", "for", "the", "&", "in", "on");

  private SpelledOut() {}

  /** Where such names begin and end, of those that a small word parts. */
  static SortedMap<Integer, Integer> in(List<Word> words) {
    SortedMap<Integer, Integer> found = new TreeMap<>();
    for (int open = 2; open + 2 < words.size(); open++) {
      if (words.get(open).is("(") && words.get(open + 2).is(")")) {
        int start = start(words, open, initials(words.get(open + 1).text()));
        if (start < open) {
          found.put(start, open);
        }
      }
    }
    return found;
  }

  /** The capitals of an abbreviation that has few other letters; else "". */
  private static String initials(String text) {
    StringBuilder capitals = new StringBuilder();
    text.chars().filter(Character::isUpperCase).forEach(c -> capitals.append((char) c));
    long small = text.chars().filter(Character::isLowerCase).count();
    return small > 1 || capitals.length() < 2 ? "" : capitals.toString();
  }

  /** The word with the first of the initials, if those before the bracket have them all. */
  private static int start(List<Word> words, int open, String initials) {
    int left = initials.length();
    boolean parted = false;
    for (int i = open - 1; i >= 0 && left > 0; i--) {
      Word word = words.get(i);
      if (word.capital() && word.text().charAt(0) == initials.charAt(left - 1)) {
        left--;
        if (left == 0) {
          return parted ? i : open;
        }
      } else if (JOINTS.contains(word.text()) && i < open - 1) {
        parted = true;
      } else {
        return open;
      }
    }
    return open;
  }
}
