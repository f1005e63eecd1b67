package org.firmament.graph;

import java.io.IOException;
import org.firmament.model.Entity;

/**
 * Who is shown a part of the graph: each entity and each fact once, as the store has them, so that
 * a fact may come before its ends.
 */
public interface Visitor {
  void entity(Entity entity) throws IOException;

  void fact(Link link) throws IOException;
}
