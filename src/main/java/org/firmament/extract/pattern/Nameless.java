package org.firmament.extract.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.firmament.extract.name.Name;
import org.firmament.extract.name.Thing;
import org.firmament.extract.pattern.Need.Slot;
import org.firmament.extract.reference.References;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Chunk;
import org.firmament.extract.syntax.Described;
import org.firmament.extract.syntax.Frame;
import org.firmament.extract.word.Determiner;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Word;
import org.firmament.model.Kind;
import org.firmament.model.Span;
import org.firmament.text.Figure;
import org.firmament.text.WordClass;

/** What a phrase without a name of its own tells of: goods, a market, a body, a part of a town. */
final class Nameless {
  /** The lists of offices whose holders speak for a body. */
  private static final Set<String> LEADERS = Set.of("officer", "spokesperson", "politician");

  private final Lexicon lexicon;
  private final Grammar grammar;

  Nameless(Lexicon lexicon, Grammar grammar) {
    this.lexicon = lexicon;
    this.grammar = grammar;
  }

  /** The things that a phrase describes: none, one, or the lines of business that it lists. */
  List<Thing> things(
      Slot slot,
      Pattern.Shape shape,
      Chunk chunk,
      Frame frame,
      Analysis analysis,
      References references) {
    Set<Kind> kinds = shape.pattern().kinds(slot);
    List<Thing> things = new ArrayList<>();
    if (kinds.contains(Kind.PLACE)) {
      part(chunk, analysis, references).ifPresent(things::add);
    }
    if (kinds.equals(Set.of(Kind.ORGANIZATION))) {
      Described.supervisor(chunk, analysis.words(), grammar)
          .map(references::described)
          .ifPresent(things::add);
    }
    if (kinds.containsAll(Set.of(Kind.PLACE, Kind.MARKET))) {
      ofLand(chunk).ifPresent(things::add);
    }
    for (Described noun : Described.all(chunk, analysis.phrases(), grammar)) {
      if (things.isEmpty() && kinds.contains(noun.kind())) {
        things.add(references.described(noun));
      }
    }
    if (things.isEmpty() && slot.type().equals("field")) {
      Described.line(chunk, analysis.words())
          .ifPresent(line -> things.add(references.described(line)));
    }
    if (things.isEmpty() && kinds.contains(Kind.EXCHANGE)) {
      exchange(chunk, analysis, references).ifPresent(things::add);
    }
    if (things.isEmpty() && kinds.contains(Kind.ORGANIZATION)) {
      authority(chunk, analysis, references).ifPresent(things::add);
    }
    if (things.isEmpty()) {
      led(slot, shape, chunk, frame, analysis, references).ifPresent(things::add);
    }
    return things;
  }

  /** "India's beer market": the place whose market it is. */
  private static Optional<Thing> ofLand(Chunk chunk) {
    boolean market =
        chunk.name.isEmpty() && chunk.noun.filter(n -> n.list().equals("market")).isPresent();
    return chunk.owners.stream()
        .filter(n -> market && n.genitive())
        .map(Name::thing)
        .filter(t -> t.kind() == Kind.PLACE)
        .findFirst();
  }

  /** "the Italian stock exchange", "the Sydney stock market". */
  private Optional<Thing> exchange(Chunk chunk, Analysis analysis, References references) {
    List<Word> words = analysis.words();
    boolean stock =
        chunk.head > chunk.from
            && grammar.has("exchange-nouns", chunk.lemma)
            && words.get(chunk.head - 1).is("stock");
    if (!stock || chunk.name.isPresent()) {
      return Optional.empty();
    }
    int at = chunk.head - 2;
    boolean placed =
        at >= chunk.from
            && (lexicon.placeOf(words.get(at).text()).isPresent()
                || lexicon.placeClass(words.get(at).text()).isPresent());
    String name = placed ? words.get(at).text() + " stock " + words.get(chunk.head).text() : "";
    return placed
        ? Optional.of(references.described(new Described(Kind.EXCHANGE, name, name)))
        : Optional.empty();
  }

