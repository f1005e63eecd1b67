package org.firmament.extract.syntax;

import java.util.List;
import java.util.Optional;
import org.firmament.extract.syntax.Frame.Role;
import org.firmament.extract.word.Determiner;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Word;
import org.firmament.text.WordClass;

/** English relative clauses and other insertions: where they begin, and whom they are about. */
final class Relatives {
  /** In words. */
  private static final int LONGEST = 10;

  private Relatives() {}

  /** A comma, or a dash between spaces. */
  static boolean isPause(Word word) {
    return word.is(",") || word.is("–");
  }

  /** What a relative pronoun stands for: the phrase before it. */
  static Optional<Chunk> antecedent(Phrasing phrases, int relative) {
    int i = relative - 1;
    while (i >= 0
        && (isPause(phrases.words().get(i))
            || phrases.words().get(i).is(WordClass.PREPOSITION) && phrases.at(i).isEmpty())) {
      i--;
    }
    return i < 0 ? Optional.empty() : phrases.at(i);
  }

  /** "in Norway, where X builds ships": the place that is told before is where it happens. */
  static void locate(Phrasing phrases, Frame frame) {
    boolean where = frame.from < frame.at && phrases.words().get(frame.from).is("where");
    if (where) {
      antecedent(phrases, frame.from)
          .filter(Chunk::namesPlace)
          .ifPresent(c -> frame.arguments.add(new Frame.Argument(Role.ADJUNCT, "in", c, 0.1)));
    }
  }

  /** "the firm X founded": the noun right before the subject of a verb is its object. */
  static void unmarked(Phrasing phrases, VerbGroups.Group group, Frame frame, Grammar grammar) {
    boolean open = !group.passive() && frame.first(Role.OBJECT).isEmpty();
    if (open && !grammar.has("intransitive", group.lemma())) {
      frame
          .first(Role.SUBJECT)
          .flatMap(a -> beforeSubject(phrases, a.chunk(), group.from()))
          .ifPresent(c -> frame.arguments.add(new Frame.Argument(Role.OBJECT, "", c, 0.15)));
    }
  }

  private static Optional<Chunk> beforeSubject(Phrasing phrases, Chunk subject, int verb) {
    List<Word> words = phrases.words();
    boolean close =
        subject.to <= verb
            && words.subList(subject.to, verb).stream().allMatch(w -> w.is(WordClass.ADVERB));
    boolean acts = subject.pronoun.isPresent() || subject.name.isPresent() && subject.head < 0;
    return close && acts && subject.isBare() && subject.begin() > 0
        ? phrases
            .at(subject.begin() - 1)
            .filter(c -> c.to == subject.begin() && c.name.isEmpty() && c.head >= 0)
            .filter(c -> c.determiner == Determiner.DEFINITE)
            .filter(c -> c.noun.filter(Lexicon.Noun::isCompany).isPresent())
            .filter(c -> c.noun.filter(Lexicon.Noun::isProduct).isEmpty())
        : Optional.empty();
  }

  /** "The firm that owns X sold Y": where the clause begins that has a phrase for its object. */
  static int withObject(List<Word> words, Chunk object) {
    boolean verb = false;
    for (int i = object.begin() - 1; i > 0 && i > object.begin() - LONGEST; i--) {
      Word word = words.get(i);
      if (word.is(WordClass.RELATIVE)) {
        boolean open = words.get(i - 1).is(WordClass.NOUN) || words.get(i - 1).is(WordClass.NAME);
        return verb && open ? i : -1;
      }
      if (word.is(WordClass.MARK) || word.is(WordClass.SUBJUNCTION) || word.is("and")) {
        return -1;
      }
      verb |= word.isFinite();
    }
    return -1;
  }

  /** Where the relative clause begins that a verb is in; -1 if it is in none. */
  static int start(List<Word> words, int i) {
    for (int k = i - 1; k >= 0 && k > i - 8; k--) {
      if (words.get(k).is(WordClass.RELATIVE)) {
        return k;
      }
      if (words.get(k).is(",") || words.get(k).is(WordClass.VERB) && words.get(k).isFinite()) {
        return -1;
      }
    }
    return -1;
  }

  /** Whether a comma ends a relative clause. */
  static boolean closesAt(List<Word> words, int comma) {
    int open = opening(words, comma);
    return open >= 0 && words.get(open + 1).is(WordClass.RELATIVE);
  }

  /** Where the insertion that ends at a comma or bracket begins; -1 if there is none. */
  static int opening(List<Word> words, int close) {
    String open = words.get(close).is(")") ? "(" : words.get(close).lower();
    int nearest = -1;
    for (int i = close - 1; i > 0; i--) {
      if (words.get(i).is(open)) {
        if (words.get(i + 1).is(WordClass.RELATIVE) || open.equals("(")) {
          return i;
        }
        nearest = nearest < 0 ? i : nearest;
      }
    }
    return nearest;
  }
}
