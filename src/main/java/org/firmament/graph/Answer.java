package org.firmament.graph;

import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.tdb2.TDB2;

/**
 * The result of a query, read as it is asked for. It holds a read transaction of its thread until
 * it is closed.
 */
public final class Answer implements AutoCloseable {
  /** The sort of result. */
  public enum Kind {
    /** Of SELECT. */
    ROWS,
    /** Of ASK. */
    VERDICT,
    /** Of CONSTRUCT. */
    STATEMENTS
  }

  private final Kind kind;
  private final RowSet rows;
  private final boolean verdict;
  private final Iterator<Triple> triples;
  private final AutoCloseable resource;
  private boolean cut;
  private List<String> notes = List.of();

  private Answer(
      Kind kind,
      Optional<RowSet> rows,
      boolean verdict,
      Iterator<Triple> triples,
      long most,
      AutoCloseable resource) {
    this.kind = kind;
    this.rows =
        rows.map(all -> RowSetStream.create(all.getResultVars(), limited(all, most))).orElse(null);
    this.verdict = verdict;
    this.triples = limited(triples, most);
    this.resource = resource;
  }

  /** Asks a store, as its next reader. */
  static Answer of(Store store, SafeQuery query, Map<String, Term> bindings, Bounds bounds) {
    Store.Turn turn = store.reading();
    try {
      QueryExecBuilder builder = execution(store.dataset(), query.query(), bounds.milliseconds());
      bindings.forEach((name, term) -> builder.substitution(name, Vocabulary.node(term)));
      QueryExec execution = builder.build();
      PacedExecution.in(execution.getContext(), store.slowLane().pace());
      Answer answer =
          of(
              execution,
              bounds.most(),
              () -> {
                execution.close();
                turn.close();
              });
      answer.notes = query.notes(store.dataset());
      return answer;
    } catch (RuntimeException | Error e) {
      turn.close();
      throw e;
    }
  }

  /** A query about to run, so that it sees the union of all graphs and no other server. */
  static QueryExecBuilder execution(DatasetGraph dataset, Query query, long milliseconds) {
    QueryExecBuilder builder =
        QueryExec.dataset(dataset)
            .query(query)
            .set(TDB2.symUnionDefaultGraph, true)
            .set(ARQ.httpServiceAllowed, false);
    if (milliseconds > 0) {
      builder.overallTimeout(milliseconds, TimeUnit.MILLISECONDS);
    }
    return builder;
  }

  private static Answer of(QueryExec query, long most, AutoCloseable resource) {
    Iterator<Triple> none = Iter.nullIterator();
    if (query.getQuery().isAskType()) {
      return new Answer(Kind.VERDICT, Optional.empty(), query.ask(), none, most, resource);
    }
    if (query.getQuery().isConstructType()) {
      Iterator<Triple> triples = query.constructTriples();
      return new Answer(Kind.STATEMENTS, Optional.empty(), false, triples, most, resource);
    }
    return new Answer(Kind.ROWS, Optional.of(query.select()), false, none, most, resource);
  }

  public Kind kind() {
    return kind;
  }

  /** Whether there is more than it may hold; known when all of it was read. */
  public boolean cut() {
    return cut;
  }

  /** What whoever asked has to know of the query. */
  public List<String> notes() {
    return notes;
  }

  private <T> Iterator<T> limited(Iterator<T> all, long most) {
    return new Iterator<>() {
      private long left = most;

      @Override
      public boolean hasNext() {
        boolean more = all.hasNext();
        cut |= more && left == 0;
        return more && left > 0;
      }

      @Override
      public T next() {
        left--;
        return all.next();
      }
    };
  }

  /** The names of the columns; none unless the answer has rows. */
  public List<String> columns() {
    return rows == null ? List.of() : rows.getResultVars().stream().map(Var::getVarName).toList();
  }

  /** The rows, to be read once; a cell may be empty. */
  public Iterator<List<Optional<Term>>> rows() {
    if (rows == null) {
      return List.<List<Optional<Term>>>of().iterator();
    }
    List<Var> variables = rows.getResultVars();
    return Iter.map(
        rows,
        row ->
            variables.stream()
                .map(variable -> Optional.ofNullable(row.get(variable)).map(Vocabulary::term))
                .toList());
  }

  /** What an ASK found; false for other queries. */
  public boolean verdict() {
    return verdict;
  }

  /** The triples, to be read once; the same triple may come more than once. */
  public Iterator<Statement> statements() {
    return Iter.map(
        triples,
        triple ->
            new Statement(
                Vocabulary.term(triple.getSubject()),
                Vocabulary.term(triple.getPredicate()),
                Vocabulary.term(triple.getObject())));
  }

  /** Writes the triples as RDF, as they are read. */
  public void write(RdfSyntax syntax, OutputStream out) {
    StreamRDF stream = syntax.begin(out);
    triples.forEachRemaining(stream::triple);
    stream.finish();
  }

  RowSet rowSet() {
    return rows;
  }

  @Override
  public void close() {
    try {
      resource.close();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
