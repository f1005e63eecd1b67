package org.firmament.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.firmament.model.Kind;
import org.firmament.model.Span;
import org.firmament.text.Form;
import org.firmament.text.Morphology;
import org.firmament.text.Token;
import org.firmament.text.WordClass;

/**
 * Finds the proper names of a document and what each stands for. Every sign of a kind is a vote, so
 * that all mentions of one thing agree.
 */
final class Naming {
  /** Ends of nouns that only the first part of a compound has. */
  private static final List<String> LINKED =
      List.of("ungs", "heits", "keits", "schafts", "ions", "itäts", "ums", "lings");

  /** The first part of "Ex-Chef". */
  private static final String FORMER = "Ex-";

  private final Morphology morphology;
  private final Lexicon lexicon;
  private final Gazetteer gazetteer;
  private final boolean nounsAreCapital;
  private final NameEvidence evidence;
  private final NameBounds bounds;
  private final KindSigns signs;
  private final ListSigns lists;

  Naming(Morphology morphology, Lexicon lexicon, Gazetteer gazetteer, boolean nounsAreCapital) {
    this.morphology = morphology;
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
    this.nounsAreCapital = nounsAreCapital;
    evidence = new NameEvidence(morphology, lexicon, nounsAreCapital);
    bounds = new NameBounds(morphology, lexicon, gazetteer, nounsAreCapital);
    signs = new KindSigns(lexicon, gazetteer);
    lists = new ListSigns(lexicon);
  }

  Named names(List<List<Word>> given) {
    Set<String> proven = evidence.proven(given, Set.of());
    Set<String> leaders = bounds.leaders(given);
    List<List<Word>> sentences = new ArrayList<>();
    Set<Integer> joints = new HashSet<>();
    for (List<Word> words : given) {
      sentences.add(split(words, proven, joints));
    }
    if (nounsAreCapital) {
      proven = evidence.proven(sentences, joints);
    }
    List<List<NameBounds.Bounds>> found = new ArrayList<>();
    for (List<Word> words : sentences) {
      found.add(bounds.in(words, proven, leaders, joints));
    }
    Set<String> unbound = unbound(sentences, found, joints);
    Things things = new Things(lexicon);
    List<List<Name>> names = new ArrayList<>();
    for (int s = 0; s < sentences.size(); s++) {
      List<Name> own = new ArrayList<>();
      for (NameBounds.Bounds one : found.get(s)) {
        own.add(name(one, sentences.get(s), things, unbound, joints));
      }
      bracketed(own, sentences.get(s), things);
      names.add(own);
      for (Name name : own) {
        things.stands(name.thing(), s);
      }
    }
    for (int s = 0; s < sentences.size(); s++) {
      lists.vote(names.get(s), sentences.get(s));
    }
    return joined(sentences, names, things);
  }

  private static Named joined(List<List<Word>> sentences, List<List<Name>> names, Things things) {
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
    return new Named(sentences, kept, order);
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
        && (words.get(to).is(WordClass.NOUN) || words.get(to).is(WordClass.ADJECTIVE))
        && !joints.contains(words.get(to).span().start());
  }

