package org.firmament.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.firmament.model.Limit;
import org.firmament.model.Problem;

/**
 * Something to read documents from.
 *
 * @param id the id of its document where it declares none; empty where that has to be declared
 * @param where its name for people
 * @param bytes its size; 0 where it is unknown
 */
record SourceFile(
    String id, String where, long bytes, SourceFormat format, boolean declared, Content content) {

  /** Opens the bytes. */
  interface Content {
    InputStream open() throws IOException;
  }

  static Problem unreadable(String where, IOException why) {
    return new Problem(
        "unreadable",
        "it cannot be read: " + Problem.why(why),
        where,
        "check that it exists and that you may read it");
  }

  /** All bytes; empty, with a Problem told, where there are too many. */
  static java.util.Optional<byte[]> all(InputStream in, String where, Consumer<Problem> problems)
      throws IOException {
    int most = (int) Limit.DOCUMENT_BYTES.usual();
    byte[] bytes = in.readNBytes(most + 1);
    if (bytes.length > most) {
      problems.accept(Limit.DOCUMENT_BYTES.problem(where));
      return java.util.Optional.empty();
    }
    return java.util.Optional.of(bytes);
  }
}
