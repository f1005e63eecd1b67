package org.firmament.extract.figure;

import org.firmament.extract.syntax.Chunk;
import org.firmament.text.Figure;

/**
 * A figure of a sentence with the part it plays there.
 *
 * @param from the first word of the figure
 * @param to the word after it
 * @param marker the last word before the figure that is no word of approximation; -1 for none
 * @param part what it says of the metric
 * @param direction +1 or -1 where it tells of rising or falling, else 0
 */
public record Stated(
    Chunk chunk, Figure figure, int from, int to, int marker, Part part, int direction) {
  /** What a figure can be to what is measured. */
  public enum Part {
    /** Marked as what was reached: "auf 5 Mio.", "of $5m". */
    VALUE,
    /** By itself: the value where nothing else is. */
    BARE,
    /** The percentage by which it moved. */
    CHANGE,
    /** The amount by which it moved. */
    STEP,
    /** What it was before, or what it is compared with. */
    OLD,
    /** The same in other money. */
    CONVERSION,
    /** For each share or piece. */
    EACH
  }

  public boolean is(Part other) {
    return part == other;
  }

  /** Whether it stands within words from one to another. */
  boolean isWithin(int[] scope) {
    return from >= scope[0] && to <= scope[1];
  }

  Stated as(Part other, int otherDirection) {
    return new Stated(chunk, figure, from, to, marker, other, otherDirection);
  }

  /** Whether it counts whole things; "20.15" is a time of day. */
  boolean isWhole() {
    return figure.value().stripTrailingZeros().scale() <= 0;
  }
}
