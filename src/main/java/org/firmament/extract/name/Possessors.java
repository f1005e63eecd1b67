package org.firmament.extract.name;

import java.util.List;
import java.util.Set;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Word;
import org.firmament.text.Case;
import org.firmament.text.Morphology;
import org.firmament.text.WordClass;

/** German genitives before what they own, where no common noun stands: "Morgenrots Umsatz". */
final class Possessors {
  /** Prepositions of which none has the genitive. */
  private static final Set<String> PREPOSITIONS =
      Set.of("mit", "von", "in", "für", "auf", "an", "zu");

  private final Morphology morphology;
  private final Lexicon lexicon;

  Possessors(Morphology morphology, Lexicon lexicon) {
    this.morphology = morphology;
    this.lexicon = lexicon;
  }

  /** "Morgenrots Umsatz": only a name is put before what it owns. */
  boolean isOwner(List<Word> words, int i) {
    Word word = words.get(i);
    if (i + 1 >= words.size()
        || word.tag() != WordClass.NOUN
        || !word.text().equals(word.form().noun() + "s")
        || word.form().cases() != Case.GENITIVE
        || !isOwnable(words, i + 1)
        || morphology.lowered(word.text()).known()
        || lexicon.noun(word).isPresent()
        || lexicon.isBareNoun(word.form().noun())
        || lexicon.isTime(word.form().noun())) {
      return false;
    }
    return i == 0
        || words.get(i - 1).is(WordClass.VERB)
        || words.get(i - 1).is(WordClass.MARK)
        || words.get(i - 1).is(WordClass.SUBJUNCTION)
        || PREPOSITIONS.contains(words.get(i - 1).lower());
  }

  /** "Umsatz", "größter Konkurrent": what may stand behind its owner. */
  private static boolean isOwnable(List<Word> words, int i) {
    boolean attributed =
        words.get(i).is(WordClass.ADJECTIVE)
            && GermanPeers.isInflected(words.get(i))
            && i + 1 < words.size();
    Word noun = words.get(attributed ? i + 1 : i);
    return noun.is(WordClass.NOUN) && noun.capital() && Word.touches(words, i);
  }
}
