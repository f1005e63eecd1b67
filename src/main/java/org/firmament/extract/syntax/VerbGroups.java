package org.firmament.extract.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Word;
import org.firmament.text.Form;
import org.firmament.text.Form.Shape;
import org.firmament.text.WordClass;

/** The stretches of an English sentence that each make up one verb: "has not yet been sold". */
final class VerbGroups {
  /** A stretch of words that makes up one verb: "has not yet been sold". */
  record Group(int from, int to, int main, String lemma, Finiteness finiteness, boolean passive) {
    /** Where its words stand, without what commas set off between them. */
    List<Integer> words(List<Word> words) {
      return Insertion.without(words, from, to);
    }

    Group turned() {
      return new Group(from, to, main, lemma, finiteness, true);
    }
  }

  /** In phrases, between a participle and who did it. */
  private static final int MOST_SKIPPED = 3;

  private final Grammar grammar;
  private final Set<String> phrasals;

  VerbGroups(Grammar grammar, Set<String> phrasals) {
    this.grammar = grammar;
    this.phrasals = phrasals;
  }

  /** What form a group of verbs has. */
  enum Finiteness {
    FINITE,
    INFINITIVE,
    GERUND,
    /** A participle without auxiliary: "the app run by X". */
    REDUCED
  }

  List<Group> in(Phrasing phrases) {
    List<Word> words = phrases.words();
    List<Group> groups = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      if (!words.get(i).is(WordClass.VERB) || inChunk(phrases, i)) {
        i++;
        continue;
      }
      boolean split = i > 1 && words.get(i - 1).is(WordClass.ADVERB) && words.get(i - 2).is("to");
      boolean marked = split || i > 0 && words.get(i - 1).is("to");
      int main = i;
      int end = i + 1;
      for (int k = i + 1; k < words.size() && k <= end + 4; k++) {
        if (k == main + 1 && words.get(k).is(",")) {
          k = resumed(phrases, main, k);
        }
        Word word = words.get(k);
        boolean share = phrases.at(k).map(Chunk::isFigure).orElse(false) || word.is("-");
        if (share && has(words.get(main), "be")) {
          continue;
        }
        if (word.is(WordClass.VERB) && !inChunk(phrases, k) && chains(words.get(main), word)) {
          main = k;
          end = k + 1;
        } else if (!word.is(WordClass.ADVERB) && !word.is(WordClass.NEGATION)) {
          break;
        }
      }
      Group group = group(phrases, i, end, main, marked);
      groups.add(isSharedPassive(groups, group, words) ? group.turned() : group);
      i = end;
    }
    return groups;
  }

  /** "has, he said, bought": where a verb goes on behind what commas set off; else the comma. */
  private int resumed(Phrasing phrases, int main, int comma) {
    List<Word> words = phrases.words();
    int next = Insertion.behind(words, comma);
    boolean goesOn =
        next < words.size()
            && words.get(next).is(WordClass.VERB)
            && !inChunk(phrases, next)
            && chains(words.get(main), words.get(next));
    return goesOn ? next : comma;
  }

  /** "was founded in 1979 and sold to Muster": without an object, both share the auxiliary. */
  private boolean isSharedPassive(List<Group> before, Group group, List<Word> words) {
    int and = group.from - 1;
    while (and > 0 && words.get(and).is(WordClass.ADVERB)) {
      and--;
    }
    boolean joined =
        !before.isEmpty()
            && before.get(before.size() - 1).passive
            && before.get(before.size() - 1).finiteness == Finiteness.FINITE
            && and > 0
            && words.get(and).is(WordClass.CONJUNCTION);
    boolean may =
        !group.passive
            && group.finiteness == Finiteness.FINITE
            && group.to - group.from == 1
            && words.get(group.main).form().is(Shape.PAST_PARTICIPLE);
    if (!joined || !may) {
      return false;
    }
    Optional<Word> next =
        group.to < words.size() ? Optional.of(words.get(group.to)) : Optional.empty();
    boolean alone =
        next.map(w -> w.is(WordClass.PREPOSITION) || w.is("to") || w.is(WordClass.MARK))
            .orElse(true);
    return alone
        && (next.filter(w -> grammar.has("agent-prepositions", w.lower())).isPresent()
            || grammar.has("transitive", words.get(group.main).verb(Shape.PAST_PARTICIPLE)));
  }

  private static boolean inChunk(Phrasing phrases, int i) {
    return phrases.at(i).map(c -> c.from <= i && i < c.to).orElse(false);
  }

  private boolean chains(Word before, Word next) {
    boolean be = has(before, "be") || has(before, "get");
    boolean have = has(before, "have");
    boolean auxiliary = takesInfinitive(before);
    Form form = next.form();
    return be && (form.is(Shape.PAST_PARTICIPLE) || form.is(Shape.PRESENT_PARTICIPLE))
        || have && form.is(Shape.PAST_PARTICIPLE)
        || auxiliary && form.is(Shape.INFINITIVE);
  }

  private boolean takesInfinitive(Word auxiliary) {
    return grammar.has("modals", auxiliary.lower()) || has(auxiliary, "do");
  }

  private static boolean has(Word word, String lemma) {
    return word.form().verbs().stream().anyMatch(v -> v.lemma().equals(lemma));
  }

  private Group group(Phrasing phrases, int from, int to, int main, boolean marked) {
    List<Word> words = phrases.words();
    Word first = words.get(from);
    Word verb = words.get(main);
    boolean be = false;
    for (int i = from; i < main; i++) {
      be |= has(words.get(i), "be") && i == lastVerbBefore(words, main);
    }
    boolean passive = be && verb.form().is(Shape.PAST_PARTICIPLE) && !verb.text().endsWith("ing");
    boolean bare =
        (marked || from < main && takesInfinitive(words.get(lastVerbBefore(words, main))))
            && verb.form().is(Shape.INFINITIVE);
    String lemma =
        verb.verb(
            passive
                ? Shape.PAST_PARTICIPLE
                : bare
                    ? Shape.INFINITIVE
                    : verb.form().is(Shape.PRESENT_PARTICIPLE)
                        ? Shape.PRESENT_PARTICIPLE
                        : Shape.FINITE);
    Finiteness finiteness = Finiteness.FINITE;
    if (marked) {
      finiteness = Finiteness.INFINITIVE;
    } else if (from == main && !verb.form().is(Shape.FINITE)) {
      finiteness =
          verb.form().is(Shape.PRESENT_PARTICIPLE)
              ? Finiteness.GERUND
              : verb.form().is(Shape.PAST_PARTICIPLE) ? Finiteness.REDUCED : Finiteness.FINITE;
    } else if (from == main && verb.form().is(Shape.PAST_PARTICIPLE) && isReduced(phrases, from)) {
      finiteness = Finiteness.REDUCED;
    } else if (first.form().is(Shape.PRESENT_PARTICIPLE) && !first.form().is(Shape.FINITE)) {
      finiteness = Finiteness.GERUND;
    }
    boolean turned = passive || finiteness == Finiteness.REDUCED;
    int particle = particle(phrases, verb, to);
    if (particle >= 0) {
      lemma = lemmaWith(verb, words.get(particle)).orElse(lemma);
    }
    int end = particle == to ? to + 1 : to;
    String predicate = predicative(phrases, end).map(a -> a + " ").orElse("") + lemma;
    return new Group(from, end, main, predicate, finiteness, turned);
  }

  /** "is active in", "went bankrupt": the adjective is part of the predicate. */
  private Optional<String> predicative(Phrasing phrases, int end) {
    List<Word> words = phrases.words();
    int i = end;
    while (i < words.size()
        && (words.get(i).is(WordClass.ADVERB) || words.get(i).is(WordClass.NEGATION))) {
      i++;
    }
    return i < words.size()
            && grammar.has("predicative-adjectives", words.get(i).lower())
            && phrases.at(i).isEmpty()
        ? Optional.of(words.get(i).lower())
        : Optional.empty();
  }

  /** Where the second word of a phrasal verb stands, at once or behind the object; else -1. */
  private int particle(Phrasing phrases, Word verb, int at) {
    List<Word> words = phrases.words();
    if (at < words.size() && lemmaWith(verb, words.get(at)).isPresent()) {
      return at;
    }
    Optional<Chunk> object = at < words.size() ? phrases.at(at) : Optional.empty();
    if (object.isEmpty() || !object.get().isBare()) {
      return -1;
    }
    int behind = object.get().complement.map(c -> c.to).orElse(object.get().to);
    boolean apart =
        behind < words.size()
            && words.get(behind).is(WordClass.PARTICLE)
            && lemmaWith(verb, words.get(behind)).isPresent();
    return apart ? behind : -1;
  }

  private Optional<String> lemmaWith(Word verb, Word particle) {
    if (!particle.is(WordClass.PARTICLE) && !particle.is(WordClass.ADVERB)) {
      return Optional.empty();
    }
    return verb.form().verbs().stream()
        .map(v -> v.lemma() + " " + particle.lower())
        .filter(phrasals::contains)
        .findFirst();
  }

  private static int lastVerbBefore(List<Word> words, int main) {
    int i = main - 1;
    while (i >= 0 && !words.get(i).is(WordClass.VERB)) {
      i--;
    }
    return i;
  }

  /**
   * "the app run by X", "Y, acquired in 2014, said", "Based in Z, Y said": a participle rather than
   * a past tense.
   */
  private boolean isReduced(Phrasing phrases, int i) {
    List<Word> words = phrases.words();
    if (words.get(i).mayBeVerb(lemma -> grammar.has("intransitive", lemma))) {
      return false;
    }
    int after = i + 1 < words.size() && words.get(i + 1).is(WordClass.PARTICLE) ? i + 2 : i + 1;
    if (after < words.size() && grammar.has("agent-prepositions", words.get(after).lower())) {
      Optional<Chunk> agent = phrases.at(after);
      return agent.isPresent() && !agent.get().isFigure();
    }
    if (isDoneLater(phrases, i, after)) {
      return true;
    }
    if (opensSentence(words, i) && after < words.size()) {
      return words.get(after).is(WordClass.PREPOSITION) || words.get(after).is("to");
    }
    if (i > 0
        && words.get(i - 1).is("(")
        && after < words.size()
        && words.get(after).is(WordClass.PREPOSITION)) {
      return true;
    }
    boolean behindComma = i > 0 && words.get(i - 1).is(",");
    boolean behindNoun = i > 0 && phrases.at(i - 1).isPresent();
    if (behindNoun && isRelated(phrases, i)) {
      return false;
    }
    if (!behindComma && !behindNoun
        || i + 1 < words.size() && !words.get(i + 1).is(WordClass.PREPOSITION)) {
      return false;
    }
    if (behindNoun && (hasOwnVerb(phrases, i) || isSeated(words.get(i)))) {
      return true;
    }
    for (int k = i + 1; k < words.size(); k++) {
      if (words.get(k).is(",") && behindComma) {
        return k + 1 < words.size() && (words.get(k + 1).isFinite() || !hasFinite(words, 0, i));
      }
      if (words.get(k).isFinite()
          && !behindComma
          && words.get(k).is(WordClass.VERB)
          && (!words.get(k).form().is(Shape.PAST_PARTICIPLE)
              || words.get(k).is("said")
              || has(words.get(k), "be")
              || has(words.get(k), "have"))
          && !words.get(k - 1).is("to")) {
        return true;
      }
      if (words.get(k).is(WordClass.SUBJUNCTION)
          || words.get(k).is(WordClass.RELATIVE)
          || words.get(k).is(";")
          || words.get(k).is(",")
          || words.get(k).is(WordClass.CONJUNCTION) && !isPhraseJoin(phrases, k)) {
        break;
      }
    }
    return behindComma && hasMainVerb(words, i);
  }

  /** "fined a record £2m by X", "bought in May for £3m by Y": who did it, behind sums and times. */
  private boolean isDoneLater(Phrasing phrases, int participle, int after) {
    List<Word> words = phrases.words();
    int i = after;
    for (int skipped = 0; skipped < MOST_SKIPPED && i < words.size(); skipped++) {
      Optional<Chunk> chunk =
          phrases
              .at(i)
              .filter(c -> c.isFigure() || c.isMoment() || c.lemma.equals("record") && c.isBare());
      if (chunk.isEmpty()) {
        return false;
      }
      i = chunk.get().to;
      if (i < words.size() && grammar.has("agent-prepositions", words.get(i).lower())) {
        return phrases.at(i).filter(c -> !c.isFigure() && !c.isMoment()).isPresent()
            && !grammar.has("reporting", words.get(participle).verb(Shape.PAST_PARTICIPLE));
      }
    }
    return false;
  }

  /** Whether "and" joins two phrases of one list. */
  private static boolean isPhraseJoin(Phrasing phrases, int and) {
    Optional<Chunk> left = phrases.at(and - 1);
    return phrases.at(and + 1).filter(r -> left.filter(r.group::contains).isPresent()).isPresent();
  }

  /** "X, which employs 300 people, filed": a finite verb that no relative pronoun takes. */
  private static boolean hasMainVerb(List<Word> words, int to) {
    int open = 0;
    for (int i = 0; i < to; i++) {
      boolean begins = i > 0 && !opensSentence(words, i) && !words.get(i - 1).is(WordClass.VERB);
      open += words.get(i).isFinite() && begins ? 1 : words.get(i).is(WordClass.RELATIVE) ? -1 : 0;
    }
    return open > 0;
  }

  /** "the firm based in Leeds": a verb that without an object can only be passive. */
  private boolean isSeated(Word verb) {
    String lemma = verb.verb(Shape.PAST_PARTICIPLE);
    return !grammar.inCompound(lemma).isEmpty() && grammar.has("transitive", lemma);
  }

  /** Whether at most adverbs stand before: "Originally based in Z". */
  private static boolean opensSentence(List<Word> words, int i) {
    int first = i;
    while (first > 0 && words.get(first - 1).is(WordClass.ADVERB)) {
      first--;
    }
    return words.get(first).initial();
  }

  /** "the unit that Norvik sold to Ferrax": the noun before is the subject of a relative clause. */
  private static boolean isRelated(Phrasing phrases, int verb) {
    return phrases
        .at(verb - 1)
        .filter(c -> c.begin() > 0 && phrases.words().get(c.begin() - 1).is(WordClass.RELATIVE))
        .isPresent();
  }

  /** "X is a firm listed on Y": the clause has its verb already, and nothing opens another one. */
  private boolean hasOwnVerb(Phrasing phrases, int participle) {
    List<Word> words = phrases.words();
    Chunk noun = phrases.at(participle - 1).orElseThrow();
    Optional<Chunk> before = noun.begin() > 0 ? phrases.at(noun.begin() - 1) : Optional.empty();
    if (noun.isBare() && noun.head < 0 && before.isPresent()) {
      return false;
    }
    for (int i = noun.begin() - 1; i >= 0; i--) {
      Word word = words.get(i);
      if (word.is(WordClass.SUBJUNCTION)
          || word.is(WordClass.RELATIVE)
          || word.is(WordClass.CONJUNCTION)
          || word.is(WordClass.MARK)) {
        return false;
      }
      if (word.isFinite()) {
        return !grammar.has("reporting", word.verb(Shape.FINITE));
      }
    }
    return false;
  }

  private static boolean hasFinite(List<Word> words, int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.get(i).isFinite()) {
        return true;
      }
    }
    return false;
  }
}
