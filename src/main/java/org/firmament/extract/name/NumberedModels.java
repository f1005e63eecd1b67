package org.firmament.extract.name;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Word;
import org.firmament.model.Kind;
import org.firmament.text.WordClass;

/**
 * Wares that go by a number in English texts: "its new 777 plane", "Norvik's 404 sports cars", "the
 * 717, which", "the 5-Series". A number that one sentence tells of so is no count in the others.
 */
final class NumberedModels {
  private static final Pattern MODEL =
      Pattern.compile(
          "\\d{1,3}-(Series|Class)|\\d{2,3}-\\d{2,3}[A-Z]{0,3}|\\d{3}[A-Z]{1,3}|\\d{1,3}[A-Z]\\d{1,2}");

  /** What may also count something. */
  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{2}");

  private final Lexicon lexicon;
  private final Gazetteer gazetteer;
  private final Grammar grammar;

  NumberedModels(Lexicon lexicon, Gazetteer gazetteer, Grammar grammar) {
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
    this.grammar = grammar;
  }

  /** The numbers that name wares somewhere in a document. */
  Set<String> in(List<List<Word>> sentences) {
    Set<String> models = new HashSet<>();
    for (List<Word> words : sentences) {
      for (int i = 1; i < words.size(); i++) {
        if (tells(words, i)) {
          models.add(words.get(i).text());
        }
      }
    }
    return models;
  }

  /** Whether the word is such a number, of those found in the document, and no amount here. */
  static boolean isNamed(List<Word> words, int i, Set<String> models) {
    boolean digit = Character.isDigit(words.get(i).text().charAt(0));
    if (i == 0 || !digit || !models.contains(words.get(i).text())) {
      return false;
    }
    Word before = words.get(i - 1);
    return !before.is(WordClass.MARK) && !before.is(WordClass.NUMBER) && !before.is("about");
  }

  private boolean tells(List<Word> words, int i) {
    String text = words.get(i).text();
    boolean model = MODEL.matcher(text).matches();
    if (!model && !NUMBER.matcher(text).matches() || words.get(i - 1).capital()) {
      return false;
    }
    Word next = words.get(Math.min(i + 1, words.size() - 1));
    boolean owned = isDetermined(words, i, false);
    boolean told = owned || isDetermined(words, i, true);
    boolean ware = next.is(WordClass.NOUN) && isWare(words, i + 1);
    if (model) {
      return told || ware;
    }
    boolean ends = next.is(",") || next.is(".") || next.isFinite();
    boolean alone = told && !owned && ends && (isApposed(words, i) || isListed(text));
    return alone || ware && told && isSort(words, i);
  }

  /** "its airliner, the 717": behind a comma and the noun for it. */
  private boolean isApposed(List<Word> words, int i) {
    return i > 2
        && words.get(i - 1).is("the")
        && words.get(i - 2).is(",")
        && words.get(i - 3).form().numbers() == 1
        && lexicon.nounEndingAt(words, i - 2).filter(Lexicon.Noun::isProduct).isPresent();
  }

  private boolean isListed(String text) {
    return gazetteer.named(text).filter(e -> e.kind() == Kind.PRODUCT).isPresent();
  }

  /** Behind "the new", "a", "its", "Norvik's"; {@code any}: behind any of them. */
  private static boolean isDetermined(List<Word> words, int i, boolean any) {
    int at = i - 1;
    while (at > 0 && words.get(at).is(WordClass.ADJECTIVE) && !words.get(at).capital()) {
      at--;
    }
    Word before = words.get(at);
    boolean owner = before.is("'s") || before.is("its");
    boolean article = before.is("the") || before.is("a");
    return owner || any && article;
  }

  /** "404 sports cars", "777 plane": a noun for wares, with or without one before it. */
  private boolean isWare(List<Word> words, int from) {
    for (int i = from; i < words.size() && i < from + 2; i++) {
      if (!words.get(i).is(WordClass.NOUN)) {
        return false;
      }
      boolean ware =
          lexicon.nounEndingAt(words, i + 1).filter(Lexicon.Noun::isProduct).isPresent()
              || grammar.has("ware-sorts", words.get(i).form().noun());
      if (ware) {
        return true;
      }
    }
    return false;
  }

  /** "its 777 plane", "Norvik's 404 sports cars", but "its 300 planes". */
  private boolean isSort(List<Word> words, int i) {
    return (words.get(i + 1).form().numbers() & 2) == 0 && !isPlural(words, i + 2)
        || isListed(words.get(i).text());
  }

  private static boolean isPlural(List<Word> words, int i) {
    return i < words.size()
        && words.get(i).is(WordClass.NOUN)
        && words.get(i).form().numbers() == 2;
  }
}
