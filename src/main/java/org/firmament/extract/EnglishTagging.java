package org.firmament.extract;

import java.util.List;
import java.util.Set;
import org.firmament.text.Form;
import org.firmament.text.Form.Shape;
import org.firmament.text.Morphology;
import org.firmament.text.WordClass;

/** Decides the class of an English word: most may be several, and their neighbours tell which. */
final class EnglishTagging {

  private final Morphology morphology;
  private final Set<String> phrasals;
  private final Lexicon lexicon;
  private final NounOrVerb nounOrVerb;

  EnglishTagging(Morphology morphology, Grammar grammar, Set<String> phrasals, Lexicon lexicon) {
    this.morphology = morphology;
    this.phrasals = phrasals;
    this.lexicon = lexicon;
    nounOrVerb = new NounOrVerb(morphology, grammar, lexicon);
  }

  /** "Fosters bought …": a capital at the start that a finite verb follows is a name. */
  boolean isFirstName(List<Word> words, int i) {
    Word word = words.get(i);
    if (!word.initial()
        || !word.capital()
        || i + 1 >= words.size()
        || word.isVerb(Shape.INFINITIVE)) {
      return false;
    }
    Form next = morphology.form(words.get(i + 1).lower());
    return word.isFinite()
        && !NounOrVerb.AUXILIARIES.contains(word.lower())
        && !isAuxiliary(word.form())
        && (words.get(i + 1).is("'s") || next.only(WordClass.VERB) && next.is(Shape.FINITE));
  }

  private static boolean isModal(Word word) {
    return word.is("will") || word.is("can") || word.is("might") || word.is("must");
  }

  /** "are not rivals": no finite verb stands behind "are not". */
  private static boolean isPredicateNoun(List<Word> words, int i) {
    Form form = words.get(i).form();
    return i > 1
        && words.get(i - 1).is("not")
        && words.get(i - 2).form().verbs().stream().anyMatch(v -> v.lemma().equals("be"))
        && form.is(WordClass.NOUN)
        && form.numbers() == 2
        && !form.is(Shape.PAST_PARTICIPLE);
  }

  /** "will file", "will not move": no noun. */
  private boolean isBehindModal(List<Word> words, int i) {
    int modal = i > 1 && words.get(i - 1).is("not") ? i - 2 : i - 1;
    return modal >= 0
        && !words.get(i).capital()
        && isModal(words.get(modal))
        && words.get(modal).is(WordClass.VERB)
        && words.get(i).form().is(Shape.INFINITIVE);
  }

  /** "will not sell", "can be": no noun. */
  private boolean isModalBeforeVerb(List<Word> words, int i) {
    Word word = words.get(i);
    if (!isModal(word) || word.capital() || i + 1 >= words.size() || i == 0) {
      return false;
    }
    Word next = words.get(i + 1);
    return next.is("not")
        || !next.capital()
            && morphology.form(next.lower()).is(Shape.INFINITIVE)
            && !words.get(i - 1).is(WordClass.DETERMINER);
  }

