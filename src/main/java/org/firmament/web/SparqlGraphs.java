package org.firmament.web;

import org.apache.jena.fuseki.servlets.GSP_R;
import org.apache.jena.fuseki.servlets.HttpAction;

/**
 * Whole graphs by the Graph Store Protocol, for reading.
 *
 * @see <a href="https://www.w3.org/TR/sparql11-http-rdf-update/">Graph Store Protocol</a>
 */
final class SparqlGraphs extends GSP_R {
  private final Turnstile turnstile;

  SparqlGraphs(Turnstile turnstile) {
    this.turnstile = turnstile;
  }

  @Override
  public void process(HttpAction action) {
    FusekiProblems.answer(
        action,
        "graph",
        () -> {
          FusekiProblems.requireMethod(action, "GET", "HEAD", "OPTIONS");
          if (action.getRequestParameter("graph") == null
              && !action.getRequestMethod().equals("OPTIONS")) {
            throw Refusal.of(
                400,
                "no-graph",
                "the default graph is the union of all and not given out as one",
                action.getActionURI(),
                "name one: ?graph=https://firmament.example/graph/facts; the whole is at"
                    + " /api/export?format=nquads");
          }
          turnstile.pass(
              () -> {
                super.process(action);
                return true;
              });
        });
  }
}
