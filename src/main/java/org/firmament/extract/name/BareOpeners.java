package org.firmament.extract.name;

import java.util.List;
import java.util.Set;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Word;
import org.firmament.model.Kind;
import org.firmament.text.Form;
import org.firmament.text.WordClass;

/**
 * German words without an article that open a sentence which speaks of a firm: "Windfang ist im
 * MDax", "Saftladen, Tochter des Konzerns X, …", "Hurtig streicht 300 Stellen".
 */
final class BareOpeners {
  private static final Set<String> INSOLVENT = Set.of("zahlungsunfähig", "insolvent", "pleite");

  private final Lexicon lexicon;
  private final Gazetteer gazetteer;

  BareOpeners(Lexicon lexicon, Gazetteer gazetteer) {
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
  }

  /** Whether what follows the noun that opens the sentence is said of firms only. */
  boolean isFirm(List<Word> words, int i) {
    if (i + 3 >= words.size()) {
      return false;
    }
    Word next = words.get(i + 1);
    if (next.is(",")) {
      return isApposed(rest(words, i + 2));
    }
    if (isSeated(words, i)) {
      return true;
    }
    if (next.is("vor")) {
      Word deal = words.get(i + 2);
      return deal.is(WordClass.NOUN) && lexicon.dealings().takesFirm(deal.form().noun(), "von");
    }
    return GermanAgents.isSingularVerb(next)
        && (isBusiness(words, i + 1) || isDealing(words, i + 1));
  }

  /** "Windfang hat ein Auge auf …, prüft den Kauf": a verb by which more is said than what is. */
  private boolean isDealing(List<Word> words, int verb) {
    return !isPredicative(words.get(verb)) && hasDeal(rest(words, verb + 1));
  }

  /** Whether a clause has a noun for what firms make out between them, or for a part of one. */
  private boolean hasDeal(List<Word> rest) {
    for (int i = 0; i < rest.size(); i++) {
      String noun = rest.get(i).is(WordClass.NOUN) ? rest.get(i).form().noun() : "";
      boolean part =
          i + 1 < rest.size()
              && rest.get(i + 1).is("an")
              && lexicon.dealings().takesFirm(noun, "an");
      if (part || lexicon.dealings().isDeal(noun)) {
        return true;
      }
    }
    return false;
  }

  /** "Feldspat (plus 4,9 Prozent)": the change of a share's price behind its name. */
  static boolean isQuoted(List<Word> words, int i) {
    return i + 2 < words.size()
        && words.get(i + 1).is("(")
        && (words.get(i + 2).is("plus") || words.get(i + 2).is("minus"));
  }

  /** "Hurtig streicht 300 Stellen": nothing but the adjective can be the subject. */
  boolean isSubjectAdjective(List<Word> words, int i) {
    if (i + 3 >= words.size()
        || words.get(i).tag() != WordClass.ADJECTIVE
        || GermanPeers.isInflected(words.get(i))) {
      return false;
    }
    Word next = words.get(i + 1);
    if (isQuoted(words, i) || isSeated(words, i)) {
      return true;
    }
    boolean acts = next.mayBeVerb(lexicon.dealings()::isByAgent);
    if (!GermanAgents.isSingularVerb(next) || !acts && !isBusiness(words, i + 1)) {
      return false;
    }
    List<Word> rest = rest(words, i + 2);
    return rest.stream().anyMatch(w -> w.is(WordClass.NUMBER)) && !hasSubject(rest);
  }

  /** "In Wien beschäftigt Windfang 80 Leute": the subject behind a verb that opens the clause. */
  boolean isSubjectBehind(List<Word> words, int i) {
    if (i < 2 || i + 1 >= words.size()) {
      return false;
    }
    Word verb = words.get(i - 1);
    Word next = words.get(i + 1);
    List<Word> rest = rest(words, i + 1);
    boolean object =
        next.is(WordClass.NUMBER)
            || next.is("den")
            || next.is("einen")
            || next.is("eine")
            || next.lower().startsWith("kein")
            || next.lower().startsWith("seine")
            || next.lower().startsWith("ihre")
            || next.is(WordClass.NOUN) && next.form().numbers() == 2
            || next.is(WordClass.PREPOSITION) && !hasSubject(rest);
    boolean clause = words.get(i - 2).is(",");
    boolean source = words.get(i - 2).is("zufolge");
    boolean adverbial =
        (source
                || words.get(0).is(WordClass.PREPOSITION)
                || i == 2 && isAdverb(words.get(0))
                || words.get(0).is("anders") && words.get(1).is("als"))
            && words.subList(0, i - 1).stream()
                .noneMatch(
                    w -> w.is(WordClass.PRONOUN) || w.is(WordClass.MARK) || w.is(WordClass.VERB));
    return object
        && GermanAgents.isSingularVerb(verb)
        && acts(verb, GermanAgents.particle(rest))
        && (clause && words.get(0).is(WordClass.SUBJUNCTION) || adverbial);
  }

