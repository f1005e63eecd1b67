package org.firmament.extract.figure;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Chunk;
import org.firmament.extract.syntax.Frame;
import org.firmament.extract.word.Word;
import org.firmament.text.Figure;
import org.firmament.text.WordClass;
import org.firmament.text.WordList;
import org.firmament.text.YamlFile;

/** The words for what firms report, for rising and falling, and for what a figure is. */
public final class Metrics {
  /** How a word for a metric takes its figures. */
  enum Sort {
    /** A noun whose value follows: "Umsatz". */
    FIGURE,
    /** The share, whose price and change follow. */
    SHARE,
    /** A verb whose object is the value: "verdienen". */
    VERB,
    /** A noun for falling that is a loss where money follows: "ein Minus von 3 Mio. Euro". */
    MINUS,
    /**
     * Words for what is left in the end, where the clause measures nothing else: "unterm Strich".
     */
    BOTTOM
  }

  /**
   * A word for a metric.
   *
   * @param sign -1 where the word makes the figure a loss
   */
  public record Metric(String name, int sign, Sort sort) {
    public boolean share() {
      return sort == Sort.SHARE;
    }

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
  private final Map<String, Metric> verbs = new HashMap<>();
  private final Map<String, Metric> endings = new HashMap<>();
  private final Map<String, Integer> movements = new HashMap<>();
  private final Map<String, Set<String>> lists = new HashMap<>();
  private final Map<String, List<List<String>>> phrases = new HashMap<>();

  private Metrics() {}

  public static Metrics load(Path folder) {
    Metrics metrics = new Metrics();
    WordList.each(folder.resolve("metrics.tsv"), 4, metrics::metric);
    for (String[] row : WordList.rows(folder.resolve("movements.tsv"), 2)) {
      metrics.movements.put(row[0].toLowerCase(Locale.ROOT), row[1].equals("-") ? -1 : 1);
    }
    YamlFile.read(folder.resolve("figures.yml"))
        .properties()
        .forEach(field -> metrics.list(field.getKey(), field.getValue()));
    return metrics;
  }

  private void metric(String[] row) {
    Sort sort = Sort.valueOf(row[3].toUpperCase(Locale.ROOT));
    Metric metric = new Metric(row[1], row[2].equals("-") ? -1 : 1, sort);
    String word = row[0].toLowerCase(Locale.ROOT);
    if (sort == Sort.VERB) {
      verbs.put(word, metric);
    } else if (word.startsWith("-")) {
      endings.put(word.substring(1), metric);
    } else {
      words.put(word, metric);
    }
  }

