package org.firmament.extract.rule;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.firmament.extract.figure.Metrics;
import org.firmament.extract.figure.Parts;
import org.firmament.extract.figure.Stated;
import org.firmament.extract.figure.Stated.Part;
import org.firmament.extract.pattern.Filled;
import org.firmament.extract.pattern.Match;
import org.firmament.extract.pattern.Pattern;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Chunk;
import org.firmament.extract.syntax.Frame;
import org.firmament.model.Qualifiers;
import org.firmament.model.Value;
import org.firmament.text.Approximation;
import org.firmament.text.Figure;
import org.firmament.text.Moment;

/** Gathers the amounts, shares, counts, dates and roles that go with a match. */
public final class Qualifying {
  /** A day, month or year; a quarter or half is the period of a figure. */
  private static final java.util.regex.Pattern DATE =
      java.util.regex.Pattern.compile("\\d{4}(-\\d\\d){0,2}");

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private final Metrics metrics;
  private final Parts parts;

  /** {@code metrics}: the words that make a figure another thing than a price or a share. */
  public Qualifying(Metrics metrics) {
    this.metrics = metrics;
    this.parts = new Parts(metrics);
  }

  public Qualifiers qualifiers(Match match, Analysis analysis) {
    Qualifiers qualifiers = Qualifiers.NONE;
    Pattern pattern = match.pattern();
    List<String> allowed = pattern.relation().qualifiers();
    for (Map.Entry<String, String> fixed : pattern.fixed().entrySet()) {
      qualifiers = qualifiers.with(fixed.getKey(), fixed(fixed.getValue()));
    }
    boolean each = pattern.fixed().containsValue("dividendPerShare");
    for (Filled filled : match.filled().values()) {
      if (allowed.contains(filled.slot().name()) && (each || !isEach(filled, analysis))) {
        qualifiers = slot(qualifiers, filled);
      }
    }
    if (pattern.fixed().containsKey("loss")
        && qualifiers.of("value").orElse(null) instanceof Value.Number gain) {
      qualifiers = qualifiers.with("value", Value.of(gain.number().negate()));
    }
    boolean gathers =
        List.of("amount", "percent").stream()
            .anyMatch(q -> allowed.contains(q) && !pattern.fixed().containsKey(q));
    List<Stated> stated = gathers ? parts.in(analysis) : List.of();
    int at = analysis.words().get(match.frame().at).span().start();
    if (allowed.contains("amount") && qualifiers.of("amount").isEmpty()) {
      Optional<Figure> money =
          nearest(stated.stream().filter(s -> isPrice(s, analysis)).toList(), match, analysis);
      if (money.isPresent()) {
        qualifiers = money(qualifiers, "amount", "currency", money.get());
      }
    }
    if (allowed.contains("percent") && qualifiers.of("percent").isEmpty()) {
      Optional<Figure> percent =
          nearest(
              stated.stream().filter(s -> isStake(s, analysis) && isOwn(match, s)).toList(),
              match,
              analysis);
      if (percent.isPresent()) {
        qualifiers = qualifiers.with("percent", Value.of(percent.get().value()));
      }
    }
    if (allowed.contains("date") && qualifiers.of("date").isEmpty()) {
      Optional<Moment> moment = moment(match, analysis, at);
      if (moment.isPresent()) {
        qualifiers = qualifiers.with("date", new Value.Moment(moment.get().iso()));
      }
    }
    return sound(qualifiers).only(allowed);
  }

  /** "38 Euro je Aktie": what is paid for each is not what is paid. */
  private boolean isEach(Filled filled, Analysis analysis) {
    int behind = filled.chunk().to;
    return filled.slot().type().equals("money")
        && behind < analysis.words().size()
        && metrics.is("each-markers", analysis.words().get(behind));
  }

