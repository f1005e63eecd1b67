package org.firmament.extract.figure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.firmament.extract.name.Name;
import org.firmament.extract.pattern.Filled;
import org.firmament.extract.reference.References;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Chunk;
import org.firmament.extract.syntax.Frame;
import org.firmament.extract.syntax.Frame.Role;
import org.firmament.extract.word.Determiner;
import org.firmament.model.Kind;
import org.firmament.model.Qualifiers;
import org.firmament.model.Status;

/**
 * Finds which firms are insolvent: whose insolvency a noun tells, who files for it, who stands in a
 * list of the insolvent. Where no firm is named, the one is meant that the text is about.
 */
public final class Failures {
  private final Metrics metrics;
  private final Owners owners;
  private final Bankrupts bankrupts;

  public Failures(Metrics metrics) {
    this.metrics = metrics;
    this.owners = new Owners(metrics);
    this.bankrupts = new Bankrupts(metrics);
  }

  /**
   * The insolvent firms of a sentence.
   *
   * @param all the document's sentences, of which one before can open a list of insolvencies
   */
  public List<Measure> find(Analysis analysis, References references, List<Analysis> all) {
    List<Measure> found = new ArrayList<>();
    Optional<Analysis> before =
        analysis.number() > 0 ? Optional.of(all.get(analysis.number() - 1)) : Optional.empty();
    for (Chunk chunk : bankrupts.in(analysis, all)) {
      Frame frame = new Frame(Frame.Sort.RELATIONAL, chunk.lemma, chunk.name.get().from());
      named(chunk).forEach(f -> add(f, frame, Optional.of(Status.ASSERTED), found));
    }
    for (Chunk chunk : analysis.phrases().chunks()) {
      if (isInsolvency(chunk, analysis)) {
        Optional<Status> status = Owners.verb(analysis, chunk).flatMap(this::status);
        firms(analysis, references, chunk)
            .forEach(f -> add(f, frame(analysis, chunk), status, found));
      }
    }
    for (Chunk chunk : analysis.phrases().chunks()) {
      if (chunk.name.isPresent() && isCalled(chunk, chunk.name.get(), analysis)) {
        Frame frame = new Frame(Frame.Sort.RELATIONAL, chunk.lemma, chunk.name.get().from());
        named(chunk).forEach(f -> add(f, frame, Optional.of(Status.ASSERTED), found));
      }
    }
    for (Frame frame : analysis.frames()) {
      if (frame.sort == Frame.Sort.RELATIONAL) {
        said(frame, analysis).forEach(f -> add(f, frame, Optional.empty(), found));
      }
      if (frame.sort == Frame.Sort.VERB && tells(analysis, frame, before)) {
        Role agent = frame.passive ? Role.SUBJECT : Role.ADJUNCT;
        frame.arguments.stream()
            .filter(a -> a.role() != agent && a.role() != Role.ADJUNCT)
            .flatMap(a -> a.chunk().group.stream())
            .distinct()
            .flatMap(c -> named(c).stream())
            .forEach(f -> add(f, frame, status(frame), found));
      }
    }
    return found;
  }

  /** "Zu den Pleiten zählt X", "die größte Insolvenz war jene der X". */
  private List<Filled> said(Frame frame, Analysis analysis) {
    Optional<Chunk> chunk =
        analysis
            .phrases()
            .at(frame.at)
            .filter(c -> c.name.isEmpty() && metrics.isHead("insolvencies", c, analysis));
    List<Filled> firms = new ArrayList<>();
    for (Frame.Argument holder :
        chunk.isPresent() ? frame.in(Role.HOLDER) : List.<Frame.Argument>of()) {
      Chunk one = holder.chunk();
      firms.addAll(named(one.pronoun.isPresent() ? one.complement.orElse(one) : one));
    }
    return firms;
  }

  private void add(Filled firm, Frame frame, Optional<Status> status, List<Measure> found) {
    found.add(new Measure(firm, Qualifiers.NONE, frame, "filesForInsolvency/fails", status));
  }

  /** What the verb itself says: averted, only threatening, or still to be averted. */
  private Optional<Status> status(Frame verb) {
    if (metrics.has("averting", verb.lemma)) {
      return Optional.of(verb.governor.isPresent() ? Status.PLANNED : Status.DENIED);
    }
    return metrics.has("threatening", verb.lemma) ? Optional.of(Status.PLANNED) : Optional.empty();
  }

  private boolean isInsolvency(Chunk chunk, Analysis analysis) {
    return metrics.isHead("insolvencies", chunk, analysis) && (chunk.numbers & 1) != 0
        || metrics.isHead("insolvency-rulings", chunk, analysis);
  }

  private static Frame frame(Analysis analysis, Chunk chunk) {
    return analysis.frames().stream()
        .filter(f -> f.sort != Frame.Sort.VERB && f.at == chunk.head)
        .findFirst()
        .orElseGet(() -> new Frame(Frame.Sort.RELATIONAL, chunk.lemma, chunk.head));
  }

