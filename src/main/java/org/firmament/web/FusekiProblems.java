package org.firmament.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.HttpAction;

/** Says as a Problem what Fuseki would say as a line of text. */
final class FusekiProblems {
  private FusekiProblems() {}

  static void requireMethod(HttpAction action, String... allowed) {
    String method = action.getRequestMethod();
    if (!List.of(allowed).contains(method)) {
      String all = String.join(", ", allowed);
      action.setResponseHeader("Allow", all);
      throw Refusal.of(
          405, "method", method + " is not answered here", action.getActionURI(), "use " + all);
    }
  }

  static void answer(HttpAction action, String where, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      try {
        refusal(e, where).send(action.getResponse());
      } catch (IOException gone) {
        throw new UncheckedIOException(gone);
      }
    }
  }

  private static Refusal refusal(Throwable cause, String where) {
    if (cause instanceof ActionErrorException told) {
      return Refusal.of(
          told.getRC(),
          "sparql-protocol",
          String.valueOf(told.getMessage()).strip(),
          where,
          "see https://www.w3.org/TR/sparql11-protocol/");
    }
    return Refusal.of(cause, where);
  }
}
