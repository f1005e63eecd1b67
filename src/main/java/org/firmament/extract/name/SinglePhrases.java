package org.firmament.extract.name;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Word;
import org.firmament.text.Morphology;
import org.firmament.text.WordClass;

/**
 * German names of several words that no list knows, told by their place: before the verb that is
 * second in its sentence stands one phrase, and one behind a preposition: "Global Parts streicht
 * Stellen", "bei Quelle Ost".
 */
final class SinglePhrases {
  private static final int LONGEST = 4;

  private static final Set<String> PREPOSITIONS =
      Set.of("von", "bei", "mit", "gegen", "durch", "zu", "an", "zwischen");

  /** What tells one of several firms of the same name from the others. */
  private static final Set<String> TAILS =
      Set.of("Ost", "West", "Nord", "Süd", "Mitte", "Plus", "Pur", "Direkt", "Aktiv", "Total");

  /** Ends of adjectives, which may be of no list. */
  private static final Pattern INFLECTED = Pattern.compile("\\p{L}+(ig|lich|isch|los)(e|er|es)");

  private final Morphology morphology;
  private final Lexicon lexicon;
  private final Gazetteer gazetteer;
  private final GermanAgents agents;
  private final BareOpeners openers;

  SinglePhrases(Morphology morphology, Lexicon lexicon, Gazetteer gazetteer) {
    this.morphology = morphology;
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
    agents = new GermanAgents(morphology, lexicon);
    openers = new BareOpeners(lexicon, gazetteer);
  }

  /** The end of the name that begins at a word; else that word. */
  int end(List<Word> words, int i) {
    int end = i;
    while (end < words.size()
        && end - i <= LONGEST
        && words.get(end).capital()
        && (end == i || Word.touches(words, end))) {
      end++;
    }
    if (end - i < 2 || end - i > LONGEST || end + 1 >= words.size() || !isName(words, i, end)) {
      return i;
    }
    boolean first = words.get(i).initial() && isFirst(words, end);
    boolean led =
        i > 0 && PREPOSITIONS.contains(words.get(i - 1).lower()) && isStrange(words, i, end);
    return first && isFirm(words, i, end) || led && isClosed(words, end) ? end : i;
  }

  private static boolean isFirst(List<Word> words, int end) {
    return words.get(end).isFinite() && GermanAgents.isSingularVerb(words.get(end));
  }

  private boolean isFirm(List<Word> words, int i, int end) {
    return isStrange(words, i, end)
        || agents.acts(words, end - 1)
        || openers.isFirm(words, end - 1);
  }

  private static boolean isClosed(List<Word> words, int end) {
    return !words.get(end).is("-");
  }

  /**
   * Whether it begins with words of another language, or its last only ends names; behind a German
   * noun there may stand a person: "Gärtner Otto".
   */
  private boolean isStrange(List<Word> words, int i, int end) {
    if (TAILS.contains(words.get(end - 1).text())) {
      return true;
    }
    Word first = words.get(i);
    boolean genitive = first.text().endsWith("s") || INFLECTED.matcher(first.text()).matches();
    boolean foreign = isForeign(first) || !first.is(WordClass.NOUN) && isForeign(words.get(i + 1));
    return !genitive && foreign;
  }

  private boolean isForeign(Word word) {
    return word.tag() == WordClass.NAME
        && !word.form().known()
        && !morphology.lowered(word.text()).known();
  }

  private boolean isName(List<Word> words, int i, int end) {
    for (int k = i; k < end; k++) {
      Word word = words.get(k);
      boolean tail = k == end - 1 && TAILS.contains(word.text());
      boolean tailed = end == i + 2 && k == i && TAILS.contains(words.get(k + 1).text());
      if (!tail && !isPart(words, k, tailed) || lexicon.isGiven(word)) {
        return false;
      }
    }
    return lexicon.placeOf(words.get(i).text()).isEmpty();
  }

  private boolean isPart(List<Word> words, int k, boolean tailed) {
    Word word = words.get(k);
    boolean common = word.is(WordClass.NOUN) && word.form().is(WordClass.NOUN);
    return (word.is(WordClass.NOUN) || word.is(WordClass.NAME) || word.is(WordClass.ADJECTIVE))
        && word.text().indexOf('-') < 0
        && !word.text().endsWith("-")
        && !lexicon.isTitle(word.text())
        && !lexicon.isTime(word.text())
        && !lexicon.isNoName(word.text())
        && !lexicon.isLegalForm(word.text())
        && lexicon.noun(word).filter(n -> !tailed || !n.list().equals("market")).isEmpty()
        && gazetteer.at(words, k).isEmpty()
        && !(common && (word.form().numbers() == 2 || !tailed && lexicon.isBare(word.form())));
  }
}
