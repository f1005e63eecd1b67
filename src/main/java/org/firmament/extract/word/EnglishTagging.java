package org.firmament.extract.word;

import java.util.List;
import java.util.Set;
import org.firmament.extract.word.ClassCosts.Slot;
import org.firmament.text.Form;
import org.firmament.text.Form.Shape;
import org.firmament.text.Morphology;
import org.firmament.text.WordClass;

/** Decides the class of an English word: most may be several, and their neighbours tell which. */
public final class EnglishTagging {
  /** In words, from a verb to "that" behind who is told. */
  private static final int LONGEST_TOLD = 8;

  private final Morphology morphology;
  private final Set<String> phrasals;
  private final Lexicon lexicon;
  private final Grammar grammar;
  private final LikelyClasses likely;
  private final Participles attributes;
  private final NoNames noNames;

  /** {@code phrasals}: verbs of two words, whose second is no preposition: "take over". */
  public EnglishTagging(
      Morphology morphology,
      Set<String> phrasals,
      Lexicon lexicon,
      Grammar grammar,
      LikelyClasses likely) {
    this.morphology = morphology;
    this.phrasals = phrasals;
    this.lexicon = lexicon;
    this.grammar = grammar;
    this.likely = likely;
    this.attributes = new Participles(lexicon);
    this.noNames = new NoNames(morphology, lexicon);
  }

