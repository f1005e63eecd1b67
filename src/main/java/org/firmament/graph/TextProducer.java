package org.firmament.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.TextDocProducer;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.jena.query.text.changes.TextQuadAction;
import org.apache.jena.sparql.core.Quad;

/**
 * Tells the text index what changes in the store, in order and beside the thread that writes: both
 * grow at once, and a commit waits for it.
 */
final class TextProducer implements TextDocProducer {
  private static final int AT_ONCE = 500;

  /** So many changes at most wait in memory, in lots. */
  private static final int WAITING = 100;

  private record Change(boolean added, Quad quad) {}

  private final TextIndexLucene index;
  private List<Change> next = new ArrayList<>();
  private final Deque<CompletableFuture<Void>> waiting = new ArrayDeque<>();
  private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

  TextProducer(TextIndexLucene index) {
    this.index = index;
  }

  @Override
  public void start() {}

  @Override
  public void change(TextQuadAction action, Node graph, Node subject, Node predicate, Node object) {
    Quad quad = Quad.create(graph, subject, predicate, object);
    boolean changed = action == TextQuadAction.ADD || action == TextQuadAction.DELETE;
    if (changed && TextIndexing.indexed(quad)) {
      next.add(new Change(action == TextQuadAction.ADD, quad));
      if (next.size() == AT_ONCE) {
        handOn();
      }
    }
  }

  private void handOn() {
    List<Change> some = next;
    next = new ArrayList<>();
    last = last.thenRunAsync(() -> some.forEach(this::apply));
    waiting.add(last);
    if (waiting.size() > WAITING) {
      join(waiting.remove());
    }
  }

  private void apply(Change change) {
    var entity = TextQueryFuncs.entityFromQuad(index.getDocDef(), change.quad);
    if (change.added) {
      index.addEntity(entity);
    } else {
      index.deleteEntity(entity);
    }
  }

  /** Waits until the index has heard of everything; throws what went wrong there. */
  @Override
  public void finish() {
    CompletableFuture<Void> all = last;
    List<Change> rest = next;
    reset();
    join(all);
    rest.forEach(this::apply);
  }

  private static void join(CompletableFuture<Void> some) {
    try {
      some.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  @Override
  public void reset() {
    next = new ArrayList<>();
    waiting.clear();
    last = CompletableFuture.completedFuture(null);
  }
}
