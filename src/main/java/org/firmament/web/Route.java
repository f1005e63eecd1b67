package org.firmament.web;

import java.io.IOException;
import java.util.Optional;

/**
 * A line of the table of routes.
 *
 * @param path with at most one part that varies: "/api/entities/{id}/facts"
 * @param writes whether it takes the token
 */
record Route(String method, String path, boolean writes, Handler handler) {
  /** Answers a request of a route. */
  interface Handler {
    void answer(Call call) throws IOException;
  }

  static Route get(String path, Handler handler) {
    return new Route("GET", path, false, handler);
  }

  static Route writing(String method, String path, Handler handler) {
    return new Route(method, path, true, handler);
  }

  /** The part of a path that varies, or "" where none does; empty where the path is another. */
  Optional<String> match(String[] asked) {
    String[] parts = path.split("/", -1);
    if (parts.length != asked.length) {
      return Optional.empty();
    }
    String found = "";
    for (int i = 0; i < parts.length; i++) {
      if (parts[i].startsWith("{")) {
        found = asked[i];
      } else if (!parts[i].equals(asked[i])) {
        return Optional.empty();
      }
    }
    return Optional.of(found);
  }
}
