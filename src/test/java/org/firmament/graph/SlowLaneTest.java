package org.firmament.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.query.QueryCancelledException;
import org.junit.jupiter.api.Test;

class SlowLaneTest {
  private static final Runnable WANTED = () -> {};

  /** Wanted at the first look, and no more at the second. */
  private static Runnable wantedOnce() {
    AtomicInteger looks = new AtomicInteger();
    return () -> {
      if (looks.incrementAndGet() > 1) {
        throw new QueryCancelledException();
      }
    };
  }

  private static void walk(SlowLane lane, int steps, Runnable wanted) {
    for (int i = 0; i < steps; i++) {
      lane.pace().step(wanted);
    }
  }

  private static void elsewhere(Runnable work) {
    CompletableFuture.runAsync(work).join();
  }

  @Test
  void a_long_reader_waits_while_another_goes_on() {
    SlowLane lane = new SlowLane(() -> 0, 0);
    lane.enter();
    walk(lane, 1000, WANTED);
    elsewhere(
        () -> {
          lane.enter();
          assertThrows(QueryCancelledException.class, () -> walk(lane, 1000, wantedOnce()));
          lane.leave();
        });
    lane.leave();
    elsewhere(
        () -> {
          lane.enter();
          walk(lane, 100, wantedOnce());
          lane.leave();
        });
  }

  @Test
  void a_short_reader_is_not_held_up_by_a_long_one() {
    SlowLane lane = new SlowLane(() -> 2, Long.MAX_VALUE / 2);
    lane.enter();
    walk(lane, 100_000, WANTED);
    lane.leave();
  }

  @Test
  void a_long_reader_goes_on_although_others_always_read() {
    AtomicInteger asked = new AtomicInteger();
    SlowLane lane =
        new SlowLane(
            () -> {
              asked.incrementAndGet();
              return 5;
            },
            0);
    lane.enter();
    walk(lane, 100, WANTED);
    lane.leave();
    assertEquals(2, asked.get());
  }

  @Test
  void a_path_is_given_up_in_the_middle() {
    try (KnowledgeGraph graph = KnowledgeGraphTest.empty()) {
      graph.ingest(KnowledgeGraphTest.ALL);
      assertThrows(
          QueryCancelledException.class,
          () -> {
            try (Answer answer =
                graph.query(
                    "SELECT * { ?x (fm:|!fm:)* ?y . ?y (fm:|!fm:)* ?z . ?z (fm:|!fm:)* ?w }",
                    java.util.Map.of(),
                    new Bounds(Long.MAX_VALUE, 1))) {
              answer.rows().forEachRemaining(row -> {});
            }
          });
    }
  }
}
