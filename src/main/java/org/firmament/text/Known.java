package org.firmament.text;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What was worked out for words. It begins anew when it knows too many, for texts of made-up words
 * would fill any memory.
 */
final class Known<V> {
  /** Several times what a thousand articles have in both languages: 40,000. */
  static final int MOST = 200_000;

  private final Map<String, V> known = new ConcurrentHashMap<>();
  private final Function<String, V> work;

  /**
   * @param work gives the same for the same word, and may ask for other words
   */
  Known(Function<String, V> work) {
    this.work = work;
  }

  V of(String word) {
    V found = known.get(word);
    if (found == null) {
      found = work.apply(word);
      if (known.size() >= MOST) {
        known.clear();
      }
      known.put(word, found);
    }
    return found;
  }

  int size() {
    return known.size();
  }
}
