package org.firmament.extract.reference;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.firmament.extract.name.Name;
import org.firmament.extract.name.Thing;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Chunk;
import org.firmament.extract.word.Determiner;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Quotes;
import org.firmament.model.Kind;

/** Finds what "die App", "the drug" and other words for what is no firm stand for. */
final class Wares {
  private static final int REACH = 3;

  /** Fewer letters of an adjective are found in too many names. */
  private static final int STEM = 5;

  private final Grammar grammar;
  private final Discourse discourse;
  private final Descriptions descriptions;
  private final List<Analysis> analyses;

  Wares(Grammar grammar, Discourse discourse, Descriptions descriptions, List<Analysis> analyses) {
    this.grammar = grammar;
    this.discourse = discourse;
    this.descriptions = descriptions;
    this.analyses = analyses;
  }

  /** The products that a noun for products stands for. */
  List<Referral> resolve(Chunk chunk, Analysis analysis) {
    List<Referral> called = called(chunk, analysis).stream().toList();
    return called.isEmpty() ? introduced(chunk, analysis) : called;
  }

  private Optional<Referral> called(Chunk chunk, Analysis analysis) {
    boolean product =
        chunk.head >= 0
            && chunk.noun.map(Lexicon.Noun::isProduct).orElse(false)
            && chunk.owners.isEmpty()
            && chunk.numbers != 2;
    if (!product) {
      return Optional.empty();
    }
    if (chunk.complement.isPresent()) {
      return isOf(chunk)
          ? made(chunk, analysis).filter(r -> !r.thing().isListed())
          : Optional.empty();
    }
    return switch (chunk.determiner) {
      case DEFINITE -> before(chunk, analysis);
      case INDEFINITE -> behind(chunk, analysis);
      default -> Optional.empty();
    };
  }

  /**
   * "„Wind“ ist da. Das Spiel von Norvik …": a sentence that goes on about a ware tells its maker.
   */
  private static boolean isOf(Chunk chunk) {
    return chunk.determiner == Determiner.DEFINITE
        && chunk.from == 0
        && chunk.complement.get().name.filter(n -> n.thing().kind() == Kind.COMPANY).isPresent();
  }

  /** "Die App": the product last spoken of that was called so. */
  private Optional<Referral> before(Chunk chunk, Analysis analysis) {
    return discourse.before(analysis.number(), chunk.from, REACH).stream()
        .flatMap(o -> o.thing().stream())
        .filter(t -> t.kind() == Kind.PRODUCT && descriptions.fit(t, chunk.lemma) > 0)
        .findFirst()
        .map(t -> Referral.of(chunk.said(analysis.words()), t, "so called before", 0.1))
        .or(
            () ->
                grammar.has("any-wares", chunk.lemma) || isAnyWare(chunk)
                    ? made(chunk, analysis).or(() -> last(analysis))
                    : Optional.empty());
  }

  /** "das Rollenspiel", "die Sportuhr": a compound of such a word. */
  private boolean isAnyWare(Chunk chunk) {
    String lemma = lower(chunk.lemma);
    return grammar.nounsAreCapital()
        && grammar.member("any-wares", w -> w.length() > STEM - 2 && lemma.endsWith(lower(w)));
  }

  /** The product that was a subject last, and that this sentence does not name. */
  Optional<Referral> last(Analysis analysis) {
    Set<Thing> here = analysis.names().stream().map(Name::thing).collect(Collectors.toSet());
    Set<Thing> compared =
        discourse.before(analysis.number(), 0, REACH).stream()
            .filter(this::isCompared)
            .flatMap(o -> o.thing().stream())
            .collect(Collectors.toSet());
    return discourse.before(analysis.number(), 0, REACH).stream()
        .filter(Occurrence::subject)
        .flatMap(o -> o.thing().stream())
        .filter(t -> t.kind() == Kind.PRODUCT)
        .findFirst()
        .filter(t -> !compared.contains(t) && !here.contains(t))
        .map(t -> Referral.of(said(analysis), t, "last ware told of", 0.2));
  }

  /** The only product that the sentence before names, and that this one does not. */
  Optional<Referral> only(Analysis analysis) {
    List<Thing> told =
        discourse.before(analysis.number(), 0, 1).stream()
            .flatMap(o -> o.thing().stream())
            .filter(t -> t.kind() == Kind.PRODUCT)
            .distinct()
            .toList();
    return told.size() == 1 && analysis.names().stream().noneMatch(n -> n.thing() == told.get(0))
        ? Optional.of(Referral.of(said(analysis), told.get(0), "last product", 0.2))
        : Optional.empty();
  }

  /** "Wie das Lumera 5": what another is like. */
  private boolean isCompared(Occurrence one) {
    return one.from() > 0 && analyses.get(one.sentence()).words().get(one.from() - 1).is("wie");
  }

  /** "Der Hersteller Muster": what he makes is the one product of the sentence before. */
  Optional<Referral> made(Chunk chunk, Analysis analysis) {
    List<Thing> products =
        discourse.before(analysis.number(), chunk.from, 1).stream()
            .flatMap(o -> o.thing().stream())
            .filter(t -> t.kind() == Kind.PRODUCT)
            .distinct()
            .toList();
    return products.size() == 1 && descriptions.places(chunk, analysis).isEmpty()
        ? Optional.of(
            Referral.of(chunk.said(analysis.words()), products.get(0), "last product", 0.2))
        : Optional.empty();
  }

