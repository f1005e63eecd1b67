package org.firmament.graph;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterConvert;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
import org.apache.jena.tdb2.solver.QC2;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.util.iterator.ExtendedIterator;

/** Runs a query at the pace of the {@link SlowLane}, whatever it spends its time with. */
final class PacedExecution extends OpExecutorTDB2 {
  private static final Symbol STEPS = Symbol.create("https://firmament.example/steps");

  private final BooleanSupplier steps;

  private PacedExecution(ExecutionContext execution, BooleanSupplier steps) {
    super(execution);
    this.steps = steps;
  }

  /** Has a query that is about to run in a context go at a pace. */
  static void in(Context context, SlowLane.Pace pace) {
    AtomicBoolean cancelled = Context.getOrSetCancelSignal(context);
    Runnable wanted =
        () -> {
          if (cancelled.get()) {
            throw new QueryCancelledException();
          }
        };
    BooleanSupplier steps = () -> pace.step(wanted);
    Predicate<Tuple<NodeId>> each = tuple -> steps.getAsBoolean();
    context.set(STEPS, steps);
    QC2.setFilter(context, each);
    QC.setFactory(context, execution -> new PacedExecution(execution, steps));
  }

  /** What is to be asked at each step of what runs in a context; always true. */
  static BooleanSupplier of(Context context) {
    return context.get(STEPS);
  }

  /** Jena neither stops a path when its query is cancelled nor sees the tuples that it reads. */
  @Override
  protected QueryIterator execute(OpPath path, QueryIterator input) {
    Graph graph = new PacedGraph(execCxt.getActiveGraph());
    return new QueryIterPath(
        path.getTriplePath(), input, ExecutionContext.copyChangeActiveGraph(execCxt, graph));
  }

  @Override
  protected QueryIterator execute(OpJoin join, QueryIterator input) {
    return new PacedRows(super.execute(join, input));
  }

  @Override
  protected QueryIterator execute(OpLeftJoin join, QueryIterator input) {
    return new PacedRows(super.execute(join, input));
  }

  /**
   * Rows come as ids, whose terms would be looked up anew by whoever compares or sorts rows; the
   * terms of what is answered are needed in any case.
   */
  @Override
  protected QueryIterator execute(OpProject project, QueryIterator input) {
    return new QueryIterConvert(super.execute(project, input), BindingFactory::copy, execCxt);
  }

  private final class PacedGraph extends GraphWrapper {
    PacedGraph(Graph graph) {
      super(graph);
    }

    @Override
    public ExtendedIterator<Triple> find(Triple wanted) {
      steps.getAsBoolean();
      return super.find(wanted).filterKeep(triple -> steps.getAsBoolean());
    }

    @Override
    public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
      return find(Triple.createMatch(subject, predicate, object));
    }

    @Override
    public ExtendedIterator<Triple> find() {
      return find(Triple.ANY);
    }
  }

  /** The rows of a join in memory, which touches no tuple. */
  private final class PacedRows extends QueryIteratorWrapper {
    PacedRows(QueryIterator rows) {
      super(rows);
    }

    @Override
    protected Binding moveToNextBinding() {
      steps.getAsBoolean();
      return super.moveToNextBinding();
    }
  }
}
