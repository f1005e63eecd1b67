package org.firmament.graph;

import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprException;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.firmament.model.Limit;
import org.firmament.model.Problem;
import org.firmament.model.ProblemException;

/**
 * A query that reads this store and nothing else, as it is run.
 *
 * @param textLimited whether a text:query was given the limit that it lacked
 */
record SafeQuery(Query query, boolean textLimited) {
  static {
    TextQuery.init();
  }

  /** Any other query is a {@link ProblemException}. */
  static SafeQuery parse(String sparql, String where) {
    Limit.QUERY_CHARACTERS.require(sparql.length(), where);
    Query query = new Query();
    query.setPrefixMapping(PrefixMapping.Factory.create().setNsPrefixes(Prefixes.ALL));
    try {
      QueryFactory.parse(query, sparql, null, Syntax.syntaxSPARQL_11);
    } catch (QueryParseException e) {
      throw new ProblemException(
          new Problem(
              "broken-query",
              "the query is no SPARQL: " + e.getMessage().strip().split("\\R")[0],
              where + (e.getLine() > 0 ? ":" + e.getLine() : ""),
              "mend it there; https://www.w3.org/TR/sparql11-query/ has the language"),
          e);
    } catch (ExprException e) {
      throw refused(
          "broken-query",
          "an expression of the query cannot be worked out: "
              + e.getMessage().strip().split("\\R")[0],
          where,
          "mend it; a regular expression with a bracket needs \\\\ before it");
    }
    if (query.isDescribeType() || query.isJsonType()) {
      throw refused(
          "query-form", "only SELECT, ASK and CONSTRUCT are answered", where, "use one of these");
    }
    return safe(query, where);
  }

  private static SafeQuery safe(Query query, String where) {
    // As it is written anew, all escapes and prefixes are resolved, wherever they stand.
    if (query.serialize().contains("<java:")) {
      throw refused("query-java", "java: functions are not called", where, "use SPARQL's own");
    }
    Walker.walk(Algebra.compile(query), operators(where), new ExprVisitorBase());
    TextLimits limits = new TextLimits();
    Query safe = QueryTransformOps.transform(query, limits, new WatchedRegex.Everywhere(limits));
    return new SafeQuery(safe, limits.given() > 0);
  }

  private static OpVisitorBase operators(String where) {
    return new OpVisitorBase() {
      @Override
      public void visit(OpService service) {
        throw refused(
            "query-service", "SERVICE would ask another server", where, "ask this store only");
      }
    };
  }

  private static ProblemException refused(String code, String what, String where, String fix) {
    return new ProblemException(new Problem(code, what, where, fix));
  }
}
