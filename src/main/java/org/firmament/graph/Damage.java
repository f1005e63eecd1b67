package org.firmament.graph;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.firmament.model.Problem;

/** What tells that a file of the store is not what was written into it. */
final class Damage {
  /** Where TDB2 makes sense of what stands in its files. */
  private static final List<String> FILES =
      List.of(
          "org.apache.jena.dboe.base.",
          "org.apache.jena.dboe.trans.",
          "org.apache.jena.tdb2.store.nodetable.",
          "org.apache.jena.tdb2.store.tupletable.");

  /** How near to the place of an error that stands: below it, readers of the format. */
  private static final int FRAMES = 12;

  private Damage() {}

  /** The Problem that a failure is, where it comes from reading the store's files. */
  static Optional<Problem> in(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      Throwable one = cause;
      boolean file =
          Arrays.stream(cause.getStackTrace())
              .limit(FRAMES)
              .anyMatch(frame -> FILES.stream().anyMatch(frame.getClassName()::startsWith));
      if (file && !(one instanceof VirtualMachineError)) {
        return Optional.of(problem(reason(one), "the store's files"));
      }
    }
    return Optional.empty();
  }

  static Problem problem(String what, String where) {
    return new Problem(
        "damaged-store",
        "the store is damaged: " + what,
        where,
        "restore a backup: firmament restore FILE --store NEW; without one, read the documents"
            + " again into a new folder");
  }

  static String reason(Throwable cause) {
    return cause.getClass().getSimpleName() + ": " + cause.getMessage();
  }

  /** The first index whose quads are others than those of the first; within a transaction. */
  static Optional<Problem> ofIndexes(DatasetGraph base) {
    TupleIndex[] indexes =
        TDBInternal.getDatasetGraphTDB(base)
            .getQuadTable()
            .getNodeTupleTable()
            .getTupleTable()
            .getIndexes();
    long first = sum(indexes[0]);
    return Arrays.stream(indexes)
        .skip(1)
        .filter(index -> sum(index) != first)
        .findFirst()
        .map(
            index ->
                problem(
                    "its index "
                        + index.getName()
                        + " holds other quads than "
                        + indexes[0].getName(),
                    "the store's files"));
  }

  /** The same for the same quads, in whatever order they come. */
  private static long sum(TupleIndex index) {
    long sum = 0;
    for (Iterator<Tuple<NodeId>> all = index.all(); all.hasNext(); ) {
      long mixed = 1;
      for (NodeId id : all.next()) {
        mixed = mixed * 0x9E3779B97F4A7C15L + id.hashCode();
        mixed ^= mixed >>> 29;
      }
      sum += mixed;
    }
    return sum;
  }
}
