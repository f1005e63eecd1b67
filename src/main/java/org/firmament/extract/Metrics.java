package org.firmament.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.firmament.text.Figure;
import org.firmament.text.WordList;

/** The words for what firms report, for rising and falling, and for what a figure is. */
final class Metrics {
  /**
   * A word for a metric.
   *
   * @param sign -1 where the word makes the figure a loss
   * @param share whether it is the share, whose price and change follow
   */
  record Metric(String name, int sign, boolean share) {
    /** What its figure counts. */
    Figure.Type type() {
      return switch (name) {
        case "employees" -> Figure.Type.COUNT;
        case "marketShare" -> Figure.Type.PERCENT;
        default -> Figure.Type.MONEY;
      };
    }
  }

  private final Map<String, Metric> words = new HashMap<>();
  private final Map<String, Metric> endings = new HashMap<>();
  private final Map<String, Integer> movements = new HashMap<>();
  private final Map<String, Set<String>> markers = new HashMap<>();

  private Metrics() {}

  static Metrics load(Path folder) {
    Metrics metrics = new Metrics();
    for (String[] row : WordList.rows(folder.resolve("metrics.tsv"), 4)) {
      Metric metric = new Metric(row[1], row[2].equals("-") ? -1 : 1, row[3].equals("share"));
      String word = row[0].toLowerCase(Locale.ROOT);
      if (word.startsWith("-")) {
        metrics.endings.put(word.substring(1), metric);
      } else {
        metrics.words.put(word, metric);
      }
    }
    for (String[] row : WordList.rows(folder.resolve("movements.tsv"), 2)) {
      metrics.movements.put(row[0].toLowerCase(Locale.ROOT), row[1].equals("-") ? -1 : 1);
    }
    try {
      JsonNode root = new YAMLMapper().readTree(folder.resolve("figures.yml").toFile());
      root.properties()
          .forEach(
              field -> {
                Set<String> set = new HashSet<>();
                field.getValue().forEach(n -> set.add(n.asText()));
                metrics.markers.put(field.getKey(), set);
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return metrics;
  }

  /** The metric that a phrase is about, by its head noun and the words before it. */
  Optional<Metric> of(Chunk chunk, Analysis analysis) {
    if (chunk.head < 0) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder();
    Metric best = null;
    for (int i = chunk.head; i >= Math.max(chunk.from, chunk.head - 2); i--) {
      text.insert(
          0,
          (text.length() > 0 || i < chunk.head
              ? analysis.words().get(i).lower() + " "
              : analysis.words().get(i).lower()));
      Metric found = words.get(text.toString().trim());
      best = found != null ? found : best;
    }
    if (best == null) {
      best = words.get(chunk.lemma.toLowerCase(Locale.ROOT));
    }
    if (best == null && !endings.isEmpty()) {
      String head = analysis.words().get(chunk.head).lower();
      for (int i = 2; i < head.length() - 3 && best == null; i++) {
        best = endings.get(head.substring(i));
      }
    }
    return Optional.ofNullable(best);
  }

  /** +1 or -1 for a word of rising or falling, 0 for any other. */
  int direction(Word word) {
    Integer own = movements.get(word.lower());
    if (own != null && !(word.tag() == org.firmament.text.WordClass.PREPOSITION)) {
      return own;
    }
    for (var verb : word.form().verbs()) {
      Integer found = movements.get(verb.lemma().toLowerCase(Locale.ROOT));
      if (found != null) {
        return found;
      }
    }
    return movements.getOrDefault(word.form().noun().toLowerCase(Locale.ROOT), 0);
  }

  /** The direction of a verb by its lemma, for separable verbs: "zulegen". */
  int direction(String lemma) {
    return movements.getOrDefault(lemma.toLowerCase(Locale.ROOT), 0);
  }

  /** Whether somebody who does that to people has them as staff. */
  boolean employs(String lemma) {
    return markers.getOrDefault("employing", Set.of()).contains(lemma);
  }

  boolean is(String list, Word word) {
    Set<String> set = markers.getOrDefault(list, Set.of());
    return set.contains(word.lower())
        || word.form().verbs().stream().anyMatch(v -> set.contains(v.lemma()));
  }
}
