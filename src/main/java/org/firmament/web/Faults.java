package org.firmament.web;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.firmament.export.AsJson;
import org.firmament.model.Problem;

/** Says as a Problem what the server below refuses by itself, as an address that is none. */
final class Faults extends ErrorHandler {
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    boolean own = response.getStatus() >= 500;
    Problem problem =
        new Problem(
            own ? "fault" : "bad-request",
            own ? "this is a fault of Firmament, not yours" : "this is no request that is answered",
            "status " + response.getStatus(),
            own
                ? "try again; if it stays, report it with the address you asked"
                : "GET /api/openapi.json describes what there is");
    Guard.HEADERS.forEach((name, value) -> response.getHeaders().put(name, value));
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json;charset=utf-8");
    Content.Sink.write(response, true, AsJson.of(problem).toString(), callback);
    return true;
  }
}
