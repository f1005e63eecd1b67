package org.firmament.extract;

import java.util.List;
import java.util.Set;
import org.firmament.text.Form;
import org.firmament.text.Form.Shape;
import org.firmament.text.Morphology;
import org.firmament.text.WordClass;

/** Tells an English word that may be a noun, an adjective or a verb by what stands around it. */
final class NounOrVerb {
  static final Set<String> AUXILIARIES =
      Set.of("will", "can", "may", "might", "must", "need", "do", "have", "are");
  private static final Set<String> SAYING = Set.of("said", "says", "say", "think", "hope");

  private final Morphology morphology;
  private final Grammar grammar;
  private final Lexicon lexicon;

  NounOrVerb(Morphology morphology, Grammar grammar, Lexicon lexicon) {
    this.morphology = morphology;
    this.grammar = grammar;
    this.lexicon = lexicon;
  }

  boolean nounLike(Word next) {
    return next.tag() == WordClass.NAME
        || next.tag() != WordClass.NUMBER && morphology.form(next.lower()).is(WordClass.NOUN);
  }

  /** A noun, adjective or verb by form: its neighbours decide. */
  WordClass tell(List<Word> words, int i, WordClass left, Form form) {
    Word before = i > 0 ? words.get(i - 1) : words.get(i);
    boolean hasNext = i + 1 < words.size();
    Word next = hasNext ? words.get(i + 1) : words.get(i);
    boolean nextNoun =
        hasNext
            && nounLike(next)
            && next.tag() != WordClass.NAME
            && !morphology.form(next.lower()).is(WordClass.PREPOSITION)
            && !morphology.form(next.lower()).is(WordClass.DETERMINER);
    WordClass nominal =
        form.is(WordClass.ADJECTIVE)
                    && (nextNoun
                        || hasNext && next.tag() == WordClass.NAME && !form.is(Shape.FINITE))
                || !form.is(WordClass.NOUN)
            ? WordClass.ADJECTIVE
            : WordClass.NOUN;
    if (left == WordClass.PARTICLE && before.is("to")) {
      return WordClass.VERB;
    }
    if (left == WordClass.DETERMINER
        || left == WordClass.ADJECTIVE
        || left == WordClass.NUMBER
        || before.is("'s")) {
      return nominal;
    }
    if (left == WordClass.PREPOSITION) {
      boolean gerund = form.is(Shape.PRESENT_PARTICIPLE) && !form.is(Shape.FINITE);
      boolean bare =
          form.is(WordClass.NOUN)
              && (!hasNext
                  || next.tag() == WordClass.MARK
                  || morphology.form(next.lower()).is(WordClass.PREPOSITION));
      return gerund && !bare ? WordClass.VERB : nominal;
    }
    if (left == WordClass.VERB) {
      boolean fits = continues(before.form(), form);
      return fits
          ? WordClass.VERB
          : form.is(WordClass.NOUN) || form.is(WordClass.ADJECTIVE) ? nominal : WordClass.VERB;
    }
    boolean verbNext =
        hasNext
            && !next.capital()
            && morphology.form(next.lower()).is(Shape.FINITE)
            && !morphology.form(next.lower()).is(WordClass.NOUN);
    if (verbNext
        && !AUXILIARIES.contains(form.text())
        && form.is(WordClass.NOUN)
        && !form.is(Shape.PAST_PARTICIPLE)) {
      return WordClass.NOUN;
    }
    if (left == WordClass.PRONOUN || left == WordClass.RELATIVE || left == WordClass.NEGATION) {
      return WordClass.VERB;
    }
    if (form.is(Shape.PAST_PARTICIPLE)) {
      return nextNoun && left != WordClass.NAME && left != WordClass.NOUN
          ? WordClass.ADJECTIVE
          : WordClass.VERB;
    }
    if (left == WordClass.NOUN && form.is(WordClass.NOUN) && endsCompound(words, i)) {
      return nominal;
    }
    if (left == WordClass.NAME
        || left == WordClass.NOUN
        || left == WordClass.ADVERB
        || left == WordClass.MARK
        || left == WordClass.CONJUNCTION
        || left == WordClass.PARTICLE) {
      boolean finite = form.is(Shape.FINITE);
      boolean opensObject =
          !hasNext
              || !nextNoun
              || left == WordClass.NAME && isSingular(form) && !verbAhead(words, i);
      boolean startsSentence = left == WordClass.MARK || left == WordClass.CONJUNCTION;
      if (left == WordClass.NAME
          && isSingular(form)
          && (isPluralSubject(words, i) || isCounted(words, i))) {
        return nominal;
      }
      if (left == WordClass.CONJUNCTION && isSingular(form) && goesOn(words, i)) {
        return WordClass.VERB;
      }
      boolean second = left == WordClass.NOUN && form.is(WordClass.NOUN) && followsFinite(words, i);
      if (finite
          && opensObject
          && !second
          && !startsSentence
          && !(left == WordClass.NAME && isBase(form) && !isPluralSubject(words, i))
          && (left != WordClass.NOUN
              || form.verbs().stream().noneMatch(v -> v.shape() == Shape.INFINITIVE)
              || isPlural(before)
              || isPluralSubject(words, i))) {
        return WordClass.VERB;
      }
      if (form.is(Shape.PRESENT_PARTICIPLE) && opensObject) {
        return WordClass.VERB;
      }
      return nominal;
    }
    return nominal;
  }

