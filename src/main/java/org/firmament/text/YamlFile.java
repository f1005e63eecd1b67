package org.firmament.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.firmament.model.Problem;
import org.firmament.model.ProblemException;

/** Reads the files of a language that are written in YAML. */
public final class YamlFile {
  private YamlFile() {}

  /** What a file holds; one that is missing or no YAML is a {@link ProblemException}. */
  public static JsonNode read(Path file) {
    try {
      return new YAMLMapper().readTree(file.toFile());
    } catch (JsonProcessingException e) {
      throw new ProblemException(
          new Problem(
              "broken-yaml",
              "the file is no valid YAML: "
                  + e.getOriginalMessage().strip().replaceAll("\\s+", " "),
              file + ":" + e.getLocation().getLineNr(),
              "mend the line; a text with a colon or a brace needs quotation marks"),
          e);
    } catch (IOException e) {
      throw new ProblemException(
          new Problem(
              "unreadable-yaml",
              "the file cannot be read: " + Problem.why(e),
              file.toString(),
              "restore the file, or set the home folder to a complete checkout"),
          e);
    }
  }
}
