package org.firmament.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where something was read, in one line: "Example News, 2026-02-06: Alibaba invests (a.txt)". */
final class Sources {
  private Sources() {}

  static String shown(JsonNode source) {
    String id = source.path("id").asText();
    String who =
        Stream.of("publisher", "date")
            .filter(source::has)
            .map(field -> source.get(field).asText())
            .collect(Collectors.joining(", "));
    String title = source.path("title").asText();
    String all = who.isEmpty() || title.isEmpty() ? who + title : who + ": " + title;
    return Neutral.line(all.isEmpty() ? id : all + " (" + id + ")");
  }
}
