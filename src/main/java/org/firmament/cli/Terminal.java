package org.firmament.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.firmament.Pipeline;

/**
 * Where a command runs: its streams, what it may assume of them, and the folders it starts from.
 *
 * @param outShown whether a person looks at {@code out}, so that colours make sense
 * @param errShown whether a person looks at {@code err}, so that a progress bar makes sense
 * @param columns the width to draw for
 * @param colour whether to colour at all
 * @param folder what relative paths are relative to
 * @param home the folder of ontology/, data/ and queries/
 * @param loading loads what reads documents out of the home
 */
record Terminal(
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean outShown,
    boolean errShown,
    int columns,
    boolean colour,
    Path folder,
    Path home,
    Supplier<Pipeline> loading) {

  /** The process's own streams, as the launcher saw them. */
  static Terminal ofProcess() {
    boolean out = Boolean.getBoolean("firmament.terminal.out");
    Path folder = Path.of("").toAbsolutePath();
    OutputStream raw = new FileOutputStream(FileDescriptor.out);
    String noColour = System.getenv("NO_COLOR");
    Path home = Path.of(System.getProperty("firmament.home", folder.toString()));
    return new Terminal(
        new FileInputStream(FileDescriptor.in),
        printing(raw),
        printing(new FileOutputStream(FileDescriptor.err)),
        out,
        Boolean.getBoolean("firmament.terminal.err"),
        columns(Integer.getInteger("firmament.columns", 0)),
        out && (noColour == null || noColour.isEmpty()) && !"dumb".equals(System.getenv("TERM")),
        folder,
        home,
        () -> Pipeline.load(home));
  }

  /** A terminal that does not know its width says 0. */
  private static int columns(int told) {
    return told <= 0 ? 100 : Math.max(told, 40);
  }

  /** A stream with nobody behind it that prints into {@code out} and {@code err}. */
  static Terminal piped(
      InputStream in, OutputStream out, OutputStream err, Path folder, Path home) {
    return piped(in, out, err, folder, home, () -> Pipeline.load(home));
  }

  /** The same with a pipeline that several commands share. */
  static Terminal piped(
      InputStream in,
      OutputStream out,
      OutputStream err,
      Path folder,
      Path home,
      Supplier<Pipeline> loading) {
    return new Terminal(
        in, printing(out), printing(err), false, false, 100, false, folder, home, loading);
  }

  /** What reads documents. */
  Pipeline pipeline() {
    return loading.get();
  }

  private static PrintStream printing(OutputStream out) {
    return new PrintStream(new PipeStream(out), false, StandardCharsets.UTF_8);
  }

  /** The path that an argument means. */
  Path path(String argument) {
    return folder.resolve(argument);
  }

  /** An argument that names files, as the process itself would understand it. */
  String typed(String argument) {
    boolean here = folder.equals(Path.of("").toAbsolutePath());
    return here || argument.equals("-") ? argument : path(argument).toString();
  }

  /** Text in one of the colours, where colours are wanted. */
  String in(Style style, String text) {
    return colour ? style.around(text) : text;
  }

  void flush() {
    out.flush();
    err.flush();
  }
}
