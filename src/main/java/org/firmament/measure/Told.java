package org.firmament.measure;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A fact as a system tells it of a document.
 *
 * @param subject its label and every mention
 * @param object the same; empty for relations without one
 * @param qualifiers by name, numbers as they are written
 * @param evidence the sentence
 * @param pattern what saw it; may be empty
 */
public record Told(
    String document,
    String relation,
    List<String> subject,
    List<String> object,
    String status,
    SortedMap<String, String> qualifiers,
    String evidence,
    String pattern,
    Optional<Double> confidence) {
  public Told {
    subject = List.copyOf(subject);
    object = List.copyOf(object);
    qualifiers = new TreeMap<>(qualifiers);
  }

  /** The fact in words, for whoever mends what was wrong. */
  String shown() {
    return document
        + ": "
        + label(subject)
        + " "
        + relation
        + (object.isEmpty() ? "" : " " + label(object))
        + (qualifiers.isEmpty() ? "" : " " + qualifiers)
        + (status.equals("asserted") ? "" : " " + status)
        + " ["
        + pattern
        + "] | "
        + evidence.substring(0, Math.min(evidence.length(), 160));
  }

  private static String label(List<String> names) {
    return names.isEmpty() ? "" : names.get(0);
  }
}
