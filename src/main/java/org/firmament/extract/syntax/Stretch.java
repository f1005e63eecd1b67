package org.firmament.extract.syntax;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.firmament.extract.word.Quotes;
import org.firmament.extract.word.Word;
import org.firmament.text.Form;
import org.firmament.text.WordClass;

/**
 * A stretch of words [from, to) between two marks, and the mark before it.
 *
 * @param left the words in it that stand in brackets and are none of the clause's
 */
record Stretch(int from, int to, String mark, Set<Integer> left) {
  /** What stands for a mark where a new sentence begins behind a heading. */
  static final String OPENING = "opening";

  private static final int LONGEST_BRACKET = 16;

  Stretch(int from, int to, String mark) {
    this(from, to, mark, Set.of());
  }

  /** The part of it in those bounds. */
  Stretch part(int begin, int end, String before) {
    return new Stretch(begin, end, before, left);
  }

  /** Both, and the bracket between them. */
  private Stretch with(Stretch next) {
    Set<Integer> all = new HashSet<>(left);
    for (int i = to; i < next.from; i++) {
      all.add(i);
    }
    return new Stretch(from, next.to, mark, all);
  }

  /** "…, sondern lagert X aus": behind the comma a conjunction goes on with the same subject. */
  Stretch joined(List<Word> words) {
    boolean goesOn =
        mark.equals(",")
            && words.get(from).is("sondern")
            && from + 1 < to
            && Clauses.isFinite(words, from + 1);
    return goesOn ? part(from + 1, to, "und") : this;
  }

  private static boolean isBreak(Word word) {
    return switch (word.text()) {
      case ",", ";", ":", "(", ")", "–", "—", "-", "„", "“", "\"", "»", "«", "!", "?", "”" -> true;
      default -> false;
    };
  }

  /** The stretches of a sentence, without brackets and asides. */
  static List<Stretch> of(Phrasing phrases) {
    List<Word> words = phrases.words();
    List<Stretch> stretches = new ArrayList<>();
    int from = 0;
    String mark = "";
    for (int i = 0; i <= words.size(); i++) {
      boolean cut =
          i == words.size()
              || isBreak(words.get(i))
                  && !inPhrase(phrases, i)
                  && !joins(phrases, i)
                  && !isOfTitle(phrases, i);
      boolean opens = i > 0 && i < words.size() && !cut && isOpening(words, i);
      if (cut || opens) {
        if (i > from) {
          stretches.add(new Stretch(from, i, mark));
        }
        mark = opens ? OPENING : i < words.size() ? words.get(i).text() : "";
        from = opens ? i : i + 1;
      }
    }
    return withoutBrackets(words, stretches);
  }

  /** A word that begins a sentence although only a heading without a full stop stands before. */
  private static boolean isOpening(List<Word> words, int i) {
    Word before = words.get(i - 1);
    return words.get(i).initial()
        && words.get(i).capital()
        && (before.is(WordClass.NOUN) || before.is(WordClass.NAME));
  }

  /** Leaves out what stands in brackets without a verb; what follows goes on as if it were not. */
  private static List<Stretch> withoutBrackets(List<Word> words, List<Stretch> stretches) {
    List<Stretch> kept = new ArrayList<>();
    boolean resumes = false;
    for (Stretch stretch : stretches) {
      boolean inside = isInBrackets(words, stretch);
      boolean verbless = !Clauses.hasFinite(words, stretch.from(), stretch.to());
      boolean share = verbless && isShare(words, stretch);
      boolean aside = isAside(words, stretch);
      if (inside && verbless || share || aside || SetOff.is(words, stretch.from(), stretch.to())) {
        resumes = inside && verbless;
        continue;
      }
      Stretch last = kept.isEmpty() ? stretch : kept.get(kept.size() - 1);
      if (resumes && stretch.mark().equals(")") && last != stretch && words.get(last.to).is("(")) {
        kept.set(kept.size() - 1, last.with(stretch));
      } else {
        kept.add(stretch);
      }
      resumes = false;
    }
    return kept;
  }

  /**
   * ", so der Chef,", ", so heißt es,", ", wie berichtet,": who says what the clause around says.
   */
  private static boolean isAside(List<Word> words, Stretch stretch) {
    boolean verbless = !Clauses.hasFinite(words, stretch.from(), stretch.to());
    boolean told = stretch.from() + 1 < stretch.to() && Clauses.isFinite(words, stretch.from() + 1);
    boolean source = words.get(stretch.from()).is("so") && (verbless || told);
    boolean known =
        words.get(stretch.from()).is("wie")
            && stretch.to() - stretch.from() < 4
            && words.get(stretch.to() - 1).form().is(Form.Shape.PAST_PARTICIPLE);
    return stretch.mark().equals(",")
        && (source || known)
        && stretch.to() < words.size()
        && words.get(stretch.to()).is(",")
        && stretch.to() - stretch.from() < LONGEST_BRACKET;
  }

  /** ", davon 500 in Ulm": a part of the number before. */
  private static boolean isShare(List<Word> words, Stretch stretch) {
    return stretch.to() - stretch.from() > 1
        && (words.get(stretch.from()).is("davon") || words.get(stretch.from()).is("darunter"))
        && words.get(stretch.from() + 1).is(WordClass.NUMBER);
  }

  private static boolean isInBrackets(List<Word> words, Stretch stretch) {
    int open = stretch.from() - 1;
    while (open >= 0 && !words.get(open).is("(") && !words.get(open).is(")")) {
      open--;
    }
    int close = stretch.to();
    while (close < words.size() && !words.get(close).is("(") && !words.get(close).is(")")) {
      close++;
    }
    return open >= 0
        && close < words.size()
        && words.get(open).is("(")
        && words.get(close).is(")")
        && close - open < LONGEST_BRACKET;
  }

  private static boolean inPhrase(Phrasing phrases, int i) {
    return phrases.at(i).map(c -> c.from < i && i < c.to).orElse(false);
  }

  /** „hat für „Wind im Tal“ die Rechte gekauft“: a mark beside a quoted name parts no clauses. */
  private static boolean isOfTitle(Phrasing phrases, int i) {
    List<Word> words = phrases.words();
    if (!Quotes.has(words.get(i))) {
      return false;
    }
    boolean closes =
        phrases
            .at(i - 1)
            .flatMap(c -> c.name)
            .filter(n -> n.to() == i && n.from() > 0 && Quotes.has(words.get(n.from() - 1)))
            .filter(n -> isTitle(words.get(n.from())))
            .isPresent();
    boolean opens =
        phrases
            .at(i + 1)
            .flatMap(c -> c.name)
            .filter(n -> n.from() == i + 1 && n.to() < words.size())
            .filter(n -> Quotes.has(words.get(n.to())) && isTitle(words.get(n.from())))
            .isPresent();
    return closes || opens;
  }

  private static boolean isTitle(Word first) {
    return first.capital() || first.isCamel() || first.is(WordClass.NUMBER);
  }

  /** A comma in a list of phrases ("A, B und C") is no break. */
  private static boolean joins(Phrasing phrases, int i) {
    if (!phrases.words().get(i).is(",") || i + 1 >= phrases.words().size()) {
      return false;
    }
    Optional<Chunk> next = phrases.at(i + 1);
    return next.isPresent() && next.get().group.size() > 1 && next.get().group.get(0) != next.get();
  }

  /** Where the words end, without the full stop. */
  int end(List<Word> words) {
    int end = to;
    while (end > from + 1 && words.get(end - 1).is(WordClass.MARK)) {
      end--;
    }
    return end;
  }
}
