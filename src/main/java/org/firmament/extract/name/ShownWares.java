package org.firmament.extract.name;

import java.util.List;
import java.util.Set;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Quotes;
import org.firmament.extract.word.Word;
import org.firmament.text.WordClass;

/**
 * Wares that German texts tell of as firms show them: "hat das Lumera vorgestellt", "bringt mit dem
 * Lumera ein Handy heraus", "der Lumera ist ein Geländewagen", "das Lumera 12". Persons and firms
 * have no article there, and no common noun is a word that German has not.
 */
final class ShownWares {
  private static final Set<String> ARTICLES =
      Set.of("der", "die", "das", "den", "dem", "beim", "vom", "zum", "im");

  /** Behind the two of "auf den Markt". */
  private static final Set<String> ENDS = Set.of("Markt", "Handel", "Läden");

  /** In letters: what is longer is rather a compound that the lexicon lacks. */
  private static final int LONGEST = 12;

  private final Lexicon lexicon;
  private final Grammar grammar;

  ShownWares(Lexicon lexicon, Grammar grammar) {
    this.lexicon = lexicon;
    this.grammar = grammar;
  }

  /** Whether the word, unknown and behind an article, names a ware that is shown here. */
  boolean isShown(List<Word> words, int i) {
    int article = article(words, i);
    if (!mayBeWare(words, i, article)) {
      return false;
    }
    int next = end(words, i);
    boolean with = article > 0 && words.get(article - 1).is("mit");
    boolean is = next < words.size() && (words.get(next).is("ist") || words.get(next).is("war"));
    return next > i + 1
        || isNew(words, article, i)
        || isShownIn(words, i)
        || (with || is) && tellsWare(words, next)
        || article > 2 && words.get(article - 1).is(":") && isTold(words.subList(0, article));
  }

  /**
   * "Norvik hat den Prototyp eines Rads gebaut. Der Tandra …": whether a sentence opens with the
   * word behind an article and the one before has told of a ware without a name.
   */
  boolean goesOnAbout(List<Word> before, List<Word> words, int i) {
    int article = article(words, i);
    boolean opens = article == 0 || article == 1 && Quotes.has(words.get(0));
    return opens && mayBeWare(words, i, article) && isTold(before);
  }

  /** "ein Handy", "seine erste Kamera": one ware of which only the sort is told. */
  private boolean isTold(List<Word> words) {
    for (int at = 1; at < words.size(); at++) {
      if (!words.get(at).is(WordClass.NOUN)
          || lexicon.noun(words.get(at)).filter(Lexicon.Noun::isProduct).isEmpty()
          || at + 1 < words.size()
              && (words.get(at + 1).is(WordClass.NAME) || Quotes.has(words.get(at + 1)))) {
        continue;
      }
      int from = at - 1;
      while (from > 0
          && (words.get(from).is(WordClass.ADJECTIVE)
              || words.get(from).is(WordClass.ADVERB)
              || words.get(from).is(WordClass.NAME))) {
        from--;
      }
      String article = words.get(from).lower();
      if (article.startsWith("ein") || article.startsWith("sein") || article.startsWith("ihr")) {
        return true;
      }
    }
    return false;
  }

  private boolean mayBeWare(List<Word> words, int i, int article) {
    Word word = words.get(i);
    boolean unknown =
        word.tag() == WordClass.NAME
            && !word.form().known()
            && word.text().length() > 3
            && word.text().length() < LONGEST
            && word.text().chars().allMatch(Character::isLetterOrDigit)
            && word.text().chars().anyMatch(Character::isLowerCase)
            && !lexicon.isGivenName(word.text())
            && lexicon.placeOf(word.text()).isEmpty()
            && lexicon.kindOfWord(word.text()).isEmpty()
            && lexicon.noun(word).isEmpty();
    if (article < 0 || !unknown) {
      return false;
    }
    int next = end(words, i);
    return next >= words.size() || !Word.touches(words, next) || !words.get(next).capital();
  }

  /**
   * "den Tarif Eco Light", "die Limonade Zing Cola": behind the noun for a ware, what goes on the
   * unknown word is part of its name if no phrase begins there.
   */
  boolean goesOn(List<Word> words, int from, int end) {
    boolean ware = isToldBefore(words, from);
    boolean firm =
        !ware
            && from > 0
            && Word.touches(words, from)
            && words.get(from - 1).is(WordClass.NOUN)
            && words.get(from - 1).form().numbers() != 2
            && lexicon.noun(words.get(from - 1)).filter(Lexicon.Noun::isCompany).isPresent()
            && words.get(from).tag() == WordClass.NAME;
    if (!ware && !firm
        || end >= words.size()
        || !Word.touches(words, end)
        || !words.get(end).capital()) {
      return false;
    }
    Word word = words.get(end);
    boolean foreign =
        words.get(end - 1).tag() == WordClass.NAME && !words.get(end - 1).form().known();
    boolean noun =
        ware
            && word.is(WordClass.NOUN)
            && (word.form().numbers() == 1 || foreign && word.text().endsWith("s"))
            && !lexicon.isBare(word.form())
            && lexicon.noun(word).filter(n -> !n.isProduct()).isEmpty()
            && (end + 1 == words.size() || !words.get(end + 1).capital());
    boolean bare =
        (word.is(WordClass.ADVERB) || word.is(WordClass.ADJECTIVE) || word.is(WordClass.PARTICLE))
            && !GermanPeers.isInflected(word);
    boolean variant = ware && Variants.tells(word.text());
    return (noun || bare || variant)
        && !lexicon.isTime(word.text())
        && !lexicon.isTitle(word.text())
        && !lexicon.isNoName(word.text())
        && lexicon.placeOf(word.text()).isEmpty();
  }

