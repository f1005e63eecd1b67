package org.firmament.extract.name;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.firmament.extract.word.Grammar;
import org.firmament.model.Kind;
import org.firmament.text.WordList;

/** Which bodies supervise firms, unlike a union or a party: "SEC", "Muster Safety Agency". */
public final class Authorities {
  /** Classes of listed bodies that tell firms what to do. */
  private static final Set<String> RULING = Set.of("regulator", "government");

  private final Set<String> listed = new HashSet<>();
  private final Grammar grammar;

  private Authorities(Grammar grammar) {
    this.grammar = grammar;
  }

  public static Authorities load(Path language, Grammar grammar) {
    Authorities authorities = new Authorities(grammar);
    Path file = language.resolve("organizations.tsv");
    for (String[] row : WordList.rowsIfThere(file, 3)) {
      if (RULING.contains(row[2])) {
        authorities.listed.add(row[0]);
        authorities.listed.addAll(List.of(row[1].split("\\|")));
      }
    }
    return authorities;
  }

  public boolean include(Thing thing) {
    return thing.kind() == Kind.ORGANIZATION && thing.names().stream().anyMatch(this::isRuling);
  }

  private boolean isRuling(String name) {
    return listed.contains(name)
        || Stream.of(name.toLowerCase(Locale.ROOT).split(" "))
            .anyMatch(w -> grammar.has("authority-words", w));
  }

  /** Whether the noun is one for a body that supervises firms: "stock market watchdog". */
  public boolean areCalled(String noun) {
    return grammar.has("supervisors", noun.substring(noun.lastIndexOf(' ') + 1));
  }
}
