package org.firmament.extract.name;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Quotes;
import org.firmament.extract.word.Word;
import org.firmament.model.Kind;
import org.firmament.text.Form;
import org.firmament.text.WordClass;

/** Votes by what stands behind a name: the noun that it owns, a comma and a noun, its verb. */
final class FollowingSigns {
  private final Lexicon lexicon;
  private final Gazetteer gazetteer;
  private final Grammar grammar;

  FollowingSigns(Lexicon lexicon, Gazetteer gazetteer, Grammar grammar) {
    this.grammar = grammar;
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
  }

  void vote(Thing thing, List<Word> words, int from, int to) {
    boolean quoted = Quotes.has(words.get(to)) && to + 1 < words.size();
    Word next = words.get(quoted ? to + 1 : to);
    int behind = quoted ? to + 2 : to + 1;
    if (next.is("(") && to + 3 < words.size() && words.get(to + 2).is(":")) {
      thing.vote(Kind.COMPANY, 1);
      return;
    }
    boolean dash =
        next.isDash() && behind < words.size() && words.get(behind).is(WordClass.DETERMINER);
    if (next.is(",") || dash) {
      double before = thing.votes(Kind.PERSON);
      behindComma(thing, words, behind);
      boolean officer = thing.votes(Kind.PERSON) > before;
      if (officer && to - from == 2 && lexicon.isGiven(words.get(from))) {
        thing.vote(Kind.PERSON, 1.5);
      }
      return;
    }
    if (next.isFinite()) {
      boolean is = next.is("ist") || next.is("is") || next.is("was");
      if (is && to + 1 < words.size() && words.get(to + 1).is(WordClass.DETERMINER)) {
        behindComma(thing, words, to + 1);
        return;
      }
      if (thing.kind() == Kind.PLACE && from == to - 1 && isOfFirms(words, to)) {
        thing.vote(Kind.COMPANY, thing.votes(Kind.PLACE) + 1);
      }
      acts(thing, words, from, to);
      return;
    }
    if (next.is("based") || next.is("headquartered")) {
      thing.vote(Kind.PLACE, 3);
      return;
    }
    boolean owner = next.is("'s");
    int at = owner ? to + 1 : to;
    if (at >= words.size() || !Word.touches(words, at) && !owner) {
      return;
    }
    Word after = words.get(at);
    Optional<Lexicon.Noun> found = nounAt(words, at);
    boolean hyphen = !owner && isHyphenated(words, to);
    if (after.is("shares") || after.is("stock") || after.lower().startsWith("aktie")) {
      thing.vote(Kind.COMPANY, 2);
    } else if (found.isPresent()) {
      Lexicon.Noun noun = found.get();
      boolean brand = hyphen && after.lower().startsWith("marke");
      if (noun.isProduct()
          && (brand || hyphen && (isGenitive(words.get(to - 1)) || isQuoted(words, at + 1)))) {
        thing.vote(Kind.COMPANY, 0.6);
      } else if (noun.isProduct() && !owner && (hyphen || !after.capital())) {
        boolean named = at + 1 < words.size() && words.get(at + 1).is(WordClass.NAME);
        double sure = noun.lemma().equals("brand") ? 2.5 : 1.5;
        boolean several = grammar.nounsAreCapital() && after.form().numbers() == 2;
        if (hyphen && (named || several) && noun.role().isEmpty()) {
          thing.vote(Kind.COMPANY, 0.4);
        } else {
          thing.vote(Kind.PRODUCT, hyphen && named ? 1.1 : sure);
        }
        if (noun.role().equals("medium") && !hyphen && !named) {
          thing.mayAlsoBe(Kind.COMPANY);
        }
      } else if (noun.isOffice() && (owner || hyphen || !after.capital())) {
        thing.vote(Kind.COMPANY, 1.5);
      } else if (lexicon.isWareToo(noun) && !owner && !hyphen && !after.capital()) {
        thing.vote(Kind.PRODUCT, 1.2);
        thing.mayAlsoBe(Kind.COMPANY);
      } else if (hyphen && grammar.has("ware-makers", noun.lemma())) {
        thing.vote(Kind.PRODUCT, 1);
      } else if (noun.isCompany() && (owner || hyphen || !after.capital())) {
        thing.vote(Kind.COMPANY, 1);
      } else if (owner && noun.isProduct()) {
        thing.vote(Kind.COMPANY, 0.6);
      }
    }
  }

  /** „Norvik-Serie „Wind““, but "Windows-Smartphone": what is made has a name of its own. */
  private static boolean isQuoted(List<Word> words, int at) {
    return at + 1 < words.size() && Quotes.has(words.get(at)) && words.get(at + 1).capital();
  }

  /** "Norviks Smartphone", but "Windows-Smartphone". */
  private boolean isGenitive(Word last) {
    return last.text().length() > 2
        && last.text().endsWith("s")
        && gazetteer.named(last.text()).isEmpty();
  }

  private static boolean isHyphenated(List<Word> words, int i) {
    return Word.touches(words, i)
        && words.get(i - 1).tag() == WordClass.NAME
        && words.get(i).capital();
  }

