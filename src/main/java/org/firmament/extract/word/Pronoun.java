package org.firmament.extract.word;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a pronoun can stand for.
 *
 * @param genders 1 masculine, 2 feminine, 4 neuter, as bits
 * @param singular whether it stands for one
 * @param plural whether it stands for several, or for a firm as the people in it
 * @param person whether it can stand for a person
 * @param thing whether it can stand for what is no person
 * @param speaker whether it stands for who speaks and those around
 * @param near whether it points to what was named last, and not to the subject: "dessen"
 */
public record Pronoun(
    int genders,
    boolean singular,
    boolean plural,
    boolean person,
    boolean thing,
    boolean speaker,
    boolean near) {

  /** The pronouns of a language by the description in its grammar file: "m s person". */
  static Map<String, Pronoun> all(Map<String, String> descriptions) {
    Map<String, Pronoun> pronouns = new HashMap<>();
    descriptions.forEach((word, description) -> pronouns.put(word, of(description)));
    return pronouns;
  }

  private static Pronoun of(String description) {
    String[] words = description.split(" ");
    int genders = 0;
    for (char c : words[0].toCharArray()) {
      genders |= c == 'm' ? 1 : c == 'f' ? 2 : c == 'n' ? 4 : 0;
    }
    boolean speaker = words[0].equals("speaker");
    String last = words[words.length - 1];
    return new Pronoun(
        genders == 0 || speaker ? 7 : genders,
        genders != 0 && !speaker,
        words[0].contains("p") && !speaker,
        !last.equals("thing"),
        !last.equals("person"),
        speaker,
        last.equals("near"));
  }

  /** The entry for a word, whole or by its stem. */
  static Optional<Pronoun> find(Map<String, Pronoun> pronouns, String word) {
    Pronoun whole = pronouns.get(word);
    for (int cut = 1; whole == null && cut <= 2 && cut < word.length() - 2; cut++) {
      whole = pronouns.get(word.substring(0, word.length() - cut) + "-");
    }
    return Optional.ofNullable(whole);
  }
}
