package org.firmament.extract.syntax;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.firmament.extract.name.Name;
import org.firmament.extract.name.Thing;
import org.firmament.extract.word.Determiner;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Word;
import org.firmament.model.Kind;
import org.firmament.text.Figure;
import org.firmament.text.Moment;
import org.firmament.text.WordClass;

/** The nouns that head a phrase: how far they reach, and whether a name beside them is theirs. */
final class Heads {
  /** What a name has whose kind a list tells. */
  private static final double LISTED = 3.0;

  private final Marked marked;
  private final Lexicon lexicon;
  private final Grammar grammar;
  private final List<Word> words;
  private final Map<Integer, Name> names;
  private final Map<Integer, Figure> figures;
  private final Map<Integer, Moment> moments;

  Heads(Marked marked, Lexicon lexicon, Grammar grammar) {
    this.marked = marked;
    this.lexicon = lexicon;
    this.grammar = grammar;
    words = marked.words;
    names = marked.names;
    figures = marked.figures;
    moments = marked.moments;
  }

  /** "its Muster unit", "A's Muster brand": the name says which, and not whose. */
  boolean namesHead(Chunk chunk) {
    if (grammar.nounsAreCapital()
        || chunk.head < 0
        || chunk.name.isPresent()
        || chunk.owners.isEmpty()) {
      return false;
    }
    Name last = chunk.owners.get(chunk.owners.size() - 1);
    if (chunk.noun.isEmpty()) {
      return last.thing().kind() == Kind.PRODUCT
          && !words.get(last.to()).is("'s")
          && (grammar.has("ware-sorts", chunk.lemma) || lexicon.isGoods(chunk.lemma));
    }
    Lexicon.Noun noun = chunk.noun.get();
    boolean owned =
        chunk.determiner == Determiner.POSSESSIVE
            || chunk.owners.size() > 1
            || isExample(last)
            || noun.isProduct() && last.thing().kind() == Kind.PRODUCT
            || chunk.determiner == Determiner.DEFINITE
                && (!noun.role().equals("unit") || last.thing().weight() < LISTED);
    boolean sort =
        noun.isProduct()
            || noun.isCompany() && (noun.role().equals("unit") || noun.role().equals("generic"));
    return owned
        && sort
        && !words.get(last.to()).is("'s")
        && last.thing().kind() != Kind.PLACE
        && last.thing().kind() != Kind.PERSON;
  }

  /** "labels including Muster champagne". */
  private boolean isExample(Name name) {
    return name.from() > 0 && grammar.has("example-words", words.get(name.from() - 1).lower());
  }

  /** "rival Muster", "the gyms Muster and X", but not "for years Muster" nor "in cars Muster". */
  boolean takesName(Chunk chunk) {
    return chunk.noun.isPresent()
        || grammar.nounsAreCapital()
        || !grammar.has("time-nouns", chunk.lemma)
            && !grammar.has("nameless-nouns", chunk.lemma)
            && (words.get(chunk.head).form().numbers() != 2
                || chunk.determiner == Determiner.DEFINITE);
  }

  /** Whether a name stands before the noun that it belongs to, rather than being the phrase. */
  boolean owns(Name name, int limit) {
    int i = name.to();
    if (i >= limit) {
      return false;
    }
    if (words.get(i).is("'s")) {
      return true;
    }
    if (moments.containsKey(i) || figures.containsKey(i)) {
      return false;
    }
    WordClass tag = words.get(i).tag();
    boolean nominal = tag == WordClass.NOUN && !names.containsKey(i);
    if (grammar.nounsAreCapital()) {
      boolean joined = marked.joinedByHyphen(i) || isOfficer(name, i, limit);
      boolean genitive = name.genitive() && (nominal || tag == WordClass.ADJECTIVE);
      return joined || genitive || isMaker(name, i);
    }
    boolean adjectiveThenNoun =
        tag == WordClass.ADJECTIVE && i + 1 < limit && words.get(i + 1).is(WordClass.NOUN);
    boolean titled =
        tag == WordClass.NAME
            && !names.containsKey(i)
            && isOffice(i)
            && !grammar.has("state-offices", words.get(i).lower())
            && lexicon.noun(name.text() + " " + words.get(i).text(), "").isEmpty();
    return nominal
        || titled
        || tag == WordClass.ADJECTIVE && isListed(i, limit)
        || adjectiveThenNoun && isOffice(i + 1);
  }

