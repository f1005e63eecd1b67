package org.firmament.extract.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.firmament.extract.word.Determiner;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Quotes;
import org.firmament.extract.word.Word;
import org.firmament.model.Kind;
import org.firmament.text.Figure;
import org.firmament.text.WordClass;

/** Lists of names, whatever stands in brackets between them: "Zog (2009), Zig and Zag". */
final class Enumerations {
  private static final double SURE_KIND = 2;

  /** So many names with commas between them are a list, even without "and" before the last. */
  private static final int SURE_LIST = 4;

  private final Grammar grammar;
  private final Hypernyms hypernyms;

  Enumerations(Grammar grammar) {
    this.grammar = grammar;
    hypernyms = new Hypernyms(grammar);
  }

  void link(List<Word> words, List<Chunk> chunks) {
    int at = 0;
    while (at < chunks.size()) {
      List<Chunk> items = items(words, chunks, at);
      Chunk first = items.get(0);
      boolean introduced = first.name.isPresent() && isIntroduced(words, first);
      boolean pair = items.size() == 2 && isClosed(words, items) && !areTwoClauses(words, items);
      if (items.size() > 2 || introduced || pair) {
        join(items);
      }
      int verb = introduced ? Hypernyms.inclusion(words, first) : -1;
      if (verb > 0) {
        hypernyms
            .including(words, chunks, at, verb)
            .ifPresent(g -> g.examples = List.copyOf(items));
      } else if (first.name.isPresent()) {
        hypernyms.general(words, chunks, at, items, introduced).ifPresent(g -> exemplify(g, items));
      }
      at = chunks.indexOf(items.get(items.size() - 1)) + 1;
    }
    for (int k = 1; k < chunks.size(); k++) {
      extend(words, chunks.get(k - 1), chunks.get(k));
      present(words, chunks.get(k - 1), chunks.get(k));
    }
  }

  /**
   * "kauft mit A und B zwei Hersteller", "kauft mit A einen Rivalen": what stands behind "mit" is
   * what the noun tells of.
   */
  private void present(List<Word> words, Chunk last, Chunk general) {
    Chunk first = last.group.get(0);
    boolean counted =
        general
            .figure
            .filter(f -> f.type() == Figure.Type.COUNT)
            .filter(f -> f.value().intValue() == last.group.size())
            .isPresent();
    boolean presented =
        grammar.nounsAreCapital()
            && first.preposition.equals("mit")
            && last.to == general.begin()
            && last.group.get(last.group.size() - 1) == last
            && last.group.stream().allMatch(c -> c.name.isPresent() && !isPlace(c))
            && general.isBare()
            && general.name.isEmpty()
            && general.examples.isEmpty()
            && general.noun.filter(n -> n.isCompany() || n.isProduct()).isPresent();
    boolean one =
        last.group.size() == 1
            && general.determiner == Determiner.INDEFINITE
            && words.stream().anyMatch(w -> w.mayBeVerb(v -> grammar.has("transfers", v)));
    if (presented && (counted || one)) {
      exemplify(general, last.group);
    }
  }

  /**
   * "with X and several banks, including Y and Z", "toys and games such as Y": the examples go with
   * what stands beside their noun.
   */
  private void extend(List<Word> words, Chunk name, Chunk general) {
    boolean beside =
        !general.examples.isEmpty()
            && name.to + 1 == general.begin()
            && grammar.conjunctions().contains(words.get(name.to).lower());
    boolean bare = name.determiner != Determiner.DEFINITE && general.determiner == Determiner.NONE;
    if (beside && bare && name.name.isEmpty() && name.head >= 0 && name.examples.isEmpty()) {
      name.examples = general.examples;
    }
    if (beside && name.name.isPresent()) {
      List<Chunk> all = new ArrayList<>(name.group);
      all.addAll(general.examples);
      join(all);
    }
  }

  /** "was bought by X, and the Y brand was kept": the second name begins a clause of its own. */
  private boolean areTwoClauses(List<Word> words, List<Chunk> items) {
    Chunk first = items.get(0);
    return !grammar.nounsAreCapital()
        && words.get(first.to).is(",")
        && isSubject(words, items)
        && words.subList(0, first.begin()).stream().anyMatch(Word::isFinite);
  }

