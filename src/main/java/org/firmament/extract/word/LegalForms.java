package org.firmament.extract.word;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The legal forms that end the names of firms: "AG", "Inc.", "Betriebs-GmbH". */
final class LegalForms {
  /** What stands before the hyphen of a legal form: "Betriebs-GmbH", "Verwaltungs-AG". */
  private static final List<String> PURPOSES =
      List.of("ungs", "iebs", "dels", "ions", "schafts", "ment", "ments", "lags");

  private final Set<String> forms = new HashSet<>();
  private final Set<String> lower = new HashSet<>();

  private LegalForms() {}

  static LegalForms of(List<String[]> rows) {
    LegalForms legal = new LegalForms();
    for (String[] row : rows) {
      legal.forms.add(row[0]);
      legal.lower.add(row[0].toLowerCase(Locale.ROOT));
    }
    return legal;
  }

  boolean has(String word) {
    int hyphen = word.lastIndexOf('-');
    return forms.contains(word)
        || hyphen > 0
            && PURPOSES.stream().anyMatch(word.substring(0, hyphen)::endsWith)
            && forms.contains(word.substring(hyphen + 1))
        || word.length() > 2
            && Character.isUpperCase(word.charAt(0))
            && lower.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Where a run of capitalised words from here on ends in a legal form; 0 if it does not. */
  int end(List<Word> words, int i) {
    for (int k = i + 1; k < words.size() && k < i + 5 && Word.touches(words, k); k++) {
      Word word = words.get(k);
      if (has(word.text())) {
        return k;
      }
      if (!word.capital() && !word.is("&")) {
        return 0;
      }
    }
    return 0;
  }
}
