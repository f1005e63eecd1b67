package org.firmament.extract.pattern;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Frame;
import org.firmament.extract.word.Word;
import org.firmament.model.Problem;
import org.firmament.model.ProblemException;
import org.firmament.text.Form;
import org.firmament.text.WordClass;

/**
 * Finds the noun or adjective of a {@code say} that its shape does not ask for: without it the
 * wording would match far more than it says.
 */
final class Unasked {
  private final Set<String> asked = new HashSet<>();

  private Unasked(Pattern.Shape shape) {
    ask(Set.of(shape.lemma()));
    ask(shape.modifiers());
    ask(shape.pattern().with());
    shape.needs().forEach(this::ask);
  }

  /** Throws a problem where there is one; a verb beside the predicate is not looked at. */
  static void refuse(Pattern.Shape shape, Frame anchor, Analysis analysis, Set<String> standIns) {
    Unasked unasked = new Unasked(shape);
    IntStream.range(0, analysis.words().size())
        .filter(i -> i != anchor.at && !anchor.group.contains(i))
        .filter(i -> !unasked.isAsked(i, analysis))
        .mapToObj(i -> analysis.words().get(i))
        .filter(word -> word.is(WordClass.NOUN) || word.is(WordClass.ADJECTIVE))
        .map(Word::text)
        .filter(text -> !standIns.contains(text))
        .findFirst()
        .ifPresent(
            word -> {
              throw problem(shape, word);
            });
  }

  private static ProblemException problem(Pattern.Shape shape, String word) {
    return new ProblemException(
        new Problem(
            "unreadable-say",
            "the wording \"" + shape.say() + "\" would match without its word \"" + word + "\"",
            shape.pattern().where(),
            "say it otherwise, or leave the word out and name it under with"));
  }

  private void ask(Need need) {
    ask(need.lemmas());
    ask(need.modifiers());
    need.inner().ifPresent(this::ask);
  }

  private void ask(Iterable<String> words) {
    for (String word : words) {
      asked.add(word.toLowerCase(Locale.ROOT));
      asked.addAll(List.of(word.toLowerCase(Locale.ROOT).split(" ")));
    }
  }

  private boolean isAsked(int at, Analysis analysis) {
    Word word = analysis.words().get(at);
    Form form = word.form();
    return asked.contains(word.lower())
        || asked.contains(form.head().toLowerCase(Locale.ROOT))
        || asked.contains(form.noun().toLowerCase(Locale.ROOT))
        || analysis.phrases().at(at).map(c -> c.lemma.toLowerCase(Locale.ROOT)).stream()
            .anyMatch(asked::contains);
  }
}
