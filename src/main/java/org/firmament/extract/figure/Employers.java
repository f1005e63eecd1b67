package org.firmament.extract.figure;

import java.util.List;
import java.util.Optional;
import org.firmament.extract.name.Name;
import org.firmament.extract.pattern.Filled;
import org.firmament.extract.reference.References;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Chunk;
import org.firmament.extract.syntax.Frame;
import org.firmament.model.Kind;

/** Tells whose jobs go. */
final class Employers {
  private final Metrics metrics;
  private final Owners owners;

  Employers(Metrics metrics) {
    this.metrics = metrics;
    this.owners = new Owners(metrics);
  }

  /** Whose jobs go: who is said to cut them, else whose they are, else the text's topic. */
  List<Filled> of(
      Analysis analysis,
      References references,
      Chunk jobs,
      Frame frame,
      boolean topical,
      boolean counted) {
    Owners.Answer own = owners.named(analysis, references, jobs, false);
    if (own.owners().isEmpty()) {
      own =
          jobs.complement
              .filter(c -> c != jobs)
              .map(c -> owners.named(analysis, references, c, false))
              .orElse(own);
    }
    if (!own.owners().isEmpty()) {
      return own.owners();
    }
    Optional<Frame> verb =
        frame.sort == Frame.Sort.VERB ? Optional.of(frame) : Owners.verb(analysis, jobs);
    boolean acts = counted || verb.filter(v -> metrics.has("cut-plans", v.lemma)).isPresent();
    Owners.Answer answer =
        acts ? owners.byVerb(analysis, references, verb, jobs) : Owners.Answer.OPEN;
    if (!answer.decided() && verb.isPresent()) {
      answer = bySite(verb.get());
    }
    for (Optional<Frame> v = verb; !answer.decided() && v.isPresent(); v = v.get().governor) {
      answer = byOfficer(v.get());
    }
    if (!answer.decided()) {
      answer = Nearby.headed(analysis, jobs);
    }
    boolean others =
        verb.map(v -> v.in(Frame.Role.SUBJECT)).orElse(List.of()).stream()
            .map(Frame.Argument::chunk)
            .filter(c -> c != jobs && !c.isFigure() && c.pronoun.isEmpty())
            .anyMatch(c -> c.name.filter(n -> n.thing().kind() == Kind.PERSON).isEmpty());
    boolean sector =
        verb.map(v -> v.in(Frame.Role.ADJUNCT)).orElse(List.of()).stream()
            .anyMatch(a -> metrics.isHead("parts", a.chunk(), analysis));
    return answer.decided() || others || sector || !topical
        ? answer.owners()
        : Topics.of(analysis, references, jobs);
  }

  /** "X-Chef Y kündigte an", "der Betriebsrat von X fordert": who speaks for a firm. */
  private static Owners.Answer byOfficer(Frame verb) {
    return ofFirm(verb.in(Frame.Role.SUBJECT));
  }

  /** "im Norvik-Werk", "in der Zentrale der Norvik AG": whose the site is where they go. */
  private static Owners.Answer bySite(Frame verb) {
    return ofFirm(
        verb.in(Frame.Role.ADJUNCT).stream()
            .filter(a -> a.chunk().noun.filter(n -> n.list().equals("place")).isPresent())
            .toList());
  }

  private static Owners.Answer ofFirm(List<Frame.Argument> arguments) {
    for (Frame.Argument argument : arguments) {
      Chunk chunk = argument.chunk();
      Optional<Name> firm =
          chunk.owners.stream()
              .filter(n -> n.thing().kind() == Kind.COMPANY)
              .findFirst()
              .or(
                  () ->
                      chunk
                          .complement
                          .flatMap(c -> c.name)
                          .filter(n -> n.thing().kind() == Kind.COMPANY));
      if (firm.isPresent()) {
        return Owners.Answer.of(List.of(Owners.filled(firm.get(), chunk, 0.15)));
      }
    }
    return Owners.Answer.OPEN;
  }
}