  private void list(String name, JsonNode values) {
    List<List<String>> several = new ArrayList<>();
    values.forEach(n -> several.add(List.of(n.asText().split(" "))));
    phrases.put(name, several);
    lists.put(
        name,
        several.stream()
            .filter(p -> p.size() == 1)
            .map(p -> p.get(0))
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** The metric that a phrase is about, by its head noun and the words before it. */
  public Optional<Metric> of(Chunk chunk, Analysis analysis) {
    if (chunk.head < 0 || isFormer(chunk, analysis)) {
      return Optional.empty();
    }
    boolean moving = chunk.head > chunk.from && direction(analysis.words().get(chunk.head)) != 0;
    Optional<Metric> own = at(chunk, chunk.head, analysis);
    boolean market =
        isHead("portions", chunk, analysis)
            && chunk.complement.filter(c -> isHead("markets", c, analysis)).isPresent();
    if (market) {
      return Optional.of(new Metric("marketShare", 1, Sort.FIGURE));
    }
    if (own.isEmpty() && isCount(chunk, analysis)) {
      return of(chunk.complement.get(), analysis);
    }
    return own.isEmpty() && moving ? at(chunk, chunk.head - 1, analysis) : own;
  }

  /** "zwei Ex-Mitarbeiter", which a firm has no longer. */
  private boolean isFormer(Chunk chunk, Analysis analysis) {
    List<Word> words = analysis.words();
    return words.get(chunk.head).lower().startsWith("ex-")
        || words.subList(chunk.from, chunk.head).stream().anyMatch(w -> is("former-staff", w));
  }

  /** "die Zahl der Mitarbeiter": it counts what its genitive names. */
  boolean isCount(Chunk chunk, Analysis analysis) {
    return isHead("counts-of", chunk, analysis)
        && chunk.complement.filter(c -> c != chunk && c.complement.isEmpty()).isPresent()
        && at(chunk.complement.get(), chunk.complement.get().head, analysis)
            .filter(m -> m.type() == Figure.Type.COUNT)
            .isPresent();
  }

  private Optional<Metric> at(Chunk chunk, int head, Analysis analysis) {
    if (head < 0) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder();
    Metric best = null;
    for (int i = head; i >= Math.max(0, head - 2); i--) {
      text.insert(0, analysis.words().get(i).lower() + (i < head ? " " : ""));
      Metric found = words.get(text.toString());
      best = found != null ? found : best;
    }
    if (best == null && head == chunk.head) {
      best = words.get(chunk.lemma.toLowerCase(Locale.ROOT));
    }
    if (best == null && !endings.isEmpty()) {
      best = compound(analysis.words().get(head).lower());
    }
    return Optional.ofNullable(best);
  }

  /** The metric that a word alone or with the one before it names. */
  Optional<Metric> at(int word, Analysis analysis) {
    List<Word> sentence = analysis.words();
    Metric two =
        word > 0
            ? words.get(sentence.get(word - 1).lower() + " " + sentence.get(word).lower())
            : null;
    return Optional.ofNullable(two == null ? words.get(sentence.get(word).lower()) : two);
  }

  /** "Auslandsumsatz" by its ending, "Umsatzrückgang" by its first part. */
  private Metric compound(String head) {
    Metric best = null;
    for (int i = 2; i < head.length() - 3 && best == null; i++) {
      best = endings.get(head.substring(i));
    }
    for (int i = 4; i < head.length() - 3 && best == null; i++) {
      String first = head.substring(0, i);
      boolean moves =
          movements.containsKey(head.substring(i)) || has("forecast-nouns", head.substring(i));
      best = moves ? words.get(first) : null;
      if (best == null && moves && first.endsWith("s")) {
        best = words.get(first.substring(0, i - 1));
      }
    }
    return best;
  }

  /** The metric whose verb carries a frame: "verdienen", "employ". */
  public Optional<Metric> of(Frame frame) {
    return frame.sort == Frame.Sort.VERB
        ? Optional.ofNullable(verbs.get(frame.lemma.toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  /** +1 or -1 for a word of rising or falling, 0 for any other. */
  int direction(Word word) {
    if (word.is(WordClass.PREPOSITION)
        && !word.is("up")
        && !word.is("down")
        && !word.is("above")
        && !word.is("below")) {
      return 0;
    }
    Integer own = movements.get(word.lower());
    if (own != null) {
      return own;
    }
    if (word.is(WordClass.VERB) || word.is(WordClass.ADJECTIVE)) {
      for (var verb : word.form().verbs()) {
        Integer found = movements.get(verb.lemma().toLowerCase(Locale.ROOT));
        if (found != null) {
          return found;
        }
      }
    }
    Integer noun = movements.get(word.form().noun().toLowerCase(Locale.ROOT));
    if (noun == null && word.is(WordClass.NOUN) && compound(word.lower()) != null) {
      noun = movements.get(word.form().head().toLowerCase(Locale.ROOT));
    }
    return noun == null ? 0 : noun;
  }

  /** The direction of a verb by its lemma, for separable verbs: "zulegen". */
  int direction(String lemma) {
    return movements.getOrDefault(lemma.toLowerCase(Locale.ROOT), 0);
  }

  /** Whether a word of falling is itself a loss: "ein Minus von 3 Mio. Euro". */
  boolean isLoss(Word word) {
    Metric metric = words.get(word.lower());
    return metric != null && metric.sort() == Sort.MINUS;
  }

  /** Whether somebody who does that to people has them as staff. */
  boolean employs(String lemma) {
    return lists.getOrDefault("employing", Set.of()).contains(lemma);
  }

  public boolean has(String list, String word) {
    return lists.getOrDefault(list, Set.of()).contains(word);
  }

  public boolean is(String list, Word word) {
    Set<String> set = lists.getOrDefault(list, Set.of());
    return set.contains(word.lower()) || word.is(WordClass.VERB) && word.mayBeVerb(set::contains);
  }

  /** Whether a word of a list stands anywhere. */
  boolean any(String list, List<Word> sentence) {
    return sentence.stream().anyMatch(w -> is(list, w));
  }

  /** Whether the head of a phrase is on a list, by its form, lemma or last part. */
  public boolean isHead(String list, Chunk chunk, Analysis analysis) {
    if (chunk.head < 0) {
      return false;
    }
    Word head = analysis.words().get(chunk.head);
    String low = head.lower();
    Set<String> set = lists.getOrDefault(list, Set.of());
    return set.contains(low)
        || set.contains(chunk.lemma.toLowerCase(Locale.ROOT))
        || set.contains(head.form().head().toLowerCase(Locale.ROOT))
        || set.stream().anyMatch(w -> w.startsWith("-") && low.endsWith(w.substring(1)));
  }

  /** How many words of a listed phrase end at a word; 0 for none. */
  int ends(String list, List<Word> sentence, int at) {
    for (List<String> phrase : phrases.getOrDefault(list, List.of())) {
      if (stands(phrase, sentence, at - phrase.size() + 1)) {
        return phrase.size();
      }
    }
    return 0;
  }

  /** "X, whose shares": the phrase is of what stands before the comma. */
  static boolean isWhose(List<Word> words, Chunk chunk) {
    return words.subList(Math.max(0, chunk.begin() - 1), Math.max(chunk.head, chunk.from)).stream()
        .anyMatch(w -> w.is(WordClass.RELATIVE));
  }

  /** Whether a listed phrase begins at a word. */
  boolean starts(String list, List<Word> sentence, int at) {
    return phrases.getOrDefault(list, List.of()).stream().anyMatch(p -> stands(p, sentence, at));
  }

  private static boolean stands(List<String> phrase, List<Word> sentence, int from) {
    if (from < 0 || from + phrase.size() > sentence.size()) {
      return false;
    }
    for (int i = 0; i < phrase.size(); i++) {
      if (!sentence.get(from + i).is(phrase.get(i))) {
        return false;
      }
    }
    return true;
  }
}
