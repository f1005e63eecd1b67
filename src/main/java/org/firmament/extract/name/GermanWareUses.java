package org.firmament.extract.name;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.firmament.extract.word.Determiner;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Quotes;
import org.firmament.extract.word.Word;
import org.firmament.model.Kind;
import org.firmament.model.Span;
import org.firmament.text.WordClass;

/**
 * Tells by what German texts say of a name that it stands for a ware: who uses or makes it, parts
 * that only wares have, its sort beside a verb of calling, that it is on sale.
 */
final class GermanWareUses {
  /** What is called by its sort is surely of it. */
  private static final double CALLED = 1.8;

  /** Only wares have makers and new versions, and are on sale. */
  private static final double TOLD = 1.5;

  /** Firms have users and readers, too. */
  private static final double USED = 0.9;

  /** Hardly a firm stands in quotation marks. */
  private static final double QUOTED = 0.6;

  /** In words: "das erste eigene Smartphone der Marke heißt". */
  private static final int FARTHEST = 8;

  private final Lexicon lexicon;
  private final Grammar grammar;

  GermanWareUses(Lexicon lexicon, Grammar grammar) {
    this.lexicon = lexicon;
    this.grammar = grammar;
  }

  /**
   * Votes for a product where the words around a name tell of one, and gives where the text tells
   * of it as something that is made and sold.
   */
  Set<Span> vote(List<List<Word>> sentences, List<List<Name>> names) {
    Set<Span> traded = new HashSet<>();
    for (int s = 0; s < sentences.size(); s++) {
      List<Word> words = sentences.get(s);
      for (Name name : names.get(s)) {
        Thing thing = name.thing();
        boolean open =
            !(thing.isListed() && thing.kind() != Kind.PRODUCT)
                && !isFirmByForm(words, name)
                && thing.votes(Kind.PERSON) < CALLED
                && thing.votes(Kind.PLACE) < CALLED;
        double sign = open && !name.genitive() ? sign(words, name) : 0;
        if (sign > 0) {
          thing.vote(Kind.PRODUCT, sign);
        }
        if (sign >= TOLD && sign < CALLED || sign > 0 && isEarning(words, name)) {
          traded.add(name.span());
        }
      }
    }
    return traded;
  }

  private boolean isFirmByForm(List<Word> words, Name name) {
    return words.subList(name.from(), name.to()).stream()
        .anyMatch(w -> lexicon.isLegalForm(w.text()));
  }

  private double sign(List<Word> words, Name name) {
    int from = outside(words, name.from(), -1);
    int to = outside(words, name.to() - 1, 1) + 1;
    double best = Math.max(compound(words, name), owned(words, sort(words, from)));
    best = Math.max(best, isCalled(words, from, to) ? CALLED : 0);
    best = Math.max(best, from < name.from() && to > name.to() ? QUOTED : 0);
    best = Math.max(best, isUsed(words, to) || hears(words, from, to) ? USED : 0);
    return Math.max(
        best, isIntroduced(words, from, to) || isOnSale(words, sort(words, from), to) ? TOLD : 0);
  }

  /** "der Umsatz mit dem Handy Lumera". */
  private boolean isEarning(List<Word> words, Name name) {
    int at = phraseStart(words, sort(words, outside(words, name.from(), -1))) - 1;
    return at > 0 && words.get(at).is("mit");
  }

  /** Where the noun stands that tells before the name what it is: "das Handy Lumera". */
  private int sort(List<Word> words, int from) {
    boolean told =
        from > 0
            && words.get(from - 1).is(WordClass.NOUN)
            && Word.touches(words, from)
            && lexicon.noun(words.get(from - 1)).filter(Lexicon.Noun::isProduct).isPresent();
    return told ? from - 1 : from;
  }

  /** Beyond the quotation mark that touches a name. */
  private static int outside(List<Word> words, int at, int step) {
    int next = at + step;
    boolean quoted = next >= 0 && next < words.size() && Quotes.has(words.get(next));
    return quoted ? next : at;
  }

