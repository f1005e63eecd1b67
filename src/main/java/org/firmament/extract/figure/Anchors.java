package org.firmament.extract.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.firmament.extract.figure.Metrics.Metric;
import org.firmament.extract.figure.Metrics.Sort;
import org.firmament.extract.name.Name;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Chunk;
import org.firmament.extract.syntax.Frame;
import org.firmament.extract.word.Word;
import org.firmament.model.Kind;
import org.firmament.text.Figure;
import org.firmament.text.WordClass;

/** The words of a sentence that say what is measured, and how far each of them reaches. */
final class Anchors {
  /** Without a currency, only such sums are money. */
  static final BigDecimal LARGE = BigDecimal.valueOf(100_000);

  private final Analysis analysis;
  private final List<Word> words;
  private final Metrics metrics;
  private final List<Stated> stated;
  private final List<Anchor> all;

  Anchors(Analysis analysis, Metrics metrics, List<Stated> stated) {
    this.analysis = analysis;
    this.words = analysis.words();
    this.metrics = metrics;
    this.stated = stated;
    all = find();
  }

  List<Anchor> all() {
    return all;
  }

  private List<Anchor> find() {
    List<Anchor> found = new ArrayList<>();
    for (Chunk chunk : analysis.phrases().chunks()) {
      Optional<Metric> metric = metrics.of(chunk, analysis);
      boolean counted =
          found.stream()
              .flatMap(a -> a.chunk().stream())
              .anyMatch(c -> metrics.isCount(c, analysis) && c.complement.get() == chunk);
      boolean each =
          metric.filter(Metric::share).isPresent()
              && chunk.hasPreposition()
              && metrics.is("each-markers", words.get(chunk.prepositionAt));
      if (counted || each) {
        continue;
      }
      again(chunk, found).ifPresent(found::add);
      if (metric.isPresent() && isMeant(metric.get().sort(), chunk)) {
        found.add(new Anchor(metric.get(), Optional.of(chunk), frame(chunk), chunk.from, chunk.to));
      }
    }
    for (int i = 1; i < words.size(); i++) {
      misread(i, found).ifPresent(found::add);
    }
    List<Anchor> nouns = List.copyOf(found);
    for (Frame frame : analysis.frames()) {
      Optional<Metric> metric = metrics.of(frame);
      boolean said =
          frame.arguments.stream()
              .anyMatch(x -> nouns.stream().anyMatch(n -> says(n, x.chunk(), metric)));
      if (metric.isPresent() && !said && takes(frame, metric.get()) && !isOfWorth(frame)) {
        found.add(new Anchor(metric.get(), Optional.empty(), frame, frame.at, frame.at + 1));
      }
    }
    found.sort(Comparator.comparingInt(Anchor::from));
    for (int a = found.size() - 1; a > 0; a--) {
      if (isAlias(found.get(a - 1), found.get(a))) {
        Anchor alias = found.remove(a);
        Anchor own = found.get(a - 1);
        found.set(
            a - 1,
            new Anchor(alias.metric(), own.chunk(), own.frame(), own.from(), alias.to() + 1));
      }
    }
    return found;
  }

  /** "verlor 3 Milliarden an Wert", "lost £3bn in value": on the stock exchange. */
  private boolean isOfWorth(Frame frame) {
    int to = Math.min(frame.to, words.size());
    return metrics.of(frame).filter(m -> m.sort() == Sort.VERB && m.sign() < 0).isPresent()
        && words.subList(Math.max(0, frame.from), Math.max(0, to)).stream()
            .anyMatch(w -> metrics.is("lost-worths", w));
  }

  /** Whether a noun that a verb takes is what the verb itself would count. */
  private boolean says(Anchor noun, Chunk argument, Optional<Metric> verb) {
    return noun.chunk().orElseThrow() == argument
        && noun.metric().sort() != Sort.SHARE
        && !isCompared(argument)
        && !(argument.hasPreposition()
            && verb.filter(v -> !v.name().equals(noun.metric().name())).isPresent())
        && verb.filter(v -> v.type() == noun.metric().type()).isPresent();
  }

  /** "Ergebnis vor Zinsen und Steuern (Ebit)": the bracket names the same more exactly. */
  private boolean isAlias(Anchor own, Anchor alias) {
    return alias.from() > own.to()
        && alias.to() < words.size()
        && words.get(alias.from() - 1).is("(")
        && words.get(alias.to()).is(")")
        && own.chunk().isPresent()
        && own.metric().type() == alias.metric().type()
        && stated.stream().noneMatch(s -> s.from() >= own.to() && s.to() <= alias.from())
        && !crosses(own.to(), alias.from());
  }

