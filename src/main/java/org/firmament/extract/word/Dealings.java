package org.firmament.extract.word;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Verbs and nouns for what firms do: by themselves, to wares and to each other. */
public final class Dealings {
  private static final String OBJECT = "-";

  private final Map<String, String> agentVerbs = new HashMap<>();
  private final Map<String, Set<String>> peers = new HashMap<>();

  /** Of the rows of {@code agent-verbs.tsv} and {@code peers.tsv}. */
  static Dealings of(List<String[]> agentVerbs, List<String[]> peers) {
    Dealings dealings = new Dealings();
    agentVerbs.forEach(row -> dealings.agentVerbs.put(row[0], row[1]));
    peers.forEach(
        row -> dealings.peers.put(row[0].toLowerCase(Locale.ROOT), Set.of(row[1].split(" "))));
    return dealings;
  }

  /** Whether the verb's subject is a firm or a person: "liefern", "announce". */
  public boolean isByAgent(String verb) {
    return agentVerbs.containsKey(verb);
  }

  /** How much speaks for a ware where a name is the verb's object: "brew", less so "launch". */
  public double withWare(String verb) {
    return switch (agentVerbs.getOrDefault(verb, "")) {
      case "ware" -> 2;
      case "any" -> 0.8;
      default -> 0;
    };
  }

  /** Whether a verb has a firm for its object: "kaufen". */
  public boolean takesFirm(String verb) {
    return takesFirm(verb, OBJECT);
  }

  /** Whether a noun is for what two firms make out between them: "Kauf", "Fusion". */
  public boolean isDeal(String noun) {
    return takesFirm(noun, "durch") || takesFirm(noun, "mit");
  }

  /** Whether behind that preposition a firm belongs to a verb or noun: "fusionieren", "mit". */
  public boolean takesFirm(String lemma, String preposition) {
    return peers.getOrDefault(lemma.toLowerCase(Locale.ROOT), Set.of()).contains(preposition);
  }
}