  /** "Lumera-Spieler", "Lumera-Hersteller". */
  private double compound(List<Word> words, Name name) {
    int to = name.to();
    boolean joined =
        to < words.size()
            && words.get(to).is(WordClass.NOUN)
            && words.get(to).span().start() == words.get(to - 1).span().end() + 1;
    return joined ? noun(words.get(to)) : 0;
  }

  /** "Nutzer von Lumera", "die Hersteller des Lumera", "die zweite Staffel der „Küste“". */
  private double owned(List<Word> words, int from) {
    int at = phraseStart(words, from) - 1;
    if (at < 1) {
      return 0;
    }
    Word link = words.get(at);
    boolean article = at + 1 < from && isGenitive(words.get(at + 1));
    if (article && words.get(at).is(WordClass.NOUN)) {
      return noun(link);
    }
    if (link.is("mit") && grammar.has("ware-results", words.get(at - 1).form().noun())) {
      return USED;
    }
    boolean owner =
        link.is("von") || link.is("vom") || link.is("für") || link.is("hinter") || link.is("zu");
    return owner ? noun(words.get(at - 1)) : 0;
  }

  private static boolean isGenitive(Word article) {
    return article.is("des") || article.is("der") || article.is("seines") || article.is("ihres");
  }

  /** Where the phrase begins whose noun or name stands at a word. */
  private static int phraseStart(List<Word> words, int noun) {
    int at = noun;
    while (at > 0
        && (words.get(at - 1).is(WordClass.ADJECTIVE)
            || words.get(at - 1).is(WordClass.NUMBER)
            || Quotes.has(words.get(at - 1)))) {
      at--;
    }
    return at > 0 && words.get(at - 1).is(WordClass.DETERMINER) ? at - 1 : at;
  }

  private double noun(Word word) {
    String lemma = word.form().noun();
    if (grammar.has("ware-makers", lemma) || grammar.has("ware-parts", lemma)) {
      return TOLD;
    }
    return grammar.has("ware-users", lemma) ? USED : 0;
  }

  /** "Lumera heißt das Gerät", "Die App nennt sich Lumera", "hört auf den Namen Lumera". */
  private boolean isCalled(List<Word> words, int from, int to) {
    boolean behind = to < words.size() && isCalling(words.get(to));
    if (behind) {
      int at = to + 1 < words.size() && words.get(to + 1).is("sich") ? to + 2 : to + 1;
      boolean phrase =
          at < words.size() && grammar.determiner(words.get(at).lower()) != Determiner.NONE;
      return phrase && isWare(firstNoun(words, at));
    }
    if (from == 0) {
      return false;
    }
    Word before = words.get(from - 1);
    boolean calls =
        isCalling(before) || before.is("sich") && from > 1 && isCalling(words.get(from - 2));
    boolean name =
        before.text().equals("Namen") && from > 1
            || before.is("namens")
            || before.text().endsWith("name")
            || before.text().endsWith("namen");
    return (calls || name) && isWare(firstNoun(words, clauseStart(words, from - 1)));
  }

  /** "Wer Lumera spielt", "die Tandem einnehmen": what stands before such a verb is used. */
  private boolean isUsed(List<Word> words, int to) {
    return to < words.size()
        && words.get(to).is(WordClass.VERB)
        && words.get(to).mayBeVerb(v -> grammar.has("using-verbs", v))
        && (to + 1 == words.size()
            || words.get(to + 1).is(WordClass.MARK)
            || words.get(to + 1).is(WordClass.VERB)
            || words.get(to + 1).is(WordClass.CONJUNCTION));
  }

  /** "hört auf den Namen Lumera", "unter dem Codenamen Lumera". */
  private static boolean hears(List<Word> words, int from, int to) {
    if (from > 0 && words.get(from - 1).lower().startsWith("codename")) {
      return true;
    }
    if (from < 3 || !words.get(from - 1).is("namen")) {
      return false;
    }
    boolean behind = to < words.size() && words.get(to).lower().startsWith("hör");
    return behind
        || words.subList(clauseStart(words, from), from).stream()
            .anyMatch(w -> w.is("hört") || w.is("hörte"));
  }