  /** "bei Y fiel er auf 5 Millionen": the pronoun stands for what was measured of another firm. */
  private Optional<Anchor> again(Chunk chunk, List<Anchor> before) {
    Optional<Chunk> last =
        before.isEmpty() ? Optional.empty() : before.get(before.size() - 1).chunk();
    Optional<Frame> frame = chunk.pronoun.isPresent() ? frameOf(chunk) : Optional.empty();
    boolean agrees =
        last.filter(c -> (c.genders & chunk.genders) != 0 && (c.numbers & chunk.numbers) != 0)
                .isPresent()
            || last.isPresent() && chunk.pronoun.filter(w -> w.is("es")).isPresent();
    boolean ofOther =
        frame.stream()
            .flatMap(f -> f.in(Frame.Role.ADJUNCT).stream())
            .filter(a -> metrics.has("at-markers", a.marker()))
            .flatMap(a -> a.chunk().name.stream())
            .anyMatch(n -> Kind.FIRMS.contains(n.thing().kind()));
    if (!agrees || !ofOther) {
      return Optional.empty();
    }
    Metric metric = before.get(before.size() - 1).metric();
    return frame.map(f -> new Anchor(metric, Optional.of(chunk), f, chunk.from, chunk.to));
  }

  private Optional<Frame> frameOf(Chunk subject) {
    return analysis.frames().stream()
        .filter(f -> f.sort == Frame.Sort.VERB)
        .filter(f -> f.in(Frame.Role.SUBJECT).stream().anyMatch(a -> a.chunk() == subject))
        .findFirst();
  }

  /** A noun that was read as a verb: "Y shares, which …", "a rise in pre-tax profits to". */
  private Optional<Anchor> misread(int i, List<Anchor> known) {
    boolean verb = words.get(i).is(WordClass.VERB) && !words.get(i).form().noun().isEmpty();
    if (!verb || known.stream().anyMatch(k -> k.from() <= i && i < k.to())) {
      return Optional.empty();
    }
    Optional<Metric> metric = metrics.at(i, analysis).filter(m -> isWhole(m.sort()));
    Optional<Name> name =
        analysis.names().stream()
            .filter(n -> n.to() == i || n.to() == i - 1 && words.get(i - 1).is("'s"))
            .findFirst();
    boolean adjective =
        words.get(i - 1).is(WordClass.ADJECTIVE)
            || metrics.is("wholes", words.get(i - 1))
            || words.get(i - 1).is(WordClass.PREPOSITION);
    if (metric.isEmpty() || name.isEmpty() && !adjective) {
      return Optional.empty();
    }
    Chunk chunk = new Chunk(i);
    chunk.to = i + 1;
    chunk.head = i;
    chunk.lemma = words.get(i).form().noun();
    name.ifPresent(chunk.owners::add);
    return Optional.of(new Anchor(metric.get(), Optional.of(chunk), frame(chunk), i, i + 1));
  }

  /** Whether the verb has a figure of that sort for an object. */
  private boolean takes(Frame frame, Metric metric) {
    return stated.stream().anyMatch(s -> isArgument(frame, s) && fits(metric, s))
        && !(metric.name().equals("debt") && hasCreditor(frame));
  }

  /** "owes X $15m": what is owed to one of them is not the whole debt. */
  private static boolean hasCreditor(Frame frame) {
    return frame.arguments.stream()
        .filter(a -> a.role() != Frame.Role.SUBJECT)
        .flatMap(a -> a.chunk().name.stream())
        .anyMatch(n -> n.thing().kind() == Kind.COMPANY);
  }

  private boolean isMeant(Sort sort, Chunk chunk) {
    return switch (sort) {
      case MINUS -> isLoss(chunk);
      case BOTTOM ->
          analysis.phrases().chunks().stream()
              .filter(c -> c != chunk)
              .allMatch(c -> metrics.of(c, analysis).isEmpty());
      default -> true;
    };
  }

  private static boolean isWhole(Sort sort) {
    return sort != Sort.MINUS && sort != Sort.BOTTOM;
  }

  /** "ein Minus von 3,1 Millionen Euro" is a loss where nothing else is measured before it. */
  private boolean isLoss(Chunk minus) {
    for (Chunk other : analysis.phrases().chunks()) {
      boolean measured =
          other.to <= minus.from
              && metrics.of(other, analysis).filter(m -> isWhole(m.sort())).isPresent()
              && !crosses(other.to, minus.from);
      if (measured) {
        return false;
      }
    }
    return true;
  }

