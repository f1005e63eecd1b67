package org.firmament.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.firmament.extract.Frame.Role;
import org.firmament.extract.Need.Slot;
import org.firmament.model.Kind;
import org.firmament.model.Span;

/** Tries the patterns on the frames of a sentence; where no predicate of theirs stands, nothing. */
final class Matcher {
  /** More than a listed name has. */
  private static final double SURE = 3.5;

  private final Lexicon lexicon;
  private final Grammar grammar;
  private final Map<String, List<Pattern.Shape>> byLemma = new HashMap<>();
  private final Map<String, List<Pattern.Shape>> byList = new HashMap<>();

  Matcher(Analyzer analyzer, List<Pattern.Shape> shapes) {
    this.lexicon = analyzer.lexicon;
    this.grammar = analyzer.grammar;
    for (Pattern.Shape shape : shapes) {
      if (shape.list().isPresent()) {
        byList.computeIfAbsent(shape.list().get().type(), k -> new ArrayList<>()).add(shape);
      } else {
        byLemma
            .computeIfAbsent(key(shape.sort(), shape.lemma()), k -> new ArrayList<>())
            .add(shape);
      }
    }
  }

  private static String key(Frame.Sort sort, String lemma) {
    return (sort == Frame.Sort.RELATIONAL ? "n:" : "v:") + lemma.toLowerCase(Locale.ROOT);
  }

  List<Match> matches(Analysis analysis, References references) {
    List<Match> matches = new ArrayList<>();
    for (Frame frame : analysis.frames()) {
      List<Match> here = new ArrayList<>();
      for (Pattern.Shape shape : candidates(analysis, frame)) {
        here.addAll(match(shape, frame, analysis, references, new ArrayList<>()));
      }
      matches.addAll(mostSpecific(unbent(here)));
    }
    return matches;
  }

  /** Without those that take an exchange for a firm where another takes it as an exchange. */
  private static List<Match> unbent(List<Match> matches) {
    return matches.stream()
        .filter(m -> matches.stream().noneMatch(o -> o != m && isExchangeIn(o) && bends(m)))
        .toList();
  }

  private static boolean isExchangeIn(Match match) {
    return match.filled().values().stream()
        .anyMatch(
            f ->
                f.thing().map(t -> t.kind() == Kind.EXCHANGE).orElse(false)
                    && !kinds(f.slot(), match.pattern()).contains(Kind.COMPANY));
  }

  private static boolean bends(Match match) {
    return match.filled().values().stream()
        .anyMatch(
            f ->
                f.thing().map(t -> isFirm(t, kinds(f.slot(), match.pattern()))).orElse(false)
                    && !kinds(f.slot(), match.pattern()).contains(Kind.EXCHANGE));
  }

  /** Of patterns of one relation that read the same figure, those that ask for most. */
  private static List<Match> mostSpecific(List<Match> matches) {
    return matches.stream()
        .filter(
            m -> matches.stream().noneMatch(o -> o.pattern() != m.pattern() && isStronger(o, m)))
        .toList();
  }

  private static boolean isStronger(Match strong, Match weak) {
    boolean figure =
        weak.filled().containsKey("value")
            && strong.filled().containsKey("value")
            && weak.filled().get("value").span().equals(strong.filled().get("value").span());
    return figure
        && strong.pattern().relation() == weak.pattern().relation()
        && strong.shape().needs().size() > weak.shape().needs().size();
  }

  /** The shapes that hang on the predicate of a frame. */
  List<Pattern.Shape> candidates(Analysis analysis, Frame frame) {
    List<Pattern.Shape> found =
        new ArrayList<>(byLemma.getOrDefault(key(frame.sort, frame.lemma), List.of()));
    if (frame.sort == Frame.Sort.RELATIONAL) {
      Optional<Chunk> chunk = analysis.phrases().at(frame.at);
      Optional<Lexicon.Noun> noun = chunk.flatMap(c -> c.noun);
      if (noun.isPresent()) {
        if (!isOwner(noun.get())) {
          found.addAll(byList.getOrDefault(noun.get().list(), List.of()));
        }
        found.addAll(byList.getOrDefault(noun.get().role(), List.of()));
        String lemma = noun.get().lemma();
        if (!lemma.equalsIgnoreCase(frame.lemma) && !lemma.startsWith("-")) {
          found.addAll(byLemma.getOrDefault(key(frame.sort, lemma), List.of()));
        }
      }
      String head = analysis.words().get(frame.at).form().head();
      if (!head.isEmpty() && !head.equalsIgnoreCase(frame.lemma)) {
        found.addAll(byLemma.getOrDefault(key(frame.sort, head), List.of()));
      }
    }
    return found;
  }