  /** Takes "Siemens-Chef" and "Munich-based" apart into a name and what it goes with. */
  private List<Word> split(List<Word> words, Set<String> proven, Set<Integer> joints) {
    List<Word> split = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      int hyphen = word.text().lastIndexOf('-');
      boolean before = i + 1 < words.size() && lexicon.isGiven(words.get(i + 1));
      boolean begins = word.capital() || word.isCamel();
      if (hyphen > 1 && begins && hyphen < word.text().length() - 2) {
        String front = word.text().substring(0, hyphen);
        String back = word.text().substring(hyphen + 1);
        if (splits(front, back, proven) || before && isOffice(front, back)) {
          int start = word.span().start();
          if (isFormer(front)) {
            split.add(former(word));
            front = front.substring(FORMER.length());
          }
          Token first = new Token(new Span(start + hyphen - front.length(), start + hyphen), front);
          Token second = new Token(new Span(start + hyphen + 1, word.span().end()), back);
          split.add(
              new Word(
                  first,
                  front.toLowerCase(Locale.ROOT),
                  morphology.form(front),
                  WordClass.NAME,
                  true,
                  word.initial()));
          joints.add(second.span().start());
          boolean noun =
              Character.isUpperCase(back.charAt(0)) || morphology.form(back).only(WordClass.NOUN);
          split.add(
              new Word(
                  second,
                  back.toLowerCase(Locale.ROOT),
                  morphology.form(back),
                  noun ? WordClass.NOUN : WordClass.ADJECTIVE,
                  Character.isUpperCase(back.charAt(0)),
                  false));
          continue;
        }
      }
      if (isStray(words, i)) {
        joints.add(words.get(i + 1).span().start());
        continue;
      }
      int joint = nounsAreCapital && hyphen < 0 ? jointBeforeOffice(word) : 0;
      if (joint > 0) {
        split.addAll(apart(word, joint, joints));
        continue;
      }
      split.add(word);
    }
    return split;
  }

  /** The hyphen of "Norvik -Tochter", before which no space should be. */
  private boolean isStray(List<Word> words, int i) {
    return nounsAreCapital
        && i > 0
        && i + 1 < words.size()
        && words.get(i).is("-")
        && words.get(i - 1).capital()
        && Word.touches(words, i)
        && words.get(i + 1).span().start() == words.get(i).span().end()
        && words.get(i + 1).is(WordClass.NOUN);
  }

  /** Where the office begins in "Kanzleramtschef", "Telekomchef", whose front a list knows. */
  private int jointBeforeOffice(Word word) {
    if (!word.capital() || lexicon.isListed(word.text())) {
      return 0;
    }
    Optional<Lexicon.Noun> noun = lexicon.noun(word.text(), word.form().noun());
    if (noun.filter(n -> n.isOffice() && n.lemma().startsWith("-")).isEmpty()) {
      return 0;
    }
    String lower = word.lower();
    for (int at = 3; at <= lower.length() - 4; at++) {
      String front = word.text().substring(0, at);
      String back = Character.toUpperCase(lower.charAt(at)) + lower.substring(at + 1);
      boolean office = lexicon.isListed(back) && lexicon.noun(back, "").get().isOffice();
      if (office
          && (isSureBody(front) || front.endsWith("s") && isSureBody(front.substring(0, at - 1)))) {
        return at;
      }
    }
    return 0;
  }

  private boolean isSureBody(String name) {
    return gazetteer
        .named(name)
        .filter(e -> !e.ambiguous())
        .filter(e -> e.kind() == Kind.COMPANY || e.kind() == Kind.ORGANIZATION)
        .isPresent();
  }

  private List<Word> apart(Word word, int joint, Set<Integer> joints) {
    int start = word.span().start();
    String all = word.text().substring(0, joint);
    boolean linked = all.endsWith("s") && !isSureBody(all);
    String front = linked ? all.substring(0, joint - 1) : all;
    String back = word.text().substring(joint);
    String noun = Character.toUpperCase(back.charAt(0)) + back.substring(1);
    joints.add(start + joint);
    return List.of(
        new Word(
            new Token(new Span(start, start + front.length()), front),
            front.toLowerCase(Locale.ROOT),
            morphology.form(front),
            WordClass.NAME,
            true,
            word.initial()),
        new Word(
            new Token(new Span(start + joint, word.span().end()), back),
            back.toLowerCase(Locale.ROOT),
            morphology.form(noun),
            WordClass.NOUN,
            true,
            false));
  }

  /** "Müller-Präsident" before the name of a person: those who are led are a body. */
  private boolean isOffice(String front, String back) {
    Form form = morphology.form(back);
    boolean plural =
        morphology.form(front).is(WordClass.NOUN) && (morphology.form(front).numbers() & 2) != 0;
    return nounsAreCapital
        && plural
        && front.indexOf('-') < 0
        && lexicon.noun(back, form.noun()).filter(n -> n.role().equals("officer")).isPresent()
        && lexicon
            .noun(front, morphology.form(front).noun())
            .filter(Lexicon.Noun::isCompany)
            .isEmpty();
  }

  /** "Ex-Norvik" of "Ex-Norvik-Chef". */
  private boolean isFormer(String front) {
    return nounsAreCapital
        && front.startsWith(FORMER)
        && front.length() > FORMER.length() + 1
        && Character.isUpperCase(front.charAt(FORMER.length()));
  }

  private Word former(Word word) {
    int start = word.span().start();
    String text = word.text().substring(0, FORMER.length() - 1);
    return new Word(
        new Token(new Span(start, start + text.length()), text),
        FORMER.toLowerCase(Locale.ROOT),
        morphology.form(text),
        WordClass.ADJECTIVE,
        true,
        word.initial());
  }

  private boolean splits(String front, String back, Set<String> proven) {
    if (isFormer(front)) {
      return splits(front.substring(FORMER.length()), back, proven);
    }
    if (!nounsAreCapital) {
      return switch (back) {
        case "based", "owned", "listed", "headquartered", "controlled", "backed", "made", "led" ->
            true;
        default -> false;
      };
    }
    Form form = morphology.form(back);
    Optional<Lexicon.Noun> noun = lexicon.noun(back, form.noun());
    if (!form.is(WordClass.NOUN) && noun.isEmpty()
        || gazetteer.named(front + "-" + back).isPresent()) {
      return false;
    }
    if (gazetteer.named(front).isPresent()
        || gazetteer.named(front.replace('-', ' ')).isPresent()
        || proven.contains(front)
        || proven.contains(front + "s")) {
      return true;
    }
    boolean model =
        Character.isDigit(front.charAt(front.length() - 1))
            && noun.map(Lexicon.Noun::isProduct).orElse(false);
    if (model) {
      return true;
    }
    if (LINKED.stream().anyMatch(front::endsWith)) {
      return false;
    }
    Form before = morphology.form(front);
    boolean telling =
        noun.map(n -> n.isOffice() || n.isCompany() || n.isProduct()).orElse(false)
            || back.startsWith("Aktie")
            || back.startsWith("Gründer");
    boolean ordinary =
        lexicon.isNoName(front)
            || before.is(WordClass.NOUN) && !isWorks(before)
            || morphology.lowered(front).known()
            || front.length() < 3;
    return telling && !ordinary;
  }

  /** A compound that ends as names of firms do: "Weichenwerk". */
  private boolean isWorks(Form form) {
    return !form.head().equals(form.noun())
        && form.numbers() == 1
        && lexicon.endsAsCompany(form.noun());
  }

  private static String text(List<Word> words, NameBounds.Bounds bounds) {
    StringBuilder text = new StringBuilder();
    for (int i = bounds.from(); i < bounds.to(); i++) {
      boolean gap =
          i > bounds.from() && words.get(i).span().start() > words.get(i - 1).span().end();
      boolean bare = i == bounds.from() || words.get(i).is(WordClass.PARTICLE);
      text.append(gap ? " " : bare ? "" : "-").append(words.get(i).text());
    }
    return text.toString();
  }

  private Name name(
      NameBounds.Bounds found,
      List<Word> words,
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
    String base = strip ? stem : said;
    Optional<String> canonical =
        found.listed().or(() -> gazetteer.named(base.replace('-', ' '))).map(this::canonical);
    Thing thing = things.of(base, canonical);
    thing.name(base);
    signs.vote(thing, found, words);
    appositive(thing, found, words, base);
    return new Name(found.from(), to, span, base, genitive, thing);
  }

  /**
   * Whether a final s may be that of the genitive: not in "Hans", "iPhone 6s", "Chef Tim Jonas".
   */
  private boolean mayBeGenitive(List<Word> words, NameBounds.Bounds found, String said) {
    String last = words.get(found.to() - 1).text();
    String stem = last.substring(0, last.length() - 1);
    boolean capitals = stem.length() > 1 && stem.chars().allMatch(Character::isUpperCase);
    boolean person = found.size() > 1 && lexicon.isGiven(words.get(found.from()));
    boolean titled =
        found.from() > 0
            && lexicon
                .noun(words.get(found.from() - 1).text(), words.get(found.from() - 1).form().noun())
                .filter(Lexicon.Noun::isOffice)
                .isPresent();
    return (said.length() > 3 || capitals)
        && stem.chars().noneMatch(Character::isDigit)
        && !(found.size() == 1 && lexicon.isGivenName(last) && !lexicon.isGivenName(stem))
        && !(person && titled);
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
        && words.get(to - 1).text().endsWith("s")
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
          .noun(before.text(), before.form().noun())
          .filter(n -> n.isCompany() || n.isProduct())
          .or(
              () ->
                  lexicon
                      .kindOfWord(before.text())
                      .map(k -> new Lexicon.Noun(before.text(), "company", k)))
          .ifPresent(n -> thing.alias(before.text() + " " + base));
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
    for (char c : brief.toLowerCase(Locale.ROOT).toCharArray()) {
      at = low.indexOf(c, at);
      if (at < 0) {
        return false;
      }
      at++;
    }
    return low.charAt(0) == Character.toLowerCase(brief.charAt(0));
  }
}
