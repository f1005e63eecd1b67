package org.firmament.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.jena.query.QueryCancelledException;
import org.firmament.model.Limit;

/** Lets so many in at the same time; who waits or stays too long is sent away. */
final class Turnstile {
  private final Limits limits;
  private final Limit places;
  private final Duration patience;
  private final Semaphore free;

  private Turnstile(Limits limits, Limit places, Duration patience) {
    this.limits = limits;
    this.places = places;
    this.patience = patience;
    this.free = new Semaphore((int) limits.of(places), true);
  }

  static Turnstile ofQueries(Limits limits) {
    return new Turnstile(limits, Limit.QUERIES, limits.patience());
  }

  static Turnstile ofUploads(Limits limits) {
    return new Turnstile(limits, Limit.UPLOADS, limits.patience().multipliedBy(10));
  }

  <T> T pass(Supplier<T> work) {
    if (!enter()) {
      throw new Refusal(429, limits.problem(places, "this request"));
    }
    try {
      return work.get();
    } catch (QueryCancelledException e) {
      throw new Refusal(503, limits.problem(Limit.QUERY_SECONDS, "query"));
    } finally {
      free.release();
    }
  }

  private boolean enter() {
    try {
      return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  int places() {
    return free.availablePermits();
  }
}