  /** Founders and owners are listed among the offices, but hold none by that. */
  private static boolean isOwner(Lexicon.Noun noun) {
    return noun.isOffice() && (noun.role().equals("founder") || noun.role().equals("owner"));
  }

  /** All ways in which a shape fits a frame; {@code stops} gets the need that nothing met. */
  List<Match> match(
      Pattern.Shape shape,
      Frame frame,
      Analysis analysis,
      References references,
      List<String> stops) {
    if (!shape.pattern().admits(analysis)) {
      stops.add("one of the words " + shape.pattern().with());
      return List.of();
    }
    List<Map<String, Filled>> ways = new ArrayList<>();
    ways.add(new LinkedHashMap<>());
    if (shape.list().isPresent()) {
      Slot slot = shape.list().get();
      Chunk chunk = analysis.phrases().at(frame.at).orElseThrow();
      ways.get(0).put(slot.name(), word(slot, chunk, analysis));
    }
    if (!shape.modifiers().isEmpty()
        && !analysis
            .phrases()
            .at(frame.at)
            .map(c -> narrowed(shape.modifiers(), c, analysis))
            .orElse(false)) {
      stops.add(shape.modifiers().toString());
      return List.of();
    }
    if (shape.adjective().isPresent()
        && !adjective(shape.adjective().get(), frame, analysis, references, ways.get(0))) {
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
      if (match.subject() != null && isPlausible(match)) {
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

  private static boolean isPlausible(Match match) {
    Optional<Thing> subject = match.subject().thing();
    Optional<Thing> object = match.object().flatMap(Filled::thing);
    return object.isEmpty() || subject.isEmpty() || object.get() != subject.get();
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

  private static Filled word(Slot slot, Chunk chunk, Analysis analysis) {
    Word head = analysis.words().get(chunk.head);
    String said = chunk.lemma.contains(" ") ? chunk.lemma : head.text();
    String text = said.startsWith("ex-") ? said.substring("ex-".length()) : said;
    return new Filled(slot, head.span(), Optional.empty(), Optional.empty(), chunk, text, 0);
  }

  private boolean adjective(
      Slot slot, Frame frame, Analysis analysis, References references, Map<String, Filled> way) {
    Optional<Chunk> chunk = analysis.phrases().at(frame.at);
    if (chunk.isEmpty()) {
      return false;
    }
    for (int i = chunk.get().from; i <= frame.at; i++) {
      Word word = analysis.words().get(i);
      Optional<String> place =
          lexicon
              .placeOf(word.text())
              .filter(
                  p ->
                      !slot.type().equals("city")
                          || lexicon.placeClass(p).orElse("").equals("city"));
      if (place.isPresent()) {
        Thing thing = references.place(place.get(), word.text());
        way.put(
            slot.name(),
            new Filled(
                slot,
                word.span(),
                Optional.of(thing),
                Optional.empty(),
                chunk.get(),
                place.get(),
                0));
        return true;
      }
    }
    return false;
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
          .flatMap(c -> figure(need.figure().get(), c, analysis))
          .ifPresent(f -> fillings.add(Map.of(f.slot().name(), f)));
      return fillings;
    }
    boolean dative =
        need.role() == Role.OBJECT
            && frame.sort == Frame.Sort.VERB
            && frame.first(Role.OBJECT).isEmpty();
    for (Frame.Argument argument : frame.arguments) {
      boolean role =
          (argument.role() == need.role() || standsFor(argument, need, shape, frame))
              || dative && argument.role() == Role.DATIVE;
      boolean marker =
          need.markers().isEmpty()
              || need.markers().contains(grammar.basePreposition(argument.marker()));
      if (role && marker) {
        fillings.addAll(
            fillings(need, shape, argument.chunk(), argument.doubt(), frame, analysis, references));
      }
    }
    boolean unsaid =
        fillings.isEmpty()
            && need.role() == Role.HOLDER
            && need.slot().isPresent()
            && frame.sort == Frame.Sort.RELATIONAL
            && frame.first(Role.HOLDER).isEmpty()
            && frame.in(Role.ADJUNCT).stream()
                .noneMatch(a -> grammar.has("loose-prepositions", a.marker()));
    if (unsaid) {
      holder(need.slot().get(), shape, frame, analysis, references).ifPresent(fillings::add);
    }
    return fillings;
  }

  /** Who is meant by a noun that names only the other side: "der Norvik-Rivale". */
  private Optional<Map<String, Filled>> holder(
      Slot slot, Pattern.Shape shape, Frame frame, Analysis analysis, References references) {
    Optional<Chunk> chunk = analysis.phrases().at(frame.at);
    Set<Kind> kinds = kinds(slot, shape.pattern());
    return chunk
        .flatMap(c -> references.holder(c, analysis))
        .filter(r -> kinds.contains(r.thing().kind()))
        .map(
            r ->
                Map.of(
                    slot.name(),
                    new Filled(
                        slot,
                        chunk.get().span(analysis.words()),
                        Optional.of(r.thing()),
                        Optional.of(r.link()),
                        chunk.get(),
                        r.thing().fullest(),
                        r.doubt())));
  }

  private List<Map<String, Filled>> fillings(
      Need need,
      Pattern.Shape shape,
      Chunk chunk,
      double doubt,
      Frame frame,
      Analysis analysis,
      References references) {
    if (!need.lemmas().isEmpty() && !headed(need.lemmas(), chunk, analysis)
        || !narrowed(need.modifiers(), chunk, analysis)) {
      return List.of();
    }
    Map<String, Filled> fixed = new LinkedHashMap<>();
    if (need.list().isPresent()) {
      boolean listed =
          chunk
              .noun
              .map(
                  n ->
                      n.list().equals(need.list().get().type()) && !isOwner(n)
                          || n.role().equals(need.list().get().type()))
              .orElse(false);
      if (!listed) {
        return List.of();
      }
      fixed.put(need.list().get().name(), word(need.list().get(), chunk, analysis));
    }
    if (need.figure().isPresent()) {
      boolean alone = need.lemmas().isEmpty() && need.list().isEmpty() && need.slot().isEmpty();
      boolean counted = alone && need.figure().get().type().equals("count") && chunk.head >= 0;
      Optional<Filled> figure =
          counted ? Optional.empty() : figure(need.figure().get(), chunk, analysis);
      if (figure.isEmpty()) {
        return List.of();
      }
      fixed.put(figure.get().slot().name(), figure.get());
    }
    List<Map<String, Filled>> ways = new ArrayList<>();
    if (need.slot().isPresent()) {
      for (Filled one :
          entities(need.slot().get(), shape, chunk, doubt, frame, analysis, references)) {
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
    for (Chunk one : inside.stream().distinct().toList()) {
      for (Map<String, Filled> more :
          fillings(need, shape, one, 0.05, frame, analysis, references)) {
        for (Map<String, Filled> way : ways) {
          if (compatible(way, more)) {
            Map<String, Filled> both = new LinkedHashMap<>(way);
            both.putAll(more);
            all.add(both);
          }
        }
      }
    }
    return all;
  }

  /** "Die Konkurrenz von A mit B": what an event noun governs is the subject of such a verb. */
  private static boolean standsFor(
      Frame.Argument argument, Need need, Pattern.Shape shape, Frame frame) {
    return frame.sort == Frame.Sort.EVENT
        && need.role() == Role.SUBJECT
        && argument.role() == Role.OBJECT
        && shape.needs().stream().noneMatch(n -> n.role() == Role.OBJECT);
  }

  /** Whether the words that narrow the phrase stand in it: "majority" in "a majority stake". */
  private static boolean narrowed(Set<String> modifiers, Chunk chunk, Analysis analysis) {
    for (String modifier : modifiers) {
      boolean stands = false;
      String stem = modifier.length() > 5 ? modifier.substring(0, modifier.length() - 2) : modifier;
      for (int i = chunk.from; i < chunk.head && !stands; i++) {
        stands = analysis.words().get(i).lower().startsWith(stem);
      }
      if (!stands) {
        return false;
      }
    }
    return true;
  }

  private boolean headed(Set<String> lemmas, Chunk chunk, Analysis analysis) {
    if (chunk.head < 0) {
      return false;
    }
    String head = analysis.words().get(chunk.head).form().head();
    for (String lemma : lemmas) {
      boolean same =
          lemma.equalsIgnoreCase(chunk.lemma)
              || lemma.equalsIgnoreCase(head)
              || lemma.equalsIgnoreCase(analysis.words().get(chunk.head).text());
      boolean listed = chunk.noun.map(n -> n.lemma().equalsIgnoreCase(lemma)).orElse(false);
      if (same || listed) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Filled> figure(Slot slot, Chunk chunk, Analysis analysis) {
    if (slot.type().equals("date")) {
      return chunk.moment.map(
          m -> new Filled(slot, m.span(), Optional.empty(), Optional.empty(), chunk, m.iso(), 0));
    }
    return chunk
        .figure
        .filter(f -> f.type().name().equalsIgnoreCase(slot.type()))
        .map(
            f ->
                new Filled(
                    slot,
                    f.span(),
                    Optional.empty(),
                    Optional.empty(),
                    chunk,
                    f.value().toPlainString(),
                    0));
  }

  /** The things that a phrase can stand for: its name, its apposition's, or what it refers to. */
  private List<Filled> entities(
      Slot slot,
      Pattern.Shape shape,
      Chunk chunk,
      double doubt,
      Frame frame,
      Analysis analysis,
      References references) {
    Set<Kind> kinds = kinds(slot, shape.pattern());
    Optional<Name> name = named(chunk);
    if (name.isPresent()) {
      return fits(name.get().thing(), kinds)
          ? List.of(
              new Filled(
                  slot,
                  name.get().span(),
                  Optional.of(name.get().thing()),
                  Optional.empty(),
                  chunk,
                  name.get().text(),
                  doubt))
          : List.of();
    }
    if (chunk.isFigure() || chunk.moment.isPresent()) {
      return List.of();
    }
    Optional<Thing> described = described(chunk, kinds, analysis, references);
    if (described.isPresent()) {
      String text = described.get().fullest();
      return List.of(
          new Filled(
              slot, chunk.span(analysis.words()), described, Optional.empty(), chunk, text, doubt));
    }
    Optional<Referral> referral =
        chunk.implied
            ? references.implied(chunk, analysis)
            : references.resolve(chunk, analysis, kinds);
    Span span = chunk.span(analysis.words());
    return referral
        .filter(r -> fits(r.thing(), kinds))
        .map(
            r ->
                List.of(
                    new Filled(
                        slot,
                        span,
                        Optional.of(r.thing()),
                        Optional.of(r.link()),
                        chunk,
                        r.thing().fullest(),
                        doubt + r.doubt())))
        .orElse(List.of());
  }

  /** "Hamburger Taximarkt", "Kosmetiksparte": what has no name but a noun that narrows it. */
  private static Optional<Thing> described(
      Chunk chunk, Set<Kind> kinds, Analysis analysis, References references) {
    return Described.of(chunk, analysis.words())
        .filter(d -> kinds.contains(d.kind()))
        .map(references::described);
  }

  /** "der Norvik-Konzern", "das Tandem-Modell": the noun only says what the name before it is. */
  private static Optional<Name> whole(Chunk chunk) {
    if (chunk.head < 0 || chunk.owners.size() != 1 || chunk.owners.get(0).to() != chunk.head) {
      return Optional.empty();
    }
    Name owner = chunk.owners.get(0);
    boolean product =
        owner.thing().kind() == Kind.PRODUCT
            && chunk.noun.map(Lexicon.Noun::isProduct).orElse(false);
    boolean firm = owner.thing().kind() == Kind.COMPANY && isGroup(chunk);
    return product || firm && !owner.genitive() ? Optional.of(owner) : Optional.empty();
  }

  private static boolean isGroup(Chunk chunk) {
    return chunk.lemma.equals("Konzern") || chunk.lemma.equals("Gruppe");
  }

  /** The name of the phrase, or of what stands in apposition to it. */
  private static Optional<Name> named(Chunk chunk) {
    if (chunk.name.isPresent()) {
      return chunk.name;
    }
    Optional<Name> whole = whole(chunk);
    if (whole.isPresent()) {
      return whole;
    }
    return chunk.head >= 0
        ? chunk.apposition.filter(a -> a.head < 0 || chunk.noun.isPresent()).flatMap(a -> a.name)
        : Optional.empty();
  }

  private static boolean fits(Thing thing, Set<Kind> kinds) {
    return thing.mayBe(kinds) || isFirm(thing, kinds);
  }

  /** An exchange is a firm, too. */
  private static boolean isFirm(Thing thing, Set<Kind> kinds) {
    return thing.kind() == Kind.EXCHANGE && kinds.contains(Kind.COMPANY);
  }

  /** A name of which little is known is what the pattern makes of it. */
  void vote(Match match) {
    for (Filled filled : match.filled().values()) {
      Set<Kind> kinds = kinds(filled.slot(), match.pattern());
      filled.thing().filter(t -> isFirm(t, kinds)).ifPresent(t -> t.vote(Kind.COMPANY, SURE));
      filled.thing().ifPresent(t -> t.settle(kinds));
    }
  }

  static Set<Kind> kinds(Slot slot, Pattern pattern) {
    Set<Kind> kinds = EnumSet.allOf(Kind.class);
    if (slot.type().equals("human")) {
      kinds = EnumSet.of(Kind.PERSON);
    } else if (slot.type().equals("land")) {
      kinds = EnumSet.of(Kind.PLACE);
    } else if (slot.type().equals("firm")) {
      kinds = EnumSet.of(Kind.COMPANY, Kind.ORGANIZATION);
    }
    if (slot.name().equals(pattern.subject())) {
      kinds.retainAll(pattern.relation().domain());
    } else if (pattern.object().isPresent() && slot.name().equals(pattern.object().get())) {
      kinds.retainAll(pattern.relation().range());
    }
    return kinds;
  }
}
