package org.firmament.extract.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.firmament.extract.figure.Metrics.Metric;
import org.firmament.extract.figure.Stated.Part;
import org.firmament.extract.pattern.Filled;
import org.firmament.extract.reference.References;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Chunk;
import org.firmament.extract.word.Word;
import org.firmament.model.Kind;
import org.firmament.model.Qualifiers;
import org.firmament.model.Status;
import org.firmament.model.Value;
import org.firmament.text.Approximation;
import org.firmament.text.Figure;
import org.firmament.text.Moment;

/** The search for figures in one sentence. */
final class Measuring {
  /** What no firm as a whole earns, turns over, owes or is worth less than. */
  private static final BigDecimal LEAST = BigDecimal.valueOf(10_000);

  private static final Set<String> WHOLE =
      Set.of("netProfit", "operatingProfit", "preTaxProfit", "revenue", "marketCap", "debt");

  private static final BigDecimal DEAREST = BigDecimal.valueOf(1_000_000);

  /** In a strong currency, what only states owe and only economies turn over. */
  private static final BigDecimal LARGEST = new BigDecimal("2e12");

  private static final Set<String> CURRENCIES = Set.of("USD", "EUR", "GBP", "CHF");

  /** "Norvik Global 30": how many shares are in it. */
  private static final Pattern INDEX = Pattern.compile(".+ [1-9]\\d{0,2}[05]");

  final Metrics metrics;
  final Owners owners;
  final References references;
  private final Analysis analysis;
  private final List<Word> words;
  private final List<Stated> stated;
  private final Anchors anchors;
  private final Values values;
  private final Outlook outlook;
  final Set<Stated> taken = new HashSet<>();
  final List<Measure> measures = new ArrayList<>();

  Measuring(
      Metrics metrics,
      Owners owners,
      Analysis analysis,
      References references,
      List<Stated> stated) {
    this.metrics = metrics;
    this.owners = owners;
    this.analysis = analysis;
    this.references = references;
    this.words = analysis.words();
    this.stated = stated;
    anchors = new Anchors(analysis, metrics, stated);
    values = new Values(analysis, metrics, stated, anchors);
    outlook = new Outlook(analysis, metrics, stated, anchors);
  }

  List<Measure> find() {
    for (int a = 0; a < anchors.all().size(); a++) {
      Anchor anchor = anchors.all().get(a);
      if (anchor.metric().share()) {
        share(anchor, anchors.scope(a));
      } else {
        figure(anchor, anchors.scope(a));
      }
    }
    new Implied(this, analysis, stated, anchors).find();
    return measures;
  }

  private List<Filled> owners(Anchor anchor) {
    return anchor.chunk().isPresent()
        ? owners.of(analysis, references, anchor)
        : owners.of(analysis, references, anchor.frame());
  }

  /** Whether the sentence has told of a share's price already. */
  boolean hasPrices() {
    return measures.stream().anyMatch(m -> m.name().startsWith("reports/sharePrice"));
  }

