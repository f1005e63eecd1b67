package org.firmament.web;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Whoever hears how a long request goes on.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">Server-sent
 *     events</a>
 */
interface Events {
  String TYPE = "text/event-stream";

  /** Nobody listens. */
  Events UNHEARD = (event, data) -> {};

  void send(String event, JsonNode data) throws IOException;

  /** The client, each event at once. */
  static Events to(HttpServletResponse response) {
    response.setContentType(TYPE);
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store");
    return (event, data) -> {
      String lines = "event: " + event + "\ndata: " + data + "\n\n";
      response.getOutputStream().write(lines.getBytes(StandardCharsets.UTF_8));
      response.flushBuffer();
    };
  }
}
