package org.firmament.extract.figure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.firmament.extract.figure.Metrics.Metric;
import org.firmament.extract.figure.Stated.Part;
import org.firmament.extract.name.Name;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Chunk;
import org.firmament.extract.syntax.Frame;
import org.firmament.extract.word.Determiner;
import org.firmament.extract.word.Word;
import org.firmament.text.Figure;

/** Which of the stated figures is the value of an anchor. */
final class Values {
  private static final int REACH = 9;

  private final Analysis analysis;
  private final List<Word> words;
  private final Metrics metrics;
  private final List<Stated> stated;
  private final Anchors anchors;

  Values(Analysis analysis, Metrics metrics, List<Stated> stated, Anchors anchors) {
    this.analysis = analysis;
    this.words = analysis.words();
    this.metrics = metrics;
    this.stated = stated;
    this.anchors = anchors;
  }

  /** The value among the figures that are not taken yet. */
  Optional<Stated> of(Anchor anchor, int[] scope, Set<Stated> taken) {
    Metric metric = anchor.metric();
    if (anchor.chunk().isPresent()) {
      Chunk chunk = anchor.chunk().get();
      Optional<Stated> own =
          stated.stream()
              .filter(s -> s.chunk() == chunk && anchors.fits(metric, s) && isValue(metric, s))
              .findFirst();
      own = own.or(() -> beforeBracket(chunk, metric));
      if (metric.type() == Figure.Type.COUNT) {
        boolean total = metrics.isHead("staff-totals", chunk, analysis);
        own = own.filter(s -> isStaff(chunk));
        if (!total || own.isPresent()) {
          return own;
        }
      }
      if (own.isPresent()) {
        return own;
      }
    }
    Optional<Stated> shared = respective(anchor, scope);
    if (shared.isPresent()) {
      return shared;
    }
    Stated bare = null;
    for (Stated one : stated) {
      if (!one.isWithin(scope) || taken.contains(one) || !anchors.fits(metric, one)) {
        continue;
      }
      boolean follows = one.from() >= anchor.to();
      boolean said = anchor.chunk().isEmpty() && anchors.isArgument(anchor.frame(), one);
      if (anchor.chunk().isEmpty() ? !said : !follows) {
        continue;
      }
      boolean counted =
          one.chunk().head >= 0
              && one.chunk().head >= one.to()
              && !metrics.isHead("people", one.chunk(), analysis);
      if (counted && metric.type() != Figure.Type.PERCENT) {
        continue;
      }
      boolean noun = anchor.chunk().isPresent();
      if (isValue(metric, one) && !one.is(Part.BARE) && (noun || one.is(Part.EACH))) {
        return Optional.of(one);
      }
      boolean near = anchor.chunk().isEmpty() || one.from() - anchor.to() <= REACH;
      if (bare == null && one.is(Part.BARE) && near && !isNumber(metric, one)) {
        bare = one;
      }
    }
    return Optional.ofNullable(bare)
        .or(() -> measuredIn(anchor))
        .or(() -> leading(anchor, scope, taken));
  }

  /** "Umsatz und Gewinn stiegen auf 300 beziehungsweise 20 Mio. Euro": each has its own. */
  private Optional<Stated> respective(Anchor anchor, int[] scope) {
    List<Chunk> group = anchor.chunk().map(c -> c.group).orElse(List.of());
    List<Anchor> joined =
        anchors.all().stream()
            .filter(a -> a.chunk().isPresent() && group.contains(a.chunk().get()))
            .toList();
    if (group.size() < 2 || joined.size() != group.size()) {
      return Optional.empty();
    }
    int last = joined.get(joined.size() - 1).to();
    List<Stated> values =
        stated.stream()
            .filter(s -> s.from() >= last && anchors.fits(anchor.metric(), s))
            .filter(s -> s.chunk().head < 0 && (s.is(Part.VALUE) || s.is(Part.BARE)))
            .limit(group.size())
            .toList();
    return values.size() < group.size()
        ? Optional.empty()
        : Optional.of(values.get(joined.indexOf(anchor)));
  }

