package org.firmament.graph;

import java.io.OutputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.util.Context;
import org.firmament.model.Problem;
import org.firmament.model.ProblemException;

/** The forms in which an {@link Answer} can be written. */
public enum ResultFormat {
  /** For a person at a terminal. */
  TABLE(ResultSetLang.RS_Text),
  CSV(ResultSetLang.RS_CSV),
  TSV(ResultSetLang.RS_TSV),
  JSON(ResultSetLang.RS_JSON),
  XML(ResultSetLang.RS_XML),
  /** For CONSTRUCT only. */
  TURTLE(Lang.TURTLE);

  private final Lang language;

  ResultFormat(Lang language) {
    this.language = language;
  }

  /** Writes an answer as it is read; a form that cannot hold it is a {@link ProblemException}. */
  public void write(Answer answer, OutputStream out) {
    if (answer.kind() == Answer.Kind.STATEMENTS) {
      writeTriples(answer, out);
      return;
    }
    if (this == TURTLE) {
      throw new ProblemException(
          new Problem(
              "format-not-for-this-query",
              "turtle holds triples, and this query gives "
                  + (answer.kind() == Answer.Kind.ROWS ? "rows" : "yes or no"),
              "format turtle",
              "use table, csv, tsv, json or xml, or write a CONSTRUCT query"));
    }
    if (answer.kind() == Answer.Kind.VERDICT) {
      Verdicts.write(this, answer.verdict(), out);
      return;
    }
    if (this == TABLE) {
      TextTable.write(answer, out);
      return;
    }
    RowSetWriterRegistry.getFactory(language)
        .create(language)
        .write(out, answer.rowSet(), new Context());
  }

  private void writeTriples(Answer answer, OutputStream out) {
    if (this != TURTLE && this != TABLE) {
      throw new ProblemException(
          new Problem(
              "format-not-for-this-query",
              "this query gives triples, which "
                  + name().toLowerCase(java.util.Locale.ROOT)
                  + " does not hold",
              "format " + name().toLowerCase(java.util.Locale.ROOT),
              "use turtle, or write a SELECT query"));
    }
    answer.write(RdfSyntax.TURTLE, out);
  }
}
