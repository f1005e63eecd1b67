package org.firmament.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.firmament.export.Destination;
import org.firmament.export.ExportFormat;
import org.firmament.graph.Answer;
import org.firmament.graph.KnowledgeGraph;
import org.firmament.graph.Selection;
import org.firmament.model.Problem;
import org.firmament.model.ProblemException;
import org.firmament.model.Range;
import org.firmament.model.Status;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the graph, or a part of it, as a file. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Writes the graph, or a part of it, as a file.",
    footer = {
      "",
      "Examples:",
      "  firmament export --format nquads -o graph.nq",
      "  firmament export --around Alibaba --depth 2 --format graphml -o alibaba.graphml",
      "  firmament export --relation acquires --status asserted,planned --format csv -o deals.csv",
      "  firmament export --around Alibaba --format dot | dot -Tsvg -o alibaba.svg",
      "  firmament export --query my.rq --format dot"
    })
final class Export implements Runnable {
  /** The formats, for help and completion. */
  static final class Formats implements Iterable<String>, ITypeConverter<ExportFormat> {
    @Override
    public Iterator<String> iterator() {
      return Stream.of(ExportFormat.values()).map(ExportFormat::label).iterator();
    }

    @Override
    public ExportFormat convert(String label) {
      return ExportFormat.of(label);
    }
  }

  private final Terminal terminal;

  @Mixin private StoreOption store;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      completionCandidates = Formats.class,
      converter = Formats.class,
      description =
          "One of ${COMPLETION-CANDIDATES}; where not given, the ending of the file says it;"
              + " turtle on standard output.")
  private ExportFormat format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to write (default: standard output).")
  private String output;

  @Option(names = "--around", paramLabel = "NAME", description = "Only what is near this entity.")
  private String around;

  @Option(
      names = "--depth",
      paramLabel = "N",
      description = "How many facts away from it (default: 1).")
  @Within(Range.DEPTH)
  private Integer depth;

  @Option(
      names = "--relation",
      split = ",",
      paramLabel = "NAME",
      description = "Only these relations.")
  private Set<String> relations = new TreeSet<>();

  @Option(
      names = "--status",
      split = ",",
      paramLabel = "STATUS",
      description = "Only these: asserted, planned, rumoured, ended, denied.")
  private Set<Status> statuses = new TreeSet<>();

  @Option(
      names = "--min-confidence",
      paramLabel = "P",
      defaultValue = "0",
      description = "Only facts at least that sure, from 0 to 1.")
  @Within(Range.CONFIDENCE)
  private double confidence;

  @Option(
      names = "--query",
      paramLabel = "FILE.rq",
      description = "What this CONSTRUCT gives, instead of a part of the graph.")
  private String query;

  Export(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    requireOnePart();
    Destination destination =
        output == null
            ? Destination.stream(terminal.out())
            : Destination.file(terminal.path(output));
    try {
      List<Path> files = write(destination);
      for (Path file : files) {
        terminal.err().println("wrote " + shown(file) + ", " + size(file));
      }
    } catch (IOException e) {
      throw new ProblemException(
          new Problem(
              "cannot-write",
              "the export cannot be written: " + Problem.why(e),
              output == null ? "standard output" : output,
              "name a file in a folder that is there, is writable and has room"),
          e);
    }
  }

  private List<Path> write(Destination destination) throws IOException {
    Optional<Client> server = store.server(terminal);
    if (server.isPresent()) {
      return RemoteExport.of(server.get(), asked(), destination);
    }
    try (KnowledgeGraph graph = store.existing(terminal)) {
      return write(graph, destination);
    }
  }

  /** The same as the API's parameters. */
  private Map<String, String> asked() throws IOException {
    Map<String, String> asked = new TreeMap<>();
    asked.put("format", format().label());
    if (query != null) {
      asked.put("query", Files.readString(queryFile(), StandardCharsets.UTF_8));
      return asked;
    }
    if (around != null) {
      asked.put("around", around);
      asked.put("depth", String.valueOf(depth()));
    }
    asked.put("relation", String.join(",", relations));
    asked.put("status", statuses.stream().map(Status::label).collect(Collectors.joining(",")));
    asked.put("confidence", BigDecimal.valueOf(confidence).toPlainString());
    return asked;
  }

  private List<Path> write(KnowledgeGraph graph, Destination destination) throws IOException {
    if (query != null) {
      String text = Files.readString(queryFile(), StandardCharsets.UTF_8);
      try (Answer answer = graph.query(text, Map.of())) {
        return format().write(answer, graph.ontology(), destination);
      }
    }
    relations.forEach(relation -> graph.ontology().relation(relation, "--relation"));
    Selection part =
        around == null ? Selection.WHOLE : Selection.around(graph.entity(around).id(), depth());
    return format()
        .write(
            graph, part.relations(relations).statuses(statuses).atLeast(confidence), destination);
  }

  private int depth() {
    return depth == null ? 1 : depth;
  }

  private void requireOnePart() {
    boolean filtered = !relations.isEmpty() || !statuses.isEmpty() || confidence > 0;
    if (query != null && (around != null || depth != null || filtered)) {
      throw Firmament.misused(
          "export",
          "--query gives the whole export, no other choice acts on it",
          "write the choice into the query, or leave --query out");
    }
    if (depth != null && around == null) {
      throw Firmament.misused(
          "export", "--depth counts from an entity, and none is given", "give --around NAME too");
    }
  }

  private Path queryFile() {
    Path file = terminal.path(query);
    if (!Files.isRegularFile(file)) {
      throw new ProblemException(
          new Problem(
              "no-such-file",
              "there is no such file",
              "--query " + query,
              "name a file with a CONSTRUCT query"));
    }
    return file;
  }

  private ExportFormat format() {
    return Optional.ofNullable(format)
        .or(() -> Optional.ofNullable(output).map(ExportFormat::ofFile))
        .orElse(ExportFormat.TURTLE);
  }

  private String shown(Path file) {
    return file.startsWith(terminal.folder())
        ? terminal.folder().relativize(file).toString()
        : file.toString();
  }

  private static String size(Path file) throws IOException {
    long bytes = Files.size(file);
    return bytes < 10_000 ? bytes + " bytes" : bytes / 1000 + " kB";
  }
}
