package org.firmament.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.firmament.model.Kind;
import org.firmament.model.Qualifiers;
import org.firmament.model.Span;
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
  private static final Set<Kind> OWNERS = Set.of(Kind.COMPANY, Kind.ORGANIZATION);
  private static final Need.Slot COMPANY = new Need.Slot("company", "entity");

  /** A figure with its owner. */
  record Measure(Filled owner, Qualifiers qualifiers, Frame frame, String name) {}

  private final Metrics metrics;

  Measures(Metrics metrics) {
    this.metrics = metrics;
  }

  List<Measure> find(Analysis analysis, References references) {
    List<Measure> found = new ArrayList<>();
    List<Chunk> chunks = analysis.phrases().chunks();
    for (int k = 0; k < chunks.size(); k++) {
      Optional<Metrics.Metric> metric = metrics.of(chunks.get(k), analysis);
      if (metric.isPresent()) {
        found.addAll(read(analysis, references, k, metric.get()));
      }
    }
    return found;
  }

  private List<Measure> read(
      Analysis analysis, References references, int k, Metrics.Metric metric) {
    Chunk chunk = analysis.phrases().chunks().get(k);
    int[] scope = scope(analysis, k);
    Qualifiers qualifiers = Qualifiers.NONE;
    Optional<Figure> value = value(analysis, chunk, metric, scope);
    Optional<BigDecimal> change = change(analysis, chunk, scope);
    if (value.isEmpty() && !(metric.share() && change.isPresent())) {
      return List.of();
    }
    Optional<Filled> owner = owner(analysis, references, k);
    boolean employs = metric.type() != Figure.Type.COUNT || isStaff(analysis, chunk);
    if (owner.isEmpty() || !employs) {
      return List.of();
    }
    Optional<Moment> period = period(analysis, chunk, scope);
    if (period.isPresent() && !metric.share()) {
      qualifiers = qualifiers.with("period", new Value.Moment(period.get().iso()));
    }
    Frame frame = frame(analysis, chunk);
    List<Measure> measures = new ArrayList<>();
    if (metric.share() && change.isPresent()) {
      Qualifiers moved =
          qualifiers
              .with("metric", Value.of("sharePriceChange"))
              .with("value", Value.of(change.get()))
              .with("unit", Value.of("percent"));
      measures.add(new Measure(owner.get(), moved, frame, "reports/share-change"));
    }
    if (value.isPresent()) {
      BigDecimal number = value.get().value();
      boolean loss = metric.sign() < 0 && number.signum() > 0;
      qualifiers =
          qualifiers
              .with("metric", Value.of(metric.name()))
              .with("value", Value.of(loss ? number.negate() : number))
              .with("unit", Value.of(unit(metric, value.get())));
      if (value.get().approximation() != Approximation.EXACT) {
        qualifiers =
            qualifiers.with(
                "approximation",
                Value.of(value.get().approximation().name().toLowerCase(java.util.Locale.ROOT)));
      }
      if (change.isPresent() && !metric.share() && metric.type() != Figure.Type.PERCENT) {
        qualifiers = qualifiers.with("change", Value.of(change.get()));
      }
      measures.add(new Measure(owner.get(), qualifiers, frame, "reports/" + metric.name()));
    }
    return measures;
  }

  private static String unit(Metrics.Metric metric, Figure figure) {
    return switch (metric.type()) {
      case COUNT -> "persons";
      case PERCENT -> "percent";
      case MONEY -> figure.unit();
    };
  }

  /** The words in which the figures of this metric stand: up to the next metric or clause. */
  private int[] scope(Analysis analysis, int k) {
    List<Chunk> chunks = analysis.phrases().chunks();
    List<Word> words = analysis.words();
    int from = 0;
    for (int j = 0; j < k; j++) {
      if (metrics.of(chunks.get(j), analysis).isPresent()) {
        from = chunks.get(j).to;
      }
    }
    int to = words.size();
    for (int j = k + 1; j < chunks.size(); j++) {
      if (metrics.of(chunks.get(j), analysis).isPresent()) {
        to = figureBefore(analysis, chunks.get(j)) ? chunks.get(j).begin() : chunks.get(j).from;
        break;
      }
    }
    for (int i = chunks.get(k).from - 1; i >= from; i--) {
      if (isStop(words, i)) {
        from = i + 1;
      }
    }
    for (int i = chunks.get(k).to; i < to; i++) {
      if (isStop(words, i)) {
        to = i;
      }
    }
    return new int[] {from, to};
  }

  private static boolean figureBefore(Analysis analysis, Chunk chunk) {
    return chunk.figure.isPresent();
  }

  private boolean isStop(List<Word> words, int i) {
    return words.get(i).is(";")
        || metrics.is("stops", words.get(i)) && !words.get(i).is(WordClass.VERB);
  }

  private Optional<Figure> value(
      Analysis analysis, Chunk chunk, Metrics.Metric metric, int[] scope) {
    Optional<Figure> own =
        chunk.figure.filter(f -> f.type() == metric.type() && hasUnit(metric, f));
    if (own.isPresent()) {
      return own;
    }
    Figure weak = null;
    for (Chunk other : analysis.phrases().chunks()) {
      if (other.from < chunk.to || other.to > scope[1] || other.figure.isEmpty()) {
        continue;
      }
      Figure figure = other.figure.get();
      if (figure.type() != metric.type()
          || !hasUnit(metric, figure)
          || isConversion(analysis, other)
          || other.head >= 0 && metric.type() == Figure.Type.COUNT) {
        continue;
      }
      Word marker = markerOf(analysis, other);
      if (metrics.is("change-markers", marker)
          || metrics.is("old-markers", marker)
          || comparedBefore(analysis, other)) {
        continue;
      }
      boolean from = metrics.is("from-markers", marker) && hasTo(analysis, other, scope[1]);
      if (from) {
        continue;
      }
      if (metrics.is("value-markers", marker)) {
        return Optional.of(figure);
      }
      if (weak == null && (!metric.share() || other.begin() - chunk.to < 6)) {
        weak = figure;
      }
    }
    return metric.share() ? Optional.empty() : Optional.ofNullable(weak);
  }

  private static boolean hasUnit(Metrics.Metric metric, Figure figure) {
    return metric.type() != Figure.Type.MONEY || !figure.unit().isEmpty();
  }

  private boolean hasTo(Analysis analysis, Chunk from, int end) {
    for (int i = from.to; i < end; i++) {
      if (metrics.is("to-markers", analysis.words().get(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean comparedBefore(Analysis analysis, Chunk chunk) {
    for (int i = Math.max(0, chunk.begin() - 3); i < chunk.begin(); i++) {
      if (metrics.is("old-markers", analysis.words().get(i))
          && !metrics.is("value-markers", analysis.words().get(chunk.begin()))) {
        return true;
      }
    }
    return false;
  }

  /** A figure in brackets behind another is the same in other money. */
  private static boolean isConversion(Analysis analysis, Chunk chunk) {
    int i = chunk.begin() - 1;
    while (i > 0 && chunk.begin() - i < 6 && !analysis.words().get(i).is("(")) {
      if (analysis.words().get(i).is(")")) {
        return false;
      }
      i--;
    }
    return i > 0
        && analysis.words().get(i).is("(")
        && analysis.phrases().at(i - 1).map(c -> c.figure.isPresent()).orElse(false);
  }

  private static Word markerOf(Analysis analysis, Chunk chunk) {
    if (chunk.hasPreposition()) {
      return analysis.words().get(chunk.prepositionAt);
    }
    return analysis.words().get(Math.max(0, chunk.from - 1));
  }

  /**
   * The percentage by which it moved, signed by the words of rising and falling around it: first
   * what follows the metric, else "a 9% rise in profits".
   */
  private Optional<BigDecimal> change(Analysis analysis, Chunk chunk, int[] scope) {
    Optional<BigDecimal> before = Optional.empty();
    for (Chunk other : analysis.phrases().chunks()) {
      boolean inside = other.from >= scope[0] && other.to <= scope[1];
      if (!inside || other.figure.isEmpty() || other.figure.get().type() != Figure.Type.PERCENT) {
        continue;
      }
      boolean follows = other.from >= chunk.to;
      boolean leads =
          other.head >= 0
              && metrics.direction(analysis.words().get(other.head)) != 0
              && chunk.begin() - other.to <= 1;
      int direction = direction(analysis, other, chunk, scope);
      BigDecimal value = other.figure.get().value();
      if ((follows || leads || other == chunk) && (direction != 0 || value.signum() < 0)) {
        BigDecimal signed = direction < 0 && value.signum() > 0 ? value.negate() : value;
        if (follows) {
          return Optional.of(before.orElse(signed));
        }
        before = Optional.of(signed);
      }
    }
    return before;
  }

  private int direction(Analysis analysis, Chunk percent, Chunk metric, int[] scope) {
    if (percent.head >= 0) {
      int own = metrics.direction(analysis.words().get(percent.head));
      if (own != 0) {
        return own;
      }
    }
    for (int i = percent.begin() - 1; i >= Math.max(scope[0], percent.begin() - 3); i--) {
      int near = metrics.direction(analysis.words().get(i));
      if (near != 0) {
        return near;
      }
    }
    for (Frame frame : analysis.frames()) {
      boolean holds =
          frame.sort == Frame.Sort.VERB
              && frame.arguments.stream()
                  .anyMatch(a -> a.chunk() == percent || a.chunk() == metric);
      if (holds && metrics.direction(frame.lemma) != 0) {
        return metrics.direction(frame.lemma);
      }
    }
    for (int i = scope[0]; i < scope[1]; i++) {
      int any = metrics.direction(analysis.words().get(i));
      if (any != 0) {
        return any;
      }
    }
    return 0;
  }

  private static Optional<Moment> period(Analysis analysis, Chunk chunk, int[] scope) {
    Optional<Moment> best = Optional.empty();
    int least = Integer.MAX_VALUE;
    for (Chunk other : analysis.phrases().chunks()) {
      if (other.moment.isEmpty()
          || other.moment.get().type() != Moment.Type.PERIOD
          || other.moment.get().iso().startsWith("-")
          || other.moment.get().iso().isEmpty()) {
        continue;
      }
      int distance = Math.abs(other.from - chunk.from);
      if (distance < least) {
        least = distance;
        best = other.moment;
      }
    }
    return best;
  }

  private static Frame frame(Analysis analysis, Chunk chunk) {
    for (Frame frame : analysis.frames()) {
      boolean argument =
          frame.sort == Frame.Sort.VERB
              && frame.arguments.stream().anyMatch(a -> a.chunk() == chunk);
      if (argument) {
        return frame;
      }
    }
    for (Frame frame : analysis.frames()) {
      if (frame.sort == Frame.Sort.RELATIONAL && frame.at == chunk.head) {
        return frame;
      }
    }
    return new Frame(Frame.Sort.RELATIONAL, chunk.lemma, chunk.head);
  }

  private Optional<Filled> owner(Analysis analysis, References references, int k) {
    Chunk chunk = analysis.phrases().chunks().get(k);
    for (Frame frame : analysis.frames()) {
      if (frame.sort == Frame.Sort.RELATIONAL && frame.at == chunk.head) {
        for (Frame.Argument argument : frame.arguments) {
          boolean owns =
              argument.role() == Frame.Role.COMPLEMENT
                  || argument.role() == Frame.Role.HOLDER
                  || argument.role() == Frame.Role.ADJUNCT
                      && (argument.marker().equals("in")
                          || argument.marker().equals("bei")
                          || argument.marker().equals("at")
                          || argument.marker().equals("beim")
                          || argument.marker().equals("for")
                          || argument.marker().equals("by"));
          Optional<Filled> owner =
              owns ? filled(argument.chunk(), analysis, references, frame, 0.05) : Optional.empty();
          if (owner.isPresent()) {
            return owner;
          }
        }
      }
    }
    Frame verb = frame(analysis, chunk);
    Optional<Frame> at = Optional.of(verb);
    for (int depth = 0; at.isPresent() && depth < 4; depth++) {
      for (Frame.Argument argument : at.get().in(Frame.Role.SUBJECT)) {
        Optional<Filled> owner =
            argument.chunk() == chunk
                ? Optional.empty()
                : filled(argument.chunk(), analysis, references, verb, 0.1);
        if (owner.isPresent()) {
          return owner;
        }
      }
      at = at.get().governor;
    }
    for (Frame.Argument argument : verb.in(Frame.Role.ADJUNCT)) {
      boolean owns =
          argument.marker().equals("bei")
              || argument.marker().equals("at")
              || argument.marker().equals("beim");
      Optional<Filled> owner =
          owns ? filled(argument.chunk(), analysis, references, verb, 0.1) : Optional.empty();
      if (owner.isPresent()) {
        return owner;
      }
    }
    return references
        .topic(analysis.number())
        .map(
            t ->
                new Filled(
                    COMPANY,
                    chunk.span(analysis.words()),
                    Optional.of(t),
                    Optional.of(
                        "\""
                            + analysis.words().get(chunk.head).text()
                            + "\" -> "
                            + t.fullest()
                            + " (topic)"),
                    chunk,
                    t.fullest(),
                    0.25));
  }

  /** "mit 269 Mitarbeitern", "hat 5500 Beschäftigte": people counted as somebody's staff. */
  private boolean isStaff(Analysis analysis, Chunk chunk) {
    Frame frame = frame(analysis, chunk);
    boolean verb =
        frame.sort == Frame.Sort.VERB
            && metrics.employs(frame.lemma)
            && !frame.in(Frame.Role.SUBJECT).stream().anyMatch(a -> a.chunk() == chunk);
    boolean with =
        chunk.hasPreposition() && metrics.is("with", analysis.words().get(chunk.prepositionAt));
    return verb || with || chunk.complement.isPresent() || !chunk.owners.isEmpty();
  }

  private static Optional<Filled> filled(
      Chunk chunk, Analysis analysis, References references, Frame frame, double doubt) {
    Optional<Name> name =
        chunk.name.isPresent() ? chunk.name : chunk.apposition.flatMap(a -> a.name);
    if (name.isPresent()) {
      boolean fits = OWNERS.contains(name.get().thing().kind());
      return fits
          ? Optional.of(
              new Filled(
                  COMPANY,
                  name.get().span(),
                  Optional.of(name.get().thing()),
                  Optional.empty(),
                  chunk,
                  name.get().text(),
                  doubt))
          : Optional.empty();
    }
    if (chunk.isFigure() || chunk.moment.isPresent()) {
      return Optional.empty();
    }
    Span span = chunk.span(analysis.words());
    return references
        .resolve(chunk, analysis, OWNERS, frame)
        .filter(r -> OWNERS.contains(r.thing().kind()))
        .map(
            r ->
                new Filled(
                    COMPANY,
                    span,
                    Optional.of(r.thing()),
                    Optional.of(r.link()),
                    chunk,
                    r.thing().fullest(),
                    doubt + r.doubt()));
  }
}
