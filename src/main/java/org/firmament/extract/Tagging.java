package org.firmament.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.firmament.text.Form;
import org.firmament.text.Form.Shape;
import org.firmament.text.Morphology;
import org.firmament.text.Token;
import org.firmament.text.WordClass;

/** Decides which class each token of a sentence has, from the lexicon and its neighbours. */
final class Tagging {
  private static final Set<String> AUXILIARIES =
      Set.of("will", "can", "may", "might", "must", "need", "do", "have", "are");
  private static final Set<String> SAYING = Set.of("said", "says", "say", "think", "hope");

  private final Morphology morphology;
  private final Grammar grammar;
  private final boolean nounsAreCapital;
  private final Set<String> phrasals;
  private final Lexicon lexicon;

  /** {@code phrasals}: verbs of two words, whose second is no preposition: "take over". */
  Tagging(Morphology morphology, Grammar grammar, Set<String> phrasals, Lexicon lexicon) {
    this.grammar = grammar;
    this.lexicon = lexicon;
    this.morphology = morphology;
    this.nounsAreCapital = grammar.nounsAreCapital();
    this.phrasals = phrasals;
  }

  List<Word> words(List<Token> tokens) {
    List<Word> words = new ArrayList<>(tokens.size());
    boolean initial = true;
    for (Token token : tokens) {
      words.add(first(token, initial));
      initial = initial && !Character.isLetterOrDigit(token.text().codePointAt(0)) || opens(token);
    }
    boolean quoted = false;
    for (int i = 0; i < words.size(); i++) {
      if (!nounsAreCapital && (words.get(i).is("'") || words.get(i).is("’"))) {
        boolean opens = i == 0 || !touches(words, i);
        if (!opens && !quoted && owns(words, i)) {
          Word mark = words.get(i);
          words.set(i, new Word(mark.token(), "'s", mark.form(), WordClass.PARTICLE, false, false));
          continue;
        }
        quoted = opens;
      }
      words.set(i, nounsAreCapital ? german(words, i) : english(words, i));
      if (!nounsAreCapital && isFirstName(words, i)) {
        words.set(i, words.get(i).as(WordClass.NAME));
      }
    }
    return words;
  }

  /** "Barclays' chief": the genitive of a word that ends in s. */
  private static boolean owns(List<Word> words, int i) {
    return words.get(i - 1).lower().endsWith("s")
        && i + 1 < words.size()
        && !touches(words, i + 1)
        && Character.isLetter(words.get(i + 1).text().codePointAt(0));
  }

  private static boolean touches(List<Word> words, int i) {
    return words.get(i - 1).span().end() == words.get(i).span().start();
  }

  private static boolean opens(Token token) {
    return switch (token.text()) {
      case ":", "„", "“", "\"", "»", "‚", "-", "–", "*", "•", "”" -> true;
      default -> false;
    };
  }

  /** "Fosters bought …": a capital at the start that a finite verb follows is a name. */
  private boolean isFirstName(List<Word> words, int i) {
    Word word = words.get(i);
    if (!word.initial()
        || !word.capital()
        || i + 1 >= words.size()
        || word.isVerb(Shape.INFINITIVE)) {
      return false;
    }
    Form next = morphology.form(words.get(i + 1).lower());
    return word.isFinite()
        && !AUXILIARIES.contains(word.lower())
        && !isAuxiliary(word.form())
        && (words.get(i + 1).is("'s") || next.only(WordClass.VERB) && next.is(Shape.FINITE));
  }

