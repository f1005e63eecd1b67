package org.firmament.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.firmament.extract.pattern.Filled;
import org.firmament.extract.pattern.Need;
import org.firmament.extract.reference.References;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Chunk;
import org.firmament.extract.syntax.Described;
import org.firmament.extract.syntax.Frame;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Word;
import org.firmament.model.Kind;
import org.firmament.model.Span;
import org.firmament.text.Figure;

/** The owners of a sentence with the share of each: "A (51 Prozent), 24 Prozent hält B". */
final class StakePairs {
  private static final Set<Kind> OWNERS = Set.of(Kind.COMPANY, Kind.ORGANIZATION, Kind.PERSON);
  private static final Set<String> BEHIND = Set.of("neben", "vor", "nach", "hinter");

  private final Grammar grammar;

  StakePairs(Grammar grammar) {
    this.grammar = grammar;
  }

  /**
   * An owner with a share; {@code verb} where a verb of owning joins both, {@code held} where the
   * phrase of the firm stands right before them.
   */
  record Pair(Filled owner, Chunk percent, Optional<Frame> verb, Optional<Chunk> held) {
    static Pair of(Filled owner, Chunk percent) {
      return new Pair(owner, percent, Optional.empty(), Optional.empty());
    }
  }

  List<Pair> in(Analysis analysis, References references) {
    if (!isOfStakes(analysis)) {
      return List.of();
    }
    List<Pair> pairs = new ArrayList<>();
    for (Chunk chunk : analysis.phrases().chunks()) {
      boolean percent =
          chunk.figure.filter(f -> f.type() == Figure.Type.PERCENT).isPresent()
              && (chunk.head < 0 || grammar.has("stake-nouns", chunk.lemma));
      if (percent) {
        pairs.addAll(pairs(chunk, analysis, references));
      }
    }
    return pairs;
  }

  private boolean isOfStakes(Analysis analysis) {
    return grammar.lists("stake-verbs")
        && (analysis.frames().stream().anyMatch(f -> grammar.has("stake-verbs", f.lemma))
            || analysis.phrases().chunks().stream()
                .anyMatch(
                    c ->
                        grammar.has("stake-nouns", c.lemma)
                            || grammar.has("possessions", c.lemma)));
  }

  private List<Pair> pairs(Chunk percent, Analysis analysis, References references) {
    List<Pair> possessed = possessed(percent, analysis, references);
    if (!possessed.isEmpty()) {
      return possessed;
    }
    Optional<Pair> near =
        inBracket(percent, analysis, references)
            .or(() -> beside(percent, analysis, references))
            .or(() -> behind(percent, analysis, references));
    return near.isPresent() ? near.stream().toList() : ofVerb(percent, analysis, references);
  }

  /** "zu 60 Prozent im Besitz von A". */
  private List<Pair> possessed(Chunk percent, Analysis analysis, References references) {
    List<Pair> pairs = new ArrayList<>();
    analysis
        .phrases()
        .at(percent.to)
        .filter(c -> c.begin() == percent.to && grammar.has("possessions", c.lemma))
        .flatMap(c -> c.complement)
        .ifPresent(
            c ->
                c.group.forEach(
                    one ->
                        owner(one, analysis, references)
                            .map(
                                o ->
                                    new Pair(o, percent, Optional.empty(), host(percent, analysis)))
                            .ifPresent(pairs::add)));
    return pairs;
  }

  /** The phrase before a comma or bracket that what stands behind it is said of. */
  private static Optional<Chunk> host(Chunk first, Analysis analysis) {
    int mark = first.begin() - 1;
    boolean set =
        mark > 0 && (analysis.words().get(mark).is(",") || analysis.words().get(mark).is("("));
    return set
        ? analysis.phrases().at(mark - 1).filter(c -> c.to == mark && c.isThing())
        : Optional.empty();
  }

