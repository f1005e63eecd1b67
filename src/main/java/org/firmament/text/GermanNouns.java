package org.firmament.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** German nouns of the word lists, with gender and plural, for those that the dictionary lacks. */
final class GermanNouns {
  private static final List<String> LISTS =
      List.of("company-nouns.tsv", "product-nouns.tsv", "markets.tsv", "nouns.tsv");

  /** Endings of masculine nouns that are weak without an "e". */
  private static final List<String> WEAK = List.of("ant", "ent", "ist", "arch", "nom", "eut");

  private final Map<String, Form> forms = new HashMap<>();

  private GermanNouns() {}

  /** All forms of the nouns that the lists of a language folder name. */
  static Map<String, Form> in(Path folder) {
    GermanNouns nouns = new GermanNouns();
    for (String list : LISTS) {
      Path file = folder.resolve(list);
      if (Files.exists(file)) {
        for (String[] row : WordList.rows(file, 3)) {
          nouns.noun(row[0], row[1], row[2]);
        }
      }
    }
    return nouns.forms;
  }

  private void noun(String noun, String gender, String plural) {
    boolean simple = noun.chars().allMatch(Character::isLetter);
    if (!simple || noun.length() < 4) {
      return;
    }
    int genders = gender.equals("m") ? 1 : gender.equals("f") ? 2 : 4;
    int oblique = Case.NOMINATIVE | Case.DATIVE | Case.ACCUSATIVE;
    boolean both = plural.equals(noun);
    form(noun, noun, genders == 2 || both ? Case.ANY : oblique, both ? 3 : 1, genders);
    if (both && !noun.endsWith("n") && !noun.endsWith("s")) {
      form(noun + "n", noun, Case.DATIVE, 2, genders);
    }
    if (genders != 2) {
      form(noun + "s", noun, Case.GENITIVE, 1, genders);
      form(noun + "es", noun, Case.GENITIVE, 1, genders);
    }
    if (plural.length() > 3 && !plural.startsWith("-") && !plural.equals(noun)) {
      form(plural, noun, Case.ANY, genders == 1 && isWeak(noun, plural) ? 3 : 2, genders);
      if (!plural.endsWith("n") && !plural.endsWith("s")) {
        form(plural + "n", noun, Case.DATIVE, 2, genders);
      }
    }
  }

  /** "den Autoriesen", "des Lieferanten": a masculine noun that has one form but the nominative. */
  private static boolean isWeak(String noun, String plural) {
    return noun.endsWith("e") && plural.equals(noun + "n")
        || WEAK.stream().anyMatch(noun::endsWith) && plural.equals(noun + "en");
  }

  private void form(String text, String lemma, int cases, int numbers, int genders) {
    forms.putIfAbsent(
        text,
        new Form(
            text, Set.of(WordClass.NOUN), lemma, lemma, cases, numbers, genders, List.of(), ""));
  }
}
