package org.firmament.extract.name;

import java.util.List;
import java.util.Set;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Word;
import org.firmament.text.Form;
import org.firmament.text.WordClass;

/** Whether a German noun for a firm or ware and the noun behind it are one phrase. */
final class Apposed {
  private final Lexicon lexicon;

  Apposed(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Whether the noun can be the name of what the noun before it tells. */
  boolean ends(List<Word> words, int i, Set<Integer> joints) {
    return closes(words, i)
        || isObject(words, i, start(words, i - 1, joints))
        || isPrepositional(words, start(words, i - 1, joints))
        || isWare(words, i - 1);
  }

  /** "Sie beliefert die Hotelkette Bettruhe": who acts stands before, so the two are one phrase. */
  static boolean isInPhrase(List<Word> words, int i) {
    boolean article = i > 2 && (words.get(i - 2).is("die") || words.get(i - 2).is("das"));
    int verb = article ? i - 3 : 0;
    boolean subject = article && !words.get(verb).isFinite() && words.get(verb).capital();
    boolean acted =
        verb == 1
            && words.get(1).isFinite()
            && (words.get(0).is(WordClass.PRONOUN) || words.get(0).is(WordClass.NAME));
    return (subject || acted)
        && (i + 1 == words.size()
            || words.get(i + 1).is(WordClass.MARK) && !words.get(i + 1).is("-")
            || words.get(i + 1).isVerb(Form.Shape.PAST_PARTICIPLE));
  }

  /** "das Modell Tandem vorgestellt": unlike a firm, a ware does nothing to the noun behind it. */
  private boolean isWare(List<Word> words, int noun) {
    return noun > 0
        && words.get(noun - 1).is(WordClass.DETERMINER)
        && lexicon
            .noun(words.get(noun))
            .filter(n -> n.isProduct() && n.role().isEmpty())
            .isPresent();
  }

  /** "hat den kleinen Hersteller Gipfelsturm gekauft": beside that object there is no other. */
  private static boolean isObject(List<Word> words, int i, int from) {
    return from > 0
        && words.get(from - 1).is("den")
        && i + 1 < words.size()
        && (words.get(i + 1).is(WordClass.VERB)
            || words.get(i + 1).is(WordClass.PREPOSITION)
                && !words.get(i - 1).text().endsWith("n"));
  }

  /** Where the attributes of a noun begin: "schwedischen Wiener", "Norvik" of "Norvik-Tochter". */
  int start(List<Word> words, int noun, Set<Integer> joints) {
    int from = noun;
    while (from > 0
        && (words.get(from - 1).is(WordClass.ADJECTIVE)
            || words.get(from - 1).text().endsWith("er")
                && lexicon.placeOf(words.get(from - 1).text()).isPresent()
            || joints.contains(words.get(from).span().start()))) {
      from--;
    }
    return from;
  }

  /** "in das Start-up": whether a preposition stands before a phrase or its article. */
  private static boolean isPrepositional(List<Word> words, int from) {
    return from > 0 && words.get(from - 1).is(WordClass.PREPOSITION)
        || from > 1
            && words.get(from - 1).is(WordClass.DETERMINER)
            && words.get(from - 2).is(WordClass.PREPOSITION);
  }

  /** "die Investition der Stiftung": a noun in the genitive behind another. */
  static boolean isOwner(List<Word> words, int noun) {
    Word article = words.get(noun - 1);
    return (article.is("der") || article.is("des")) && words.get(noun - 2).is(WordClass.NOUN);
  }

  /** "Gerda Wimmer hat das Start-up": behind the subject, one object with no further one. */
  private static boolean isOnlyObject(List<Word> words, int noun) {
    boolean article = noun > 2 && (words.get(noun - 1).is("das") || words.get(noun - 1).is("die"));
    int before = noun - 2;
    while (before > 1 && words.get(before).is(WordClass.ADVERB)) {
      before--;
    }
    return article
        && (words.get(before).tag() == WordClass.NAME
            || before > 0
                && words.get(before).isFinite()
                && words.get(before - 1).tag() == WordClass.NAME);
  }

  /** Whether the phrase can be over behind a word: "… Holzauge hat", "… Holzauge," */
  private static boolean closes(List<Word> words, int i) {
    if (i + 1 >= words.size()) {
      return true;
    }
    Word next = words.get(i + 1);
    int after = i + 2 < words.size() && words.get(i + 2).is(WordClass.VERB) ? i + 3 : i + 2;
    boolean ends = after >= words.size() || words.get(after).is(WordClass.MARK);
    boolean participle = next.isVerb(Form.Shape.PAST_PARTICIPLE) && ends;
    return !next.is("-")
        && (!next.is(WordClass.VERB)
            || next.isFinite() && !participle
            || participle && (isOnlyObject(words, i - 1) || i > 2 && isOwner(words, i - 1)));
  }

  /** "die Marken Sonnhof, Alpenblick und Stadtgut": one of several behind the noun for them. */
  boolean isInList(List<Word> words, int i) {
    int first = i;
    while (first > 1
        && (words.get(first - 1).is(",") || words.get(first - 1).is("und"))
        && isListable(words.get(first - 2))) {
      first -= 2;
    }
    int last = i;
    while (last + 2 < words.size()
        && (words.get(last + 1).is(",") || words.get(last + 1).is("und"))
        && isListable(words.get(last + 2))) {
      last += 2;
    }
    Word sort = words.get(Math.max(0, first - 1));
    boolean several =
        first > 0
            && last > first
            && words.get(last - 1).is("und")
            && Word.touches(words, first)
            && sort.is(WordClass.NOUN)
            && sort.form().numbers() == 2
            && lexicon.noun(sort).filter(n -> n.isProduct() || n.isCompany()).isPresent();
    return several && isListable(words.get(i));
  }

  private boolean isListable(Word word) {
    return word.capital()
        && (word.is(WordClass.NOUN) || word.is(WordClass.NAME))
        && word.form().numbers() != 2
        && !lexicon.isBare(word.form())
        && lexicon.noun(word).isEmpty()
        && !GermanEvidence.isAbstract(word.text());
  }

  /** "Sitzfleisch und Polsterberg", "Sitzfleisch, Polsterberg und …": nouns without articles. */
  static boolean isEnumerated(List<Word> words, int i) {
    return (words.get(i + 1).is("und") || words.get(i + 1).is(","))
        && words.get(i + 2).capital()
        && (words.get(i + 2).is(WordClass.NOUN) || words.get(i + 2).is(WordClass.NAME))
        && !GermanEvidence.isAbstract(words.get(i).text());
  }
}
