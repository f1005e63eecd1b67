package org.firmament.extract.name;

import java.util.List;
import java.util.Set;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Word;
import org.firmament.text.Morphology;
import org.firmament.text.WordClass;

/** What an English word and its neighbours tell of whether it is a name. */
final class EnglishEvidence {
  /** How nouns end that mostly stand without an article. */
  private static final List<String> ABSTRACT =
      List.of(
          "ing", "ment", "ness", "ity", "tion", "sion", "ship", "ism", "ance", "ence", "age", "dom",
          "hood", "cy", "ics", "wth", "lth", "gth", "uth", "ery", "ware");

  /** Plurals in -a that are common words. */
  private static final Set<String> PLURALS =
      Set.of(
          "data", "media", "criteria", "phenomena", "bacteria", "strata", "memorabilia", "spectra");

  private final Morphology morphology;
  private final Lexicon lexicon;

  EnglishEvidence(Morphology morphology, Lexicon lexicon) {
    this.morphology = morphology;
    this.lexicon = lexicon;
  }

  /** Adds what the place of a word in its sentence tells; {@code loud}: capitals say nothing. */
  void weigh(List<Word> words, int i, NameEvidence.Signs signs, boolean loud) {
    Word word = words.get(i);
    boolean last = i + 1 >= words.size();
    Word next = last ? word : words.get(i + 1);
    if (!word.initial()) {
      signs.plus += loud ? 0 : 1;
      return;
    }
    if (word.tag() == WordClass.NAME) {
      signs.plus += 1;
      return;
    }
    if (word.tag() == WordClass.ADJECTIVE && !last && (next.is("'s") || isActing(words, i + 1))) {
      signs.plus += 0.9;
      return;
    }
    boolean listed =
        lexicon.noun(word).filter(n -> !n.isProduct()).isPresent()
            || lexicon
                .noun(word.lower() + " " + next.lower(), "")
                .filter(Lexicon.Noun::isOffice)
                .isPresent();
    if (last
        || listed
        || word.form().numbers() == 2 && !isRarePlural(word)
        || !morphology.lowered(word.text()).is(WordClass.NOUN)) {
      return;
    }
    boolean bare = lexicon.isBareNoun(word.form().noun());
    if (next.is("'s") || next.is(":")) {
      signs.plus += bare ? 0 : 1;
    } else if (next.is(",") && i + 2 < words.size() && words.get(i + 2).is(WordClass.DETERMINER)) {
      signs.plus += bare ? 0 : 1;
    } else if (isSetOff(words, i)) {
      signs.plus += bare || isAbstract(word.lower()) ? 0 : 0.9;
    } else if (isRelational(words, i + 1) || isBesideFirm(words, i)) {
      signs.plus += 1;
    } else if (next.is(WordClass.VERB) || next.is(WordClass.ADVERB) || isNoLonger(words, i + 1)) {
      boolean count = word.is(WordClass.NOUN) && !isAbstract(word.lower()) && hasVerb(words, i + 1);
      signs.plus += !bare && (count || actsSoon(words, i + 1)) ? 0.9 : 0;
    }
  }

  /** "Sock, which makes", "Sock, in which", "Sock (a unit of": one thing without an article. */
  private static boolean isSetOff(List<Word> words, int i) {
    if (words.get(i + 1).is("(")) {
      return words.get(i).is(WordClass.NOUN);
    }
    int at = i + 2 < words.size() && words.get(i + 2).is(WordClass.PREPOSITION) ? i + 3 : i + 2;
    return words.get(i + 1).is(",") && at < words.size() && words.get(at).is(WordClass.RELATIVE);
  }

  /** "Lumina", "Solaria": what would be a plural in -a is more often a name. */
  private static boolean isRarePlural(Word word) {
    return word.lower().endsWith("a") && !PLURALS.contains(word.lower());
  }

  /** "Ardent was fined", "Quick sold it": no adjective stands before a verb by itself. */
  private static boolean isActing(List<Word> words, int i) {
    Word verb = words.get(i);
    boolean auxiliary = verb.mayBeVerb(lemma -> lemma.equals("be"));
    return verb.isFinite()
        && (!auxiliary || i + 1 < words.size() && words.get(i + 1).is(WordClass.VERB));
  }

  /** Whether a finite verb follows, so that a noun that can be counted lacks its article. */
  private static boolean hasVerb(List<Word> words, int i) {
    int at = words.get(i).is(WordClass.ADVERB) ? i + 1 : i;
    return at < words.size() && words.get(at).isFinite();
  }

  private static boolean isAbstract(String noun) {
    return ABSTRACT.stream().anyMatch(noun::endsWith);
  }

  private boolean isRelational(List<Word> words, int i) {
    if (!words.get(i).is(WordClass.NOUN) || i + 1 >= words.size()) {
      return false;
    }
    boolean role =
        lexicon
            .noun(words.get(i))
            .map(n -> n.isOffice() || n.isCompany() && !n.role().equals("generic"))
            .orElse(false);
    return role && words.get(i + 1).capital();
  }

  /** "Toadstool and shoemaker Gumboot merge": a firm that is called so stands beside it. */
  private boolean isBesideFirm(List<Word> words, int i) {
    if (i + 4 >= words.size() || !words.get(i + 1).is("and")) {
      return false;
    }
    boolean compound = words.get(i + 3).is(WordClass.NOUN) && !words.get(i + 3).capital();
    int at = compound ? i + 3 : i + 2;
    Word called = words.get(at);
    return called.is(WordClass.NOUN)
        && at + 2 < words.size()
        && words.get(at + 1).capital()
        && words.get(at + 2).isFinite()
        && lexicon.noun(called).filter(Lexicon.Noun::isCompany).isPresent();
  }

  /** "Biscuit no longer sells": an adverb of two words before the verb. */
  private static boolean isNoLonger(List<Word> words, int i) {
    return words.get(i).is("no") && i + 1 < words.size() && words.get(i + 1).is("longer");
  }

  private boolean actsSoon(List<Word> words, int i) {
    for (int k = i; k < words.size() && k < i + 5; k++) {
      Word word = words.get(k);
      if (word.is(WordClass.MARK)) {
        return false;
      }
      if (word.is(WordClass.VERB) && word.mayBeVerb(lexicon.dealings()::isByAgent)) {
        return true;
      }
    }
    return false;
  }
}
