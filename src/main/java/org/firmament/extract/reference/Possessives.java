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

  /** "Through its alliance with X, Y sells": in a phrase that opens the sentence, its subject. */
  static Optional<Thing> ahead(Chunk possessor, Analysis analysis, Grammar grammar) {
    List<Word> words = analysis.words();
    if (possessor.from > LATEST_OPENING
        || !words.get(0).is(WordClass.PREPOSITION) && !words.get(0).is(WordClass.SUBJUNCTION)) {
      return Optional.empty();
    }
    if (grammar.nounsAreCapital()) {
      return words.get(0).is(WordClass.PREPOSITION) ? behindVerb(analysis) : Optional.empty();
    }
    int comma = possessor.from;
    while (comma < words.size() && !words.get(comma).is(",")) {
      if (words.get(comma).isFinite()) {
        return Optional.empty();
      }
      comma++;
    }
    return comma + 1 >= words.size()
        ? Optional.empty()
        : analysis
            .phrases()
            .at(comma + 1)
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
