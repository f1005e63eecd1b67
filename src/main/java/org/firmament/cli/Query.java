package org.firmament.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.firmament.graph.Answer;
import org.firmament.graph.KnowledgeGraph;
import org.firmament.graph.Question;
import org.firmament.graph.Questions;
import org.firmament.graph.ResultFormat;
import org.firmament.graph.Term;
import org.firmament.model.Problem;
import org.firmament.model.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks the graph. */
@Command(
    name = "query",
    mixinStandardHelpOptions = true,
    description = {
      "Asks a question of queries/, a file with a query, or SPARQL itself.",
      "Without a question it lists those of queries/."
    },
    footer = {
      "",
      "Examples:",
      "  firmament query",
      "  firmament query competitors -p company=Alibaba",
      "  firmament query my.rq --format csv",
      "  firmament query 'SELECT * { ?a fm:competesWith ?b } LIMIT 10' --json"
    })
final class Query implements Runnable {
  /** The names of the formats, for help and completion. */
  static final class Formats implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Stream.of(ResultFormat.values())
          .map(format -> format.name().toLowerCase(Locale.ROOT))
          .iterator();
    }
  }

  private final Terminal terminal;

  @Mixin private StoreOption store;

  @Parameters(
      arity = "0..1",
      paramLabel = "QUESTION",
      description = "The name of a question, a file, or SPARQL.")
  private String question;

  @Option(
      names = {"-p", "--param"},
      paramLabel = "NAME=VALUE",
      description = "A value for a parameter of the question; may be given more than once.")
  private Map<String, String> values = new TreeMap<>();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      defaultValue = "table",
      completionCandidates = Formats.class,
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private ResultFormat format;

  @Option(names = "--json", description = "The same as --format json.")
  private boolean json;

  Query(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    if (question == null) {
      list(Questions.load(terminal.home().resolve("queries")));
      return;
    }
    try (KnowledgeGraph graph = store.existing(terminal);
        Answer answer = answer(graph)) {
      ResultFormat wanted = json ? ResultFormat.JSON : format;
      if (wanted == ResultFormat.TABLE && answer.kind() == Answer.Kind.ROWS) {
        table(answer);
      } else {
        wanted.write(answer, terminal.out());
        terminal.out().flush();
      }
    }
  }

  private Answer answer(KnowledgeGraph graph) {
    Questions known = graph.questions();
    if (known.byName().containsKey(question)) {
      return graph.query(known.named(question), values);
    }
    Path file = question.contains("\n") ? terminal.folder() : terminal.path(question);
    if (Files.isRegularFile(file)) {
      return graph.query(text(file), terms());
    }
    if (question.contains("{")) {
      return graph.query(question, terms());
    }
    if (question.endsWith(".rq")) {
      throw new ProblemException(
          new Problem(
              "no-such-file", "there is no such file", question, "name a file that is there"));
    }
    return graph.query(known.named(question), values);
  }

  private String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new ProblemException(
          new Problem("cannot-read", "the query cannot be read", question, String.valueOf(e)), e);
    }
  }

  private Map<String, Term> terms() {
    SortedMap<String, Term> terms = new TreeMap<>();
    values.forEach((name, value) -> terms.put(name, term(value)));
    return terms;
  }

  private static Term term(String value) {
    if (value.matches("<[^<>\\s]+>")) {
      return Term.iri(value.substring(1, value.length() - 1));
    }
    if (value.matches("https?://\\S+")) {
      return Term.iri(value);
    }
    if (value.matches("\\d{4}-\\d{2}(-\\d{2})?")) {
      return Term.date(value);
    }
    return value.matches("-?\\d+(\\.\\d+)?") ? Term.number(value) : Term.words(value);
  }

  private void table(Answer answer) {
    Iterator<List<Optional<Term>>> rows = answer.rows();
    Iterator<List<String>> cells =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return rows.hasNext();
          }

          @Override
          public List<String> next() {
            return rows.next().stream()
                .map(cell -> cell.map(Term::shown).map(Neutral::line).orElse(""))
                .toList();
          }
        };
    long count = new Table(terminal, answer.columns()).print(cells);
    if (count == 0) {
      terminal.err().println("no rows");
    }
  }

  private void list(Questions known) {
    if (json) {
      var all = Json.array();
      known.byName().values().forEach(one -> all.add(json(one)));
      Json.print(terminal, all);
      return;
    }
    for (Question one : known.byName().values()) {
      terminal
          .out()
          .println(
              terminal.in(Style.BOLD, one.name()) + "  " + one.titles().getOrDefault("en", ""));
      StringBuilder example = new StringBuilder("    firmament query " + one.name());
      for (Question.Parameter parameter : one.parameters()) {
        String value = parameter.example();
        String quoted = value.matches("[\\w.,:/-]+") ? value : '"' + value + '"';
        example.append(" -p ").append(parameter.name()).append('=').append(quoted);
      }
      terminal.out().println(terminal.in(Style.DIM, example.toString()));
    }
  }

  private static com.fasterxml.jackson.databind.node.ObjectNode json(Question question) {
    var json = Json.object().put("name", question.name());
    var titles = json.putObject("titles");
    question.titles().forEach(titles::put);
    var parameters = json.putArray("parameters");
    for (Question.Parameter parameter : question.parameters()) {
      parameters
          .addObject()
          .put("name", parameter.name())
          .put("type", parameter.type())
          .put("description", parameter.description())
          .put("example", parameter.example())
          .put("required", parameter.required());
    }
    return json;
  }
}
