package org.firmament.extract.pattern;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.firmament.extract.pattern.Need.Slot;
import org.firmament.extract.reference.References;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Analyzer;
import org.firmament.extract.syntax.Chunk;
import org.firmament.extract.syntax.Frame;
import org.firmament.extract.syntax.Frame.Role;
import org.firmament.extract.word.Determiner;
import org.firmament.extract.word.Grammar;
import org.firmament.model.Kind;

/** Tries the patterns on the frames of a sentence; where no predicate of theirs stands, nothing. */
public final class Matcher {
  /** More than a listed name has. */
  private static final double SURE = 3.5;

  public final Shapes shapes;
  private final Grammar grammar;
  private final Fillers fillers;
  private final Fit fit;
  private final PlaceAdjectives adjectives;

  public Matcher(Analyzer analyzer, List<Pattern.Shape> shapes) {
    this.grammar = analyzer.grammar;
    this.shapes = new Shapes(shapes, analyzer.lexicon);
    fit = new Fit(analyzer.grammar, analyzer.lexicon);
    adjectives = new PlaceAdjectives(analyzer.lexicon, analyzer.grammar);
    fillers = new Fillers(analyzer.lexicon, analyzer.grammar, analyzer.authorities);
  }

  public List<Match> matches(Analysis analysis, References references) {
    List<Match> matches = new ArrayList<>();
    for (Frame frame : analysis.frames()) {
      List<Match> here = new ArrayList<>();
      for (Pattern.Shape shape : shapes.on(analysis, frame)) {
        here.addAll(match(shape, frame, analysis, references, new ArrayList<>()));
      }
      matches.addAll(Preference.among(here));
    }
    return matches;
  }

  /** All ways in which a shape fits a frame; {@code stops} gets the need that nothing met. */
  public List<Match> match(
      Pattern.Shape shape,
      Frame frame,
      Analysis analysis,
      References references,
      List<String> stops) {
    if (!shape.pattern().admits(analysis)) {
      stops.add("the words " + shape.pattern().with() + ", not " + shape.pattern().without());
      return List.of();
    }
    List<Map<String, Filled>> ways = new ArrayList<>();
    ways.add(new LinkedHashMap<>());
    if (shape.list().isPresent()) {
      Slot slot = shape.list().get();
      Chunk chunk = analysis.phrases().at(frame.at).orElseThrow();
      ways.get(0).put(slot.name(), Fillers.word(slot, chunk, analysis));
    }
    if (!shape.modifiers().isEmpty()
        && !analysis
            .phrases()
            .at(frame.at)
            .map(c -> Wording.narrowed(shape.modifiers(), c, analysis))
            .orElse(false)) {
      stops.add(shape.modifiers().toString());
      return List.of();
    }
    if (shape.adjective().isPresent()
        && !adjectives.fill(shape.adjective().get(), frame, analysis, references, ways.get(0))) {
      stops.add("{" + shape.adjective().get().name() + "}");
      return List.of();
    }
    for (Need need : shape.needs()) {
      List<Map<String, Filled>> more = new ArrayList<>();
      List<Map<String, Filled>> fillings = fillings(need, shape, frame, analysis, references);
      for (Map<String, Filled> way : ways) {
        for (Map<String, Filled> filling : fillings) {
          if (compatible(way, filling)) {
            Map<String, Filled> both = new LinkedHashMap<>(way);
            both.putAll(filling);
            more.add(both);
          }
        }
      }
      ways = more;
      if (ways.isEmpty()) {
        stops.add(describe(need));
        return List.of();
      }
    }
    List<Match> matches = new ArrayList<>();
    for (Map<String, Filled> way : ways) {
      Match match = new Match(shape, frame, way);
      if (match.subject() != null
          && Sense.isIn(match, analysis)
          && !match.isBetweenPlaces()
          && match.isInCompound(analysis)) {
        matches.add(match);
      }
    }
    return matches;
  }

