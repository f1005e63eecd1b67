package org.firmament.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.firmament.extract.name.Name;
import org.firmament.extract.name.Thing;
import org.firmament.extract.pattern.Filled;
import org.firmament.extract.pattern.Need;
import org.firmament.extract.reference.References;
import org.firmament.extract.reference.Referral;
import org.firmament.extract.rule.Circumstances;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Chunk;
import org.firmament.extract.syntax.Described;
import org.firmament.extract.syntax.Frame;
import org.firmament.extract.word.Determiner;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Word;
import org.firmament.model.Kind;
import org.firmament.model.Ontology;
import org.firmament.model.Qualifiers;
import org.firmament.model.Sentence;
import org.firmament.model.Span;
import org.firmament.model.Status;
import org.firmament.model.Value;
import org.firmament.text.Figure;

/**
 * Who holds how much of a firm, told as pairs of a name and a percentage: "Eigentümer sind A (51
 * Prozent) und B (49 Prozent)", "A hält 40 Prozent, B 35 Prozent", "24 Prozent hält C".
 */
final class Stakes {
  private static final Set<Kind> OWNERS = Set.of(Kind.COMPANY, Kind.ORGANIZATION, Kind.PERSON);
  private static final BigDecimal HALF = BigDecimal.valueOf(50);

  private final Grammar grammar;
  private final Circumstances circumstances;
  private final Ontology.Relation shareholderOf;
  private final Ontology.Relation subsidiaryOf;

  Stakes(
      Grammar grammar,
      Circumstances circumstances,
      Ontology.Relation shareholderOf,
      Ontology.Relation subsidiaryOf) {
    this.grammar = grammar;
    this.circumstances = circumstances;
    this.shareholderOf = shareholderOf;
    this.subsidiaryOf = subsidiaryOf;
  }

  /** An owner with a share; {@code verb} where a verb of owning joins both. */
  private record Pair(Filled owner, Chunk percent, Optional<Frame> verb) {}

  /** The firm whose owners were told last, and where. */
  private record Held(Filled firm, int sentence) {}

  List<Found> find(
      List<Analysis> analyses, References references, List<Sentence> sentences, List<Found> told) {
    List<Found> found = new ArrayList<>();
    Optional<Held> last = Optional.empty();
    for (Analysis analysis : analyses) {
      int number = analysis.number();
      List<Pair> pairs = isOfStakes(analysis) ? pairs(analysis, references) : List.of();
      Optional<Held> here = told(told, number);
      if (!pairs.isEmpty()) {
        Set<Thing> owners = new LinkedHashSet<>();
        pairs.forEach(p -> p.owner().thing().ifPresent(owners::add));
        Optional<Held> before = last.filter(l -> l.sentence() == number - 1);
        Optional<Filled> firm =
            named(analysis, references, owners)
                .or(() -> here.map(Held::firm))
                .or(() -> before.map(h -> again(h.firm(), pairs.get(0), analysis)))
                .or(() -> topic(pairs, analysis, references));
        if (firm.isPresent() && !owners.contains(firm.get().thing().orElseThrow())) {
          for (Pair pair : pairs) {
            found(pair, firm.get(), analysis, sentences.get(number)).ifPresent(found::add);
          }
          last = Optional.of(new Held(firm.get(), number));
          continue;
        }
      }
      last = here.isPresent() ? here : last;
    }
    return found;
  }

  /** A holding of more than half of a firm, or of all, by another firm makes it a subsidiary. */
  Found settled(Found found) {
    boolean most =
        found.relation() == shareholderOf
            && (found.qualifiers().of("percent").filter(Stakes::isMost).isPresent()
                || isFull(found))
            && found.object().isPresent()
            && grammar.lists("stake-verbs")
            && found.subject().thing().filter(t -> t.kind() != Kind.PERSON).isPresent();
    return most
        ? new Found(
            found.object().get(),
            Optional.of(found.subject()),
            subsidiaryOf,
            "subsidiaryOf/majority",
            found.frame(),
            found.doubt(),
            found.sentence(),
            found.verdict(),
            found.qualifiers())
        : found;
  }

