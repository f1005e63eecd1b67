package org.firmament.extract.word;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.firmament.text.Form;
import org.firmament.text.Form.Shape;
import org.firmament.text.Morphology;
import org.firmament.text.WordClass;

/** Decides the class of a German word: nouns are capital, a subordinate clause ends in its verb. */
final class GermanTagging {
  private static final Pattern INFLECTED = Pattern.compile(".{2,}e[mnrs]?");

  private final Morphology morphology;
  private final Grammar grammar;
  private final GermanClauses clauses;

  GermanTagging(Morphology morphology, Grammar grammar) {
    this.morphology = morphology;
    this.grammar = grammar;
    clauses = new GermanClauses(morphology);
  }

  /** "Würde X kaufen, …": a verb that opens the sentence, not the noun that looks like it. */
  private boolean opensAsVerb(List<Word> words, int i) {
    Word word = words.get(i);
    boolean unreal =
        morphology.form(word.lower()).verbs().stream()
            .anyMatch(
                v -> v.shape() == Shape.FINITE && v.mood() == '2' && v.lemma().equals("werden"));
    return word.capital()
        && word.initial()
        && unreal
        && i + 1 < words.size()
        && (words.get(i + 1).capital()
            || words.get(i + 1).form().is(WordClass.DETERMINER)
            || words.get(i + 1).form().is(WordClass.PRONOUN));
  }

  /** "um die Firma zu kaufen": what opens an infinitive, and no preposition. */
  private boolean opensPurpose(List<Word> words, int i) {
    boolean begins =
        words.get(i).is("um")
            && (i == 0 || words.get(i - 1).is(WordClass.MARK) || words.get(i - 1).is("und"));
    for (int k = i + 1; begins && k < words.size() && !words.get(k).is(WordClass.MARK); k++) {
      Form form = morphology.form(words.get(k).lower());
      boolean infinitive =
          !words.get(k).capital()
              && (form.is(Shape.TO_INFINITIVE)
                  || words.get(k - 1).is("zu") && form.is(Shape.INFINITIVE));
      if (infinitive && k > i + 2) {
        return words.get(i + 1).tag() != WordClass.NUMBER && !words.get(i + 1).is(WordClass.NUMBER);
      }
    }
    return false;
  }

  /** "Seine Firma", which is no river. */
  private boolean opensAsDeterminer(List<Word> words, int i) {
    Word word = words.get(i);
    return word.capital()
        && word.initial()
        && word.form().is(WordClass.NAME)
        && i + 1 < words.size()
        && words.get(i + 1).capital()
        && morphology.form(word.lower()).is(WordClass.DETERMINER);
  }

  /** "soll im Herbst stehen": behind a modal verb, an infinitive and no part of it. */
  private boolean hasModal(List<Word> words, int i) {
    return words.subList(GermanClauses.start(words, i) + 1, i).stream()
        .anyMatch(w -> w.isFinite() && w.mayBeVerb(lemma -> grammar.has("modals", lemma)));
  }

