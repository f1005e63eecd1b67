package org.firmament.extract.syntax;

import java.util.List;
import java.util.Optional;
import org.firmament.extract.syntax.Frame.Role;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Word;
import org.firmament.text.WordClass;

/**
 * Where the parts of a number are: "hat 5000 Mitarbeiter, davon 300 in Polen" says of the subject
 * that it is in Poland, too.
 */
final class Portions {
  /** The parts that what is counted can have: "beschäftigt 5000", "5000 arbeiten". */
  private static final List<Role> COUNTED = List.of(Role.OBJECT, Role.SUBJECT);

  private final Grammar grammar;

  Portions(Grammar grammar) {
    this.grammar = grammar;
  }

  /** Adds the places behind "davon" to the clause before it. */
  void add(Phrasing phrases, List<Frame> verbs) {
    List<Word> words = phrases.words();
    for (int i = 1; i + 1 < words.size(); i++) {
      int of = i;
      if (words.get(i - 1).is(",") && opens(words, i)) {
        clause(verbs, of - 1)
            .ifPresent(
                frame ->
                    phrases.within(of, end(words, of)).stream()
                        .filter(Portions::isPlace)
                        .forEach(c -> frame.add(Role.ADJUNCT, c, 0.1)));
      }
    }
  }

  private boolean opens(List<Word> words, int i) {
    return grammar.has("portion-words", words.get(i).lower())
        || grammar.has("portion-words", words.get(i).lower() + " " + words.get(i + 1).lower());
  }

  /** The verb of the clause that ends at the comma and has counted something. */
  private static Optional<Frame> clause(List<Frame> verbs, int comma) {
    return verbs.stream()
        .filter(v -> v.from <= comma && comma - 1 <= v.to && v.at < comma)
        .filter(v -> COUNTED.stream().flatMap(r -> v.in(r).stream()).anyMatch(Portions::isCount))
        .reduce((first, last) -> last);
  }

  private static boolean isCount(Frame.Argument argument) {
    return argument.chunk().figure.isPresent();
  }

  private static int end(List<Word> words, int from) {
    int end = from;
    while (end < words.size()
        && (!words.get(end).is(WordClass.MARK) || words.get(end).is(",") && goesOn(words, end))) {
      end++;
    }
    return end;
  }

  private static boolean goesOn(List<Word> words, int comma) {
    return comma + 1 < words.size()
        && (words.get(comma + 1).is(WordClass.NUMBER) || words.get(comma + 1).is(WordClass.NAME));
  }

  private static boolean isPlace(Chunk chunk) {
    return chunk.namesPlace() && chunk.preposition.equals("in");
  }
}
