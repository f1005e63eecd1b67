package org.firmament.extract.name;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.firmament.extract.word.Dealings;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Word;
import org.firmament.text.Form;
import org.firmament.text.WordClass;

/**
 * German nouns without an article where a firm must stand: "Kleeblatt konkurriert mit Gewinde",
 * "dass Grünspan Kümmel übernimmt". A noun for one thing needs an article unless it is a name.
 */
final class GermanPeers {
  private static final Set<String> AGENTS = Set.of("von", "durch");

  private static final List<String> ENDINGS = List.of("e", "er", "es", "en", "em");

  private final Lexicon lexicon;
  private final Dealings dealings;

  GermanPeers(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.dealings = lexicon.dealings();
  }

  /** Whether the noun stands where its clause wants a firm; it is singular and has no article. */
  boolean isPeer(List<Word> words, int i) {
    if (!closes(words, i) && !isLedSubject(words, i)) {
      return false;
    }
    int from = i;
    while (from > 0 && !isBound(words.get(from - 1))) {
      from--;
    }
    int to = i + 1;
    while (to < words.size() && !isBound(words.get(to))) {
      to++;
    }
    List<Word> clause = words.subList(from, to);
    Word before = i > from ? words.get(i - 1) : null;
    if (before != null && before.is(WordClass.PREPOSITION)) {
      return isBehind(words, i, clause, before.lower());
    }
    boolean free =
        before == null
            || before.is(WordClass.VERB)
            || isAdverbial(before)
            || clause.subList(0, i - from).stream().allMatch(this::isBare);
    return free && lemmas(clause).stream().anyMatch(dealings::takesFirm);
  }

  /** "Tochter von Löcherkäse", "fusioniert mit Bettruhe": a firm's noun or verb wants it. */
  boolean isParty(List<Word> words, int i) {
    return i > 0 && words.get(i - 1).is(WordClass.PREPOSITION) && isPeer(words, i);
  }

  /** "Kümmel ist eine Tochter von X": called a firm, and without an article. */
  boolean isCalledFirm(List<Word> words, int i) {
    int to = Math.min(words.size(), i + 6);
    boolean copula =
        i + 2 < words.size()
            && (words.get(i + 1).is("ist")
                || words.get(i + 1).is("war")
                || words.get(i + 1).is("bleibt"))
            && words.get(i + 2).is(WordClass.DETERMINER);
    return copula
        && words.subList(i + 3, to).stream()
            .takeWhile(w -> w.is(WordClass.ADJECTIVE) || w.is(WordClass.NOUN))
            .anyMatch(w -> lexicon.noun(w).filter(Lexicon.Noun::isCompany).isPresent());
  }

  private boolean isBehind(List<Word> words, int i, List<Word> clause, String preposition) {
    boolean noun =
        i > 1
            && words.get(i - 2).is(WordClass.NOUN)
            && (dealings.takesFirm(words.get(i - 2).form().noun(), preposition)
                || dealings.takesFirm(words.get(i - 2).text(), preposition));
    boolean agent =
        AGENTS.contains(preposition)
            && (clause.stream().anyMatch(w -> w.is(WordClass.NOUN) && isAct(w, preposition))
                || clause.stream().anyMatch(w -> isPassive(w)));
    return noun
        || agent
        || lemmas(clause).stream().anyMatch(lemma -> dealings.takesFirm(lemma, preposition));
  }

  /** "Die Übernahme von X durch Y": the doer stands apart from the noun. */
  private boolean isAct(Word noun, String preposition) {
    return preposition.equals("durch") && dealings.takesFirm(noun.form().noun(), preposition);
  }

  private boolean isPassive(Word word) {
    return word.isVerb(Form.Shape.PAST_PARTICIPLE) && word.mayBeVerb(dealings::takesFirm);
  }

  /** The verbs of a clause, also with the particle that stands apart: "schließt … zusammen". */
  private static Set<String> lemmas(List<Word> clause) {
    String particle = GermanAgents.particle(clause);
    return clause.stream()
        .filter(w -> w.is(WordClass.VERB))
        .flatMap(w -> w.form().verbs().stream())
        .map(v -> v.shape() == Form.Shape.FINITE ? particle + v.lemma() : v.lemma())
        .collect(Collectors.toSet());
  }

  /** "beliefert künftig X": an adjective without an ending belongs to no noun. */
  private static boolean isAdverbial(Word word) {
    return word.is(WordClass.ADVERB) || word.is(WordClass.ADJECTIVE) && !isInflected(word);
  }

  /** Whether a word ends as an adjective before a noun does, or one that stands for a noun. */
  static boolean isInflected(Word word) {
    return ENDINGS.stream().anyMatch(word.lower()::endsWith);
  }

  /** "dass Grünspan Kümmel übernimmt": the subject before the object. */
  private boolean isBare(Word word) {
    return (word.is(WordClass.NOUN) || word.is(WordClass.NAME))
        && word.form().numbers() != 2
        && !lexicon.isSort(word)
        && !lexicon.isBareNoun(word.form().noun());
  }

  private static boolean isBound(Word word) {
    return word.is(WordClass.MARK) || word.is(WordClass.SUBJUNCTION) || word.is(WordClass.RELATIVE);
  }

  /** "weil Grünspan den Rivalen übernimmt": the subject of a clause before its object. */
  private static boolean isLedSubject(List<Word> words, int i) {
    return i > 0
        && i + 1 < words.size()
        && words.get(i - 1).is(WordClass.SUBJUNCTION)
        && words.get(i + 1).is(WordClass.DETERMINER);
  }

  /** Whether no word goes on with the noun's phrase. */
  private static boolean closes(List<Word> words, int i) {
    if (i + 1 >= words.size()) {
      return true;
    }
    Word next = words.get(i + 1);
    return next.is(WordClass.VERB)
        || next.is(WordClass.MARK) && !next.is("-")
        || next.is(WordClass.PARTICLE)
        || next.is(WordClass.NEGATION)
        || next.is(WordClass.PREPOSITION)
        || next.is(WordClass.ADVERB)
        || next.is(WordClass.CONJUNCTION)
        || next.is(WordClass.NUMBER)
        || next.is(WordClass.NOUN) && next.form().numbers() != 2;
  }
}
