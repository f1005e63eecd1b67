package org.firmament.extract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.firmament.model.Ontology;
import org.firmament.model.Status;

/**
 * One way to say a relation, as its file states it.
 *
 * @param name unique within the language: "acquires/takes-over"
 * @param subject the slot that is the relation's subject
 * @param object the slot that is its object; empty for relations without one
 * @param fixed qualifiers that the wording itself gives: a direction, a metric
 * @param status where the wording itself says that it is over, or only planned
 */
record Pattern(
    String name,
    Ontology.Relation relation,
    List<String> says,
    String subject,
    Optional<String> object,
    Map<String, String> fixed,
    Optional<Status> status,
    List<Match> matches,
    List<String> rejects,
    String where) {

  /** An example: a text and the slots it must give, by name. */
  record Match(String text, Map<String, String> gives) {}

  /**
   * One compiled {@code say}: the predicate it hangs on and what it asks of the arguments.
   *
   * @param list the word list that the predicate noun must be in, instead of being {@code lemma}
   */
  record Shape(
      Pattern pattern,
      String say,
      Frame.Sort sort,
      String lemma,
      Optional<Need.Slot> list,
      List<Need> needs,
      Optional<Need.Slot> adjective) {}
}
