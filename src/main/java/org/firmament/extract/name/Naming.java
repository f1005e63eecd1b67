package org.firmament.extract.name;

import java.util.ArrayList;
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
import org.firmament.text.Morphology;
import org.firmament.text.WordClass;

/**
 * Finds the proper names of a document and what each stands for. Every sign of a kind is a vote, so
 * that all mentions of one thing agree.
 */
public final class Naming {
  /** A text of so many sentences may have been cut to a length. */
  private static final int LONG = 4;

  /** More than a listed place or a given name has. */
  private static final double TITLED = 3.5;

  private final Morphology morphology;
  private final Lexicon lexicon;
  private final Gazetteer gazetteer;
  private final boolean nounsAreCapital;
  private final NameEvidence evidence;
  private final NameBounds bounds;
  private final Repeats repeats;
  private final Compounds compounds;
  private final KindSigns signs;
  private final ListSigns lists;
  private final Models models;
  private final QuotedTitles titles;
  private final GermanWareUses germanUses;
  private final OtherNames others;
  private final OrdinaryFirms ordinary;
  private final EnglishWareUses englishUses;
  private final NumberedModels numbered;

  public Naming(Morphology morphology, Lexicon lexicon, Gazetteer gazetteer, Grammar grammar) {
    this.nounsAreCapital = grammar.nounsAreCapital();
    this.morphology = morphology;
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
    ShownWares shown = new ShownWares(lexicon, grammar);
    evidence = new NameEvidence(morphology, lexicon, gazetteer, shown, nounsAreCapital);
    bounds = new NameBounds(morphology, lexicon, gazetteer, grammar);
    repeats = new Repeats(lexicon);
    compounds = new Compounds(morphology, lexicon, gazetteer, grammar);
    signs = new KindSigns(morphology, lexicon, gazetteer, grammar);
    lists = new ListSigns(lexicon);
    models = new Models(lexicon, gazetteer, shown);
    titles = new QuotedTitles(lexicon, grammar);
    germanUses = new GermanWareUses(lexicon, grammar);
    others = new OtherNames(lexicon, grammar);
    ordinary = new OrdinaryFirms(lexicon, gazetteer);
    englishUses = new EnglishWareUses(lexicon, gazetteer, grammar);
    numbered = new NumberedModels(lexicon, gazetteer, grammar);
  }

  public Named names(List<List<Word>> given) {
    Set<String> proven = evidence.proven(given, Set.of());
    Set<String> leaders = bounds.leaders(given);
    List<List<Word>> sentences = new ArrayList<>();
    Set<Integer> joints = new HashSet<>();
    for (List<Word> words : given) {
      sentences.add(compounds.apart(words, proven, joints));
    }
    if (nounsAreCapital) {
      proven = evidence.proven(sentences, joints);
      proven.addAll(ordinary.in(sentences, joints));
    } else {
      proven.addAll(numbered.in(sentences));
      joints.addAll(new EnglishOwners(lexicon).in(sentences));
    }
    List<List<NameBounds.Bounds>> told = new ArrayList<>();
    for (List<Word> words : sentences) {
      told.add(bounds.in(words, proven, leaders, joints));
    }
    List<List<NameBounds.Bounds>> found = repeats.with(sentences, told, joints);
    cutOff(sentences, found);
    Set<String> unbound = unbound(sentences, found, joints);
    Things things = new Things(lexicon, nounsAreCapital);
    List<List<Name>> names = new ArrayList<>();
    for (int s = 0; s < sentences.size(); s++) {
      List<Name> own = new ArrayList<>();
      int open = 0;
      for (NameBounds.Bounds one : found.get(s)) {
        own.add(name(one, sentences.get(s), open, things, unbound, joints));
        open = one.to();
      }
      bracketed(own, sentences.get(s), things);
      if (!nounsAreCapital) {
        others.join(own, sentences.get(s), things);
      }
      names.add(own);
      for (Name name : own) {
        things.stands(name.thing(), s);
      }
    }
    for (int s = 0; s < sentences.size(); s++) {
      lists.vote(names.get(s), sentences.get(s));
    }
    if (nounsAreCapital) {
      models.vote(sentences, names);
    }
    Set<Span> traded =
        nounsAreCapital
            ? germanUses.vote(sentences, names)
            : englishUses.vote(sentences, names, things);
    return joined(sentences, names, things, traded);
  }

  /** Drops the name at the open end of a longer text, of which the rest may be cut off. */
  private static void cutOff(List<List<Word>> sentences, List<List<NameBounds.Bounds>> found) {
    int end = sentences.size() - 1;
    if (end < LONG || sentences.get(end).isEmpty()) {
      return;
    }
    List<Word> words = sentences.get(end);
    String last = words.get(words.size() - 1).text();
    boolean known =
        sentences.subList(0, end).stream()
            .flatMap(List::stream)
            .anyMatch(w -> w.text().equals(last));
    if (!known) {
      List<NameBounds.Bounds> kept = new ArrayList<>(found.get(end));
      kept.removeIf(b -> b.to() == words.size() && b.listed().isEmpty());
      found.set(end, kept);
    }
  }

