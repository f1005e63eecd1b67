package org.firmament.extract.pattern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The choices "a|b" of a {@code say}. Those that only give an argument another noun or preposition
 * are one shape together, so that a say costs as many shapes as it has predicates.
 */
final class Alternatives {
  private final List<List<String>> choices = new ArrayList<>();
  private final Function<String, Pattern.Shape> shaping;

  Alternatives(String say, Function<String, Pattern.Shape> shaping) {
    for (String word : say.split(" ")) {
      choices.add(List.of(word.split("\\|", -1)));
    }
    Map<String, Pattern.Shape> known = new HashMap<>();
    this.shaping = said -> known.computeIfAbsent(said, shaping);
  }

  List<Pattern.Shape> shapes() {
    int[] first = new int[choices.size()];
    List<Integer> apart = new ArrayList<>();
    for (int at = 0; at < choices.size(); at++) {
      if (!areAlike(first, at)) {
        apart.add(at);
      }
    }
    List<Pattern.Shape> shapes = new ArrayList<>();
    for (int[] chosen : combinations(apart, 0, first)) {
      List<Pattern.Shape> joined = new ArrayList<>();
      for (int at = 0; at < choices.size(); at++) {
        if (!apart.contains(at)) {
          joined.addAll(others(chosen, at));
        }
      }
      shapes.add(merged(shaping.apply(said(chosen)), joined));
    }
    return shapes;
  }

  /** Whether the choices at a word differ from the first in nouns only. */
  private boolean areAlike(int[] first, int at) {
    Pattern.Shape base = shaping.apply(said(first));
    return others(first, at).stream().allMatch(shape -> isLike(base, shape));
  }

  /** The shapes of the other choices at a word, the rest as chosen. */
  private List<Pattern.Shape> others(int[] chosen, int at) {
    List<Pattern.Shape> shapes = new ArrayList<>();
    for (int k = 1; k < choices.get(at).size(); k++) {
      int[] other = chosen.clone();
      other[at] = k;
      shapes.add(shaping.apply(said(other)));
    }
    return shapes;
  }

  private static boolean isLike(Pattern.Shape one, Pattern.Shape other) {
    boolean same =
        one.sort() == other.sort()
            && one.lemma().equals(other.lemma())
            && one.list().equals(other.list())
            && one.adjective().equals(other.adjective())
            && one.modifiers().equals(other.modifiers())
            && one.needs().size() == other.needs().size();
    for (int i = 0; same && i < one.needs().size(); i++) {
      same = one.needs().get(i).isLike(other.needs().get(i));
    }
    return same;
  }

  private static Pattern.Shape merged(Pattern.Shape shape, List<Pattern.Shape> others) {
    List<Need> needs = new ArrayList<>(shape.needs());
    for (Pattern.Shape other : others) {
      for (int i = 0; i < needs.size() && i < other.needs().size(); i++) {
        if (needs.get(i).isLike(other.needs().get(i))) {
          needs.set(i, needs.get(i).or(other.needs().get(i)));
        }
      }
    }
    return new Pattern.Shape(
        shape.pattern(),
        shape.say(),
        shape.sort(),
        shape.lemma(),
        shape.list(),
        List.copyOf(needs),
        shape.adjective(),
        shape.modifiers());
  }

  private List<int[]> combinations(List<Integer> apart, int from, int[] chosen) {
    if (from == apart.size()) {
      return List.of(chosen);
    }
    List<int[]> all = new ArrayList<>();
    for (int k = 0; k < choices.get(apart.get(from)).size(); k++) {
      int[] next = chosen.clone();
      next[apart.get(from)] = k;
      all.addAll(combinations(apart, from + 1, next));
    }
    return all;
  }

  private String said(int[] chosen) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < chosen.length; i++) {
      words.add(choices.get(i).get(chosen[i]));
    }
    return String.join(" ", words);
  }

  /** Both sets of words together. */
  static Set<String> both(Set<String> one, Set<String> other) {
    Set<String> both = new LinkedHashSet<>(one);
    both.addAll(other);
    return both;
  }
}
