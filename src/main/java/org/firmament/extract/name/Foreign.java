package org.firmament.extract.name;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Word;
import org.firmament.text.WordClass;

/** Names that are no German words though they may begin with one: "Exit The House". */
final class Foreign {
  /** A firm that is called like its place in the net: "norvik-shop.com". */
  private static final Pattern DOMAIN =
      Pattern.compile("[a-z0-9][a-z0-9-]+\\.(com|at|de|ch|net|io|tv|eu)");

  /** English words that no German noun has behind it but in a name. */
  private static final Set<String> ENGLISH =
      Set.of("One", "Two", "The", "Up", "Go", "Now", "Of", "For", "Your", "My", "To");

  /** What the last word of a name of other tongues can tell it to be. */
  private static final Set<String> HEADS = Set.of("Company", "Place");

  private final Lexicon lexicon;
  private final Grammar grammar;
  private final boolean nounsAreCapital;

  Foreign(Lexicon lexicon, Grammar grammar) {
    this.lexicon = lexicon;
    this.grammar = grammar;
    this.nounsAreCapital = grammar.nounsAreCapital();
  }

  /** "Third Man", "Norvik Cinema": an English noun right behind a name goes on with it. */
  boolean ends(List<Word> words, int i) {
    return grammar.has("english-words", words.get(i).text());
  }

  /** "Virtual Reality-Brille", "Early Access": English words that together name no one thing. */
  private boolean isField(List<Word> words, int i) {
    if (i + 1 >= words.size() || !Word.touches(words, i + 1)) {
      return false;
    }
    String next = words.get(i + 1).text();
    int hyphen = next.indexOf('-');
    String head = hyphen > 0 ? next.substring(0, hyphen) : next;
    return grammar.has("english-fields", words.get(i).text() + " " + head);
  }

  static boolean isDomain(Word word) {
    return DOMAIN.matcher(word.text()).matches();
  }

  static boolean isEnglish(Word word) {
    return ENGLISH.contains(word.text());
  }

  boolean opens(List<Word> words, int i) {
    Word word = words.get(i);
    boolean attributed = i > 0 && GermanEvidence.isAttribute(words.get(i - 1));
    return nounsAreCapital && (isDomain(word) || !attributed && goesOnForeign(words, i));
  }

  /** Whether no name begins with a word or with that before it. */
  boolean stops(List<Word> words, int i) {
    return nounsAreCapital && (isField(words, i) || i > 0 && isField(words, i - 1));
  }

  /** A noun before a word that is English or that firms of other tongues end with: "Data Labs". */
  private boolean goesOnForeign(List<Word> words, int i) {
    if (i + 1 >= words.size() || !Word.touches(words, i + 1)) {
      return false;
    }
    Word word = words.get(i);
    Word next = words.get(i + 1);
    boolean foreign =
        isEnglish(next)
            || next.is(WordClass.NAME)
                && !next.form().known()
                && lexicon.kindOfWord(next.text()).filter(HEADS::contains).isPresent();
    boolean coded = word.isAcronym() && !isEnglish(next);
    return foreign
        && (word.is(WordClass.NOUN) || coded)
        && word.form().numbers() != 2
        && !lexicon.isTime(word.text())
        && (coded || !lexicon.isNoName(word.text()))
        && !lexicon.isLegalForm(word.text())
        && !lexicon.isBareNoun(word.form().noun())
        && lexicon.noun(word).isEmpty();
  }
}