  private void share(Anchor anchor, int[] scope) {
    Chunk chunk = anchor.chunk().orElseThrow();
    List<Stated> changes =
        stated.stream()
            .filter(s -> s.is(Part.CHANGE) && s.isWithin(scope))
            .filter(s -> s.from() >= chunk.to || s.chunk() == chunk || leads(s, chunk))
            .filter(s -> !isOfIndex(s.chunk()) && !isLevel(s, chunk))
            .toList();
    boolean priced =
        metrics.isHead("prices", chunk, analysis)
            || !changes.isEmpty()
            || moves(scope)
            || any("quoting", scope);
    boolean traded = changes.isEmpty() && any("trading", scope);
    Optional<Stated> price =
        stated.stream()
            .filter(s -> s.isWithin(scope) && s.from() >= chunk.from && isPrice(s, chunk))
            .findFirst()
            .filter(s -> priced && !traded);
    if (changes.isEmpty() && price.isEmpty()) {
      return;
    }
    List<Stated> prices =
        stated.stream()
            .filter(s -> s.isWithin(scope) && isPriced(s) && follows(s, changes))
            .toList();
    for (Filled owner : owners(anchor)) {
      for (Stated other : prices) {
        Figure figure = other.figure();
        boolean first = price.isPresent() && price.get() == other;
        if (!first && taken.add(other)) {
          add(owner, "sharePrice", figure.value(), figure.unit(), anchor, List.of(), other);
        }
      }
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

  /** "its share slipped below 90%": a part of a market, unlike what "its shares" lost. */
  private boolean isLevel(Stated one, Chunk chunk) {
    return chunk.head >= 0
        && metrics.has("portions", chunk.lemma)
        && words.get(chunk.head).is("share")
        && one.figure().approximation() == Approximation.LESS;
  }

  /** "the FTSE's 0.3% decline", "with the Nikkei down 1%": an index moves, and no share. */
  private boolean isOfIndex(Chunk moved) {
    boolean owned = moved.owners.stream().anyMatch(n -> n.thing().kind() == Kind.EXCHANGE);
    int begin = moved.begin();
    return owned && moved.figure.isPresent()
        || begin > 0
            && analysis
                .phrases()
                .at(begin - 1)
                .filter(
                    c -> c.to == begin && (c.preposition.isEmpty() || c.preposition.equals("with")))
                .flatMap(c -> c.name)
                .filter(n -> n.thing().kind() == Kind.EXCHANGE)
                .isPresent();
  }

  /** "The bourse rose 3%", "the Norvik 30 fell 2%": what moves is all shares that are traded. */
  private static boolean isOfMarket(Filled owner, Anchor anchor) {
    boolean shares = anchor.chunk().filter(c -> c.head >= 0).isPresent() && owner.link().isEmpty();
    return anchor.metric().share()
        && owner
            .thing()
            .filter(t -> INDEX.matcher(t.fullest()).matches() || t.isExchange() && !shares)
            .isPresent();
  }

  private boolean isPrice(Stated one, Chunk chunk) {
    Figure figure = one.figure();
    if (figure.type() != Figure.Type.MONEY
        || figure.unit().isEmpty()
        || figure.value().compareTo(DEAREST) >= 0) {
      return false;
    }
    if (one.chunk() == chunk) {
      return (one.is(Part.EACH) || one.is(Part.BARE)) && metrics.isHead("prices", chunk, analysis);
    }
    boolean costs =
        one.is(Part.BARE)
            && Owners.verb(analysis, one.chunk())
                .filter(v -> metrics.has("costing", v.lemma) && v == anchors.frame(chunk))
                .isPresent();
    return costs || isPriced(one);
  }

  /** A price that was reached: "auf 5 Euro", "at 510 pence". */
  boolean isPriced(Stated one) {
    Figure figure = one.figure();
    if (figure.type() != Figure.Type.MONEY
        || figure.unit().isEmpty()
        || figure.value().compareTo(DEAREST) >= 0) {
      return false;
    }
    int marker = one.marker();
    boolean level =
        marker > 0
            && metrics.is("of-markers", words.get(marker))
            && metrics.is("price-levels", words.get(marker - 1));
    boolean marked = level || marker >= 0 && metrics.is("price-markers", words.get(marker));
    return marked && one.is(Part.VALUE);
  }

  /** "fell 1% to 510 pence and 1.2% to 50 euros": a price right behind its own move. */
  private boolean follows(Stated price, List<Stated> changes) {
    int at = stated.indexOf(price);
    return at > 0 && changes.contains(stated.get(at - 1));
  }

  /** "a 13% fall in Y's shares", "ein Plus von 3 Prozent bei der Aktie". */
  private boolean leads(Stated change, Chunk chunk) {
    return change.chunk().head >= 0
        && metrics.direction(words.get(change.chunk().head)) != 0
        && chunk.begin() - change.chunk().to <= 3;
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
    if (anchor.chunk().filter(c -> anchors.isCompared(c) || isNoTotal(anchor)).isPresent()) {
      return;
    }
    Optional<Stated> value = values.of(anchor, scope, taken);
    if (value.isEmpty() || outlook.isGuessed(anchor)) {
      return;
    }
    taken.add(value.get());
    Figure figure = value.get().figure();
    Metric metric = anchors.refined(anchor);
    Optional<String> unit = unit(metric, value.get());
    boolean loss = metric.sign() < 0 && figure.value().signum() > 0;
    BigDecimal number = loss ? figure.value().negate() : figure.value();
    Optional<BigDecimal> change =
        metric.type() == Figure.Type.MONEY ? change(anchor, scope, value.get()) : Optional.empty();
    boolean state = CURRENCIES.contains(figure.unit()) && number.abs().compareTo(LARGEST) > 0;
    boolean goods =
        metric.type() == Figure.Type.MONEY
            && figure.unit().isEmpty()
            && anchor.chunk().filter(c -> owners.narrows(analysis, c, false)).isPresent();
    if (state
        || goods
        || unit.isEmpty()
        || metric.name().equals("dividendPerShare") && isLarge(number)) {
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

  /** "Gewinn je Aktie", "kostet 3 Mio. Umsatz": no figure of the whole firm. */
  private boolean isNoTotal(Anchor anchor) {
    boolean each =
        metrics.starts("each", words, anchor.to())
            && !anchor.metric().name().equals("dividendPerShare");
    return each
        || anchor.metric().type() == Figure.Type.MONEY
            && metrics.has("forgoing", anchor.frame().lemma)
            && anchor.chunk().get().figure.isPresent();
  }

  /** What stands in a bracket holds whatever the clause plans. */
  private boolean isGiven(Anchor anchor) {
    return Nearby.opening(words, anchor.from()) >= 0;
  }

  private boolean isLarge(BigDecimal number) {
    return number.compareTo(BigDecimal.valueOf(1000)) > 0;
  }

  private Optional<String> unit(Metric metric, Stated value) {
    return switch (metric.type()) {
      case COUNT -> Optional.of("persons").filter(u -> value.isWhole());
      case PERCENT -> Optional.of("percent");
      case MONEY ->
          value.figure().unit().isEmpty()
              ? stated.stream().map(s -> s.figure().unit()).filter(u -> !u.isEmpty()).findFirst()
              : Optional.of(value.figure().unit());
    };
  }

  /** The percentage by which it moved: first what follows, else "a 9% rise in profits". */
  private Optional<BigDecimal> change(Anchor anchor, int[] scope, Stated value) {
    Optional<BigDecimal> before = Optional.empty();
    for (Stated one : stated) {
      if (!one.is(Part.CHANGE) || !one.isWithin(scope)) {
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

  static BigDecimal signed(Stated change) {
    BigDecimal value = change.figure().value();
    return change.direction() < 0 && value.signum() > 0 ? value.negate() : value;
  }

  /** "making 11p for the year": what is so small is told for each share or piece. */
  private static boolean isTooSmall(String name, BigDecimal value, String unit) {
    return WHOLE.contains(name)
        && unit.length() == 3
        && value.signum() != 0
        && value.abs().compareTo(LEAST) < 0;
  }

  void add(
      Filled owner,
      String name,
      BigDecimal value,
      String unit,
      Anchor anchor,
      List<BigDecimal> change,
      Stated one) {
    if (isOfMarket(owner, anchor) || isTooSmall(name, value, unit)) {
      return;
    }
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
          qualifiers.with("approximation", Value.of(approximation.name().toLowerCase(Locale.ROOT)));
    }
    boolean planned = outlook.isPlanned(anchor);
    Optional<Moment> period =
        anchor.metric().share() ? Optional.empty() : outlook.period(anchor, one, planned);
    if (period.isPresent()) {
      qualifiers = qualifiers.with("period", new Value.Moment(period.get().iso()));
    }
    measures.add(
        new Measure(
            owner,
            qualifiers,
            anchor.told(analysis, metrics),
            "reports/" + name,
            planned
                ? Optional.of(Status.PLANNED)
                : Optional.of(Status.ASSERTED).filter(s -> isGiven(anchor))));
  }
}
