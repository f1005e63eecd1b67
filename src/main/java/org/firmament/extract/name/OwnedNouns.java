package org.firmament.extract.name;

import java.util.List;
import java.util.Set;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Word;
import org.firmament.text.WordClass;

/** German nouns for what only a firm has, which stand before its name. */
final class OwnedNouns {
  /** The roles of nouns that stand before the name of a firm. */
  private static final Set<String> OWNED =
      Set.of("officer", "spokesperson", "founder", "rival", "unit", "parent", "seat");

  /** The roles of nouns for whom a firm has at its top. */
  private static final Set<String> LEADING = Set.of("officer", "founder", "spokesperson");

  private final Lexicon lexicon;

  OwnedNouns(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** "die Chefin von Windrad", "Aktie der Norvik": what only a firm has, before its name. */
  boolean is(List<Word> words, int i) {
    return i > 1
        && words.get(i - 2).is(WordClass.NOUN)
        && lexicon
            .noun(words.get(i - 2))
            .filter(n -> OWNED.contains(n.role()) || n.isMeasured())
            .isPresent();
  }

  /** "der Gründer von Rückenwind": only what is led has one. */
  boolean isLed(List<Word> words, int i) {
    return i > 1
        && words.get(i - 1).is("von")
        && words.get(i - 2).is(WordClass.NOUN)
        && words.get(i - 2).form().numbers() != 2
        && lexicon.noun(words.get(i - 2)).filter(n -> LEADING.contains(n.role())).isPresent();
  }

  /** "der Umsatz von Hainbuch": a compound, though its last part may stand by itself. */
  boolean isEarning(List<Word> words, int i) {
    return i > 1
        && words.get(i - 1).is("von")
        && is(words, i)
        && !lexicon.isBareNoun(words.get(i).form().noun());
  }
}