  /** Gives each word its class. */
  void classify(List<Word> words) {
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).tag() == WordClass.NAME && noNames.isPlaceAdjective(words, i)) {
        words.set(i, words.get(i).as(WordClass.ADJECTIVE));
      } else if (words.get(i).tag() == WordClass.NAME && noNames.isOrdinaryCompound(words.get(i))) {
        words.set(i, words.get(i).as(WordClass.ADVERB));
      }
    }
    List<Slot> slots = likely.of(words);
    for (int i = 0; i < words.size(); i++) {
      words.set(i, word(words, i, slots.get(i)));
    }
  }

  /** The word at i with its class; those before it have theirs. */
  private Word word(List<Word> words, int i, Slot slot) {
    Word word = words.get(i);
    if (word.tag() == WordClass.MARK
        || word.tag() == WordClass.NUMBER
        || word.tag() == WordClass.ADJECTIVE
        || word.tag() == WordClass.NAME) {
      return word;
    }
    Form form = word.form();
    if (word.is("no") && i + 1 < words.size() && words.get(i + 1).is("longer")) {
      return word.as(WordClass.NEGATION);
    }
    if (word.is("longer") && i > 0 && words.get(i - 1).is(WordClass.NEGATION)) {
      return word.as(WordClass.ADVERB);
    }
    if (beginsOffice(words, i)) {
      return word.as(WordClass.ADJECTIVE);
    }
    Word before = i > 0 ? words.get(i - 1) : word;
    WordClass left = i > 0 ? before.tag() : WordClass.MARK;
    if (left != WordClass.DETERMINER && left != WordClass.ADJECTIVE && opensPhrasal(words, i)) {
      return form.verbs().isEmpty() ? word.as(WordClass.VERB, verb(form)) : word.as(WordClass.VERB);
    }
    boolean compound = word.text().indexOf('-') > 0 && !form.known() && !form.is(WordClass.NOUN);
    boolean ahead =
        i + 1 < words.size()
            && (words.get(i + 1).capital() || words.get(i + 1).form().is(WordClass.NOUN));
    if (compound && ahead && (left == WordClass.DETERMINER || left == WordClass.ADJECTIVE)) {
      return word.as(WordClass.ADJECTIVE);
    }
    if (left == WordClass.VERB
        && grammar.has("expectations", word.lower())
        && before.isFinite()
        && form.is(WordClass.NOUN)) {
      return word.as(WordClass.NOUN);
    }
    if (isMoreThan(words, i)) {
      return word.as(WordClass.ADVERB);
    }
    if (word.is("'s")) {
      return word.as(WordClass.PARTICLE);
    }
    if (left == WordClass.VERB && isBehindModal(words, i)) {
      return word.as(WordClass.VERB);
    }
    if (word.is("acting") && officeFollows(words, i)) {
      return word.as(WordClass.ADJECTIVE);
    }
    boolean done =
        left == WordClass.VERB
            && before.mayBeVerb(lemma -> lemma.equals("be") || lemma.equals("have"))
            && form.only(WordClass.VERB)
            && form.is(Shape.PAST_PARTICIPLE);
    if (done || Openers.isParticiple(words, i) || SureVerbs.are(words, i, grammar)) {
      return word.as(WordClass.VERB);
    }
    if (word.is("to")) {
      return word.as(slot == Slot.TO ? WordClass.PARTICLE : WordClass.PREPOSITION);
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
      boolean timed =
          i + 1 < words.size() && grammar.has("pointed-times", words.get(i + 1).lower());
      boolean dated = lexicon.isTime(before.text()) || grammar.has("pointed-times", before.lower());
      boolean told = word.is("that") && isTold(words, i);
      boolean subjunction = word.is("that") && (left == WordClass.VERB || dated || told) && !timed;
      return word.as(
          subjunction
              ? WordClass.SUBJUNCTION
              : relative && !(word.is("that") && left == WordClass.PREPOSITION)
                  ? WordClass.RELATIVE
                  : form.is(WordClass.DETERMINER) ? WordClass.DETERMINER : WordClass.PRONOUN);
    }
    if (slot == Slot.ADVERB && (!form.is(WordClass.PREPOSITION) || word.is("since"))) {
      return word.as(WordClass.ADVERB);
    }
    for (WordClass sure :
        List.of(
            WordClass.NEGATION, WordClass.CONJUNCTION, WordClass.DETERMINER, WordClass.PRONOUN)) {
      if (form.is(sure) && !(sure == WordClass.NEGATION && form.is(WordClass.DETERMINER))) {
        return word.as(sure);
      }
    }
    if (isCompoundPreposition(words, i)) {
      return word.as(WordClass.PREPOSITION);
    }
    if (word.is("as") && officeFollows(words, i)) {
      return word.as(WordClass.PREPOSITION);
    }
    if (form.is(WordClass.SUBJUNCTION)
        && form.is(WordClass.PREPOSITION)
        && i + 2 < words.size()
        && grammar.has("subject-pronouns", words.get(i + 1).lower())
        && !words.get(i + 2).form().verbs().isEmpty()) {
      return word.as(WordClass.SUBJUNCTION);
    }
    if (form.is(WordClass.SUBJUNCTION) && form.is(WordClass.PREPOSITION)) {
      return word.as(slot == Slot.SUBJUNCTION ? WordClass.SUBJUNCTION : WordClass.PREPOSITION);
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
    if (form.is(WordClass.PREPOSITION) || word.is("following") && !isFollowing(before)) {
      return word.as(WordClass.PREPOSITION);
    }
    if (form.is(WordClass.NUMBER)) {
      return word.as(WordClass.NUMBER);
    }
    boolean owned = before.is("'s") || left == WordClass.DETERMINER || before.is("whose");
    if (slot == Slot.ADJECTIVE && (isPastBeforeName(words, i) || word.is("own") && !owned)) {
      return word.as(WordClass.VERB);
    }
    boolean share = before.is("%") || before.is("cent") || before.is("percent");
    if (share && form.is(Shape.PRESENT_PARTICIPLE) && form.is(WordClass.NOUN)) {
      return word.as(WordClass.NOUN);
    }
    if (attributes.are(words, i) && !Gerunds.act(words, i)) {
      return word.as(WordClass.ADJECTIVE);
    }
    if (slot == Slot.ADJECTIVE && isPastOfOpener(words, i)
        || Gerunds.actOnName(words, i)
        || Gerunds.act(words, i)) {
      return word.as(WordClass.VERB);
    }
    if (word.is("worth") && left == WordClass.NAME) {
      return word.as(WordClass.ADJECTIVE);
    }
    if (attributes.areNouns(words, i)
        || isWorth(words, i)
        || isBeforeTime(words, i)
        || isOfficeBehindComma(words, i)) {
      return word.as(WordClass.NOUN);
    }
    return word.as(
        switch (slot) {
          case FINITE, BASE, PARTICIPLE, GERUND -> WordClass.VERB;
          case ADJECTIVE -> WordClass.ADJECTIVE;
          case ADVERB -> WordClass.ADVERB;
          case NAME -> WordClass.NAME;
          default -> WordClass.NOUN;
        });
  }

  /** "is now managing director of": the participle is part of the office. */
  private boolean beginsOffice(List<Word> words, int i) {
    return words.get(i).form().is(Shape.PRESENT_PARTICIPLE)
        && i + 1 < words.size()
        && lexicon
            .noun(words.get(i).lower() + " " + words.get(i + 1).lower(), "")
            .filter(Lexicon.Noun::isOffice)
            .isPresent();
  }

  /** "told the agency that it had": behind who is told, a clause and not of whom it is told. */
  private boolean isTold(List<Word> words, int i) {
    int verb = i - 1;
    while (verb > 0 && verb > i - LONGEST_TOLD && words.get(verb).tag() != WordClass.VERB) {
      if (words.get(verb).tag() == WordClass.MARK) {
        return false;
      }
      verb--;
    }
    return i + 1 < words.size()
        && verb < i - 1
        && verb >= 0
        && (words.get(verb).mayBeVerb(lemma -> grammar.has("telling-verbs", lemma))
            || words.get(verb + 1).is(WordClass.PREPOSITION)
                && words.get(verb).mayBeVerb(lemma -> grammar.has("reporting", lemma)))
        && words.get(i + 1).form().verbs().isEmpty();
  }

  /** "is following", "the following year", but "following the takeover". */
  private static boolean isFollowing(Word before) {
    return before.is(WordClass.DETERMINER) || before.mayBeVerb(lemma -> lemma.equals("be"));
  }

  /** "will back the plan": between a modal verb and its object a verb, however rare that is. */
  private boolean isBehindModal(List<Word> words, int i) {
    return i + 1 < words.size()
        && words.get(i).form().is(Shape.INFINITIVE)
        && grammar.has("modals", words.get(i - 1).lower())
        && (words.get(i + 1).form().is(WordClass.DETERMINER)
            || words.get(i + 1).tag() == WordClass.NAME);
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

  /** "moved to Leeds and acquired Muster": before a name it is no adjective of it. */
  private static boolean isPastBeforeName(List<Word> words, int i) {
    Word before = words.get(Math.max(0, i - 1));
    return i > 0
        && i + 1 < words.size()
        && words.get(i).form().verbs().stream().anyMatch(v -> v.shape() == Shape.FINITE && v.past())
        && words.get(i + 1).capital()
        && words.get(i + 1).tag() == WordClass.NAME
        && (before.is(WordClass.CONJUNCTION)
            || before.is(WordClass.ADVERB) && !before.initial()
            || before.is("which"));
  }

  /** "due to the weak market", but "is due to open": with "to" a preposition of two words. */
  /** "had more than doubled": by how much something is done. */
  private boolean isMoreThan(List<Word> words, int i) {
    int verb = words.get(i).is("more") ? i + 2 : words.get(i).is("than") ? i + 1 : words.size();
    return verb < words.size()
        && verb > 1
        && words.get(verb - 2).is("more")
        && words.get(verb - 1).is("than")
        && words.get(verb).lower().endsWith("ed")
        && words.get(verb).mayBeVerb(v -> grammar.has("multiplying", v));
  }

  private boolean isCompoundPreposition(List<Word> words, int i) {
    if (!grammar.has("prepositions-with-to", words.get(i).lower())
        || i == 0
        || i + 2 >= words.size()
        || !words.get(i + 1).is("to")) {
      return false;
    }
    boolean be = words.get(i - 1).mayBeVerb(lemma -> lemma.equals("be"));
    Word next = words.get(i + 2);
    boolean noun = next.capital() || !next.form().is(Shape.INFINITIVE);
    return noun && !be;
  }

  /** "as chief executive last year": before a time ends what stands before it. */
  private boolean isBeforeTime(List<Word> words, int i) {
    return i + 2 < words.size()
        && (i == 0
            || !words.get(i - 1).is("to") && !grammar.has("modals", words.get(i - 1).lower()))
        && words.get(i).form().is(WordClass.NOUN)
        && !words.get(i).mayBeVerb(lemma -> lemma.equals("be") || lemma.equals("have"))
        && (words.get(i + 1).is("last") || words.get(i + 1).is("next"))
        && grammar.has("pointed-times", words.get(i + 2).lower());
  }

  /** "a takeover offer worth $3bn": what is worth so much is a noun. */
  private static boolean isWorth(List<Word> words, int i) {
    return i > 0
        && i + 1 < words.size()
        && words.get(i + 1).is("worth")
        && words.get(i).form().is(WordClass.NOUN)
        && !words.get(i - 1).is(WordClass.PRONOUN);
  }

  /** "Speaking there, Ann Weber predicted demand would rise": a name that opens a clause acts. */
  private static boolean isPastOfOpener(List<Word> words, int i) {
    int first = i;
    while (first > 0 && words.get(first - 1).tag() == WordClass.NAME) {
      first--;
    }
    boolean opens = first == 0 || words.get(first - 1).is(",");
    return opens
        && i - first > 1
        && i + 1 < words.size()
        && !words.get(i + 1).capital()
        && words.get(i).form().verbs().stream()
            .anyMatch(v -> v.shape() == Shape.FINITE && v.past());
  }

  /** ", currently finance director of": the first word of an office could be a verb. */
  private boolean isOfficeBehindComma(List<Word> words, int i) {
    int before = i - 1;
    while (before > 0 && words.get(before).is(WordClass.ADVERB)) {
      before--;
    }
    return before > 0
        && i + 2 < words.size()
        && words.get(before).is(",")
        && words.get(i).form().is(WordClass.NOUN)
        && words.get(i + 2).form().is(WordClass.PREPOSITION)
        && officeFollows(words, i - 1);
  }

  /** "as finance director": an office without an article. */
  private boolean officeFollows(List<Word> words, int i) {
    StringBuilder said = new StringBuilder();
    for (int k = i + 1; k < words.size() && k < i + 5; k++) {
      said.append(said.length() == 0 ? "" : " ").append(words.get(k).lower());
      if (lexicon.noun(said.toString(), "").map(Lexicon.Noun::isOffice).orElse(false)) {
        return true;
      }
    }
    return false;
  }

  /** "took over": the word before is a verb that is one with this. */
  private boolean isParticle(List<Word> words, int i) {
    return i > 0
        && words.get(i - 1).is(WordClass.VERB)
        && words
            .get(i - 1)
            .mayBeVerb(lemma -> phrasals.contains(lemma + " " + words.get(i).lower()));
  }
}
