package org.firmament.extract.word;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.firmament.text.Form;
import org.firmament.text.Form.Shape;
import org.firmament.text.Morphology;
import org.firmament.text.WordClass;

/** English words with a capital that begin no name: those for peoples, and ordinary compounds. */
final class NoNames {
  /** First parts of adjectives for two peoples at once: "Anglo-Dutch". */
  private static final Set<String> PEOPLES =
      Set.of(
          "Anglo", "Franco", "Sino", "Russo", "Indo", "Austro", "Italo", "Luso", "Euro", "US",
          "UK");

  /** Last parts of compounds that tell of what sort a thing is: "a Greek-language paper". */
  private static final Set<String> SORTS = Set.of("language", "style", "born", "themed");

  private final Morphology morphology;
  private final Lexicon lexicon;

  NoNames(Morphology morphology, Lexicon lexicon) {
    this.morphology = morphology;
    this.lexicon = lexicon;
  }

  /** "German stores": a capital that begins no name. */
  boolean isPlaceAdjective(List<Word> words, int i) {
    if (i + 1 >= words.size() || words.get(i + 1).capital() || !isOfLand(words.get(i).text())) {
      return false;
    }
    Form next = morphology.form(words.get(i + 1).lower());
    return next.is(WordClass.NOUN)
        || next.is(WordClass.ADJECTIVE)
        || words.get(i + 1).lower().indexOf('-') > 0;
  }

  /** "German", "Anglo-Dutch", "German-US". */
  private boolean isOfLand(String text) {
    return lexicon.placeOf(text).isPresent()
        || text.indexOf('-') > 0
            && Stream.of(text.split("-"))
                .allMatch(p -> PEOPLES.contains(p) || lexicon.placeOf(p).isPresent());
  }

  /**
   * "Steel-maker Muster", "Debt-hit Muster": a capital that only the beginning of the sentence asks
   * for.
   */
  boolean isOrdinaryCompound(Word word) {
    String last = word.text().substring(word.text().lastIndexOf('-') + 1);
    Form form = morphology.form(last);
    return (word.initial() || SORTS.contains(last))
        && word.text().indexOf('-') > 0
        && Character.isLowerCase(last.charAt(0))
        && (form.is(Shape.PAST_PARTICIPLE)
            || last.length() > 3
                && (lexicon.noun(last, form.noun()).isPresent()
                    || form.is(Shape.PRESENT_PARTICIPLE)));
  }
}
