package org.firmament.text;

import java.nio.file.Path;
import org.firmament.model.Problem;
import org.firmament.model.ProblemException;

/** A language's lexicon of word forms. */
public interface Morphology {
  /** What is known of a form; never fails, an unknown form has no class. */
  Form form(String text);

  /** The form as it would be within a sentence: "Seit" as "seit". */
  default Form lowered(String text) {
    return form(text.toLowerCase(java.util.Locale.ROOT));
  }

  /**
   * How seldom a form is used as that class, 0 for always so; by counted texts, where the lexicon
   * has counts.
   */
  default double rarity(String text, WordClass kind) {
    return 0;
  }

  /** The lexicon that a language folder names in {@code grammar.yml}. */
  static Morphology of(String name, Path closedClass) {
    return switch (name) {
      case "german" -> GermanMorphology.load(closedClass);
      case "english" -> EnglishMorphology.load(closedClass);
      default ->
          throw new ProblemException(
              new Problem(
                  "unknown-morphology",
                  "there is no lexicon \"" + name + "\"",
                  closedClass.resolveSibling("grammar.yml").toString(),
                  "use one of: german, english"));
    };
  }
}
