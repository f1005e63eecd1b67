package org.firmament.extract.syntax;

import java.util.List;
import java.util.stream.IntStream;
import org.firmament.extract.syntax.Frame.Role;
import org.firmament.extract.word.Determiner;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Lexicon;
import org.firmament.model.Kind;
import org.firmament.text.WordClass;

/** Nouns for what a text takes to be known as its firm's: "die Filialen", "das Gerät heißt X". */
final class TakenForKnown {
  private final Grammar grammar;
  private final Lexicon lexicon;

  TakenForKnown(Grammar grammar, Lexicon lexicon) {
    this.grammar = grammar;
    this.lexicon = lexicon;
  }

  /**
   * "Käufer ist X", "in Absatzmärkten wie Y": nouns for what the firm has that a text goes on
   * about.
   */
  boolean isOfTopic(Chunk chunk) {
    return grammar.has("topic-nouns", chunk.lemma)
        && chunk.name.isEmpty()
        && chunk.determiner != Determiner.INDEFINITE
        && chunk.determiner != Determiner.NEGATIVE;
  }

  /** "Lumera heißt das Gerät": the ware that the text has told of gets its name. */
  boolean isNamed(Chunk chunk, List<Frame> verbs) {
    return grammar.nounsAreCapital()
        && grammar.has("named-wares", chunk.lemma)
        && chunk.name.isEmpty()
        && chunk.determiner == Determiner.DEFINITE
        && verbs.stream()
            .anyMatch(
                v ->
                    grammar.has("calling-verbs", v.lemma)
                        && v.arguments.stream().anyMatch(a -> a.chunk() == chunk)
                        && !v.passive);
  }

  /** "ein Update", "einen Nachfolger": of the ware that the text has told of. */
  boolean isFollowUp(Chunk chunk, Frame frame) {
    return grammar.has("follow-ups", chunk.lemma)
        && chunk.name.isEmpty()
        && chunk.complement.isEmpty()
        && frame.in(Role.COMPLEMENT).isEmpty()
        && frame.in(Role.ADJUNCT).stream()
            .noneMatch(a -> grammar.has("belonging-prepositions", a.marker()));
  }

  /** "Filialen gibt es in Ulm". */
  boolean exists(Chunk chunk, List<Frame> verbs) {
    return grammar.nounsAreCapital()
        && chunk.name.isEmpty()
        && chunk.determiner == Determiner.NONE
        && chunk.numbers == 2
        && lexicon.site(chunk.lemma).filter("site"::equals).isPresent()
        && verbs.stream()
            .filter(v -> grammar.has("existing-verbs", v.lemma))
            .filter(v -> v.in(Role.OBJECT).stream().anyMatch(a -> a.chunk() == chunk))
            .flatMap(v -> v.in(Role.SUBJECT).stream())
            .anyMatch(a -> a.chunk().pronoun.filter(w -> w.is("es")).isPresent());
  }

  /** "Die Filialen in Ulm", "ein weiterer Shop": sites of a firm that the text has told of. */
  boolean isAnother(Phrasing phrases, Chunk chunk) {
    boolean more =
        chunk.adjectives.stream()
            .anyMatch(
                i ->
                    grammar.has("more-words", grammar.uninflected(phrases.words().get(i).lower())));
    boolean those = chunk.determiner == Determiner.DEFINITE && chunk.numbers == 2;
    return grammar.nounsAreCapital()
        && lexicon.site(chunk.lemma).filter("site"::equals).isPresent()
        && chunk.name.isEmpty()
        && (more || those);
  }

  /** "Das Werk in Ulm", "die Zentrale", "der Rivale": what the text takes for known. */
  boolean isTheOne(Chunk chunk, String role) {
    return grammar.nounsAreCapital()
        && (role.equals("site") || role.equals("seat") || role.equals("rival"))
        && chunk.determiner == Determiner.DEFINITE
        && chunk.numbers != 2
        && chunk.name.isEmpty();
  }

  /** "European sales", "the Ulm plant", "sales in Asia": where, and not whose. */
  boolean isThere(Phrasing phrases, Chunk chunk, Frame frame) {
    boolean site =
        lexicon.site(chunk.lemma).filter("site"::equals).isPresent()
            && chunk.determiner == Determiner.DEFINITE
            && chunk.numbers != 2;
    boolean trade =
        grammar.has("own-trades", chunk.lemma)
            && chunk.determiner != Determiner.POSSESSIVE
            && IntStream.range(chunk.from, chunk.head)
                .noneMatch(i -> phrases.words().get(i).is(WordClass.NOUN));
    boolean there =
        chunk.owners.stream().anyMatch(n -> n.thing().kind() == Kind.PLACE)
            || chunk.adjectives.stream()
                .anyMatch(i -> lexicon.placeOf(phrases.words().get(i).text()).isPresent())
            || frame.in(Role.ADJUNCT).stream().anyMatch(a -> a.chunk().namesPlace());
    return !grammar.nounsAreCapital() && (site || trade) && there && chunk.complement.isEmpty();
  }

  /** "die eigene App", "shareholder Muster". */
  boolean isOwn(Phrasing phrases, Chunk chunk) {
    return grammar.has("implying-holders", chunk.lemma)
        || chunk.adjectives.stream()
            .map(i -> grammar.uninflected(phrases.words().get(i).lower()))
            .anyMatch(word -> grammar.has("own-words", word));
  }
}
