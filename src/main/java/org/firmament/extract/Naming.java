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
  private static final int LONGEST_NAME = 7;
  private static final double LEAST_WEIGHT = 0.3;

  private final Morphology morphology;
  private final Lexicon lexicon;
  private final Gazetteer gazetteer;
  private final boolean nounsAreCapital;

  Naming(Morphology morphology, Lexicon lexicon, Gazetteer gazetteer, boolean nounsAreCapital) {
    this.morphology = morphology;
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
    this.nounsAreCapital = nounsAreCapital;
  }

  Named names(List<List<Word>> given) {
    Set<String> standing = standing(given);
    List<List<Word>> sentences = new ArrayList<>();
    List<List<Candidate>> candidates = new ArrayList<>();
    for (List<Word> words : given) {
      List<Word> split = split(words, standing);
      sentences.add(split);
      candidates.add(candidates(split, standing));
    }
    Things things = new Things(lexicon);
    List<List<Name>> names = new ArrayList<>();
    for (int s = 0; s < sentences.size(); s++) {
      List<Name> found = new ArrayList<>();
      for (Candidate candidate : candidates.get(s)) {
        found.add(name(candidate, sentences.get(s), things));
      }
      names.add(found);
    }
    Map<Thing, Thing> merged = things.merged();
    List<List<Name>> kept = new ArrayList<>();
    Set<Thing> seen = new HashSet<>();
    List<Thing> order = new ArrayList<>();
    for (List<Name> found : names) {
      List<Name> keep = new ArrayList<>();
      for (Name name : found) {
        Thing thing = merged.getOrDefault(name.thing(), name.thing());
        if (thing.weight() >= LEAST_WEIGHT) {
          keep.add(
              new Name(name.from(), name.to(), name.span(), name.text(), name.genitive(), thing));
          if (seen.add(thing)) {
            order.add(thing);
          }
        }
      }
      kept.add(keep);
    }
    return new Named(sentences, kept, order);
  }

  /** Where a name may stand, and the listed entry it matched. */
  private record Candidate(int from, int to, Optional<Gazetteer.Entry> listed) {}

  /** The capitalised words that stand by themselves where a capital means a name. */
  private Set<String> standing(List<List<Word>> sentences) {
    Set<String> standing = new HashSet<>();
    for (List<Word> words : sentences) {
      for (Word word : words) {
        if (word.tag() == WordClass.NAME && !word.initial() && !lexicon.isNoName(word.text())) {
          standing.add(word.text());
        }
      }
    }
    return standing;
  }

  /** Takes "Siemens-Chef" and "Munich-based" apart into a name and what it goes with. */
  private List<Word> split(List<Word> words, Set<String> standing) {
    List<Word> split = new ArrayList<>(words.size());
    for (Word word : words) {
      int hyphen = word.text().lastIndexOf('-');
      if (hyphen > 1 && word.capital() && hyphen < word.text().length() - 2) {
        String front = word.text().substring(0, hyphen);
        String back = word.text().substring(hyphen + 1);
        if (splits(front, back, standing)) {
          int start = word.span().start();
          Token first = new Token(new Span(start, start + hyphen), front);
          Token second = new Token(new Span(start + hyphen + 1, word.span().end()), back);
          split.add(
              new Word(
                  first,
                  front.toLowerCase(Locale.ROOT),
                  morphology.form(front),
                  WordClass.NAME,
                  true,
                  word.initial()));
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
      split.add(word);
    }
    return split;
  }

  private boolean splits(String front, String back, Set<String> standing) {
    Form form = morphology.form(back);
    if (!nounsAreCapital) {
      return switch (back) {
        case "based", "owned", "listed", "headquartered", "controlled", "backed", "made" -> true;
        default -> false;
      };
    }
    if (!form.is(WordClass.NOUN) && lexicon.noun(back, form.noun()).isEmpty()) {
      return false;
    }
    boolean known =
        gazetteer.named(front).isPresent()
            || standing.contains(front)
            || standing.contains(front + "s");
    if (known) {
      return true;
    }
    Form before = morphology.form(front);
    boolean ordinary =
        before.is(WordClass.NOUN) || morphology.lowered(front).known() || front.length() < 3;
    Optional<Lexicon.Noun> noun = lexicon.noun(back, form.noun());
    boolean telling =
        noun.isPresent() && (noun.get().isOffice() || noun.get().isCompany())
            || back.startsWith("Aktie")
            || back.startsWith("Gründer");
    return telling && !ordinary;
  }

  private List<Candidate> candidates(List<Word> words, Set<String> standing) {
    List<Candidate> found = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      Optional<Gazetteer.Entry> listed = listed(words, i, standing);
      int end = listed.isPresent() ? i + listed.get().words().size() : i;
      if (opens(words, i, standing) || listed.isPresent()) {
        int grown = grow(words, i, Math.max(end, i + 1));
        if (grown > end
            && listed.isPresent()
            && listed.get().kind() == Kind.PLACE
            && !staysTogether(words, end, grown)) {
          grown = end;
        }
        boolean exact = grown == end;
        found.add(new Candidate(i, grown, exact ? listed : Optional.empty()));
        i = grown;
      } else {
        i++;
      }
    }
    return found;
  }

  /** A place name goes on into a company's name only before a word that makes it one. */
  private boolean staysTogether(List<Word> words, int from, int to) {
    for (int i = from; i < to; i++) {
      if (lexicon.kindOfWord(words.get(i).text()).isPresent()
          || lexicon.isLegalForm(words.get(i).text())) {
        return true;
      }
    }
    return words.get(from).tag() == WordClass.NAME && !nounsAreCapital;
  }

  private Optional<Gazetteer.Entry> listed(List<Word> words, int i, Set<String> standing) {
    Word word = words.get(i);
    if (!word.capital() && !Character.isDigit(word.text().charAt(0)) && !isCamel(word.text())) {
      return Optional.empty();
    }
    Optional<Gazetteer.Entry> entry = gazetteer.at(words, i);
    if (entry.isPresent() && entry.get().words().size() == 1) {
      boolean common = word.tag() != WordClass.NAME && !standing.contains(word.text());
      boolean determined = i > 0 && words.get(i - 1).tag() == WordClass.DETERMINER;
      boolean attribute = i > 0 && words.get(i - 1).tag() == WordClass.ADJECTIVE;
      if (common && (entry.get().ambiguous() || nounsAreCapital && attribute && !determined)) {
        return Optional.empty();
      }
    }
    return entry;
  }

  private static boolean isCamel(String text) {
    return text.length() > 2
        && Character.isLowerCase(text.charAt(0))
        && Character.isUpperCase(text.charAt(1));
  }

  /** Whether a word may begin a name that no list knows. */
  private boolean opens(List<Word> words, int i, Set<String> standing) {
    Word word = words.get(i);
    if (isCamel(word.text())) {
      return true;
    }
    if (!word.capital()
        || lexicon.isNoName(word.text())
        || lexicon.isTitle(word.text())
        || word.text().endsWith("-")) {
      return false;
    }
    if (word.tag() == WordClass.NAME) {
      boolean office =
          lexicon
              .noun(word.text(), "")
              .map(n -> n.isOffice() || n.isCompany() || n.isProduct())
              .orElse(false);
      boolean adjective =
          nounsAreCapital
              ? word.form().is(WordClass.ADJECTIVE) && !word.form().is(WordClass.NAME)
              : lexicon.placeOf(word.text()).isPresent();
      return !(office && !nextIsName(words, i) && !nounsAreCapital)
          && !adjective
          && !(office && nounsAreCapital);
    }
    if (word.initial() && !nounsAreCapital && word.form().is(WordClass.NOUN)) {
      return standing.contains(word.text()) || makesName(words, i);
    }
    return word.tag() == WordClass.NOUN && nounsAreCapital && namedByNeighbour(words, i, standing);
  }

  private static boolean nextIsName(List<Word> words, int i) {
    return false;
  }

  /** "Marigold Bank", "Willow & Reed": an ordinary first word that the next makes a name. */
  private boolean makesName(List<Word> words, int i) {
    if (i + 1 >= words.size() || lexicon.noun(words.get(i).text(), "").isPresent()) {
      return false;
    }
    Word next = words.get(i + 1);
    return next.is("&")
        || next.tag() == WordClass.NAME
            && (lexicon.kindOfWord(next.text()).isPresent() || lexicon.isLegalForm(next.text()));
  }

  /** A German common noun that is a name here: "die Möbelkette Holzauge", "Flieder GmbH". */
  private boolean namedByNeighbour(List<Word> words, int i, Set<String> standing) {
    Word word = words.get(i);
    if (i + 1 < words.size()
        && lexicon.isLegalForm(words.get(i + 1).text())
        && words.get(i + 1).text().length() > 1) {
      return true;
    }
    if (i + 2 < words.size() && words.get(i + 1).is("&") && words.get(i + 2).capital()) {
      return true;
    }
    if (lexicon.isGivenName(word.text())
        && i + 1 < words.size()
        && words.get(i + 1).tag() == WordClass.NAME) {
      return true;
    }
    if (i == 0) {
      return false;
    }
    Word before = words.get(i - 1);
    if (before.tag() != WordClass.NOUN || before.span().end() + 1 < word.span().start() - 1) {
      return false;
    }
    Optional<Lexicon.Noun> noun = lexicon.noun(before.text(), before.form().noun());
    boolean itself = lexicon.noun(word.text(), word.form().noun()).isPresent();
    return noun.isPresent() && !noun.get().list().equals("market") && !itself;
  }

  /** The end of the name that begins at {@code from} and is sure up to {@code sure}. */
  private int grow(List<Word> words, int from, int sure) {
    int end = sure;
    boolean given =
        lexicon.isGivenName(words.get(from).text())
            || words.get(from).form().nameKind().equals("given");
    while (end < words.size() && end - from < LONGEST_NAME) {
      Word word = words.get(end);
      if (touches(words, end) && isPartOf(words, from, end, given)) {
        end++;
      } else if (joint(words, end)
          && end + 1 < words.size()
          && words.get(end + 1).capital()
          && !lexicon.isNoName(words.get(end + 1).text())) {
        end += 2;
      } else if (words.get(end).is("of") && ofName(words, end)) {
        end += 2;
      } else if (word.is(".") && false) {
        end++;
      } else {
        break;
      }
    }
    return end;
  }

  /** Only white space lies between a word and the one before. */
  private static boolean touches(List<Word> words, int i) {
    int gap = words.get(i).span().start() - words.get(i - 1).span().end();
    return gap == 1 || gap == 2 && false;
  }

  private static boolean joint(List<Word> words, int i) {
    return words.get(i).is("&") || words.get(i).is("+") && i > 0;
  }

  private boolean ofName(List<Word> words, int of) {
    if (of + 1 >= words.size() || words.get(of + 1).tag() != WordClass.NAME) {
      return false;
    }
    Optional<String> kind = lexicon.kindOfWord(words.get(of - 1).text());
    return kind.isPresent() && !words.get(of - 1).is("group");
  }

  private boolean isPartOf(List<Word> words, int from, int i, boolean given) {
    Word word = words.get(i);
    Word before = words.get(i - 1);
    if (lexicon.isLegalForm(word.text()) && !word.is("as") && !word.is("co")) {
      return true;
    }
    if (word.tag() == WordClass.NUMBER) {
      return word.text().length() < 3 && before.capital() && !nounAfter(words, i)
          || Character.isLetter(word.text().charAt(word.text().length() - 1))
              && word.text().length() < 5
              && before.capital()
              && !word.text().endsWith("m")
              && !word.text().endsWith("bn");
    }
    if (!word.capital() && !isCamel(word.text())) {
      return (word.is("van")
              || word.is("von")
              || word.is("de")
              || word.is("del")
              || word.is("der")
              || word.is("bin"))
          && i + 1 < words.size()
          && words.get(i + 1).capital()
          && (given || word.is("de") || word.is("van"))
          && words.get(i + 1).tag() == WordClass.NAME;
    }
    if (lexicon.isNoName(word.text())
        || before.text().endsWith("s")
            && nounsAreCapital
            && word.tag() == WordClass.NOUN
            && !lexicon.kindOfWord(word.text()).isPresent()) {
      return false;
    }
    Optional<Lexicon.Noun> noun = lexicon.noun(word.text(), word.form().noun());
    if (word.tag() == WordClass.NAME
        && !(noun.isPresent() && noun.get().isOffice() && !nounsAreCapital)) {
      return noun.isEmpty() || lexicon.kindOfWord(word.text()).isPresent() || !nounsAreCapital;
    }
    if (given && i == from + 1 && word.tag() == WordClass.NOUN && noun.isEmpty()) {
      return true;
    }
    return nounsAreCapital
        && lexicon.kindOfWord(word.text()).isPresent()
        && !given
        && word.span().start() == before.span().end() + 1
        && !isBareGenitive(before);
  }

  private static boolean isBareGenitive(Word word) {
    return word.text().endsWith("s") && word.tag() == WordClass.NOUN;
  }

  private static boolean nounAfter(List<Word> words, int i) {
    return i + 1 < words.size()
        && (words.get(i + 1).tag() == WordClass.NOUN
            || words.get(i + 1).tag() == WordClass.NUMBER
            || words.get(i + 1).is("%")
            || words.get(i + 1).is("percent"));
  }

  private Name name(Candidate candidate, List<Word> words, Things things) {
    int from = candidate.from();
    int to = candidate.to();
    Span span = words.get(from).span().join(words.get(to - 1).span());
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      text.append(
          i > from && words.get(i).span().start() > words.get(i - 1).span().end()
              ? " "
              : i > from ? "-" : "");
      text.append(words.get(i).text());
    }
    String said = text.toString();
    boolean apostrophe = to < words.size() && words.get(to).is("'s");
    boolean nounFollows =
        to < words.size()
            && (words.get(to).tag() == WordClass.NOUN
                || words.get(to).tag() == WordClass.ADJECTIVE);
    boolean bareS = nounsAreCapital && said.endsWith("s") && said.length() > 3;
    boolean listedAsIs =
        candidate
                .listed()
                .map(e -> said.endsWith(e.words().get(e.words().size() - 1)))
                .orElse(false)
            || gazetteer.named(said).isPresent();
    boolean genitive =
        apostrophe
            || bareS
                && !listedAsIs
                && (nounFollows && !isJoined(words, to)
                    || candidate.listed().isPresent()
                    || things.knows(said.substring(0, said.length() - 1)));
    String base = genitive && bareS && !apostrophe ? said.substring(0, said.length() - 1) : said;
    Thing thing = things.of(base, candidate.listed().map(Gazetteer.Entry::canonical));
    thing.name(base);
    vote(thing, candidate, words, base);
    return new Name(from, to, span, base, genitive, thing);
  }

  static boolean isJoined(List<Word> words, int i) {
    return i > 0
        && i < words.size()
        && words.get(i).span().start() == words.get(i - 1).span().end() + 1
        && words.get(i - 1).tag() == WordClass.NAME
        && words.get(i).initial();
  }

  private void vote(Thing thing, Candidate candidate, List<Word> words, String base) {
    int from = candidate.from();
    int to = candidate.to();
    candidate.listed().ifPresent(e -> thing.vote(e.kind(), e.ambiguous() ? 0.6 : 3));
    Word last = words.get(to - 1);
    if (to - from > 1 && lexicon.isLegalForm(last.text())) {
      thing.vote(Kind.COMPANY, 4);
    }
    for (int i = from; i < to && candidate.listed().isEmpty(); i++) {
      lexicon
          .kindOfWord(words.get(i).text())
          .filter(k -> to - from > 1)
          .ifPresent(k -> thing.vote(Kind.of(k), 1.5));
    }
    boolean given =
        lexicon.isGivenName(words.get(from).text())
            || words.get(from).form().nameKind().equals("given");
    if (given && to - from > 1 && candidate.listed().isEmpty()) {
      thing.vote(Kind.PERSON, 2.2);
    }
    if (candidate.listed().isEmpty()
        && to - from > 1
        && Character.isDigit(last.text().codePointAt(last.text().length() - 1))) {
      thing.vote(Kind.PRODUCT, 1);
    }
    if (from > 0) {
      voteBefore(thing, words, from, to);
    }
    if (to < words.size()) {
      voteAfter(thing, words, to);
    }
    boolean acronym =
        base.length() > 1 && base.length() < 6 && base.equals(base.toUpperCase(Locale.ROOT));
    thing.vote(Kind.COMPANY, acronym ? 0.5 : 0.3);
  }

  private void voteBefore(Thing thing, List<Word> words, int from, int to) {
    Word before = words.get(from - 1);
    if (lexicon.isTitle(before.text()) || lexicon.isTitle(before.text() + ".")) {
      thing.vote(Kind.PERSON, 4);
      return;
    }
    boolean touching = before.span().end() + 1 >= words.get(from).span().start();
    if ((before.tag() == WordClass.NOUN || before.tag() == WordClass.NAME) && touching) {
      Optional<Lexicon.Noun> noun = nounEndingAt(words, from);
      noun.ifPresent(n -> thing.vote(kindOf(n), n.isOffice() && to - from == 1 ? 1.2 : 2));
    }
    if (before.is("in") || before.is("aus")) {
      thing.vote(Kind.PLACE, 0.5);
    }
  }

  /** The listed noun, of one or two words, that ends right before a word. */
  private Optional<Lexicon.Noun> nounEndingAt(List<Word> words, int end) {
    Word last = words.get(end - 1);
    if (end > 1) {
      Word first = words.get(end - 2);
      Optional<Lexicon.Noun> two = lexicon.noun(first.text() + " " + last.text(), "");
      if (two.isPresent()) {
        return two;
      }
    }
    return lexicon.noun(last.text(), last.form().noun());
  }

  private static Kind kindOf(Lexicon.Noun noun) {
    return switch (noun.list()) {
      case "office" -> Kind.PERSON;
      case "product" -> Kind.PRODUCT;
      default -> Kind.COMPANY;
    };
  }

  private void voteAfter(Thing thing, List<Word> words, int to) {
    Word next = words.get(to);
    int noun = next.is("'s") ? to + 1 : to;
    if (noun >= words.size()) {
      return;
    }
    Word after = words.get(noun);
    Optional<Lexicon.Noun> found =
        noun + 1 < words.size()
            ? lexicon.noun(after.text() + " " + words.get(noun + 1).text(), "")
            : Optional.empty();
    if (found.isEmpty() && (after.tag() == WordClass.NOUN || after.tag() == WordClass.NAME)) {
      found = lexicon.noun(after.text(), after.form().noun());
    }
    boolean bound = noun > to || words.get(to).span().start() == words.get(to - 1).span().end() + 1;
    if (found.isPresent()
        && bound
        && !found.get().isProduct()
        && !found.get().list().equals("market")) {
      thing.vote(Kind.COMPANY, found.get().isOffice() ? 1.5 : 1);
    }
    if (after.is("shares") || after.is("stock") || after.lower().startsWith("aktie")) {
      thing.vote(Kind.COMPANY, 2);
    }
  }
}