  private static void join(List<Chunk> items) {
    if (items.size() > 1) {
      List<Chunk> group = List.copyOf(items);
      group.forEach(c -> c.group = group);
    }
  }

  private static void exemplify(Chunk general, List<Chunk> items) {
    general.examples = List.copyOf(items);
    items.forEach(c -> c.isExample = true);
  }

  /** The named phrases from one on that nothing but marks, joints and brackets part. */
  private List<Chunk> items(List<Word> words, List<Chunk> chunks, int at) {
    List<Chunk> items = new ArrayList<>(List.of(chunks.get(at)));
    int k = at;
    while (chunks.get(k).name.isPresent() && k + 1 < chunks.size()) {
      int end = tail(words, chunks, at, k);
      int next = next(words, chunks, end);
      if (next < 0
          || !isAlike(words, chunks.get(k), chunks.get(next))
          || isBehindLast(words, items, chunks.get(next))) {
        break;
      }
      Chunk item = chunks.get(next);
      item.preposition = "";
      item.prepositionAt = -1;
      items.add(item);
      k = next;
    }
    boolean open =
        items.size() > 1
            && items.size() < SURE_LIST
            && !isClosed(words, items)
            && !isIntroduced(words, items.get(0));
    return open ? items.subList(0, 1) : items;
  }

  /** "Backed by X and Y, Z grew": what a comma parts from the last of a list is none of it. */
  private boolean isBehindLast(List<Word> words, List<Chunk> items, Chunk next) {
    Chunk last = items.get(items.size() - 1);
    return items.size() > 1
        && words.get(items.get(items.size() - 2).to).is(WordClass.CONJUNCTION)
        && words.get(last.to).is(",")
        && next.begin() == last.to + 1
        && isSubject(words, List.of(next));
  }

  /** Where a phrase ends with what "of" adds to its name, or where what is listed is. */
  private int tail(List<Word> words, List<Chunk> chunks, int first, int k) {
    Chunk chunk = chunks.get(k);
    Optional<Chunk> next =
        k + 1 < chunks.size() && chunks.get(k + 1).begin() == chunk.to
            ? Optional.of(chunks.get(k + 1)).filter(c -> c.name.isPresent())
            : Optional.empty();
    boolean sold =
        !grammar.nounsAreCapital()
            && (chunk.name.filter(n -> n.thing().kind() == Kind.PRODUCT).isPresent()
                || isIntroduced(words, chunks.get(first)))
            && next.filter(c -> c.preposition.equals("in") && isPlace(c)).isPresent();
    boolean of = next.filter(c -> c.preposition.equals("of")).isPresent();
    return of || sold ? next.get().to : chunk.to;
  }

  /** The named phrase that the list goes on with behind a word; -1 if it does not. */
  private int next(List<Word> words, List<Chunk> chunks, int end) {
    int i = skipBracket(words, end);
    int joints = 0;
    while (i < words.size() && joints < 4 && isJoint(words, i, joints > 0)) {
      i++;
      joints++;
    }
    if (joints == 0) {
      return -1;
    }
    for (int k = 0; k < chunks.size(); k++) {
      Chunk chunk = chunks.get(k);
      boolean here =
          chunk.begin() == i && chunk.isBare() || chunk.from == i && isAsWellAs(words, i);
      if (here && chunk.from == i) {
        return chunk.name.isPresent() && chunk.pronoun.isEmpty() ? k : -1;
      }
    }
    return -1;
  }

  private static int skipBracket(List<Word> words, int at) {
    if (at >= words.size() || !words.get(at).is("(")) {
      return at;
    }
    for (int i = at; i < words.size(); i++) {
      if (words.get(i).is(")")) {
        return i + 1;
      }
    }
    return at;
  }

  private boolean isJoint(List<Word> words, int i, boolean begun) {
    Word word = words.get(i);
    return word.is(",")
        || word.is(";")
        || word.is("/") && !begun
        || grammar.conjunctions().contains(word.lower())
        || Quotes.has(word)
        || word.is("as") && (isAsWellAs(words, i + 1) || isAsWellAs(words, i + 3))
        || word.is("well") && isAsWellAs(words, i + 2);
  }

