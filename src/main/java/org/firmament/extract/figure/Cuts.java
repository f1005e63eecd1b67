package org.firmament.extract.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.firmament.extract.pattern.Filled;
import org.firmament.extract.reference.References;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Chunk;
import org.firmament.extract.syntax.Frame;
import org.firmament.extract.syntax.Frame.Role;
import org.firmament.extract.word.Determiner;
import org.firmament.extract.word.Word;
import org.firmament.model.Qualifiers;
import org.firmament.model.Value;
import org.firmament.text.Figure;

/**
 * Finds who cuts how many jobs: jobs that go, people who are dismissed, nouns for either. Where the
 * sentence names no firm, the one is meant that the text is about.
 */
public final class Cuts {
  private static final String COUNTED = "laysOff/jobs-go";
  private static final String MENTIONED = "laysOff/jobs-spoken-of";

  private final Metrics metrics;
  private final Employers employers;

  public Cuts(Metrics metrics) {
    this.metrics = metrics;
    this.employers = new Employers(metrics);
  }

  /** So many jobs only a country loses. */
  private static final BigDecimal LARGEST = BigDecimal.valueOf(250_000);

  /** Jobs that go: the phrase for them, their number, and the frame that says so. */
  private record Cut(Chunk chunk, Optional<Figure> count, Frame frame) {}

  public List<Measure> find(Analysis analysis, References references) {
    List<Measure> found = new ArrayList<>();
    Set<Chunk> told = new HashSet<>();
    for (Frame frame : analysis.frames()) {
      if (frame.sort == Frame.Sort.VERB) {
        byVerb(analysis, frame)
            .filter(c -> told.add(c.chunk()))
            .ifPresent(c -> add(c, analysis, references, found));
      }
    }
    for (Chunk chunk : analysis.phrases().chunks()) {
      byNoun(analysis, chunk)
          .filter(c -> told.add(c.chunk()))
          .ifPresent(c -> add(c, analysis, references, found));
    }
    return found;
  }

  private void add(Cut cut, Analysis analysis, References references, List<Measure> found) {
    if (cut.count().filter(f -> f.value().compareTo(LARGEST) > 0).isPresent()) {
      return;
    }
    boolean counted = cut.count().isPresent() || cut.frame().sort == Frame.Sort.VERB;
    boolean topical =
        cut.count().isPresent()
            || cut.chunk().figure.isPresent()
            || cut.chunk().determiner == Determiner.DEFINITE
            || cut.chunk().determiner == Determiner.POSSESSIVE;
    Qualifiers qualifiers =
        cut.count()
            .map(f -> Qualifiers.NONE.with("count", Value.of(f.value())))
            .orElse(Qualifiers.NONE);
    for (Filled owner :
        employers.of(analysis, references, cut.chunk(), cut.frame(), topical, counted)) {
      if (metrics.has("registrars", owner.text().toLowerCase(Locale.ROOT))) {
        continue;
      }
      String name = cut.count().isPresent() ? COUNTED : MENTIONED;
      found.add(new Measure(owner, qualifiers, cut.frame(), name, Optional.empty()));
    }
  }

  /** Whether a claim of that name tells no number. */
  public static boolean isMention(String name) {
    return name.equals(MENTIONED);
  }

  /** "streicht 300 Stellen", "300 Stellen fallen weg", "verlieren ihren Job", "müssen gehen". */
  private Optional<Cut> byVerb(Analysis analysis, Frame frame) {
    Optional<Chunk> jobs = argument(analysis, frame, "jobs");
    Optional<Chunk> people = argument(analysis, frame, "people-cut");
    boolean goes =
        metrics.has("going", frame.lemma)
            && frame.group.stream().anyMatch(i -> metrics.is("having-to", word(analysis, i)));
    if (jobs.isPresent() && metrics.has("losing", frame.lemma)) {
      boolean themselves = frame.in(Role.SUBJECT).stream().anyMatch(a -> a.chunk() == jobs.get());
      boolean staff = metrics.isHead("people-cut", jobs.get(), analysis);
      boolean own = themselves && !staff || jobs.get().figure.isPresent();
      return people
          .filter(c -> c != jobs.get())
          .or(() -> own ? jobs : Optional.empty())
          .map(c -> new Cut(c, count(frame, c), frame));
    }
    if (jobs.isPresent() && metrics.has("cutting", frame.lemma)) {
      return jobs.map(c -> new Cut(c, count(frame, c), frame));
    }
    boolean noticed =
        metrics.has("registering", frame.lemma)
            && frame.arguments.stream()
                .anyMatch(a -> metrics.isHead("dismissals", a.chunk(), analysis));
    boolean fewer =
        metrics.has("lessening", frame.lemma)
            && people.filter(c -> metrics.isHead("counts-of", c, analysis)).isPresent();
    boolean dismissed = metrics.has("dismissing", frame.lemma) || fewer;
    if (people.isPresent() && (dismissed || goes || noticed)) {
      return people.map(c -> new Cut(c, count(frame, c), frame));
    }
    return Optional.empty();
  }

