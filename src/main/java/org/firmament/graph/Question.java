package org.firmament.graph;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.firmament.model.Problem;
import org.firmament.model.ProblemException;

/**
 * A question that stands in a file of its own, with a header.
 *
 * @param name the file's name without ".rq"
 * @param titles by language code
 */
public record Question(
    String name, Map<String, String> titles, List<Parameter> parameters, String sparql, Path file) {
  private static final Pattern DATE =
      Pattern.compile("\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  /**
   * What the question is asked about.
   *
   * @param type entity, date, number or words
   * @param example a value that gives rows on the samples
   * @param required whether the question has no answer without it
   */
  public record Parameter(
      String name, String type, String description, String example, boolean required) {
    private Term term(String value, Function<String, Term> entity, Question question) {
      return switch (type) {
        case "entity" -> entity.apply(value);
        case "date" -> Term.date(matching(DATE, value, question));
        case "number" -> Term.number(matching(NUMBER, value, question));
        default -> Term.words(value);
      };
    }

    private String matching(Pattern form, String value, Question question) {
      if (!form.matcher(value).matches()) {
        throw new ProblemException(
            new Problem(
                "wrong-parameter",
                "\"" + value + "\" is no " + type,
                "parameter " + name + " of question " + question.name(),
                "give a " + type + ", for example " + example));
      }
      return value;
    }
  }

  public Question {
    titles = Map.copyOf(titles);
    parameters = List.copyOf(parameters);
  }

  /** The values that a person typed, by parameter, as terms. */
  SortedMap<String, Term> bindings(Map<String, String> values, Function<String, Term> entity) {
    for (String given : values.keySet()) {
      if (parameters.stream().noneMatch(parameter -> parameter.name().equals(given))) {
        throw wrong("unknown-parameter", "it has no parameter \"" + given + "\"");
      }
    }
    SortedMap<String, Term> bindings = new TreeMap<>();
    for (Parameter parameter : parameters) {
      String value = values.get(parameter.name());
      if (value != null) {
        bindings.put(parameter.name(), parameter.term(value, entity, this));
      } else if (parameter.required()) {
        throw wrong("missing-parameter", "it needs the parameter \"" + parameter.name() + "\"");
      }
    }
    return bindings;
  }

  private ProblemException wrong(String code, String what) {
    String example =
        parameters.stream()
            .map(parameter -> parameter.name() + "=\"" + parameter.example() + "\"")
            .collect(Collectors.joining(" and "));
    return new ProblemException(
        new Problem(
            code,
            what,
            "question " + name,
            parameters.isEmpty() ? "give none" : "ask it, for example, with " + example));
  }
}
