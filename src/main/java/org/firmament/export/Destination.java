package org.firmament.export;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.firmament.model.Limit;
import org.firmament.model.Problem;
import org.firmament.model.ProblemException;

/** Where an export goes; a file appears under its name only when it is complete. */
public sealed interface Destination {
  /** The stream of the one file that an export consists of. */
  OutputStream whole() throws IOException;

  /** The stream of one of several files, as "nodes" and "edges". */
  OutputStream part(String name) throws IOException;

  /** The one file, to be written as text in UTF-8. */
  default Writer text() throws IOException {
    return new OutputStreamWriter(whole(), StandardCharsets.UTF_8);
  }

  /** One of several files, to be written as text in UTF-8. */
  default Writer text(String part) throws IOException {
    return new OutputStreamWriter(part(part), StandardCharsets.UTF_8);
  }

  /** Puts complete files into their places, and says which. */
  List<Path> finish() throws IOException;

  /** Throws incomplete files away. */
  void abandon() throws IOException;

  static Destination stream(OutputStream out) {
    return new Stream(out);
  }

  static Destination file(Path file) {
    return file(file, Long.MAX_VALUE);
  }

  /** A file that becomes a {@link ProblemException} where it grows larger than that. */
  static Destination file(Path file, long bytes) {
    return new File(file, new AtomicLong(bytes), new ArrayList<>());
  }

  /** A stream that stays open. */
  record Stream(OutputStream out) implements Destination {
    @Override
    public OutputStream whole() {
      return out;
    }

    @Override
    public OutputStream part(String name) {
      throw new ProblemException(
          new Problem(
              "needs-a-file",
              "this format is a file of nodes and a file of edges",
              "standard output",
              "name them with -o, as -o graph.csv for graph-nodes.csv and graph-edges.csv"));
    }

    @Override
    public List<Path> finish() throws IOException {
      out.flush();
      return List.of();
    }

    @Override
    public void abandon() {}
  }

  /** A file, or several beside each other. */
  record File(Path file, AtomicLong left, List<Part> parts) implements Destination {
    /** A stream that ends in a Problem where nothing more may be written. */
    private static final class Counted extends FilterOutputStream {
      private final AtomicLong left;

      Counted(OutputStream out, AtomicLong left) {
        super(out);
        this.left = left;
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        if (left.addAndGet(-length) < 0) {
          throw new ProblemException(Limit.EXPORT_BYTES.problem("export"));
        }
        out.write(bytes, offset, length);
      }
    }

    /** A file under its temporary name. */
    record Part(Path unfinished, Path path, OutputStream out) {}

    @Override
    public OutputStream whole() throws IOException {
      return opened(file);
    }

    /** {@code graph-nodes.csv} for {@code graph.csv}. */
    @Override
    public OutputStream part(String name) throws IOException {
      String whole = file.getFileName().toString();
      int dot = whole.lastIndexOf('.');
      String stem = dot > 0 ? whole.substring(0, dot) : whole;
      String ending = dot > 0 ? whole.substring(dot) : "";
      return opened(file.resolveSibling(stem + "-" + name + ending));
    }

    private OutputStream opened(Path path) throws IOException {
      Path unfinished = path.resolveSibling(path.getFileName() + ".part");
      OutputStream counted = new Counted(Files.newOutputStream(unfinished), left);
      OutputStream out = new BufferedOutputStream(counted, 1 << 16);
      parts.add(new Part(unfinished, path, out));
      return out;
    }

    @Override
    public List<Path> finish() throws IOException {
      for (Part part : parts) {
        part.out.close();
      }
      for (Part part : parts) {
        Files.move(part.unfinished, part.path, StandardCopyOption.REPLACE_EXISTING);
      }
      return parts.stream().map(Part::path).toList();
    }

    @Override
    public void abandon() throws IOException {
      for (Part part : parts) {
        Files.deleteIfExists(part.unfinished);
        part.out.close();
      }
    }
  }
}
