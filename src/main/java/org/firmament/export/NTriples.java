package org.firmament.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import org.firmament.graph.Statement;
import org.firmament.graph.Term;

/**
 * One triple a line.
 *
 * @see <a href="https://www.w3.org/TR/n-triples/">RDF N-Triples</a>
 */
final class NTriples {
  private static final String STRING = "http://www.w3.org/2001/XMLSchema#string";

  private NTriples() {}

  static void write(Iterator<Statement> statements, Writer writer) throws IOException {
    BufferedWriter out = new BufferedWriter(writer);
    while (statements.hasNext()) {
      Statement statement = statements.next();
      out.write(term(statement.subject()) + " " + term(statement.predicate()) + " ");
      out.write(term(statement.object()) + " .\n");
    }
    out.flush();
  }

  private static String term(Term term) {
    if (term instanceof Term.Iri iri) {
      return "<" + iri.iri() + ">";
    }
    if (term instanceof Term.Literal literal) {
      String quoted = "\"" + escaped(literal.text()) + "\"";
      if (literal.language().isPresent()) {
        return quoted + "@" + literal.language().get();
      }
      return literal.datatype().equals(STRING) ? quoted : quoted + "^^<" + literal.datatype() + ">";
    }
    return "_:b" + term.text().replaceAll("[^0-9A-Za-z]", "");
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("\"", "\\\"")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }
}
