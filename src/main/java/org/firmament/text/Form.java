package org.firmament.text;

import java.util.List;
import java.util.Set;

/**
 * What the lexicon knows of one word form, all readings together.
 *
 * @param noun the lemma as a noun, empty if it is none
 * @param head the last part of a compound noun ("Kette" of "Handelskette"), else the noun itself
 * @param cases the cases a noun, determiner or adjective may have, as bits of {@link Case}
 * @param numbers 1 for singular, 2 for plural, 3 for either
 * @param genders 1 masculine, 2 feminine, 4 neuter, as bits
 * @param verbs the readings as a verb
 * @param nameKind "given", "surname", "place" or "other" for a listed proper name, else empty
 */
public record Form(
    String text,
    Set<WordClass> classes,
    String noun,
    String head,
    int cases,
    int numbers,
    int genders,
    List<Verb> verbs,
    String nameKind) {

  /** The shapes a verb form can have. */
  public enum Shape {
    FINITE,
    INFINITIVE,
    /** A German infinitive with its "zu" inside: "anzumelden". */
    TO_INFINITIVE,
    PAST_PARTICIPLE,
    PRESENT_PARTICIPLE
  }

  /**
   * One reading as a verb.
   *
   * @param numbers 1 singular, 2 plural, 3 either; of finite forms
   * @param mood ' ' indicative, '1' or '2' for the subjunctives
   */
  public record Verb(String lemma, Shape shape, int numbers, boolean past, char mood) {
    /** The same reading of the verb with a prefix. */
    Verb behind(String prefix) {
      return new Verb(prefix + lemma, shape, numbers, past, mood);
    }
  }

  public Form {
    classes = Set.copyOf(classes);
    verbs = List.copyOf(verbs);
  }

  public boolean is(WordClass kind) {
    return classes.contains(kind);
  }

  public boolean is(Shape shape) {
    return verbs.stream().anyMatch(v -> v.shape() == shape);
  }

  /** Whether it can only be that class. */
  public boolean only(WordClass kind) {
    return classes.size() == 1 && classes.contains(kind);
  }

  /** Whether the lexicon knows the form at all. */
  public boolean known() {
    return !classes.isEmpty();
  }
}
