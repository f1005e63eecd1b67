package org.firmament.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import org.firmament.model.Document;
import org.firmament.model.Limit;
import org.firmament.model.Problem;

/** The documents of a file of JSON lines, one line in memory at a time. */
final class JsonLines implements Iterator<Document> {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final int MOST = (int) Limit.DOCUMENT_BYTES.usual();

  private final SourceFile file;
  private final InputStream in;
  private final Consumer<Problem> problems;
  private int number = 0;
  private boolean any = false;
  private boolean guessed = false;
  private boolean ended = false;
  private Optional<Document> next = Optional.empty();

  JsonLines(SourceFile file, InputStream in, Consumer<Problem> problems) {
    this.file = file;
    this.in = in;
    this.problems = problems;
  }

  @Override
  public boolean hasNext() {
    try {
      while (next.isEmpty() && !ended) {
        advance();
      }
    } catch (IOException e) {
      ended = true;
      problems.accept(SourceFile.unreadable(where(), e));
    }
    return next.isPresent();
  }

  @Override
  public Document next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Document document = next.get();
    next = Optional.empty();
    return document;
  }

  private String where() {
    return file.where() + ":" + number;
  }

  private void advance() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int length = 0;
    int c = in.read();
    number++;
    while (c >= 0 && c != '\n') {
      if (length++ < MOST) {
        line.write(c);
      } else if (length == MOST + 1) {
        line.reset();
      }
      c = in.read();
    }
    ended = c < 0;
    if (length > MOST) {
      any = true;
      problems.accept(Limit.DOCUMENT_BYTES.problem(where()));
    } else {
      next = text(line.toByteArray()).flatMap(this::document);
    }
    if (ended && !any) {
      problems.accept(
          new Problem(
              "empty-document",
              "the file holds no document",
              file.where(),
              "leave it out, or fill it"));
    }
  }

  private Optional<String> text(byte[] line) {
    Optional<Charset> mark = number == 1 ? Decoded.mark(line) : Optional.empty();
    if (mark.isPresent() && !mark.get().equals(StandardCharsets.UTF_8)) {
      ended = true;
      any = true;
      problems.accept(
          new Problem(
              "not-utf-8", "JSON lines are UTF-8; this is UTF-16", where(), "save it as UTF-8"));
      return Optional.empty();
    }
    if (number == 1 && !mark.isPresent() && Decoded.binary(line)) {
      ended = true;
      any = true;
      problems.accept(Decoded.noText(file.where()));
      return Optional.empty();
    }
    Optional<String> text = Decoded.strict(line, mark.isPresent() ? 3 : 0, StandardCharsets.UTF_8);
    if (text.isEmpty()) {
      if (!guessed) {
        problems.accept(Decoded.guessed(where()));
        guessed = true;
      }
      text = Optional.of(new String(line, Charset.forName("windows-1252")));
    }
    return text.filter(content -> !content.isBlank());
  }

  private Optional<Document> document(String line) {
    any = true;
    JsonNode node;
    try {
      node = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      return broken("the line is no JSON: " + e.getOriginalMessage());
    }
    if (!node.isObject()) {
      return broken("the line is no JSON object");
    }
    if (!node.path("text").isTextual()) {
      return broken("the object has no \"text\"");
    }
    String otherwise = file.id().isEmpty() ? "" : file.id() + "#" + number;
    return new Draft(
            field(node, "id"),
            field(node, "lang"),
            field(node, "title"),
            field(node, "publisher"),
            field(node, "date"),
            field(node, "url"),
            node.get("text").textValue())
        .document(otherwise, where(), problems);
  }

  private Optional<Document> broken(String what) {
    problems.accept(
        new Problem(
            "broken-line",
            what,
            where(),
            "write one object a line: {\"id\": …, \"lang\": …, \"title\": …, \"date\": …, \"text\":"
                + " …}"));
    return Optional.empty();
  }

  private static Optional<String> field(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isValueNode() && !value.isNull() && !value.asText().isBlank()
        ? Optional.of(value.asText().strip())
        : Optional.empty();
  }
}
