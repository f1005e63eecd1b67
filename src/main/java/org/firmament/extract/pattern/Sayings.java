package org.firmament.extract.pattern;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import org.firmament.extract.name.Name;
import org.firmament.extract.name.Thing;
import org.firmament.extract.pattern.Need.Slot;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Analyzer;
import org.firmament.extract.syntax.Chunk;
import org.firmament.extract.syntax.Frame;
import org.firmament.extract.syntax.Frame.Role;
import org.firmament.extract.word.Word;
import org.firmament.model.Problem;
import org.firmament.model.ProblemException;
import org.firmament.model.Span;
import org.firmament.text.Approximation;
import org.firmament.text.Figure;
import org.firmament.text.Form;
import org.firmament.text.Moment;
import org.firmament.text.Token;
import org.firmament.text.WordClass;

/**
 * Compiles a {@code say} by reading it like any sentence, with stand-ins for the slots, and taking
 * down what frame it makes. So every wording that makes the same frame is covered by it.
 */
public final class Sayings {
  private static final java.util.regex.Pattern SLOT =
      java.util.regex.Pattern.compile("\\{([a-zA-Z]+)(?::([a-z]+))?}");
  private static final String STAND_IN = "Zq";

  private final Analyzer analyzer;

  public Sayings(Analyzer analyzer) {
    this.analyzer = analyzer;
  }

  /** All shapes of a pattern: one for each say and each predicate its alternatives "a|b" give. */
  public List<Pattern.Shape> compile(Pattern pattern) {
    List<Pattern.Shape> shapes = new ArrayList<>();
    for (String say : pattern.says()) {
      shapes.addAll(new Alternatives(say, one -> shape(pattern, one)).shapes());
    }
    return shapes;
  }

  private Pattern.Shape shape(Pattern pattern, String say) {
    Map<String, Slot> slots = new LinkedHashMap<>();
    StringBuilder text = new StringBuilder();
    Matcher matcher = SLOT.matcher(say);
    int last = 0;
    while (matcher.find()) {
      String type = matcher.group(2) == null ? "entity" : matcher.group(2);
      String stand = standIn(type, slots.size());
      slots.put(stand, new Slot(matcher.group(1), type));
      text.append(say, last, matcher.start()).append(stand);
      last = matcher.end();
    }
    text.append(say.substring(last));
    pattern.requireSlots(say, slots.values().stream().map(Slot::name).toList());
    Analysis analysis = read(text.toString(), slots);
    Frame anchor =
        anchor(analysis)
            .filter(a -> !isEmptied(a, analysis))
            .orElseThrow(() -> problem(pattern, say, analysis));
    return shape(pattern, say, anchor, analysis, slots);
  }

  /** A word that is read as what the slot takes: a name, a number, or a noun of no meaning. */
  private String standIn(String type, int number) {
    String letter = String.valueOf((char) ('a' + number));
    boolean capital = analyzer.grammar.nounsAreCapital() || new Slot("", type).isEntity();
    return switch (type) {
      case "money", "percent", "count" -> "7000" + number;
      case "date", "adjective", "city" -> STAND_IN + letter;
      default -> (capital ? STAND_IN : STAND_IN.toLowerCase(Locale.ROOT)) + letter;
    };
  }

