package org.firmament.extract.reference;

import java.util.List;
import java.util.Optional;
import org.firmament.extract.name.Name;
import org.firmament.extract.name.Thing;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Chunk;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Word;
import org.firmament.model.Kind;
import org.firmament.text.WordClass;

/**
 * Whose something is by where "its" stands: in a relative clause, a list or a sentence's opening.
 */
final class Possessives {
  /** In words: "As part of its". */
  private static final int LATEST_OPENING = 4;

  /** In words, from the relative pronoun to the possessive. */
  private static final int LONGEST_RELATIVE = 8;

  private Possessives() {}

  /** "Berger, die mit ihrer Firma wächst": whom the clause is about that the relative opens. */
  static Optional<Thing> antecedent(Chunk possessor, Analysis analysis) {
    List<Word> words = analysis.words();
    int i = possessor.from - 1;
    while (i > 1
        && possessor.from - i < LONGEST_RELATIVE
        && !words.get(i).is(WordClass.RELATIVE)
        && !words.get(i).is(",")) {
      i--;
    }
    int relative = i;
    return i > 1 && words.get(i).is(WordClass.RELATIVE) && words.get(i - 1).is(",")
        ? analysis
            .phrases()
            .at(relative - 2)
            .filter(c -> c.to == relative - 1)
            .flatMap(Chunk::named)
            .map(Name::thing)
            .filter(t -> t.kind() == Kind.PERSON)
        : Optional.empty();
  }

  /** "A, seine Tochter B und C": in a list, what was named right before the possessive. */
  static Optional<Thing> listedBefore(Chunk possessor, Analysis analysis) {
    boolean listed =
        possessor.from > 1
            && analysis
                .phrases()
                .at(possessor.from)
                .map(c -> c.name.isPresent() && c.from == possessor.from && c.isBare())
                .orElse(false)
            && !analysis.words().get(possessor.from - 1).is(WordClass.NOUN);
    return listed
        ? analysis
            .phrases()
            .at(possessor.from - 2)
            .filter(c -> c.to == possessor.from - 1)
            .flatMap(c -> c.name)
            .map(Name::thing)
            .filter(t -> Kind.FIRMS.contains(t.kind()))
        : Optional.empty();
  }

  /**
   * "Through its alliance with X, Y sells", "Under its boss, X, Y sells": the subject that follows.
   */
  static Optional<Thing> ahead(Chunk possessor, Analysis analysis, Grammar grammar) {
    List<Word> words = analysis.words();
    boolean apposed = !grammar.nounsAreCapital() && isApposedFirst(words, possessor.from);
    if (possessor.from > LATEST_OPENING && !apposed
        || !words.get(0).is(WordClass.PREPOSITION) && !words.get(0).is(WordClass.SUBJUNCTION)) {
      return Optional.empty();
    }
    if (grammar.nounsAreCapital()) {
      return words.get(0).is(WordClass.PREPOSITION) ? behindVerb(analysis) : Optional.empty();
    }
    int comma = comma(words, possessor.from);
    boolean clause = words.subList(possessor.from, comma).stream().anyMatch(Word::isFinite);
    int named =
        analysis
            .phrases()
            .at(comma + 1)
            .filter(c -> c.name.filter(n -> n.thing().kind() == Kind.PERSON).isPresent())
            .filter(c -> c.to < words.size() && words.get(c.to).is(","))
            .map(c -> c.to)
            .orElse(comma);
    return clause ? Optional.empty() : actor(named + 1, analysis);
  }

  /** "While it has shops in A, Y sells": the subject of the clause that the sentence opens for. */
  static Optional<Thing> mainSubject(Chunk pronoun, Analysis analysis, Grammar grammar) {
    List<Word> words = analysis.words();
    boolean opening =
        !grammar.nounsAreCapital() && pronoun.from == 1 && words.get(0).is(WordClass.SUBJUNCTION);
    return opening ? actor(comma(words, pronoun.from) + 1, analysis) : Optional.empty();
  }

  /** "Under X, its chairman, Y grew": behind the first comma, with nothing done before it. */
  private static boolean isApposedFirst(List<Word> words, int from) {
    return from > 1
        && words.get(from - 1).is(",")
        && words.subList(0, from - 1).stream().noneMatch(w -> w.is(",") || w.isFinite());
  }

  /** Where the next comma stands, or the end. */
  private static int comma(List<Word> words, int from) {
    int comma = from;
    while (comma < words.size() && !words.get(comma).is(",")) {
      comma++;
    }
    return comma;
  }

  /** The firm that is named there, before its verb. */
  private static Optional<Thing> actor(int at, Analysis analysis) {
    List<Word> words = analysis.words();
    return at >= words.size()
        ? Optional.empty()
        : analysis
            .phrases()
            .at(at)
            .filter(c -> c.to < words.size() && acts(words, c.to))
            .flatMap(Chunk::named)
            .map(Name::thing)
            .filter(t -> Kind.FIRMS.contains(t.kind()));
  }

  /** "Über seine Tochter X ist Y beteiligt": the subject right behind the verb. */
  private static Optional<Thing> behindVerb(Analysis analysis) {
    List<Word> words = analysis.words();
    int verb = 0;
    while (verb < words.size() && !words.get(verb).isFinite()) {
      if (words.get(verb).is(WordClass.MARK)) {
        return Optional.empty();
      }
      verb++;
    }
    boolean counted =
        verb < words.size()
            && words.get(verb).mayBeVerb(v -> v.equals("zählen") || v.equals("gehören"));
    return counted
        ? Optional.empty()
        : analysis
            .phrases()
            .at(verb + 1)
            .filter(c -> c.isBare() && Discourse.isSubject(c, analysis))
            .flatMap(Chunk::named)
            .map(Name::thing)
            .filter(t -> Kind.FIRMS.contains(t.kind()));
  }

  private static boolean acts(List<Word> words, int i) {
    return words.get(i).is(WordClass.VERB)
        || (words.get(i).is(WordClass.ADVERB) || words.get(i).is(WordClass.NEGATION))
            && i + 1 < words.size()
            && words.get(i + 1).is(WordClass.VERB);
  }
}