  /** "Ein Sprachmodell": what the next sentence names and calls so. */
  private Optional<Referral> behind(Chunk chunk, Analysis analysis) {
    return next(analysis).stream()
        .flatMap(a -> a.phrases().chunks().stream())
        .filter(c -> c.determiner == Determiner.DEFINITE && c.head >= 0)
        .filter(c -> chunk.lemma.toLowerCase(Locale.ROOT).endsWith(lower(c.lemma)))
        .flatMap(c -> c.named().stream())
        .map(Name::thing)
        .filter(t -> t.kind() == Kind.PRODUCT)
        .findFirst()
        .map(t -> Referral.of(chunk.said(analysis.words()), t, "named in the next sentence", 0.2));
  }

  /** "Zwei neue Kameras": the wares that the next sentence opens with and that are new. */
  private List<Referral> introduced(Chunk chunk, Analysis analysis) {
    boolean unnamed =
        chunk.head >= 0
            && chunk.name.isEmpty()
            && chunk.noun.filter(Lexicon.Noun::isProduct).isPresent()
            && chunk.owners.isEmpty()
            && chunk.complement.isEmpty()
            && chunk.determiner != Determiner.DEFINITE
            && (chunk.determiner == Determiner.INDEFINITE
                || chunk.determiner == Determiner.POSSESSIVE && chunk.numbers != 2
                || chunk.figure.isPresent());
    Optional<Analysis> next = unnamed ? next(analysis) : Optional.empty();
    List<Thing> opening = next.map(a -> first(a, chunk.numbers == 2)).orElse(List.of());
    return opening.stream()
        .map(t -> Referral.of(chunk.said(analysis.words()), t, "new in the next sentence", 0.2))
        .toList();
  }

  /** The ware that a sentence opens with, and those told of like it; none that was named before. */
  private List<Thing> first(Analysis analysis, boolean several) {
    List<Chunk> chunks = analysis.phrases().chunks();
    if (chunks.isEmpty() || !isNew(chunks.get(0), analysis)) {
      return List.of();
    }
    return chunks.stream()
        .limit(several ? chunks.size() : 1)
        .filter(c -> isNew(c, analysis))
        .flatMap(c -> c.name.stream())
        .map(Name::thing)
        .distinct()
        .toList();
  }

  private boolean isNew(Chunk chunk, Analysis analysis) {
    return chunk
        .name
        .map(Name::thing)
        .filter(t -> t.kind() == Kind.PRODUCT)
        .filter(t -> chunk.owners.isEmpty() && chunk.complement.isEmpty())
        .filter(
            t ->
                chunk.determiner == Determiner.DEFINITE
                    || chunk.from == 0
                    || chunk.from == 1 && Quotes.has(analysis.words().get(0)))
        .filter(
            t ->
                analyses.subList(0, analysis.number()).stream()
                    .flatMap(a -> a.names().stream())
                    .noneMatch(n -> n.thing() == t))
        .isPresent();
  }

  private static String lower(String lemma) {
    return lemma.toLowerCase(Locale.ROOT);
  }

  private Optional<Analysis> next(Analysis analysis) {
    int next = analysis.number() + 1;
    return next < analyses.size() ? Optional.of(analyses.get(next)) : Optional.empty();
  }

  /** What an amount is for where the next sentence tells it: "Das Ziel ist …", "The money …". */
  Optional<Referral> purpose(Analysis analysis, Set<Kind> kinds) {
    Optional<Analysis> next = next(analysis).filter(this::tellsPurpose);
    List<Thing> things =
        next.stream()
            .flatMap(a -> a.names().stream())
            .map(Name::thing)
            .filter(t -> kinds.contains(t.kind()) && !discourse.isMain(t))
            .distinct()
            .toList();
    return things.size() == 1
        ? next.map(
            a -> Referral.of(said(a), things.get(0), "purpose told in the next sentence", 0.25))
        : Optional.empty();
  }

  private boolean tellsPurpose(Analysis analysis) {
    return analysis.phrases().chunks().stream()
        .limit(1)
        .anyMatch(c -> c.head >= 0 && grammar.has("purposes", c.lemma));
  }

  private static String said(Analysis analysis) {
    return analysis.phrases().chunks().get(0).said(analysis.words());
  }

  /** The event that an adjective of the phrase is derived from: "die olympischen Abläufe". */
  Optional<Referral> event(Chunk chunk, Analysis analysis) {
    return chunk.adjectives.stream()
        .map(i -> grammar.uninflected(analysis.words().get(i).lower()))
        .filter(stem -> stem.length() >= STEM)
        .flatMap(stem -> events().filter(t -> isOf(t, stem)))
        .findFirst()
        .map(t -> Referral.of(chunk.said(analysis.words()), t, "adjective of its name", 0.2));
  }

  private java.util.stream.Stream<Thing> events() {
    return analyses.stream()
        .flatMap(a -> a.names().stream())
        .map(Name::thing)
        .filter(t -> t.kind() == Kind.EVENT);
  }

  private static boolean isOf(Thing event, String stem) {
    return event.names().stream()
        .flatMap(n -> List.of(n.split(" ")).stream())
        .anyMatch(w -> lower(w).startsWith(stem));
  }
}
