package org.firmament.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.firmament.model.Source;

/** Where something was read, in one line: "Example News, 2026-02-06: Alibaba invests (a.txt)". */
final class Sources {
  private Sources() {}

  static String shown(Source source) {
    List<String> first =
        new ArrayList<>(
            Stream.of(source.publisher(), source.date()).flatMap(Optional::stream).toList());
    String who = String.join(", ", first);
    String title = source.title().orElse("");
    String all = who.isEmpty() || title.isEmpty() ? who + title : who + ": " + title;
    return Neutral.line(all.isEmpty() ? source.id() : all + " (" + source.id() + ")");
  }
}
