package org.firmament.graph;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;
import org.apache.jena.query.QueryCancelledException;

/** Where readers that take long go on one at a time, in slices, and rest while others read. */
final class SlowLane {
  /** What a reader may take before it is a long one. */
  private static final long SHORT = TimeUnit.MILLISECONDS.toNanos(250);

  private static final long SLICE = TimeUnit.MILLISECONDS.toNanos(5);
  private static final long REST_MILLISECONDS = 5;

  /** So many rests at most, lest a long reader never ends where somebody always reads. */
  private static final int RESTS = 2;

  private static final long LOOK_MILLISECONDS = 50;

  private final ReentrantLock turn = new ReentrantLock(true);
  private final AtomicInteger travellers = new AtomicInteger();
  private final ThreadLocal<Pace> paces = ThreadLocal.withInitial(Pace::new);
  private final IntSupplier readers;
  private final long brief;

  /**
   * @param readers how many read at this moment, those in the lane among them
   */
  SlowLane(IntSupplier readers) {
    this(readers, SHORT);
  }

  /** The same, and {@code brief} is what a reader may take before it is a long one. */
  SlowLane(IntSupplier readers, long brief) {
    this.readers = readers;
    this.brief = brief;
  }

  /** To be called by each reader when it begins. */
  void enter() {
    paces.set(new Pace());
  }

  /** To be called by each reader when it has come to its end. */
  void leave() {
    paces.get().leave();
    paces.remove();
  }

  /** That of this thread. */
  Pace pace() {
    return paces.get();
  }

  /** One reader's way: fast while it is short, then slice by slice; for one thread. */
  final class Pace {
    private static final int STEPS = 64;

    private long slice = System.nanoTime() + brief - SLICE;
    private int steps;
    private boolean slow;

    /**
     * To be called for each small piece of work; always true.
     *
     * @param wanted throws where nobody waits for the reader any more
     */
    boolean step(Runnable wanted) {
      if (++steps % STEPS == 0) {
        wanted.run();
        if (System.nanoTime() - slice > SLICE) {
          giveWay(wanted);
        }
      }
      return true;
    }

    private void giveWay(Runnable wanted) {
      if (!slow) {
        slow = true;
        travellers.incrementAndGet();
      }
      stop();
      try {
        for (int i = 0; i < RESTS && readers.getAsInt() > travellers.get(); i++) {
          Thread.sleep(REST_MILLISECONDS);
        }
        while (!turn.tryLock(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS)) {
          wanted.run();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new QueryCancelledException();
      }
      slice = System.nanoTime();
    }

    private void leave() {
      stop();
      if (slow) {
        slow = false;
        travellers.decrementAndGet();
      }
    }

    private void stop() {
      if (turn.isHeldByCurrentThread()) {
        turn.unlock();
      }
    }
  }
}
