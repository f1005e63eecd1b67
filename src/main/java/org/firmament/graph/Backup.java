package org.firmament.graph;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.jena.atlas.iterator.IteratorCloseable;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.AsyncParser;
import org.apache.jena.sparql.core.Quad;
import org.firmament.model.Problem;
import org.firmament.model.ProblemException;

/** A store in one file: a zip of its quads, {@code graph.nq}, and {@code manifest.json}. */
final class Backup {
  private static final String QUADS = "graph.nq";
  private static final String MANIFEST = "manifest.json";
  private static final int QUADS_AT_ONCE = 100_000;

  /** So many quads are read in one go, and so many such lists before they are asked for: 20 MB. */
  private static final int QUADS_AHEAD = 10_000;

  private static final int LISTS_AHEAD = 5;
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** The same moment in every backup, so that the same store gives the same bytes. */
  private static final LocalDateTime TIMELESS = LocalDateTime.of(1980, 1, 1, 0, 0);

  private Backup() {}

  /** Writes what {@code quads} writes, and what is known of it; the file appears when complete. */
  static Manifest write(Path file, Stats stats, Consumer<OutputStream> quads) {
    try {
      return written(file, stats, quads);
    } catch (IOException e) {
      throw new ProblemException(
          new Problem(
              "cannot-write",
              "the backup cannot be written: " + Problem.why(e),
              file.toString(),
              "name a file in a folder that is there, is writable and has room"),
          e);
    }
  }

  private static Manifest written(Path file, Stats stats, Consumer<OutputStream> quads)
      throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".part");
    try {
      Manifest manifest;
      try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(unfinished))) {
        begin(zip, QUADS);
        MessageDigest digest = sha256();
        quads.accept(new DigestOutputStream(zip, digest));
        manifest =
            new Manifest(
                StoreFolder.FORMAT,
                stats.documents(),
                stats.claims(),
                stats.factCount(),
                HexFormat.of().formatHex(digest.digest()));
        begin(zip, MANIFEST);
        zip.write(JSON.writeValueAsBytes(manifest));
      }
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
      return manifest;
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private static void begin(ZipOutputStream zip, String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIMELESS);
    zip.putNextEntry(entry);
  }

  /** Makes a store where nothing is yet; it appears when all in it has been counted again. */
  static Manifest restore(Path backup, Path folder, Function<Path, KnowledgeGraph> opening) {
    Manifest manifest = verified(backup);
    StoreFolder.Unfinished unfinished = StoreFolder.unfinished(folder);
    try (KnowledgeGraph graph = opening.apply(unfinished.path())) {
      graph.fill(some -> read(backup, some));
      requireWhole(backup, manifest, graph.stats());
    }
    unfinished.finish();
    return manifest;
  }

  /** Reads a backup's manifest after looking whether the quads are as they were written. */
  static Manifest verified(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Manifest manifest;
      try (InputStream in = entry(zip, MANIFEST, file)) {
        manifest = JSON.readValue(in, Manifest.class);
      }
      MessageDigest digest = sha256();
      try (InputStream in = new DigestInputStream(entry(zip, QUADS, file), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      if (!HexFormat.of().formatHex(digest.digest()).equals(manifest.sha256())) {
        throw damaged(file, "its checksum is another than its manifest says");
      }
      if (manifest.format() != StoreFolder.FORMAT) {
        throw StoreFolder.otherFormat(manifest.format(), file);
      }
      return manifest;
    } catch (ZipException | com.fasterxml.jackson.core.JsonProcessingException e) {
      throw damaged(file, e.getMessage());
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** Hands on the quads in lists of some size, and reads on while something is done with them. */
  static void read(Path file, Consumer<List<Quad>> some) {
    try (ZipFile zip = new ZipFile(file.toFile());
        InputStream in = entry(zip, QUADS, file)) {
      IteratorCloseable<Quad> quads =
          AsyncParser.of(in, Lang.NQUADS, null)
              .setChunkSize(QUADS_AHEAD)
              .setQueueSize(LISTS_AHEAD)
              .setDaemonMode(true)
              .asyncParseQuads();
      try {
        while (quads.hasNext()) {
          some.accept(atMost(QUADS_AT_ONCE, quads));
        }
      } finally {
        quads.close();
      }
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static List<Quad> atMost(int most, Iterator<Quad> quads) {
    List<Quad> some = new ArrayList<>();
    while (some.size() < most && quads.hasNext()) {
      some.add(quads.next());
    }
    return some;
  }

  private static InputStream entry(ZipFile zip, String name, Path file) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw damaged(file, "it holds no " + name);
    }
    return zip.getInputStream(entry);
  }

  private static ProblemException damaged(Path file, String why) {
    return new ProblemException(
        new Problem(
            "no-backup",
            "the file is no whole backup: " + why,
            file.toString(),
            "give a file that `firmament backup` wrote, or another copy of it"));
  }

  private static ProblemException unreadable(Path file, IOException e) {
    return new ProblemException(
        new Problem(
            "unreadable-backup",
            "the backup cannot be read: " + Problem.why(e),
            file.toString(),
            "give the path of a file that can be read"),
        e);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Refuses a backup whose store does not hold what the manifest counts. */
  private static void requireWhole(Path backup, Manifest manifest, Stats stats) {
    if (stats.documents() != manifest.documents()
        || stats.claims() != manifest.claims()
        || stats.factCount() != manifest.facts()) {
      throw new ProblemException(
          new Problem(
              "no-backup",
              "the backup gives another number of documents, claims or facts than it says",
              backup.toString(),
              "use another copy of the backup"));
    }
  }
}