  /** "die Firma (A hält 51 Prozent)", "die Firma (51 Prozent A, 49 Prozent B)". */
  private Optional<Pair> inBracket(Chunk percent, Analysis analysis, References references) {
    List<Word> words = analysis.words();
    int open = percent.begin() - 1;
    while (open > 0 && !words.get(open).is("(") && !words.get(open).is(")")) {
      open--;
    }
    if (open <= 0
        || !words.get(open).is("(")
        || words.get(percent.to).is(")") && open == percent.begin() - 1) {
      return Optional.empty();
    }
    Optional<Chunk> held = analysis.phrases().at(open - 1);
    int verb = percent.begin() - 1;
    boolean holds = words.get(verb).mayBeVerb(lemma -> grammar.has("stake-verbs", lemma));
    Optional<Chunk> owner =
        holds
            ? analysis.phrases().at(verb - 1)
            : analysis.phrases().at(percent.to).filter(c -> c.begin() == percent.to);
    return owner
        .filter(c -> c.isBare() && held.isPresent())
        .flatMap(c -> owner(c, analysis, references))
        .map(o -> new Pair(o, percent, Optional.empty(), held));
  }

  /** "A (51 Prozent)", "B mit 25 Prozent", ", C 24 Prozent", "gefolgt von D mit 10 Prozent". */
  private Optional<Pair> beside(Chunk percent, Analysis analysis, References references) {
    List<Word> words = analysis.words();
    int at = begin(percent, analysis);
    boolean bracket = at > 1 && words.get(at - 1).is("(");
    int end = bracket ? at - 1 : at;
    boolean with = percent.preposition.equals("mit") || percent.preposition.equals("zu");
    boolean share = at < percent.begin();
    if (end < 1 || !percent.isBare() && !with && !share) {
      return Optional.empty();
    }
    Optional<Chunk> owner =
        analysis
            .phrases()
            .at(end - 1)
            .filter(c -> c.to == end && !isHeld(c))
            .filter(c -> c.isBare() || isRanked(c, words));
    boolean listed =
        bracket || with || share || owner.filter(c -> c.begin() > 0 && joins(words, c)).isPresent();
    return owner
        .filter(c -> listed)
        .flatMap(c -> owner(c, analysis, references))
        .map(o -> Pair.of(o, percent));
  }

  /** Where "mit einem Anteil von 24 Prozent" begins. */
  private int begin(Chunk percent, Analysis analysis) {
    return percent.preposition.equals("von")
        ? analysis
            .phrases()
            .at(percent.begin() - 1)
            .filter(c -> c.preposition.equals("mit") && grammar.has("stake-nouns", c.lemma))
            .map(Chunk::begin)
            .orElse(percent.begin())
        : percent.begin();
  }

  /** "an A, B (20 Prozent)": of a list of firms that are held. */
  private boolean isHeld(Chunk chunk) {
    return grammar.basePreposition(chunk.group.get(0).preposition).equals("an");
  }

  /** "gefolgt von A", "neben A". */
  private boolean isRanked(Chunk chunk, List<Word> words) {
    return BEHIND.contains(chunk.preposition)
        || grammar.basePreposition(chunk.preposition).equals("von")
            && chunk.begin() > 0
            && words.get(chunk.begin() - 1).is("gefolgt");
  }

  private boolean joins(List<Word> words, Chunk chunk) {
    Word before = words.get(chunk.begin() - 1);
    return before.is(",")
        || before.is(";")
        || before.is(":")
        || before.is("während")
        || grammar.conjunctions().contains(before.lower());
  }

