package org.firmament.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Goes through what short commands do, for the JVM to remember; the launcher calls it. */
final class Rehearsal {
  private static final String ARTICLE = "data/samples/de/alibaba-olympia.txt";

  private Rehearsal() {}

  /** Runs each short command on a small store of its own, and prints nothing. */
  public static void main(String[] arguments) throws IOException {
    Firmament.silenceLogs();
    Path home = Path.of(System.getProperty("firmament.home", ""));
    Path folder = Files.createTempDirectory("firmament");
    try {
      run(home, folder);
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static void run(Path home, Path folder) {
    Terminal nobody =
        Terminal.piped(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream(),
            folder,
            home);
    for (List<String> command :
        List.of(
            List.of("ingest", home.resolve(ARTICLE).toString()),
            List.of("query"),
            List.of("query", "competitors", "-p", "company=Alibaba"),
            List.of("query", "SELECT * { ?a fm:competesWith ?b }", "--json"),
            List.of("query", "about", "-p", "entity=Alibaba", "-f", "csv"),
            List.of("search", "Wettbewerb"),
            List.of("search", "Alibabba", "--json"),
            List.of("show", "Alibaba"),
            List.of("show", "Qwen", "--json"),
            List.of("export", "--around", "Alibaba", "-f", "graphml"),
            List.of("stats"),
            List.of("shwo"),
            List.of("--help"))) {
      Firmament.run(nobody, command.toArray(String[]::new));
    }
  }
}
