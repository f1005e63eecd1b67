package org.firmament.extract;

import java.util.List;
import java.util.Set;
import org.firmament.extract.rule.Circumstances;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Chunk;
import org.firmament.extract.syntax.Frame;
import org.firmament.extract.word.Determiner;
import org.firmament.model.Status;

/**
 * Plans that a later sentence takes back without naming who takes part: "The deal was never
 * completed."
 */
final class Undone {
  /** In sentences, how far a text goes on about a plan. */
  private static final int REACH = 2;

  /** What is told of other things than plans of two. */
  private static final Set<String> OTHERS = Set.of("reports", "sues", "regulatedBy", "laysOff");

  private final Circumstances circumstances;

  Undone(Circumstances circumstances) {
    this.circumstances = circumstances;
  }

  /** What was found, with the plans that came to nothing denied. */
  List<Found> of(List<Found> found, List<Analysis> analyses) {
    List<Analysis> undoing = analyses.stream().filter(this::undoes).toList();
    return undoing.isEmpty()
        ? found
        : found.stream().map(f -> isUndone(f, found, undoing) ? f.as(Status.DENIED) : f).toList();
  }

  /** Whether the next sentence that undoes a plan tells of nobody else and follows this one's. */
  private static boolean isUndone(Found plan, List<Found> found, List<Analysis> undoing) {
    int at = plan.sentence().number();
    return isPlan(plan)
        && undoing.stream()
            .filter(a -> a.number() > at && a.number() <= at + REACH)
            .filter(a -> a.names().stream().allMatch(n -> plan.isOf(n.thing())))
            .anyMatch(
                a ->
                    found.stream()
                        .map(f -> f.sentence().number())
                        .noneMatch(m -> m > at && m <= a.number()));
  }

  private static boolean isPlan(Found found) {
    Status status = found.verdict().status();
    return (status == Status.PLANNED || status == Status.RUMOURED)
        && !OTHERS.contains(found.relation().name());
  }

  private boolean undoes(Analysis analysis) {
    return circumstances.says("undoing-words", analysis)
        || analysis.frames().stream()
            .filter(f -> f.sort == Frame.Sort.VERB)
            .filter(f -> f.arguments.stream().anyMatch(a -> isPlan(a, analysis)))
            .anyMatch(f -> circumstances.undoes(f, analysis));
  }

  /** "der Plan", "die Gespräche": what was told of before. */
  private boolean isPlan(Frame.Argument argument, Analysis analysis) {
    Chunk chunk = argument.chunk();
    return (argument.role() == Frame.Role.SUBJECT || argument.role() == Frame.Role.OBJECT)
        && chunk.head >= 0
        && chunk.determiner != Determiner.INDEFINITE
        && chunk.complement.filter(c -> c.name.isPresent()).isEmpty()
        && circumstances.isOf("undone", analysis.words().get(chunk.head));
  }
}