  /** The word at i with its class; those before it have theirs. */
  Word word(List<Word> words, int i) {
    Word word = words.get(i);
    if (opensAsVerb(words, i)) {
      return word.as(WordClass.VERB, morphology.form(word.lower()));
    }
    boolean told =
        word.is(WordClass.MARK)
            || word.is(WordClass.NUMBER)
            || Tagging.AGED.matcher(word.text()).matches();
    if (told) {
      return word;
    }
    if (word.is("anders") && i + 1 < words.size() && words.get(i + 1).is("als")) {
      return word.as(WordClass.ADVERB, morphology.form(word.lower()));
    }
    if (opensBehindHeading(words, i)) {
      return opening(words, i);
    }
    if (opensPurpose(words, i)) {
      return word.as(WordClass.ADVERB, word.form());
    }
    if (opensAsDeterminer(words, i)) {
      return word.as(WordClass.DETERMINER, morphology.form(word.lower()));
    }
    if (opensAsAdjective(words, i)) {
      return word.as(WordClass.ADJECTIVE, morphology.form(word.lower()));
    }
    if (i > 0 && grammar.has("adverbials", words.get(i - 1).lower() + " " + word.lower())) {
      return word.as(WordClass.ADVERB, word.form());
    }
    Form form = word.form();
    if (word.capital()
        && !(word.initial()
            && !form.is(WordClass.NOUN)
            && !form.is(WordClass.NAME)
            && form.known())) {
      boolean attribute =
          form.only(WordClass.ADJECTIVE) && !isFirstName(words, i)
              || form.is(WordClass.ADJECTIVE)
                  && !form.is(WordClass.NOUN)
                  && !form.is(WordClass.NAME);
      return word.as(
          attribute
              ? WordClass.ADJECTIVE
              : form.is(WordClass.NOUN) && !form.is(WordClass.NAME)
                  ? WordClass.NOUN
                  : WordClass.NAME);
    }
    if (word.is("so") && Quotes.isSource(words, i)) {
      return word.as(WordClass.PREPOSITION);
    }
    for (WordClass sure :
        List.of(
            WordClass.NEGATION, WordClass.SUBJUNCTION, WordClass.CONJUNCTION, WordClass.PRONOUN)) {
      if (form.is(sure) && !form.is(WordClass.DETERMINER) && !form.is(WordClass.PREPOSITION)) {
        return word.as(sure);
      }
    }
    if (form.is(WordClass.PARTICLE) && GermanClauses.endsAt(words, i) && i > 0) {
      boolean verb =
          form.is(Shape.FINITE)
                  && !form.is(WordClass.DETERMINER)
                  && !clauses.hasEarlierFinite(words, GermanClauses.start(words, i), i)
              || form.is(Shape.INFINITIVE) && hasModal(words, i);
      return word.as(verb ? WordClass.VERB : WordClass.PARTICLE);
    }
    if (word.is("zu")
        && i + 1 < words.size()
        && morphology.form(words.get(i + 1).lower()).is(Shape.INFINITIVE)
        && !words.get(i + 1).capital()
        && !isBeforeAttribute(words, i)) {
      return word.as(WordClass.PARTICLE);
    }
    if (isPronoun(words, i)) {
      return word.as(WordClass.PRONOUN);
    }
    if (form.is(WordClass.DETERMINER) && !GermanClauses.endsAt(words, i)) {
      return word.as(clauses.isRelative(words, i) ? WordClass.RELATIVE : WordClass.DETERMINER);
    }
    if (word.is("wie") && i > 0 && words.get(i - 1).is(",") && clauses.endsInFinite(words, i)) {
      return word.as(WordClass.SUBJUNCTION);
    }
    boolean opens =
        form.is(WordClass.SUBJUNCTION)
            && (i == 0 || words.get(i - 1).is(WordClass.MARK))
            && clauses.endsInFinite(words, i);
    if (form.is(WordClass.PREPOSITION) && !opens) {
      return word.as(WordClass.PREPOSITION);
    }
    if (form.is(WordClass.SUBJUNCTION)) {
      return word.as(WordClass.SUBJUNCTION);
    }
    boolean attributive =
        form.is(WordClass.ADJECTIVE)
            && form.cases() != 0
            && beforeNoun(words, i)
            && !isOnlyFinite(words, i)
            && !isSpeech(words, i);
    if (!form.verbs().isEmpty() && !attributive && form.is(WordClass.VERB)) {
      boolean adverb = !form.is(Shape.FINITE) && (beforeNumber(words, i) || isAsSaid(words, i));
      return word.as(adverb ? WordClass.ADVERB : WordClass.VERB);
    }
    if (form.is(WordClass.ADJECTIVE)) {
      return word.as(WordClass.ADJECTIVE);
    }
    if (form.is(WordClass.PRONOUN) || form.is(WordClass.DETERMINER)) {
      return word.as(WordClass.PRONOUN);
    }
    if (form.is(WordClass.NUMBER)) {
      return word.as(WordClass.NUMBER);
    }
    if (!form.known() && !word.capital()) {
      return word.as(beforeNoun(words, i) ? WordClass.ADJECTIVE : WordClass.ADVERB);
    }
    return word.as(WordClass.ADVERB);
  }

  /** "mit ihr konkurriert": before a verb stands no determiner. */
  private boolean isPronoun(List<Word> words, int i) {
    if (!words.get(i).is("ihr") || i + 1 >= words.size() || words.get(i + 1).capital()) {
      return false;
    }
    Form next = morphology.form(words.get(i + 1).lower());
    boolean verb = next.is(WordClass.VERB) && next.is(Shape.FINITE);
    return verb && !INFLECTED.matcher(words.get(i + 1).lower()).matches()
        || next.is(WordClass.DETERMINER) && !next.is(WordClass.ADJECTIVE)
        || next.only(WordClass.PREPOSITION);
  }

  /** "…", erklärte Muster: behind what was said stands the verb of saying. */
  private boolean isSpeech(List<Word> words, int i) {
    return i > 1
        && words.get(i - 1).is(",")
        && words.get(i).form().is(Shape.FINITE)
        && (Quotes.has(words.get(i - 2))
            || words.get(i).mayBeVerb(lemma -> grammar.has("reporting", lemma)));
  }

  /** "Neue deutsche Eigentümerin": an adjective that only opens the sentence with a capital. */
  private boolean opensAsAdjective(List<Word> words, int i) {
    Word word = words.get(i);
    if (!word.capital() || !word.initial() || !INFLECTED.matcher(word.lower()).matches()) {
      return false;
    }
    int noun = i + 1;
    while (noun < words.size()
        && !words.get(noun).capital()
        && words.get(noun).form().only(WordClass.ADJECTIVE)) {
      noun++;
    }
    return noun < words.size()
        && Word.touches(words, noun)
        && words.get(noun).capital()
        && words.get(noun).form().is(WordClass.NOUN)
        && !words.get(noun).form().is(WordClass.NAME)
        && morphology.form(word.lower()).is(WordClass.ADJECTIVE);
  }

