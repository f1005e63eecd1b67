package org.firmament.extract.word;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.firmament.text.Case;
import org.firmament.text.YamlFile;

/** The few facts about a language's syntax that its folder states: {@code grammar.yml}. */
public final class Grammar {
  private final JsonNode node;
  private final Map<String, Determiner> determiners = new HashMap<>();
  private final Map<String, List<int[]>> cases = new HashMap<>();
  private final boolean nounsAreCapital;
  private final boolean attributesPrecede;
  private final boolean verbSecond;
  private final List<String> conjunctions;
  private final Set<String> complementPrepositions;
  private final Set<String> definitePrepositions;
  private final Map<String, Set<String>> sets = new HashMap<>();
  private final Map<String, String> contractions = new HashMap<>();
  private final Map<String, Pronoun> pronouns = new HashMap<>();

  private Grammar(JsonNode node) {
    this.node = node;
    nounsAreCapital = node.path("nouns-are-capital").asBoolean();
    attributesPrecede = node.path("attributes-precede").asBoolean();
    verbSecond = node.path("verb-second").asBoolean();
    conjunctions = strings("conjunctions");
    complementPrepositions = Set.copyOf(strings("complement-prepositions"));
    definitePrepositions = Set.copyOf(strings("definite-prepositions"));
    node.path("determiners")
        .properties()
        .forEach(
            field -> {
              Determiner kind =
                  Determiner.valueOf(field.getKey().toUpperCase(java.util.Locale.ROOT));
              field.getValue().forEach(word -> determiners.put(word.asText(), kind));
            });
    node.path("contractions")
        .properties()
        .forEach(f -> contractions.put(f.getKey(), f.getValue().asText()));
    Map<String, String> described = new HashMap<>();
    node.path("pronouns")
        .properties()
        .forEach(f -> described.put(f.getKey(), f.getValue().asText()));
    pronouns.putAll(Pronoun.all(described));
    node.path("cases").properties().forEach(f -> cases.put(f.getKey(), readings(f.getValue())));
    node.properties()
        .forEach(
            field -> {
              if (field.getValue().isArray()) {
                sets.put(field.getKey(), Set.copyOf(strings(field.getKey())));
              }
            });
  }

  public static Grammar load(Path file) {
    return new Grammar(YamlFile.read(file));
  }

  private List<String> strings(String name) {
    List<String> strings = new ArrayList<>();
    node.path(name).forEach(n -> strings.add(n.asText()));
    return List.copyOf(strings);
  }

  /** "m nom, f gen dat" as triples of gender bits, number bits and case bits. */
  private static List<int[]> readings(JsonNode value) {
    List<int[]> readings = new ArrayList<>();
    for (String part : value.asText().split(",")) {
      String[] words = part.trim().split(" ");
      int genders = 0;
      boolean plural = words[0].equals("p");
      for (char c : words[0].toCharArray()) {
        genders |= c == 'm' ? 1 : c == 'f' ? 2 : c == 'n' ? 4 : 7;
      }
      int bits = 0;
      for (int i = 1; i < words.length; i++) {
        bits |=
            switch (words[i]) {
              case "nom" -> Case.NOMINATIVE;
              case "gen" -> Case.GENITIVE;
              case "dat" -> Case.DATIVE;
              default -> Case.ACCUSATIVE;
            };
      }
      readings.add(new int[] {genders, plural ? 2 : 1, bits});
    }
    return readings;
  }

  public Determiner determiner(String word) {
    Determiner known = determiners.get(word);
    if (known != null) {
      return known;
    }
    for (Map.Entry<String, Determiner> entry : determiners.entrySet()) {
      boolean stem =
          entry.getKey().endsWith("-")
              && word.startsWith(entry.getKey().substring(0, entry.getKey().length() - 1))
              && word.length() <= entry.getKey().length() + 1;
      if (stem) {
        return entry.getValue();
      }
    }
    return Determiner.NONE;
  }

  /** The cases a determiner allows with a noun of these genders and numbers. */
  public int cases(String determiner, int genders, int numbers) {
    int bits = 0;
    for (int[] reading : readingsOf(determiner)) {
      if ((reading[1] & numbers) != 0 && (reading[1] == 2 || (reading[0] & genders) != 0)) {
        bits |= reading[2];
      }
    }
    return bits == 0 ? Case.ANY : bits;
  }

  public int numbers(String determiner, int genders, int cases) {
    int bits = 0;
    for (int[] reading : readingsOf(determiner)) {
      if ((reading[2] & cases) != 0 && (reading[1] == 2 || (reading[0] & genders) != 0)) {
        bits |= reading[1];
      }
    }
    return bits == 0 ? 3 : bits;
  }

  private List<int[]> readingsOf(String determiner) {
    List<int[]> exact = cases.get(determiner);
    if (exact != null) {
      return exact;
    }
    for (String ending : List.of("er", "es", "em", "en", "e")) {
      if (determiner.endsWith(ending) && determiner.length() > ending.length() + 1) {
        return cases.getOrDefault("-" + ending, List.of());
      }
    }
    return cases.getOrDefault("-", List.of());
  }

  public boolean nounsAreCapital() {
    return nounsAreCapital;
  }

  public boolean attributesPrecede() {
    return attributesPrecede;
  }

  public boolean verbSecond() {
    return verbSecond;
  }

  public List<String> conjunctions() {
    return conjunctions;
  }

  public Set<String> complementPrepositions() {
    return complementPrepositions;
  }

  public Set<String> definitePrepositions() {
    return definitePrepositions;
  }

  /** Whether the file has such a list at all. */
  public boolean lists(String list) {
    return sets.containsKey(list);
  }

  /** Whether a word is in one of the lists of the file. */
  public boolean has(String list, String word) {
    return sets.getOrDefault(list, Set.of()).contains(word);
  }

  /** Whether one of the words of the list of the file is such. */
  public boolean member(String list, Predicate<String> such) {
    return sets.getOrDefault(list, Set.of()).stream().anyMatch(such);
  }

  /** An adjective without its ending: "insolvent" of "insolvente". */
  public String uninflected(String adjective) {
    for (String ending : List.of("en", "er", "es", "em", "e")) {
      if (adjective.endsWith(ending)) {
        return adjective.substring(0, adjective.length() - ending.length());
      }
    }
    return adjective;
  }

  /** The preposition without its article: "von" for "vom". */
  public String basePreposition(String preposition) {
    return contractions.getOrDefault(preposition, preposition);
  }

  /** The preposition that a compound with that participle leaves out: "in" for "Munich-based". */
  public String inCompound(String verb) {
    return node.path("compound-prepositions").path(verb).asText("");
  }

  /** What a pronoun can stand for, empty if it is none. */
  public java.util.Optional<Pronoun> pronoun(String word) {
    return Pronoun.find(pronouns, word);
  }

  public String morphology() {
    return node.path("morphology").asText();
  }
}
