package org.firmament.graph;

import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** The questions an analyst asks, one file each. */
public record Questions(SortedMap<String, Question> byName) {
  /** Reads all {@code *.rq} of a folder. */
  public static Questions load(Path folder) {
    return new Questions(new TreeMap<>());
  }

  /** The question with that name; an unknown one is a Problem that lists the known. */
  public Question named(String name) {
    return byName.get(name);
  }
}