  /** "die Staatsanwaltschaft": an authority that its noun alone tells apart. */
  private Optional<Thing> authority(Chunk chunk, Analysis analysis, References references) {
    boolean alone =
        chunk.head >= 0
            && chunk.name.isEmpty()
            && chunk.owners.isEmpty()
            && chunk.complement.isEmpty()
            && chunk.determiner == Determiner.DEFINITE
            && chunk.numbers != 2
            && grammar.has("authorities", chunk.lemma);
    String text = alone ? analysis.words().get(chunk.head).text() : "";
    return alone
        ? Optional.of(references.described(new Described(Kind.ORGANIZATION, text, text)))
        : Optional.empty();
  }

  /**
   * "in der Wiener Innenstadt", "im Süden Polens", "in the Belgian town of Genk": the place that
   * the phrase is a part of.
   */
  private Optional<Thing> part(Chunk chunk, Analysis analysis, References references) {
    if (chunk.head < 0 || chunk.name.isPresent() || !grammar.has("place-parts", chunk.lemma)) {
      return Optional.empty();
    }
    Optional<Thing> whole =
        chunk.complement.flatMap(c -> c.name).map(Name::thing).filter(t -> t.kind() == Kind.PLACE);
    for (int i = chunk.from; i < chunk.head && whole.isEmpty(); i++) {
      String word = analysis.words().get(i).text();
      Optional<String> place = lexicon.placeOf(word);
      if (place.isPresent()) {
        return Optional.of(references.place(place.get(), word));
      }
    }
    return whole;
  }

  /**
   * "Pelletöfen", "eine Heizanlage", "ein selbstfahrendes Auto": listed goods, or the head of such
   * with an adjective, where the sentence names no product.
   */
  Optional<Filled> goods(
      Slot slot, Chunk chunk, double doubt, Analysis analysis, References references) {
    boolean common =
        chunk.head >= 0
            && chunk.name.isEmpty()
            && !grammar.has("shares", chunk.lemma)
            && chunk.owners.isEmpty()
            && chunk.complement.filter(c -> c.name.isEmpty()).isEmpty()
            && chunk.figure.filter(f -> f.type() != Figure.Type.COUNT).isEmpty()
            && (chunk.determiner == Determiner.NONE
                || chunk.determiner == Determiner.INDEFINITE
                || isNew(chunk, analysis.words()));
    boolean named =
        analysis.phrases().chunks().stream()
            .flatMap(c -> c.name.stream())
            .anyMatch(n -> n.thing().kind() == Kind.PRODUCT);
    if (!common
        || named && !isGiven(chunk)
        || !grammar.nounsAreCapital() && chunk.figure.isPresent()) {
      return Optional.empty();
    }
    return grammar.nounsAreCapital()
        ? german(slot, chunk, doubt, analysis.words(), references)
        : english(slot, chunk, doubt, analysis.words(), references);
  }

  /** "options such as salads and fruit": goods of their own beside a ware that has a name. */
  private boolean isGiven(Chunk chunk) {
    String preposition = chunk.group.get(0).preposition;
    return !grammar.nounsAreCapital()
        && (preposition.equals("as") || grammar.has("example-words", preposition));
  }

  /** "die zwei neuen Heizanlagen", of which the text has not told before. */
  private boolean isNew(Chunk chunk, List<Word> words) {
    return grammar.nounsAreCapital()
        && chunk.determiner == Determiner.DEFINITE
        && words.subList(chunk.from, chunk.head).stream()
            .anyMatch(w -> grammar.has("new-words", grammar.uninflected(w.lower())));
  }

  private Optional<Filled> german(
      Slot slot, Chunk chunk, double doubt, List<Word> words, References references) {
    Described ware = Described.ware(chunk, words, grammar);
    boolean narrowed = !ware.name().equals(ware.brief());
    boolean listed = lexicon.isGoods(chunk.lemma) || narrowed && lexicon.isGoods("-" + chunk.lemma);
    if (!listed && !isBesideGoods(chunk)) {
      return Optional.empty();
    }
    Word head = words.get(chunk.head);
    Thing thing = references.described(ware);
    return Optional.of(Filled.of(slot, head.span(), thing, chunk, head.text(), doubt));
  }

  /** "Pumpen und Muffen": what is joined to goods is such, too, if it is nothing else. */
  private boolean isBesideGoods(Chunk chunk) {
    return chunk.noun.filter(n -> !n.isProduct()).isEmpty()
        && lexicon.site(chunk.lemma).isEmpty()
        && !lexicon.isGoods("-" + chunk.lemma)
        && chunk.group.stream()
            .anyMatch(c -> c != chunk && c.name.isEmpty() && lexicon.isGoods(c.lemma));
  }

