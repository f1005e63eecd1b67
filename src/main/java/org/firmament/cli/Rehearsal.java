package org.firmament.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/** Goes through what short commands do, for the JVM to remember; the launcher calls it. */
final class Rehearsal {
  private Rehearsal() {}

  /** Runs each short command once, and prints nothing. */
  public static void main(String[] arguments) {
    Path home = Path.of(System.getProperty("firmament.home", ""));
    Terminal nobody =
        Terminal.piped(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream(),
            home,
            home);
    Firmament.run(nobody, "--help");
    Firmament.run(nobody, "completion");
  }
}
