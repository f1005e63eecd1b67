package org.firmament.extract.name;

import java.util.List;
import java.util.Set;
import org.firmament.extract.word.Quotes;
import org.firmament.extract.word.Word;
import org.firmament.text.WordClass;

/**
 * Names of several words in English quotation marks: "Draft One", "The Gull of the North". Their
 * words all have capitals but for the small ones, which no sentence that somebody says has.
 */
final class QuotedNames {
  private static final int LONGEST = 7;

  private static final Set<String> SMALL =
      Set.of("of", "the", "a", "an", "in", "on", "to", "for", "with", "at", "from", "by", "and");

  private QuotedNames() {}

  /** Where the name ends that begins at a word; the word itself where none does. */
  static int end(List<Word> words, int from) {
    if (from == 0 || !Quotes.has(words.get(from - 1)) || !words.get(from).capital()) {
      return from;
    }
    int end = from;
    while (end < words.size() && end - from <= LONGEST && isPart(words.get(end))) {
      end++;
    }
    boolean closed =
        end < words.size()
            && Quotes.has(words.get(end))
            && words.get(end).text().equals(closing(words.get(from - 1)))
            && words.get(end - 1).capital();
    return closed && end > from + 1 ? end : from;
  }

  private static boolean isPart(Word word) {
    return word.capital()
        || word.is(WordClass.NUMBER)
        || word.is("'s")
        || word.is("&")
        || word.is(":")
        || SMALL.contains(word.text());
  }

  private static String closing(Word opening) {
    return switch (opening.text()) {
      case "“" -> "”";
      case "‘" -> "’";
      case "«" -> "»";
      default -> opening.text();
    };
  }

  /** Whether a name of any length stands between quotation marks. */
  static boolean isQuoted(List<Word> words, Name name) {
    return name.from() > 0
        && name.to() < words.size()
        && Quotes.has(words.get(name.from() - 1))
        && Quotes.has(words.get(name.to()));
  }
}
