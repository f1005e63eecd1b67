package org.firmament.extract.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.firmament.extract.word.Word;
import org.firmament.text.Form.Shape;
import org.firmament.text.WordClass;

/** "Norvik (gegründet 1998 von X)", "Norvik, von Y geführt,": a participle set off by marks. */
final class SetOff {
  private SetOff() {}

  /** The participles that marks set off behind a phrase, with what stands beside them. */
  static List<Phrasing.Attribute> in(Phrasing phrases) {
    List<Word> words = phrases.words();
    List<Phrasing.Attribute> found = new ArrayList<>();
    for (int from = 1; from < words.size(); from++) {
      int to = end(words, from);
      int participle = to < 0 ? -1 : participle(words, from, to);
      Optional<Chunk> outer =
          participle < 0 ? Optional.empty() : phrases.at(from - 2).filter(Chunk::isThing);
      if (outer.isPresent()) {
        found.add(new Phrasing.Attribute(participle, phrases.within(from, to), outer.get()));
      }
    }
    return found;
  }

  /** Whether [from, to) is such a stretch. */
  static boolean is(List<Word> words, int from, int to) {
    return end(words, from) == to && participle(words, from, to) >= 0;
  }

  /** Where the mark stands that closes what the one before a word opened; -1 if none does. */
  private static int end(List<Word> words, int from) {
    if (from < 2) {
      return -1;
    }
    boolean bracket = words.get(from - 1).is("(");
    if (!bracket && !words.get(from - 1).is(",")) {
      return -1;
    }
    for (int i = from; i < words.size(); i++) {
      if (words.get(i).is(WordClass.MARK)) {
        return words.get(i).is(bracket ? ")" : ",") && i > from + 1 ? i : -1;
      }
    }
    return -1;
  }

  /** The participle that such a stretch begins or ends with; -1 where it has another verb. */
  private static int participle(List<Word> words, int from, int to) {
    int found = -1;
    for (int i : new int[] {from, to - 1}) {
      Word word = words.get(i);
      boolean plain = !word.capital() && word.form().is(Shape.PAST_PARTICIPLE);
      if (plain && !word.is(WordClass.ADJECTIVE) && found < 0) {
        found = i;
      }
    }
    for (int i = from; i < to && found >= 0; i++) {
      Word word = words.get(i);
      boolean other =
          i != found && word.is(WordClass.VERB)
              || word.is(WordClass.RELATIVE)
              || word.is(WordClass.SUBJUNCTION)
              || word.is(WordClass.CONJUNCTION);
      if (other) {
        return -1;
      }
    }
    return found;
  }

  /**
   * The phrase that follows another, behind a bracket with numbers of its papers: "die Norvik AG
   * (WKN 123456), Anbieter von Pumpen,".
   */
  static int behindCodes(List<Word> words, List<Chunk> chunks, int k) {
    int end = behindBracket(words, chunks.get(k).to);
    boolean coded =
        words.subList(chunks.get(k).to, Math.min(end, words.size())).stream()
            .anyMatch(w -> w.text().chars().filter(Character::isDigit).count() > 4);
    int next = k + 1;
    while (coded && next < chunks.size() && chunks.get(next).begin() < end) {
      next++;
    }
    return next;
  }

  /** A hyphen with a space on both sides. */
  static boolean isDash(List<Word> words, int i) {
    return words.get(i).is("-")
        && i > 0
        && i + 1 < words.size()
        && Word.touches(words, i)
        && Word.touches(words, i + 1);
  }

  /** Where a bracket right behind a phrase ends. */
  static int behindBracket(List<Word> words, int at) {
    if (at >= words.size() || !words.get(at).is("(")) {
      return at;
    }
    int end = at;
    while (end < words.size() && !words.get(end).is(")")) {
      end++;
    }
    return end + 1;
  }
}
