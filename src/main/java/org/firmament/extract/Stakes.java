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
import org.firmament.extract.syntax.Frame;
import org.firmament.extract.word.Determiner;
import org.firmament.extract.word.Grammar;
import org.firmament.model.Kind;
import org.firmament.model.Ontology;
import org.firmament.model.Qualifiers;
import org.firmament.model.Sentence;
import org.firmament.model.Span;
import org.firmament.model.Status;
import org.firmament.model.Value;

/**
 * Who holds how much of a firm, told as pairs of a name and a percentage: "Eigentümer sind A (51
 * Prozent) und B (49 Prozent)", "A hält 40 Prozent, B 35 Prozent", "24 Prozent hält C".
 */
final class Stakes {
  private static final BigDecimal HALF = BigDecimal.valueOf(50);

  private final Grammar grammar;
  private final StakePairs read;
  private final Circumstances circumstances;
  private final Ontology.Relation shareholderOf;
  private final Ontology.Relation subsidiaryOf;

  Stakes(
      Grammar grammar,
      Circumstances circumstances,
      Ontology.Relation shareholderOf,
      Ontology.Relation subsidiaryOf) {
    this.grammar = grammar;
    this.read = new StakePairs(grammar);
    this.circumstances = circumstances;
    this.shareholderOf = shareholderOf;
    this.subsidiaryOf = subsidiaryOf;
  }

  /** The firm whose owners were told last, and where. */
  private record Held(Filled firm, int sentence) {}

  /** Adds who holds which share, for what a less sure reading of the same sentence says of both. */
  void settle(
      List<Found> found, List<Analysis> analyses, References references, List<Sentence> sentences) {
    List<Found> stakes = find(analyses, references, sentences, found);
    found.removeIf(f -> stakes.stream().anyMatch(s -> contradicts(s, f)));
    found.addAll(stakes);
    found.replaceAll(this::settled);
  }

  /** Whether two say of one owner and firm in one sentence that it holds different shares. */
  private boolean contradicts(Found stake, Found other) {
    boolean owns = other.relation() == shareholderOf;
    if (stake.sentence() != other.sentence() || !owns && other.relation() != subsidiaryOf) {
      return false;
    }
    Optional<Thing> owner =
        (owns ? Optional.of(other.subject()) : other.object()).flatMap(Filled::thing);
    Optional<Thing> firm =
        (owns ? other.object() : Optional.of(other.subject())).flatMap(Filled::thing);
    Optional<Value> percent = other.qualifiers().of("percent");
    Value told = stake.qualifiers().of("percent").orElseThrow();
    boolean differ = percent.map(p -> !p.equals(told)).orElse(!owns && !isMost(told));
    return differ
        && stake.subject().thing().equals(owner)
        && stake.object().flatMap(Filled::thing).equals(firm);
  }

  private List<Found> find(
      List<Analysis> analyses, References references, List<Sentence> sentences, List<Found> told) {
    List<Found> found = new ArrayList<>();
    Optional<Held> last = Optional.empty();
    for (Analysis analysis : analyses) {
      int number = analysis.number();
      List<StakePairs.Pair> pairs = read.in(analysis, references);
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
        Optional<Filled> sure =
            firm.filter(f -> !owners.contains(f.thing().orElseThrow()))
                .or(() -> held(pairs.get(0), analysis, references));
        for (StakePairs.Pair pair : pairs) {
          held(pair, analysis, references)
              .or(() -> sure)
              .flatMap(f -> found(pair, f, analysis, sentences.get(number)))
              .ifPresent(found::add);
        }
        if (sure.isPresent()) {
          last = sure.map(f -> new Held(f, number));
          continue;
        }
      }
      last = here.isPresent() ? here : last;
    }
    return found;
  }

  /** The firm that a pair stands right behind. */
  private static Optional<Filled> held(
      StakePairs.Pair pair, Analysis analysis, References references) {
    Need.Slot slot = new Need.Slot("company", "entity");
    return pair.held().flatMap(c -> firm(slot, c, analysis, references));
  }

  /** A holding of more than half of a firm, or of all, by another firm makes it a subsidiary. */
  private Found settled(Found found) {
    if (isOneOfSeveral(found)) {
      return found.turned(shareholderOf, "shareholderOf/one-of-several");
    }
    boolean most =
        found.relation() == shareholderOf
            && (found.qualifiers().of("percent").filter(Stakes::isMost).isPresent()
                || isFull(found))
            && found.object().isPresent()
            && grammar.lists("stake-verbs")
            && found.subject().thing().filter(t -> t.kind() != Kind.PERSON).isPresent();
    return most ? found.turned(subsidiaryOf, "subsidiaryOf/majority") : found;
  }

  /** "Lumera gehört Norvik und Ferrax": whom a firm belongs to among others owns a share of it. */
  private boolean isOneOfSeveral(Found found) {
    return found.relation() == subsidiaryOf
        && found.qualifiers().of("percent").filter(Stakes::isMost).isEmpty()
        && found
            .frame()
            .filter(f -> f.lemma.equals("gehören") && f.in(Frame.Role.DATIVE).size() > 1)
            .isPresent();
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
        chunk.possessor.flatMap(c -> firm(slot, c, analysis, references)).ifPresent(firms::add);
        chunk.owners.stream()
            .filter(n -> n.thing().kind() == Kind.COMPANY)
            .forEach(n -> firms.add(Filled.named(slot, n, chunk, 0.1)));
      }
    }
    for (Frame frame : analysis.frames()) {
      boolean possessed =
          frame.in(Frame.Role.ADJUNCT).stream()
              .anyMatch(a -> grammar.has("possessions", a.chunk().lemma));
      if (frame.lemma.equals("gehören") || possessed) {
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
  private static Filled again(Filled firm, StakePairs.Pair pair, Analysis analysis) {
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
  private Optional<Filled> topic(
      List<StakePairs.Pair> pairs, Analysis analysis, References references) {
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

  private Optional<Found> found(
      StakePairs.Pair pair, Filled firm, Analysis analysis, Sentence sentence) {
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