  /** "Rosa Klee": within a sentence an adjective without an ending has no capital. */
  private static boolean isFirstName(List<Word> words, int i) {
    String text = words.get(i).text();
    return !words.get(i).initial()
        && text.endsWith("a")
        && i + 1 < words.size()
        && words.get(i + 1).capital();
  }

  /** "Neue Werke Für den Ausbau …": only a heading without a full stop brings such a capital. */
  private boolean opensBehindHeading(List<Word> words, int i) {
    Word word = words.get(i);
    if (i == 0 || i + 1 >= words.size() || !word.capital() || word.initial()) {
      return false;
    }
    Form small = morphology.form(word.lower());
    boolean closed =
        small.is(WordClass.PREPOSITION)
            || small.is(WordClass.SUBJUNCTION)
            || small.is(WordClass.CONJUNCTION)
            || small.only(WordClass.ADVERB);
    Word before = words.get(i - 1);
    return closed
        && !word.is("von")
        && !word.form().is(WordClass.NOUN)
        && !word.form().is(WordClass.NAME)
        && word.text().chars().skip(1).allMatch(Character::isLowerCase)
        && (before.is(WordClass.NOUN) || before.is(WordClass.NAME))
        && !words.get(i + 1).is(WordClass.MARK)
        && (words.get(i + 1).form().known() || !words.get(i + 1).capital());
  }

  private Word opening(List<Word> words, int i) {
    Word word = words.get(i);
    Word small =
        new Word(
            word.token(), word.lower(), morphology.form(word.lower()), word.tag(), false, true);
    List<Word> rest = new ArrayList<>(words.subList(i, words.size()));
    rest.set(0, small);
    Word told = word(rest, 0);
    return new Word(told.token(), told.lower(), told.form(), told.tag(), true, true);
  }

  /** "wird wie geplant im Mai": a participle that only compares. */
  private static boolean isAsSaid(List<Word> words, int i) {
    return i > 1 && words.get(i - 1).is("wie") && !words.get(i - 2).is(",");
  }

  /** "umgerechnet rund 400 Millionen": a participle that goes with a number is no verb. */
  private static boolean beforeNumber(List<Word> words, int i) {
    for (int k = i + 1; k < words.size() && k < i + 3; k++) {
      if (words.get(k).tag() == WordClass.NUMBER) {
        return true;
      }
      if (words.get(k).tag() == WordClass.MARK) {
        return false;
      }
    }
    return false;
  }

  /** "zu gleichen Teilen": what may be an infinitive is an adjective before a noun. */
  private boolean isBeforeAttribute(List<Word> words, int zu) {
    return zu + 2 < words.size()
        && morphology.form(words.get(zu + 1).lower()).is(WordClass.ADJECTIVE)
        && words.get(zu + 2).capital()
        && beforeNoun(words, zu + 1);
  }

  private boolean beforeNoun(List<Word> words, int i) {
    for (int k = i + 1; k < words.size() && k < i + 4; k++) {
      Word next = words.get(k);
      if (next.capital() || next.tag() == WordClass.NUMBER) {
        return true;
      }
      boolean link =
          next.is("und") || next.is(",") || morphology.form(next.lower()).is(WordClass.ADJECTIVE);
      if (!link) {
        return false;
      }
    }
    return false;
  }

  /** "Während A verlor, verdiente B 3 Mio.": the main clause begins with its verb. */
  private boolean isBehindClause(List<Word> words, int i) {
    boolean closed =
        words.get(0).is(WordClass.SUBJUNCTION)
            && i > 2
            && words.get(i - 2).isFinite()
            && words.subList(0, i - 1).stream().noneMatch(w -> w.is(","));
    return closed && !clauses.hasEarlierFinite(words, i, words.size());
  }

  /**
   * "Im Mai verkaufte Norvik …", "Norvik verkaufte Aktien": without it the clause had no finite
   * verb.
   */
  private boolean isOnlyFinite(List<Word> words, int i) {
    Word word = words.get(i);
    int start = GermanClauses.start(words, i);
    if (!word.form().is(Shape.FINITE) || i == 0 || !words.get(0).initial()) {
      return false;
    }
    Word before = words.get(i - 1);
    if (start >= 0) {
      return start == i - 1 && before.is(",") && isBehindClause(words, i);
    }
    boolean behind =
        before.is(WordClass.NOUN)
            || before.is(WordClass.NAME)
            || before.is(WordClass.NUMBER)
            || before.is(WordClass.ADVERB) && i == 1;
    boolean fronted =
        words.get(0).is(WordClass.PREPOSITION)
            || words.get(0).is(WordClass.ADVERB)
            || words.get(0).is(WordClass.NUMBER)
            || words.get(0).is(WordClass.DETERMINER) && !words.get(1).is(WordClass.PREPOSITION)
            || words.subList(0, i).stream()
                .allMatch(w -> w.is(WordClass.NAME) || w.is(WordClass.NOUN));
    int end = i + 1;
    while (end < words.size()
        && (words.get(end).tag() != WordClass.MARK || Quotes.has(words.get(end)))) {
      end++;
    }
    return behind
        && fronted
        && !clauses.hasEarlierFinite(words, start, i)
        && !clauses.hasEarlierFinite(words, i, end);
  }
}
