package org.firmament.text;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The small words of a language, whose classes are listed: {@code closed-class.tsv}.
 *
 * @param without classes that the dictionary gives them wrongly, listed with a minus
 */
record ClosedClass(Map<String, Set<WordClass>> classes, Map<String, Set<WordClass>> without) {
  static ClosedClass load(Path file) {
    Map<String, Set<WordClass>> classes = new HashMap<>();
    Map<String, Set<WordClass>> without = new HashMap<>();
    WordList.each(
        file,
        2,
        row -> {
          Set<WordClass> all = EnumSet.noneOf(WordClass.class);
          Set<WordClass> none = EnumSet.noneOf(WordClass.class);
          for (String name : row[1].split("\\|")) {
            boolean minus = name.startsWith("-");
            (minus ? none : all).add(wordClass(minus ? name.substring(1) : name));
          }
          classes.put(row[0], all);
          without.put(row[0], none);
        });
    return new ClosedClass(classes, without);
  }

  private static WordClass wordClass(String name) {
    return WordClass.valueOf(name.toUpperCase(Locale.ROOT));
  }

  Set<WordClass> of(String form) {
    return classes.getOrDefault(form, Set.of());
  }

  Set<WordClass> without(String form) {
    return without.getOrDefault(form, Set.of());
  }
}