  private static Named joined(
      List<List<Word>> sentences, List<List<Name>> names, Things things, Set<Span> traded) {
    Map<Thing, Thing> merged = things.merged();
    List<List<Name>> kept = new ArrayList<>();
    Set<Thing> seen = new HashSet<>();
    List<Thing> order = new ArrayList<>();
    for (List<Name> found : names) {
      List<Name> keep = new ArrayList<>();
      for (Name name : found) {
        Thing thing = merged.getOrDefault(name.thing(), name.thing());
        keep.add(
            new Name(name.from(), name.to(), name.span(), name.text(), name.genitive(), thing));
        if (seen.add(thing)) {
          order.add(thing);
        }
      }
      kept.add(keep);
    }
    return new Named(sentences, kept, order, traded);
  }

  /** The names as they stand where no noun follows, so that a final s is their own. */
  private Set<String> unbound(
      List<List<Word>> sentences, List<List<NameBounds.Bounds>> found, Set<Integer> joints) {
    Set<String> unbound = new HashSet<>();
    for (int s = 0; s < sentences.size() && nounsAreCapital; s++) {
      List<Word> words = sentences.get(s);
      for (NameBounds.Bounds one : found.get(s)) {
        if (!isBeforeNoun(words, one.to(), joints)) {
          unbound.add(text(words, one));
        }
      }
    }
    return unbound;
  }

  private static boolean isBeforeNoun(List<Word> words, int to, Set<Integer> joints) {
    return to < words.size()
        && (words.get(to).is(WordClass.NOUN)
            || words.get(to).is(WordClass.ADJECTIVE) && isInflected(words.get(to).text()))
        && !joints.contains(words.get(to).span().start());
  }

  private static boolean isInflected(String adjective) {
    return adjective.endsWith("e")
        || adjective.endsWith("en")
        || adjective.endsWith("er")
        || adjective.endsWith("es")
        || adjective.endsWith("em");
  }

  private static String text(List<Word> words, NameBounds.Bounds bounds) {
    StringBuilder text = new StringBuilder();
    for (int i = bounds.from(); i < bounds.to(); i++) {
      boolean gap =
          i > bounds.from() && words.get(i).span().start() > words.get(i - 1).span().end();
      boolean bare =
          i == bounds.from()
              || words.get(i).is(WordClass.PARTICLE)
              || words.get(i).is(WordClass.MARK)
              || words.get(i - 1).is("–")
              || words.get(i).text().startsWith("'")
              || words.get(i).text().startsWith("’");
      text.append(gap ? " " : bare ? "" : "-").append(words.get(i).text());
    }
    return text.toString();
  }

  private Name name(
      NameBounds.Bounds found,
      List<Word> words,
      int open,
      Things things,
      Set<String> unbound,
      Set<Integer> joints) {
    int to = found.to();
    Span span = words.get(found.from()).span().join(words.get(to - 1).span());
    String said = text(words, found);
    boolean apostrophe = to < words.size() && words.get(to).is("'s");
    boolean plural = isPluralOwner(words, to);
    boolean bareS = nounsAreCapital && said.endsWith("s") && mayBeGenitive(words, found, said);
    String stem = bareS ? said.substring(0, said.length() - 1) : said;
    boolean ownS =
        found.listed().map(e -> said.endsWith(last(e.words()))).orElse(false)
            || gazetteer.named(said).isPresent();
    boolean genitive =
        apostrophe
            || plural
            || bareS
                && !ownS
                && (found.listed().isPresent()
                    || unbound.contains(stem)
                    || isBeforeNoun(words, to, joints) && !unbound.contains(said));
    boolean strip = genitive && bareS && !apostrophe && !plural;
    String bare = strip ? stem : said;
    String base = OrdinaryNames.nominative(bare);
    Optional<String> canonical =
        found
            .listed()
            .or(() -> gazetteer.named(base.replace('-', ' ')))
            .filter(e -> !isPartOfSeveral(e))
            .map(this::canonical);
    Thing thing = things.of(base, canonical);
    Optional<String> land =
        nounsAreCapital || !base.contains(" ") ? Optional.empty() : lexicon.placeOf(base);
    thing.name(land.orElse(base));
    land.ifPresent(l -> thing.alias(base));
    if (!bare.equals(base)) {
      thing.alias(bare);
    }
    if (isOfLand(words, found.from())) {
      things.introduce(thing);
    }
    signs.vote(thing, found, words, open);
    if (nounsAreCapital) {
      titles.vote(thing, found, words);
    }
    if (found.title()) {
      thing.vote(Kind.PRODUCT, TITLED);
    }
    appositive(thing, found, words, base);
    abbreviated(thing, words, found);
    return new Name(found.from(), to, span, base, genitive, thing);
  }

  /** "Belgium's Norvik": whose home is told beside the name is told of for the first time. */
  private boolean isOfLand(List<Word> words, int from) {
    return from > 1
        && words.get(from - 1).is("'s")
        && lexicon.placeClass(words.get(from - 2).text()).isPresent();
  }

