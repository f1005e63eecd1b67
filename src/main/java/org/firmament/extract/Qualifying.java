package org.firmament.extract;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.firmament.model.Qualifiers;
import org.firmament.model.Value;
import org.firmament.text.Approximation;
import org.firmament.text.Figure;
import org.firmament.text.Moment;

/** Gathers the amounts, shares, counts, dates and roles that go with a match. */
final class Qualifying {
  /** A day, month or year; a quarter or half is the period of a figure. */
  private static final java.util.regex.Pattern DATE =
      java.util.regex.Pattern.compile("\\d{4}(-\\d\\d){0,2}");

  Qualifiers qualifiers(Match match, Analysis analysis) {
    Qualifiers qualifiers = Qualifiers.NONE;
    Pattern pattern = match.pattern();
    List<String> allowed = pattern.relation().qualifiers();
    for (Map.Entry<String, String> fixed : pattern.fixed().entrySet()) {
      qualifiers = qualifiers.with(fixed.getKey(), fixed(fixed.getValue()));
    }
    for (Filled filled : match.filled().values()) {
      if (allowed.contains(filled.slot().name())) {
        qualifiers = slot(qualifiers, filled);
      }
    }
    int at = analysis.words().get(match.frame().at).span().start();
    if (allowed.contains("amount") && qualifiers.of("amount").isEmpty()) {
      Optional<Figure> money = nearest(match, analysis, Figure.Type.MONEY, at);
      if (money.isPresent()) {
        qualifiers = money(qualifiers, "amount", "currency", money.get());
      }
    }
    if (allowed.contains("percent") && qualifiers.of("percent").isEmpty()) {
      Optional<Figure> percent = nearest(match, analysis, Figure.Type.PERCENT, at);
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
    return qualifiers;
  }

  private static Value fixed(String text) {
    return text.matches("-?\\d+(\\.\\d+)?")
        ? Value.of(new java.math.BigDecimal(text))
        : Value.of(text);
  }

  private static Qualifiers slot(Qualifiers qualifiers, Filled filled) {
    String name = filled.slot().name();
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
      case "entity", "human", "firm", "land", "adjective", "city" -> qualifiers;
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

  /** The figure of that sort within the clause that stands nearest to the predicate. */
  private static Optional<Figure> nearest(
      Match match, Analysis analysis, Figure.Type type, int at) {
    return analysis.phrases().chunks().stream()
        .filter(c -> c.figure.isPresent() && c.figure.get().type() == type)
        .filter(c -> within(match, c))
        .map(c -> c.figure.get())
        .min(Comparator.comparingInt(f -> Math.abs(f.span().start() - at)));
  }

  private static Optional<Moment> moment(Match match, Analysis analysis, int at) {
    return analysis.phrases().chunks().stream()
        .filter(c -> c.moment.isPresent() && DATE.matcher(c.moment.get().iso()).matches())
        .filter(c -> within(match, c))
        .map(c -> c.moment.get())
        .min(Comparator.comparingInt(m -> Math.abs(m.span().start() - at)));
  }

  private static boolean within(Match match, Chunk chunk) {
    Frame frame = match.frame();
    boolean inside = frame.from <= chunk.begin() && chunk.to <= frame.to;
    boolean argument = frame.arguments.stream().anyMatch(a -> a.chunk() == chunk);
    boolean governed =
        frame.sort != Frame.Sort.VERB
            && frame.governor.isPresent()
            && frame.governor.get().from <= chunk.begin()
            && chunk.to <= frame.governor.get().to;
    return inside || argument || governed;
  }
}
