package org.firmament.export;

import java.io.IOException;

/**
 * A file of nodes and arrows in the making; whoever draws gives each node and each arrow once, in
 * any order.
 */
interface Drawing extends AutoCloseable {
  void node(Node node) throws IOException;

  void arrow(Arrow arrow) throws IOException;

  /** Writes what stands at the end of such a file. */
  @Override
  void close() throws IOException;
}
