package org.firmament.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Tells in which language a text is written, by its function words; a word that several languages
 * share counts little. Word endings decide where a short text has no function word.
 */
public final class LanguageGuess {
  /** What is read of a text, in UTF-16 units. */
  private static final int ENOUGH = 20_000;

  /** How many words a text may have for its endings to count. */
  private static final int SHORT = 40;

  /** The share of function words below which a longer text is no prose of the language. */
  private static final double SPARSE = 0.05;

  private static final double ENDING = 0.2;

  /** How much more likely a language is that is read than one that is not. */
  private static final double EXPECTED = 1.1;

  private static final int LONGEST_ENDING = 7;

  private final Set<String> readable = new TreeSet<>();
  private final Map<String, List<String>> words = new HashMap<>();
  private final Map<String, List<String>> endings = new HashMap<>();

  private LanguageGuess() {}

  /**
   * Knows the languages that have a folder with {@code function-words.tsv}, and those of {@code
   * foreign-function-words.tsv} as foreign ones.
   */
  public static LanguageGuess among(Path languagesFolder) {
    LanguageGuess guess = new LanguageGuess();
    try (Stream<Path> folders = Files.list(languagesFolder)) {
      for (Path folder : folders.sorted().toList()) {
        Path file = folder.resolve("function-words.tsv");
        if (Files.exists(file)) {
          String language = folder.getFileName().toString();
          guess.readable.add(language);
          Rows.of(file).rows().forEach(row -> guess.add(language, row.at(0)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Rows.of(languagesFolder.resolve("foreign-function-words.tsv"))
        .rows()
        .forEach(row -> guess.add(row.at(0), row.at(1)));
    return guess;
  }

  private void add(String language, String word) {
    boolean ending = word.startsWith("-");
    List<String> languages =
        (ending ? endings : words)
            .computeIfAbsent(ending ? word.substring(1) : word, key -> new ArrayList<>());
    if (!languages.contains(language)) {
      languages.add(language);
    }
  }

  /** The language of a text; empty where it is none that is read, or cannot be told. */
  public Optional<String> of(String text) {
    Map<String, Double> scores = new TreeMap<>();
    String start = text.length() > ENOUGH ? text.substring(0, ENOUGH) : text;
    List<String> found = wordsOf(start.toLowerCase(Locale.ROOT));
    boolean brief = found.size() <= SHORT;
    for (String word : found) {
      List<String> languages = words.getOrDefault(word, List.of());
      for (String language : languages) {
        scores.merge(language, 1.0 / languages.size(), Double::sum);
      }
      if (brief && languages.isEmpty()) {
        ending(word, scores);
      }
    }
    readable.forEach(language -> scores.computeIfPresent(language, (key, n) -> n * EXPECTED));
    String best = "";
    double most = 0;
    double second = 0;
    for (Map.Entry<String, Double> score : scores.entrySet()) {
      if (score.getValue() > most) {
        second = most;
        most = score.getValue();
        best = score.getKey();
      } else if (score.getValue() > second) {
        second = score.getValue();
      }
    }
    boolean clear = most > second && (brief || most >= found.size() * SPARSE);
    return clear && readable.contains(best) ? Optional.of(best) : Optional.empty();
  }

  private void ending(String word, Map<String, Double> scores) {
    for (int length = Math.min(LONGEST_ENDING, word.length() - 2); length > 0; length--) {
      List<String> languages = endings.get(word.substring(word.length() - length));
      if (languages != null) {
        languages.forEach(language -> scores.merge(language, ENDING, Double::sum));
        return;
      }
    }
  }

  private static List<String> wordsOf(String text) {
    List<String> found = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside =
          i < text.length()
              && (Character.isLetter(text.charAt(i))
                  || start >= 0 && (text.charAt(i) == '\'' || text.charAt(i) == '’'));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        found.add(text.substring(start, i).replace('’', '\''));
        start = -1;
      }
    }
    return found;
  }
}
