package org.firmament.graph;

import java.util.Optional;
import org.apache.jena.sparql.util.FmtUtils;

/** One RDF term, as a parameter of a query or a cell of its result, without RDF classes. */
public sealed interface Term {
  /** The term as a person reads it: the IRI, or the words of a literal. */
  String text();

  /** The term in short, as a table shows it: "fm:acquires". */
  default String shown() {
    return text();
  }

  /** A name of a thing. */
  record Iri(String iri) implements Term {
    @Override
    public String text() {
      return iri;
    }

    @Override
    public String shown() {
      return Prefixes.shorten(iri);
    }

    /** The id of the entity that it names, where it names one. */
    public Optional<String> entity() {
      return iri.startsWith(Vocabulary.ID)
          ? Optional.of(iri.substring(Vocabulary.ID.length()))
          : Optional.empty();
    }
  }

  /**
   * A value.
   *
   * @param datatype the IRI of its datatype
   */
  record Literal(String text, String datatype, Optional<String> language) implements Term {}

  /** A thing without a name, which only a query makes. */
  record Blank(String text) implements Term {}

  static Term iri(String iri) {
    return new Iri(iri);
  }

  /** A literal as a result has it; decimals lose the ".0" that TDB2 gives each of them. */
  static Term literal(String text, String datatype, Optional<String> language) {
    boolean decimal = datatype.equals(Vocabulary.XSD + "decimal");
    return new Literal(decimal ? text.replaceFirst("\\.0$", "") : text, datatype, language);
  }

  /** The term as SPARQL writes it. */
  default String sparql() {
    return FmtUtils.stringForNode(Vocabulary.node(this));
  }

  static Term words(String text) {
    return new Literal(text, Vocabulary.XSD + "string", Optional.empty());
  }

  static Term number(String digits) {
    return new Literal(digits, Vocabulary.XSD + "decimal", Optional.empty());
  }

  static Term integer(long number) {
    return new Literal(Long.toString(number), Vocabulary.XSD + "integer", Optional.empty());
  }

  /** A date as precise as it is written: "2026", "2026-02", "2026-02-19". */
  static Term date(String iso) {
    return Vocabulary.term(Vocabulary.moment(iso));
  }
}
