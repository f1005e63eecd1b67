package org.firmament.model;

import java.util.Optional;

/**
 * Why a claim is believed.
 *
 * @param sentence the sentence, or the sentences, that say it
 * @param quote the text at {@code sentence}
 * @param trigger the words that the pattern hung on
 * @param pattern the pattern's name, "acquires/takes-over"
 * @param speaker who says so, where the text attributes it ("nach Angaben von ...")
 * @param confidence from 0 to 1, the share of claims of this sort that are right
 */
public record Evidence(
    Source source,
    Span sentence,
    String quote,
    Optional<Span> trigger,
    String pattern,
    Optional<String> speaker,
    double confidence) {
  public Evidence {
    if (confidence < 0 || confidence > 1) {
      throw new IllegalArgumentException("a confidence lies between 0 and 1, not " + confidence);
    }
  }
}