  private Analysis read(String text, Map<String, Slot> slots) {
    List<Word> words = new ArrayList<>();
    for (Word word : analyzer.words(text, new Span(0, text.length()))) {
      words.addAll(standIn(word, slots));
    }
    List<Name> names = new ArrayList<>();
    List<Figure> figures = new ArrayList<>();
    List<Moment> moments = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      Slot slot = slots.get(word.text());
      if (slot == null) {
        continue;
      }
      if (slot.isEntity()) {
        Thing thing = new Thing(i);
        thing.name(word.text());
        thing.vote(slot.kind(), 1);
        boolean genitive = i + 1 < words.size() && words.get(i + 1).is("'s");
        names.add(new Name(i, i + 1, word.span(), word.text(), genitive, thing));
      }
      switch (slot.type()) {
        case "money", "percent", "count" ->
            figures.add(
                new Figure(
                    word.span(),
                    Figure.Type.valueOf(slot.type().toUpperCase(Locale.ROOT)),
                    BigDecimal.ONE,
                    Optional.empty(),
                    "",
                    Approximation.EXACT));
        case "date" -> moments.add(new Moment(word.span(), "2000", Moment.Type.DATE));
        default -> {}
      }
    }
    return analyzer.analyze(0, text, words, names, figures, moments);
  }

  private List<Word> standIn(Word word, Map<String, Slot> slots) {
    int hyphen = word.text().indexOf('-');
    if (hyphen > 0 && slots.containsKey(word.text().substring(0, hyphen))) {
      String back = word.text().substring(hyphen + 1);
      int start = word.span().start();
      Token first = new Token(new Span(start, start + hyphen), word.text().substring(0, hyphen));
      Token second = new Token(new Span(start + hyphen + 1, word.span().end()), back);
      Form form = analyzer.morphology.form(back);
      Word name =
          new Word(
              first,
              first.text().toLowerCase(Locale.ROOT),
              form(first.text()),
              WordClass.NAME,
              true,
              word.initial());
      boolean noun = Character.isUpperCase(back.charAt(0));
      Word head =
          new Word(
              second,
              back.toLowerCase(Locale.ROOT),
              form,
              noun ? WordClass.NOUN : WordClass.ADJECTIVE,
              noun,
              false);
      List<Word> both = new ArrayList<>(standIn(name, slots));
      both.addAll(standIn(head, slots));
      return both;
    }
    Slot slot = slots.get(word.text());
    if (slot == null) {
      return List.of(word);
    }
    if (slot.isEntity()) {
      return List.of(word.as(WordClass.NAME, form(word.text())));
    }
    WordClass tag =
        switch (slot.type()) {
          case "money", "percent", "count" -> WordClass.NUMBER;
          case "adjective", "city" -> WordClass.ADJECTIVE;
          default -> WordClass.NOUN;
        };
    return List.of(word.as(tag, form(word.text())));
  }

  private static Form form(String text) {
    return new Form(text, Set.of(), text, text, org.firmament.text.Case.ANY, 3, 7, List.of(), "");
  }

  /** Whether "is" is all that was read where an adjective says what relates the slots. */
  private boolean isEmptied(Frame anchor, Analysis analysis) {
    return anchor.sort == Frame.Sort.VERB
        && analyzer.grammar.has("copulas", anchor.lemma)
        && anchor.arguments.stream().allMatch(a -> a.chunk().head < 0)
        && IntStream.range(0, analysis.words().size())
            .filter(i -> analysis.words().get(i).is(WordClass.ADJECTIVE))
            .anyMatch(i -> analysis.phrases().at(i).isEmpty() && !anchor.group.contains(i));
  }

  /** The verb of the say; for "A ist Rivale von B" and for a say without verb, its noun. */
  private Optional<Frame> anchor(Analysis analysis) {
    List<Frame> frames = analysis.frames();
    Optional<Frame> verb =
        frames.stream()
            .filter(f -> f.sort == Frame.Sort.VERB)
            .filter(f -> !isLink(f, frames))
            .findFirst();
    return verb.isPresent()
        ? verb
        : frames.stream()
            .filter(f -> f.sort == Frame.Sort.RELATIONAL)
            .max(
                java.util.Comparator.<Frame>comparingInt(f -> f.arguments.size())
                    .thenComparing(f -> !f.lemma.isEmpty()));
  }

  /** A copula whose predicate is a noun only links; the noun is what the say is about. */
  private boolean isLink(Frame frame, List<Frame> frames) {
    return (analyzer.grammar.has("copulas", frame.lemma)
        && frame.in(Role.PREDICATE).stream().anyMatch(a -> a.chunk().head >= 0));
  }

  private Pattern.Shape shape(
      Pattern pattern, String say, Frame anchor, Analysis analysis, Map<String, Slot> slots) {
    List<Need> needs = new ArrayList<>();
    for (Frame.Argument argument : anchor.arguments) {
      boolean itself = argument.role() == Role.HOLDER && argument.chunk().head == anchor.at;
      if (!isInner(argument, anchor) && !(itself && argument.chunk().name.isEmpty())) {
        need(argument.role(), argument.marker(), argument.chunk(), analysis, slots)
            .ifPresent(needs::add);
      }
    }
    needs.replaceAll(n -> isAskedBeside(n, needs) ? n.alone() : n);
    String anchorText = analysis.words().get(anchor.at).text();
    boolean named = anchor.lemma.isEmpty() && isPlain(analysis, slots);
    Optional<Slot> list = named ? Optional.empty() : Optional.ofNullable(slots.get(anchorText));
    Optional<Slot> adjective = Optional.empty();
    Optional<Chunk> chunk = analysis.phrases().at(anchor.at);
    if (anchor.sort == Frame.Sort.RELATIONAL && chunk.isPresent()) {
      for (int i : chunk.get().adjectives) {
        adjective =
            adjective.or(() -> Optional.ofNullable(slots.get(analysis.words().get(i).text())));
      }
      if (chunk.get().figure.isPresent()) {
        figureSlot(chunk.get(), analysis, slots)
            .ifPresent(
                s ->
                    needs.add(
                        new Need(
                            Role.PREDICATE,
                            Set.of(),
                            Optional.empty(),
                            Set.of(),
                            Optional.empty(),
                            Optional.of(s),
                            Optional.empty(),
                            Set.of())));
      }
    }
    List<String> filled = new ArrayList<>();
    needs.forEach(n -> n.slots().forEach(s -> filled.add(s.name())));
    list.ifPresent(s -> filled.add(s.name()));
    adjective.ifPresent(s -> filled.add(s.name()));
    for (Slot slot : slots.values()) {
      if (!filled.contains(slot.name())) {
        throw problem(pattern, say, analysis);
      }
    }
    boolean relational = anchor.sort == Frame.Sort.RELATIONAL;
    Set<String> modifiers =
        relational ? chunk.map(c -> modifiers(c, analysis, slots)).orElse(Set.of()) : Set.of();
    Pattern.Shape shape =
        new Pattern.Shape(
            pattern,
            say,
            anchor.sort,
            anchor.lemma,
            list,
            List.copyOf(needs),
            adjective,
            modifiers);
    Unasked.refuse(shape, anchor, analysis, slots.keySet());
    return shape;
  }

  /** "{company} aus {place}", "{company}'s {product}": no noun or verb relates the names. */
  private static boolean isPlain(Analysis analysis, Map<String, Slot> slots) {
    return analysis.words().stream()
        .allMatch(w -> slots.containsKey(w.text()) || w.is(WordClass.PREPOSITION) || w.is("'s"));
  }

  /** The words before the head of a phrase that narrow it: "majority" of "a majority stake". */
  private static Set<String> modifiers(Chunk chunk, Analysis analysis, Map<String, Slot> slots) {
    Set<String> modifiers = new LinkedHashSet<>();
    int end = chunk.head < 0 && chunk.isFigure() ? chunk.to : chunk.head;
    for (int i = chunk.from; i < end; i++) {
      Word word = analysis.words().get(i);
      boolean narrows = word.is(WordClass.ADJECTIVE) || word.is(WordClass.NOUN);
      if (narrows && !slots.containsKey(word.text()) && !chunk.lemma.contains(word.lower())) {
        modifiers.add(word.lower());
      }
    }
    return modifiers;
  }

  /** Whether the verb asks for the same as the phrase does: "bezieht {things} von {supplier}". */
  private static boolean isAskedBeside(Need need, List<Need> needs) {
    return need.inner().flatMap(Need::slot).isPresent()
        && needs.stream().anyMatch(n -> n.slot().equals(need.inner().get().slot()));
  }

  /** Whether the phrase belongs to the noun of another argument, which asks for it there. */
  private static boolean isInner(Frame.Argument argument, Frame anchor) {
    return anchor.arguments.stream()
        .map(Frame.Argument::chunk)
        .filter(c -> c.head != anchor.at)
        .anyMatch(
            c ->
                (c.head >= 0 || c.isFigure())
                    && c.complement.map(p -> p == argument.chunk()).orElse(false));
  }

  private Optional<Need> need(
      Role role, String marker, Chunk chunk, Analysis analysis, Map<String, Slot> slots) {
    Optional<Slot> slot =
        chunk
            .name
            .or(() -> chunk.examples.stream().findFirst().flatMap(c -> c.name))
            .map(n -> slots.get(n.text()));
    Optional<Slot> list = Optional.empty();
    Set<String> lemmas = Set.of();
    if (chunk.head >= 0) {
      list = Optional.ofNullable(slots.get(analysis.words().get(chunk.head).text()));
      if (list.isEmpty()) {
        lemmas = Set.of(chunk.lemma);
      }
    }
    if (role == Role.HOLDER && slot.isPresent()) {
      lemmas = Set.of();
      list = Optional.empty();
    }
    Optional<Slot> figure = figureSlot(chunk, analysis, slots);
    Optional<Need> inner = Optional.empty();
    if (role != Role.HOLDER && chunk.complement.isPresent()) {
      inner = need(Role.COMPLEMENT, "", chunk.complement.get(), analysis, slots);
    } else if (role != Role.HOLDER && !chunk.owners.isEmpty()) {
      inner =
          Optional.ofNullable(slots.get(chunk.owners.get(0).text()))
              .map(
                  s ->
                      new Need(
                          Role.COMPLEMENT,
                          Set.of(),
                          Optional.of(s),
                          Set.of(),
                          Optional.empty(),
                          Optional.empty(),
                          Optional.empty(),
                          Set.of()));
    }
    Optional<Slot> moment =
        chunk.moment.flatMap(
            m ->
                analysis.words().stream()
                    .filter(w -> w.span().equals(m.span()))
                    .map(w -> slots.get(w.text()))
                    .filter(Objects::nonNull)
                    .findFirst());
    Need need =
        new Need(
            role,
            !marker.isEmpty() && role == Role.ADJUNCT
                ? Set.of(analyzer.grammar.basePreposition(marker))
                : Set.of(),
            slot,
            lemmas,
            list,
            figure.or(() -> moment),
            inner,
            role == Role.HOLDER ? Set.of() : modifiers(chunk, analysis, slots));
    boolean asks =
        slot.isPresent()
            || list.isPresent()
            || !lemmas.isEmpty()
            || need.figure().isPresent()
            || inner.isPresent();
    return asks ? Optional.of(need) : Optional.empty();
  }

  private static Optional<Slot> figureSlot(
      Chunk chunk, Analysis analysis, Map<String, Slot> slots) {
    return chunk.figure.flatMap(
        f ->
            analysis.words().stream()
                .filter(w -> w.span().equals(f.span()))
                .map(w -> slots.get(w.text()))
                .filter(Objects::nonNull)
                .findFirst());
  }

  private static ProblemException problem(Pattern pattern, String say, Analysis analysis) {
    return new ProblemException(
        new Problem(
            "unreadable-say",
            "the wording \""
                + say
                + "\" holds not all its slots as it is read: "
                + analysis.frames(),
            pattern.where(),
            "say it in one short clause with a known verb, or with a noun that relates the slots"));
  }
}
