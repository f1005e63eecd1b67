package org.firmament.extract.pattern;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Frame;
import org.firmament.model.Kind;
import org.firmament.model.Ontology;
import org.firmament.model.Problem;
import org.firmament.model.ProblemException;
import org.firmament.model.Qualifiers;
import org.firmament.model.Status;
import org.firmament.model.Value;

/**
 * One way to say a relation, as its file states it.
 *
 * @param name unique within the language: "acquires/takes-over"
 * @param subject the slot that is the relation's subject
 * @param object the slot that is its object; empty for relations without one
 * @param fixed qualifiers that the wording itself gives: a direction, a metric
 * @param with words of which the sentence must have one; empty if any sentence will do
 * @param without words of which the sentence must have none
 * @param status where the wording itself says that it is over, or only planned
 * @param bounds what a qualifier must be: "percent" to "> 50"; "<= 50" and "> 50 if told" hold
 *     without one, too, "<= 50 told" does not
 */
public record Pattern(
    String name,
    Ontology.Relation relation,
    List<String> says,
    String subject,
    Optional<String> object,
    Map<String, String> fixed,
    Optional<Status> status,
    Map<String, String> bounds,
    List<String> with,
    List<String> without,
    List<Match> matches,
    List<String> rejects,
    String where) {

  /** Refuses a reading of a wording that lost the relation's subject or object. */
  void requireSlots(String say, List<String> told) {
    if (!told.contains(subject) || !object.map(told::contains).orElse(true)) {
      throw new ProblemException(
          new Problem(
              "incomplete-say",
              "one reading of the wording is \"" + say + "\", which lacks a slot of the relation",
              where,
              "let every alternative \"a|b\" keep {"
                  + subject
                  + "}"
                  + object.map(o -> " and {" + o + "}").orElse("")));
    }
  }

  /** Whether the sentence has the words that the wording needs beside its frame, and no other. */
  public boolean admits(Analysis analysis) {
    if (with.isEmpty() && without.isEmpty()) {
      return true;
    }
    StringBuilder text = new StringBuilder(" ");
    analysis.words().forEach(w -> text.append(w.lower()).append(' '));
    return (with.isEmpty() || with.stream().anyMatch(w -> text.indexOf(" " + w + " ") >= 0))
        && without.stream().noneMatch(w -> text.indexOf(" " + w + " ") >= 0);
  }

  /** Whether the qualifiers keep within the bounds. */
  public boolean admits(Qualifiers qualifiers) {
    for (Map.Entry<String, String> bound : bounds.entrySet()) {
      String[] parts = bound.getValue().split(" ");
      Optional<Value> value = qualifiers.of(bound.getKey());
      boolean more = parts[0].startsWith(">");
      if (value.isEmpty()) {
        boolean asked = parts.length > 2 ? !parts[2].equals("if") : more;
        if (asked) {
          return false;
        }
        continue;
      }
      int sign = new BigDecimal(value.get().lexical()).compareTo(new BigDecimal(parts[1]));
      if (more ? sign < 0 || sign == 0 && parts[0].equals(">") : sign > 0) {
        return false;
      }
    }
    return true;
  }

  /** The kinds of things that the relation and the slot's own type let stand in a slot. */
  Set<Kind> kinds(Need.Slot slot) {
    Set<Kind> kinds = EnumSet.allOf(Kind.class);
    if (slot.kind() != Kind.COMPANY) {
      kinds = EnumSet.of(slot.kind());
    } else if (slot.type().equals("firm") || slot.type().equals("possessor")) {
      kinds = EnumSet.of(Kind.COMPANY, Kind.ORGANIZATION);
    }
    if (slot.type().equals("brand")) {
      return EnumSet.of(Kind.PRODUCT, Kind.COMPANY);
    }
    if (slot.name().equals(subject)) {
      kinds.retainAll(relation.domain());
    } else if (object.isPresent() && slot.name().equals(object.get())) {
      kinds.retainAll(relation.range());
    }
    return kinds;
  }

  /** An example: a text and the slots it must give, by name. */
  public record Match(String text, Map<String, String> gives) {}

  /**
   * One compiled {@code say}: the predicate it hangs on and what it asks of the arguments.
   *
   * @param list the word list that the predicate noun must be in, instead of being {@code lemma}
   * @param modifiers words that must stand before the predicate noun
   */
  public record Shape(
      Pattern pattern,
      String say,
      Frame.Sort sort,
      String lemma,
      Optional<Need.Slot> list,
      List<Need> needs,
      Optional<Need.Slot> adjective,
      Set<String> modifiers) {}
}
