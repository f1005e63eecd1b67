package org.firmament.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.firmament.extract.name.Name;
import org.firmament.extract.pattern.Match;
import org.firmament.extract.pattern.Matcher;
import org.firmament.extract.pattern.Need;
import org.firmament.extract.pattern.Pattern;
import org.firmament.extract.reference.References;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Frame;
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

  /** The frame that a saying was read into, and what else the language says with that frame. */
  void shape(Pattern.Shape shape, List<String> events) {
    line("say", "\"" + shape.say() + "\"");
    String predicate = shape.list().map(l -> "any " + l.type()).orElse(shape.lemma());
    line(
        "frame",
        shape.sort().name().toLowerCase(Locale.ROOT)
            + " "
            + String.join(" ", shape.modifiers())
            + (shape.modifiers().isEmpty() ? "" : " ")
            + predicate
            + shape.adjective().map(a -> "  {" + a.name() + "} before it").orElse("")
            + shape.needs().stream().map(n -> "  " + need(n)).collect(Collectors.joining()));
    switch (shape.sort()) {
      case VERB -> {
        line("said as", "main clause, verb-final clause, infinitive, relative clause");
        if (shape.needs().stream().anyMatch(n -> n.role() == Frame.Role.OBJECT)) {
          line("said as", "passive, participle before the object's noun");
        }
      }
      case EVENT -> line("said as", "noun with genitive or preposition, compound");
      case RELATIONAL ->
          line("said as", "is …, apposition, before the name, genitive, possessive, compound");
    }
    if (!events.isEmpty()) {
      line("event", String.join(", ", events) + ": the same arguments, in the noun's cases");
    }
    text.append(System.lineSeparator());
  }

  private static String need(Need need) {
    StringBuilder words = new StringBuilder(need.role().name().toLowerCase(Locale.ROOT));
    words.append('=');
    if (!need.markers().isEmpty()) {
      words.append(String.join("/", need.markers())).append(' ');
    }
    need.modifiers().forEach(m -> words.append(m).append(' '));
    need.list().ifPresent(l -> words.append("any ").append(l.type()).append(' '));
    if (!need.lemmas().isEmpty()) {
      words.append(String.join("/", need.lemmas())).append(' ');
    }
    need.slot().ifPresent(s -> words.append('{').append(s.name()).append("} "));
    need.figure().ifPresent(s -> words.append('{').append(s.name()).append("} "));
    need.inner().ifPresent(n -> words.append("of (").append(need(n)).append(") "));
    return words.toString().strip();
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
