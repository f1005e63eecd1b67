package org.firmament.extract.pattern;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.firmament.model.Ontology;
import org.firmament.model.Problem;
import org.firmament.model.ProblemException;
import org.firmament.model.Status;
import org.firmament.text.YamlFile;

/** Reads the pattern files of a language: {@code data/languages/<code>/patterns/*.yml}. */
public final class PatternFile {
  private PatternFile() {}

  public static List<Pattern> load(Path folder, Ontology ontology) {
    List<Pattern> patterns = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yml")).sorted().toList()) {
        patterns.addAll(read(file, ontology));
      }
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
    return patterns;
  }

  private static List<Pattern> read(Path file, Ontology ontology) {
    JsonNode root = YamlFile.read(file);
    List<Pattern> patterns = new ArrayList<>();
    Ontology.Relation relation = ontology.relation(root.path("relation").asText(), file.toString());
    for (JsonNode node : root.path("patterns")) {
      patterns.add(pattern(node, root, relation, file));
    }
    return patterns;
  }

  private static Pattern pattern(
      JsonNode node, JsonNode root, Ontology.Relation relation, Path file) {
    String name = node.path("name").asText();
    String where = file + " (" + name + ")";
    String subject = node.path("subject").asText(root.path("subject").asText());
    Optional<String> object =
        Optional.of(node.path("object").asText(root.path("object").asText()))
            .filter(o -> !o.isEmpty());
    if (name.isEmpty() || subject.isEmpty() || object.isEmpty() != relation.unary()) {
      throw new ProblemException(
          new Problem(
              "incomplete-pattern",
              "a pattern needs a name and the slots that are subject and, unless the relation has none, object",
              where,
              "write name:, subject: and object: in the pattern or at the head of the file"));
    }
    Optional<Status> status =
        Optional.of(node.path("status").asText()).filter(s -> !s.isEmpty()).map(Status::of);
    Map<String, String> fixed = new LinkedHashMap<>();
    node.path("fixed").properties().forEach(f -> fixed.put(f.getKey(), f.getValue().asText()));
    Map<String, String> bounds = new LinkedHashMap<>();
    node.path("bounds").properties().forEach(f -> bounds.put(f.getKey(), f.getValue().asText()));
    List<Pattern.Match> matches = new ArrayList<>();
    for (JsonNode match : node.path("matches")) {
      Map<String, String> gives = new LinkedHashMap<>();
      match.path("gives").properties().forEach(f -> gives.put(f.getKey(), f.getValue().asText()));
      matches.add(new Pattern.Match(match.path("text").asText(), gives));
    }
    return new Pattern(
        relation.name() + "/" + name,
        relation,
        strings(node.path("say")),
        subject,
        object,
        fixed,
        status,
        bounds,
        strings(node.path("with")),
        strings(node.path("without")),
        matches,
        strings(node.path("rejects")),
        where);
  }

  private static List<String> strings(JsonNode node) {
    List<String> strings = new ArrayList<>();
    if (node.isTextual()) {
      strings.add(node.asText());
    }
    node.forEach(n -> strings.add(n.asText()));
    return strings;
  }

  private static ProblemException unreadable(Path file, IOException e) {
    return new ProblemException(
        new Problem(
            "unreadable-patterns",
            "the patterns cannot be read: " + Problem.why(e),
            file.toString(),
            "restore the file, or set the home folder to a complete checkout"),
        e);
  }
}
