package org.firmament.read;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.firmament.model.Document;
import org.firmament.model.Problem;

/**
 * The documents of files, folders, globs and standard input, one after the other. What cannot be
 * read is told as a Problem, and the reading goes on. It is for one thread.
 */
public final class Documents implements Iterator<Document>, AutoCloseable {
  private final Iterator<SourceFile> files;
  private final Consumer<Problem> problems;
  private final long total;
  private final Set<String> ids = new HashSet<>();
  private long finished = 0;
  private Iterator<Document> current = Collections.emptyIterator();
  private Counting stream = new Counting(InputStream.nullInputStream());
  private String where = "";
  private Optional<Document> next = Optional.empty();

  private Documents(List<SourceFile> files, Consumer<Problem> problems) {
    this.files = files.iterator();
    this.problems = problems;
    this.total = files.stream().mapToLong(SourceFile::bytes).sum();
  }

  /**
   * Opens what arguments name.
   *
   * @param what files, folders, globs; "-" is standard input
   * @param id the id of the document on standard input
   */
  public static Documents of(
      List<String> what, Optional<String> id, InputStream stdin, Consumer<Problem> problems) {
    Places places = new Places(problems);
    Optional<SourceFile> piped = Optional.empty();
    for (String argument : what) {
      if (argument.equals("-")) {
        piped = StandardInput.of(stdin, id, "standard input", problems);
      } else {
        places.add(argument);
      }
    }
    List<SourceFile> files = places.files();
    piped.ifPresent(files::add);
    return new Documents(files, problems);
  }

  /**
   * The documents of one stream.
   *
   * @param where its name for people
   */
  public static Documents of(
      InputStream in, Optional<String> id, String where, Consumer<Problem> problems) {
    return new Documents(StandardInput.of(in, id, where, problems).stream().toList(), problems);
  }

  /** The bytes of all files; 0 where only standard input is read. */
  public long total() {
    return total;
  }

  /** How many of these bytes are read. */
  public long done() {
    return finished + stream.count;
  }

  @Override
  public boolean hasNext() {
    while (next.isEmpty()) {
      if (current.hasNext()) {
        Document document = current.next();
        if (ids.add(document.id())) {
          next = Optional.of(document);
        } else {
          problems.accept(
              new Problem(
                  "duplicate-id",
                  "the id \"" + document.id() + "\" was read before; this document is left out",
                  where,
                  "give each document an id of its own"));
        }
      } else if (!open()) {
        return false;
      }
    }
    return true;
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

  @Override
  public void close() {
    try {
      stream.close();
    } catch (IOException e) {
      problems.accept(SourceFile.unreadable(where, e));
    }
  }

  /** Opens the next file; false where there is none. */
  private boolean open() {
    close();
    finished += stream.count;
    stream = new Counting(InputStream.nullInputStream());
    current = Collections.emptyIterator();
    if (!files.hasNext()) {
      return false;
    }
    SourceFile file = files.next();
    where = file.where();
    try {
      stream = new Counting(file.content().open());
      current = file.format().documents(file, new BufferedInputStream(stream), problems);
    } catch (IOException e) {
      problems.accept(SourceFile.unreadable(where, e));
    }
    return true;
  }

  private static final class Counting extends FilterInputStream {
    private long count = 0;

    Counting(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int c = super.read();
      count += c < 0 ? 0 : 1;
      return c;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      count += Math.max(read, 0);
      return read;
    }
  }
}
