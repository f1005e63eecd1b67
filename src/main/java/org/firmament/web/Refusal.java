package org.firmament.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.firmament.export.AsJson;
import org.firmament.graph.Mishap;
import org.firmament.model.Problem;
import org.firmament.model.ProblemException;

/** A request that is not answered, with the reason: a Problem under an HTTP status. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What stands against a request by itself; every other Problem is the request's own. */
  private static final Map<String, Integer> STATUS =
      Map.ofEntries(
          Map.entry("unknown-entity", 404),
          Map.entry("unknown-fact", 404),
          Map.entry("unknown-document", 404),
          Map.entry("unknown-question", 404),
          Map.entry("query-too-long", 413),
          Map.entry("too-large", 413),
          Map.entry("export-too-large", 413),
          Map.entry("query-timeout", 503),
          Map.entry("out-of-memory", 503),
          Map.entry("damaged-store", 500),
          Map.entry("disk-full", 507),
          Map.entry("not-written", 503),
          Map.entry("store-closed", 503));

  private final int status;
  private final transient Problem problem;

  Refusal(int status, Problem problem) {
    super(problem.what());
    this.status = status;
    this.problem = problem;
  }

  static Refusal of(int status, String code, String what, String where, String fix) {
    return new Refusal(status, new Problem(code, what, where, fix));
  }

  /** What to say of anything that went wrong. */
  static Refusal of(Throwable cause, String where) {
    if (cause instanceof Refusal refusal) {
      return refusal;
    }
    if (cause instanceof ProblemException told) {
      Problem problem = told.problem();
      return new Refusal(STATUS.getOrDefault(problem.code(), 400), problem);
    }
    Optional<Problem> known = Mishap.in(cause);
    if (known.isPresent()) {
      return new Refusal(STATUS.getOrDefault(known.get().code(), 400), known.get());
    }
    return of(
        500,
        "fault",
        "this is a fault of Firmament, not yours: " + cause.getClass().getSimpleName(),
        where,
        "try again; if it stays, report it with the address you asked");
  }

  int status() {
    return status;
  }

  Problem problem() {
    return problem;
  }

  void send(HttpServletResponse response) throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    response.setStatus(status);
    if (status == 429 || status == 503) {
      response.setHeader("Retry-After", "2");
    }
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store");
    byte[] body = JSON.writeValueAsBytes(AsJson.of(problem));
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
