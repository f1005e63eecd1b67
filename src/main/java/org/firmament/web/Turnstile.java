package org.firmament.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets so many in at the same time; who waits too long is sent away. */
final class Turnstile {
  private final Semaphore free;
  private final Duration patience;
  private final String what;

  Turnstile(int places, Duration patience, String what) {
    this.free = new Semaphore(places, true);
    this.patience = patience;
    this.what = what;
  }

  <T> T pass(Supplier<T> work) {
    if (!enter()) {
      throw Refusal.of(
          429, "busy", "too many " + what + " at the same time", what, "try again in some seconds");
    }
    try {
      return work.get();
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
