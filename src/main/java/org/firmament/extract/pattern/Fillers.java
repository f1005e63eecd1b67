package org.firmament.extract.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.firmament.extract.name.Authorities;
import org.firmament.extract.name.Name;
import org.firmament.extract.name.Thing;
import org.firmament.extract.pattern.Need.Slot;
import org.firmament.extract.reference.References;
import org.firmament.extract.reference.Referral;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Chunk;
import org.firmament.extract.syntax.Frame;
import org.firmament.extract.word.Determiner;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Word;
import org.firmament.model.Kind;
import org.firmament.model.Span;
import org.firmament.text.Figure;

/** What a phrase can put into a slot: the thing it means, a word, a figure, a place's adjective. */
public final class Fillers {
  private final Lexicon lexicon;
  private final Grammar grammar;
  private final Authorities authorities;
  private final Nameless nameless;
  private final Collectives collectives;

  Fillers(Lexicon lexicon, Grammar grammar, Authorities authorities) {
    this.lexicon = lexicon;
    this.grammar = grammar;
    this.authorities = authorities;
    nameless = new Nameless(lexicon, grammar);
    collectives = new Collectives(grammar);
  }

  /** The head of a phrase, for a slot that takes a word of a list. */
  static Filled word(Slot slot, Chunk chunk, Analysis analysis) {
    Word head = analysis.words().get(chunk.head);
    String said = chunk.lemma.contains(" ") ? chunk.lemma : head.text();
    String told = said.startsWith("ex-") ? said.substring("ex-".length()) : said;
    String text = head.capital() ? Character.toUpperCase(told.charAt(0)) + told.substring(1) : told;
    return Filled.value(slot, head.span(), chunk, text);
  }

  /** Who is meant by a noun that names only the other side: "der Norvik-Rivale". */
  Optional<Map<String, Filled>> holder(
      Slot slot, Pattern.Shape shape, Frame frame, Analysis analysis, References references) {
    Optional<Chunk> chunk = analysis.phrases().at(frame.at);
    Set<Kind> kinds = shape.pattern().kinds(slot);
    return chunk
        .flatMap(c -> references.holder(c, analysis))
        .filter(r -> kinds.contains(r.thing().kind()))
        .map(
            r ->
                Map.of(
                    slot.name(),
                    Filled.meant(slot, chunk.get().span(analysis.words()), r, chunk.get(), 0)));
  }

  /** Whose clients or products are listed where only the text before says so. */
  Optional<Map<String, Filled>> lastSubject(
      Slot slot, Pattern.Shape shape, Chunk chunk, Analysis analysis, References references) {
    Set<Kind> kinds = shape.pattern().kinds(slot);
    return references
        .lastSubject(chunk, analysis)
        .flatMap(r -> filled(slot, chunk, 0, analysis, kinds, List.of(r)).stream().findFirst())
        .map(f -> Map.of(slot.name(), f));
  }

  /** What only the sentences around the clause tell. */
  Optional<Map<String, Filled>> elsewhere(
      Slot slot, Pattern.Shape shape, Frame frame, Analysis analysis, References references) {
    return slot.type().equals("device")
        ? device(slot, frame, analysis, references)
        : purpose(slot, shape, frame, analysis, references);
  }

  /** "Als Prozessor dient ein X9": the ware that the text goes on about has it. */
  private Optional<Map<String, Filled>> device(
      Slot slot, Frame frame, Analysis analysis, References references) {
    Chunk chunk = frame.arguments.get(0).chunk();
    return references
        .lastWare(analysis)
        .map(r -> Filled.meant(slot, chunk.span(analysis.words()), r, chunk, 0.1))
        .map(f -> Map.of(slot.name(), f));
  }

