package org.firmament.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.firmament.export.Destination;
import org.firmament.export.ExportFormat;
import org.firmament.graph.Answer;
import org.firmament.graph.KnowledgeGraph;
import org.firmament.graph.Selection;
import org.firmament.model.Limit;

/**
 * The graph as a file. It is complete on disk before its first byte is sent: what goes wrong can
 * still be told, and a slow reader holds no transaction.
 */
final class Exporting {
  private final KnowledgeGraph graph;
  private final Limits limits;
  private final Turnstile turnstile;

  Exporting(KnowledgeGraph graph, Limits limits, Turnstile turnstile) {
    this.graph = graph;
    this.limits = limits;
    this.turnstile = turnstile;
  }

  void export(Call call) throws IOException {
    ExportFormat format = ExportFormat.of(call.text("format").orElseThrow());
    Writing writing = writing(call, format);
    inFolder(
        folder -> {
          Path file = folder.resolve("firmament." + format.ending());
          List<Path> files =
              turnstile.pass(
                  () -> {
                    try {
                      return writing.to(Destination.file(file, limits.of(Limit.EXPORT_BYTES)));
                    } catch (IOException e) {
                      throw new UncheckedIOException(e);
                    }
                  });
          send(files, call.response(), format);
        });
  }

  /** The whole store in one file, as {@code restore} takes it. */
  void backup(Call call) throws IOException {
    inFolder(
        folder -> {
          Path file = folder.resolve("firmament-backup.zip");
          turnstile.pass(() -> graph.backup(file));
          send(file, "application/zip", call.response());
        });
  }

  private interface Work {
    void in(Path folder) throws IOException;
  }

  /** Works in a folder that is gone afterwards. */
  private static void inFolder(Work work) throws IOException {
    Path folder = Files.createTempDirectory("firmament-export");
    try {
      work.in(folder);
    } finally {
      try (Stream<Path> left = Files.walk(folder)) {
        for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(path);
        }
      }
    }
  }

  private interface Writing {
    List<Path> to(Destination destination) throws IOException;
  }

  private Writing writing(Call call, ExportFormat format) {
    Optional<String> query = call.text("query");
    if (query.isPresent()) {
      return destination -> {
        try (Answer answer = graph.query(query.get(), Map.of(), limits.ofTriples())) {
          return format.write(answer, graph.ontology(), destination);
        }
      };
    }
    call.list("relation").forEach(name -> graph.ontology().relation(name, "relation"));
    if (call.request().getParameter("depth") != null && call.text("around").isEmpty()) {
      throw Refusal.of(
          400,
          "missing-parameter",
          "a depth counts from an entity, and none is given",
          "depth",
          "give around too");
    }
    int depth = call.number("depth");
    Selection part =
        call.selection(
            call.text("around")
                .map(name -> Selection.around(graph.entity(name).id(), depth))
                .orElse(Selection.WHOLE));
    return destination -> format.write(graph, part, destination);
  }

  private static void send(List<Path> files, HttpServletResponse response, ExportFormat format)
      throws IOException {
    if (files.size() == 1) {
      send(files.get(0), format.mediaType(), response);
      return;
    }
    begin("firmament-" + format.label() + ".zip", "application/zip", response);
    try (OutputStream out = response.getOutputStream();
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Path file : files) {
        zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
        Files.copy(file, zip);
        zip.closeEntry();
      }
    }
  }

  private static void send(Path file, String type, HttpServletResponse response)
      throws IOException {
    begin(file.getFileName().toString(), type, response);
    response.setContentLengthLong(Files.size(file));
    Files.copy(file, response.getOutputStream());
  }

  private static void begin(String name, String type, HttpServletResponse response) {
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    response.setHeader("Cache-Control", "no-store");
    response.setContentType(type);
  }
}
