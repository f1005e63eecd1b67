package org.firmament.extract.name;

import java.util.List;
import java.util.Optional;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Quotes;
import org.firmament.extract.word.Word;
import org.firmament.model.Kind;
import org.firmament.text.Form;
import org.firmament.text.WordClass;

/** How the words around a name in an English sentence tell of it: as of a ware, or of a firm. */
final class EnglishWareContext {
  /** In words: "flat", "washing" of "Kestrel washing powder". */
  private static final int LONGEST_ATTRIBUTE = 3;

  /** In words: "the new", "the first two". */
  private static final int LONGEST_PHRASE = 4;

  /** In words, from what gives a name to the noun for what bears it. */
  private static final int FARTHEST_NOUN = 8;

  /** What a use that is hardly one of firms tells, and one that may be. */
  static final double STRONG = 1.5;

  static final double WEAK = 0.8;

  private final Lexicon lexicon;
  private final Grammar grammar;

  EnglishWareContext(Lexicon lexicon, Grammar grammar) {
    this.lexicon = lexicon;
    this.grammar = grammar;
  }

  /** "the Kestrel": no firm of one word has an article. */
  double determined(List<Word> words, Name name) {
    int from = name.from();
    Word own = words.get(from);
    boolean article =
        from > 0
            && words.get(from - 1).is("the")
            && name.to() == from + 1
            && !(from > 1 && words.get(from - 2).is(WordClass.NOUN));
    boolean goesOn =
        name.to() < words.size()
            && (words.get(name.to()).is(WordClass.NOUN)
                || words.get(name.to()).is(WordClass.ADJECTIVE)
                || words.get(name.to()).capital());
    boolean other =
        own.isAcronym()
            || own.text().endsWith("s")
            || lexicon.placeOf(own.text()).isPresent()
            || lexicon.placeClass(own.text()).isPresent()
            || lexicon.kindOfWord(own.text()).isPresent()
            || lexicon.endsAsCompany(own.text());
    return article && !goesOn && !other && !name.genitive() ? WEAK : 0;
  }

  /** "Kestrel users", "Kestrel washing powder": the noun that the name narrows. */
  double behind(List<Word> words, Name name) {
    int head = head(words, name.to());
    if (head < 0 || name.genitive()) {
      return 0;
    }
    String lemma = words.get(head).form().noun();
    if (grammar.has("ware-followers", lemma) || grammar.has("ware-sorts", lemma)) {
      return STRONG;
    }
    boolean far = head > name.to();
    if (lexicon.isGoods(lemma) && lexicon.noun(words.get(head)).isEmpty()) {
      return WEAK;
    }
    return far && lexicon.noun(words.get(head)).filter(Lexicon.Noun::isProduct).isPresent()
        ? WEAK
        : 0;
  }

  /** The last of the nouns that go on behind a name; -1 if none does. */
  private static int head(List<Word> words, int to) {
    int head = -1;
    for (int i = to; i < words.size() && i < to + LONGEST_ATTRIBUTE; i++) {
      Word word = words.get(i);
      boolean noun = word.is(WordClass.NOUN) && !word.capital();
      if (!Word.touches(words, i) || !noun && !word.is(WordClass.ADJECTIVE)) {
        break;
      }
      head = noun ? i : head;
    }
    return head;
  }

  /** "its Kestrel", "our Kestrel phones". */
  double owned(List<Word> words, Name name) {
    int from = name.from();
    boolean owned = from > 0 && isPossessive(words.get(from - 1)) && !name.genitive();
    Word first = words.get(from);
    boolean cut = name.to() < words.size() && words.get(name.to()).capital();
    boolean other = cut || first.isAcronym() || lexicon.placeClass(first.text()).isPresent();
    return owned && !other ? WEAK + (head(words, name.to()) < 0 ? 0 : 0.3) : 0;
  }

  /** "Norvik's Kestrel", "Norvik's new Kestrel": what a firm has that is no person or place. */
  double ofMaker(List<Word> words, Name name, List<Name> names) {
    int at = name.from() - 1;
    while (at > 0 && words.get(at).is(WordClass.ADJECTIVE) && !words.get(at).capital()) {
      at--;
    }
    int sign = at;
    boolean maker =
        names.stream()
            .anyMatch(n -> n.genitive() && n.to() == sign && n.thing().kind() == Kind.COMPANY);
    boolean goesOn = name.to() < words.size() && words.get(name.to()).capital();
    Word last = words.get(name.to() - 1);
    boolean other =
        name.genitive()
            || lexicon.placeOf(last.text()).isPresent()
            || lexicon.kindOfWord(last.text()).isPresent()
            || lexicon.endsAsCompany(last.text())
            || lexicon.isGiven(words.get(name.from()));
    return maker && !goesOn && !other ? WEAK : 0;
  }

