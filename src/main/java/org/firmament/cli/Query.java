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
import org.firmament.export.AsJson;
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
    ResultFormat wanted = json ? ResultFormat.JSON : format;
    Questions known = Questions.load(terminal.home().resolve("queries"));
    Optional<Client> server = store.server(terminal);
    if (server.isPresent()) {
      ask(server.get(), known, wanted);
      return;
    }
    try (KnowledgeGraph graph = store.existing(terminal);
        Answer answer = answer(graph, known)) {
      answer.notes().forEach(this::note);
      if (wanted == ResultFormat.TABLE && answer.kind() == Answer.Kind.ROWS) {
        table(answer.columns(), answer.rows());
      } else {
        wanted.write(answer, terminal.out());
        terminal.out().flush();
      }
    }
  }

  private Answer answer(KnowledgeGraph graph, Questions known) {
    Optional<String> sparql = sparql(known);
    return sparql.isPresent()
        ? graph.query(sparql.get(), terms())
        : graph.query(known.named(question), values);
  }

  private void note(String note) {
    terminal.err().println("note: " + Neutral.line(note));
  }

  private void ask(Client server, Questions known, ResultFormat wanted) {
    RemoteAnswer answer = RemoteAnswer.of(server, sparql(known), terms(), question, values, wanted);
    answer.notes().forEach(this::note);
    if (wanted == ResultFormat.TABLE && answer.isRows()) {
      table(answer.columns(), answer.rows());
    } else if (wanted == ResultFormat.TABLE && answer.verdict().isPresent()) {
      terminal.out().println(answer.verdict().get() ? "yes" : "no");
    } else {
      answer.copy(terminal.out());
      terminal.out().flush();
    }
    answer.cut().ifPresent(note -> terminal.err().println("the result is cut " + note));
  }

  /** The SPARQL that was given, or that is in the file that was; empty for a named question. */
  private Optional<String> sparql(Questions known) {
    if (known.byName().containsKey(question)) {
      return Optional.empty();
    }
    Path file = question.contains("\n") ? terminal.folder() : terminal.path(question);
    if (Files.isRegularFile(file)) {
      return Optional.of(text(file));
    }
    if (question.contains("{")) {
      return Optional.of(question);
    }
    if (question.endsWith(".rq")) {
      throw new ProblemException(
          new Problem(
              "no-such-file", "there is no such file", question, "name a file that is there"));
    }
    known.named(question);
    return Optional.empty();
  }

  private String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new ProblemException(
          new Problem(
              "cannot-read",
              "the query cannot be read: " + Problem.why(e),
              question,
              "give a file in UTF-8 that you may read"),
          e);
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

  private void table(List<String> columns, Iterator<List<Optional<Term>>> rows) {
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
    long count = new Table(terminal, columns).print(cells);
    if (count == 0) {
      terminal.err().println("no rows");
    }
  }

  private void list(Questions known) {
    if (json) {
      var all = AsJson.array();
      known.byName().values().forEach(one -> all.add(AsJson.of(one)));
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
}
