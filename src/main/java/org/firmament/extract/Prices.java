package org.firmament.extract;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.firmament.extract.figure.Metrics;
import org.firmament.extract.name.Name;
import org.firmament.extract.name.Thing;
import org.firmament.extract.reference.References;
import org.firmament.extract.reference.Referral;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Chunk;
import org.firmament.extract.syntax.Frame;
import org.firmament.extract.syntax.Frame.Role;
import org.firmament.extract.word.Word;
import org.firmament.model.Kind;
import org.firmament.model.Qualifiers;
import org.firmament.model.Value;
import org.firmament.text.Figure;

/** Prices of deals that a later sentence tells: "Der Kaufpreis beträgt 30 Millionen Euro." */
final class Prices {
  /** In sentences, how far a text goes on about a deal. */
  private static final int REACH = 2;

  private static final Set<String> PAID_FOR = Set.of("acquires", "investsIn");

  private final Metrics metrics;

  Prices(Metrics metrics) {
    this.metrics = metrics;
  }

  /** Adds to each deal without a price the one that is told next, where no other deal is meant. */
  void tell(List<Found> found, List<Analysis> analyses, References references) {
    for (Analysis analysis : analyses) {
      for (Frame frame : analysis.frames()) {
        Optional<Figure> price = price(frame, analysis);
        boolean own = found.stream().anyMatch(f -> isDeal(f) && isIn(f, analysis));
        if (price.isPresent() && !own) {
          List<Found> meant = meant(found, analysis);
          boolean one = meant.stream().map(Found::said).distinct().count() == 1;
          if (one && isOf(meant.get(0), frame, analysis, references)) {
            found.replaceAll(f -> meant.contains(f) ? f.with(priced(f, price.get())) : f);
          }
        }
      }
    }
  }

  private static boolean isDeal(Found found) {
    return PAID_FOR.contains(found.relation().name());
  }

  private static boolean isIn(Found found, Analysis analysis) {
    return found.sentence().number() == analysis.number();
  }

  /** The deals of the nearest sentence before that tells of one. */
  private static List<Found> meant(List<Found> found, Analysis analysis) {
    int last =
        found.stream()
            .filter(Prices::isDeal)
            .mapToInt(f -> f.sentence().number())
            .filter(n -> n < analysis.number() && n >= analysis.number() - REACH)
            .max()
            .orElse(-1);
    List<Found> there =
        found.stream().filter(f -> isDeal(f) && f.sentence().number() == last).toList();
    return there.stream().anyMatch(f -> f.qualifiers().of("amount").isPresent())
        ? List.of()
        : there;
  }

  private static Qualifiers priced(Found deal, Figure price) {
    return deal.qualifiers()
        .with("amount", Value.of(price.value()))
        .with("currency", Value.of(price.unit()));
  }

  /** The sum that a verb of paying or being worth has; not one for each share. */
  private Optional<Figure> price(Frame frame, Analysis analysis) {
    if (frame.sort != Frame.Sort.VERB || frame.passive || !metrics.has("paying", frame.lemma)) {
      return Optional.empty();
    }
    return frame.arguments.stream()
        .filter(a -> a.role() != Role.SUBJECT)
        .map(Frame.Argument::chunk)
        .filter(c -> c.figure.filter(Prices::isSum).isPresent() && !isEach(c, analysis))
        .map(c -> c.figure.get())
        .max(Comparator.comparing(Figure::value));
  }

  private static boolean isSum(Figure figure) {
    return figure.type() == Figure.Type.MONEY && !figure.unit().isEmpty();
  }

  private boolean isEach(Chunk chunk, Analysis analysis) {
    List<Word> words = analysis.words();
    return chunk.to < words.size() && metrics.is("each-markers", words.get(chunk.to));
  }

  /** Whether the buyer pays, or the price or the deal is spoken of; no other firm is named. */
  private boolean isOf(Found deal, Frame frame, Analysis analysis, References references) {
    boolean others =
        analysis.names().stream()
            .map(Name::thing)
            .anyMatch(t -> t.kind() == Kind.COMPANY && !deal.isOf(t));
    return !others
        && frame.in(Role.SUBJECT).stream()
            .map(Frame.Argument::chunk)
            .anyMatch(
                c ->
                    metrics.isHead("deal-prices", c, analysis)
                        || isBuyer(deal, c, analysis, references));
  }

  private static boolean isBuyer(
      Found deal, Chunk chunk, Analysis analysis, References references) {
    Stream<Thing> meant =
        chunk.name.isPresent()
            ? Stream.of(chunk.name.get().thing())
            : references.resolve(chunk, analysis, deal.relation().domain()).stream()
                .map(Referral::thing);
    return meant.anyMatch(t -> deal.subject().thing().filter(t::equals).isPresent());
  }
}
