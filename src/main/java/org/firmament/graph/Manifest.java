package org.firmament.graph;

import java.nio.file.Path;

/**
 * What a backup holds.
 *
 * @param format the version of the store's format
 * @param sha256 of the quads, uncompressed, in hexadecimal
 */
public record Manifest(int format, long documents, long claims, long facts, String sha256) {
  /** That of a backup, after its checksum was compared; a broken one is a ProblemException. */
  public static Manifest of(Path backup) {
    return Backup.verified(backup);
  }
}