  /** "its Norvik payment service": a firm's name as that of what another offers. */
  boolean isOwnService(List<Word> words, Name name) {
    int head = head(words, name.to());
    return head >= 0
        && name.from() > 0
        && (isPossessive(words.get(name.from() - 1)) || words.get(name.from() - 1).is("'s"))
        && name.thing().kind() == Kind.COMPANY
        && words.get(head).form().numbers() == 1
        && grammar.has("own-services", words.get(head).lower());
  }

  static boolean isPossessive(Word word) {
    return word.is("its") || word.is("our") || word.is("their");
  }

  /** "sales of Kestrel", "Kestrel was unveiled", "Kestrel goes on sale", "Kestrel costs". */
  double trade(List<Word> words, Name name, List<Name> names) {
    int from = owned(name, names);
    String deed = from > 0 && !name.genitive() ? deed(words, from) : "";
    double dealt =
        grammar.has("ware-deeds", deed) ? STRONG : grammar.has("ware-deeds-too", deed) ? WEAK : 0;
    boolean told = isCalled(words, name.from()) || isApposed(words, name);
    return dealt + said(words, name.to()) + (told ? STRONG : 0);
  }

  /** Where "Norvik's Kestrel" begins. */
  private static int owned(Name name, List<Name> names) {
    return names.stream()
        .filter(n -> n.genitive() && n.to() + 1 == name.from())
        .map(Name::from)
        .findFirst()
        .orElse(name.from());
  }

  /** "its latest film, Kestrel,", "Norvik's magazines - among them Kestrel and Gull". */
  private boolean isApposed(List<Word> words, Name name) {
    int at = name.from() - 1;
    while (at > 0 && (isIntroducing(words.get(at)) || isTelling(words.get(at)))) {
      at--;
    }
    boolean ends =
        name.to() >= words.size()
            || words.get(name.to()).is(WordClass.MARK)
            || words.get(name.to()).is("and");
    boolean set = at > 1 && (words.get(at).is(",") || words.get(at).isDash());
    if (!ends || !set || lexicon.nounEndingAt(words, at).filter(n -> n.isProduct()).isEmpty()) {
      return false;
    }
    int first = at - 1;
    while (first > 0 && isLight(words.get(first), false)) {
      first--;
    }
    Word opening = words.get(first);
    return opening.is("'s") || isPossessive(opening) || opening.is("a") || opening.is("an");
  }

  private static boolean isIntroducing(Word word) {
    return word.is("the") || word.is("among") || word.is("them") || Quotes.has(word);
  }

  /** "its drug, the anti-ulcer Kestrel": what it is for or like. */
  private static boolean isTelling(Word word) {
    return !word.capital() && (word.is(WordClass.ADJECTIVE) || word.text().indexOf('-') > 0);
  }

  private static boolean isLight(Word word, boolean determined) {
    return word.is(WordClass.ADJECTIVE)
        || word.is(WordClass.NUMBER)
        || word.is("most")
        || word.is(WordClass.NOUN)
        || determined && (word.is(WordClass.DETERMINER) || Quotes.has(word));
  }

  /** "a drug known as Kestrel", "the service, dubbed Kestrel": what a ware is called. */
  private boolean isCalled(List<Word> words, int from) {
    int at = from - 1;
    while (at > 0 && (Quotes.has(words.get(at)) || words.get(at).is("as"))) {
      at--;
    }
    boolean code = words.get(from).isAcronym();
    if (code || at < 1 || !words.get(at).mayBeVerb(v -> grammar.has("ware-naming", v))) {
      return false;
    }
    for (int i = at - 1; i >= 0 && i >= at - FARTHEST_NOUN; i--) {
      if (words.get(i).is(WordClass.NOUN)) {
        Optional<Lexicon.Noun> noun = lexicon.nounEndingAt(words, i + 1);
        if (noun.filter(n -> n.isCompany() || n.isOffice()).isPresent()) {
          return false;
        }
        if (noun.filter(Lexicon.Noun::isProduct).isPresent()) {
          return true;
        }
      }
    }
    return false;
  }