  private boolean crosses(int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.get(i).is(WordClass.SUBJUNCTION) || words.get(i).is(";")) {
        return true;
      }
    }
    return false;
  }

  /** The verb that a phrase belongs to; without one, the phrase by itself. */
  Frame frame(Chunk chunk) {
    if (Nearby.opening(words, chunk.begin()) >= 0) {
      return new Frame(Frame.Sort.RELATIONAL, chunk.lemma, Math.max(chunk.head, chunk.from));
    }
    return Owners.verb(analysis, chunk)
        .orElseGet(() -> new Frame(Frame.Sort.RELATIONAL, chunk.lemma, chunk.head));
  }

  /** What a share is a share of: "45% of the market". */
  Optional<Chunk> whole(Chunk share) {
    return share.complement.or(
        () ->
            analysis.phrases().chunks().stream()
                .filter(c -> c.begin() == share.to && c.hasPreposition())
                .filter(c -> metrics.is("of-markers", words.get(c.prepositionAt)))
                .findFirst());
  }

  /** The words in which the figures of an anchor stand: between its neighbours. */
  int[] scope(int a) {
    Anchor anchor = all.get(a);
    int from = a > 0 ? all.get(a - 1).to() : 0;
    int to = a + 1 < all.size() ? all.get(a + 1).from() : words.size();
    boolean verb = anchor.chunk().isEmpty();
    if (a + 1 < all.size()) {
      Optional<Chunk> next = all.get(a + 1).chunk();
      to = next.map(c -> Math.min(c.begin(), c.from)).orElse(to);
    }
    for (int i = anchor.from() - 1; i >= from; i--) {
      if (isStop(i)) {
        from = i + 1;
      }
    }
    for (int i = anchor.to(); i < to; i++) {
      if (isStop(i)) {
        to = i;
      }
    }
    for (Stated one : stated) {
      Optional<Name> other =
          one.from() >= anchor.to() ? otherFirm(one, anchor.to()) : Optional.empty();
      if (other.isPresent() && other.get().from() >= anchor.to() && !verb) {
        to = Math.min(to, other.get().from());
      }
    }
    return new int[] {from, to};
  }

  /** Whether nothing beyond the word belongs to what stands before it. */
  boolean isStop(int i) {
    boolean goesOn = i + 1 < words.size() && words.get(i + 1).is(WordClass.VERB);
    return words.get(i).is(";")
        || metrics.is("stops", words.get(i)) && !words.get(i).is(WordClass.VERB) && !goesOn;
  }

  /** The firm named right before a figure, behind a comma or "and": "…, Y 3 Mio.". */
  Optional<Name> otherFirm(Stated one, int after) {
    int i = one.chunk().begin() - 1;
    int least = Math.max(0, i - 3);
    while (i >= least && (words.get(i).is(WordClass.VERB) || words.get(i).is(WordClass.ADVERB))) {
      i--;
    }
    if (i < 0) {
      return Optional.empty();
    }
    int end = i + 1;
    return analysis.names().stream()
        .filter(n -> n.to() == end && n.thing().kind() == Kind.COMPANY)
        .filter(n -> opensPart(n.from(), after))
        .findFirst();
  }

  private boolean opensPart(int from, int after) {
    for (int i = from - 1; i >= Math.max(after, from - 4); i--) {
      if (words.get(i).is(",")
          || words.get(i).is(";")
          || words.get(i).is(WordClass.CONJUNCTION)
          || metrics.is("stops", words.get(i))) {
        return true;
      }
      boolean part =
          words.get(i).is(WordClass.DETERMINER)
              || words.get(i).is(WordClass.PREPOSITION)
              || words.get(i).is(WordClass.NOUN)
              || words.get(i).is(WordClass.ADJECTIVE);
      if (!part) {
        return false;
      }
    }
    return false;
  }

  /** "Gewinn vor Steuern", "verdiente vor Zinsen": the words behind tell which profit. */
  Metric refined(Anchor anchor) {
    Metric metric = anchor.metric();
    if (!metric.name().equals("netProfit")) {
      return metric;
    }
    boolean noun = anchor.chunk().isPresent();
    int from = noun ? anchor.to() : Math.max(0, anchor.from() - 4);
    int to = Math.min(words.size(), noun ? anchor.to() + 2 : anchor.to() + 8);
    for (int i = from; i < to; i++) {
      if (metrics.starts("before-interest", words, i)) {
        return new Metric("operatingProfit", metric.sign(), metric.sort());
      }
      if (metrics.starts("before-tax", words, i)) {
        return new Metric("preTaxProfit", metric.sign(), metric.sort());
      }
    }
    return metric;
  }

  /** "compared with a loss of $5m": only what was before. */
  boolean isCompared(Chunk chunk) {
    int before = (chunk.hasPreposition() ? chunk.prepositionAt : chunk.from);
    boolean own = chunk.hasPreposition() && metrics.ends("comparing", words, before) > 0;
    return own
        || before > 0
            && metrics.ends("comparing", words, before - 1) > 0
            && metrics.ends("skips", words, before - 1) < 2;
  }

  /** Whether a figure is what the verb says something of. */
  boolean isArgument(Frame frame, Stated one) {
    boolean works = metrics.has("working", frame.lemma);
    return frame.arguments.stream()
        .anyMatch(
            a ->
                a.chunk() == one.chunk()
                    && (a.role() != Frame.Role.SUBJECT || works)
                    && a.role() != Frame.Role.ADJUNCT);
  }

  /** Whether a figure is of the sort that the metric counts in. */
  boolean fits(Metric metric, Stated one) {
    Figure figure = one.figure();
    if (figure.type() == metric.type()) {
      return metric.type() != Figure.Type.MONEY || !figure.unit().isEmpty();
    }
    return metric.type() == Figure.Type.MONEY
        && figure.type() == Figure.Type.COUNT
        && figure.value().abs().compareTo(LARGE) >= 0
        && one.chunk().head < 0;
  }
}
