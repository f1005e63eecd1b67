package org.firmament.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.firmament.graph.Edge;
import org.firmament.model.Claim;
import org.firmament.model.CodePoints;
import org.firmament.model.Entity;
import org.firmament.model.Fact;
import org.firmament.model.Mention;
import org.firmament.model.Qualifiers;
import org.firmament.model.Referent;
import org.firmament.model.Span;
import org.firmament.model.Value;

/** A fact as one line of JSON: what a document says, with its quote and where it stands. */
public final class FactLine {
  static final ObjectMapper JSON = new ObjectMapper();
  private static final CodePoints COUNTED = CodePoints.of("");

  private FactLine() {}

  /**
   * A fact that rests on a single document.
   *
   * @param points the table of that document's text
   */
  public static String of(Fact fact, CodePoints points) {
    Claim clearest = fact.claims().get(0);
    ObjectNode line = JSON.createObjectNode();
    String document = clearest.evidence().source().id();
    line.put("doc", document);
    line.put("relation", fact.relation());
    argument(line, "subject", clearest.subject().referent(), fact);
    clearest.object().ifPresent(object -> argument(line, "object", object.referent(), fact));
    line.put("status", fact.status().label());
    line.set("qualifiers", qualifiers(fact.qualifiers()));
    evidence(line, clearest, points);
    line.put("confidence", rounded(fact.confidence()));
    return text(line);
  }

  /** What one claim of the store adds to a stored fact; its spans count code points already. */
  static String of(Edge edge, Claim claim) {
    ObjectNode line = JSON.createObjectNode();
    line.put("doc", claim.evidence().source().id());
    line.put("relation", edge.relation());
    argument(line, "subject", claim.subject().referent(), claim.subject().referent().names());
    claim
        .object()
        .map(Mention::referent)
        .ifPresent(object -> argument(line, "object", object, object.names()));
    line.put("status", claim.status().label());
    line.set("qualifiers", qualifiers(claim.qualifiers()));
    evidence(line, claim, COUNTED);
    line.put("confidence", rounded(claim.evidence().confidence()));
    ObjectNode fact = line.putObject("fact");
    fact.put("id", edge.id());
    fact.put("subject", edge.subject().id());
    edge.object().ifPresent(object -> fact.put("object", object.id()));
    fact.put("status", edge.status().label());
    fact.put("current", edge.current());
    fact.put("confidence", rounded(edge.confidence()));
    fact.put("sources", edge.sources());
    return text(line);
  }

  /** Under all names of the entity in that document; a symmetric claim may name them in turn. */
  private static void argument(ObjectNode line, String role, Referent referent, Fact fact) {
    SortedSet<String> names = new TreeSet<>(referent.names());
    Stream.concat(Stream.of(fact.subject()), fact.object().stream())
        .map(Entity::referents)
        .filter(referents -> referents.contains(referent))
        .flatMap(List::stream)
        .filter(other -> other.document().equals(referent.document()))
        .forEach(other -> names.addAll(other.names()));
    argument(line, role, referent, names);
  }

  private static void argument(
      ObjectNode line, String role, Referent referent, Iterable<String> names) {
    line.put(role, referent.name());
    ArrayNode mentions = line.putArray(role + "Mentions");
    names.forEach(mentions::add);
  }

  static ObjectNode qualifiers(Qualifiers qualifiers) {
    ObjectNode values = JSON.createObjectNode();
    for (Map.Entry<String, Value> qualifier : qualifiers.values().entrySet()) {
      if (qualifier.getValue() instanceof Value.Number number) {
        values.put(qualifier.getKey(), new BigDecimal(number.lexical()));
      } else {
        values.put(qualifier.getKey(), qualifier.getValue().lexical());
      }
    }
    return values;
  }

  private static void evidence(ObjectNode line, Claim claim, CodePoints points) {
    line.put("evidence", claim.evidence().quote());
    line.put("pattern", claim.evidence().pattern());
    claim.evidence().speaker().ifPresent(speaker -> line.put("speaker", speaker));
    ObjectNode offsets = line.putObject("offsets");
    offset(offsets, "sentence", Optional.of(claim.evidence().sentence()), points);
    offset(offsets, "subject", Optional.of(claim.subject().span()), points);
    offset(offsets, "object", claim.object().map(Mention::span), points);
    offset(offsets, "trigger", claim.evidence().trigger(), points);
  }

  private static void offset(
      ObjectNode offsets, String name, Optional<Span> span, CodePoints points) {
    if (span.isPresent()) {
      Span counted = points.of(span.get());
      offsets.putArray(name).add(counted.start()).add(counted.end());
    }
  }

  static BigDecimal rounded(double confidence) {
    return BigDecimal.valueOf(confidence).setScale(3, RoundingMode.HALF_UP);
  }

  static String text(ObjectNode line) {
    try {
      return JSON.writeValueAsString(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