  private boolean isCalling(Word word) {
    return word.is(WordClass.VERB)
        && word.isFinite()
        && word.mayBeVerb(v -> v.equals("heißen") || v.equals("nennen"));
  }

  private boolean isWare(Optional<Lexicon.Noun> noun) {
    return noun.filter(n -> n.isProduct() || lexicon.isWareToo(n)).isPresent();
  }

  /** What the first noun of a clause stands for, behind adjectives and participles. */
  private Optional<Lexicon.Noun> firstNoun(List<Word> words, int from) {
    for (int i = from; i < words.size() && i < from + FARTHEST; i++) {
      Word word = words.get(i);
      if (word.is(",") || word.is(".") || word.isFinite()) {
        break;
      }
      if (word.is(WordClass.NOUN) && i > from && !isInside(words, from, i)) {
        return lexicon.noun(word);
      }
    }
    return Optional.empty();
  }

  /** "die in Entwicklung befindliche Maschine": a noun behind a preposition within the phrase. */
  private static boolean isInside(List<Word> words, int from, int noun) {
    return words.subList(from, noun).stream().anyMatch(w -> w.is(WordClass.PREPOSITION))
        && noun + 1 < words.size()
        && words.get(noun + 1).is(WordClass.ADJECTIVE);
  }

  /** "hat mit Lumera eine App entwickelt": not together with it. */
  private boolean isIntroduced(List<Word> words, int from, int to) {
    if (from == 0 || !words.get(from - 1).is("mit") || to >= words.size()) {
      return false;
    }
    boolean together =
        from > 1 && (words.get(from - 2).is("gemeinsam") || words.get(from - 2).is("zusammen"));
    String article = words.get(to).lower();
    boolean one =
        article.startsWith("ein") || article.startsWith("sein") || article.startsWith("ihr");
    return !together && one && isWare(firstNoun(words, to));
  }

  /** "Lumera kostet 20 Euro", "Lumera erscheint im Mai", "Lumera ist ab sofort erhältlich". */
  private boolean isOnSale(List<Word> words, int from, int to) {
    int start = phraseStart(words, from);
    Word before = words.get(Math.max(0, start - 1));
    boolean marked =
        start > 0
            && (before.is(WordClass.PREPOSITION)
                || before.is(WordClass.NOUN) && !words.get(start).is("die"));
    if (marked || to >= words.size()) {
      return false;
    }
    Word next = words.get(to);
    if (next.isFinite() && next.mayBeVerb(v -> v.equals("kosten"))) {
      return words.subList(to, Math.min(words.size(), to + FARTHEST)).stream()
          .anyMatch(w -> w.is("euro") || w.is("dollar") || w.is("franken") || w.is("€"));
    }
    boolean appears = next.isFinite() && next.mayBeVerb(v -> v.equals("erscheinen"));
    if (appears) {
      return to + 1 < words.size()
          && !words.get(to + 1).is(WordClass.ADJECTIVE)
          && !words.get(to + 1).is("als");
    }
    boolean subject =
        next.isFinite() && next.mayBeVerb(v -> grammar.has("sale-verbs", v))
            || start > 0
                && before.isFinite()
                && before.mayBeVerb(v -> grammar.has("sale-verbs", v));
    return subject && isSold(words, from);
  }

  /** Whether the clause says that its subject is on sale. */
  private boolean isSold(List<Word> words, int from) {
    int end = from;
    while (end < words.size() && !words.get(end).is(",") && !words.get(end).is(";")) {
      end++;
    }
    for (int i = clauseStart(words, from); i < end; i++) {
      Word word = words.get(i);
      boolean market =
          i > 1
              && grammar.has("sale-places", word.text())
              && (words.get(i - 1).is("den")
                  || words.get(i - 1).is("die")
                  || words.get(i - 1).is("im"));
      if (market || grammar.has("sale-words", word.lower())) {
        return true;
      }
    }
    return false;
  }

  private static int clauseStart(List<Word> words, int at) {
    int i = at;
    while (i > 0
        && !words.get(i - 1).is(",")
        && !words.get(i - 1).is(";")
        && !words.get(i - 1).is(":")) {
      i--;
    }
    return i;
  }
}