  /**
   * "während Windfang 3 Millionen verlor": the subject of a clause of which the verb is a firm's.
   */
  boolean isSubjectOfClause(List<Word> words, int i) {
    if (i == 0 || i + 2 >= words.size() || !words.get(i - 1).is(WordClass.SUBJUNCTION)) {
      return false;
    }
    Word next = words.get(i + 1);
    List<Word> rest = rest(words, i + 1);
    return (next.is(WordClass.NUMBER)
            || next.is(WordClass.PREPOSITION)
            || next.is("den")
            || next.is("einen"))
        && !hasSubject(rest)
        && rest.stream().anyMatch(w -> w.is(WordClass.VERB) && acts(w, ""));
  }

  /** "Künftig", "Angeblich": what ends as no adjective before a noun does. */
  private static boolean isAdverb(Word word) {
    return word.is(WordClass.ADVERB)
        || word.tag() == WordClass.ADJECTIVE && !GermanPeers.isInflected(word);
  }

  private boolean acts(Word verb, String particle) {
    return verb.mayBeVerb(
        lemma ->
            lexicon.dealings().isByAgent(lemma) || lexicon.dealings().isByAgent(particle + lemma));
  }

  /** "Hurtig mit Sitz in Wien". */
  private static boolean isSeated(List<Word> words, int i) {
    return words.get(i + 1).is("mit") && words.get(i + 2).is("sitz");
  }

  private static boolean hasSubject(List<Word> rest) {
    for (int k = 0; k < rest.size(); k++) {
      Word word = rest.get(k);
      boolean led = k > 0 && rest.get(k - 1).is(WordClass.PREPOSITION);
      boolean article = word.is(WordClass.DETERMINER) && !word.is("den") && !word.is("einen");
      if (!led && (word.is(WordClass.NAME) || word.is(WordClass.PRONOUN) || article)) {
        return true;
      }
    }
    return false;
  }

  /** "…, Tochter des Konzerns X," and "…, 1998 von Ida Lenz gegründet,". */
  private boolean isApposed(List<Word> rest) {
    if (rest.isEmpty()) {
      return false;
    }
    Word last = rest.get(rest.size() - 1);
    boolean founded =
        last.isVerb(Form.Shape.PAST_PARTICIPLE) && last.mayBeVerb(lexicon.dealings()::takesFirm);
    return founded
        || rest.stream()
            .dropWhile(w -> w.is(WordClass.DETERMINER) || w.is(WordClass.ADJECTIVE))
            .limit(1)
            .anyMatch(this::isFirmNoun);
  }

  /** Whether a clause has an index, a figure of a firm or a noun for one as its predicate. */
  private boolean isBusiness(List<Word> words, int verb) {
    List<Word> rest = rest(words, verb + 1);
    boolean counts = rest.stream().anyMatch(w -> w.is(WordClass.NUMBER));
    for (int k = 0; k < rest.size(); k++) {
      Word word = rest.get(k);
      boolean told =
          k > 0
              && (isPredicative(words.get(verb))
                      && (rest.get(k - 1).lower().startsWith("ein") || rest.get(k - 1).is("der"))
                  || rest.get(k - 1).is("als")
                  || k > 1 && rest.get(k - 2).is("als"));
      boolean own = k > 0 && rest.get(k - 1).lower().startsWith("seine");
      if (INSOLVENT.contains(word.lower())
          || own && lexicon.noun(word).filter(n -> n.role().equals("seat")).isPresent()
          || told && isFirmNoun(word)
          || gazetteer.named(word.text()).filter(e -> e.kind() == Kind.EXCHANGE).isPresent()
          || counts
              && word.is(WordClass.NOUN)
              && lexicon.noun(word).filter(Lexicon.Noun::isMeasured).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPredicative(Word verb) {
    return verb.mayBeVerb(lemma -> lemma.equals("sein") || lemma.equals("bleiben"));
  }

  private boolean isFirmNoun(Word word) {
    return word.is(WordClass.NOUN)
        && lexicon
            .noun(word)
            .filter(n -> n.isCompany() && !n.role().equals("institution"))
            .isPresent();
  }

  static List<Word> rest(List<Word> words, int from) {
    int to = from;
    while (to < words.size() && !words.get(to).is(WordClass.MARK)) {
      to++;
    }
    return words.subList(from, to);
  }
}