  /** "die Lumera-Eigentümerin Norvik": a firm that alone is called its owner. */
  private boolean isFull(Found found) {
    return found.qualifiers().of("percent").isEmpty()
        && found
            .frame()
            .filter(f -> f.sort == Frame.Sort.RELATIONAL && grammar.has("full-owners", f.lemma))
            .filter(f -> f.in(Frame.Role.HOLDER).size() == 1)
            .isPresent();
  }

  private static boolean isMost(Value value) {
    return value instanceof Value.Number number && number.number().compareTo(HALF) > 0;
  }

  private boolean isOfStakes(Analysis analysis) {
    return grammar.lists("stake-verbs")
        && (analysis.frames().stream().anyMatch(f -> grammar.has("stake-verbs", f.lemma))
            || analysis.phrases().chunks().stream()
                .anyMatch(c -> grammar.has("stake-nouns", c.lemma)));
  }

  private Optional<Held> told(List<Found> told, int sentence) {
    List<Filled> firms = new ArrayList<>();
    for (Found one : told) {
      if (one.sentence().number() == sentence && one.relation() == shareholderOf) {
        one.object().ifPresent(firms::add);
      } else if (one.sentence().number() == sentence && one.relation() == subsidiaryOf) {
        firms.add(one.subject());
      }
    }
    boolean single = firms.stream().map(Filled::thing).distinct().count() == 1;
    return single ? Optional.of(new Held(firms.get(0), sentence)) : Optional.empty();
  }

  private List<Pair> pairs(Analysis analysis, References references) {
    List<Pair> pairs = new ArrayList<>();
    for (Chunk chunk : analysis.phrases().chunks()) {
      boolean percent =
          chunk.figure.filter(f -> f.type() == Figure.Type.PERCENT).isPresent()
              && (chunk.head < 0 || grammar.has("stake-nouns", chunk.lemma));
      if (percent) {
        beside(chunk, analysis, references)
            .or(() -> ofVerb(chunk, analysis, references))
            .ifPresent(pairs::add);
      }
    }
    return pairs;
  }

  /** "A (51 Prozent)", "B mit 25 Prozent", ", C 24 Prozent". */
  private Optional<Pair> beside(Chunk percent, Analysis analysis, References references) {
    List<Word> words = analysis.words();
    int at = percent.begin();
    boolean bracket = at > 1 && words.get(at - 1).is("(");
    int end = bracket ? at - 1 : at;
    boolean with = percent.preposition.equals("mit") || percent.preposition.equals("zu");
    if (end < 1 || !percent.isBare() && !with) {
      return Optional.empty();
    }
    Optional<Chunk> owner = analysis.phrases().at(end - 1).filter(c -> c.to == end && c.isBare());
    boolean listed =
        bracket || with || owner.filter(c -> c.begin() > 0 && joins(words, c)).isPresent();
    return owner
        .filter(c -> listed)
        .flatMap(c -> owner(c, analysis, references))
        .map(o -> new Pair(o, percent, Optional.empty()));
  }

  private boolean joins(List<Word> words, Chunk chunk) {
    Word before = words.get(chunk.begin() - 1);
    return before.is(",")
        || before.is(";")
        || before.is("während")
        || grammar.conjunctions().contains(before.lower());
  }

