package org.firmament.extract.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.firmament.extract.figure.Metrics.Metric;
import org.firmament.extract.pattern.Filled;
import org.firmament.extract.reference.References;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Chunk;
import org.firmament.extract.syntax.Frame;
import org.firmament.extract.syntax.Frame.Role;

/** "Nach Angaben von X stieg der Umsatz": a figure that nobody else has is that of who tells it. */
final class Accounts {
  private final Metrics metrics;
  private final Owners owners;

  Accounts(Metrics metrics, Owners owners) {
    this.metrics = metrics;
    this.owners = owners;
  }

  /**
   * The firm that the text is about, unless shares are a market's; only where there is none, who
   * tells it.
   */
  List<Filled> orTopic(Analysis analysis, References references, Chunk chunk) {
    boolean quoted = metrics.of(chunk, analysis).filter(Metric::share).isPresent();
    if (quoted && references.followsMarket(analysis.number())) {
      return List.of();
    }
    List<Filled> topics = Topics.of(analysis, references, chunk);
    boolean open = topics.isEmpty() && references.topic(analysis.number()).isEmpty();
    return open ? of(analysis, references, chunk) : topics;
  }

  private List<Filled> of(Analysis analysis, References references, Chunk chunk) {
    Optional<Frame> verb = Owners.verb(analysis, chunk);
    List<Frame> frames = new ArrayList<>(verb.stream().toList());
    analysis.frames().stream()
        .filter(f -> f.sort == Frame.Sort.VERB && metrics.has("according", f.lemma))
        .forEach(frames::add);
    for (Frame frame : frames) {
      boolean accords = metrics.has("according", frame.lemma);
      for (Frame.Argument argument : frame.in(Role.ADJUNCT)) {
        Chunk source = argument.chunk();
        Owners.Answer answer = Owners.Answer.OPEN;
        if (source.name.isPresent()
            && (accords || metrics.has("by-account-of", argument.marker()))) {
          answer = owners.firm(analysis, references, frame, source, 0.15);
        } else if (metrics.isHead("accounts", source, analysis)) {
          answer = owners.named(analysis, references, source, false);
        }
        if (!answer.owners().isEmpty()) {
          return answer.owners();
        }
      }
    }
    return List.of();
  }
}
