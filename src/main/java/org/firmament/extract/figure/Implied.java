package org.firmament.extract.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.firmament.extract.figure.Metrics.Metric;
import org.firmament.extract.figure.Metrics.Sort;
import org.firmament.extract.figure.Stated.Part;
import org.firmament.extract.name.Name;
import org.firmament.extract.pattern.Filled;
import org.firmament.extract.reference.References;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Chunk;
import org.firmament.extract.syntax.Frame;
import org.firmament.extract.word.Word;
import org.firmament.model.Kind;
import org.firmament.model.Qualifiers;
import org.firmament.model.Value;
import org.firmament.text.Figure;
import org.firmament.text.Form;
import org.firmament.text.WordClass;

/** Figures whose metric no word of its own tells: "X (+2%)", "X is worth $5bn", "…, Y 3 Mio.". */
final class Implied {
  /** How many words after its move a price may stand. */
  private static final int REACH = 6;

  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  private final Measuring measuring;
  private final Metrics metrics;
  private final Owners owners;
  private final Analysis analysis;
  private final References references;
  private final List<Word> words;
  private final List<Stated> stated;
  private final Anchors anchors;

  Implied(Measuring measuring, Analysis analysis, List<Stated> stated, Anchors anchors) {
    this.measuring = measuring;
    this.metrics = measuring.metrics;
    this.owners = measuring.owners;
    this.references = measuring.references;
    this.analysis = analysis;
    this.words = analysis.words();
    this.stated = stated;
    this.anchors = anchors;
  }

  /** What is left when each word for a metric has taken its figures. */
  void find() {
    for (Stated one : stated) {
      if (!measuring.taken.contains(one)) {
        listed(one);
        worth(one);
        owed(one);
        quoted(one);
        priced(one);
        ofMarket(one);
        elliptic(one);
      }
    }
  }

  /** "X (+2%)" in a list of shares; "X, up 2%," where prices are told. */
  private void listed(Stated one) {
    int open = one.from() - 1;
    while (open > 0 && one.from() - open < 3 && !opens(open)) {
      open--;
    }
    int move = one.from() - 1;
    boolean beside =
        move > 1
            && Character.isLetter(words.get(move).text().charAt(0))
            && metrics.direction(words.get(move)) != 0
            && !words.get(move).is(WordClass.VERB)
            && metrics.any("price-talk", words);
    if (!one.is(Part.CHANGE) || (open <= 0 || !opens(open)) && !beside) {
      return;
    }
    int end = open > 0 && opens(open) ? open : move;
    analysis.names().stream()
        .filter(n -> n.to() == end && n.thing().kind() == Kind.COMPANY)
        .findFirst()
        .ifPresent(n -> moved(n, one));
  }

  private boolean opens(int i) {
    return words.get(i).is("(") || words.get(i).is(",") && metrics.any("price-talk", words);
  }

  private void moved(Name name, Stated one) {
    Chunk chunk = analysis.phrases().at(name.from()).orElse(one.chunk());
    measuring.taken.add(one);
    measuring.add(
        Owners.filled(name, chunk, 0.1),
        "sharePriceChange",
        Measuring.signed(one),
        "percent",
        new Anchor(
            new Metric("sharePriceChange", 1, Sort.SHARE),
            Optional.of(chunk),
            anchors.frame(chunk),
            chunk.from,
            chunk.to),
        List.of(),
        one);
  }

  /** "ist an der Börse 14 Mrd. Dollar wert". */
  private void worth(Stated one) {
    int next = one.to();
    if (next < words.size() && words.get(next).is("(")) {
      while (next < words.size() && !words.get(next).is(")")) {
        next++;
      }
      next++;
    }
    Frame frame = anchors.frame(one.chunk());
    boolean valued =
        metrics.has("valuing", frame.lemma)
            && one.marker() >= 0
            && metrics.is("valuing-markers", words.get(one.marker()));
    boolean worth =
        valued
            || next < words.size() && metrics.is("worth-after", words.get(next))
            || one.marker() > 0
                && metrics.ends("worth-before", words, one.marker()) > 0
                && words.get(one.marker() - 1).form().numbers() != 2;
    if (!worth
        || one.figure().type() != Figure.Type.MONEY
        || one.is(Part.CONVERSION)
        || !metrics.any("exchange-words", words)) {
      return;
    }
    by(frame, "marketCap", one);
  }

  /** A sum that the subject of a verb has by what the verb says. */
  private void by(Frame frame, String name, Stated one) {
    Metric metric = new Metric(name, 1, Sort.FIGURE);
    Anchor anchor = new Anchor(metric, Optional.empty(), frame, one.from(), one.to());
    for (Filled owner : owners.of(analysis, references, frame)) {
      measuring.taken.add(one);
      measuring.add(owner, name, one.figure().value(), one.figure().unit(), anchor, List.of(), one);
    }
  }

