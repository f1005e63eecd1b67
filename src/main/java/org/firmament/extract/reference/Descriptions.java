package org.firmament.extract.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.firmament.extract.name.Name;
import org.firmament.extract.name.Thing;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Chunk;
import org.firmament.extract.syntax.Frame;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Word;
import org.firmament.model.Kind;

/**
 * Which nouns a document says of which thing: "die Supermarktkette Norvik", "Norvik, an airline,",
 * "Norvik Bank".
 */
final class Descriptions {
  private static final double SURE_HOLDER = 0.3;

  /** A firm of a country may be of any city, but is not so known. */
  private static final double ELSEWHERE = -0.8;

  /** "Fluglinie" and "Airline" fit less well than the same noun. */
  private static final double SAME_TRADE = 0.8;

  /** How well two nouns go for the same firm, as a long text asks it again and again. */
  private final Map<String, Map<String, Double>> alike = new HashMap<>();

  private final Grammar grammar;
  private final Lexicon lexicon;
  private final Map<Thing, Set<String>> nouns = new LinkedHashMap<>();

  /** The same the other way round. */
  private final Map<String, Set<Thing>> things = new HashMap<>();

  private final Map<Thing, Set<String>> seats = new LinkedHashMap<>();

  Descriptions(Grammar grammar, Lexicon lexicon) {
    this.grammar = grammar;
    this.lexicon = lexicon;
  }

  /** Takes in what a sentence says by apposition, compound and copula. */
  void learn(Analysis analysis) {
    for (Name name : analysis.names()) {
      Word last = analysis.words().get(name.to() - 1);
      if (name.to() - name.from() > 1 && lexicon.noun(last.text(), "").isPresent()) {
        said(name.thing(), last.lower());
      }
    }
    for (Chunk chunk : analysis.phrases().chunks()) {
      home(chunk, analysis);
    }
    for (Frame frame : analysis.frames()) {
      if (frame.sort == Frame.Sort.RELATIONAL) {
        analysis.phrases().at(frame.at).ifPresent(c -> learn(frame, c, analysis));
      }
    }
  }

  /** "die Wiener Norvik-Gruppe", "die Grazer Norvik AG": where the firm is at home. */
  private void home(Chunk chunk, Analysis analysis) {
    Optional<Name> firm =
        chunk.name.or(
            () ->
                chunk.owners.stream()
                    .findFirst()
                    .filter(n -> chunk.owners.size() == 1 && isAnyFirm(chunk.lemma)));
    if (firm.filter(n -> n.thing().kind() == Kind.COMPANY).isPresent()) {
      for (int i = chunk.from; i < firm.get().from(); i++) {
        lexicon.placeOf(analysis.words().get(i).text()).ifPresent(p -> seat(firm.get().thing(), p));
      }
    }
  }

  private void learn(Frame frame, Chunk chunk, Analysis analysis) {
    for (Frame.Argument holder : frame.in(Frame.Role.HOLDER)) {
      if (holder.chunk().name.isEmpty() || holder.doubt() > SURE_HOLDER) {
        continue;
      }
      Thing thing = holder.chunk().name.get().thing();
      said(thing, chunk.lemma.toLowerCase(Locale.ROOT));
      said(thing, analysis.words().get(frame.at).lower());
      places(chunk, analysis).forEach(p -> seat(thing, p));
    }
  }

  private void said(Thing thing, String noun) {
    nouns.computeIfAbsent(thing, k -> new TreeSet<>()).add(noun);
    things.computeIfAbsent(noun, n -> new HashSet<>()).add(thing);
  }

  /** Takes note of the place where a firm has its seat. */
  void seat(Thing thing, String place) {
    seats.computeIfAbsent(thing, k -> new TreeSet<>()).add(place);
  }

  /** The places that the adjectives before a noun name. */
  List<String> places(Chunk chunk, Analysis analysis) {
    List<String> places = new ArrayList<>();
    for (int i = chunk.from; i < chunk.head; i++) {
      lexicon.placeOf(analysis.words().get(i).text()).ifPresent(places::add);
    }
    return places;
  }

  /** How well a noun fits what was said of a thing: 1 the same, 0 nothing known. */
  double fit(Thing thing, String lemma) {
    String noun = lemma.toLowerCase(Locale.ROOT);
    double best = 0;
    for (String said : nouns.getOrDefault(thing, Set.of())) {
      best = Math.max(best, likeness(said, noun));
    }
    return best;
  }

  private double likeness(String said, String noun) {
    return alike
        .computeIfAbsent(noun, n -> new HashMap<>())
        .computeIfAbsent(said, s -> alike(s, noun));
  }

  private double alike(String said, String noun) {
    if (said.equals(noun)) {
      return 1;
    }
    boolean wider = noun.endsWith(said) && said.length() > 3 && !grammar.has("makers", said);
    if (said.endsWith(noun) && noun.length() > 3 || wider) {
      return 0.85;
    }
    if (isUnit(said) && isUnit(noun)) {
      return 0.6;
    }
    return isTrade(said, noun) ? SAME_TRADE : 0;
  }

  private boolean isTrade(String said, String noun) {
    return lexicon.trade(noun).flatMap(t -> lexicon.trade(said).filter(t::equals)).isPresent();
  }

  /** Whether a noun tells of another trade than all that was said of a thing. */
  boolean isOtherTrade(Thing thing, String lemma) {
    List<String> known =
        nouns.getOrDefault(thing, Set.of()).stream()
            .flatMap(n -> lexicon.trade(n).stream())
            .toList();
    return !known.isEmpty() && lexicon.trade(lemma).filter(t -> !known.contains(t)).isPresent();
  }

  /** Takes note of what a firm was called by a noun that means it. */
  void called(Thing thing, String lemma) {
    if (!isAnyFirm(lemma)) {
      said(thing, lemma.toLowerCase(Locale.ROOT));
    }
  }

  /** "subsidiary", "arm" and "unit" are said of the same firms. */
  private boolean isUnit(String noun) {
    return lexicon.noun(noun, noun).filter(n -> n.role().equals("unit")).isPresent();
  }

  /** 1 if the firm is known to be at one of the places, -1 if it is known to be elsewhere. */
  double atSeat(Thing thing, List<String> places) {
    Set<String> known = seats.getOrDefault(thing, Set.of());
    if (known.isEmpty() || places.isEmpty()) {
      return 0;
    }
    if (places.stream().anyMatch(known::contains)) {
      return 1;
    }
    boolean alike = places.stream().anyMatch(p -> known.stream().anyMatch(k -> areAlike(p, k)));
    return alike ? -1 : ELSEWHERE;
  }

  /**
   * Whether both are cities or both are countries, so that nobody is at home in the one and other.
   */
  private boolean areAlike(String one, String other) {
    return lexicon.placeClass(one).equals(lexicon.placeClass(other));
  }

  /** The firms that a noun was said of. */
  List<Thing> called(String lemma) {
    String noun = lemma.toLowerCase(Locale.ROOT);
    Set<Thing> fitting = new HashSet<>();
    things.forEach(
        (said, of) -> {
          if (likeness(said, noun) > 0) {
            fitting.addAll(of);
          }
        });
    return nouns.keySet().stream()
        .filter(fitting::contains)
        .filter(t -> Kind.FIRMS.contains(t.kind()))
        .toList();
  }

  /** Whether any firm can be called so. */
  boolean isAnyFirm(String lemma) {
    return grammar.has("any-firm", lemma.toLowerCase(Locale.ROOT));
  }
}
