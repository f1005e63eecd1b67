package org.firmament.extract.name;

import java.util.List;
import java.util.Set;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Word;
import org.firmament.text.Morphology;
import org.firmament.text.WordClass;

/** Where English names end, or go on behind what is no word of a name by itself. */
final class EnglishEnd {
  /** Prepositions by which a firm's ware is more often told of than a firm or a title. */
  private static final Set<String> AGAINST =
      Set.of("to", "on", "for", "with", "against", "than", "like", "via", "through", "using");

  private final Morphology morphology;
  private final Lexicon lexicon;
  private final Gazetteer gazetteer;

  EnglishEnd(Morphology morphology, Lexicon lexicon, Gazetteer gazetteer) {
    this.morphology = morphology;
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
  }

  /** Whether what stands there begins something else, though it could go on with the name. */
  boolean stops(List<Word> words, int from, int end) {
    return isOfficer(words, from, end) || isPastForm(words, from, end);
  }

  /** Whether the name goes on for two words more: "Muster, Inc.", "Office of Sock and Shoe". */
  boolean goesOn(List<Word> words, int from, int end) {
    return isOwnName(words, from, end)
        || isUnion(words, from, end)
        || isForm(words, end)
        || isField(words, from, end)
        || isDashed(words, end);
  }

  /** "Brno–Linz Railway": a dash without spaces. */
  private static boolean isDashed(List<Word> words, int dash) {
    return words.get(dash).is("–")
        && dash + 1 < words.size()
        && words.get(dash + 1).capital()
        && words.get(dash + 1).is(WordClass.NAME)
        && words.get(dash).span().start() == words.get(dash - 1).span().end()
        && words.get(dash + 1).span().start() == words.get(dash).span().end();
  }

  /** "Office of Muster and Sample": a second thing that a body is for. */
  private boolean isField(List<Word> words, int from, int end) {
    if (!words.get(end).is("and")
        || end + 1 >= words.size()
        || words.get(end + 1).tag() != WordClass.NAME
        || gazetteer.at(words, end + 1).isPresent()
        || !morphology.lowered(words.get(end + 1).text()).is(WordClass.NOUN)) {
      return false;
    }
    for (int i = from + 1; i < end; i++) {
      boolean of = words.get(i).is("of") || words.get(i).is("for");
      if (of
          && lexicon
              .kindOfWord(words.get(i - 1).text())
              .filter("Organization"::equals)
              .isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** "former head of Muster Foods Ann Weber": behind a firm whose office is told, a person. */
  private boolean isOfficer(List<Word> words, int from, int i) {
    int of = from - 1;
    while (of > 1 && of > from - 5 && isSort(words.get(of))) {
      of--;
    }
    return i > from
        && of > 0
        && (words.get(of).is("of") || words.get(of).is("at"))
        && lexicon.nounEndingAt(words, of).filter(Lexicon.Noun::isOffice).isPresent()
        && lexicon.isGiven(words.get(i))
        && !lexicon.isGiven(words.get(from))
        && i + 1 < words.size()
        && words.get(i + 1).is(WordClass.NAME)
        && Word.touches(words, i + 1)
        && lexicon.kindOfWord(words.get(i + 1).text()).isEmpty();
  }

  /** "of the defence group Muster": what sort of firm it is. */
  private static boolean isSort(Word word) {
    return word.is(WordClass.NOUN) || word.is(WordClass.ADJECTIVE) || word.is(WordClass.DETERMINER);
  }

  /** "Muster Inc. Former boss": behind a legal form an ordinary word begins a new sentence. */
  private boolean isPastForm(List<Word> words, int from, int i) {
    return i > from
        && lexicon.isLegalForm(words.get(i - 1).text())
        && words.get(i).capital()
        && lexicon.isNoName(words.get(i).text())
        && !lexicon.isLegalForm(words.get(i).text());
  }

  /** "Fisher's Catch opened": an ordinary word with a capital behind an unknown owner. */
  private boolean isOwnName(List<Word> words, int from, int end) {
    if (end != from + 1
        || end + 2 >= words.size()
        || !words.get(end).is("'s")
        || !words.get(end + 1).capital()
        || !Word.touches(words, end + 1)) {
      return false;
    }
    boolean against =
        from > 0 && AGAINST.contains(words.get(from - 1).lower()) && !words.get(from).initial();
    String owner = words.get(from).text();
    boolean firm =
        lexicon.kindOfWord(words.get(end + 1).text()).filter("Company"::equals).isPresent();
    boolean ordinary =
        firm || lexicon.isGivenName(owner) || morphology.lowered(owner).is(WordClass.NOUN);
    boolean known =
        gazetteer.named(owner).isPresent()
            || lexicon.placeOf(owner).isPresent()
            || gazetteer.at(words, end + 1).filter(e -> !e.ambiguous()).isPresent()
            || lexicon.isNoName(words.get(end + 1).text())
            || lexicon
                .noun(words.get(end + 1).text(), "")
                .map(Lexicon.Noun::isOffice)
                .orElse(false);
    return ordinary
        && !known
        && !(against && !firm)
        && morphology.lowered(words.get(end + 1).text()).is(WordClass.NOUN);
  }

  /** "Metal Workers' Union": the body of those whom the word before names. */
  private boolean isUnion(List<Word> words, int from, int end) {
    return end > from
        && end + 1 < words.size()
        && words.get(end).is("'s")
        && words.get(end).text().length() == 1
        && words.get(end + 1).capital()
        && morphology.lowered(words.get(end - 1).text()).is(WordClass.NOUN)
        && lexicon.kindOfWord(words.get(end + 1).text()).isPresent();
  }

  /** "Muster, Inc.": a legal form behind a comma. */
  private boolean isForm(List<Word> words, int comma) {
    return words.get(comma).is(",")
        && comma + 1 < words.size()
        && words.get(comma + 1).text().length() > 1
        && lexicon.isLegalForm(words.get(comma + 1).text())
        && Word.touches(words, comma + 1);
  }
}
