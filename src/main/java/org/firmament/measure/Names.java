package org.firmament.measure;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The forms under which two names count as the same. */
final class Names {
  private static final Set<String> LEGAL =
      Set.of(
          "ag se gmbh kg kgaa ohg inc incorporated corp corporation co ltd limited llc llp plc nv sa spa sarl bv ab asa oyj a/s as kk mbh ev company group holding holdings gruppe konzern &"
              .split(" "));
  private static final Set<String> ARTICLES =
      Set.of("der die das des dem den the a an ein eine einer".split(" "));
  private static final Pattern QUOTES = Pattern.compile("[\"'„“”‚‘’«»()]");
  private static final Pattern INNER_POINT =
      Pattern.compile("(?<=[\\p{L}\\p{N}_])\\.(?=[\\p{L}\\p{N}_])");
  private static final Pattern SPACE = Pattern.compile("[\\s\\x1c-\\x1f\\x85\\p{Z}]+");

  private Names() {}

  /** The forms of all the names that are not empty. */
  static Set<String> forms(Collection<String> names) {
    Set<String> forms = new TreeSet<>();
    names.stream().filter(name -> !name.isEmpty()).forEach(name -> forms.addAll(forms(name)));
    return forms;
  }

  /** With and without a genitive -s, with and without spaces; legal forms and articles left out. */
  static Set<String> forms(String name) {
    String text = folded(Normalizer.normalize(name, Normalizer.Form.NFKC));
    text =
        QUOTES.matcher(text).replaceAll("").replace('-', ' ').replace('–', ' ').replace('/', ' ');
    text = INNER_POINT.matcher(text).replaceAll("").replace('.', ' ').replace(',', ' ');
    List<String> words = new ArrayList<>(List.of(SPACE.split(text)));
    words.removeIf(String::isEmpty);
    while (!words.isEmpty() && ARTICLES.contains(words.get(0))) {
      words.remove(0);
    }
    while (words.size() > 1 && LEGAL.contains(words.get(words.size() - 1))) {
      words.remove(words.size() - 1);
    }
    String joined = String.join(" ", words);
    boolean genitive = joined.endsWith("s") && joined.codePointCount(0, joined.length()) > 3;
    String stem = genitive ? joined.substring(0, joined.length() - 1) : joined + "s";
    return new TreeSet<>(
        List.of(joined, stem).stream()
            .flatMap(form -> java.util.stream.Stream.of(form, form.replace(" ", "")))
            .toList());
  }

  /** Without regard to case, by code point: "ß" becomes "ss". */
  static String folded(String text) {
    StringBuilder folded = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              String one = Character.toString(c);
              boolean dotless = c == 'ı';
              folded.append(dotless ? one : one.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
            });
    return folded.toString();
  }
}
