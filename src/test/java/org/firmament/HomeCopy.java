package org.firmament;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The project's ontology, data and queries in a folder where a test may change them. */
public final class HomeCopy {
  private HomeCopy() {}

  public static Path into(Path home) throws IOException {
    for (String folder : List.of("ontology", "data", "queries")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.toList()) {
          Path target = home.resolve(file);
          if (Files.isDirectory(file)) {
            Files.createDirectories(target);
          } else {
            Files.copy(file, target);
          }
        }
      }
    }
    return home;
  }
}