  /** Whether "as well as" stands right before a word. */
  private static boolean isAsWellAs(List<Word> words, int i) {
    return i > 2
        && i <= words.size()
        && words.get(i - 1).is("as")
        && words.get(i - 2).is("well")
        && words.get(i - 3).is("as");
  }

  /** Whether a list ends with "and", or with a bracket, or goes on with more than names. */
  private boolean isClosed(List<Word> words, List<Chunk> items) {
    for (int k = 1; k < items.size(); k++) {
      Chunk item = items.get(k);
      for (int i = items.get(k - 1).to; i < item.from; i++) {
        if (grammar.conjunctions().contains(words.get(i).lower())) {
          return true;
        }
      }
    }
    int end = items.get(items.size() - 1).to;
    int behind = end < words.size() && words.get(end).is(",") ? end + 1 : end;
    return behind < words.size()
        && ((items.size() > 2 || areWares(items))
                && grammar.conjunctions().contains(words.get(behind).lower())
            || behind > end && (words.get(behind).is("others") || words.get(behind).is("etc")));
  }

  private boolean areWares(List<Chunk> items) {
    return !grammar.nounsAreCapital() && items.stream().allMatch(c -> isSure(c, Kind.PRODUCT));
  }

  /** Places go with places only. */
  private boolean isAlike(List<Word> words, Chunk left, Chunk right) {
    boolean parted = words.get(left.to).is(",") || words.get(left.to).is(";");
    boolean led =
        grammar.complementPrepositions().contains(left.preposition)
            && !isSure(left, Kind.PERSON)
            && isSure(right, Kind.PERSON);
    boolean apposed = parted && (led || arePersonsOfFirm(left, right));
    return !apposed
        && (isPlace(left) == isPlace(right) || left.namesPlace() && right.namesPlace())
        && (Agreement.governed(left, grammar) & right.cases) != 0;
  }

  /** "bosses of X, A and B": behind a firm, persons are no more of its kind. */
  static boolean arePersonsOfFirm(Chunk firm, Chunk person) {
    return isSure(firm, Kind.COMPANY) && isSure(person, Kind.PERSON);
  }

  static boolean isPlace(Chunk chunk) {
    return isSure(chunk, Kind.PLACE);
  }

  private static boolean isSure(Chunk chunk, Kind kind) {
    return chunk
        .name
        .filter(n -> n.thing().kind() == kind && n.thing().weight() >= SURE_KIND)
        .isPresent();
  }

  /** "including X", "such as X", ": X". */
  private boolean isIntroduced(List<Word> words, Chunk first) {
    int at = first.begin();
    boolean marked =
        grammar.has("example-words", first.preposition)
            || first.preposition.equals("as") && at > 0 && words.get(at - 1).is("such");
    return marked || at > 0 && introduces(words, at - 1) || isAmongThem(words, at);
  }

  /** "its clients, among them X and Y": what stands before tells of more than these. */
  private boolean isAmongThem(List<Word> words, int at) {
    return at > 2
        && words.get(at - 1).is("them")
        && words.get(at - 2).is("among")
        && words.get(at - 3).is(WordClass.MARK);
  }

  private boolean introduces(List<Word> words, int i) {
    Word word = words.get(i);
    boolean mark = word.is(":") || word.is(",") || Quotes.has(word) || word.is("(");
    return grammar.has("example-words", word.lower()) && !word.is(WordClass.SUBJUNCTION)
        || mark && i > 0 && isExampleWord(words, i - 1);
  }

  private boolean isExampleWord(List<Word> words, int i) {
    Word word = words.get(i);
    return grammar.has("example-words", word.lower())
        || word.is("as") && i > 0 && words.get(i - 1).is("such");
  }

  static boolean isSubject(List<Word> words, List<Chunk> items) {
    int end = items.get(items.size() - 1).to;
    while (end < words.size() && (words.get(end).is(",") || words.get(end).is(WordClass.ADVERB))) {
      end++;
    }
    return end < words.size() && words.get(end).is(WordClass.VERB) && words.get(end).isFinite();
  }
}
