package org.firmament.extract.word;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.firmament.text.WordList;

/** Verbs and nouns for what firms do to each other, with where the other firm stands. */
public final class Peers {
  private static final String OBJECT = "-";

  private final Map<String, Set<String>> markers = new HashMap<>();

  /** Reads {@code peers.tsv} of a language's folder; without it no word is one. */
  static Peers load(Path folder) {
    Peers peers = new Peers();
    Path file = folder.resolve("peers.tsv");
    for (String[] row : Files.exists(file) ? WordList.rows(file, 2) : List.<String[]>of()) {
      peers.markers.put(row[0].toLowerCase(Locale.ROOT), Set.of(row[1].split(" ")));
    }
    return peers;
  }

  /** Whether a verb has a firm for its object: "kaufen". */
  public boolean takesFirm(String lemma) {
    return stands(lemma, OBJECT);
  }

  /** Whether behind that preposition a firm belongs to a verb or noun: "fusionieren", "mit". */
  public boolean stands(String lemma, String preposition) {
    return markers.getOrDefault(lemma.toLowerCase(Locale.ROOT), Set.of()).contains(preposition);
  }
}
