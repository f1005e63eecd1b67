package org.firmament.graph;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** All that a graph holds, in an order of its own. */
final class Quads {
  private Quads() {}

  static List<String> sorted(KnowledgeGraph graph) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    graph.write(Selection.WHOLE, RdfSyntax.NQUADS, bytes);
    return bytes.toString(StandardCharsets.UTF_8).lines().sorted().toList();
  }
}