  /** "Made by X, the phone": what follows is what the participle is said of. */
  private static boolean isMaker(List<Word> words, int at) {
    int by = at - 2;
    while (by > 0 && words.get(by).capital()) {
      by--;
    }
    boolean told = by > 0 && by < 4 && words.get(by).is("by");
    return told && words.get(0).form().is(Form.Shape.PAST_PARTICIPLE);
  }

  /** "X, 45," and "X, who": a person; "X, chief executive of": one, too. */
  private void behindComma(Thing thing, List<Word> words, int at) {
    if (at + 1 >= words.size()) {
      return;
    }
    for (int i = at + 1; i < words.size() && i < at + 4 && words.get(i - 1).capital(); i++) {
      if (words.get(i).is("'s")) {
        behindComma(thing, words, i + 1);
        return;
      }
    }
    Word next = words.get(at);
    boolean age =
        next.is(WordClass.NUMBER)
            && next.text().length() == 2
            && (words.get(at + 1).is(",") || words.get(at + 1).is("."));
    if (age || next.is("who") || next.is("whose")) {
      thing.vote(Kind.PERSON, age ? 2 : next.is("whose") ? 0.3 : 1);
      return;
    }
    if (next.is(WordClass.RELATIVE) || isMaker(words, at)) {
      return;
    }
    boolean region =
        next.capital()
            && words.get(at + 1).is(WordClass.MARK)
            && lexicon.placeClass(next.text()).filter(c -> !c.equals("city")).isPresent();
    if (region) {
      thing.vote(Kind.PLACE, 1);
      return;
    }
    for (int i = at; i < words.size() && i < at + 6; i++) {
      Word word = words.get(i);
      boolean far = i >= at + 4 && word.is(WordClass.PREPOSITION);
      if (word.is(WordClass.MARK) || word.is(WordClass.VERB) || far || word.is("and")) {
        return;
      }
      Optional<Lexicon.Noun> noun = nounAt(words, i);
      if (noun.isPresent() && !isModifier(words, i, noun.get())) {
        if (noun.get().isOffice() && !lexicon.isFirmToo(word.text())) {
          thing.vote(Kind.PERSON, 1.2);
        } else if (noun.get().isCompany() && !noun.get().role().equals("institution")) {
          thing.vote(Kind.COMPANY, 1);
          if (lexicon.isWareToo(noun.get())) {
            thing.mayAlsoBe(Kind.PRODUCT);
          }
        } else if (noun.get().isProduct()) {
          thing.vote(Kind.PRODUCT, 1.2);
        }
        return;
      }
    }
  }

  /** "the mobile phone operator": a noun before the one that says what it is. */
  private boolean isModifier(List<Word> words, int i, Lexicon.Noun noun) {
    int next = i + (noun.lemma().contains(" ") ? 2 : 1);
    return next < words.size()
        && words.get(next).is(WordClass.NOUN)
        && !words.get(next).capital()
        && lexicon.noun(words.get(next)).isPresent();
  }

  /** "Corby is listed on", "Montgomery supplied frames": what is said of firms, not of towns. */
  private boolean isOfFirms(List<Word> words, int to) {
    if (lexicon.placeClass(words.get(to - 1).text()).filter("city"::equals).isEmpty()) {
      return false;
    }
    int main = to;
    boolean passive = false;
    while (main + 1 < words.size()
        && (words.get(main + 1).is(WordClass.VERB) || words.get(main + 1).is(WordClass.ADVERB))) {
      passive |= words.get(main).mayBeVerb(lemma -> lemma.equals("be"));
      main++;
    }
    String list = passive ? "firm-passives" : "firm-verbs";
    return words.get(main).mayBeVerb(lemma -> grammar.has(list, lemma));
  }

  private void acts(Thing thing, List<Word> words, int from, int to) {
    if (from > 0 && PlaceSigns.isWhere(words.get(from - 1))) {
      return;
    }
    for (int i = to; i < words.size() && i < to + 12; i++) {
      Word word = words.get(i);
      if (word.is(WordClass.MARK)) {
        break;
      }
      if (word.is(WordClass.VERB)) {
        for (Form.Verb verb : word.form().verbs()) {
          if (isSaying(verb.lemma())) {
            if (from > 0 && words.get(from - 1).is(WordClass.PREPOSITION)) {
              return;
            }
            thing.vote(to - from > 1 ? Kind.PERSON : Kind.COMPANY, to - from > 1 ? 0.7 : 0.3);
            return;
          }
          if (lexicon.dealings().isByAgent(verb.lemma())) {
            thing.vote(Kind.COMPANY, thing.votes(Kind.COMPANY) < 1 ? 0.5 : 0);
            return;
          }
        }
      }
    }
  }

  private Optional<Lexicon.Noun> nounAt(List<Word> words, int at) {
    Word word = words.get(at);
    if (at + 1 < words.size()) {
      String two = word.text() + " " + words.get(at + 1).text();
      if (lexicon.isListed(two)) {
        return lexicon.noun(two, "");
      }
    }
    return word.is(WordClass.NOUN) || word.is(WordClass.NAME)
        ? lexicon.noun(word)
        : Optional.empty();
  }

  static boolean isSaying(String lemma) {
    return switch (lemma.toLowerCase(Locale.ROOT)) {
      case "sagen", "say", "tell", "sprechen", "betonen", "know", "insist" -> true;
      default -> false;
    };
  }
}
