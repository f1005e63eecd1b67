package org.firmament.graph;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The short names of namespaces that every query may use and every RDF file begins with. */
final class Prefixes {
  static final SortedMap<String, String> ALL =
      new TreeMap<>(
          Map.of(
              "fm", Vocabulary.FM,
              "id", Vocabulary.ID,
              "fact", Vocabulary.BASE + "fact/",
              "dcterms", "http://purl.org/dc/terms/",
              "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
              "rdfs", "http://www.w3.org/2000/01/rdf-schema#",
              "skos", "http://www.w3.org/2004/02/skos/core#",
              "text", "http://jena.apache.org/text#",
              "xsd", Vocabulary.XSD));

  private Prefixes() {}

  /** The IRI with its prefix, where one fits: "fm:acquires". */
  static String shorten(String iri) {
    for (Map.Entry<String, String> prefix : ALL.entrySet()) {
      if (iri.startsWith(prefix.getValue())) {
        return prefix.getKey() + ":" + iri.substring(prefix.getValue().length());
      }
    }
    return iri;
  }
}
