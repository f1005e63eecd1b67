package org.firmament.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.firmament.model.Document;
import org.firmament.model.Problem;

/** The formats that documents are read from; the only list of them. */
public enum SourceFormat {
  /** Plain text: one document, its characters as they stand in the file. */
  TEXT(WholeFile.TEXT, "txt"),
  /** One JSON object a line: id, lang, title, date, publisher, url, text. */
  JSONL(JsonLines::new, "jsonl", "ndjson"),
  /** A web page: the article without menus, and what the page says of itself. */
  HTML(WholeFile.PAGE, "html", "htm", "xhtml");

  /** Reads a file's documents one after the other. */
  interface Reading {
    Iterator<Document> documents(SourceFile file, InputStream in, Consumer<Problem> problems)
        throws IOException;
  }

  private final Reading reading;
  private final List<String> extensions;

  SourceFormat(Reading reading, String... extensions) {
    this.reading = reading;
    this.extensions = List.of(extensions);
  }

  /** The ends of its files' names, without the dot; the first is the usual one. */
  public List<String> extensions() {
    return extensions;
  }

  /** The format that a file's name tells. */
  public static Optional<SourceFormat> of(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> format.extensions.stream().anyMatch(end -> name.endsWith("." + end)))
        .findFirst();
  }

  /** All extensions, to be read by a person: ".txt, .jsonl, .ndjson, ...". */
  public static String known() {
    return Arrays.stream(values())
        .flatMap(format -> format.extensions.stream())
        .map(end -> "." + end)
        .collect(Collectors.joining(", "));
  }

  Iterator<Document> documents(SourceFile file, InputStream in, Consumer<Problem> problems)
      throws IOException {
    return reading.documents(file, in, problems);
  }
}