  private static String describe(Need need) {
    return need.role().name().toLowerCase(Locale.ROOT)
        + (need.markers().isEmpty() ? "" : " " + need.markers())
        + need.slot().map(s -> " {" + s.name() + "}").orElse("")
        + (need.lemmas().isEmpty() ? "" : " " + need.lemmas());
  }

  private static boolean compatible(Map<String, Filled> way, Map<String, Filled> filling) {
    for (Filled one : filling.values()) {
      for (Filled other : way.values()) {
        boolean same =
            one.thing().isPresent()
                && other.thing().isPresent()
                && one.thing().get() == other.thing().get();
        if (same) {
          return false;
        }
      }
    }
    return true;
  }

  private List<Map<String, Filled>> fillings(
      Need need, Pattern.Shape shape, Frame frame, Analysis analysis, References references) {
    List<Map<String, Filled>> fillings = new ArrayList<>();
    if (need.role() == Role.PREDICATE
        && frame.sort == Frame.Sort.RELATIONAL
        && need.figure().isPresent()) {
      analysis
          .phrases()
          .at(frame.at)
          .flatMap(c -> Fillers.figure(need.figure().get(), c, analysis))
          .ifPresent(f -> fillings.add(Map.of(f.slot().name(), f)));
      return fillings;
    }
    for (Frame.Argument argument : frame.arguments) {
      if (fit.fits(argument, need, shape, frame, analysis)) {
        fillings.addAll(
            fillings(need, shape, argument.chunk(), argument.doubt(), frame, analysis, references));
      }
    }
    boolean unsaid =
        fillings.isEmpty()
            && need.role() == Role.HOLDER
            && need.slot().isPresent()
            && frame.sort == Frame.Sort.RELATIONAL
            && frame.first(Role.HOLDER).isEmpty();
    if (unsaid) {
      fillers
          .holder(need.slot().get(), shape, frame, analysis, references)
          .ifPresent(fillings::add);
    }
    if (fillings.isEmpty() && need.slot().isPresent() && !frame.arguments.isEmpty()) {
      fillers
          .elsewhere(need.slot().get(), shape, frame, analysis, references)
          .ifPresent(fillings::add);
    }
    return fillings;
  }

  private List<Map<String, Filled>> fillings(
      Need need,
      Pattern.Shape shape,
      Chunk chunk,
      double doubt,
      Frame frame,
      Analysis analysis,
      References references) {
    if (!need.lemmas().isEmpty() && !Wording.headed(need.lemmas(), chunk, analysis)
        || need.lemmas().isEmpty() && isExemplified(chunk, frame, analysis)
        || !Wording.narrowed(need.modifiers(), chunk, analysis)) {
      return List.of();
    }
    Map<String, Filled> fixed = new LinkedHashMap<>();
    if (need.list().isPresent()) {
      Chunk first = sharing(chunk);
      String type = need.list().get().type();
      if (!fit.isListed(type, first) && !fit.isListed(type, chunk)) {
        return List.of();
      }
      fixed.put(need.list().get().name(), Fillers.word(need.list().get(), first, analysis));
    }
    if (need.figure().isPresent()) {
      boolean alone = need.lemmas().isEmpty() && need.list().isEmpty() && need.slot().isEmpty();
      boolean counted = alone && need.figure().get().type().equals("count") && chunk.head >= 0;
      Optional<Filled> figure =
          counted ? Optional.empty() : Fillers.figure(need.figure().get(), chunk, analysis);
      if (figure.isEmpty()) {
        return List.of();
      }
      fixed.put(figure.get().slot().name(), figure.get());
    }
    List<Map<String, Filled>> ways = new ArrayList<>();
    if (need.slot().isPresent()) {
      for (Filled one :
          fillers.entities(need.slot().get(), shape, chunk, doubt, frame, analysis, references)) {
        Map<String, Filled> way = new LinkedHashMap<>(fixed);
        way.put(one.slot().name(), one);
        ways.add(way);
      }
    } else {
      ways.add(fixed);
    }
    if (need.inner().isPresent()) {
      return inner(need.inner().get(), ways, shape, chunk, frame, analysis, references);
    }
    return ways;
  }

