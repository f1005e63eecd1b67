package org.firmament.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.firmament.model.Qualifiers;
import org.firmament.model.Status;

/**
 * What hangs on a fact's node, read in one look.
 *
 * @param claims that it rests on
 * @param surest of these
 */
record StoredFact(
    Node subject,
    String relation,
    Optional<Node> object,
    Status status,
    boolean current,
    double confidence,
    int sources,
    Qualifiers qualifiers,
    List<Node> claims,
    Node surest) {
  private static final Set<Node> NO_QUALIFIERS =
      Set.of(Vocabulary.STATUS, Vocabulary.CONFIDENCE, Vocabulary.SOURCES, Vocabulary.CURRENT);

  /** What all the triples of its node say. */
  static StoredFact of(List<Triple> triples) {
    Map<Node, Node> parts = new HashMap<>();
    List<Node> claims = new ArrayList<>();
    for (Triple triple : triples) {
      if (triple.getPredicate().equals(Vocabulary.RESTS_ON)) {
        claims.add(triple.getObject());
      } else {
        parts.put(triple.getPredicate(), triple.getObject());
      }
    }
    return new StoredFact(
        parts.get(Vocabulary.SUBJECT),
        Vocabulary.localName(parts.get(Vocabulary.RELATION)),
        Optional.ofNullable(parts.get(Vocabulary.OBJECT)),
        Status.of(parts.get(Vocabulary.STATUS).getLiteralLexicalForm()),
        parts.get(Vocabulary.CURRENT).getLiteralLexicalForm().equals("true"),
        Double.parseDouble(parts.get(Vocabulary.CONFIDENCE).getLiteralLexicalForm()),
        Integer.parseInt(parts.get(Vocabulary.SOURCES).getLiteralLexicalForm()),
        Values.qualifiers(triples, NO_QUALIFIERS),
        claims,
        parts.get(Vocabulary.SUREST));
  }

  /** Subject and object, where it has one. */
  List<Node> ends() {
    return object.map(other -> List.of(subject, other)).orElse(List.of(subject));
  }
}
