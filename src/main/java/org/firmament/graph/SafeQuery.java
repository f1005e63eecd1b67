package org.firmament.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.vocabulary.RDF;
import org.firmament.model.Problem;
import org.firmament.model.ProblemException;

/** Parses queries and lets through only what reads this store and nothing else. */
final class SafeQuery {
  /** In UTF-16 units; the parser has no time limit. */
  private static final int LONGEST = 64 * 1024;

  private static final Node TEXT_QUERY = Vocabulary.iri("http://jena.apache.org/text#query");

  private SafeQuery() {}

  static {
    TextQuery.init();
  }

  static Query parse(String sparql, String where) {
    if (sparql.length() > LONGEST) {
      throw refused("query-too-long", "a query has at most 65536 characters", where, "shorten it");
    }
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
    }
    if (query.isDescribeType() || query.isJsonType()) {
      throw refused(
          "query-form", "only SELECT, ASK and CONSTRUCT are answered", where, "use one of these");
    }
    // As it is written anew, all escapes and prefixes are resolved, wherever they stand.
    if (query.serialize().contains("<java:")) {
      throw refused("query-java", "java: functions are not called", where, "use SPARQL's own");
    }
    List<Triple> triples = new ArrayList<>();
    Walker.walk(Algebra.compile(query), operators(triples, where), new ExprVisitorBase());
    requireLimits(triples, where);
    return QueryTransformOps.transform(
        query, new ElementTransformCopyBase(), new WatchedRegex.Everywhere());
  }

  private static OpVisitorBase operators(List<Triple> triples, String where) {
    return new OpVisitorBase() {
      @Override
      public void visit(OpService service) {
        throw refused(
            "query-service", "SERVICE would ask another server", where, "ask this store only");
      }

      @Override
      public void visit(OpBGP pattern) {
        triples.addAll(pattern.getPattern().getList());
      }
    };
  }

  /** Without its own limit a text:query stops silently at 10,000 hits. */
  private static void requireLimits(List<Triple> triples, String where) {
    Map<Node, Node> first = new HashMap<>();
    Map<Node, Node> rest = new HashMap<>();
    for (Triple triple : triples) {
      if (triple.getPredicate().equals(RDF.first.asNode())) {
        first.put(triple.getSubject(), triple.getObject());
      } else if (triple.getPredicate().equals(RDF.rest.asNode())) {
        rest.put(triple.getSubject(), triple.getObject());
      }
    }
    for (Triple triple : triples) {
      if (triple.getPredicate().equals(TEXT_QUERY)) {
        boolean limited = false;
        for (Node cell = triple.getObject(); first.containsKey(cell); cell = rest.get(cell)) {
          Node item = first.get(cell);
          limited |= item.isLiteral() && item.getLiteralValue() instanceof Number;
        }
        if (!limited) {
          throw refused(
              "text-query-without-limit",
              "text:query without a limit of its own stops silently at 10000 hits",
              where,
              "give it a number as the last argument: text:query (fm:text ?words 100)");
        }
      }
    }
  }

  private static ProblemException refused(String code, String what, String where, String fix) {
    return new ProblemException(new Problem(code, what, where, fix));
  }
}
