package org.firmament.extract.name;

import java.util.List;
import java.util.Set;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Word;
import org.firmament.model.Kind;
import org.firmament.text.Form.Verb;
import org.firmament.text.WordClass;

/**
 * What a sentence calls a firm by two names: "Norvik (formerly Lumera)", "Norvik was founded in
 * 1967 as Lumera Ltd", "Norvik changed its name to Lumera".
 */
final class OtherNames {
  private static final Set<String> ONCE =
      Set.of("formerly", "now", "previously", "originally", "later", "then", "once", "today");

  private static final Set<String> KNOWN =
      Set.of("known", "called", "named", "renamed", "rebranded", "as", "to", "the", "also");

  private static final Set<String> LINKS = Set.of("in", "on", "by", "of", "as", "the", "to", ",");

  private final Lexicon lexicon;
  private final Grammar grammar;

  OtherNames(Lexicon lexicon, Grammar grammar) {
    this.lexicon = lexicon;
    this.grammar = grammar;
  }

  /** Joins the names of a sentence that stand for one firm. */
  void join(List<Name> names, List<Word> words, Things things) {
    for (int n = 0; n + 1 < names.size(); n++) {
      Name left = names.get(n);
      Name right = names.get(n + 1);
      boolean firms =
          Kind.FIRMS.contains(left.thing().kind()) && Kind.FIRMS.contains(right.thing().kind());
      if (firms && !left.genitive() && !right.genitive() && areSame(left, right, words)) {
        things.same(left.thing(), right.thing());
      }
    }
  }

  private boolean areSame(Name left, Name right, List<Word> words) {
    List<Word> between = words.subList(left.to(), right.from());
    if (between.isEmpty()) {
      return false;
    }
    boolean closed = right.to() < words.size() && words.get(right.to()).is(")");
    return between.get(0).is("(")
        ? closed && isTold(between.subList(1, between.size()), false)
        : between.get(0).is(",")
            ? isTold(between.subList(1, between.size()), true)
            : isRenamed(between);
  }

  /** "formerly", "now known as the"; behind a comma only with "known as" or the like. */
  private static boolean isTold(List<Word> between, boolean comma) {
    boolean once = false;
    boolean known = false;
    for (Word word : between) {
      once |= ONCE.contains(word.lower());
      known |= word.is("known") || word.is("renamed") || word.is("rebranded") || word.is("called");
      if (!ONCE.contains(word.lower()) && !KNOWN.contains(word.lower())) {
        return false;
      }
    }
    return comma ? known || once && between.get(0).is("formerly") : once || known;
  }

  /** "was renamed", "was founded on 6 March 1967 as", "changed its name to". */
  private boolean isRenamed(List<Word> between) {
    boolean renamed = false;
    boolean founded = false;
    boolean changed = false;
    for (Word word : between) {
      boolean main = false;
      for (Verb verb : word.is(WordClass.VERB) ? word.form().verbs() : List.<Verb>of()) {
        main |= grammar.has("new-names", verb.lemma());
        renamed |= grammar.has("new-names", verb.lemma());
        founded |= grammar.has("founded-as", verb.lemma());
        changed |= verb.lemma().equals("change");
        main |= founded || changed || verb.lemma().equals("be") || verb.lemma().equals("have");
      }
      boolean name = changed && (word.is("its") || word.is("name") || word.is("back"));
      boolean light =
          word.is(WordClass.ADVERB)
              || word.is(WordClass.NUMBER)
              || LINKS.contains(word.lower())
              || lexicon.isTime(word.text());
      if (!main && !name && !light) {
        return false;
      }
    }
    String last = lastBut(between, "the");
    return renamed && !last.equals("by") && !last.equals("in")
        || founded && last.equals("as")
        || changed && last.equals("to") && between.stream().anyMatch(w -> w.is("name"));
  }

  private static String lastBut(List<Word> words, String article) {
    Word last = words.get(words.size() - 1);
    return last.is(article) && words.size() > 1
        ? words.get(words.size() - 2).lower()
        : last.lower();
  }
}
