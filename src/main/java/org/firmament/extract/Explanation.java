package org.firmament.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.firmament.model.Claim;

/** Shows how a sentence is read, layer by layer, and where patterns stopped. */
final class Explanation {
  private final StringBuilder text = new StringBuilder();

  void sentence(Analysis analysis) {
    line(
        "words",
        String.join(
            " ",
            analysis.words().stream()
                .map(w -> w.text() + "/" + w.tag().name().toLowerCase(Locale.ROOT))
                .toList()));
    for (Name name : analysis.names()) {
      line(
          "name",
          name.text()
              + (name.genitive() ? " (genitive)" : "")
              + "  "
              + name.thing().kind().label()
              + "  "
              + Math.round(name.thing().weight() * 10) / 10.0);
    }
    analysis.phrases().chunks().forEach(c -> line("phrase", c.toString()));
    analysis.frames().forEach(f -> line("frame", f.toString()));
  }

  void patterns(Matcher matcher, Analysis analysis, References references) {
    for (Frame frame : analysis.frames()) {
      for (Pattern.Shape shape : matcher.shapes.on(analysis, frame)) {
        List<String> stops = new ArrayList<>();
        List<Match> matches = matcher.match(shape, frame, analysis, references, stops);
        String verdict =
            matches.isEmpty()
                ? stops.isEmpty() ? "no plausible filling" : "stopped at " + stops.get(0)
                : "matched";
        line("pattern", shape.pattern().name() + " \"" + shape.say() + "\": " + verdict);
      }
    }
  }

  void claim(Claim claim) {
    line(
        "claim",
        claim.subject().referent().name()
            + " "
            + claim.relation()
            + claim.object().map(o -> " " + o.referent().name()).orElse("")
            + "  "
            + claim.status().label()
            + "  "
            + claim.qualifiers().values().entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue().lexical())
                .toList()
            + "  "
            + claim.evidence().pattern()
            + claim.evidence().speaker().map(s -> "  says " + s).orElse(""));
  }

  private void line(String layer, String content) {
    text.append(String.format(Locale.ROOT, "%-9s%s%n", layer, content));
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
