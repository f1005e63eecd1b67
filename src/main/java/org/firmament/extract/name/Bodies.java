package org.firmament.extract.name;

import java.util.List;
import java.util.Set;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Word;
import org.firmament.model.Kind;
import org.firmament.text.WordClass;

/** Firms and bodies whose name is a noun for what they are, with their field or town behind it. */
final class Bodies {
  private static final Set<String> REGIONS = Set.of("Nord", "Süd", "Ost", "West", "Mitte");

  private final Lexicon lexicon;
  private final Gazetteer gazetteer;

  Bodies(Lexicon lexicon, Gazetteer gazetteer) {
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
  }

  /** "Bundesvereinigung Logistik": a body whose name goes on with its field. */
  boolean isInstitute(List<Word> words, int i) {
    if (i + 1 >= words.size() || !Word.touches(words, i + 1)) {
      return false;
    }
    Word word = words.get(i);
    Word next = words.get(i + 1);
    return word.is(WordClass.NOUN)
        && word.form().numbers() != 2
        && isField(next)
        && !word.text().endsWith("s")
        && lexicon
            .noun(word)
            .filter(n -> n.role().equals("institution") && n.lemma().startsWith("-"))
            .isPresent();
  }

  /** "Stadtwerke Lindau", "Handelsgericht Wien": called by what it is and where. */
  boolean isOfPlace(List<Word> words, int i) {
    if (i + 1 >= words.size() || !Word.touches(words, i + 1) || !words.get(i).is(WordClass.NOUN)) {
      return false;
    }
    String noun = words.get(i).form().noun();
    boolean plants =
        words.get(i).form().numbers() == 2
            && lexicon.kindOfWord(words.get(i).text()).filter("Company"::equals).isPresent();
    boolean firm =
        plants
            || lexicon.kindOfWord(noun).filter("Company"::equals).isPresent()
                && lexicon
                    .noun(words.get(i).text(), noun)
                    .filter(Lexicon.Noun::isCompany)
                    .isPresent();
    return (firm || lexicon.isAuthority(words.get(i)) && words.get(i).form().numbers() != 2)
        && (gazetteer.at(words, i + 1).filter(e -> e.kind() == Kind.PLACE).isPresent()
            || isRegion(words, i + 1)
            || firm
                && !words.get(i).form().head().equals(noun)
                && words.get(i + 1).tag() == WordClass.NAME
                && PlaceSigns.isTown(words.get(i + 1).text()));
  }

  /** "Volksbank Nord", but not "Nord Bank". */
  static boolean isRegion(List<Word> words, int i) {
    return REGIONS.contains(words.get(i).text())
        && (i + 1 >= words.size() || !words.get(i + 1).is(WordClass.NOUN));
  }

  /** "DHL, Post und Hermes": the ordinary word that lies between names of firms is one, too. */
  boolean isAmongFirms(List<Word> words, int i) {
    return words.get(i).is(WordClass.NOUN)
        && i > 1
        && i + 2 < words.size()
        && isListMark(words.get(i - 1))
        && isListMark(words.get(i + 1))
        && isFirm(words, i - 2)
        && isFirm(words, i + 2);
  }

  private static boolean isListMark(Word word) {
    return word.is(",") || word.is("und") || word.is("oder") || word.is("sowie");
  }

  private boolean isFirm(List<Word> words, int i) {
    return gazetteer.at(words, i).filter(e -> e.kind() == Kind.COMPANY).isPresent();
  }

  /** "HC Fehmarn". */
  boolean isClub(List<Word> words, int i) {
    return lexicon.isClub(words.get(i).text())
        && i + 1 < words.size()
        && Word.touches(words, i + 1)
        && words.get(i + 1).capital()
        && !lexicon.isTime(words.get(i + 1).text())
        && !lexicon.isSort(words.get(i + 1));
  }

  /** "Bundesamt für Justiz", "Agentur für Arbeit": called by what it is and for what. */
  boolean isFor(List<Word> words, int i) {
    return i + 2 < words.size()
        && words.get(i + 1).is("für")
        && words.get(i).is(WordClass.NOUN)
        && words.get(i).form().numbers() != 2
        && lexicon.isAuthority(words.get(i))
        && isField(words.get(i + 2));
  }

  /** Whether the name of a body for something goes on: "Bundesamt für Wirtschaft und Ausfuhr". */
  boolean goesOn(List<Word> words, int from, int i) {
    return isFor(words, from)
        && (i == from + 1
            || i == from + 3
                && words.get(i).is("und")
                && i + 1 < words.size()
                && isField(words.get(i + 1)));
  }

  private boolean isField(Word word) {
    return word.is(WordClass.NOUN) && !lexicon.isSort(word) && !lexicon.isTime(word.text());
  }

  /** "die Grazer Norvik AG": where the firm is, not how it is called. */
  boolean isHome(List<Word> words, int i) {
    return i > 0
        && i + 1 < words.size()
        && words.get(i - 1).is(WordClass.DETERMINER)
        && words.get(i).text().endsWith("er")
        && lexicon.placeOf(words.get(i).text()).isPresent()
        && (words.get(i + 1).is(WordClass.NAME) && !words.get(i + 1).form().known()
            || i + 2 < words.size()
                && words.get(i + 2).is(WordClass.NAME)
                && lexicon.isSort(words.get(i + 1)));
  }
}
