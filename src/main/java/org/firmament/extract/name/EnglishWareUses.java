package org.firmament.extract.name;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Word;
import org.firmament.model.Kind;
import org.firmament.model.Span;
import org.firmament.text.WordClass;

/**
 * What an English text says of a name that is said of wares rather than of firms, over all its
 * mentions: who uses it and what is sold of it, that it was unveiled or went on sale, whose it is
 * ("its Kestrel phones"). Where the name acts as firms do, it is none.
 */
final class EnglishWareUses {
  /** What a name has whose kind no use of it decides any more. */
  private static final double KNOWN = 1.6;

  /** However often a name is used as one of wares. */
  private static final double MOST = 3;

  private final Lexicon lexicon;
  private final Gazetteer gazetteer;
  private final Grammar grammar;
  private final EnglishWareContext context;

  EnglishWareUses(Lexicon lexicon, Gazetteer gazetteer, Grammar grammar) {
    this.gazetteer = gazetteer;
    this.lexicon = lexicon;
    this.grammar = grammar;
    this.context = new EnglishWareContext(lexicon, grammar);
  }

  /** Votes, and gives where the text tells of a ware as something that is made and sold. */
  Set<Span> vote(List<List<Word>> sentences, List<List<Name>> names, Things things) {
    Set<Span> traded = new HashSet<>();
    pair(sentences, names, things);
    Map<Thing, Double> told = new HashMap<>();
    Set<Thing> firms = new HashSet<>();
    Set<String> makers = firms(names);
    for (int s = 0; s < sentences.size(); s++) {
      List<Word> words = sentences.get(s);
      for (Name name : names.get(s)) {
        called(words, name);
        if (context.isOwnService(words, name)) {
          name.thing().mayAlsoBe(Kind.PRODUCT);
        }
        if (context.acts(words, name) || context.isDealtWith(words, name)) {
          firms.add(name.thing());
        } else if (isOpen(name.thing()) && !isCompound(words, name)) {
          double trade = context.trade(words, name, names.get(s));
          if (trade > 0) {
            traded.add(name.span());
          }
          double quoted = QuotedNames.isQuoted(words, name) ? EnglishWareContext.WEAK : 0;
          double shown =
              context.behind(words, name)
                  + context.owned(words, name)
                  + context.ofMaker(words, name, names.get(s))
                  + context.determined(words, name)
                  + (isModel(words, name, makers) ? EnglishWareContext.STRONG : 0);
          told.merge(name.thing(), trade + quoted + shown, Double::sum);
        }
      }
    }
    for (int s = 0; s + 1 < sentences.size(); s++) {
      if (refersToWare(sentences.get(s + 1))) {
        last(sentences.get(s), names.get(s))
            .ifPresent(
                name -> {
                  told.merge(name.thing(), EnglishWareContext.STRONG, Double::sum);
                  traded.add(name.span());
                });
      }
    }
    told.forEach(
        (thing, weight) -> {
          if (weight > 0 && !firms.contains(thing)) {
            thing.vote(Kind.PRODUCT, Math.min(weight, MOST));
          }
        });
    return traded;
  }

  /** "Daily Gull", "Gull Gazette": a paper, and its publisher; "Gull Fund": what a firm manages. */
  private void called(List<Word> words, Name name) {
    String[] own = name.text().toLowerCase(Locale.ROOT).split(" ");
    Thing thing = name.thing();
    if (own.length < 2 || thing.isListed()) {
      return;
    }
    String last = own[own.length - 1];
    boolean paper = grammar.has("paper-leaders", own[0]) || grammar.has("paper-words", last);
    if (grammar.has("managed", last)) {
      thing.mayAlsoBe(Kind.PRODUCT);
      Word before = words.get(Math.max(0, name.from() - 1));
      if (EnglishWareContext.isPossessive(before) || before.is("'s")) {
        thing.vote(Kind.PRODUCT, Math.max(0, thing.weight() - thing.votes(Kind.PRODUCT)) + 0.1);
      }
    } else if (paper && isOpen(thing)) {
      thing.vote(Kind.PRODUCT, thing.votes(Kind.PRODUCT) < KNOWN ? KNOWN : 0);
      thing.mayAlsoBe(Kind.COMPANY);
    }
  }

  /** The names of one word that stand for firms. */
  private static Set<String> firms(List<List<Name>> names) {
    Set<String> firms = new HashSet<>();
    names.forEach(
        here ->
            here.stream()
                .filter(n -> n.to() == n.from() + 1 && n.thing().kind() == Kind.COMPANY)
                .forEach(n -> firms.add(n.text())));
    return firms;
  }

