package org.firmament.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds the route of a request, sees that it may be taken, and says what went wrong. */
final class Api extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** An upload that is refused is read to its end up to here, so that its sender hears why. */
  private static final long DRAINED = 256 << 20;

  private final transient List<Route> routes;
  private final transient Description description;
  private final transient byte[] token;

  Api(List<Route> routes, Description description, String token) {
    this.routes = List.copyOf(routes);
    this.description = description;
    this.token = token.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      answer(request, response);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      drain(request);
      Refusal.of(e, request.getRequestURI()).send(response);
    }
  }

  private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String[] asked =
        Arrays.stream(request.getRequestURI().split("/", -1))
            .map(part -> URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8))
            .toArray(String[]::new);
    List<Route> there = routes.stream().filter(one -> one.match(asked).isPresent()).toList();
    String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
    Optional<Route> found = there.stream().filter(one -> one.method().equals(method)).findFirst();
    if (there.isEmpty()) {
      throw Refusal.of(
          404,
          "unknown-path",
          "there is nothing here",
          request.getRequestURI(),
          "GET /api/openapi.json describes what there is");
    }
    if (found.isEmpty()) {
      String all = String.join(", ", there.stream().map(Route::method).toList());
      response.setHeader("Allow", all);
      throw Refusal.of(
          405, "method", method + " is not answered here", request.getRequestURI(), "use " + all);
    }
    Route route = found.get();
    if (route.writes()) {
      requireToken(request, response);
    }
    Call call =
        new Call(
            request, response, route.match(asked).orElseThrow(), description.parameters(route));
    call.check();
    route.handler().answer(call);
  }

  private void requireToken(HttpServletRequest request, HttpServletResponse response) {
    String given = Optional.ofNullable(request.getHeader("Authorization")).orElse("");
    byte[] secret = given.replaceFirst("^Bearer ", "").getBytes(StandardCharsets.UTF_8);
    if (!given.startsWith("Bearer ") || !MessageDigest.isEqual(secret, token)) {
      response.setHeader("WWW-Authenticate", "Bearer");
      throw Refusal.of(
          401,
          "token",
          "who changes the store has to give its token",
          "Authorization",
          "send Authorization: Bearer TOKEN; the server printed it when it"
              + " started, or read it from its token file");
    }
  }

  private static void drain(HttpServletRequest request) {
    try {
      long length = request.getContentLengthLong();
      if (length != 0 && length <= DRAINED && !request.getMethod().equals("GET")) {
        byte[] thrown = new byte[1 << 16];
        long read = 0;
        for (int n = 0; n >= 0 && read < DRAINED; n = request.getInputStream().read(thrown)) {
          read += n;
        }
      }
    } catch (IOException | IllegalStateException e) {
      // Whoever sent it has gone, or it was read already: nobody waits for the rest.
      request.setAttribute("drained", false);
    }
  }
}
