package org.firmament.extract.syntax;

import java.util.List;
import org.firmament.extract.name.Name;
import org.firmament.extract.word.Word;
import org.firmament.model.Kind;
import org.firmament.text.WordClass;

/**
 * What news begin with and no clause owns: "Wien/Graz – ", "BERLIN (dpa) - ", "(Reuters) - ", "BONN
 * (Dow Jones)--", "Bad Ort im Taunus, 29.02.2016 - ".
 */
final class Dateline {
  private static final int LONGEST = 16;

  private Dateline() {}

  /** The phrases without those of the dateline. */
  static Phrasing cut(Phrasing phrases, List<Name> names) {
    int end = end(phrases.words(), names);
    return end == 0
        ? phrases
        : new Phrasing(
            phrases.words(),
            phrases.chunks().stream().filter(c -> c.begin() >= end).toList(),
            phrases.attributes());
  }

  /** How many words the dateline has with its dash; 0 where there is none. */
  static int end(List<Word> words, List<Name> names) {
    boolean place = false;
    boolean source = false;
    boolean inside = false;
    for (int i = 0; i < words.size() && i < LONGEST; i++) {
      Word word = words.get(i);
      if (isDash(words, i)) {
        return !inside && (place || source) ? behindDashes(words, i) : 0;
      }
      if (word.is("(")) {
        inside = true;
        source = true;
      } else if (word.is(")")) {
        inside = false;
      } else if (!inside) {
        boolean fits =
            word.capital() && !word.is(WordClass.DETERMINER) && !word.is(WordClass.PREPOSITION)
                || word.is("/")
                || word.is(",")
                || word.is(".")
                || word.is("am")
                || word.is("an")
                || word.is("im") && i > 0
                || word.is(WordClass.NUMBER) && place
                || word.is("der");
        if (!fits) {
          return 0;
        }
        place |= isPlace(names, i);
      }
    }
    return 0;
  }

  private static boolean isPlace(List<Name> names, int i) {
    return names.stream()
        .anyMatch(n -> n.from() <= i && i < n.to() && n.thing().kind() == Kind.PLACE);
  }

  /** A dash that stands free or behind a bracket, not the hyphen of a compound. */
  private static boolean isDash(List<Word> words, int i) {
    return words.get(i).isDash()
        && i > 0
        && i + 1 < words.size()
        && (words.get(i - 1).is(")")
            || words.get(i).span().start() > words.get(i - 1).span().end());
  }

  private static int behindDashes(List<Word> words, int i) {
    int end = i;
    while (end < words.size() && words.get(end).isDash()) {
      end++;
    }
    return end;
  }
}