  private static Word word(Analysis analysis, int i) {
    return analysis.words().get(i);
  }

  /** What the verb is said of, or does something to, if a noun of the list heads it. */
  private Optional<Chunk> argument(Analysis analysis, Frame frame, String list) {
    return frame.arguments.stream()
        .filter(
            a ->
                a.role() != Role.ADJUNCT
                    || metrics.has("jobs-markers", a.marker())
                    || metrics.has("portion-markers", a.marker()) && bare(frame).isPresent())
        .sorted(
            Comparator.comparing(
                a ->
                    a.role() == Role.ADJUNCT
                        || metrics.has("portion-markers", a.chunk().preposition)))
        .map(Frame.Argument::chunk)
        .filter(c -> heads(analysis, c, list) && !isAsked(analysis, c))
        .findFirst();
  }

  /** "wie viele der 150 Mitarbeiter": their number is not known. */
  private boolean isAsked(Analysis analysis, Chunk chunk) {
    return chunk.begin() > 0
        && (metrics.ends("unknown-numbers", analysis.words(), chunk.begin() - 1) > 0
            || metrics.starts("unknown-numbers", analysis.words(), chunk.begin()));
  }

  private boolean heads(Analysis analysis, Chunk chunk, String list) {
    return metrics.isHead(list, chunk, analysis)
        || (metrics.isHead("some-of", chunk, analysis) || chunk.isFigure())
            && chunk.complement.filter(c -> metrics.isHead(list, c, analysis)).isPresent();
  }

  /** The number of a phrase; "von 9200 Stellen 1100": the one that stands alone. */
  private Optional<Figure> count(Frame frame, Chunk chunk) {
    Optional<Figure> alone = bare(frame);
    boolean whole = metrics.has("portion-markers", chunk.preposition);
    Optional<Figure> own = whole ? Optional.empty() : chunk.figure;
    Optional<Figure> step =
        frame.in(Role.ADJUNCT).stream()
            .filter(a -> metrics.has("change-markers", a.marker()))
            .flatMap(a -> a.chunk().figure.stream())
            .findFirst();
    return own.or(() -> alone)
        .or(() -> step)
        .filter(f -> f.type() == Figure.Type.COUNT && f.value().signum() > 0)
        .filter(f -> f.value().stripTrailingZeros().scale() <= 0);
  }

  private static Optional<Figure> bare(Frame frame) {
    return frame.arguments.stream()
        .filter(a -> a.role() != Role.ADJUNCT && a.chunk().isFigure())
        .flatMap(a -> a.chunk().figure.stream())
        .filter(f -> f.type() == Figure.Type.COUNT)
        .findFirst();
  }

  /** "der Stellenabbau", "der Abbau von 300 Stellen", "die Kündigung von 70 Mitarbeitern". */
  private Optional<Cut> byNoun(Analysis analysis, Chunk chunk) {
    if (chunk.head < 0) {
      return Optional.empty();
    }
    Optional<Chunk> of = chunk.complement;
    boolean jobs =
        metrics.isHead("cutting-nouns", chunk, analysis)
            && of.filter(c -> metrics.isHead("jobs", c, analysis)).isPresent();
    boolean people =
        metrics.isHead("dismissals", chunk, analysis)
            && of.filter(c -> c.figure.isPresent() && metrics.isHead("people-cut", c, analysis))
                .isPresent();
    if (jobs || people) {
      Chunk counted = of.get();
      Optional<Figure> count =
          counted.figure.filter(f -> f.type() == Figure.Type.COUNT && f.value().signum() > 0);
      return Optional.of(new Cut(chunk, count, frame(analysis, chunk)));
    }
    boolean plain =
        metrics.isHead("job-cuts", chunk, analysis)
            || metrics.ends("job-cuts", analysis.words(), chunk.head) > 0
            || metrics.isHead("dismissals", chunk, analysis)
                && (chunk.figure.isPresent() || (chunk.numbers & 1) == 0);
    return plain
        ? Optional.of(
            new Cut(
                chunk,
                chunk.figure.filter(f -> f.type() == Figure.Type.COUNT),
                frame(analysis, chunk)))
        : Optional.empty();
  }

  private static Frame frame(Analysis analysis, Chunk chunk) {
    return analysis.frames().stream()
        .filter(f -> f.sort != Frame.Sort.VERB && f.at == chunk.head)
        .findFirst()
        .or(() -> Owners.verb(analysis, chunk))
        .orElseGet(() -> new Frame(Frame.Sort.RELATIONAL, chunk.lemma, chunk.head));
  }
}
