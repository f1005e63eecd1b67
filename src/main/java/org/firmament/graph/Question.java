package org.firmament.graph;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A question that stands in a file of its own, with a header.
 *
 * @param name the file's name without ".rq"
 * @param titles by language code
 */
public record Question(
    String name, Map<String, String> titles, List<Parameter> parameters, String sparql, Path file) {
  /**
   * What the question is asked about.
   *
   * @param type entity, date, number or words
   * @param example a value that gives rows on the samples
   * @param required whether the question has no answer without it
   */
  public record Parameter(
      String name, String type, String description, String example, boolean required) {}
}
