package org.firmament.extract.pattern;

import java.util.Map;
import java.util.Optional;
import org.firmament.extract.name.Name;
import org.firmament.extract.name.Thing;
import org.firmament.extract.pattern.Need.Slot;
import org.firmament.extract.reference.References;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Chunk;
import org.firmament.extract.syntax.Frame;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Word;
import org.firmament.model.Kind;

/** The places that adjectives before a noun name: "Münchner", "New Yorker", "the Oslo firm". */
final class PlaceAdjectives {
  private final Lexicon lexicon;
  private final Grammar grammar;

  PlaceAdjectives(Lexicon lexicon, Grammar grammar) {
    this.lexicon = lexicon;
    this.grammar = grammar;
  }

  /** Fills a slot with the place that an adjective of the noun names, if it does. */
  boolean fill(
      Slot slot, Frame frame, Analysis analysis, References references, Map<String, Filled> way) {
    Optional<Chunk> chunk = analysis.phrases().at(frame.at);
    if (chunk.isEmpty()) {
      return false;
    }
    int from =
        chunk.get().owners.stream()
            .filter(n -> !grammar.nounsAreCapital() && n.genitive() && n.to() <= frame.at)
            .mapToInt(Name::to)
            .max()
            .orElse(chunk.get().from);
    for (int i = from; i <= frame.at; i++) {
      Word word = analysis.words().get(i);
      Optional<String> one =
          slot.type().equals("city") ? city(word, analysis) : lexicon.placeOf(word.text());
      Optional<String> place = ofTwo(i, analysis).or(() -> one);
      if (place.isPresent() && !isInName(i, analysis)) {
        String quarter = i > from ? quarter(analysis.words().get(i - 1)) : "";
        String base = quarter + place.get();
        Thing thing = references.place(base, quarter + word.text());
        way.put(slot.name(), Filled.of(slot, word.span(), thing, chunk.get(), base, 0));
        return true;
      }
    }
    return false;
  }

  /** "New Yorker": the place of an adjective of two words that ends here. */
  private Optional<String> ofTwo(int at, Analysis analysis) {
    return grammar.nounsAreCapital() && at > 0
        ? lexicon.placeOf(
            analysis.words().get(at - 1).text() + " " + analysis.words().get(at).text())
        : Optional.empty();
  }

  /** "North American" is no adjective of America. */
  private static boolean isInName(int at, Analysis analysis) {
    return analysis.names().stream()
        .anyMatch(n -> n.from() <= at && at < n.to() && n.to() - n.from() > 1);
  }

  /** "eastern European": the part of the place that is meant, with a blank; else nothing. */
  private String quarter(Word word) {
    return grammar.has("quarters", word.lower()) ? word.text() + " " : "";
  }

  /** The city that a word before a noun names: "Münchner", "the Oslo firm". */
  private Optional<String> city(Word word, Analysis analysis) {
    boolean plain =
        !grammar.nounsAreCapital()
            && analysis.names().stream()
                .anyMatch(n -> n.span().equals(word.span()) && n.thing().kind() == Kind.PLACE)
            && lexicon.placeClass(word.text()).map(c -> c.equals("city")).orElse(false);
    return plain
        ? Optional.of(lexicon.placeBase(word.text()))
        : lexicon.placeOf(word.text()).filter(p -> lexicon.placeClass(p).orElse("").equals("city"));
  }
}