  /** What is bought, paid for or supported where only the next sentence says what. */
  private Optional<Map<String, Filled>> purpose(
      Slot slot, Pattern.Shape shape, Frame frame, Analysis analysis, References references) {
    boolean open =
        slot.type().equals("purpose")
            && frame.in(Frame.Role.ADJUNCT).stream().allMatch(a -> a.chunk().name.isEmpty());
    Set<Kind> kinds = shape.pattern().kinds(slot);
    Optional<Chunk> figure =
        frame.arguments.stream()
            .map(Frame.Argument::chunk)
            .filter(c -> c.figure.isPresent())
            .findFirst();
    return open && figure.isPresent()
        ? references.purpose(analysis, kinds).stream()
            .flatMap(r -> filled(slot, figure.get(), 0, analysis, kinds, List.of(r)).stream())
            .findFirst()
            .map(f -> Map.of(slot.name(), f))
        : Optional.empty();
  }

  /** The figure or date of a phrase, if it is of the type the slot asks for. */
  static Optional<Filled> figure(Slot slot, Chunk chunk, Analysis analysis) {
    if (slot.type().equals("date")) {
      return chunk.moment.map(m -> Filled.value(slot, m.span(), chunk, m.iso()));
    }
    return chunk
        .figure
        .filter(f -> f.type().name().equalsIgnoreCase(slot.type()))
        .map(f -> Filled.value(slot, f.span(), chunk, f.value().toPlainString()));
  }

  /** Where a relation is about a place of trade, "die Norvik-Aktie" stands for Norvik. */
  private Optional<Filled> share(
      Slot slot, Pattern.Shape shape, Chunk chunk, double doubt, Set<Kind> kinds) {
    boolean trade = shape.pattern().relation().range().contains(Kind.EXCHANGE);
    boolean paper = chunk.head >= 0 && grammar.has("shares", chunk.lemma);
    if (!trade || !paper || chunk.owners.size() != 1) {
      return Optional.empty();
    }
    Name owner = chunk.owners.get(0);
    return fits(owner.thing(), kinds)
        ? Optional.of(Filled.named(slot, owner, chunk, doubt + 0.05))
        : Optional.empty();
  }

  private static Filled anything(Slot slot, Chunk chunk, Analysis analysis) {
    Span span = chunk.span(analysis.words());
    return Filled.value(slot, span, chunk, chunk.lemma);
  }

  /** A country, a part of one or of the world; no city. */
  private boolean isRegion(Thing thing) {
    return lexicon.placeClass(thing.fullest()).filter(c -> !c.equals("city")).isPresent();
  }

  private boolean isLand(Thing thing) {
    return lexicon
        .placeClass(thing.fullest())
        .filter(c -> c.equals("country") || c.equals("continent"))
        .isPresent();
  }

  /** Whether a name is what the slot's type asks for beside its kind. */
  private boolean isOfType(Slot slot, Chunk chunk, Name name) {
    Kind kind = name.thing().kind();
    return switch (slot.type()) {
      case "region" -> isRegion(name.thing());
      case "town" -> !isLand(name.thing());
      case "firm" -> kind != Kind.PLACE;
      case "home" -> name.genitive();
      case "possessor" -> name.genitive() && kind == Kind.COMPANY;
      case "ware", "device" -> kind == Kind.PRODUCT;
      case "human" -> kind == Kind.PERSON;
      case "bourse" -> kind == Kind.EXCHANGE;
      case "body" -> kind == Kind.ORGANIZATION;
      case "authority" -> authorities.include(name.thing());
      case "known" -> kind == Kind.PLACE || kind == Kind.MARKET;
      case "alliance" -> isAlliance(chunk, name);
      default -> true;
    };
  }

  /** "die Initiative Muster", "die Muster Alliance". */
  private boolean isAlliance(Chunk chunk, Name name) {
    return chunk.head >= 0 && grammar.has("alliances", chunk.lemma)
        || Stream.of(name.text().split(" ")).anyMatch(w -> grammar.has("alliances", w));
  }

