package org.firmament.graph;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that is killed while it writes, oftener in {@code .ci/run} than on a developer's
 * machine; {@code src/bench/kills.sh} does the same for longer.
 */
class KilledTest {
  private static final int KILLS = System.getenv("CI_RUN") != null ? 25 : 5;

  @TempDir Path temp;

  @Test
  void what_was_done_survives_being_killed_and_nothing_stands_by_halves() throws Exception {
    try (Kills run = new Kills(temp, 11)) {
      run.kill(KILLS);
    }
  }
}
