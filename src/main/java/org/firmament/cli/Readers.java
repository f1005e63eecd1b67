package org.firmament.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;
import org.firmament.model.Document;
import org.firmament.model.Problem;
import org.firmament.model.ProblemException;
import org.firmament.model.Reading;
import org.firmament.read.Documents;

/** Several threads that find out what documents say; the results come in the documents' order. */
final class Readers implements AutoCloseable {
  /** What became of one document: exactly one of the three is there. */
  record Result(Optional<Reading> reading, Optional<Problem> problem, Optional<Throwable> fault) {
    static Result of(Reading reading) {
      return new Result(Optional.of(reading), Optional.empty(), Optional.empty());
    }

    static Result of(Problem problem) {
      return new Result(Optional.empty(), Optional.of(problem), Optional.empty());
    }

    static Result of(Throwable fault) {
      return new Result(Optional.empty(), Optional.empty(), Optional.of(fault));
    }
  }

  /** How many documents wait for each thread, so that none of them has to wait for the disk. */
  private static final int AHEAD = 8;

  private final Function<Document, Reading> reader;
  private final ExecutorService threads;
  private final int most;

  Readers(Function<Document, Reading> reader, int count) {
    this.reader = reader;
    this.threads =
        Executors.newFixedThreadPool(
            count,
            task -> {
              Thread thread = new Thread(task, "reader");
              thread.setDaemon(true);
              return thread;
            });
    this.most = count * AHEAD;
  }

  /** A document that a thread has taken, and how much of the input was read up to it. */
  private record Taken(Future<Result> result, long position) {}

  /** Hands on what each document says, and how much of the input was read up to it. */
  void read(Documents documents, ObjLongConsumer<Result> then) {
    Deque<Taken> underWay = new ArrayDeque<>();
    while (documents.hasNext()) {
      Document document = documents.next();
      underWay.add(new Taken(threads.submit(() -> result(document)), documents.done()));
      if (underWay.size() >= most) {
        handOn(underWay.remove(), then);
      }
    }
    while (!underWay.isEmpty()) {
      handOn(underWay.remove(), then);
    }
  }

  private static void handOn(Taken taken, ObjLongConsumer<Result> then) {
    then.accept(outcome(taken.result), taken.position);
  }

  private Result result(Document document) {
    try {
      return Result.of(reader.apply(document));
    } catch (ProblemException e) {
      return Result.of(e.problem());
    } catch (RuntimeException | StackOverflowError e) {
      return Result.of(new IllegalStateException("while reading " + document.id(), e));
    }
  }

  private static Result outcome(Future<Result> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      return Result.of(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