  /** The things that a phrase can stand for: its name, its apposition's, or what it refers to. */
  List<Filled> entities(
      Slot slot,
      Pattern.Shape shape,
      Chunk chunk,
      double doubt,
      Frame frame,
      Analysis analysis,
      References references) {
    if (slot.type().equals("any")) {
      return chunk.isThing() || chunk.isFigure()
          ? List.of(anything(slot, chunk, analysis))
          : List.of();
    }
    if (slot.type().equals("goods")) {
      return references.resolve(chunk, analysis, Set.of(Kind.PRODUCT)).isEmpty()
          ? nameless.goods(slot, chunk, doubt, analysis, references).stream().toList()
          : List.of();
    }
    Set<Kind> kinds = shape.pattern().kinds(slot);
    Optional<Filled> state = nameless.state(slot, chunk, doubt, references);
    if (state.isPresent()) {
      return state.stream().toList();
    }
    Optional<Filled> group = nameless.body(slot, chunk, doubt, kinds, analysis, references);
    if (group.isPresent() || grammar.has("families", chunk.lemma) && chunk.name.isPresent()) {
      return group.stream().toList();
    }
    Optional<Name> name =
        chunk.named().filter(n -> chunk.name.isPresent() || fits(n.thing(), kinds));
    if (chunk.isGeneral() && !chunk.examples.isEmpty()) {
      boolean deeds = kinds.equals(Set.of(Kind.PRODUCT)) && grammar.has("no-wares", chunk.lemma);
      boolean served =
          shape.pattern().relation().name().equals("partnersWith")
              && chunk.noun.filter(n -> n.role().equals("customer")).isPresent();
      if (deeds || served) {
        return List.of();
      }
      List<Filled> all = new ArrayList<>();
      for (Chunk example : chunk.examples) {
        all.addAll(entities(slot, shape, example, doubt + 0.1, frame, analysis, references));
      }
      return all;
    }
    if (name.isPresent() && (isCounted(chunk) || isOrdered(chunk, kinds))) {
      return List.of();
    }
    if (name.isPresent()) {
      boolean ware =
          chunk.name.isPresent()
              && chunk
                  .noun
                  .filter(n -> n.isProduct() && (!n.role().equals("medium") || isOwn(chunk)))
                  .isPresent()
              && !kinds.contains(Kind.PRODUCT);
      boolean land =
          frame.sort == Frame.Sort.RELATIONAL
              && name.get().thing().kind() == Kind.PLACE
              && !kinds.contains(Kind.PLACE)
              && !name.get().genitive()
              && chunk.head < 0
              && chunk.isBare();
      boolean undertaking =
          chunk.head >= 0
              && kinds.equals(Set.of(Kind.PRODUCT))
              && grammar.member("undertakings", chunk.lemma.toLowerCase(Locale.ROOT)::endsWith);
      return !ware
              && !undertaking
              && !land
              && fits(name.get().thing(), kinds)
              && isOfType(slot, chunk, name.get())
          ? Filled.withOwner(Filled.named(slot, name.get(), chunk, doubt), shape, chunk, kinds)
          : List.of();
    }
    if (isBranded(chunk, kinds)) {
      Name brand = chunk.owners.get(0);
      return List.of(Filled.named(slot, brand, chunk, doubt + 0.1));
    }
    Optional<Name> body = officials(chunk, kinds);
    if (body.isPresent()) {
      return List.of(Filled.named(slot, body.get(), chunk, doubt + 0.05));
    }
    List<Chunk> members = collectives.members(chunk, frame, analysis);
    if (!members.isEmpty()) {
      List<Filled> all = new ArrayList<>();
      for (Chunk member : members) {
        all.addAll(entities(slot, shape, member, doubt + 0.1, frame, analysis, references));
      }
      return all;
    }
    if (chunk.identity.isPresent() && chunk.complement.isEmpty()) {
      Chunk same = chunk.identity.get();
      return entities(slot, shape, same, doubt + 0.1, frame, analysis, references);
    }
    if (chunk.isFigure() || chunk.moment.isPresent()) {
      return List.of();
    }
    Optional<Referral> supervisor =
        kinds.contains(Kind.ORGANIZATION)
            ? references.supervisor(chunk, analysis)
            : Optional.empty();
    if (supervisor.isPresent()) {
      return filled(slot, chunk, doubt, analysis, kinds, supervisor.stream().toList());
    }
    List<Thing> described = nameless.things(slot, shape, chunk, frame, analysis, references);
    if (!described.isEmpty()) {
      Span span = chunk.span(analysis.words());
      return described.stream()
          .map(thing -> Filled.of(slot, span, thing, chunk, thing.fullest(), doubt))
          .filter(f -> !slot.type().equals("region") || isRegion(f.thing().orElseThrow()))
          .toList();
    }
    Optional<Filled> share = share(slot, shape, chunk, doubt, kinds);
    if (share.isPresent()) {
      return List.of(share.get());
    }
    List<Referral> referrals =
        chunk.implied
            ? references.implied(chunk, analysis).stream().toList()
            : references.resolve(chunk, analysis, kinds);
    if (referrals.isEmpty() && kinds.contains(Kind.EVENT)) {
      referrals = references.event(chunk, analysis).stream().toList();
    }
    return filled(slot, chunk, doubt, analysis, kinds, referrals);
  }

