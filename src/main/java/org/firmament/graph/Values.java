package org.firmament.graph;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.firmament.model.Qualifiers;
import org.firmament.model.Value;

/** Qualifiers and numbers as literals, and back. */
final class Values {
  private static final Pattern PERIOD = Pattern.compile("\\d{4}-[QH]\\d");
  private static final Set<String> DATES =
      Set.of(Vocabulary.XSD + "gYear", Vocabulary.XSD + "gYearMonth", Vocabulary.XSD + "date");

  private Values() {}

  static Node node(Value value) {
    if (value instanceof Value.Number) {
      return Vocabulary.decimal(value.lexical());
    }
    return value instanceof Value.Moment
        ? Vocabulary.moment(value.lexical())
        : Vocabulary.text(value.lexical());
  }

  static Value value(Node literal) {
    String lexical = literal.getLiteralLexicalForm();
    String datatype = literal.getLiteralDatatypeURI();
    if (datatype.equals(Vocabulary.XSD + "decimal")) {
      return new Value.Number(new BigDecimal(lexical));
    }
    return DATES.contains(datatype) || PERIOD.matcher(lexical).matches()
        ? new Value.Moment(lexical)
        : new Value.Word(lexical);
  }

  /** Three places, without zeros at the end. */
  static Node confidence(double confidence) {
    return node(Value.of(BigDecimal.valueOf(confidence).setScale(3, RoundingMode.HALF_UP)));
  }

  static void add(Qualifiers qualifiers, Node subject, Collection<Triple> triples) {
    qualifiers
        .values()
        .forEach(
            (name, value) -> triples.add(Triple.create(subject, Vocabulary.fm(name), node(value))));
  }

  /** The qualifiers of a claim or fact: its literals, but for those that every one has. */
  static Qualifiers qualifiers(List<Triple> triples, Set<Node> others) {
    SortedMap<String, Value> values = new TreeMap<>();
    for (Triple triple : triples) {
      Node predicate = triple.getPredicate();
      if (triple.getObject().isLiteral()
          && Vocabulary.isOurs(predicate)
          && !others.contains(predicate)) {
        values.put(Vocabulary.localName(predicate), value(triple.getObject()));
      }
    }
    return new Qualifiers(values);
  }
}
