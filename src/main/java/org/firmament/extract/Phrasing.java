package org.firmament.extract;

import java.util.List;
import java.util.Optional;

/**
 * The noun phrases of a sentence, in order, and the participles that carry phrases of their own.
 */
record Phrasing(List<Word> words, List<Chunk> chunks, List<Attribute> attributes) {
  /**
   * A participle before its noun: "die [an der Börse] notierte Firma".
   *
   * @param participle the word that is the participle
   * @param inner the phrases between determiner and participle
   * @param outer the phrase that it describes
   */
  record Attribute(int participle, List<Chunk> inner, Chunk outer) {}

  /** The phrase that a word stands in. */
  Optional<Chunk> at(int word) {
    for (Chunk chunk : chunks) {
      if (chunk.begin() <= word && word < chunk.to) {
        return Optional.of(chunk);
      }
    }
    return Optional.empty();
  }

  /** The phrases that lie in [from, to). */
  List<Chunk> within(int from, int to) {
    return chunks.stream().filter(c -> c.begin() >= from && c.to <= to).toList();
  }
}
