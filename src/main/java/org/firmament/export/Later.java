package org.firmament.export;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What is known early and stands late in a file: kept in memory while it is small, then in a
 * temporary file.
 */
final class Later extends OutputStream {
  private static final int IN_MEMORY = 1 << 20;

  private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
  private final Path folder;
  private Path file;
  private OutputStream overflow;

  Later() {
    this(Path.of(System.getProperty("java.io.tmpdir")));
  }

  /** With a folder for the temporary file. */
  Later(Path folder) {
    this.folder = folder;
  }

  /** Text in UTF-8 onto a stream that may also be written to otherwise, once this is flushed. */
  static BufferedWriter text(OutputStream out) {
    return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (overflow == null && memory.size() + length > IN_MEMORY) {
      file = Files.createTempFile(folder, "firmament", ".part");
      overflow = Files.newOutputStream(file);
    }
    if (overflow == null) {
      memory.write(bytes, offset, length);
    } else {
      overflow.write(bytes, offset, length);
    }
  }

  /** Writes out all that was written here. */
  void into(OutputStream out) throws IOException {
    memory.writeTo(out);
    if (overflow != null) {
      overflow.close();
      Files.copy(file, out);
    }
  }

  /** Forgets all; to be called in any case. */
  @Override
  public void close() throws IOException {
    if (overflow != null) {
      overflow.close();
      Files.deleteIfExists(file);
    }
  }
}
