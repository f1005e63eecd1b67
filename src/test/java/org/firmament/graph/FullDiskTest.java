package org.firmament.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that becomes full, where a process may have a small one of its own. */
class FullDiskTest {
  private static final String MOUNT = "mount -t tmpfs -o size=120m none \"$0\" && ";

  @TempDir Path temp;

  @Test
  void a_disk_that_becomes_full_is_told_at_each_stage_and_the_store_stays_as_it_was()
      throws IOException, InterruptedException {
    Path disk = Files.createDirectory(temp.resolve("disk"));
    assumeTrue(
        run(MOUNT + "true", disk).equals(List.of()), "no disk of its own may be mounted here");
    String child =
        "exec '"
            + Path.of(System.getProperty("java.home"), "bin", "java")
            + "' -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx400m -cp '"
            + System.getProperty("java.class.path")
            + "' "
            + FullDisk.class.getName()
            + " \"$0\" 2>/dev/null";
    assertEquals(
        List.of(
            "before the first quad: not-written, as before",
            "among the claims: not-written, as before",
            "among the facts: not-written, as before",
            "before text index and commit: not-written, as before",
            "within text index and commit: not-written, as before",
            "no room to begin: disk-full, as before"),
        run(MOUNT + child, disk));
  }

  /** What a shell prints that is root in a world of its own; what goes wrong is printed, too. */
  private static List<String> run(String script, Path disk)
      throws IOException, InterruptedException {
    try {
      Process process =
          new ProcessBuilder("unshare", "-rm", "sh", "-c", script, disk.toString())
              .redirectErrorStream(true)
              .start();
      List<String> lines = process.inputReader(StandardCharsets.UTF_8).lines().toList();
      process.waitFor();
      return lines;
    } catch (IOException e) {
      return List.of("no unshare: " + e.getMessage());
    }
  }
}