  private Optional<Filled> english(
      Slot slot, Chunk chunk, double doubt, List<Word> words, References references) {
    int from = narrowedFrom(chunk, words);
    StringBuilder before = new StringBuilder();
    words.subList(from, chunk.head).forEach(w -> before.append(w.text()).append(' '));
    Word head = words.get(chunk.head);
    if (!lexicon.isGoods(before + head.form().noun()) && !lexicon.isGoods(before + head.lower())) {
      return Optional.empty();
    }
    String text = before + head.text();
    Thing thing = references.described(new Described(Kind.PRODUCT, text, text));
    Span span = words.get(from).span().join(head.span());
    return Optional.of(Filled.of(slot, span, thing, chunk, text, doubt));
  }

  /** Where the words begin that say which goods: "golf equipment" of "its new golf equipment". */
  private int narrowedFrom(Chunk chunk, List<Word> words) {
    int from = chunk.head;
    while (from > chunk.from && isNarrowing(words.get(from - 1))) {
      from--;
    }
    return from;
  }

  private boolean isNarrowing(Word word) {
    return (word.is(WordClass.NOUN) || word.is(WordClass.ADJECTIVE) || word.isAcronym())
        && !grammar.has("plain-adjectives", word.lower());
  }

  /** "Sprecher der Müller ist Hans Weber": those who have an officer of their own are a body. */
  private static Optional<Thing> led(
      Slot slot,
      Pattern.Shape shape,
      Chunk chunk,
      Frame frame,
      Analysis analysis,
      References references) {
    boolean asked =
        shape.list().filter(l -> LEADERS.contains(l.type())).isPresent()
            && shape.pattern().object().filter(slot.name()::equals).isPresent();
    boolean person =
        frame.in(Frame.Role.HOLDER).stream()
            .flatMap(a -> a.chunk().named().stream())
            .anyMatch(n -> n.thing().kind() == Kind.PERSON);
    boolean several =
        chunk.head > chunk.from
            && chunk.name.isEmpty()
            && chunk.owners.isEmpty()
            && analysis.words().get(chunk.from).is("der")
            && (analysis.words().get(chunk.head).form().numbers() & 2) != 0
            && chunk.noun.map(n -> !n.isCompany() || n.lemma().startsWith("-")).orElse(true);
    if (!asked || !person || !several) {
      return Optional.empty();
    }
    String name = analysis.words().get(chunk.head).text();
    return Optional.of(references.described(new Described(Kind.ORGANIZATION, name, name)));
  }

  /** "Texas", "der Bundesstaat Texas": a country or state that acts, where the slot takes such. */
  Optional<Filled> state(Slot slot, Chunk chunk, double doubt, References references) {
    boolean state =
        slot.type().equals("party")
            && chunk.namesPlace()
            && (chunk.head < 0
                ? chunk.isExample() || isRegion(chunk.name.orElseThrow().thing())
                : grammar.has("federal-states", chunk.lemma));
    if (!state) {
      return Optional.empty();
    }
    Name name = chunk.name.orElseThrow();
    String text = name.thing().fullest();
    Thing thing = references.described(new Described(Kind.ORGANIZATION, text, text));
    return Optional.of(Filled.of(slot, name.span(), thing, chunk, text, doubt + 0.1));
  }

  private boolean isRegion(Thing thing) {
    return lexicon.placeClass(thing.fullest()).filter(c -> !c.equals("city")).isPresent();
  }

  /** "das Land Kärnten", "die Familie Huber", where no place or single person is asked for. */
  Optional<Filled> body(
      Slot slot,
      Chunk chunk,
      double doubt,
      Set<Kind> kinds,
      Analysis analysis,
      References references) {
    if (kinds.contains(Kind.PLACE)) {
      return Optional.empty();
    }
    boolean human = slot.type().equals("human");
    boolean bodies = kinds.contains(Kind.ORGANIZATION);
    Span span = chunk.span(analysis.words());
    return Described.body(chunk, analysis.words(), grammar)
        .filter(d -> bodies && kinds.contains(d.kind()) || human && d.kind() == Kind.PERSON)
        .map(d -> Filled.of(slot, span, references.described(d), chunk, d.name(), doubt));
  }
}