  /** Without an amount that has no currency, and a share that is no part of a whole. */
  private static Qualifiers sound(Qualifiers qualifiers) {
    SortedMap<String, Value> values = new TreeMap<>(qualifiers.values());
    if (values.containsKey("amount") != values.containsKey("currency")) {
      values.remove("amount");
      values.remove("currency");
    }
    if (values.get("percent") instanceof Value.Number percent && !isPart(percent.number())) {
      values.remove("percent");
    }
    return new Qualifiers(values);
  }

  private static boolean isPart(BigDecimal percent) {
    return percent.signum() > 0 && percent.compareTo(WHOLE) <= 0;
  }

  /** Money that is paid: no figure of a firm's books, nothing per share, no other currency. */
  private boolean isPrice(Stated one, Analysis analysis) {
    boolean sum = one.is(Part.VALUE) || one.is(Part.BARE) || one.is(Part.STEP);
    return one.figure().type() == Figure.Type.MONEY
        && !one.figure().unit().isEmpty()
        && sum
        && !isMeasured(one, analysis);
  }

  /** A share of a firm: no change, no premium, no share of a market. */
  private boolean isStake(Stated one, Analysis analysis) {
    Chunk chunk = one.chunk();
    boolean other =
        metrics.isHead("no-stakes", chunk, analysis)
            || chunk
                .complement
                .map(
                    c ->
                        metrics.isHead("markets", c, analysis)
                            || metrics.isHead("no-stakes", c, analysis))
                .orElse(false)
            || one.marker() > 0
                && metrics.is("of-markers", analysis.words().get(one.marker()))
                && metrics.is("no-stakes", analysis.words().get(one.marker() - 1));
    return one.figure().type() == Figure.Type.PERCENT
        && isPart(one.figure().value())
        && (one.is(Part.VALUE) || one.is(Part.BARE) || one.is(Part.STEP))
        && !other
        && !isMeasured(one, analysis);
  }

  /** Whether a word for a metric claims the figure: "mit einem Umsatz von 5 Mio. Euro". */
  private boolean isMeasured(Stated one, Analysis analysis) {
    if (metrics.of(one.chunk(), analysis).filter(m -> !m.share()).isPresent()) {
      return true;
    }
    int before = one.marker();
    while (before >= 0
        && (metrics.is("of-markers", analysis.words().get(before))
            || metrics.is("value-markers", analysis.words().get(before)))) {
      before--;
    }
    return before >= 0
        && analysis
            .phrases()
            .at(before)
            .flatMap(c -> metrics.of(c, analysis))
            .filter(m -> !m.share())
            .isPresent();
  }

  /** "Ein Zehntel entfällt auf die Tochter": a noun has no share that the clause tells. */
  private static boolean isOwn(Match match, Stated stated) {
    Frame frame = match.frame();
    return frame.sort != Frame.Sort.RELATIONAL
        || frame.from - 1 <= stated.chunk().begin() && stated.chunk().to <= frame.to + 1
        || frame.arguments.stream().anyMatch(a -> a.chunk() == stated.chunk());
  }

  private static Value fixed(String text) {
    return text.matches("-?\\d+(\\.\\d+)?")
        ? Value.of(new java.math.BigDecimal(text))
        : Value.of(text);
  }

  private static Qualifiers slot(Qualifiers qualifiers, Filled filled) {
    String name = filled.slot().name();
    if (filled.slot().isEntity()) {
      return qualifiers;
    }
    return switch (filled.slot().type()) {
      case "money" ->
          money(
              qualifiers,
              name,
              name.equals("value") ? "unit" : "currency",
              filled.chunk().figure.orElseThrow());
      case "percent", "count" ->
          qualifiers.with(name, Value.of(filled.chunk().figure.orElseThrow().value()));
      case "date" -> qualifiers.with(name, new Value.Moment(filled.text()));
      case "adjective", "city" -> qualifiers;
      default -> qualifiers.with(name, Value.of(filled.text()));
    };
  }

