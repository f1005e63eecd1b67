package org.firmament;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Guards the word lists: every language has the same ones, and each is a sorted table without
 * doubles.
 */
class LexiconTest {
  private static final Path LANGUAGES = Path.of("data", "languages");
  private static final Path COMPANIES = Path.of("data", "companies");

  private static final Map<String, List<String>> COLUMNS =
      Map.ofEntries(
          Map.entry("legal-forms.tsv", List.of("form")),
          Map.entry("company-words.tsv", List.of("word", "kind")),
          Map.entry("company-nouns.tsv", List.of("noun", "gender", "plural", "role")),
          Map.entry("offices.tsv", List.of("form", "lemma", "gender", "class")),
          Map.entry("titles.tsv", List.of("title", "gender")),
          Map.entry("given-names.tsv", List.of("name", "gender")),
          Map.entry("places.tsv", List.of("name", "base", "class", "adjectives", "people")),
          Map.entry("product-nouns.tsv", List.of("noun", "gender", "plural", "class")),
          Map.entry("site-nouns.tsv", List.of("noun", "gender", "plural", "class")),
          Map.entry("goods-nouns.tsv", List.of("noun")),
          Map.entry("organizations.tsv", List.of("name", "aliases", "class")),
          Map.entry("exchanges.tsv", List.of("name", "aliases", "class")),
          Map.entry("markets.tsv", List.of("noun", "gender", "plural", "class")),
          Map.entry("common-name-words.tsv", List.of("word")),
          Map.entry(
              "companies.tsv",
              List.of("name", "aliases", "country", "wikidata", "lei", "isin", "context")),
          Map.entry("products.tsv", List.of("name", "aliases", "maker", "ambiguous", "kind")));

  private static final Map<String, Predicate<String>> ALLOWED =
      Map.of(
          "company-nouns.tsv:gender", value -> value.matches("[mfn]"),
          "company-nouns.tsv:role",
              value ->
                  value.matches(
                      "generic|unit|parent|rival|partner|supplier|customer|owner|institution"),
          "company-words.tsv:kind",
              value -> value.matches("Company|Organization|Exchange|Place|Event"),
          "offices.tsv:gender", value -> value.matches("[mfu]"),
          "offices.tsv:class",
              value -> value.matches("officer|founder|owner|spokesperson|analyst|politician|other"),
          "given-names.tsv:gender", value -> value.matches("[mfu]"),
          "places.tsv:class", value -> value.matches("country|city|region|continent"),
          "organizations.tsv:class",
              value -> value.matches("regulator|court|union|government|party|body"),
          "exchanges.tsv:class", value -> value.matches("exchange|index"),
          "product-nouns.tsv:class", value -> value.matches("|medium|work"));

  @Test
  void every_language_has_the_same_word_lists() throws IOException {
    Map<String, TreeSet<String>> files = new TreeMap<>();
    for (Path language : languages()) {
      TreeSet<String> names = new TreeSet<>();
      for (Path file : entries(language)) {
        if (file.toString().endsWith(".tsv")) {
          names.add(file.getFileName().toString());
        }
      }
      files.put(language.getFileName().toString(), names);
    }
    for (TreeSet<String> names : files.values()) {
      assertEquals(files.get("en"), names, files.toString());
    }
  }

  @Test
  void every_row_fills_its_columns() throws IOException {
    for (Path file : lists()) {
      String fileName = file.getFileName().toString();
      List<String> columns = COLUMNS.get(fileName);
      for (String row : rows(file)) {
        String where = file + ": " + row;
        String[] cells = row.split("\t", -1);
        assertEquals(columns.size(), cells.length, where);
        assertTrue(!cells[0].isBlank(), where);
        for (int i = 0; i < cells.length; i++) {
          assertEquals(cells[i].strip(), cells[i], where);
          Predicate<String> allowed = ALLOWED.get(fileName + ":" + columns.get(i));
          assertTrue(allowed == null || allowed.test(cells[i]), where);
          for (String part : cells[i].split("\\|", -1)) {
            assertTrue(cells[i].isEmpty() || !part.isBlank(), where);
          }
        }
      }
    }
  }

  @Test
  void no_word_stands_twice_in_a_list() throws IOException {
    for (Path file : lists()) {
      TreeSet<String> seen = new TreeSet<>();
      for (String row : rows(file)) {
        assertTrue(seen.add(key(file, row)), file + ": " + row);
      }
    }
  }

  @Test
  void the_lists_are_sorted() throws IOException {
    for (Path file : lists()) {
      List<String> keys = new ArrayList<>();
      for (String row : rows(file)) {
        keys.add(row.split("\t", -1)[0]);
      }
      List<String> sorted = new ArrayList<>(keys);
      sorted.sort(LexiconTest::byCodePoint);
      assertEquals(sorted, keys, file.toString());
    }
  }

  @Test
  void each_list_says_what_its_columns_are() throws IOException {
    for (Path file : lists()) {
      List<String> lines = Files.readAllLines(file);
      assertTrue(lines.get(0).startsWith("# "), file.toString());
      String names = lines.get(1).substring(2);
      List<String> columns = new ArrayList<>();
      for (String column : names.split("\t")) {
        columns.add(column.replaceFirst(" \\(.*", ""));
      }
      assertEquals(COLUMNS.get(file.getFileName().toString()), columns, file.toString());
    }
  }

  @Test
  void no_alias_of_a_company_names_two_without_a_context() throws IOException {
    Path file = COMPANIES.resolve("companies.tsv");
    if (!Files.exists(file)) {
      return;
    }
    Map<String, String> named = new TreeMap<>();
    for (String row : rows(file)) {
      String[] cells = row.split("\t", -1);
      if (!cells[6].isEmpty()) {
        continue;
      }
      for (String alias : (cells[0] + "|" + cells[1]).split("\\|")) {
        String other = alias.isEmpty() ? null : named.put(alias, cells[0]);
        assertTrue(other == null || other.equals(cells[0]), alias + " of " + other);
      }
    }
  }

  /** A place may share its name with one of another class: Luxembourg, the city and the country. */
  private static String key(Path file, String row) {
    String[] cells = row.split("\t", -1);
    return file.endsWith("places.tsv") ? cells[0] + "\t" + cells[2] : cells[0];
  }

  private static int byCodePoint(String left, String right) {
    return Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray());
  }

  private static List<Path> lists() throws IOException {
    List<Path> all = new ArrayList<>();
    for (Path language : languages()) {
      all.addAll(entries(language));
    }
    if (Files.exists(COMPANIES)) {
      all.addAll(entries(COMPANIES));
    }
    all.removeIf(file -> !COLUMNS.containsKey(file.getFileName().toString()));
    return all;
  }

  private static List<Path> languages() throws IOException {
    return entries(LANGUAGES).stream().filter(Files::isDirectory).toList();
  }

  private static List<Path> entries(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }

  private static List<String> rows(Path file) throws IOException {
    return Files.readAllLines(file).stream().filter(line -> !line.startsWith("#")).toList();
  }

  @Test
  void no_key_of_a_yaml_file_stands_twice_and_hides_the_first() throws IOException {
    YAMLMapper strict =
        YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    try (Stream<Path> files = Files.walk(Path.of("data"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yml")).toList()) {
        assertDoesNotThrow(() -> strict.readTree(file.toFile()), file.toString());
      }
    }
  }
}
