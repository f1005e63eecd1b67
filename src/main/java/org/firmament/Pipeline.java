package org.firmament;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.firmament.extract.Reader;
import org.firmament.extract.name.Weighed;
import org.firmament.graph.OntologyReader;
import org.firmament.model.Document;
import org.firmament.model.Entity;
import org.firmament.model.Fact;
import org.firmament.model.Limit;
import org.firmament.model.NearMiss;
import org.firmament.model.Ontology;
import org.firmament.model.Problem;
import org.firmament.model.ProblemException;
import org.firmament.model.Reading;
import org.firmament.model.Referent;
import org.firmament.model.Resolving;
import org.firmament.read.Documents;
import org.firmament.resolve.NameResolving;
import org.firmament.text.LanguageGuess;

/** The steps in order: which language, what it says, what it stands for. */
public final class Pipeline {
  private final Path data;
  private final Ontology ontology;
  private final LanguageGuess languages;
  private final Resolving resolving;
  private final Map<String, CompletableFuture<Reader>> readers = new ConcurrentHashMap<>();

  private Pipeline(Path data, Ontology ontology, LanguageGuess languages, Resolving resolving) {
    this.data = data;
    this.ontology = ontology;
    this.languages = languages;
    this.resolving = resolving;
  }

  /** The pipeline out of a home folder, which holds {@code ontology/} and {@code data/}. */
  public static Pipeline load(Path home) {
    Path data = home.resolve("data");
    Ontology ontology = OntologyReader.read(home.resolve("ontology/firmament.ttl"));
    return new Pipeline(
        data,
        ontology,
        LanguageGuess.among(data.resolve("languages")),
        NameResolving.of(data, ontology));
  }

  /**
   * The documents of a stream, whose first character tells their format: "{" JSON lines, "<" a
   * page, else text. What cannot be read is told, and the reading goes on.
   *
   * @param id the id of a text or page that does not say its own
   */
  public Iterator<Document> documents(
      InputStream in, Optional<String> id, Consumer<Problem> problems) {
    return Documents.of(in, id, "upload", problems);
  }

  /**
   * Everything that a document says. Its language is the declared one, else the one the text is
   * told by; one that no folder reads is a {@link ProblemException}.
   */
  public Reading read(Document document) {
    return weigh(document).reading();
  }

  /** The same with the signs that each claim's confidence comes from. */
  public Weighed weigh(Document document) {
    String language =
        document
            .language()
            .or(() -> languages.of(document.text()))
            .filter(this::isRead)
            .orElseThrow(() -> new ProblemException(unread(document)));
    Weighed weighed = reader(language).weigh(document.in(language));
    Limit.DOCUMENT_FACTS.require(weighed.reading().claims().size(), document.id());
    return weighed;
  }

  /** The facts of one document by itself. */
  public List<Fact> facts(Reading reading) {
    Map<Referent, Entity> entities = new HashMap<>();
    for (Entity entity : resolving.entities(reading.referents())) {
      entity.referents().forEach(referent -> entities.put(referent, entity));
    }
    return resolving.facts(reading.claims(), entities::get);
  }

  private boolean isRead(String language) {
    return Files.isDirectory(data.resolve("languages").resolve(language));
  }

  private Problem unread(Document document) {
    String told = document.language().map(l -> "\"" + l + "\"").orElse("none that is read");
    return new Problem(
        "language-not-read",
        "the document's language is " + told,
        document.id(),
        "documents are read in: "
            + String.join(", ", codes())
            + "; declare the language if it was told wrong");
  }

  private List<String> codes() {
    try (Stream<Path> folders = Files.list(data.resolve("languages"))) {
      return folders
          .filter(Files::isDirectory)
          .map(f -> f.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Reader reader(String language) {
    if (!isRead(language)) {
      throw new ProblemException(
          new Problem(
              "language-not-read",
              "no folder reads the language \"" + language + "\"",
              "data/languages",
              "use one of: " + String.join(", ", codes())));
    }
    try {
      return loading(language).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof ProblemException problem ? problem : e;
    }
  }

  private CompletableFuture<Reader> loading(String language) {
    return readers.computeIfAbsent(
        language, l -> CompletableFuture.supplyAsync(() -> Reader.of(l, data, ontology)));
  }

  /**
   * How a text is read, layer by layer.
   *
   * @param language its language; where empty, what the text is told by, else English
   */
  public String explain(String text, Optional<String> language) {
    String told = language.or(() -> languages.of(text).filter(this::isRead)).orElse("en");
    return reader(told).explain(text);
  }

  /**
   * What a pattern's sayings were read into, in each language that has it; a name that none has is
   * a {@link ProblemException}.
   */
  public String pattern(String name, Optional<String> language) {
    StringBuilder shown = new StringBuilder();
    SortedSet<String> others = new TreeSet<>();
    for (String code : language.map(List::of).orElseGet(this::codes)) {
      Reader reader = reader(code);
      String sayings = reader.pattern(name);
      if (!sayings.isEmpty()) {
        shown.append("language ").append(code).append(System.lineSeparator()).append(sayings);
      }
      String relation = name.replaceFirst("/.*", "/");
      reader.patternNames().stream().filter(n -> n.startsWith(relation)).forEach(others::add);
    }
    if (shown.isEmpty()) {
      throw new ProblemException(
          new Problem(
              "unknown-pattern",
              "there is no pattern \"" + name + "\"",
              "data/languages",
              others.isEmpty()
                  ? "name it as a claim does: acquires/takes-over"
                  : NearMiss.fix(name, others)));
    }
    return shown.toString();
  }

  /** Begins to load every language in the background, for who is going to read many documents. */
  public Pipeline warmUp() {
    codes().forEach(this::loading);
    return this;
  }

  /** The relations and qualifiers that claims are typed by. */
  public Ontology ontology() {
    return ontology;
  }

  /** How the things of several documents are compared. */
  public Resolving resolving() {
    return resolving;
  }

  /** The languages that have a folder, each with its reader, in order of their codes. */
  Map<String, Reader> readers() {
    Map<String, Reader> all = new TreeMap<>();
    codes().forEach(code -> all.put(code, reader(code)));
    return all;
  }
}