  /** "publishes its quarterly results": a clause has its verb already. */
  private boolean followsFinite(List<Word> words, int i) {
    for (int k = i - 1; k >= 0 && k > i - 5; k--) {
      Word word = words.get(k);
      if (word.is(WordClass.VERB) && word.isFinite()) {
        return word.form().verbs().stream()
            .noneMatch(
                v -> grammar.has("reporting", v.lemma()) || grammar.has("perceiving", v.lemma()));
      }
      boolean open = word.is(WordClass.DETERMINER) || word.is(WordClass.ADJECTIVE);
      if (!open && !word.is(WordClass.NOUN)) {
        return false;
      }
    }
    return false;
  }

  /** Whether an auxiliary takes the other as its participle or infinitive. */
  static boolean continues(Form auxiliary, Form form) {
    boolean fits = false;
    for (Form.Verb verb : auxiliary.verbs()) {
      fits |=
          switch (verb.lemma()) {
            case "be", "get" -> form.is(Shape.PAST_PARTICIPLE) || form.is(Shape.PRESENT_PARTICIPLE);
            case "have" -> form.is(Shape.PAST_PARTICIPLE);
            case "do" -> form.is(Shape.INFINITIVE);
            default ->
                form.is(Shape.INFINITIVE)
                    && verb.lemma().equals(auxiliary.text())
                    && auxiliary.verbs().size() == 1;
          };
    }
    return fits;
  }

  /** "held merger talks", "in merger talks with": the object of a verb or preposition goes on. */
  private boolean endsCompound(List<Word> words, int i) {
    if (i < 2 || isPlural(words.get(i - 1))) {
      return false;
    }
    Word governor = words.get(i - 2);
    boolean prepositional =
        governor.is(WordClass.PREPOSITION)
            && i + 1 < words.size()
            && morphology.form(words.get(i + 1).lower()).is(WordClass.PREPOSITION);
    return prepositional || governor.is(WordClass.VERB) && !SAYING.contains(governor.lower());
  }

  /** "30 Airbus planes": a number before the name says that a plural follows. */
  private static boolean isCounted(List<Word> words, int i) {
    int k = i - 1;
    while (k >= 0 && words.get(k).tag() == WordClass.NAME) {
      k--;
    }
    return k >= 0 && words.get(k).tag() == WordClass.NUMBER;
  }

  /** "employs 300 people and runs breweries": a second verb with an object of its own. */
  private boolean goesOn(List<Word> words, int i) {
    if (i + 1 >= words.size()) {
      return false;
    }
    Word next = words.get(i + 1);
    Form form = morphology.form(next.lower());
    boolean object =
        form.is(WordClass.DETERMINER)
            || next.tag() == WordClass.NUMBER
            || !next.capital() && form.is(WordClass.NOUN) && !form.is(WordClass.PREPOSITION);
    for (int k = 0; k < i && object; k++) {
      if (words.get(k).isFinite() && isSingular(words.get(k).form())) {
        return true;
      }
    }
    return false;
  }

  /** Whether it may be a present tense with a singular subject: "supplies". */
  private static boolean isSingular(Form form) {
    return form.verbs().stream()
        .anyMatch(v -> v.shape() == Shape.FINITE && v.numbers() == 1 && !v.past());
  }

  /** Whether a word that is surely a finite verb comes before the clause is over. */
  private boolean verbAhead(List<Word> words, int i) {
    for (int k = i + 1; k < words.size(); k++) {
      Word word = words.get(k);
      Form form = morphology.form(word.lower());
      if (word.tag() == WordClass.MARK && !word.is("%") && !word.is("$")
          || form.is(WordClass.SUBJUNCTION)
          || form.is(WordClass.RELATIVE)) {
        return false;
      }
      boolean past = form.verbs().stream().anyMatch(v -> v.shape() == Shape.FINITE && v.past());
      boolean only = form.only(WordClass.VERB) && form.is(Shape.FINITE);
      if (!word.capital() && (past || only) && !words.get(k - 1).is("to")) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is a finite verb of a plural subject only: "brand". */
  private static boolean isBase(Form form) {
    return !AUXILIARIES.contains(form.text())
        && form.verbs().stream()
            .filter(v -> v.shape() == Shape.FINITE)
            .allMatch(v -> v.numbers() == 2 && !v.past());
  }

  /** Whether names before i are joined by "and". */
  private boolean isPluralSubject(List<Word> words, int i) {
    int k = i - 1;
    while (k >= 0
        && (words.get(k).tag() == WordClass.NAME || lexicon.isLegalForm(words.get(k).text()))) {
      k--;
    }
    return k >= 0 && (words.get(k).is("and") || words.get(k).is("or"));
  }

  private static boolean isPlural(Word word) {
    return word.form().numbers() == 2;
  }
}