  /**
   * Whether a final s may be that of the genitive: not in "Hans", "iPhone 6s", "Chef Tim Jonas".
   */
  private boolean mayBeGenitive(List<Word> words, NameBounds.Bounds found, String said) {
    String last = words.get(found.to() - 1).text();
    String stem = last.substring(0, last.length() - 1);
    boolean capitals = stem.length() > 1 && stem.chars().allMatch(Character::isUpperCase);
    boolean apposed = found.from() > 0 && isFirmNoun(words.get(found.from() - 1));
    boolean person = found.size() > 1 && lexicon.isGiven(words.get(found.from()));
    boolean titled =
        found.from() > 0
            && lexicon.noun(words.get(found.from() - 1)).filter(Lexicon.Noun::isOffice).isPresent();
    return (said.length() > 3 || capitals)
        && stem.chars().noneMatch(Character::isDigit)
        && !(found.size() == 1 && lexicon.isGivenName(last) && !lexicon.isGivenName(stem))
        && !(person && titled)
        && !apposed;
  }

  /** "Konzern Argonis": the name behind a noun for any firm has its own s. */
  private boolean isFirmNoun(Word word) {
    return word.is(WordClass.NOUN)
        && lexicon
            .noun(word)
            .filter(n -> n.isCompany())
            .filter(n -> n.role().equals("generic") || n.lemma().endsWith("konzern"))
            .isPresent();
  }

  /** "Post": an ordinary word that several firms' longer names end with. */
  private static boolean isPartOfSeveral(Gazetteer.Entry entry) {
    return entry.ambiguous() && entry.words().equals(List.of(entry.canonical()));
  }

  private String canonical(Gazetteer.Entry entry) {
    return entry.kind() == Kind.PLACE ? lexicon.placeBase(entry.canonical()) : entry.canonical();
  }

  private static String last(List<String> words) {
    return words.get(words.size() - 1);
  }

  /** "Airways' shares": an apostrophe behind a plural. */
  private static boolean isPluralOwner(List<Word> words, int to) {
    return to + 1 < words.size()
        && (words.get(to).text().equals("'") || words.get(to).text().equals("’"))
        && (words.get(to - 1).text().endsWith("s")
            || words.get(to - 1).text().endsWith("x")
            || words.get(to - 1).text().endsWith("z"))
        && words.get(to).span().start() == words.get(to - 1).span().end()
        && words.get(to + 1).span().start() > words.get(to).span().end();
  }

  /** "die Möbelkette Holzauge" is also known by both words together. */
  private void appositive(Thing thing, NameBounds.Bounds found, List<Word> words, String base) {
    if (found.from() == 0 || found.listed().isPresent()) {
      return;
    }
    Word before = words.get(found.from() - 1);
    boolean touching = before.span().end() + 1 == words.get(found.from()).span().start();
    if (before.is(WordClass.NOUN) && touching && before.capital()) {
      lexicon
          .noun(before)
          .filter(n -> n.isCompany() || n.isProduct())
          .or(
              () ->
                  lexicon
                      .kindOfWord(before.text())
                      .map(k -> new Lexicon.Noun(before.text(), "company", k)))
          .ifPresent(n -> thing.alias(before.text() + " " + base));
    }
  }

  /** "die Umweltbehörde EPA": the short form that ends a body's name stands for it, too. */
  private void abbreviated(Thing thing, List<Word> words, NameBounds.Bounds found) {
    String last = words.get(found.to() - 1).text();
    boolean brief =
        nounsAreCapital
            && found.to() - found.from() > 1
            && last.chars().filter(Character::isUpperCase).count() > 1
            && last.indexOf('-') < 0
            && words.get(found.to() - 2).is(WordClass.NOUN)
            && lexicon.isAuthority(words.get(found.to() - 2));
    if (brief) {
      thing.alias(last);
    }
  }

  /** "Wiener Gebietskasse (WGK)": what stands in brackets behind a name is short for it. */
  private static void bracketed(List<Name> names, List<Word> words, Things things) {
    for (int n = 0; n + 1 < names.size(); n++) {
      Name full = names.get(n);
      Name brief = names.get(n + 1);
      boolean inside =
          brief.from() == full.to() + 1
              && words.get(full.to()).is("(")
              && brief.to() < words.size()
              && words.get(brief.to()).is(")");
      if (inside && isShort(brief.text(), full.text())) {
        things.same(brief.thing(), full.thing());
      }
    }
  }

  private static boolean isShort(String brief, String full) {
    if (brief.contains(" ") || brief.length() >= full.length()) {
      return false;
    }
    String low = full.toLowerCase(Locale.ROOT);
    int at = 0;
    for (char c : brief.toLowerCase(Locale.ROOT).replace("&", "").toCharArray()) {
      at = low.indexOf(c, at);
      if (at < 0) {
        return false;
      }
      at++;
    }
    return low.charAt(0) == Character.toLowerCase(brief.charAt(0));
  }
}