  /** "Its brands include X", "has clients to include X": X is one of them, and no part of it. */
  private boolean isExemplified(Chunk chunk, Frame frame, Analysis analysis) {
    return grammar.has("listing-verbs", frame.lemma)
        && frame.in(Role.SUBJECT).stream().anyMatch(a -> a.chunk() == chunk)
        && frame.in(Role.OBJECT).stream()
            .map(Frame.Argument::chunk)
            .anyMatch(
                o -> analysis.phrases().chunks().stream().anyMatch(c -> c.examples.contains(o)));
  }

  /** "die Marken A, B und C": the phrase whose noun goes for a name of the list. */
  private static Chunk sharing(Chunk chunk) {
    Chunk first = chunk.group.isEmpty() ? chunk : chunk.group.get(0);
    boolean shares = chunk.head < 0 && first.head >= 0 && (first.numbers & 2) != 0;
    return shares && first.name.isPresent() ? first : chunk;
  }

  /** What the phrase's own part fills; of "A's takeover of B", whose it is and not of what. */
  private List<Map<String, Filled>> inner(
      Need need,
      List<Map<String, Filled>> ways,
      Pattern.Shape shape,
      Chunk chunk,
      Frame frame,
      Analysis analysis,
      References references) {
    List<Map<String, Filled>> all = new ArrayList<>();
    List<Chunk> inside = new ArrayList<>();
    chunk.complement.ifPresent(c -> inside.addAll(c.group));
    for (Frame other : analysis.frames()) {
      if (other.sort == Frame.Sort.RELATIONAL && other.at == chunk.head) {
        other.in(Role.COMPLEMENT).forEach(a -> inside.add(a.chunk()));
      }
    }
    boolean owned = !grammar.nounsAreCapital() && inside.stream().anyMatch(Chunk::isBare);
    if (owned) {
      inside.removeIf(c -> !c.isBare());
    }
    List<Map<String, Filled>> fillings = new ArrayList<>();
    for (Chunk one : inside.stream().distinct().toList()) {
      fillings.addAll(fillings(need, shape, one, 0.05, frame, analysis, references));
    }
    if (inside.isEmpty() && need.slot().isPresent() && isListed(chunk, frame)) {
      fillers
          .lastSubject(need.slot().get(), shape, chunk, analysis, references)
          .ifPresent(fillings::add);
    }
    for (Map<String, Filled> more : fillings) {
      for (Map<String, Filled> way : ways) {
        if (compatible(way, more)) {
          Map<String, Filled> both = new LinkedHashMap<>(way);
          both.putAll(more);
          all.add(both);
        }
      }
    }
    return all;
  }

  /** "Other clients include X and Y", "the round was led by X": the text before tells whose. */
  private boolean isListed(Chunk chunk, Frame frame) {
    boolean list =
        grammar.has("listing-verbs", frame.lemma)
            && chunk.determiner == Determiner.NONE
            && chunk.numbers == 2
            && chunk.noun.filter(n -> n.role().equals("generic")).isEmpty();
    boolean round =
        grammar.has("rounds", chunk.lemma)
            && chunk.determiner == Determiner.DEFINITE
            && (frame.passive || grammar.has("origin-verbs", frame.lemma));
    Role subject = frame.passive ? Role.OBJECT : Role.SUBJECT;
    return (list && !frame.passive || round)
        && frame.in(subject).stream().anyMatch(a -> a.chunk() == chunk)
        && chunk.possessor.isEmpty()
        && chunk.isBare()
        && frame.group.get(0) == chunk.to;
  }

  /** A name of which little is known is what the pattern makes of it. */
  public void vote(Match match) {
    for (Filled filled : match.filled().values()) {
      Set<Kind> kinds = match.pattern().kinds(filled.slot());
      filled
          .thing()
          .filter(t -> Fillers.isFirm(t, kinds))
          .ifPresent(t -> t.vote(Kind.COMPANY, SURE));
      filled.thing().ifPresent(t -> t.settle(kinds));
    }
  }
}
