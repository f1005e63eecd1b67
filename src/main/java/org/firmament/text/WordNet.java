package org.firmament.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The files of WordNet 3.1 (https://wordnet.princeton.edu); a part of speech is "noun", "verb",
 * "adj" or "adv".
 */
final class WordNet {
  private static final String HOME = "/net/sf/extjwnl/data/wordnet/wn31/";

  private WordNet() {}

  /** The lemmas of one word: what stands before the first blank of a line and has no "_". */
  static Set<String> lemmas(String pos) {
    Set<String> lemmas = new HashSet<>(pos.equals("noun") ? 120_000 : 30_000);
    byte[] index;
    try (InputStream in = WordNet.class.getResourceAsStream(HOME + "index." + pos)) {
      index = in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int start = 0;
    while (start < index.length) {
      int end = start;
      while (index[end] > ' ' && index[end] != '_') {
        end++;
      }
      if (end > start && index[end] == ' ') {
        lemmas.add(new String(index, start, end - start, StandardCharsets.ISO_8859_1));
      }
      while (end < index.length && index[end] != '\n') {
        end++;
      }
      start = end + 1;
    }
    return lemmas;
  }

  /** The irregular forms, each with its lemma. */
  static Map<String, String> exceptions(String pos) {
    Map<String, String> exceptions = new HashMap<>();
    try (BufferedReader lines = open(pos + ".exc")) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] parts = line.split(" ");
        if (parts.length > 1) {
          exceptions.putIfAbsent(parts[0], parts[1]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return exceptions;
  }

  /** By part of speech, how often the counted texts have each lemma. */
  static Map<String, Map<String, Integer>> uses() {
    Map<String, Map<String, Integer>> uses = new HashMap<>();
    List.of("noun", "verb", "adj", "adv").forEach(pos -> uses.put(pos, new HashMap<>()));
    try (BufferedReader lines = open("cntlist.rev")) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int percent = line.indexOf('%');
        int last = line.lastIndexOf(' ');
        if (percent > 0 && last > percent) {
          int count = Integer.parseInt(line.substring(last + 1));
          uses.get(pos(line.charAt(percent + 1)))
              .merge(line.substring(0, percent), count, Integer::sum);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return uses;
  }

  private static String pos(char digit) {
    return switch (digit) {
      case '1' -> "noun";
      case '2' -> "verb";
      case '4' -> "adv";
      default -> "adj";
    };
  }

  private static BufferedReader open(String name) {
    return new BufferedReader(
        new InputStreamReader(
            WordNet.class.getResourceAsStream(HOME + name), StandardCharsets.UTF_8),
        1 << 16);
  }
}