  private List<Filled> firms(Analysis analysis, References references, Chunk chunk) {
    Optional<Frame> verb = Owners.verb(analysis, chunk);
    boolean files = verb.filter(v -> metrics.has("filing", v.lemma) && !v.passive).isPresent();
    Set<Filled> found = new LinkedHashSet<>();
    for (Frame frame : analysis.frames()) {
      boolean own = frame.sort != Frame.Sort.VERB && frame.at == chunk.head;
      if (own || (chunk.isBare() || files) && verb.filter(v -> v == frame).isPresent()) {
        for (Frame.Argument argument : frame.in(Role.ADJUNCT)) {
          if (metrics.has("debtor-markers", argument.marker())) {
            found.addAll(debtors(argument.chunk(), analysis));
          }
        }
      }
    }
    if (found.isEmpty() && files) {
      verb.get().in(Role.SUBJECT).forEach(a -> found.addAll(named(a.chunk())));
      verb.get().in(Role.DATIVE).forEach(a -> found.addAll(named(a.chunk())));
    }
    if (found.isEmpty() && isBackground(chunk)) {
      found.addAll(undergoer(analysis));
    }
    boolean spoken =
        chunk.determiner == Determiner.DEFINITE
            && chunk.complement.isEmpty()
            && chunk.owners.isEmpty()
            && analysis.names().stream().noneMatch(n -> n.thing().kind() == Kind.COMPANY)
            && verb.filter(v -> isSaidOf(v, chunk, analysis)).isPresent();
    return found.isEmpty() && spoken ? Topics.of(analysis, references, chunk) : List.copyOf(found);
  }

  /** "nach der Insolvenz", with nobody whose it is. */
  private boolean isBackground(Chunk chunk) {
    return chunk.determiner == Determiner.DEFINITE
        && chunk.complement.isEmpty()
        && chunk.owners.isEmpty()
        && metrics.has("since-insolvency", chunk.preposition);
  }

  /** "Nach der Insolvenz wurde X verkauft": the one to which the clause happens. */
  private List<Filled> undergoer(Analysis analysis) {
    List<Frame> passive =
        analysis.frames().stream().filter(f -> f.sort == Frame.Sort.VERB && f.passive).toList();
    return passive.size() == 1
        ? passive.get(0).in(Role.OBJECT).stream().flatMap(a -> named(a.chunk()).stream()).toList()
        : List.of();
  }

  /** "Das Verfahren wurde eröffnet": the insolvency that is known by now. */
  private boolean isSaidOf(Frame verb, Chunk chunk, Analysis analysis) {
    boolean self =
        verb.in(verb.passive ? Role.OBJECT : Role.SUBJECT).stream()
            .anyMatch(a -> a.chunk() == chunk);
    boolean ruled =
        verb.in(Role.SUBJECT).stream().anyMatch(a -> metrics.isHead("courts", a.chunk(), analysis));
    return metrics.has("ruling", verb.lemma) && (self || ruled);
  }

  /** "über das Vermögen der X, der Y und der Z", "über die X". */
  private List<Filled> debtors(Chunk chunk, Analysis analysis) {
    boolean estate = metrics.isHead("estates", chunk, analysis);
    Optional<Chunk> debtor = estate ? chunk.complement : Optional.of(chunk);
    List<Filled> found = new ArrayList<>();
    debtor.ifPresent(d -> d.group.forEach(one -> found.addAll(named(one))));
    return found;
  }

  private static List<Filled> named(Chunk chunk) {
    Optional<Name> name = chunk.named().or(() -> chunk.apposition.flatMap(a -> a.name));
    return name.filter(n -> n.thing().kind() == Kind.COMPANY)
        .map(n -> List.of(Owners.filled(n, chunk, 0.1)))
        .orElse(List.of());
  }

  /** "Insolvent sind X, Y und Z", "Die Pleitebanken sind X und Y", "Betroffen sind X und Y". */
  private boolean tells(Analysis analysis, Frame frame, Optional<Analysis> before) {
    boolean listed =
        frame.arguments.stream()
            .filter(a -> a.role() == Role.PREDICATE || a.role() == Role.SUBJECT)
            .anyMatch(a -> metrics.isHead("insolvents", a.chunk(), analysis));
    boolean opened =
        metrics.has("being", frame.lemma)
            && frame.from < analysis.words().size()
            && metrics.is("insolvent-adjectives", analysis.words().get(frame.from));
    boolean affected =
        frame.passive
            && frame.group.stream().anyMatch(i -> metrics.is("affected", analysis.words().get(i)))
            && (speaks(analysis) || before.filter(this::speaks).isPresent());
    return listed || opened || affected;
  }

  /** "the bankrupt airline X", "bankrupt X". */
  private boolean isCalled(Chunk chunk, Name name, Analysis analysis) {
    int from = Math.min(chunk.from, Math.max(0, name.from() - 1));
    return analysis.words().subList(from, name.from()).stream()
        .anyMatch(w -> metrics.is("insolvent-attributes", w));
  }

  private boolean speaks(Analysis analysis) {
    return analysis.phrases().chunks().stream()
        .anyMatch(
            c ->
                metrics.isHead("insolvencies", c, analysis)
                    || metrics.isHead("insolvency-rulings", c, analysis));
  }
}
