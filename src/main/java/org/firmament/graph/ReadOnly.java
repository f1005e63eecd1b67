package org.firmament.graph;

import java.util.List;
import java.util.function.Function;
import org.apache.jena.query.Query;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.exec.QueryExec;

/**
 * The store as Jena's own server sees it: to be read, never written, through the same gate as all
 * other readers. It is the one place that shows Jena's types to another package.
 */
public final class ReadOnly extends DatasetGraphWrapper {
  private final Store store;

  ReadOnly(Store store) {
    super(store.dataset());
    this.store = store;
  }

  /** A query that reads this store and nothing else; any other is a ProblemException. */
  public Query parse(String sparql) {
    return SafeQuery.parse(sparql, "query").query();
  }

  /** What a client has to know of its query. */
  public List<String> notes(String sparql) {
    return store.read(() -> SafeQuery.parse(sparql, "query").notes(store.dataset()));
  }

  /** What a query gives over this store, or over the part of it that {@code dataset} is. */
  public <T> T ask(
      Query query, DatasetGraph dataset, long milliseconds, Function<QueryExec, T> result) {
    try (QueryExec execution = Answer.execution(dataset, query, milliseconds).build()) {
      PacedExecution.in(execution.getContext(), store.slowLane().pace());
      return result.apply(execution);
    }
  }

  @Override
  protected DatasetGraph get() {
    return store.dataset();
  }

  @Override
  protected DatasetGraph getW() {
    throw new UnsupportedOperationException("this view of the store is for reading");
  }

  @Override
  public void begin() {
    begin(ReadWrite.READ);
  }

  @Override
  public void begin(TxnType type) {
    begin(TxnType.convert(type));
  }

  @Override
  public void begin(ReadWrite mode) {
    if (mode == ReadWrite.WRITE) {
      getW();
    }
    store.reading();
  }

  @Override
  public boolean promote(Promote mode) {
    return false;
  }

  @Override
  public void commit() {
    end();
  }

  @Override
  public void abort() {
    end();
  }

  @Override
  public void end() {
    store.endReading();
  }
}