  /** The word at i with its class; those before it have theirs. */
  Word word(List<Word> words, int i) {
    Word word = words.get(i);
    if (word.tag() == WordClass.NAME && isPlaceAdjective(words, i)) {
      return word.as(WordClass.ADJECTIVE);
    }
    if (word.tag() == WordClass.MARK
        || word.tag() == WordClass.NUMBER
        || word.tag() == WordClass.NAME) {
      return word;
    }
    Form form = word.form();
    if (isPredicateNoun(words, i)) {
      return word.as(WordClass.NOUN);
    }
    if (isModalBeforeVerb(words, i) || isBehindModal(words, i)) {
      return word.as(WordClass.VERB);
    }
    if (word.is("no") && i + 1 < words.size() && words.get(i + 1).is("longer")) {
      return word.as(WordClass.NEGATION);
    }
    if (word.is("longer") && i > 0 && words.get(i - 1).is(WordClass.NEGATION)) {
      return word.as(WordClass.ADVERB);
    }
    Word before = i > 0 ? words.get(i - 1) : word;
    WordClass left = i > 0 ? before.tag() : WordClass.MARK;
    if (left != WordClass.DETERMINER && left != WordClass.ADJECTIVE && opensPhrasal(words, i)) {
      return form.verbs().isEmpty() ? word.as(WordClass.VERB, verb(form)) : word.as(WordClass.VERB);
    }
    if (word.is("'s")) {
      return word.as(WordClass.PARTICLE);
    }
    if (word.is("to")) {
      boolean marker =
          i + 1 < words.size()
              && morphology.form(words.get(i + 1).lower()).is(Shape.INFINITIVE)
              && !words.get(i + 1).capital()
              && !(morphology.form(words.get(i + 1).lower()).is(WordClass.NOUN)
                  && followsNoun(words, i)
                  && !(before.is("is") || before.is("are") || before.is("was")));
      return word.as(marker ? WordClass.PARTICLE : WordClass.PREPOSITION);
    }
    if (word.is("that")
        || word.is("which")
        || word.is("who")
        || word.is("whose")
        || word.is("whom")) {
      boolean relative =
          left == WordClass.NOUN
              || left == WordClass.NAME
              || before.is(",")
              || before.is("-")
              || before.is("–")
              || before.is("—")
              || before.is("(")
              || left == WordClass.PREPOSITION;
      boolean subjunction = word.is("that") && left == WordClass.VERB;
      return word.as(
          subjunction
              ? WordClass.SUBJUNCTION
              : relative && !(word.is("that") && left == WordClass.PREPOSITION)
                  ? WordClass.RELATIVE
                  : form.is(WordClass.DETERMINER) ? WordClass.DETERMINER : WordClass.PRONOUN);
    }
    boolean floats =
        (word.is("both") || word.is("all") || word.is("each"))
            && left == WordClass.VERB
            && i + 1 < words.size()
            && NounOrVerb.continues(before.form(), morphology.form(words.get(i + 1).lower()));
    if (floats) {
      return word.as(WordClass.ADVERB);
    }
    for (WordClass sure :
        List.of(
            WordClass.NEGATION, WordClass.CONJUNCTION, WordClass.DETERMINER, WordClass.PRONOUN)) {
      if (form.is(sure) && !(sure == WordClass.NEGATION && form.is(WordClass.DETERMINER))) {
        return word.as(sure);
      }
    }
    if (form.is(WordClass.SUBJUNCTION) && form.is(WordClass.PREPOSITION)) {
      return word.as(verbFollows(words, i) ? WordClass.SUBJUNCTION : WordClass.PREPOSITION);
    }
    if (form.is(WordClass.SUBJUNCTION)) {
      return word.as(WordClass.SUBJUNCTION);
    }
    if (form.is(WordClass.PREPOSITION) && isParticle(words, i)) {
      return word.as(WordClass.PARTICLE);
    }
    if (form.is(WordClass.PREPOSITION) && form.is(WordClass.ADVERB)) {
      boolean bare =
          i + 1 >= words.size()
              || words.get(i + 1).tag() == WordClass.MARK
              || morphology.form(words.get(i + 1).lower()).is(WordClass.PREPOSITION)
                  && !words.get(i + 1).capital();
      return word.as(bare ? WordClass.PARTICLE : WordClass.PREPOSITION);
    }
    if (form.is(WordClass.PREPOSITION)) {
      return word.as(WordClass.PREPOSITION);
    }
    if (form.is(WordClass.NUMBER)) {
      return word.as(WordClass.NUMBER);
    }
    boolean verb = form.is(WordClass.VERB);
    boolean noun = form.is(WordClass.NOUN) || !form.known();
    if (verb && !noun && !form.is(WordClass.ADJECTIVE)) {
      boolean attribute =
          (left == WordClass.DETERMINER || left == WordClass.ADJECTIVE)
              && !isAuxiliary(form)
              && i + 1 < words.size()
              && nounOrVerb.nounLike(words.get(i + 1));
      boolean gerund =
          (left == WordClass.DETERMINER || left == WordClass.ADJECTIVE || before.is("'s"))
              && form.is(Shape.PRESENT_PARTICIPLE)
              && !form.is(Shape.FINITE);
      return word.as(attribute ? WordClass.ADJECTIVE : gerund ? WordClass.NOUN : WordClass.VERB);
    }
    if (verb) {
      return word.as(nounOrVerb.tell(words, i, left, form));
    }
    boolean apposed =
        i + 1 < words.size()
            && words.get(i + 1).tag() == WordClass.NAME
            && form.is(WordClass.NOUN)
            && lexicon.noun(word.lower(), form.noun()).isPresent();
    if (form.is(WordClass.ADJECTIVE)
        && !apposed
        && (!form.is(WordClass.NOUN)
            || i + 1 < words.size() && nounOrVerb.nounLike(words.get(i + 1)))) {
      return word.as(WordClass.ADJECTIVE);
    }
    if (form.is(WordClass.NOUN)) {
      return word.as(WordClass.NOUN);
    }
    if (form.is(WordClass.ADVERB)) {
      return word.as(WordClass.ADVERB);
    }
    int hyphen = word.lower().lastIndexOf('-');
    if (!form.known() && hyphen > 0 && i + 1 < words.size()) {
      Form last = morphology.form(word.lower().substring(hyphen + 1));
      if (last.is(Shape.PAST_PARTICIPLE)
          || last.is(WordClass.ADJECTIVE) && !last.is(WordClass.NOUN)) {
        return word.as(WordClass.ADJECTIVE);
      }
    }
    return word.as(word.lower().endsWith("ly") ? WordClass.ADVERB : WordClass.NOUN);
  }