  private static Qualifiers money(Qualifiers qualifiers, String name, String unit, Figure figure) {
    Qualifiers more = qualifiers.with(name, Value.of(figure.value()));
    if (!figure.unit().isEmpty()) {
      more = more.with(unit, Value.of(figure.unit()));
    }
    if (figure.approximation() != Approximation.EXACT) {
      more =
          more.with(
              "approximation",
              Value.of(figure.approximation().name().toLowerCase(java.util.Locale.ROOT)));
    }
    return more;
  }

  /** The figure within the clause that stands nearest to the predicate; what is reached first. */
  private static Optional<Figure> nearest(List<Stated> stated, Match match, Analysis analysis) {
    int at = analysis.words().get(match.frame().at).span().start();
    Optional<Figure> own =
        stated.stream()
            .filter(s -> isInBracketOf(match, s.chunk(), analysis))
            .map(Stated::figure)
            .findFirst();
    if (own.isPresent()) {
      return own;
    }
    boolean reached = stated.stream().anyMatch(s -> within(match, s.chunk()) && !s.is(Part.STEP));
    return stated.stream()
        .filter(s -> within(match, s.chunk()) && !(reached && s.is(Part.STEP)))
        .map(Stated::figure)
        .min(Comparator.comparingInt(f -> Math.abs(f.span().start() - at)));
  }

  /**
   * "hält Anteile an A (20 Prozent), B (30 Prozent)": each has the figure in the bracket behind.
   */
  private static boolean isInBracketOf(Match match, Chunk figure, Analysis analysis) {
    return match
        .object()
        .filter(o -> figure.isBare() && figure.begin() == o.chunk().to + 1)
        .filter(o -> analysis.words().get(o.chunk().to).is("("))
        .isPresent();
  }

  private static Optional<Moment> moment(Match match, Analysis analysis, int at) {
    List<Chunk> dates =
        analysis.phrases().chunks().stream()
            .filter(c -> c.moment.isPresent() && DATE.matcher(c.moment.get().iso()).matches())
            .filter(
                c ->
                    within(match, c)
                        && (isArgument(match.frame(), c) || isFree(match, analysis, c)))
            .toList();
    Optional<Chunk> own =
        dates.stream()
            .filter(c -> isBehindObject(match, c))
            .findFirst()
            .or(
                () ->
                    dates.stream()
                        .filter(c -> isArgument(match.frame(), c) && isFree(match, analysis, c))
                        .findFirst());
    return own.map(List::of).orElse(dates).stream()
        .map(c -> c.moment.get())
        .min(Comparator.comparingInt(m -> Math.abs(m.span().start() - at)));
  }

  /** "bought X in 2004, Y in 2005": each has the date behind it. */
  private static boolean isBehindObject(Match match, Chunk date) {
    return match.object().filter(o -> o.chunk().to == date.begin()).isPresent();
  }

  private static boolean isArgument(Frame frame, Chunk chunk) {
    return frame.arguments.stream().anyMatch(a -> a.chunk() == chunk);
  }

  /** "X, founded in 2007, was bought in 2016": whether no verb but those above has it. */
  private static boolean isFree(Match match, Analysis analysis, Chunk chunk) {
    return analysis.frames().stream()
        .filter(f -> f.sort == Frame.Sort.VERB && isArgument(f, chunk))
        .allMatch(f -> f == match.frame() || isAbove(f, match.frame()));
  }

  private static boolean isAbove(Frame frame, Frame below) {
    Set<Frame> seen = new HashSet<>();
    Optional<Frame> next = below.governor;
    while (next.isPresent() && seen.add(next.get())) {
      if (next.get() == frame) {
        return true;
      }
      next = next.get().governor;
    }
    return false;
  }

  private static boolean within(Match match, Chunk chunk) {
    Frame frame = match.frame();
    boolean inside = frame.from <= chunk.begin() && chunk.to <= frame.to;
    boolean argument = isArgument(frame, chunk);
    boolean governed =
        frame.sort != Frame.Sort.VERB
            && frame.governor.isPresent()
            && frame.governor.get().from <= chunk.begin()
            && chunk.to <= frame.governor.get().to;
    return inside || argument || governed;
  }
}
