package org.firmament.extract;

import java.util.ArrayList;
import java.util.HashSet;
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
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Lexicon;
import org.firmament.model.Kind;
import org.firmament.model.Ontology;
import org.firmament.model.Qualifiers;
import org.firmament.model.Sentence;
import org.firmament.model.Span;

/**
 * Who makes a ware of which a text speaks without saying so: "Sales of Kestrel fell, Norvik said".
 * It is the one firm of the sentence, or the one that the text is about.
 */
final class UnsaidMakers {
  /** How much must speak for a ware. */
  private static final double SURE = 1.5;

  /** How much must speak for a firm. */
  private static final double FIRM = 0.55;

  /** Relations that say what else a firm has to do with a ware. */
  private static final Set<String> OTHERS = Set.of("offers", "usedBy", "acquires", "investsIn");

  private final Grammar grammar;
  private final Circumstances circumstances;
  private final Ontology.Relation offers;

  UnsaidMakers(Grammar grammar, Circumstances circumstances, Ontology.Relation offers) {
    this.grammar = grammar;
    this.circumstances = circumstances;
    this.offers = offers;
  }

  /**
   * Finds them.
   *
   * @param traded the names that are told of as wares that are made and sold
   */
  List<Found> find(
      List<Analysis> analyses,
      References references,
      List<Sentence> sentences,
      Set<Span> traded,
      List<Found> told) {
    Set<Thing> settled = new HashSet<>();
    for (Found one : told) {
      if (OTHERS.contains(one.relation().name())) {
        one.object().flatMap(Filled::thing).ifPresent(settled::add);
        one.subject().thing().ifPresent(settled::add);
      }
    }
    Optional<Thing> only = only(analyses);
    List<Found> found = new ArrayList<>();
    for (Analysis analysis : analyses) {
      for (Name name : analysis.names()) {
        Optional<Chunk> chunk = analysis.phrases().at(name.from());
        boolean open = traded.contains(name.span()) && isSure(name.thing());
        if (!open || chunk.isEmpty() || settled.contains(name.thing())) {
          continue;
        }
        Circumstances.Verdict verdict = verdict(analysis, chunk.get());
        Optional<Filled> maker =
            verdict.claimed()
                ? maker(analysis, name, chunk.get(), references, only)
                : Optional.empty();
        if (maker.isPresent()) {
          settled.add(name.thing());
          Sentence sentence = sentences.get(analysis.number());
          found.add(found(maker.get(), name, chunk.get(), verdict, sentence));
        }
      }
    }
    return found;
  }

  private static boolean isSure(Thing thing) {
    return thing.kind() == Kind.PRODUCT
        && thing.votes(Kind.PRODUCT) >= SURE
        && !thing.isListed()
        && !thing.mayBe(Set.of(Kind.COMPANY));
  }

  private Circumstances.Verdict verdict(Analysis analysis, Chunk chunk) {
    return analysis.frames().stream()
        .filter(f -> f.sort == Frame.Sort.VERB)
        .filter(f -> f.arguments.stream().anyMatch(a -> holds(a.chunk(), chunk)))
        .findFirst()
        .map(f -> circumstances.judge(f, analysis, "offers"))
        .orElse(Circumstances.Verdict.granted(org.firmament.model.Status.ASSERTED));
  }

  private static boolean holds(Chunk whole, Chunk part) {
    return whole == part || whole.complement.filter(c -> holds(c, part)).isPresent();
  }

  /** The one firm that the document names. */
  private static Optional<Thing> only(List<Analysis> analyses) {
    List<Thing> firms =
        analyses.stream()
            .flatMap(a -> a.names().stream())
            .map(Name::thing)
            .filter(t -> t.kind() == Kind.COMPANY)
            .distinct()
            .toList();
    return firms.size() == 1 ? Optional.of(firms.get(0)) : Optional.empty();
  }

  private Optional<Filled> maker(
      Analysis analysis, Name ware, Chunk chunk, References references, Optional<Thing> only) {
    List<Name> firms =
        analysis.names().stream()
            .filter(n -> n.thing().kind() == Kind.COMPANY && n.thing() != ware.thing())
            .toList();
    Need.Slot slot = new Need.Slot("company", "entity");
    if (firms.isEmpty()) {
      return references
          .topic(analysis.number())
          .filter(t -> t.thing().weight() >= FIRM && t.thing().count() > 1)
          .or(() -> only.map(t -> Referral.of(ware.text(), t, "only firm of the document", 0.2)))
          .map(t -> Filled.meant(slot, ware.span(), t, chunk, 0.1));
    }
    return firms.stream().map(Name::thing).distinct().count() == 1
        ? firms.stream()
            .filter(n -> speaks(n, ware, chunk, analysis))
            .findFirst()
            .map(n -> Filled.named(slot, n, analysis.phrases().at(n.from()).orElseThrow(), 0.2))
        : Optional.empty();
  }

  /** Whether a firm is told of by itself, and no clause says what else it does with the ware. */
  private boolean speaks(Name firm, Name ware, Chunk chunk, Analysis analysis) {
    Optional<Chunk> own = analysis.phrases().at(firm.from());
    boolean free =
        own.isPresent()
            && firm.thing().weight() >= FIRM
            && (own.get().isBare() || own.get().owners.contains(firm))
            && own.get().noun.filter(UnsaidMakers::isOther).isEmpty()
            && analysis.frames().stream().noneMatch(f -> isOutsider(f, own.get()));
    return free
        && analysis.frames().stream()
            .filter(f -> f.sort == Frame.Sort.VERB)
            .noneMatch(
                f ->
                    f.arguments.stream().anyMatch(a -> a.chunk() == own.get())
                        && f.arguments.stream().anyMatch(a -> a.chunk() == chunk));
  }

  /** "Norvik warned users of Kestrel": who says so of wares is mostly not their maker. */
  private boolean isOutsider(Frame frame, Chunk firm) {
    return frame.sort == Frame.Sort.VERB
        && grammar.has("outsiders", frame.lemma)
        && frame.in(Frame.Role.SUBJECT).stream().anyMatch(a -> a.chunk() == firm);
  }

  private static boolean isOther(Lexicon.Noun noun) {
    return noun.role().equals("rival") || noun.role().equals("customer") || noun.isOffice();
  }

  private Found found(
      Filled maker, Name ware, Chunk chunk, Circumstances.Verdict verdict, Sentence sentence) {
    Span span = ware.span();
    return new Found(
        maker,
        Optional.of(
            Filled.of(
                new Need.Slot("product", "entity"), span, ware.thing(), chunk, ware.text(), 0.1)),
        offers,
        "offers/unsaid-maker",
        Optional.empty(),
        maker.doubt(),
        sentence,
        verdict,
        Qualifiers.NONE);
  }
}
