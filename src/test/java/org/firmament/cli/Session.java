package org.firmament.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.firmament.Pipeline;

/** Runs commands as a shell would, in one folder, and keeps what the last one printed. */
final class Session {
  private static final Path OWN = Path.of("").toAbsolutePath();

  /** One for all that read with the project's own data, for loading takes seconds. */
  private static final Pipeline PIPELINE = Pipeline.load(OWN);

  private final Path folder;
  private final Path home;
  private String out = "";
  private String err = "";

  private Session(Path folder, Path home) {
    this.folder = folder;
    this.home = home;
  }

  /** In a folder, with the project's own ontology, data and queries. */
  static Session in(Path folder) {
    return in(folder, OWN);
  }

  /** In a folder, with the ontology, data and queries of a home. */
  static Session in(Path folder, Path home) {
    return new Session(folder, home);
  }

  int run(String... arguments) {
    return piping("", arguments);
  }

  /** Runs a command with text on its standard input. */
  int piping(String input, String... arguments) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    int code =
        Firmament.run(
            Terminal.piped(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                printed,
                told,
                folder,
                home,
                () -> home.equals(OWN) ? PIPELINE : Pipeline.load(home)),
            arguments);
    out = printed.toString(StandardCharsets.UTF_8);
    err = told.toString(StandardCharsets.UTF_8);
    return code;
  }

  String out() {
    return out;
  }

  String err() {
    return err;
  }
}