  /** "ist mit 3 Mrd. Euro verschuldet", "is $3bn in debt". */
  private void owed(Stated one) {
    boolean owes =
        one.figure().type() == Figure.Type.MONEY
            && !one.figure().unit().isEmpty()
            && metrics.starts("indebted", words, one.to());
    if (owes) {
      by(anchors.frame(one.chunk()), "debt", one);
    }
  }

  /** "X verloren 3 Prozent auf 5 Euro": where prices are told, a firm's name is its share. */
  private void quoted(Stated one) {
    boolean whole = one.chunk().complement.filter(c -> !isWorth(c)).isPresent();
    if (!one.is(Part.CHANGE) || whole || one.chunk().head >= 0) {
      return;
    }
    Optional<Frame> verb = Owners.verb(analysis, one.chunk()).filter(v -> isQuote(v, one));
    Optional<Stated> price =
        stated.stream()
            .filter(s -> s.from() >= one.to() && s.from() - one.to() <= REACH)
            .filter(s -> measuring.isPriced(s))
            .findFirst();
    Optional<Chunk> firm = verb.flatMap(v -> subject(v)).or(() -> beside(one));
    boolean told =
        price.isPresent()
            || metrics.any("price-talk", words)
            || verb.isPresent() && measuring.hasPrices()
            || verb.isPresent() && firm.isPresent() && isPlural(verb.get());
    if (firm.isEmpty() || !told) {
      return;
    }
    Frame frame = verb.orElseGet(() -> anchors.frame(one.chunk()));
    Metric metric = new Metric("sharePrice", 1, Sort.SHARE);
    Anchor anchor = new Anchor(metric, Optional.empty(), frame, one.from(), one.to());
    Filled owner = Owners.filled(firm.get().name.get(), firm.get(), 0.1);
    measuring.taken.add(one);
    measuring.add(
        owner, "sharePriceChange", Measuring.signed(one), "percent", anchor, List.of(), one);
    if (price.isPresent()) {
      Figure figure = price.get().figure();
      measuring.taken.add(price.get());
      measuring.add(
          owner, "sharePrice", figure.value(), figure.unit(), anchor, List.of(), price.get());
    }
  }

  /** "X notierte bei 44,50 Euro": the name of a firm stands for its share. */
  private void priced(Stated one) {
    if (measuring.taken.contains(one) || !measuring.isPriced(one)) {
      return;
    }
    Optional<Frame> verb =
        Owners.verb(analysis, one.chunk())
            .filter(
                v ->
                    metrics.has("quotations", v.lemma)
                        || metrics.has("price-moves", v.lemma) && hasStep(one));
    Optional<Chunk> firm = verb.flatMap(this::subject);
    if (firm.isPresent()) {
      Metric metric = new Metric("sharePrice", 1, Sort.SHARE);
      Anchor anchor = new Anchor(metric, Optional.empty(), verb.get(), one.from(), one.to());
      Filled owner = Owners.filled(firm.get().name.get(), firm.get(), 0.1);
      Figure figure = one.figure();
      measuring.taken.add(one);
      measuring.add(owner, "sharePrice", figure.value(), figure.unit(), anchor, List.of(), one);
    }
  }

  /** "dropped 12 cents to $21.30": right before the price, by how much it moved. */
  private boolean hasStep(Stated price) {
    return stated.stream()
        .filter(s -> s.to() <= price.from() && price.from() - s.to() <= 3)
        .map(Stated::figure)
        .anyMatch(
            f ->
                f.type() == Figure.Type.MONEY
                    && f.unit().equals(price.figure().unit())
                    && f.value().abs().compareTo(price.figure().value()) < 0);
  }

  /** "has lost 80% of its stock value". */
  private boolean isWorth(Chunk chunk) {
    return metrics.isHead("worths", chunk, analysis)
        && words.subList(chunk.from, chunk.to).stream()
            .anyMatch(w -> metrics.is("exchange-words", w) || metrics.is("price-talk", w));
  }

  private boolean isQuote(Frame verb, Stated one) {
    return metrics.has("price-moves", verb.lemma)
        && verb.arguments.stream()
            .filter(a -> a.role() == Frame.Role.OBJECT || a.role() == Frame.Role.DATIVE)
            .allMatch(a -> a.chunk() == one.chunk() || a.chunk().figure.isPresent());
  }

  /** The firm that a verb of moving is said of, by its name alone. */
  private Optional<Chunk> subject(Frame verb) {
    return verb.arguments.stream()
        .filter(
            a ->
                a.role() == Frame.Role.SUBJECT
                    || metrics.has("moved-markers", a.marker())
                        && verb.in(Frame.Role.SUBJECT).stream()
                            .flatMap(s -> s.chunk().pronoun.stream())
                            .anyMatch(p -> metrics.is("impersonal", p)))
        .map(Frame.Argument::chunk)
        .filter(c -> c.head < 0 && c.name.isPresent() && c.group.size() == 1)
        .filter(c -> c.name.get().thing().kind() == Kind.COMPANY)
        .findFirst();
  }

