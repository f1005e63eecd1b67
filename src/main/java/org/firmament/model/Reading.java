package org.firmament.model;

import java.util.List;

/** Everything that one document says: what extraction returns and a document graph holds. */
public record Reading(
    Document document,
    List<Sentence> sentences,
    List<Referent> referents,
    List<Mention> mentions,
    List<Claim> claims) {
  public Reading {
    sentences = List.copyOf(sentences);
    referents = List.copyOf(referents);
    mentions = List.copyOf(mentions);
    claims = List.copyOf(claims);
  }
}