  /** "Norviks Lumera X5": a firm in the genitive before the name of its ware. */
  private boolean isMaker(Name firm, int i) {
    Optional<Thing> ware = Optional.ofNullable(names.get(i)).map(Name::thing);
    return firm.genitive()
        && ware.isPresent()
        && (names.get(i).to() >= words.size() || !marked.joinedByHyphen(names.get(i).to()))
        && firm.thing().kind() == Kind.COMPANY
        && ware.filter(t -> t.kind() == Kind.PRODUCT || t.weight() < LISTED / 2).isPresent();
  }

  /** "Norvik CEO Weber", without the hyphen that should be there. */
  private boolean isOfficer(Name firm, int i, int limit) {
    return i + 1 < limit
        && firm.thing().kind() == Kind.COMPANY
        && words.get(i).is(WordClass.NOUN)
        && isOffice(i)
        && marked.touches(i)
        && names.containsKey(i + 1)
        && names.get(i + 1).thing().kind() == Kind.PERSON;
  }

  /** "mit 30 Prozent größter Aktionär": who holds it is not what is counted. */
  boolean isHolder(int i) {
    return grammar.nounsAreCapital()
        && i < words.size()
        && lexicon.noun(words.get(i)).filter(n -> n.role().equals("owner")).isPresent();
  }

  private boolean isOffice(int i) {
    Word word = words.get(i);
    return lexicon
        .noun(word)
        .map(n -> n.isOffice() || n.isCompany() && !n.role().equals("generic"))
        .orElse(false);
  }