  /** "ist mit 24 Prozent A", "zu 37 Prozent dem Konzern A", "40 Prozent liegen bei A". */
  private Optional<Pair> behind(Chunk percent, Analysis analysis, References references) {
    List<Word> words = analysis.words();
    int end = percent.complement.map(c -> c.to).orElse(percent.to);
    if (end >= words.size()) {
      return Optional.empty();
    }
    boolean verb =
        percent.isBare()
            && words.get(end).mayBeVerb(lemma -> grammar.has("stake-verbs", lemma) || rests(lemma));
    int next = verb ? end + 1 : end;
    Optional<Chunk> owner = analysis.phrases().at(next).filter(c -> c.begin() == next);
    Optional<Frame> rest =
        analysis.frames().stream()
            .filter(f -> owner.filter(this::isPlaced).isPresent() && rests(f.lemma))
            .findFirst();
    boolean belongs =
        percent.preposition.equals("zu")
            && analysis.frames().stream().anyMatch(f -> f.lemma.equals("gehören"));
    boolean is =
        percent.preposition.equals("mit")
            && percent.begin() > 0
            && words.get(percent.begin() - 1).mayBeVerb(lemma -> grammar.has("copulas", lemma));
    return owner
        .filter(c -> rest.isPresent() || c.isBare() && (verb || belongs || is))
        .flatMap(c -> owner(c, analysis, references))
        .map(o -> new Pair(o, percent, rest, Optional.empty()));
  }

  private boolean isPlaced(Chunk chunk) {
    String preposition = grammar.basePreposition(chunk.preposition);
    return preposition.equals("bei") || preposition.equals("auf");
  }

  private boolean rests(String lemma) {
    return grammar.has("resting-verbs", lemma);
  }

  /** "24,9 Prozent hält C", "an D halten A und B je 20 Prozent". */
  private List<Pair> ofVerb(Chunk percent, Analysis analysis, References references) {
    boolean each = isEach(percent, analysis.words());
    for (Frame frame : analysis.frames()) {
      boolean holds =
          frame.sort == Frame.Sort.VERB
              && grammar.has("stake-verbs", frame.lemma)
              && frame.arguments.stream()
                  .map(Frame.Argument::chunk)
                  .filter(c -> c.figure.filter(f -> f.type() == Figure.Type.PERCENT).isPresent())
                  .findFirst()
                  .filter(percent::equals)
                  .isPresent();
      if (holds) {
        Frame.Role role =
            frame.lemma.equals("gehören")
                ? Frame.Role.DATIVE
                : frame.passive ? Frame.Role.OBJECT : Frame.Role.SUBJECT;
        List<Pair> pairs = new ArrayList<>();
        for (Frame.Argument argument : frame.in(role)) {
          if (argument.chunk() != percent && !isShared(argument, frame, role, each)) {
            owner(argument.chunk(), analysis, references)
                .map(o -> new Pair(o, percent, Optional.of(frame), Optional.empty()))
                .ifPresent(pairs::add);
          }
        }
        if (!pairs.isEmpty()) {
          return pairs;
        }
      }
    }
    return List.of();
  }

  /** "A und B halten 40 Prozent": how much is whose is not told. */
  private static boolean isShared(
      Frame.Argument argument, Frame frame, Frame.Role role, boolean each) {
    return !each && argument != frame.first(role).orElseThrow();
  }

  private static boolean isEach(Chunk percent, List<Word> words) {
    for (int i = Math.max(0, percent.begin() - 1); i < percent.to; i++) {
      if (words.get(i).is("je") || words.get(i).is("jeweils")) {
        return true;
      }
    }
    return false;
  }

  private Optional<Filled> owner(Chunk chunk, Analysis analysis, References references) {
    Need.Slot slot = new Need.Slot("owner", "entity");
    Optional<Described> body = Described.body(chunk, analysis.words(), grammar);
    if (body.isPresent()) {
      Span span = chunk.span(analysis.words());
      return Optional.of(
          Filled.of(slot, span, references.described(body.get()), chunk, body.get().name(), 0.1));
    }
    return chunk
        .named()
        .filter(n -> OWNERS.contains(n.thing().kind()))
        .map(n -> Filled.named(slot, n, chunk, 0.1));
  }
}
