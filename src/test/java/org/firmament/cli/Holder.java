package org.firmament.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.firmament.Pipeline;
import org.firmament.graph.KnowledgeGraph;

/** A process that opens a store, says so, and keeps it until it is ended. */
final class Holder {
  private Holder() {}

  public static void main(String[] arguments) throws IOException {
    Path home = Path.of("").toAbsolutePath();
    try (KnowledgeGraph graph =
        KnowledgeGraph.open(Path.of(arguments[0]), home, Pipeline.load(home).resolving())) {
      graph.documents();
      System.out.write("held\n".getBytes(StandardCharsets.UTF_8));
      System.out.flush();
      System.in.read();
    }
  }
}