  /** Whether the words from i on are a noun of several words that the lexicon lists. */
  private boolean isListed(int i, int limit) {
    for (int to = i + 2; to <= Math.min(limit, i + 4); to++) {
      if (lexicon.noun(marked.joined(i, to), "").isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** The noun of several words; in German only a listed one, as any noun may end like a listed. */
  private Optional<Lexicon.Noun> nounOfSeveral(int from, int to) {
    String joined = marked.joined(from, to);
    boolean plain =
        words.subList(from, to).stream()
            .noneMatch(
                w ->
                    w.is(WordClass.PREPOSITION)
                        || w.is(WordClass.MARK)
                        || w.is(WordClass.PARTICLE)
                        || w.is(WordClass.DETERMINER));
    boolean may = !grammar.nounsAreCapital() && plain || lexicon.isListed(joined);
    return may ? lexicon.noun(joined, joined) : Optional.empty();
  }

  /** "chief financial officer": the end of a listed noun of several words, else the start. */
  private int listed(int start, int limit) {
    for (int end = Math.min(limit, start + 4); end > start + 1; end--) {
      boolean plain =
          words.get(end - 1).is(WordClass.NOUN)
              || grammar.nounsAreCapital() && words.get(end - 1).is(WordClass.NAME);
      if (plain && nounOfSeveral(start, end).isPresent()) {
        return end;
      }
    }
    return tradeInPair(start, limit);
  }

  /** "the food and drinks group Lumera", "an oil and gas giant": returns before the firm's noun. */
  private int tradeInPair(int start, int limit) {
    boolean pair =
        !grammar.nounsAreCapital()
            && start + 3 < limit
            && isGood(start)
            && (words.get(start + 1).is("and") || words.get(start + 1).is("&"))
            && isGood(start + 2);
    if (!pair) {
      return start;
    }
    int firm = isGood(start + 3) && start + 4 < limit ? start + 4 : start + 3;
    boolean told = start > 0 && words.get(start - 1).is(WordClass.DETERMINER);
    boolean named = names.containsKey(firm + 1);
    return isFirm(firm) && (named || told) ? firm : start;
  }

  private boolean isGood(int i) {
    return words.get(i).is(WordClass.NOUN) && !names.containsKey(i) && !isFirm(i) && !isOffice(i);
  }

  private boolean isFirm(int i) {
    return words.get(i).is(WordClass.NOUN)
        && !names.containsKey(i)
        && lexicon.noun(words.get(i)).filter(Lexicon.Noun::isCompany).isPresent();
  }

  /** Reads the nouns of a phrase from a word on; returns where they end. */
  int nouns(Chunk chunk, int start, int limit) {
    int i = start;
    int first = i;
    i = listed(start, limit);
    boolean whole = grammar.nounsAreCapital() && i > start;
    while (!whole
        && i < limit
        && (words.get(i).is(WordClass.NOUN) || words.get(i).is(WordClass.NAME))
        && !names.containsKey(i)
        && !moments.containsKey(i)
        && !(i > start && lexicon.isTitle(words.get(i).text()) && names.containsKey(i + 1))
        && (i == start || !figures.containsKey(i))) {
      i++;
      if (grammar.nounsAreCapital() && !joinsNext(i, limit)) {
        break;
      }
    }
    chunk.head = i - 1;
    Word head = words.get(i - 1);
    chunk.lemma = head.form().noun().isEmpty() ? head.text() : head.form().noun();
    chunk.noun = lexicon.noun(head);
    boolean firmOfPlace =
        grammar.nounsAreCapital()
            && chunk.noun.isEmpty()
            && chunk.determiner == Determiner.DEFINITE
            && lexicon.placeOf(head.text()).flatMap(lexicon::placeClass).orElse("").equals("city");
    if (firmOfPlace) {
      chunk.noun = Optional.of(new Lexicon.Noun(head.text(), "company", "generic"));
    }
    int earliest = first;
    while (earliest > chunk.from && words.get(earliest - 1).is(WordClass.ADJECTIVE)) {
      earliest--;
    }
    for (int back = Math.min(4, i - earliest); back > 1; back--) {
      Optional<Lexicon.Noun> several = nounOfSeveral(i - back, i);
      if (several.isPresent()) {
        chunk.noun = several;
        chunk.lemma =
            grammar.nounsAreCapital() ? several.get().lemma() : marked.joined(i - back, i);
        break;
      }
    }
    if (chunk.noun.isEmpty() && head.lower().startsWith("ex-")) {
      chunk.noun = lexicon.noun(head.lower().substring(3), "");
    }
    if (chunk.noun.isEmpty() && head.lower().startsWith("ex")) {
      chunk.noun =
          lexicon.noun(head.lower().substring(2), "").filter(n -> grammar.nounsAreCapital());
    }
    return secondOffice(chunk, i, limit);
  }

  /** "chairman and chief executive": two offices of one person. */
  private int secondOffice(Chunk chunk, int i, int limit) {
    boolean first = chunk.noun.map(Lexicon.Noun::isOffice).orElse(false);
    if (grammar.nounsAreCapital() || !first || i + 1 >= limit || !words.get(i).is("and")) {
      return i;
    }
    boolean former = grammar.has("former-words", words.get(i + 1).lower());
    int from = former ? i + 2 : i + 1;
    for (int to = Math.min(limit, i + 5); to > from; to--) {
      Optional<Lexicon.Noun> second = lexicon.noun(marked.joined(from, to), "");
      boolean plain =
          words.get(to - 1).is(WordClass.NOUN)
              && second.map(Lexicon.Noun::isOffice).orElse(false)
              && words.get(to - 1).form().numbers() != 2;
      if (plain) {
        if (former) {
          chunk.adjectives.add(i + 1);
        }
        chunk.lemma = chunk.lemma + " and " + marked.joined(i + 1, to);
        chunk.second = chunk.noun.filter(Lexicon.Noun::isOwner).isPresent() ? second : chunk.second;
        return to;
      }
    }
    return i;
  }

  /** "die 20-Prozent-Beteiligung": a noun that says of how much. */
  void part(Chunk chunk, int i) {
    String text = words.get(i).text();
    String last = text.substring(text.lastIndexOf('-') + 1);
    boolean noun =
        grammar.nounsAreCapital()
            && last.length() < text.length() - 4
            && last.length() > 3
            && Character.isUpperCase(last.charAt(0));
    if (noun && chunk.head < 0) {
      chunk.head = i;
      chunk.lemma = last;
      chunk.noun = lexicon.noun(last, "");
    }
  }

  private boolean joinsNext(int i, int limit) {
    return i < limit && words.get(i - 1).text().endsWith("-");
  }

  /** "ein Smartphone namens Lumera": returns where the name ends. */
  int called(Chunk chunk, int i, int limit) {
    boolean called =
        i + 1 < limit && marked.words.get(i).is("namens") && marked.names.containsKey(i + 1);
    if (called && chunk.name.isEmpty() && takesName(chunk)) {
      chunk.name = Optional.of(marked.names.get(i + 1));
      return marked.names.get(i + 1).to();
    }
    return i;
  }
}
