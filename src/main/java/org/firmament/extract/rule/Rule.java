package org.firmament.extract.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.firmament.model.Status;

/**
 * One rule of {@code rules/status.yml}; it holds when each condition that it states does. The keys
 * are told at the head of the file.
 *
 * @param status empty where the text makes no claim: a question, a wish, a condition
 */
record Rule(String name, Optional<Status> status, List<Condition> conditions) {
  /** One condition on what stands around a frame. */
  @FunctionalInterface
  interface Condition {
    boolean holds(Surroundings around);
  }

  boolean holds(Surroundings around) {
    return conditions.stream().allMatch(c -> c.holds(around));
  }

  static Rule of(JsonNode node, Map<String, Set<String>> lists) {
    String status = node.path("status").asText();
    return new Rule(
        node.path("name").asText(),
        status.equals("none") ? Optional.empty() : Optional.of(Status.of(status)),
        new Conditions(node, lists).all());
  }
}
