package org.firmament.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.SystemTDB;
import org.firmament.model.Problem;
import org.firmament.model.ProblemException;

/**
 * The folder of a store: {@code tdb2/}, {@code text/}, the file {@code format}, and the file {@code
 * agreed}, which stands there while text index and store are known to agree.
 */
record StoreFolder(Path path) {
  /**
   * The version of what stands in a store; to be raised when an older program's store is read
   * wrongly.
   */
  static final int FORMAT = 2;

  private static final String FORMAT_FILE = "format";

  private static final Set<Path> OPEN_HERE = ConcurrentHashMap.newKeySet();
  private static final long MEGABYTE = 1 << 20;

  /** TDB2's and Lucene's files grow in steps. */
  private static final long SPARE_BYTES = 32 * MEGABYTE;

  /** An estimate on the safe side: a quad stands in six indexes, whose pages are copied. */
  private static final long BYTES_A_QUAD = 1000;

  /** TDB2's folders, each of which a compaction replaces by the next; ten thousand will do. */
  private static final Pattern DATABASE = Pattern.compile("Data-\\d{4}");

  /** TDB2's files of blocks, which are longer than what was written to them. */
  private static final Pattern BLOCKS = Pattern.compile(".*\\.(dat|idn)");

  private static final Pattern HOLDER = Pattern.compile("held by process (\\d+)");

  /** Whether there is a store in a folder. */
  static boolean isIn(Path folder) {
    return Files.isDirectory(folder.resolve("tdb2"));
  }

  /** Takes a folder for this process; what stands against it is a {@link ProblemException}. */
  static StoreFolder claim(Path given) {
    Path path = given.toAbsolutePath().normalize();
    try {
      if (Files.exists(path) && !Files.isDirectory(path)) {
        throw problem("not-a-store", "the store must be a folder", path, "give another path");
      }
      if (Files.isDirectory(path)
          && !isIn(path)
          && !Files.exists(path.resolve(FORMAT_FILE))
          && !isEmpty(path)) {
        throw problem(
            "not-a-store",
            "the folder holds other files and no store",
            path,
            "give an empty or a new folder");
      }
      requireFormat(path);
      Files.createDirectories(path.resolve("tdb2"));
      Files.createDirectories(path.resolve("text"));
      Files.delete(Files.createTempFile(path, "probe", ""));
      path = path.toRealPath();
    } catch (IOException e) {
      throw new ProblemException(
          new Problem(
              "store-not-writable",
              "the folder of the store cannot be written: " + Damage.reason(e),
              path.toString(),
              "give the folder's owner the right to write, make room on the disk, or choose"
                  + " another folder"),
          e);
    }
    if (!OPEN_HERE.add(path)) {
      throw problem(
          "store-in-use",
          "this process has the store open already",
          path,
          "close it before opening it again");
    }
    return new StoreFolder(path);
  }

