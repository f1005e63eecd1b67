package org.firmament.extract.name;

import java.util.List;
import java.util.Set;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Word;
import org.firmament.text.Form;
import org.firmament.text.Morphology;
import org.firmament.text.WordClass;

/** Whether a German noun is the subject of its clause or does what only firms and persons do. */
final class GermanAgents {
  /** The roles of nouns for firms that act with each other. */
  private static final Set<String> PEERS = Set.of("rival", "partner");

  private final Morphology morphology;
  private final Lexicon lexicon;
  private final Apposed apposed;

  GermanAgents(Morphology morphology, Lexicon lexicon) {
    this.morphology = morphology;
    this.lexicon = lexicon;
    apposed = new Apposed(lexicon);
  }

  /** "Der Versorger Lumina liefert": before the finite verb stands one phrase, so both are one. */
  boolean isSubject(List<Word> words, int i, Set<Integer> joints) {
    Word next = words.get(i + 1);
    boolean verb = next.isFinite() && i + 2 < words.size();
    boolean goesOn =
        next.is("und") && i + 2 < words.size() && words.get(i + 2).is(WordClass.DETERMINER);
    if (!verb && !next.is(",") && !next.is("(") && !goesOn) {
      return false;
    }
    int from = apposed.start(words, i - 1, joints) - 1;
    if (verb && i == 1 && words.get(0).is(WordClass.NOUN)) {
      boolean attribute = morphology.lowered(words.get(0).text()).is(WordClass.ADJECTIVE);
      return !attribute && words.get(1).form().numbers() != 2;
    }
    boolean determined =
        from >= 0
            && (words.get(from).is("der")
                || words.get(from).is("die")
                || words.get(from).is("das"));
    boolean joined =
        verb && from > 1 && words.get(from - 1).is("und") && words.get(0).is(WordClass.DETERMINER);
    return determined
        && (from == 0 || words.get(from).initial() || joined && opensMain(words, from));
  }

  /** Whether no verb, comma or preposition stands before a word: it is in the first phrase. */
  private static boolean opensMain(List<Word> words, int at) {
    return words.subList(0, at).stream()
        .noneMatch(
            w ->
                w.is(WordClass.VERB)
                    || w.is(WordClass.MARK)
                    || w.is(WordClass.SUBJUNCTION)
                    || w.is(WordClass.RELATIVE));
  }

  /** "Sockenhaus und Strumpfland fusionieren": two nouns without an article that act together. */
  boolean actsWith(List<Word> words, int i) {
    if (i + 4 >= words.size()
        || !words.get(i + 1).is("und")
        || !isSingle(words.get(i))
        || !isSingle(words.get(i + 2))) {
      return false;
    }
    return words.get(i + 3).isFinite()
        && (hasPeers(words, i + 4) || isDoing(words, i + 2) || hasJoining(words, i + 4));
  }

  /** "… stehen vor der Fusion": what follows has a noun for what two firms do with each other. */
  private boolean hasJoining(List<Word> words, int from) {
    return words.subList(Math.min(from, words.size()), words.size()).stream()
        .anyMatch(
            w -> w.is(WordClass.NOUN) && lexicon.dealings().takesFirm(w.form().noun(), "mit"));
  }

  /** Whether a clause whose verb is one of firms and persons begins behind the word. */
  boolean acts(List<Word> words, int i) {
    return isSingularVerb(words.get(i + 1)) && isDoing(words, i);
  }

  /** "das Haus, mit dem Nadelspitz kooperiert". */
  private static boolean isBehindRelative(List<Word> words, int i) {
    return i > 1
        && (words.get(i - 1).is("dem") || words.get(i - 1).is("der"))
        && words.get(i - 1).is(WordClass.RELATIVE)
        && words.get(i - 2).is(WordClass.PREPOSITION);
  }

  /** "Blitzkurier, Eilbote und Paketesel sind Rivalen": one of several that open the sentence. */
  boolean actsInList(List<Word> words, int i) {
    int end = 0;
    boolean here = false;
    boolean several = false;
    while (end + 1 < words.size() && isSingle(words.get(end))) {
      here |= end == i;
      several |= words.get(end + 1).is(",");
      if (words.get(end + 1).is(WordClass.VERB)) {
        break;
      }
      if (!words.get(end + 1).is(",") && !words.get(end + 1).is("und")) {
        return false;
      }
      end += 2;
    }
    return here
        && several
        && end + 1 < words.size()
        && words.get(end - 1).is("und")
        && words.get(end + 1).isFinite()
        && (hasPeers(words, end + 2) || isDoing(words, end));
  }

  private boolean hasPeers(List<Word> words, int from) {
    return words.subList(Math.min(from, words.size()), words.size()).stream()
        .filter(w -> w.is(WordClass.NOUN) && w.form().numbers() != 1)
        .anyMatch(w -> lexicon.noun(w).filter(n -> PEERS.contains(n.role())).isPresent());
  }

  /** "wie Silberfuchs am Montag mitteilte": first in its clause, whose verb is one of firms. */
  boolean actsInside(List<Word> words, int i) {
    if (i == 0
        || !words.get(i - 1).is(WordClass.SUBJUNCTION) && !isBehindRelative(words, i)
        || words.get(i).text().indexOf('-') > 0
        || i + 1 < words.size() && words.get(i + 1).isFinite()) {
      return false;
    }
    int end = i + 1;
    while (end < words.size() && !words.get(end).is(WordClass.MARK)) {
      if (words.get(end).is(WordClass.PRONOUN) || words.get(end).is("der")) {
        return false;
      }
      end++;
    }
    Word last = words.get(end - 1);
    return end > i + 1
        && last.isFinite()
        && isSingularVerb(last)
        && words.subList(i + 1, end).stream()
            .anyMatch(w -> w.mayBeVerb(lexicon.dealings()::isByAgent));
  }

  private boolean isSingle(Word word) {
    return (word.tag() == WordClass.NOUN || word.tag() == WordClass.NAME)
        && word.form().numbers() != 2
        && !lexicon.isBare(word.form())
        && !lexicon.isListed(word.text());
  }

  private boolean isDoing(List<Word> words, int i) {
    if (!words.get(i + 1).isFinite()) {
      return false;
    }
    String particle = particle(words.subList(i + 1, words.size()));
    for (int k = i + 1; k < words.size(); k++) {
      Word word = words.get(k);
      if (word.is(WordClass.MARK) && !word.is("\"") && k > i + 1) {
        return false;
      }
      if (word.is(WordClass.VERB)
          && word.mayBeVerb(
              lemma ->
                  lexicon.dealings().isByAgent(lemma)
                      || lexicon.dealings().isByAgent(particle + lemma))) {
        return true;
      }
    }
    return false;
  }

  /** "arbeiten … zusammen": what stands apart from its verb. */
  static String particle(List<Word> clause) {
    return clause.stream()
        .takeWhile(w -> !w.is(WordClass.MARK))
        .filter(w -> w.is(WordClass.PARTICLE))
        .map(Word::lower)
        .findFirst()
        .orElse("");
  }

  /** Whether a verb can be said of one: what acts in the plural without an article is no name. */
  static boolean isSingularVerb(Word word) {
    return word.form().verbs().stream()
        .anyMatch(v -> v.shape() == Form.Shape.FINITE && (v.numbers() & 1) != 0);
  }
}
