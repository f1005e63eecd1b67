package org.firmament.model;

import java.util.Comparator;
import java.util.Optional;

/**
 * What a person decided of two names: whether the same thing is called by both.
 *
 * @param same whether one thing is meant, which then stands under {@code name}
 * @param reason why, in a few words, for whoever wonders later
 */
public record Judgement(boolean same, Kind kind, String name, String other, String reason) {
  /** By what is judged, whatever the verdict. */
  public static final Comparator<Judgement> BY_NAMES =
      Comparator.comparing(Judgement::kind)
          .thenComparing(Judgement::name)
          .thenComparing(Judgement::other);

  public Judgement {
    name = told(name, "name");
    other = told(other, "other");
    reason = told(reason, "reason");
    if (name.equals(other)) {
      throw new ProblemException(
          new Problem(
              "judgement", "both names are \"" + name + "\"", "other", "give two different names"));
    }
  }

  private static String told(String text, String what) {
    String words = text.strip();
    if (words.isEmpty()) {
      throw new ProblemException(
          new Problem("judgement", "a judgement lacks its " + what, what, "say it in a few words"));
    }
    return words;
  }

  /** The kind that two things are judged as: the one said, else theirs if it is one. */
  public static Kind commonKind(Optional<Kind> said, Entity one, Entity two) {
    if (said.isEmpty() && one.kind() != two.kind()) {
      throw new ProblemException(
          new Problem(
              "judgement",
              "one is of kind " + one.kind().label() + ", the other of kind " + two.kind().label(),
              "kind",
              "say what both are"));
    }
    return said.orElse(one.kind());
  }

  /** Whether it is about these two names, in whatever order. */
  public boolean isAbout(String one, String two) {
    return name.equals(one) && other.equals(two) || name.equals(two) && other.equals(one);
  }
}
