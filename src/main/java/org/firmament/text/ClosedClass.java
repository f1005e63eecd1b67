package org.firmament.text;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The small words of a language, whose classes are listed: {@code closed-class.tsv}. */
record ClosedClass(Map<String, Set<WordClass>> classes) {
  static ClosedClass load(Path file) {
    Map<String, Set<WordClass>> classes = new HashMap<>();
    for (String[] row : WordList.rows(file, 2)) {
      Set<WordClass> all = EnumSet.noneOf(WordClass.class);
      for (String name : row[1].split("\\|")) {
        all.add(WordClass.valueOf(name.toUpperCase(Locale.ROOT)));
      }
      classes.put(row[0], all);
    }
    return new ClosedClass(classes);
  }

  Set<WordClass> of(String form) {
    return classes.getOrDefault(form, Set.of());
  }
}
