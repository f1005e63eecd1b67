package org.firmament.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.atlas.lib.Pair;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.DEF;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.system.ConNeg;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;
import org.firmament.graph.Bounds;
import org.firmament.graph.ReadOnly;
import org.firmament.model.Limit;

/**
 * The SPARQL 1.1 protocol for queries, with the locks that Fuseki leaves open. A result is complete
 * in memory before its first byte is sent, so that a limit can still be told by the status.
 *
 * @see <a href="https://www.w3.org/TR/sparql11-protocol/">SPARQL 1.1 Protocol</a>
 */
final class SparqlQueries extends SPARQL_QueryDataset {
  static final String CUT = "Firmament-Cut";
  private static final String NOTE = "Firmament-Note";

  /** A character has at most four bytes. */
  private static final int LONGEST_BODY = 4 * (int) Limit.QUERY_CHARACTERS.usual();

  private final ReadOnly store;
  private final Limits limits;
  private final Turnstile turnstile;

  SparqlQueries(ReadOnly store, Limits limits, Turnstile turnstile) {
    this.store = store;
    this.limits = limits;
    this.turnstile = turnstile;
  }

  @Override
  public void process(HttpAction action) {
    FusekiProblems.answer(
        action,
        "SPARQL query",
        () -> {
          FusekiProblems.requireMethod(action, "GET", "POST", "OPTIONS");
          requireQuery(action);
          if (action.getRequestMethod().equals("GET") && action.getRequestQueryString() == null) {
            throw Refusal.of(
                400,
                "no-query",
                "there is no query",
                action.getActionURI(),
                "give one as ?query=..., as a form, or as a body of application/sparql-query");
          }
          super.process(action);
        });
  }

  private static void requireQuery(HttpAction action) {
    boolean body = String.valueOf(action.getRequestContentType()).contains("sparql-update");
    if (body || action.getRequest().getParameter("update") != null) {
      throw Refusal.of(
          body ? 415 : 400,
          "query-form",
          "this would change the store, which SPARQL only reads",
          action.getActionURI(),
          "documents are added and withdrawn at /api/documents and /api/document");
    }
  }

  @Override
  protected void executeBody(HttpAction action) {
    try {
      byte[] body = action.getRequestInputStream().readNBytes(LONGEST_BODY);
      execute(new String(body, StandardCharsets.UTF_8), action);
    } catch (IOException e) {
      throw Refusal.of(400, "cut-off", "the query did not arrive", "request", "send it again");
    }
  }

  @Override
  protected void execute(String text, HttpAction action) {
    Query query = store.parse(text);
    requireAcceptable(action, query);
    store.notes(text).forEach(note -> action.getResponse().addHeader(NOTE, note));
    QueryExecResult result = turnstile.pass(() -> result(action, query));
    sendResults(action, result, query.getPrologue());
  }

  private static void requireAcceptable(HttpAction action, Query query) {
    boolean named =
        action.getRequestParameter("output") != null
            || action.getRequestParameter("format") != null
            || action.getRequestParameter("results") != null;
    String accept = action.getRequestHeader("Accept");
    if (named || accept == null || accept.isBlank()) {
      return;
    }
    AcceptList offer =
        query.isAskType()
            ? DEF.rsOfferBoolean
            : query.isConstructType() ? DEF.constructOffer : DEF.rsOfferTable;
    if (ConNeg.chooseContentType(action.getRequest(), offer, null) == null) {
      throw Refusal.of(
          406,
          "not-acceptable",
          "this query's result is not written as " + accept,
          "Accept: " + accept,
          "accept one of: "
              + offer.entries().stream()
                  .map(MediaType::getContentTypeStr)
                  .distinct()
                  .collect(Collectors.joining(", ")));
    }
  }

  private QueryExecResult result(HttpAction action, Query query) {
    action.beginRead();
    try {
      Pair<DatasetGraph, Query> asked = decideDataset(action, query, "");
      Query bounded = asked.getRight() == null ? query : asked.getRight();
      Bounds bounds = query.isConstructType() ? limits.ofTriples() : limits.ofRows();
      long most = bounds.most() + 1;
      if (query.isSelectType() && (!query.hasLimit() || query.getLimit() > most)) {
        bounded.setLimit(most);
      }
      return store.ask(
          bounded,
          asked.getLeft(),
          bounds.milliseconds(),
          execution -> {
            if (query.isAskType()) {
              return new QueryExecResult(execution.ask());
            }
            return query.isConstructType()
                ? new QueryExecResult(graph(action, query, execution.constructTriples(), most - 1))
                : new QueryExecResult(rows(action, execution.select(), most - 1));
          });
    } finally {
      action.endRead();
    }
  }

  private static Graph graph(HttpAction action, Query query, Iterator<Triple> triples, long most) {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
    while (triples.hasNext() && graph.size() < most) {
      graph.add(triples.next());
    }
    if (triples.hasNext()) {
      action.setResponseHeader(CUT, "after " + most + " triples");
    }
    return graph;
  }

  /** The rows as they stand in the transaction: bindings of TDB2 cannot be read after it. */
  private RowSet rows(HttpAction action, RowSet found, long most) {
    List<Binding> rows = new ArrayList<>();
    long text = 0;
    while (found.hasNext() && rows.size() < most && text < limits.of(Limit.RESULT_CHARACTERS)) {
      Binding row = found.next();
      BindingBuilder copy = BindingFactory.builder();
      for (Var variable : found.getResultVars()) {
        Node value = row.get(variable);
        if (value != null) {
          copy.add(variable, value);
          text += value.isLiteral() ? value.getLiteralLexicalForm().length() : 0;
        }
      }
      rows.add(copy.build());
    }
    if (found.hasNext()) {
      action.setResponseHeader(CUT, "after " + rows.size() + " rows");
    }
    return RowSetStream.create(found.getResultVars(), rows.iterator());
  }
}