  /** "die Wettbewerbshüter der Kommission": what they do, the body does that they are of. */
  private Optional<Name> officials(Chunk chunk, Set<Kind> kinds) {
    boolean meant =
        kinds.contains(Kind.ORGANIZATION)
            && !kinds.contains(Kind.PERSON)
            && chunk.head >= 0
            && grammar.has("officials", chunk.lemma);
    return meant
        ? Stream.concat(chunk.owners.stream(), chunk.complement.flatMap(c -> c.name).stream())
            .filter(n -> n.thing().kind() == Kind.ORGANIZATION)
            .findFirst()
        : Optional.empty();
  }

  private static List<Filled> filled(
      Slot slot,
      Chunk chunk,
      double doubt,
      Analysis analysis,
      Set<Kind> kinds,
      List<Referral> referrals) {
    Span span = chunk.span(analysis.words());
    return referrals.stream()
        .filter(r -> fits(r.thing(), kinds))
        .map(r -> Filled.meant(slot, span, r, chunk, doubt))
        .toList();
  }

  /** "its Kestrel brand": what belongs to who is spoken of. */
  private static boolean isOwn(Chunk chunk) {
    return chunk.determiner == Determiner.POSSESSIVE;
  }

  /** "15 Musters": so many of what a firm makes, and not the firm. */
  private boolean isCounted(Chunk chunk) {
    return !grammar.nounsAreCapital()
        && chunk.head < 0
        && chunk.figure.filter(f -> f.type() == Figure.Type.COUNT).isPresent()
        && chunk.name.filter(n -> n.thing().kind() == Kind.COMPANY).isPresent();
  }

  /** "buys 10 A320 aircraft": who buys pieces of a product does not buy the product. */
  private boolean isOrdered(Chunk chunk, Set<Kind> kinds) {
    return !grammar.nounsAreCapital()
        && kinds.containsAll(Set.of(Kind.COMPANY, Kind.PRODUCT))
        && chunk.figure.filter(f -> f.type() == Figure.Type.COUNT).isPresent()
        && chunk.name.filter(n -> n.thing().kind() == Kind.PRODUCT).isPresent();
  }

  /** "makes Muster guitars": goods by the name of their brand. */
  private boolean isBranded(Chunk chunk, Set<Kind> kinds) {
    return !grammar.nounsAreCapital()
        && kinds.contains(Kind.PRODUCT)
        && chunk.name.isEmpty()
        && chunk.head >= 0
        && chunk.determiner == Determiner.NONE
        && chunk.owners.size() == 1
        && !chunk.owners.get(0).genitive()
        && chunk.noun.filter(Lexicon.Noun::isProduct).isPresent()
        && chunk.owners.get(0).thing().mayBe(Set.of(Kind.PRODUCT));
  }

  private static boolean fits(Thing thing, Set<Kind> kinds) {
    return thing.mayBe(kinds) || isFirm(thing, kinds);
  }

  /** An exchange is a firm, too. */
  static boolean isFirm(Thing thing, Set<Kind> kinds) {
    return thing.kind() == Kind.EXCHANGE && kinds.contains(Kind.COMPANY);
  }
}
