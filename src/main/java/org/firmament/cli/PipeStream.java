package org.firmament.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.firmament.model.Problem;
import org.firmament.model.ProblemException;

/**
 * An output that tells who writes when nobody reads any more, where PrintStream would keep still.
 */
final class PipeStream extends OutputStream {
  /** The reader at the other end is gone, as {@code head} is after ten lines: no error. */
  static final class Closed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Closed(IOException cause) {
      super(cause);
    }
  }

  private final OutputStream out;

  PipeStream(OutputStream out) {
    this.out = new BufferedOutputStream(out, 1 << 16);
  }

  private interface Writing {
    void run() throws IOException;
  }

  private static void tell(Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      String why = String.valueOf(e.getMessage());
      if (why.toLowerCase(Locale.ROOT).contains("pipe")) {
        throw new Closed(e);
      }
      throw new ProblemException(
          new Problem(
              "cannot-write",
              "the output cannot be written: " + why,
              "standard output",
              "make room there, or send the output elsewhere"),
          e);
    }
  }

  @Override
  public void write(int b) {
    tell(() -> out.write(b));
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    tell(() -> out.write(bytes, offset, length));
  }

  @Override
  public void flush() {
    tell(out::flush);
  }

  @Override
  public void close() {
    tell(out::close);
  }
}
