package org.firmament.graph;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.firmament.model.Claim;
import org.firmament.model.Entity;
import org.firmament.model.Fact;
import org.firmament.model.Problem;

/** How it is told that a shape did not let something in. */
final class Refusals {
  private static final String FIX =
      "mend the pattern or the data behind it, or the shape in ontology/shapes.ttl, and read the"
          + " document again";

  private Refusals() {}

  static Problem entity(Entity entity, List<String> wrong) {
    return new Problem(
        "refused-entity",
        "\"" + entity.name() + "\" and its facts are left out: " + String.join("; ", wrong),
        entity.referents().stream()
            .map(referent -> "document " + referent.document())
            .distinct()
            .limit(3)
            .collect(Collectors.joining(", ")),
        FIX);
  }

  static Problem fact(Fact fact, List<String> wrong) {
    Claim claim = fact.claims().get(0);
    String said =
        fact.subject().name()
            + " "
            + fact.relation()
            + fact.object().map(object -> " " + object.name()).orElse("");
    return new Problem(
        "refused-fact",
        "the fact \"" + said + "\" is left out: " + String.join("; ", wrong),
        where(claim.evidence().source().id(), claim.evidence().pattern(), claim.evidence().quote()),
        FIX);
  }

  static Problem claim(Graph graph, Node claim, String document, List<String> wrong) {
    String relation =
        StoredDocuments.object(graph, claim, Vocabulary.RELATION)
            .map(Vocabulary::localName)
            .orElse("?");
    return new Problem(
        "refused-claim",
        "a claim of " + relation + " is left out: " + String.join("; ", wrong),
        where(
            document,
            StoredDocuments.text(graph, claim, Vocabulary.PATTERN).orElse("?"),
            StoredDocuments.text(graph, claim, Vocabulary.QUOTE).orElse("?")),
        FIX);
  }

  static Problem document(String document, Node part, List<String> wrong) {
    return new Problem(
        "refused-document",
        "the document is left out: " + String.join("; ", wrong),
        "document " + document + ", " + Prefixes.shorten(part.getURI()),
        "mend the document's metadata or the shape in ontology/shapes.ttl");
  }

  private static String where(String document, String pattern, String quote) {
    return "document " + document + ", pattern " + pattern + ": \"" + quote.strip() + "\"";
  }
}