  /** "X mit einem Plus von 3 Prozent": the name right before the words for the move. */
  private Optional<Chunk> beside(Stated one) {
    int at = one.chunk().begin();
    Optional<Chunk> move =
        one.marker() > 0 ? analysis.phrases().at(one.marker() - 1) : Optional.empty();
    if (move.isPresent() && move.get().head >= 0 && move.get() != one.chunk()) {
      at = metrics.direction(words.get(move.get().head)) != 0 ? move.get().begin() : at;
    }
    boolean with = at < words.size() && metrics.is("valuing-markers", words.get(at));
    int end = at;
    return analysis.phrases().chunks().stream()
        .filter(c -> with && c.to == end && c.head < 0 && c.name.isPresent())
        .filter(c -> c.name.get().thing().kind() == Kind.COMPANY)
        .findFirst();
  }

  /** "Norvik verloren": the verb agrees with the shares that the name stands for. */
  private boolean isPlural(Frame verb) {
    return verb.group.stream()
        .map(words::get)
        .filter(Word::isFinite)
        .anyMatch(
            w ->
                w.form().verbs().stream()
                    .filter(v -> v.shape() == Form.Shape.FINITE)
                    .allMatch(v -> v.numbers() == 2));
  }

  /** "controls half of the market", "mit 30 Prozent des Marktes". */
  private void ofMarket(Stated one) {
    Chunk chunk = one.chunk();
    boolean share =
        one.figure().type() == Figure.Type.PERCENT && (one.is(Part.BARE) || one.is(Part.VALUE));
    Frame frame = anchors.frame(chunk);
    boolean whole =
        anchors.whole(chunk).filter(c -> metrics.isHead("markets", c, analysis)).isPresent();
    if (!share || !whole && !isPortion(one, frame)) {
      return;
    }
    boolean holds =
        metrics.has("holding", frame.lemma)
            || chunk.hasPreposition()
                && metrics.is("staff-markers", words.get(chunk.prepositionAt));
    if (holds) {
      Metric metric = new Metric("marketShare", 1, Sort.FIGURE);
      Anchor anchor = new Anchor(metric, Optional.empty(), frame, frame.at, frame.at + 1);
      for (Filled owner : owners.with(analysis, references, frame, chunk)) {
        measuring.taken.add(one);
        measuring.add(
            owner, "marketShare", one.figure().value(), "percent", anchor, List.of(), one);
      }
    }
  }

  /** "hat am Biermarkt einen Anteil von 23 Prozent". */
  private boolean isPortion(Stated one, Frame frame) {
    Optional<Chunk> portion =
        one.marker() > 0 ? analysis.phrases().at(one.marker() - 1) : Optional.empty();
    return portion.filter(c -> metrics.isHead("portions", c, analysis)).isPresent()
        && frame.arguments.stream().anyMatch(a -> metrics.isHead("markets", a.chunk(), analysis));
  }

  /** "…, Lumera 280 Millionen": the currency was told before. */
  private static boolean isMillions(Figure figure, String unit) {
    return figure.type() == Figure.Type.COUNT
        && unit.length() == 3
        && figure.value().compareTo(MILLION) >= 0;
  }

  /** "…, Y 3 Mio. Euro": the same metric told of another firm. */
  private void elliptic(Stated one) {
    if (measuring.measures.isEmpty()) {
      return;
    }
    Optional<Name> firm = anchors.otherFirm(one, 0);
    Measure last = measuring.measures.get(measuring.measures.size() - 1);
    boolean same =
        firm.isPresent()
            && last.owner().thing().map(t -> t != firm.get().thing()).orElse(false)
            && last.owner().span().end() <= one.figure().span().start();
    if (!same) {
      return;
    }
    String metric = last.qualifiers().of("metric").map(Value::lexical).orElse("");
    String unit = last.qualifiers().of("unit").map(Value::lexical).orElse("");
    Figure figure = one.figure();
    boolean change = one.is(Part.CHANGE) && metric.equals("sharePriceChange");
    boolean value =
        (one.is(Part.VALUE) || one.is(Part.BARE))
            && (unit.equals("persons")
                ? figure.type() == Figure.Type.COUNT
                : unit.equals("percent")
                    ? figure.type() == Figure.Type.PERCENT && !metric.equals("sharePriceChange")
                    : figure.type() == Figure.Type.MONEY || isMillions(figure, unit));
    if (change || value) {
      measuring.taken.add(one);
      Chunk chunk = analysis.phrases().at(firm.get().from()).orElse(one.chunk());
      Qualifiers qualifiers =
          last.qualifiers()
              .only(List.of("metric", "unit", "period"))
              .with("value", Value.of(change ? Measuring.signed(one) : figure.value()));
      if (figure.type() == Figure.Type.MONEY && !figure.unit().isEmpty()) {
        qualifiers = qualifiers.with("unit", Value.of(figure.unit()));
      }
      measuring.measures.add(
          new Measure(
              Owners.filled(firm.get(), chunk, 0.15),
              qualifiers,
              last.frame(),
              "reports/" + metric,
              last.status()));
    }
  }
}