  /** "Mit 2,4 Mrd. Euro fiel der Gewinn geringer aus": the value stands before its noun. */
  private Optional<Stated> leading(Anchor anchor, int[] scope, Set<Stated> taken) {
    return stated.stream()
        .filter(s -> anchor.chunk().isPresent() && s.to() <= anchor.from() && s.isWithin(scope))
        .filter(s -> s.is(Part.VALUE) && s.chunk().head < 0 && !taken.contains(s))
        .filter(s -> metrics.is("valuing-markers", words.get(s.marker())))
        .filter(s -> anchors.fits(anchor.metric(), s) && anchor.frame().sort == Frame.Sort.VERB)
        .filter(s -> anchors.frame(s.chunk()) == anchor.frame())
        .filter(s -> anchor.metric().type() != Figure.Type.COUNT)
        .findFirst();
  }

  /** Without currency only large round sums are money: "ein Minus von 114 Millionen". */
  private boolean isNumber(Metric metric, Stated one) {
    return metric.type() == Figure.Type.MONEY && one.figure().unit().isEmpty();
  }

  private boolean isValue(Metric metric, Stated one) {
    boolean each = one.is(Part.EACH) && metric.name().equals("dividendPerShare");
    return each || one.is(Part.VALUE) || one.is(Part.BARE);
  }

  /** "a 684bn yen ($6.4bn) loss": the value stands before the bracket. */
  private Optional<Stated> beforeBracket(Chunk chunk, Metric metric) {
    int close = chunk.from - 1;
    if (close < 0 || chunk.hasPreposition() || !words.get(close).is(")")) {
      return Optional.empty();
    }
    int open = close;
    while (open > 0 && !words.get(open).is("(")) {
      open--;
    }
    int end = open;
    return stated.stream()
        .filter(s -> s.to() == end && s.chunk().head < 0 && anchors.fits(metric, s))
        .filter(s -> s.is(Part.BARE) || s.is(Part.VALUE))
        .findFirst();
  }

  /** "contributed 1.7bn euros in net income". */
  private Optional<Stated> measuredIn(Anchor anchor) {
    if (anchor.chunk().isEmpty() || !anchor.chunk().get().hasPreposition()) {
      return Optional.empty();
    }
    Chunk chunk = anchor.chunk().get();
    boolean in = metrics.is("measured-in", words.get(chunk.prepositionAt));
    return stated.stream()
        .filter(s -> in && s.to() == chunk.prepositionAt && anchors.fits(anchor.metric(), s))
        .filter(s -> s.is(Part.BARE) || s.is(Part.VALUE))
        .findFirst();
  }

  /** "mit 269 Mitarbeitern", "hat 5500 Beschäftigte": people counted as somebody's staff. */
  private boolean isStaff(Chunk chunk) {
    Optional<Frame> verb = Owners.verb(analysis, chunk);
    boolean subject =
        verb.isPresent()
            && verb.get().in(Frame.Role.SUBJECT).stream().anyMatch(a -> a.chunk() == chunk);
    boolean clausal =
        verb.isPresent()
            && (metrics.employs(verb.get().lemma) && !subject
                || metrics.has("working", verb.get().lemma));
    boolean bracketed = Nearby.opening(words, chunk.from) >= 0;
    boolean reached =
        chunk.hasPreposition()
            && metrics.is("to-markers", words.get(chunk.prepositionAt))
            && verb.filter(v -> metrics.direction(v.lemma) != 0).isPresent();
    boolean marked =
        chunk.hasPreposition() && metrics.is("staff-markers", words.get(chunk.prepositionAt));
    boolean definite = chunk.determiner == Determiner.DEFINITE;
    boolean some =
        subject
            && chunk.determiner == Determiner.NONE
            && chunk.owners.stream().noneMatch(Name::genitive);
    boolean possessed =
        chunk.complement.isPresent()
            || !chunk.owners.isEmpty()
            || chunk.determiner == Determiner.POSSESSIVE;
    boolean affected = metrics.any("insolvent", words) && metrics.any("affected", words);
    boolean portion =
        chunk.to < words.size() && metrics.is("restricting", words.get(chunk.to)) && !possessed;
    boolean cut =
        verb.isPresent() && isCut(verb.get()) && !marked && !affected
            || chunk.begin() > 0 && metrics.is("cuts", words.get(chunk.begin() - 1));
    return !cut
        && !portion
        && (clausal
            || bracketed
            || reached
            || marked
            || definite && !subject
            || possessed && !some
            || affected);
  }

  private boolean isCut(Frame verb) {
    for (int i = verb.at; i < Math.min(words.size(), verb.to); i++) {
      if (metrics.is("cuts", words.get(i))) {
        return true;
      }
    }
    return metrics.has("cuts", verb.lemma)
        || verb.group.stream().anyMatch(i -> metrics.is("cuts", words.get(i)));
  }
}
