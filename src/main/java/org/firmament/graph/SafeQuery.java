package org.firmament.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
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
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.expr.ExprException;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.firmament.model.Limit;
import org.firmament.model.NearMiss;
import org.firmament.model.Problem;
import org.firmament.model.ProblemException;

/**
 * A query that reads this store and nothing else, as it is run.
 *
 * @param textLimited whether a text:query was given the limit that it lacked
 */
record SafeQuery(Query query, boolean textLimited) {
  private static final Pattern UPDATE =
      Pattern.compile(
          "(?is)(?:\\s|#[^\n]*+\n|PREFIX\\s++\\S*+\\s*+<[^>]*+>|BASE\\s++<[^>]*+>)*+"
              + "(?:INSERT|DELETE|WITH|LOAD|CLEAR|DROP|CREATE|ADD|MOVE|COPY)\\b");

  private static final Pattern OWN_TERM =
      Pattern.compile("<(" + Pattern.quote(Vocabulary.FM) + "\\w+)>");

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
      Mishap.in(e)
          .ifPresent(
              known -> {
                throw new ProblemException(known, e);
              });
      if (UPDATE.matcher(sparql).lookingAt()) {
        throw refused(
            "query-form",
            "this would change the store, which SPARQL only reads",
            where,
            "use SELECT, ASK or CONSTRUCT; documents are added and withdrawn as a whole");
      }
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

  /** What whoever asked has to know: how the query was changed, and what in it finds nothing. */
  List<String> notes(DatasetGraph store) {
    List<String> notes = new ArrayList<>();
    if (textLimited) {
      notes.add(
          "text:query without a number gives at most "
              + Limit.TEXT_HITS.usual()
              + " hits (limit "
              + Limit.TEXT_HITS.label()
              + ")");
    }
    Graph ontology = store.getGraph(Vocabulary.ONTOLOGY);
    for (String iri : ownTerms()) {
      if (!ontology.contains(Vocabulary.iri(iri), Node.ANY, Node.ANY)) {
        notes.add(unknown(iri, ontology));
      }
    }
    return notes;
  }

  private Set<String> ownTerms() {
    Query unshortened = query.cloneQuery();
    unshortened.setPrefixMapping(PrefixMapping.Factory.create());
    Set<String> terms = new TreeSet<>();
    OWN_TERM.matcher(unshortened.serialize()).results().forEach(term -> terms.add(term.group(1)));
    return terms;
  }

  private static String unknown(String iri, Graph ontology) {
    Set<String> known = new TreeSet<>();
    ontology.find(Node.ANY, Vocabulary.TYPE, Node.ANY).toList().stream()
        .filter(triple -> triple.getSubject().isURI())
        .forEach(triple -> known.add(Prefixes.shorten(triple.getSubject().getURI())));
    String name = Prefixes.shorten(iri);
    return name
        + " is no term of the ontology"
        + NearMiss.of(name, known).map(likely -> "; did you mean " + likely + "?").orElse("");
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