  /** "das Modell Lumera": behind a noun for one ware. */
  boolean isToldBefore(List<Word> words, int from) {
    return from > 0
        && Word.touches(words, from)
        && words.get(from - 1).is(WordClass.NOUN)
        && words.get(from - 1).form().numbers() != 2
        && lexicon.noun(words.get(from - 1)).filter(Lexicon.Noun::isProduct).isPresent();
  }

  /** Behind the codes that go on the name at the word: "Lumera 12 Pro". */
  static int end(List<Word> words, int i) {
    int next = i + 1;
    while (next < words.size() && Word.touches(words, next) && isCode(words.get(next).text())) {
      next++;
    }
    return next;
  }

  private static int article(List<Word> words, int i) {
    int at = i - 1;
    while (at > 0 && words.get(at).is(WordClass.ADJECTIVE) && !words.get(at).capital()) {
      at--;
    }
    boolean fits =
        at >= 0
            && ARTICLES.contains(words.get(at).lower())
            && !words.get(at).is(WordClass.RELATIVE)
            && !words.get(at).is(WordClass.PRONOUN);
    return fits ? at : -1;
  }

  /** "12", "S", "X2", "GT", "Pro": unlike "2016", which tells a year. */
  private static boolean isCode(String text) {
    boolean digits = text.chars().allMatch(Character::isDigit);
    boolean letter = text.length() == 1 && Character.isUpperCase(text.charAt(0));
    return digits ? text.length() < 4 : letter || Codes.isModel(text) || Variants.tells(text);
  }

  private boolean isShownIn(List<Word> words, int i) {
    boolean stellt = false;
    boolean brings = false;
    boolean vor = false;
    boolean out = false;
    for (int at = clauseStart(words, i); at < clauseEnd(words, i); at++) {
      Word word = words.get(at);
      boolean done =
          word.is(WordClass.VERB) && word.mayBeVerb(v -> grammar.has("showing-verbs", v));
      boolean band = at > i && word.text().equals("Band") && words.get(at - 1).is("vom");
      if (done || band || at > i && grammar.has("sale-words", word.lower()) || isPrice(words, at)) {
        return true;
      }
      stellt |= word.is("stellt") || word.is("stellte") || word.is("stellen");
      brings |= word.is("bringt") || word.is("brachte") || word.is("bringen");
      vor |= word.is("vor") && at + 1 == clauseEnd(words, i);
      out |= word.is("heraus") || ENDS.contains(word.text()) && words.get(at - 1).is("den");
    }
    return stellt && vor || brings && out;
  }

  /** "der neue Lavo". */
  private boolean isNew(List<Word> words, int article, int i) {
    return words.subList(article + 1, i).stream()
        .anyMatch(w -> grammar.has("new-words", grammar.uninflected(w.lower())));
  }

  /** "kostet 20.000 Euro". */
  private static boolean isPrice(List<Word> words, int verb) {
    return words.get(verb).isFinite()
        && words.get(verb).mayBeVerb(v -> v.equals("kosten"))
        && words.subList(verb, clauseEnd(words, verb)).stream()
            .anyMatch(w -> w.is("euro") || w.is("dollar") || w.is("franken"));
  }

  private static int clauseStart(List<Word> words, int i) {
    int at = i;
    while (at > 0 && !isEnd(words.get(at - 1))) {
      at--;
    }
    return at;
  }

  private static int clauseEnd(List<Word> words, int i) {
    int at = i + 1;
    while (at < words.size() && !isEnd(words.get(at))) {
      at++;
    }
    return at;
  }

  private static boolean isEnd(Word word) {
    return word.is(",") || word.is(".") || word.is(";") || word.is(":");
  }

  /** "ein Handy", "sein erstes Elektroauto": one ware by its sort, no list. */
  private boolean tellsWare(List<Word> words, int from) {
    for (int at = from; at < clauseEnd(words, from - 1); at++) {
      Word word = words.get(at);
      if (word.is(WordClass.NOUN)
          && at > from
          && lexicon.noun(word).filter(Lexicon.Noun::isProduct).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