  /** The class as far as the form alone tells. */
  private Word first(Token token, boolean initial) {
    String text = token.text();
    int c = text.codePointAt(0);
    String lower = text.toLowerCase(Locale.ROOT);
    boolean capital = Character.isUpperCase(c);
    if (Character.isDigit(c)) {
      return new Word(token, lower, morphology.form(lower), WordClass.NUMBER, false, initial);
    }
    if (!Character.isLetter(c) && !lower.equals("'s") && !lower.equals("&")) {
      return new Word(token, lower, morphology.form(lower), WordClass.MARK, false, initial);
    }
    Form form = morphology.form(text);
    if (capital && initial) {
      Form low = morphology.form(lower);
      if (low.known()
          && !form.is(WordClass.NAME)
          && !(nounsAreCapital && form.is(WordClass.NOUN) && !isClosed(low))) {
        return new Word(token, lower, low, WordClass.ADVERB, true, true);
      }
    }
    if (capital && !nounsAreCapital) {
      return new Word(token, lower, form, WordClass.NAME, true, initial);
    }
    return new Word(token, lower, form, WordClass.ADVERB, capital, initial);
  }

  private static boolean isClosed(Form form) {
    return form.is(WordClass.DETERMINER)
        || form.is(WordClass.PREPOSITION)
        || form.is(WordClass.PRONOUN)
        || form.is(WordClass.SUBJUNCTION)
        || form.is(WordClass.CONJUNCTION);
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

  private Word german(List<Word> words, int i) {
    Word word = words.get(i);
    if (opensAsVerb(words, i)) {
      return word.as(WordClass.VERB, morphology.form(word.lower()));
    }
    if (word.tag() == WordClass.MARK || word.tag() == WordClass.NUMBER) {
      return word;
    }
    Form form = word.form();
    if (word.capital()
        && !(word.initial()
            && !form.is(WordClass.NOUN)
            && !form.is(WordClass.NAME)
            && form.known())) {
      boolean attribute =
          form.only(WordClass.ADJECTIVE)
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
    for (WordClass sure :
        List.of(
            WordClass.NEGATION, WordClass.SUBJUNCTION, WordClass.CONJUNCTION, WordClass.PRONOUN)) {
      if (form.is(sure) && !form.is(WordClass.DETERMINER) && !form.is(WordClass.PREPOSITION)) {
        return word.as(sure);
      }
    }
    if (form.is(WordClass.PARTICLE) && endsClause(words, i) && i > 0) {
      return word.as(WordClass.PARTICLE);
    }
    if (word.is("zu")
        && i + 1 < words.size()
        && morphology.form(words.get(i + 1).lower()).is(Shape.INFINITIVE)
        && !words.get(i + 1).capital()) {
      return word.as(WordClass.PARTICLE);
    }
    if (form.is(WordClass.DETERMINER) && !endsClause(words, i)) {
      return word.as(isRelative(words, i) ? WordClass.RELATIVE : WordClass.DETERMINER);
    }
    if (word.is("wie") && i > 0 && words.get(i - 1).is(",") && endsInFinite(words, i)) {
      return word.as(WordClass.SUBJUNCTION);
    }
    if (form.is(WordClass.PREPOSITION)) {
      return word.as(WordClass.PREPOSITION);
    }
    if (form.is(WordClass.SUBJUNCTION)) {
      return word.as(WordClass.SUBJUNCTION);
    }
    boolean attributive = form.is(WordClass.ADJECTIVE) && form.cases() != 0 && beforeNoun(words, i);
    if (!form.verbs().isEmpty() && !attributive && form.is(WordClass.VERB)) {
      boolean adverb = !form.is(Shape.FINITE) && beforeNumber(words, i);
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

  private static boolean endsClause(List<Word> words, int i) {
    if (i + 1 >= words.size()) {
      return true;
    }
    Word next = words.get(i + 1);
    return next.tag() == WordClass.MARK && !isOpening(next)
        || next.is("und")
        || next.is("oder")
        || next.is("aber")
        || next.is("wie")
        || next.is("als");
  }

  private static boolean isOpening(Word word) {
    return word.is("„")
        || word.is("\"")
        || word.is("(")
        || word.is("»")
        || word.is("‚")
        || word.is("$")
        || word.is("€");
  }

  /** "die Behörden müssen noch zustimmen": the verb stands second, so the clause is a main one. */
  private boolean hasEarlierFinite(List<Word> words, int from, int last) {
    for (int k = from + 1; k < last; k++) {
      Form form = morphology.form(words.get(k).lower());
      if (!words.get(k).capital()
          && form.only(WordClass.VERB)
          && form.is(Shape.FINITE)
          && !form.is(Shape.PAST_PARTICIPLE)) {
        return true;
      }
    }
    return false;
  }

  /** "…, die Y übernommen hat": behind a comma (and a preposition), the stretch ends in a verb. */
  private boolean isRelative(List<Word> words, int i) {
    Word word = words.get(i);
    boolean shape =
        switch (word.lower()) {
          case "der",
              "die",
              "das",
              "dem",
              "den",
              "deren",
              "dessen",
              "denen",
              "welche",
              "welcher",
              "welches",
              "welchem" ->
              true;
          default -> false;
        };
    if (!shape || i == 0) {
      return false;
    }
    int before = i - 1;
    if (words.get(before).tag() == WordClass.PREPOSITION && !words.get(before).is("wie")) {
      before--;
    }
    if (before < 0 || !(words.get(before).is(",") || words.get(before).is("und"))) {
      return false;
    }
    boolean second = words.get(before).is("und");
    if (second && words.subList(0, before).stream().noneMatch(w -> w.is(WordClass.RELATIVE))) {
      return false;
    }
    return endsInFinite(words, i);
  }

  /** Whether the stretch up to the next mark ends in a finite verb, as subordinate clauses do. */
  private boolean endsInFinite(List<Word> words, int i) {
    int last = -1;
    for (int k = i + 1; k < words.size(); k++) {
      Word next = words.get(k);
      boolean stop =
          next.tag() == WordClass.MARK
              && (next.is(",")
                  || next.is(";")
                  || next.is(":")
                  || next.is(".")
                  || next.is("–")
                  || next.is(")"));
      if (stop) {
        break;
      }
      if (!next.capital() && next.tag() != WordClass.MARK) {
        last = k;
      } else {
        last = next.capital() ? -1 : last;
      }
    }
    if (last < 0) {
      return false;
    }
    Form end = morphology.form(words.get(last).lower());
    boolean infinitive = words.get(last - 1).is("zu") && end.is(Shape.INFINITIVE);
    return end.is(Shape.FINITE)
        && end.is(WordClass.VERB)
        && !infinitive
        && !(end.is(Shape.INFINITIVE) && hasEarlierFinite(words, i, last));
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

  private Word english(List<Word> words, int i) {
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
            && continues(before.form(), morphology.form(words.get(i + 1).lower()));
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
              && nounLike(words.get(i + 1));
      boolean gerund =
          (left == WordClass.DETERMINER || left == WordClass.ADJECTIVE || before.is("'s"))
              && form.is(Shape.PRESENT_PARTICIPLE)
              && !form.is(Shape.FINITE);
      return word.as(attribute ? WordClass.ADJECTIVE : gerund ? WordClass.NOUN : WordClass.VERB);
    }
    if (verb) {
      return word.as(ambiguous(words, i, left, form));
    }
    boolean apposed =
        i + 1 < words.size()
            && words.get(i + 1).tag() == WordClass.NAME
            && form.is(WordClass.NOUN)
            && lexicon.noun(word.lower(), form.noun()).isPresent();
    if (form.is(WordClass.ADJECTIVE)
        && !apposed
        && (!form.is(WordClass.NOUN) || i + 1 < words.size() && nounLike(words.get(i + 1)))) {
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

  private boolean nounLike(Word next) {
    return next.tag() == WordClass.NAME
        || next.tag() != WordClass.NUMBER && morphology.form(next.lower()).is(WordClass.NOUN);
  }

  private static boolean followsNoun(List<Word> words, int i) {
    return i > 0 && words.get(i - 1).tag() == WordClass.NUMBER;
  }

  /** A noun, adjective or verb by form: its neighbours decide. */
  private WordClass ambiguous(List<Word> words, int i, WordClass left, Form form) {
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
  private static boolean continues(Form auxiliary, Form form) {
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