  private static void requireFormat(Path path) throws IOException {
    Path file = path.resolve(FORMAT_FILE);
    if (!isIn(path)) {
      Files.createDirectories(path);
      Files.writeString(file, FORMAT + "\n", StandardCharsets.UTF_8);
      return;
    }
    String format =
        Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8).strip() : "0";
    if (!format.equals(Integer.toString(FORMAT))) {
      throw otherFormat(format.matches("\\d{1,9}") ? Integer.parseInt(format) : 0, path);
    }
  }

  /** What to say of a store or backup that this version cannot read. */
  static ProblemException otherFormat(int format, Path where) {
    return problem(
        format < FORMAT ? "older-store" : "newer-store",
        "it was written by "
            + (format < FORMAT ? "an older" : "a newer")
            + " Firmament, in format "
            + format
            + "; this one reads format "
            + FORMAT,
        where,
        format < FORMAT
            ? "read its documents again into a new store"
            : "use the Firmament that wrote it, or a newer one");
  }

  void release() {
    OPEN_HERE.remove(path);
  }

  Path text() {
    return path.resolve("text");
  }

  /** Throws the text index away: it can be made anew from the store. */
  void clearText() {
    try (Stream<Path> files = Files.list(text())) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  DatasetGraph connect() {
    try {
      DatasetGraph connected = DatabaseMgr.connectDatasetGraph(path.resolve("tdb2").toString());
      removeOutdated();
      return connected;
    } catch (RuntimeException | AssertionError e) {
      Matcher holder = HOLDER.matcher(String.valueOf(e.getMessage()));
      throw new ProblemException(
          holder.find()
              ? new Problem(
                  "store-in-use",
                  "another process has the store open: process " + holder.group(1),
                  path.toString(),
                  "wait until it is done, end it, or give another folder")
              : Damage.problem(Damage.reason(e), path.toString()),
          e);
    }
  }

  /** Removes what a compaction had replaced when it was killed: all but the newest is dead. */
  private void removeOutdated() {
    try (Stream<Path> folders = Files.list(path.resolve("tdb2"))) {
      List<Path> databases =
          folders
              .filter(one -> DATABASE.matcher(one.getFileName().toString()).matches())
              .sorted()
              .toList();
      for (Path outdated : databases.subList(0, Math.max(0, databases.size() - 1))) {
        delete(outdated);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> left = Files.walk(folder)) {
      for (Path file : left.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Whether index and store are known to agree, the index holding that many texts. */
  boolean agreed(int size) {
    try {
      Path file = path.resolve("agreed");
      return Files.exists(file)
          && Files.readString(file, StandardCharsets.UTF_8).equals(Integer.toString(size));
    } catch (IOException e) {
      return false;
    }
  }

  void agree(int size) {
    try {
      Path file = Files.createTempFile(path, "agreed", "");
      Files.writeString(file, Integer.toString(size), StandardCharsets.UTF_8);
      Files.move(file, path.resolve("agreed"), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      disagree();
    }
  }

  /** To be said before the first change. */
  void disagree() {
    try {
      Files.deleteIfExists(path.resolve("agreed"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sees that a write has room before it begins, for none may be aborted. */
  void requireRoom(long quads) {
    requireFree(quads * BYTES_A_QUAD);
  }

  /** Sees that so many bytes can be written, and some to spare. */
  void requireFree(long bytes) {
    try {
      long free = Files.getFileStore(path).getUsableSpace();
      long wanted = SPARE_BYTES + bytes;
      if (free < wanted) {
        throw problem(
            "disk-full",
            "the disk has " + free / MEGABYTE + " MB left, writing may need " + wanted / MEGABYTE,
            path,
            "make room or choose another folder, then give the same documents again; everything"
                + " that was stored is kept");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What all files hold; TDB2's have room to grow, which the disk has not given yet. */
  long bytes() {
    try (Stream<Path> files = Files.walk(path)) {
      long bytes = 0;
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes +=
            BLOCKS.matcher(file.getFileName().toString()).matches()
                ? written(file)
                : Files.size(file);
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bytes of a file up to its first block that is all zero: blocks are handed out in order. */
  private static long written(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      long full = 0;
      long empty = (channel.size() + SystemTDB.BlockSize - 1) / SystemTDB.BlockSize;
      while (full < empty) {
        long middle = (full + empty) / 2;
        ByteBuffer block = ByteBuffer.allocate(SystemTDB.BlockSize);
        channel.read(block, middle * SystemTDB.BlockSize);
        if (Arrays.equals(block.array(), new byte[SystemTDB.BlockSize])) {
          empty = middle;
        } else {
          full = middle + 1;
        }
      }
      return full * SystemTDB.BlockSize;
    }
  }

  static ProblemException notWritten(Optional<StoreFolder> folder, Throwable cause) {
    return new ProblemException(
        new Problem(
            "not-written",
            "the last batch could not be written, everything before it is kept: "
                + Damage.reason(cause),
            folder.map(place -> place.path.toString()).orElse("store in memory"),
            "see that the disk has room and can be written, then give the same documents again"),
        cause);
  }

  static ProblemException notCompacted(StoreFolder folder, Throwable cause) {
    return new ProblemException(
        new Problem(
            "not-compacted",
            "the store could not be compacted and is as it was: " + Damage.reason(cause),
            folder.path.toString(),
            "see that the disk has room and can be written, then compact again"),
        cause);
  }

  /** A store in the making beside the place where it will stand. */
  record Unfinished(Path path, Path place) {
    /** Puts it into its place. */
    void finish() {
      try {
        Files.deleteIfExists(place);
        Files.move(path, place, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Begins a store for a place that must be free; what an earlier attempt left is removed. */
  static Unfinished unfinished(Path given) {
    Path place = given.toAbsolutePath().normalize();
    Path path = place.resolveSibling(place.getFileName() + ".unfinished");
    try {
      if (Files.exists(place) && !(Files.isDirectory(place) && isEmpty(place))) {
        throw problem(
            "store-there",
            "there is something already where the store is to be",
            place,
            "give a folder that is new or empty");
      }
      if (Files.exists(path)) {
        delete(path);
      }
      return new Unfinished(path, place);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isEmpty(Path path) throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files.findAny().isEmpty();
    }
  }

  private static ProblemException problem(String code, String what, Path where, String fix) {
    return new ProblemException(new Problem(code, what, where.toString(), fix));
  }
}