  /** "the Norvik Kestrel": behind an article, the name of a firm goes on into that of its ware. */
  private boolean isModel(List<Word> words, Name name, Set<String> firms) {
    String first = words.get(name.from()).text();
    Word before = words.get(Math.max(0, name.from() - 1));
    boolean article = before.is("the") || before.is("a") || before.is("an") || before.is("new");
    return name.to() > name.from() + 1
        && (article || endsAsWare(words, name))
        && !name.genitive()
        && (firms.contains(first)
            || gazetteer.named(first).filter(e -> e.kind() == Kind.COMPANY).isPresent())
        && words.subList(name.from() + 1, name.to()).stream()
            .noneMatch(
                w -> lexicon.kindOfWord(w.text()).isPresent() || lexicon.isLegalForm(w.text()));
  }

  /** "Norvik Messenger", "Norvik Desktop Search": by a word for what programs and services do. */
  private boolean endsAsWare(List<Word> words, Name name) {
    boolean goesOn = name.to() < words.size() && words.get(name.to()).capital();
    return !goesOn && grammar.has("ware-endings", words.get(name.to() - 1).lower());
  }

  /** "200,000 Kestrels": several of what is named in the singular. */
  private static void pair(List<List<Word>> sentences, List<List<Name>> names, Things things) {
    Map<String, Thing> byText = new HashMap<>();
    names.forEach(here -> here.forEach(n -> byText.putIfAbsent(n.text(), n.thing())));
    for (int s = 0; s < sentences.size(); s++) {
      for (Name name : names.get(s)) {
        boolean counted =
            name.from() > 0
                && sentences.get(s).get(name.from() - 1).is(WordClass.NUMBER)
                && name.text().length() > 4
                && name.text().endsWith("s")
                && !name.thing().isListed();
        String one = counted ? name.text().substring(0, name.text().length() - 1) : "";
        Thing single = byText.get(one);
        if (single != null && isOpen(single)) {
          things.same(name.thing(), single);
          single.vote(Kind.PRODUCT, EnglishWareContext.STRONG);
        } else if (counted) {
          name.thing().alias(one);
        }
      }
    }
  }

  /** "The game has sold", "The drug, which": what the sentence before names last is such a ware. */
  private boolean refersToWare(List<Word> words) {
    if (words.size() < 3 || !words.get(0).is("the")) {
      return false;
    }
    int noun = 1;
    while (noun + 1 < words.size() && words.get(noun).is(WordClass.ADJECTIVE)) {
      noun++;
    }
    if (noun + 1 < words.size() && words.get(noun + 1).is(WordClass.NOUN)) {
      noun++;
    }
    boolean ware =
        words.get(noun).is(WordClass.NOUN)
            && words.get(noun).form().numbers() == 1
            && lexicon
                .nounEndingAt(words, noun + 1)
                .filter(n -> n.isProduct() && !lexicon.isWareToo(n))
                .isPresent();
    return ware
        && noun + 1 < words.size()
        && (words.get(noun + 1).is(",") || words.get(noun + 1).is(WordClass.VERB));
  }

  /** The last name of a sentence that may be that of a ware, and stands behind its verb. */
  private Optional<Name> last(List<Word> words, List<Name> names) {
    Optional<Name> last =
        names.isEmpty() ? Optional.empty() : Optional.of(names.get(names.size() - 1));
    return last.filter(n -> isOpen(n.thing()) && !n.genitive())
        .filter(n -> words.subList(0, n.from()).stream().anyMatch(Word::isFinite))
        .filter(
            n ->
                !context.acts(words, n) && !context.isDealtWith(words, n) && !isCompound(words, n));
  }

  /** "UK-issued cards", "its Fuel for Growth plan": a part of what is said there. */
  private static boolean isCompound(List<Word> words, Name name) {
    int hyphen = name.text().indexOf('-');
    boolean goesOn =
        name.to() + 1 < words.size()
            && words.get(name.to()).is("for")
            && words.get(name.to() + 1).capital();
    return goesOn
        || hyphen > 0
            && hyphen + 1 < name.text().length()
            && Character.isLowerCase(name.text().charAt(hyphen + 1));
  }

  /** Whether nothing sure is known of it but what may hold for wares. */
  private static boolean isOpen(Thing thing) {
    return !thing.isListed()
        && (thing.kind() == Kind.COMPANY && thing.weight() < KNOWN || thing.kind() == Kind.PRODUCT);
  }
}
