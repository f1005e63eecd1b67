package org.firmament.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.util.Map;
import java.util.regex.Pattern;

/** The files of the page and of the libraries it is made with, out of the class path. */
final class Pages extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Pattern NAME = Pattern.compile("(/[A-Za-z0-9_-][A-Za-z0-9_.-]*)+");
  private static final String LIBRARIES = "/webjars/";

  /** Every other file is none of the page's. */
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "mjs", "text/javascript; charset=utf-8",
          "json", "application/json",
          "svg", "image/svg+xml",
          "png", "image/png",
          "ico", "image/x-icon",
          "woff2", "font/woff2");

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
        response.setHeader("Allow", "GET, HEAD");
        throw Refusal.of(
            405,
            "method",
            request.getMethod() + " is not answered here",
            request.getRequestURI(),
            "use GET; GET /api/openapi.json describes what else there is");
      }
      send(request, response);
    } catch (Refusal refusal) {
      refusal.send(response);
    }
  }

  private static void send(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String asked = request.getRequestURI();
    String path = asked.equals("/") ? "/index.html" : asked;
    String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
    boolean library = path.startsWith(LIBRARIES);
    URL file =
        type != null && NAME.matcher(path).matches()
            ? Pages.class.getResource((library ? "/META-INF/resources" : "/web") + path)
            : null;
    if (file == null) {
      throw Refusal.of(
          404, "unknown-path", "there is nothing here", asked, "begin at the page: GET /");
    }
    URLConnection connection = file.openConnection();
    String version = '"' + Long.toHexString(connection.getLastModified()) + '"';
    response.setHeader("ETag", version);
    response.setHeader(
        "Cache-Control", library ? "public, max-age=31536000, immutable" : "no-cache");
    try (InputStream in = connection.getInputStream()) {
      if (version.equals(request.getHeader("If-None-Match"))) {
        response.setStatus(304);
        return;
      }
      response.setContentType(type);
      response.setContentLengthLong(connection.getContentLengthLong());
      in.transferTo(response.getOutputStream());
    }
  }
}
