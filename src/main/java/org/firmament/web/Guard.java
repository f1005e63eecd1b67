package org.firmament.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Stands before everything: sends away what a foreign page or a foreign name let a browser ask, and
 * puts on each answer what a browser has to know.
 */
final class Guard implements Filter {
  /** Styles may stand inline, for the graph and the editor set them so; scripts may not. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:"
          + " blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; base-uri"
          + " 'none'; form-action 'self'; frame-ancestors 'none'";

  static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy", POLICY,
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Permissions-Policy", "camera=(), geolocation=(), microphone=()");

  private final Optional<String> ownHost;
  private final Metrics metrics;

  /**
   * @param ownHost the only name or address that it answers to beside those of loopback; empty
   *     where it listens to all
   */
  Guard(Optional<String> ownHost, Metrics metrics) {
    this.ownHost = ownHost;
    this.metrics = metrics;
  }

  @Override
  public void doFilter(ServletRequest asked, ServletResponse answered, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) asked;
    HttpServletResponse response = (HttpServletResponse) answered;
    long start = System.nanoTime();
    HEADERS.forEach(response::setHeader);
    try {
      requireOwnHost(request);
      requireSameSite(request);
      chain.doFilter(request, response);
    } catch (Refusal refusal) {
      refusal.send(response);
    } finally {
      metrics.answered(request, response.getStatus(), System.nanoTime() - start);
    }
  }

  /** Against pages whose name was made to point here. */
  private void requireOwnHost(HttpServletRequest request) {
    String name = Optional.ofNullable(request.getServerName()).orElse("").toLowerCase(Locale.ROOT);
    boolean local =
        name.equals("localhost")
            || name.equals("[::1]")
            || name.equals("::1")
            || name.matches("127(\\.\\d{1,3}){3}");
    if (!local && ownHost.isPresent() && !name.equals(ownHost.get().toLowerCase(Locale.ROOT))) {
      throw Refusal.of(
          421,
          "foreign-host",
          "this server is not called \"" + name + "\"",
          "Host",
          "use the address that it told when it started");
    }
  }

  /**
   * Against what a page of another site lets the browser send; following a link is no such thing.
   */
  private static void requireSameSite(HttpServletRequest request) {
    String origin = request.getHeader("Origin");
    String site = request.getHeader("Sec-Fetch-Site");
    boolean link =
        request.getMethod().equals("GET") && "navigate".equals(request.getHeader("Sec-Fetch-Mode"));
    boolean foreign =
        origin != null && !origin.replaceFirst("^https?://", "").equals(request.getHeader("Host"))
            || site != null && !site.equals("same-origin") && !site.equals("none");
    if (foreign && !link) {
      throw Refusal.of(
          403,
          "cross-site",
          "a page of another site asked for this",
          "Origin",
          "ask from this server's own page, or from a program");
    }
  }
}
