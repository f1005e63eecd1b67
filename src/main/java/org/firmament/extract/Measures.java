package org.firmament.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.firmament.extract.Metrics.Metric;
import org.firmament.extract.Metrics.Sort;
import org.firmament.extract.Stated.Part;
import org.firmament.model.Kind;
import org.firmament.model.Qualifiers;
import org.firmament.model.Status;
import org.firmament.model.Value;
import org.firmament.text.Approximation;
import org.firmament.text.Figure;
import org.firmament.text.Moment;
import org.firmament.text.WordClass;

/**
 * Finds the figures of a firm around the words for what firms report: which number is the value,
 * which the change, which only the year before, and whose it is.
 */
final class Measures {
  private static final int REACH = 9;
  private static final BigDecimal DEAREST = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal LARGE = BigDecimal.valueOf(100_000);

  /**
   * A figure with its owner.
   *
   * @param status planned for what a firm expects, else left to the circumstances
   */
  record Measure(
      Filled owner, Qualifiers qualifiers, Frame frame, String name, Optional<Status> status) {}

  /** A word for a metric where it stands: a noun phrase, or the verb of a frame. */
  private record Anchor(Metric metric, Optional<Chunk> chunk, Frame frame, int from, int to) {}

  private final Metrics metrics;
  private final Parts parts;
  private final Owners owners;

  Measures(Metrics metrics) {
    this.metrics = metrics;
    this.parts = new Parts(metrics);
    this.owners = new Owners(metrics);
  }

  List<Measure> find(Analysis analysis, References references) {
    List<Stated> stated = parts.in(analysis);
    if (stated.isEmpty()) {
      return List.of();
    }
    return new Run(analysis, references, stated).find();
  }

  /** The search in one sentence. */
  private final class Run {
    final Analysis analysis;
    final References references;
    final List<Word> words;
    final List<Stated> stated;
    final List<Anchor> anchors;
    final Set<Stated> taken = new HashSet<>();
    final List<Measure> measures = new ArrayList<>();

    Run(Analysis analysis, References references, List<Stated> stated) {
      this.analysis = analysis;
      this.references = references;
      this.words = analysis.words();
      this.stated = stated;
      this.anchors = anchors();
    }

    List<Measure> find() {
      for (int a = 0; a < anchors.size(); a++) {
        Anchor anchor = anchors.get(a);
        if (anchor.metric().share()) {
          share(anchor, scope(a));
        } else {
          figure(anchor, scope(a));
        }
      }
      for (Stated one : stated) {
        if (!taken.contains(one)) {
          listed(one);
          worth(one);
          ofMarket(one);
          elliptic(one);
        }
      }
      return measures;
    }