  /** "sales of" of "sales of the new Kestrel": a word and a preposition before a name. */
  private static String deed(List<Word> words, int from) {
    int link = from - 1;
    while (link > 0 && link > from - LONGEST_PHRASE && isLight(words.get(link), true)) {
      link--;
    }
    return link > 0 ? words.get(link - 1).lower() + " " + words.get(link).lower() : "";
  }

  /** "the purchase of Norvik", "the Norvik unit", "Norvik's creditors": only firms are so. */
  boolean isDealtWith(List<Word> words, Name name) {
    int from = name.genitive() && name.to() < words.size() ? name.to() + 1 : name.to();
    int head = head(words, from);
    boolean firm =
        head >= 0
            && (grammar.has("firm-followers", words.get(head).lower())
                || !name.genitive() && isFirm(words, head));
    return firm
        || name.from() > 1
            && !isPossessive(words.get(name.from() - 1))
            && grammar.has("firm-deeds", deed(words, name.from()))
        || name.from() > 1 && isPeer(words, name.from() - 1);
  }

  /** "partnered with Norvik": behind such a verb and preposition stands another firm. */
  private boolean isPeer(List<Word> words, int link) {
    return words.get(link).is(WordClass.PREPOSITION)
        && words
            .get(link - 1)
            .mayBeVerb(v -> lexicon.dealings().takesFirm(v, words.get(link).lower()));
  }

  private boolean isFirm(List<Word> words, int head) {
    return lexicon
        .nounEndingAt(words, head + 1)
        .or(() -> lexicon.noun(words.get(head)))
        .filter(n -> n.isCompany() && !lexicon.isWareToo(n) || n.isOffice())
        .isPresent();
  }

  /** "Kestrel was unveiled", "Kestrel goes on sale", "Kestrel costs". */
  private double said(List<Word> words, int to) {
    int verb = main(words, to);
    if (verb < 0) {
      return 0;
    }
    Word main = words.get(verb);
    boolean passive = isPassive(words, to, verb);
    if (passive) {
      return main.mayBeVerb(v -> grammar.has("ware-passives", v))
          ? STRONG
          : main.mayBeVerb(v -> grammar.has("ware-passives-too", v)) ? WEAK : 0;
    }
    boolean onSale =
        verb + 2 < words.size() && words.get(verb + 1).is("on") && words.get(verb + 2).is("sale");
    boolean does = main.mayBeVerb(v -> grammar.has("ware-verbs", v));
    return onSale ? STRONG : does ? WEAK : 0;
  }

  /** The last verb of the group behind a name; -1 if none stands there. */
  private static int main(List<Word> words, int to) {
    int verb = -1;
    boolean relative = to + 1 < words.size() && words.get(to).is(",");
    int from = relative && words.get(to + 1).is("which") ? to + 2 : to;
    for (int i = from; i < words.size(); i++) {
      Word word = words.get(i);
      if (word.is(WordClass.VERB)) {
        verb = i;
      } else if (!word.is(WordClass.ADVERB) && !word.is("not")) {
        break;
      }
    }
    return verb >= 0 && words.get(Math.min(from, verb)).is(WordClass.MARK) ? -1 : verb;
  }

  private static boolean isPassive(List<Word> words, int from, int verb) {
    boolean be = words.subList(from, verb).stream().anyMatch(w -> w.mayBeVerb(v -> v.equals("be")));
    return be && words.get(verb).form().is(Form.Shape.PAST_PARTICIPLE);
  }

  /** Whether the name is said to do what only firms and people do: "Norvik said". */
  boolean acts(List<Word> words, Name name) {
    int verb = main(words, name.to());
    return verb >= 0
        && !isBehindPreposition(words, name.from())
        && !isPassive(words, name.to(), verb)
        && words.get(verb).mayBeVerb(lexicon.dealings()::isByAgent)
        && !words
            .get(verb)
            .mayBeVerb(v -> grammar.has("ware-verbs", v) || grammar.has("ware-verbs-too", v));
  }

  /** "drivers of the Kestrel said": somebody else does it. */
  private static boolean isBehindPreposition(List<Word> words, int from) {
    int at = from - 1;
    while (at > 0 && isLight(words.get(at), true)) {
      at--;
    }
    return at >= 0 && words.get(at).is(WordClass.PREPOSITION);
  }
}
