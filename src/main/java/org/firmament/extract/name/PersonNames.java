package org.firmament.extract.name;

import java.util.List;
import java.util.Set;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Word;
import org.firmament.text.WordClass;

/** German names of persons that begin with a given name which is something else, too. */
final class PersonNames {
  /** Prepositions before persons, not before months and places: "mit Jan Muster". */
  private static final Set<String> PERSONAL =
      Set.of("von", "mit", "an", "durch", "für", "gegen", "um", "neben", "ohne", "über", "so");

  private final Lexicon lexicon;
  private final Gazetteer gazetteer;

  PersonNames(Lexicon lexicon, Gazetteer gazetteer) {
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
  }

  /** "Chef Jan Muster", "August Muster": a given name before a word that is nothing but a name. */
  boolean begins(List<Word> words, int i) {
    if (!lexicon.isGivenName(words.get(i).text())
        || i + 1 >= words.size()
        || !Word.touches(words, i + 1)) {
      return false;
    }
    Word before = i > 0 ? words.get(i - 1) : words.get(i);
    Word next = words.get(i + 1);
    boolean dated = before.is(WordClass.PREPOSITION) && !PERSONAL.contains(before.lower());
    // Behind a year no month stands: "seit 2011 Jan Muster".
    boolean day = before.is(WordClass.NUMBER) && !before.isYear();
    return !dated
        && !day
        && next.capital()
        && next.tag() == WordClass.NAME
        && (!next.form().known() || next.form().nameKind().equals("surname"))
        && !next.isAcronym()
        && lexicon.placeOf(next.text()).isEmpty()
        && lexicon.kindOfWord(next.text()).isEmpty()
        && !lexicon.isLegalForm(next.text())
        && lexicon.legalEnd(words, i) == 0
        && gazetteer.at(words, i + 1).isEmpty();
  }
}