  /** "German stores": a capital that begins no name. */
  private boolean isPlaceAdjective(List<Word> words, int i) {
    if (i + 1 >= words.size()
        || words.get(i + 1).capital()
        || lexicon.placeOf(words.get(i).text()).isEmpty()) {
      return false;
    }
    Form next = morphology.form(words.get(i + 1).lower());
    return next.is(WordClass.NOUN) || next.is(WordClass.ADJECTIVE);
  }

  /** "teams up": the next word makes it a verb, however rare that is otherwise. */
  private boolean opensPhrasal(List<Word> words, int i) {
    if (i + 1 >= words.size()) {
      return false;
    }
    String next = " " + words.get(i + 1).lower();
    Form form = words.get(i).form();
    return form.verbs().isEmpty()
        ? phrasals.contains(form.noun() + next)
        : form.verbs().stream().anyMatch(v -> phrasals.contains(v.lemma() + next));
  }

  private static Form verb(Form noun) {
    return new Form(
        noun.text(),
        Set.of(WordClass.VERB),
        noun.noun(),
        noun.head(),
        noun.cases(),
        noun.numbers(),
        noun.genders(),
        List.of(
            new Form.Verb(noun.noun(), Shape.FINITE, 3, false, ' '),
            new Form.Verb(noun.noun(), Shape.INFINITIVE, 3, false, ' ')),
        "");
  }

  /** "took over": the word before is a verb that is one with this. */
  private boolean isParticle(List<Word> words, int i) {
    return i > 0
        && words.get(i - 1).is(WordClass.VERB)
        && words.get(i - 1).form().verbs().stream()
            .anyMatch(v -> phrasals.contains(v.lemma() + " " + words.get(i).lower()));
  }

  private static boolean isAuxiliary(Form form) {
    return form.verbs().stream().anyMatch(v -> v.lemma().equals("be") || v.lemma().equals("have"));
  }

  private static boolean followsNoun(List<Word> words, int i) {
    return i > 0 && words.get(i - 1).tag() == WordClass.NUMBER;
  }

  /** Whether a verb comes before the next mark or noun phrase is over, so that a clause follows. */
  private boolean verbFollows(List<Word> words, int i) {
    int nouns = 0;
    for (int k = i + 1; k < words.size() && k < i + 9; k++) {
      Word word = words.get(k);
      if (word.tag() == WordClass.MARK) {
        return false;
      }
      Form form = morphology.form(word.lower());
      boolean verb =
          !word.capital()
              && form.is(Shape.FINITE)
              && (form.only(WordClass.VERB) || !form.is(WordClass.NOUN));
      if (verb && nouns > 0) {
        return true;
      }
      if (word.capital() || form.is(WordClass.NOUN) || form.is(WordClass.PRONOUN)) {
        nouns++;
      }
      if (form.is(WordClass.PREPOSITION) && !word.is("of") && !word.is("in")) {
        return false;
      }
    }
    return false;
  }
}