  /** "24,9 Prozent hält C", "an D halten A und B je 20 Prozent". */
  private Optional<Pair> ofVerb(Chunk percent, Analysis analysis, References references) {
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
        Frame.Role role = frame.lemma.equals("gehören") ? Frame.Role.DATIVE : Frame.Role.SUBJECT;
        for (Frame.Argument argument : frame.in(role)) {
          Optional<Filled> owner =
              argument.chunk() == percent
                  ? Optional.empty()
                  : owner(argument.chunk(), analysis, references);
          if (owner.isPresent()) {
            return owner.map(o -> new Pair(o, percent, Optional.of(frame)));
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Filled> owner(Chunk chunk, Analysis analysis, References references) {
    Need.Slot slot = new Need.Slot("owner", "entity");
    Optional<Described> body = Described.body(chunk, analysis.words(), grammar);
    if (body.isPresent()) {
      Thing thing = references.described(body.get());
      Span span = chunk.span(analysis.words());
      return Optional.of(Filled.of(slot, span, thing, chunk, body.get().name(), 0.1));
    }
    return chunk
        .named()
        .filter(n -> OWNERS.contains(n.thing().kind()))
        .map(n -> Filled.named(slot, n, chunk, 0.1));
  }

  /** The one firm that shares are said to be "an" or "von". */
  private Optional<Filled> named(Analysis analysis, References references, Set<Thing> owners) {
    Need.Slot slot = new Need.Slot("company", "entity");
    List<Filled> firms = new ArrayList<>();
    for (Chunk chunk : analysis.phrases().chunks()) {
      boolean at = grammar.basePreposition(chunk.preposition).equals("an");
      if (at) {
        firm(slot, chunk, analysis, references).ifPresent(firms::add);
      }
      if (grammar.has("stake-nouns", chunk.lemma) || chunk.isFigure()) {
        chunk.complement.flatMap(c -> firm(slot, c, analysis, references)).ifPresent(firms::add);
        chunk.owners.stream()
            .filter(n -> n.thing().kind() == Kind.COMPANY)
            .forEach(n -> firms.add(Filled.named(slot, n, chunk, 0.1)));
      }
    }
    for (Frame frame : analysis.frames()) {
      if (frame.lemma.equals("gehören")) {
        frame.in(Frame.Role.SUBJECT).stream()
            .flatMap(a -> firm(slot, a.chunk(), analysis, references).stream())
            .forEach(firms::add);
      }
    }
    firms.removeIf(f -> owners.contains(f.thing().orElseThrow()));
    boolean single = firms.stream().map(Filled::thing).distinct().count() == 1;
    return single ? Optional.of(firms.get(0)) : Optional.empty();
  }

  private static Optional<Filled> firm(
      Need.Slot slot, Chunk chunk, Analysis analysis, References references) {
    Optional<Name> name = chunk.named();
    if (name.isPresent()) {
      return name.filter(n -> n.thing().kind() == Kind.COMPANY)
          .map(n -> Filled.named(slot, n, chunk, 0.1));
    }
    return chunk.determiner == Determiner.DEFINITE
        ? references.resolve(chunk, analysis, Set.of(Kind.COMPANY)).stream()
            .findFirst()
            .map(r -> Filled.meant(slot, chunk.span(analysis.words()), r, chunk, 0.1))
        : Optional.empty();
  }

  /** The firm of the sentence before, told again by a share of it. */
  private static Filled again(Filled firm, Pair pair, Analysis analysis) {
    Referral same =
        Referral.of(
            pair.percent().said(analysis.words()),
            firm.thing().orElseThrow(),
            "firm told of before",
            0.15);
    Span span = pair.percent().span(analysis.words());
    return Filled.meant(firm.slot(), span, same, pair.percent(), 0);
  }

  /** "Weber hält 40 Prozent der Anteile": where nothing else is named, of the text's firm. */
  private Optional<Filled> topic(List<Pair> pairs, Analysis analysis, References references) {
    Chunk percent = pairs.get(0).percent();
    boolean shares =
        percent.complement.filter(c -> grammar.has("stake-nouns", c.lemma)).isPresent()
            || grammar.has("stake-nouns", percent.lemma);
    Need.Slot slot = new Need.Slot("company", "entity");
    return shares && pairs.get(0).verb().isPresent()
        ? references
            .topic(analysis.number())
            .map(r -> Filled.meant(slot, percent.span(analysis.words()), r, percent, 0.15))
        : Optional.empty();
  }

  private Optional<Found> found(Pair pair, Filled firm, Analysis analysis, Sentence sentence) {
    Optional<Frame> frame =
        pair.verb()
            .or(
                () ->
                    analysis.frames().stream().filter(f -> f.sort == Frame.Sort.VERB).findFirst());
    Circumstances.Verdict verdict =
        frame
            .map(f -> circumstances.judge(f, analysis, shareholderOf.name()))
            .orElse(Circumstances.Verdict.granted(Status.ASSERTED));
    Value percent = Value.of(pair.percent().figure.orElseThrow().value());
    return verdict.claimed()
        ? Optional.of(
            new Found(
                pair.owner(),
                Optional.of(firm),
                shareholderOf,
                "shareholderOf/stake",
                Optional.empty(),
                0.15,
                sentence,
                verdict,
                Qualifiers.NONE.with("percent", percent)))
        : Optional.empty();
  }
}
