package org.firmament.extract.syntax;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.firmament.extract.word.Word;

/**
 * The noun phrases of a sentence, in order, and the participles that carry phrases of their own.
 */
public final class Phrasing {
  /**
   * A participle before its noun: "die [an der Börse] notierte Firma".
   *
   * @param participle the word that is the participle
   * @param inner the phrases between determiner and participle
   * @param outer the phrase that it describes
   */
  public record Attribute(int participle, List<Chunk> inner, Chunk outer) {}

  private final List<Word> words;
  private final List<Chunk> chunks;
  private final List<Attribute> attributes;
  private final Chunk[] byWord;
  private final Set<Chunk> complements = Collections.newSetFromMap(new IdentityHashMap<>());

  Phrasing(List<Word> words, List<Chunk> chunks, List<Attribute> attributes) {
    this.words = words;
    this.chunks = List.copyOf(chunks);
    this.attributes = List.copyOf(attributes);
    byWord = new Chunk[words.size()];
    for (Chunk chunk : chunks) {
      for (int i = chunk.begin(); i < chunk.to; i++) {
        byWord[i] = byWord[i] == null ? chunk : byWord[i];
      }
      chunk.complement.ifPresent(complements::add);
    }
    for (Attribute attribute : attributes) {
      for (Chunk chunk : attribute.inner()) {
        for (int i = chunk.begin(); i < chunk.to; i++) {
          byWord[i] = chunk;
        }
      }
    }
  }

  public List<Word> words() {
    return words;
  }

  public List<Chunk> chunks() {
    return chunks;
  }

  public List<Attribute> attributes() {
    return attributes;
  }

  /** The phrase that a word stands in. */
  public Optional<Chunk> at(int word) {
    return word >= 0 && word < byWord.length ? Optional.ofNullable(byWord[word]) : Optional.empty();
  }

  /** The last phrase in the words from one up to another. */
  Optional<Chunk> last(int to, int from) {
    int i = to - 1;
    while (i >= from && at(i).isEmpty()) {
      i--;
    }
    return i >= from ? at(i) : Optional.empty();
  }

  /** Whether another phrase governs this one. */
  boolean isComplement(Chunk chunk) {
    return complements.contains(chunk);
  }

  /** The phrases that lie in [from, to). */
  List<Chunk> within(int from, int to) {
    return chunks.stream().filter(c -> c.begin() >= from && c.to <= to).toList();
  }
}
