package org.firmament.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.firmament.model.NearMiss;
import org.firmament.model.Problem;
import org.firmament.model.ProblemException;

/** The questions of a folder, one file each. */
public record Questions(SortedMap<String, Question> byName) {
  private static final Pattern TITLE = Pattern.compile("# title (\\w+): (.+)");
  private static final Pattern PARAMETER =
      Pattern.compile("# parameter (\\w+) \\((\\w+)(, optional)?\\): (.+?)(?:; example (.+))?");

  public Questions {
    byName = Collections.unmodifiableSortedMap(new TreeMap<>(byName));
  }

  /** Reads all {@code *.rq} of a folder; none where the folder is missing. */
  public static Questions load(Path folder) {
    SortedMap<String, Question> byName = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(path -> path.toString().endsWith(".rq")).toList()) {
          Question question = read(file);
          byName.put(question.name(), question);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new Questions(byName);
  }

  /** Reads one file, which may stand anywhere and have no header. */
  public static Question read(Path file) {
    String sparql;
    try {
      sparql = Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new ProblemException(
          new Problem(
              "unreadable-query",
              "the query cannot be read: " + Problem.why(e),
              file.toString(),
              "give the path of a file with SPARQL in UTF-8"),
          e);
    }
    SortedMap<String, String> titles = new TreeMap<>();
    List<Question.Parameter> parameters = new ArrayList<>();
    sparql
        .lines()
        .takeWhile(line -> line.startsWith("#") || line.isBlank())
        .forEach(line -> readHeader(line.strip(), titles, parameters));
    String name = file.getFileName().toString().replaceFirst("\\.rq$", "");
    return new Question(name, titles, parameters, sparql, file);
  }

  private static void readHeader(
      String line, SortedMap<String, String> titles, List<Question.Parameter> parameters) {
    Matcher title = TITLE.matcher(line);
    if (title.matches()) {
      titles.put(title.group(1), title.group(2));
    }
    Matcher parameter = PARAMETER.matcher(line);
    if (parameter.matches()) {
      parameters.add(
          new Question.Parameter(
              parameter.group(1),
              parameter.group(2),
              parameter.group(4),
              parameter.group(5) == null ? "" : parameter.group(5),
              parameter.group(3) == null));
    }
  }

  /** The question with that name; an unknown one is a Problem that lists the known. */
  public Question named(String name) {
    Question question = byName.get(name);
    if (question == null) {
      throw new ProblemException(
          new Problem(
              "unknown-question",
              "there is no question \"" + name + "\"",
              "queries/",
              NearMiss.fix(name, byName.keySet())));
    }
    return question;
  }
}
