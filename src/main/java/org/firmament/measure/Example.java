package org.firmament.measure;

import java.util.Set;
import java.util.TreeSet;

/** A fact with the signs that it was read under, and whether it is right. */
public record Example(Told told, Set<String> signs, boolean right) {
  public Example {
    signs = new TreeSet<>(signs);
  }
}