    private List<Anchor> anchors() {
      List<Anchor> found = new ArrayList<>();
      for (Chunk chunk : analysis.phrases().chunks()) {
        Optional<Metric> metric = metrics.of(chunk, analysis);
        if (metric.isPresent() && (metric.get().sort() != Sort.MINUS || isLoss(chunk))) {
          found.add(
              new Anchor(metric.get(), Optional.of(chunk), frame(chunk), chunk.from, chunk.to));
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
                .anyMatch(x -> nouns.stream().anyMatch(n -> n.chunk().orElseThrow() == x.chunk()));
        if (metric.isPresent() && !said && takes(frame, metric.get())) {
          found.add(new Anchor(metric.get(), Optional.empty(), frame, frame.at, frame.at + 1));
        }
      }
      found.sort(Comparator.comparingInt(Anchor::from));
      return found;
    }

    /** A noun that was read as a verb: "Y shares, which …", "a rise in pre-tax profits to". */
    private Optional<Anchor> misread(int i, List<Anchor> known) {
      boolean verb = words.get(i).is(WordClass.VERB) && !words.get(i).form().noun().isEmpty();
      if (!verb || known.stream().anyMatch(k -> k.from() <= i && i < k.to())) {
        return Optional.empty();
      }
      Optional<Metric> metric = metrics.at(i, analysis).filter(m -> m.sort() != Sort.MINUS);
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
      return stated.stream().anyMatch(s -> isArgument(frame, s) && fits(metric, s));
    }

    /** "ein Minus von 3,1 Millionen Euro" is a loss where nothing else is measured before it. */
    private boolean isLoss(Chunk minus) {
      for (Chunk other : analysis.phrases().chunks()) {
        boolean measured =
            other.to <= minus.from
                && metrics.of(other, analysis).filter(m -> m.sort() != Sort.MINUS).isPresent()
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

    private Frame frame(Chunk chunk) {
      return Owners.verb(analysis, chunk)
          .orElseGet(() -> new Frame(Frame.Sort.RELATIONAL, chunk.lemma, chunk.head));
    }

    /** The words in which the figures of an anchor stand: between its neighbours. */
    private int[] scope(int a) {
      Anchor anchor = anchors.get(a);
      int from = a > 0 ? anchors.get(a - 1).to() : 0;
      int to = a + 1 < anchors.size() ? anchors.get(a + 1).from() : words.size();
      boolean verb = anchor.chunk().isEmpty();
      if (a + 1 < anchors.size()) {
        Optional<Chunk> next = anchors.get(a + 1).chunk();
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

    private boolean isStop(int i) {
      boolean goesOn = i + 1 < words.size() && words.get(i + 1).is(WordClass.VERB);
      return words.get(i).is(";")
          || metrics.is("stops", words.get(i)) && !words.get(i).is(WordClass.VERB) && !goesOn;
    }

    /** The firm named right before a figure, behind a comma or "and": "…, Y 3 Mio.". */
    private Optional<Name> otherFirm(Stated one, int after) {
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

    private List<Filled> owners(Anchor anchor) {
      return anchor.chunk().isPresent()
          ? owners.of(analysis, references, anchor.chunk().get(), anchor.metric().share())
          : owners.of(analysis, references, anchor.frame());
    }

    private void share(Anchor anchor, int[] scope) {
      Chunk chunk = anchor.chunk().orElseThrow();
      List<Stated> changes =
          stated.stream()
              .filter(s -> s.is(Part.CHANGE) && inside(s, scope))
              .filter(s -> s.from() >= chunk.to || s.chunk() == chunk || leads(s, chunk))
              .toList();
      boolean priced =
          metrics.isHead("prices", chunk, analysis)
              || !changes.isEmpty()
              || moves(scope)
              || any("quoting", scope);
      boolean traded = changes.isEmpty() && any("trading", scope);
      Optional<Stated> price =
          stated.stream()
              .filter(s -> inside(s, scope) && s.from() >= chunk.from && isPrice(s, chunk))
              .findFirst()
              .filter(s -> priced && !traded);
      if (changes.isEmpty() && price.isEmpty()) {
        return;
      }
      for (Filled owner : owners(anchor)) {
        for (Stated change : changes) {
          taken.add(change);
          add(owner, "sharePriceChange", signed(change), "percent", anchor, List.of(), change);
        }
        if (price.isPresent()) {
          taken.add(price.get());
          Figure figure = price.get().figure();
          add(owner, "sharePrice", figure.value(), figure.unit(), anchor, List.of(), price.get());
        }
      }
    }

    private boolean isPrice(Stated one, Chunk chunk) {
      Figure figure = one.figure();
      if (figure.type() != Figure.Type.MONEY
          || figure.unit().isEmpty()
          || figure.value().compareTo(DEAREST) >= 0) {
        return false;
      }
      if (one.chunk() == chunk) {
        return (one.is(Part.EACH) || one.is(Part.BARE))
            && metrics.isHead("prices", chunk, analysis);
      }
      boolean marked = one.marker() >= 0 && metrics.is("price-markers", words.get(one.marker()));
      return marked && one.is(Part.VALUE);
    }

    /** "a 13% fall in Y's shares", "ein Plus von 3 Prozent bei der Aktie". */
    private boolean leads(Stated change, Chunk chunk) {
      return change.chunk().head >= 0
          && metrics.direction(words.get(change.chunk().head)) != 0
          && chunk.begin() - change.chunk().to <= 3;
    }

    private boolean inside(Stated one, int[] scope) {
      return one.from() >= scope[0] && one.to() <= scope[1];
    }

    private boolean moves(int[] scope) {
      for (int i = scope[0]; i < scope[1]; i++) {
        if (metrics.direction(words.get(i)) != 0) {
          return true;
        }
      }
      return false;
    }

    private boolean any(String list, int[] scope) {
      for (int i = scope[0]; i < scope[1]; i++) {
        if (metrics.is(list, words.get(i))) {
          return true;
        }
      }
      return false;
    }

    private void figure(Anchor anchor, int[] scope) {
      if (anchor.chunk().isPresent() && isCompared(anchor.chunk().get())) {
        return;
      }
      Optional<Stated> value = value(anchor, scope);
      if (value.isEmpty() || uncertain(anchor)) {
        return;
      }
      taken.add(value.get());
      Figure figure = value.get().figure();
      Metric metric = refined(anchor);
      Optional<String> unit = unit(metric, value.get());
      boolean loss = metric.sign() < 0 && figure.value().signum() > 0;
      BigDecimal number = loss ? figure.value().negate() : figure.value();
      Optional<BigDecimal> change =
          metric.type() == Figure.Type.MONEY
              ? change(anchor, scope, value.get())
              : Optional.empty();
      if (unit.isEmpty() || metric.name().equals("dividendPerShare") && isLarge(number)) {
        return;
      }
      for (Filled owner : owners(anchor)) {
        add(
            owner,
            metric.name(),
            number,
            unit.get(),
            anchor,
            change.map(List::of).orElse(List.of()),
            value.get());
      }
    }

    /** "Gewinn vor Steuern", "verdiente vor Zinsen": the words behind tell which profit. */
    private Metric refined(Anchor anchor) {
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

    private boolean isLarge(BigDecimal number) {
      return number.compareTo(BigDecimal.valueOf(1000)) > 0;
    }

    /** "compared with a loss of $5m": only what was before. */
    private boolean isCompared(Chunk chunk) {
      int before = (chunk.hasPreposition() ? chunk.prepositionAt : chunk.from);
      boolean own = chunk.hasPreposition() && metrics.ends("comparing", words, before) > 0;
      return own || before > 0 && metrics.ends("comparing", words, before - 1) > 0;
    }

    /** What is only guessed: "könnte", "is expected to". */
    private boolean uncertain(Anchor anchor) {
      for (int i = anchor.from() - 1; i >= 0 && !isStop(i); i--) {
        if (metrics.is("combined", words.get(i))
            || metrics.is("forecasters", words.get(i)) && words.get(i).is(WordClass.NOUN)) {
          return true;
        }
      }
      for (int i = anchor.to(); i < Math.min(words.size(), anchor.to() + 5) && !isStop(i); i++) {
        if (metrics.is("combined", words.get(i))) {
          return true;
        }
      }
      Frame frame = anchor.frame();
      Set<Frame> visited = new HashSet<>();
      Optional<Frame> at = Optional.of(frame);
      while (at.isPresent() && visited.add(at.get())) {
        Frame verb = at.get();
        boolean guessed =
            verb.group.stream().anyMatch(i -> metrics.is("guesses", words.get(i)))
                || verb.passive && metrics.has("forecasts", verb.lemma);
        if (guessed) {
          return true;
        }
        at = verb.governor;
      }
      return false;
    }

    private boolean planned(Anchor anchor) {
      for (int i = anchor.from() - 1; i >= Math.max(0, anchor.from() - 6) && !isStop(i); i--) {
        if (metrics.is("forecast-nouns", words.get(i))) {
          return true;
        }
      }
      Set<Frame> visited = new HashSet<>();
      Optional<Frame> at = Optional.of(anchor.frame());
      while (at.isPresent() && visited.add(at.get())) {
        Frame verb = at.get();
        boolean ahead =
            verb.group.stream().anyMatch(i -> metrics.is("intends", words.get(i)))
                || verb.sort == Frame.Sort.VERB && metrics.has("forecasts", verb.lemma);
        if (ahead) {
          return true;
        }
        at = verb.governor;
      }
      return false;
    }

    private Optional<String> unit(Metric metric, Stated value) {
      return switch (metric.type()) {
        case COUNT -> Optional.of("persons");
        case PERCENT -> Optional.of("percent");
        case MONEY ->
            value.figure().unit().isEmpty()
                ? stated.stream().map(s -> s.figure().unit()).filter(u -> !u.isEmpty()).findFirst()
                : Optional.of(value.figure().unit());
      };
    }

    private Optional<Stated> value(Anchor anchor, int[] scope) {
      Metric metric = anchor.metric();
      if (anchor.chunk().isPresent()) {
        Chunk chunk = anchor.chunk().get();
        Optional<Stated> own =
            stated.stream()
                .filter(s -> s.chunk() == chunk && fits(metric, s) && isValue(metric, s))
                .findFirst();
        own = own.or(() -> beforeBracket(chunk, metric));
        if (metric.type() == Figure.Type.COUNT) {
          boolean total = metrics.isHead("staff-totals", chunk, analysis);
          own = own.filter(s -> isStaff(chunk));
          if (!total || own.isPresent()) {
            return own;
          }
        }
        if (own.isPresent()) {
          return own;
        }
      }
      Stated bare = null;
      for (Stated one : stated) {
        if (!inside(one, scope) || taken.contains(one) || !fits(metric, one)) {
          continue;
        }
        boolean follows = one.from() >= anchor.to();
        boolean said = anchor.chunk().isEmpty() && isArgument(anchor.frame(), one);
        if (anchor.chunk().isEmpty() ? !said : !follows) {
          continue;
        }
        boolean counted =
            one.chunk().head >= 0
                && one.chunk().head >= one.to()
                && !metrics.isHead("people", one.chunk(), analysis);
        if (counted && metric.type() != Figure.Type.PERCENT) {
          continue;
        }
        if (isValue(metric, one) && !one.is(Part.BARE) && anchor.chunk().isPresent()) {
          return Optional.of(one);
        }
        boolean near = anchor.chunk().isEmpty() || one.from() - anchor.to() <= REACH;
        if (bare == null && one.is(Part.BARE) && near && !isNumber(metric, one)) {
          bare = one;
        }
      }
      return Optional.ofNullable(bare).or(() -> measuredIn(anchor));
    }

    private boolean isArgument(Frame frame, Stated one) {
      boolean works = metrics.has("working", frame.lemma);
      return frame.arguments.stream()
          .anyMatch(
              a ->
                  a.chunk() == one.chunk()
                      && (a.role() != Frame.Role.SUBJECT || works)
                      && a.role() != Frame.Role.ADJUNCT);
    }

    /** Without currency only large round sums are money: "ein Minus von 114 Millionen". */
    private boolean isNumber(Metric metric, Stated one) {
      return metric.type() == Figure.Type.MONEY && one.figure().unit().isEmpty();
    }

    private boolean isValue(Metric metric, Stated one) {
      boolean each = one.is(Part.EACH) && metric.name().equals("dividendPerShare");
      return each || one.is(Part.VALUE) || one.is(Part.BARE);
    }

    private boolean fits(Metric metric, Stated one) {
      Figure figure = one.figure();
      if (figure.type() == metric.type()) {
        return metric.type() != Figure.Type.MONEY || !figure.unit().isEmpty();
      }
      return metric.type() == Figure.Type.MONEY
          && figure.type() == Figure.Type.COUNT
          && figure.value().abs().compareTo(LARGE) >= 0
          && one.chunk().head < 0;
    }

    /** "a 684bn yen ($6.4bn) loss": the value stands before the bracket. */
    private Optional<Stated> beforeBracket(Chunk chunk, Metric metric) {
      int close = chunk.from - 1;
      if (close < 0 || chunk.hasPreposition() || !words.get(close).is(")")) {
        return Optional.empty();
      }
      int open = close;
      while (open > 0 && !words.get(open).is("(")) {
        open--;
      }
      int end = open;
      return stated.stream()
          .filter(s -> s.to() == end && s.chunk().head < 0 && fits(metric, s))
          .filter(s -> s.is(Part.BARE) || s.is(Part.VALUE))
          .findFirst();
    }

    /** "contributed 1.7bn euros in net income". */
    private Optional<Stated> measuredIn(Anchor anchor) {
      if (anchor.chunk().isEmpty() || !anchor.chunk().get().hasPreposition()) {
        return Optional.empty();
      }
      Chunk chunk = anchor.chunk().get();
      boolean in = metrics.is("measured-in", words.get(chunk.prepositionAt));
      return stated.stream()
          .filter(s -> in && s.to() == chunk.prepositionAt && fits(anchor.metric(), s))
          .filter(s -> s.is(Part.BARE) || s.is(Part.VALUE))
          .findFirst();
    }

    /** "mit 269 Mitarbeitern", "hat 5500 Beschäftigte": people counted as somebody's staff. */
    private boolean isStaff(Chunk chunk) {
      Optional<Frame> verb = Owners.verb(analysis, chunk);
      boolean subject =
          verb.isPresent()
              && verb.get().in(Frame.Role.SUBJECT).stream().anyMatch(a -> a.chunk() == chunk);
      boolean clausal = verb.isPresent() && metrics.employs(verb.get().lemma) && !subject;
      boolean marked =
          chunk.hasPreposition() && metrics.is("staff-markers", words.get(chunk.prepositionAt));
      boolean definite = chunk.determiner == Chunk.Determiner.DEFINITE;
      boolean possessed =
          chunk.complement.isPresent()
              || !chunk.owners.isEmpty()
              || chunk.determiner == Chunk.Determiner.POSSESSIVE;
      boolean affected = metrics.any("insolvent", words) && metrics.any("affected", words);
      boolean cut =
          verb.isPresent() && isCut(verb.get()) && !marked && !affected
              || chunk.begin() > 0 && metrics.is("cuts", words.get(chunk.begin() - 1));
      return !cut && (clausal || marked || definite && !subject || possessed || affected);
    }

    private boolean isCut(Frame verb) {
      for (int i = verb.at; i < Math.min(words.size(), verb.to); i++) {
        if (metrics.is("cuts", words.get(i))) {
          return true;
        }
      }
      return metrics.has("cuts", verb.lemma)
          || verb.group.stream().anyMatch(i -> metrics.is("cuts", words.get(i)));
    }

    /** The percentage by which it moved: first what follows, else "a 9% rise in profits". */
    private Optional<BigDecimal> change(Anchor anchor, int[] scope, Stated value) {
      Optional<BigDecimal> before = Optional.empty();
      for (Stated one : stated) {
        if (!one.is(Part.CHANGE) || !inside(one, scope)) {
          continue;
        }
        boolean own = anchor.chunk().map(c -> c == one.chunk()).orElse(false);
        if (own || one.from() >= anchor.to()) {
          taken.add(one);
          return Optional.of(signed(one));
        }
        if (anchor.chunk().map(c -> leads(one, c)).orElse(false)) {
          taken.add(one);
          before = Optional.of(signed(one));
        }
      }
      return before;
    }

    private BigDecimal signed(Stated change) {
      BigDecimal value = change.figure().value();
      return change.direction() < 0 && value.signum() > 0 ? value.negate() : value;
    }

    private void add(
        Filled owner,
        String name,
        BigDecimal value,
        String unit,
        Anchor anchor,
        List<BigDecimal> change,
        Stated one) {
      Qualifiers qualifiers =
          Qualifiers.NONE
              .with("metric", Value.of(name))
              .with("value", Value.of(value))
              .with("unit", Value.of(unit));
      for (BigDecimal moved : change) {
        qualifiers = qualifiers.with("change", Value.of(moved));
      }
      Approximation approximation = one.figure().approximation();
      if (approximation != Approximation.EXACT) {
        qualifiers =
            qualifiers.with(
                "approximation", Value.of(approximation.name().toLowerCase(Locale.ROOT)));
      }
      boolean planned = planned(anchor);
      Optional<Moment> period =
          anchor.metric().share() ? Optional.empty() : period(anchor, one, planned);
      if (period.isPresent()) {
        qualifiers = qualifiers.with("period", new Value.Moment(period.get().iso()));
      }
      measures.add(
          new Measure(
              owner,
              qualifiers,
              anchor.frame(),
              "reports/" + name,
              planned ? Optional.of(Status.PLANNED) : Optional.empty()));
    }

    /** The known period nearest to the figure that does not belong to an older figure. */
    private Optional<Moment> period(Anchor anchor, Stated value, boolean planned) {
      Optional<Moment> best = Optional.empty();
      int least = Integer.MAX_VALUE;
      for (Chunk other : analysis.phrases().chunks()) {
        if (other.moment.isEmpty()
            || other.moment.get().type() != Moment.Type.PERIOD
            || other.moment.get().iso().startsWith("-")
            || other.moment.get().iso().isEmpty()) {
          continue;
        }
        boolean old =
            stated.stream()
                .anyMatch(
                    s -> s.is(Part.OLD) && s.to() <= other.begin() && other.begin() - s.to() <= 2);
        boolean outer =
            !planned
                && other.hasPreposition()
                && metrics.is("since-markers", words.get(other.prepositionAt));
        int distance =
            Math.min(Math.abs(other.from - anchor.from()), Math.abs(other.from - value.from()));
        for (int i = Math.min(other.from, value.from());
            i < Math.max(other.from, value.from());
            i++) {
          distance += isStop(i) ? words.size() : 0;
        }
        if (!old && !outer && distance < least) {
          least = distance;
          best = other.moment;
        }
      }
      return least < words.size() ? best : Optional.empty();
    }

    /** "X (+2%)" in a list of shares. */
    private void listed(Stated one) {
      int open = one.from() - 1;
      while (open > 0 && one.from() - open < 3 && !words.get(open).is("(")) {
        open--;
      }
      if (!one.is(Part.CHANGE) || open <= 0 || !words.get(open).is("(")) {
        return;
      }
      int end = open;
      analysis.names().stream()
          .filter(n -> n.to() == end && n.thing().kind() == Kind.COMPANY)
          .findFirst()
          .ifPresent(n -> moved(n, one));
    }

    private void moved(Name name, Stated one) {
      Chunk chunk = analysis.phrases().at(name.from()).orElse(one.chunk());
      taken.add(one);
      add(
          Owners.filled(name, chunk, 0.1),
          "sharePriceChange",
          signed(one),
          "percent",
          new Anchor(
              new Metric("sharePriceChange", 1, Sort.SHARE),
              Optional.of(chunk),
              frame(chunk),
              chunk.from,
              chunk.to),
          List.of(),
          one);
    }

    /** "ist an der Börse 14 Mrd. Dollar wert". */
    private void worth(Stated one) {
      int next = one.to();
      if (next < words.size() && words.get(next).is("(")) {
        while (next < words.size() && !words.get(next).is(")")) {
          next++;
        }
        next++;
      }
      boolean worth =
          next < words.size() && metrics.is("worth-after", words.get(next))
              || one.marker() >= 0 && metrics.ends("worth-before", words, one.marker()) > 0;
      if (!worth
          || one.figure().type() != Figure.Type.MONEY
          || one.is(Part.CONVERSION)
          || !metrics.any("exchange-words", words)) {
        return;
      }
      Frame frame = frame(one.chunk());
      Metric metric = new Metric("marketCap", 1, Sort.FIGURE);
      Anchor anchor = new Anchor(metric, Optional.empty(), frame, one.from(), one.to());
      for (Filled owner : owners.of(analysis, references, frame)) {
        taken.add(one);
        add(owner, "marketCap", one.figure().value(), one.figure().unit(), anchor, List.of(), one);
      }
    }

    /** "controls half of the market", "mit 30 Prozent des Marktes". */
    private void ofMarket(Stated one) {
      Chunk chunk = one.chunk();
      boolean market =
          one.figure().type() == Figure.Type.PERCENT
              && (one.is(Part.BARE) || one.is(Part.VALUE))
              && chunk.complement.filter(c -> metrics.isHead("markets", c, analysis)).isPresent();
      if (!market) {
        return;
      }
      Frame frame = frame(chunk);
      boolean holds =
          metrics.has("holding", frame.lemma)
              || chunk.hasPreposition()
                  && metrics.is("staff-markers", words.get(chunk.prepositionAt));
      if (holds) {
        Metric metric = new Metric("marketShare", 1, Sort.FIGURE);
        Anchor anchor = new Anchor(metric, Optional.empty(), frame, frame.at, frame.at + 1);
        for (Filled owner : owners.of(analysis, references, frame)) {
          taken.add(one);
          add(owner, "marketShare", one.figure().value(), "percent", anchor, List.of(), one);
        }
      }
    }

    /** "…, Y 3 Mio. Euro": the same metric told of another firm. */
    private void elliptic(Stated one) {
      if (measures.isEmpty()) {
        return;
      }
      Optional<Name> firm = otherFirm(one, 0);
      Measure last = measures.get(measures.size() - 1);
      boolean same =
          firm.isPresent()
              && last.owner().thing().map(t -> t != firm.get().thing()).orElse(false)
              && last.owner().span().end() <= one.figure().span().start();
      if (!same) {
        return;
      }
      String metric = last.qualifiers().of("metric").map(Value::lexical).orElse("");
      String unit = last.qualifiers().of("unit").map(Value::lexical).orElse("");
      Figure figure = one.figure();
      boolean change = one.is(Part.CHANGE) && metric.equals("sharePriceChange");
      boolean value =
          (one.is(Part.VALUE) || one.is(Part.BARE))
              && (unit.equals("persons")
                  ? figure.type() == Figure.Type.COUNT
                  : unit.equals("percent")
                      ? figure.type() == Figure.Type.PERCENT && !metric.equals("sharePriceChange")
                      : figure.type() == Figure.Type.MONEY);
      if (change || value) {
        taken.add(one);
        Chunk chunk = analysis.phrases().at(firm.get().from()).orElse(one.chunk());
        Qualifiers qualifiers =
            last.qualifiers()
                .only(List.of("metric", "unit", "period"))
                .with("value", Value.of(change ? signed(one) : figure.value()));
        if (figure.type() == Figure.Type.MONEY && !figure.unit().isEmpty()) {
          qualifiers = qualifiers.with("unit", Value.of(figure.unit()));
        }
        measures.add(
            new Measure(
                Owners.filled(firm.get(), chunk, 0.15),
                qualifiers,
                last.frame(),
                "reports/" + metric,
                last.status()));
      }
    }
  }
}
