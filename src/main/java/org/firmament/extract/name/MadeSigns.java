package org.firmament.extract.name;

import java.util.List;
import java.util.Set;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Quotes;
import org.firmament.extract.word.Word;
import org.firmament.text.Form;
import org.firmament.text.WordClass;

/** What verbs tell of the names they are said of: what is brewed or published is a ware. */
final class MadeSigns {
  /** In words: "was originally designed and built by". */
  private static final int FARTHEST = 8;

  /** In words: "the first two". */
  private static final int LONGEST_PHRASE = 4;

  /** Nouns for what is done to wares. */
  private static final Set<String> MAKING =
      Set.of(
          "production",
          "development",
          "publication",
          "publishing",
          "manufacture",
          "manufacturing",
          "release",
          "screening",
          "makers",
          "maker",
          "producer",
          "producers",
          "publisher",
          "publishers",
          "developer",
          "developers",
          "creators",
          "creator");

  /** What is made for films and games alone. */
  private static final Set<String> WORK =
      Set.of("effects", "soundtrack", "soundtracks", "score", "scores", "animation", "animations");

  private final Lexicon lexicon;

  MadeSigns(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** How much the verb whose object begins at a word speaks for wares; 0 where none does. */
  double before(List<Word> words, int from) {
    for (int i = from - 1; i >= 0 && i >= from - LONGEST_PHRASE; i--) {
      Word word = words.get(i);
      if (word.is("of") && i > 0 && MAKING.contains(words.get(i - 1).lower())) {
        return 2;
      }
      if (word.is("for") && i > 0 && WORK.contains(words.get(i - 1).lower())) {
        return 1.2;
      }
      if (word.is(WordClass.VERB)) {
        return isPassive(words, i) ? 0 : weight(word);
      }
      boolean light =
          word.is(WordClass.DETERMINER)
              || word.is(WordClass.ADJECTIVE)
              || word.is(WordClass.NUMBER)
              || word.is(WordClass.ADVERB)
              || word.is("the")
              || Quotes.has(word);
      if (!light) {
        return 0;
      }
    }
    return 0;
  }

  /** "X was developed by", "X, published by": how much the verb behind a name does so. */
  double behind(List<Word> words, int to) {
    double weight = 0;
    int start = skipped(words, to);
    if (start < words.size() && words.get(start).is(WordClass.CONJUNCTION)) {
      return 0;
    }
    for (int i = start; i < words.size() && i < start + FARTHEST; i++) {
      Word word = words.get(i);
      if (word.is("by")) {
        return i > start ? weight : 0;
      }
      if (word.is(WordClass.VERB) && word.form().is(Form.Shape.PAST_PARTICIPLE)) {
        weight = Math.max(weight, weight(word));
      } else if (!word.is(WordClass.VERB)
          && !word.is(WordClass.ADVERB)
          && !word.is(WordClass.RELATIVE)
          && !word.is(WordClass.CONJUNCTION)) {
        return 0;
      }
    }
    return 0;
  }

  /** "which renamed it X", "changed its name to X". */
  static boolean isRenamed(List<Word> words, int from) {
    Word before = words.get(from - 1);
    Word second = words.get(Math.max(0, from - 2));
    return before.is("it") && (second.is("renamed") || second.is("renaming"))
        || before.is("renamed")
        || before.is("renaming")
        || before.is("to") && second.is("name")
        || before.is("as") && (second.is("rebranded") || second.is("renamed"));
  }

  /** Behind a year in brackets, a closing quotation mark and a comma. */
  private static int skipped(List<Word> words, int to) {
    int i = to;
    if (i < words.size() && words.get(i).is("\"")) {
      i++;
    }
    if (i + 2 < words.size() && words.get(i).is("(") && words.get(i + 2).is(")")) {
      i += 3;
    }
    return i < words.size() && words.get(i).is(",") ? i + 1 : i;
  }

  private static boolean isPassive(List<Word> words, int verb) {
    int i = verb - 1;
    while (i >= 0 && words.get(i).is(WordClass.ADVERB)) {
      i--;
    }
    return i >= 0 && words.get(i).mayBeVerb(lemma -> lemma.equals("be"));
  }

  private double weight(Word word) {
    return word.form().verbs().stream()
        .mapToDouble(v -> lexicon.dealings().withWare(v.lemma()))
        .max()
        .orElse(0);
  }
}
