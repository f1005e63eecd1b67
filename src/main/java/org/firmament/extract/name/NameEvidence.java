package org.firmament.extract.name;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.firmament.extract.Signs;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Word;
import org.firmament.text.Morphology;
import org.firmament.text.WordClass;

/**
 * Tells which capitalised words of a document are names although no list knows them. Every mention
 * may add a sign for or against; the word is then a name in the whole document or nowhere.
 */
final class NameEvidence {
  private static final double ENOUGH = 0.8;

  /** "Taiwanischer": an adjective that opens a headline. */
  private static final Pattern OF_PLACE = Pattern.compile("\\p{L}+isch(e[mnrs]?)?");

  private static final double MOST_AGAINST = -1.2;

  private final GermanEvidence german;
  private final EnglishEvidence english;
  private final Possessors possessors;
  private final Lexicon lexicon;
  private final ShownWares shown;
  private final boolean nounsAreCapital;

  NameEvidence(
      Morphology morphology,
      Lexicon lexicon,
      Gazetteer gazetteer,
      ShownWares shown,
      boolean nounsAreCapital) {
    german = new GermanEvidence(morphology, lexicon, gazetteer, shown);
    english = new EnglishEvidence(morphology, lexicon);
    possessors = new Possessors(morphology, lexicon);
    this.lexicon = lexicon;
    this.shown = shown;
    this.nounsAreCapital = nounsAreCapital;
  }

  /** The sum of what speaks for and against a name. */
  public static final class Signs {
    double before;
    double plus;
    double minus;

    double sum() {
      return before + plus + Math.max(minus, MOST_AGAINST);
    }
  }

  /**
   * The words that are names wherever they stand in the document.
   *
   * @param joints where words begin that a hyphen joins to the name before
   */
  Set<String> proven(List<List<Word>> sentences, Set<Integer> joints) {
    Map<String, Signs> signs = new HashMap<>();
    for (int s = 0; s < sentences.size(); s++) {
      List<Word> words = sentences.get(s);
      boolean loud = isLoud(words);
      for (int i = 0; i < words.size(); i++) {
        Word word = words.get(i);
        if (mayName(words, i)) {
          Signs own =
              signs.computeIfAbsent(
                  word.text(), t -> nounsAreCapital ? german.before(word) : new Signs());
          if (nounsAreCapital) {
            german.weigh(words, i, own, joints);
            owner(words, i, signs);
            own.plus += s > 0 && shown.goesOnAbout(sentences.get(s - 1), words, i) ? 1.5 : 0;
          } else {
            english.weigh(words, i, own, loud);
          }
        }
      }
    }
    Set<String> proven = new HashSet<>();
    signs.forEach((text, own) -> add(proven, text, own));
    coordinated(sentences, signs, proven);
    return proven;
  }

  /** "Morgenrots Umsatz": the owner before what is owned, told of without its s. */
  private void owner(List<Word> words, int i, Map<String, Signs> signs) {
    if (possessors.isOwner(words, i)) {
      Word word = words.get(i);
      String stem = word.text().substring(0, word.text().length() - 1);
      signs.computeIfAbsent(stem, t -> new Signs()).plus += 1.2;
    }
  }

  private static void add(Set<String> proven, String text, Signs signs) {
    if (signs.sum() >= ENOUGH) {
      proven.add(text);
    }
  }

  /** "Sockenhaus und Strumpfland": what is joined to a name without a determiner is one, too. */
  private void coordinated(
      List<List<Word>> sentences, Map<String, Signs> signs, Set<String> proven) {
    for (List<Word> words : sentences) {
      for (int i = 0; i + 2 < words.size(); i++) {
        Word left = words.get(i);
        boolean again =
            i > 0
                && i + 3 < words.size()
                && words.get(i + 2).is(WordClass.PREPOSITION)
                && words.get(i + 2).is(words.get(i - 1).lower());
        boolean determined = i + 3 < words.size() && words.get(i + 2).is(WordClass.DETERMINER);
        Word right = words.get(again || determined ? i + 3 : i + 2);
        Word joint = words.get(i + 1);
        if (!joint.is(WordClass.CONJUNCTION) || !signs.containsKey(left.text())) {
          continue;
        }
        Signs of = signs.get(right.text());
        if (of == null || isPlain(left) || isPlain(right)) {
          continue;
        }
        boolean open = i == 0 || !GermanEvidence.isAttribute(words.get(i - 1));
        if (open && proven.contains(left.text()) != proven.contains(right.text())) {
          Word other = proven.contains(left.text()) ? right : left;
          Signs own = signs.get(other.text());
          own.plus += 0.8;
          add(proven, other.text(), own);
        }
      }
    }
  }

  private boolean isPlain(Word word) {
    return word.form().numbers() == 2
        || lexicon.isBareNoun(word.form().noun())
        || lexicon
            .noun(word)
            .filter(n -> !n.isCompany() || lexicon.isListed(word.form().noun()))
            .isPresent();
  }

  /** A headline in capitals, or with a capital on every word, where capitals say nothing. */
  static boolean isLoud(List<Word> words) {
    int capital = 0;
    int small = 0;
    for (Word word : words) {
      if (word.capital()) {
        capital++;
      } else if (word.tag() != WordClass.MARK
          && word.tag() != WordClass.NUMBER
          && (word.text().length() > 3 || word.is(WordClass.VERB))) {
        small++;
      }
    }
    return capital > 3 && small == 0;
  }

  private boolean mayName(List<Word> words, int i) {
    Word word = words.get(i);
    if (!word.capital()
        || word.text().length() < 2
        || lexicon.isNoName(word.text())
        || lexicon.isTitle(word.text())
        || lexicon.isTime(word.text())
        || word.text().endsWith("-")
        || nounsAreCapital && word.initial() && OF_PLACE.matcher(word.text()).matches()
        || i + 1 < words.size() && words.get(i + 1).is("-") && follows(words, i + 1, 0)) {
      return false;
    }
    return switch (word.tag()) {
      case NAME, NOUN -> true;
      case VERB, ADJECTIVE ->
          nounsAreCapital
              ? german.isSubject(words, i) || german.isApposed(words, i)
              : word.initial();
      case ADVERB -> nounsAreCapital && german.isApposed(words, i);
      default -> false;
    };
  }

  /** Whether so many letters lie between a word and the one before. */
  static boolean follows(List<Word> words, int i, int gap) {
    return words.get(i).span().start() - words.get(i - 1).span().end() == gap;
  }
}
