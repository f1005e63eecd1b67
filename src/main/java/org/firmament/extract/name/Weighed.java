package org.firmament.extract.name;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.firmament.model.Claim;
import org.firmament.model.Evidence;
import org.firmament.model.Reading;

/** A reading with the signs that each of its claims was read under. */
public record Weighed(Reading reading, Map<Evidence, SortedSet<String>> signs) {
  /** The signs of a claim of this reading, in order. */
  public SortedSet<String> signs(Claim claim) {
    return signs.getOrDefault(claim.evidence(), new TreeSet<>());
  }
}
