package org.firmament.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/**
 * The forms of a verb: German ones by {@link GermanDictionary}, English irregular ones by WordNet.
 */
public final class WordForms {
  /** What news are written in: the indicative of the first and third person, and the nonfinite. */
  private static final Pattern WRITTEN =
      Pattern.compile("VER:(INF|EIZ|PA2|[13]:(SIN|PLU):(PRÄ|PRT)):(NON|SFT)(:NEB)?");

  private static final Pattern VERB = Pattern.compile("(VER|PA2):.*");

  private final Dictionary analysis = GermanDictionary.ofForms();
  private final Dictionary synthesis = GermanDictionary.toForms();
  private final List<String> tags = tags();
  private final Map<String, String> lemmas = WordNet.exceptions("verb");
  private final Map<String, Set<String>> irregular = new HashMap<>();

  private WordForms() {
    lemmas.forEach(
        (form, lemma) -> irregular.computeIfAbsent(lemma, l -> new TreeSet<>(Set.of(l))).add(form));
  }

  /** Read when the first word is asked for. */
  private static final class Read {
    private static final WordForms FORMS = new WordForms();
  }

  /** All forms of the verbs that a word is a form of; none where it is of no verb. */
  public static Set<String> of(String word) {
    return Read.FORMS.forms(word);
  }

  private Set<String> forms(String word) {
    Set<String> forms = new TreeSet<>();
    Set<String> german = germanLemmas(word);
    if (!german.isEmpty()) {
      DictionaryLookup made = new DictionaryLookup(synthesis);
      for (String lemma : german) {
        for (String tag : tags) {
          made.lookup(lemma + "|" + tag).forEach(form -> forms.add(form.getStem().toString()));
        }
      }
    }
    forms.addAll(irregular.getOrDefault(lemmas.getOrDefault(word, word), Set.of()));
    return forms;
  }

  private Set<String> germanLemmas(String word) {
    Set<String> found = new TreeSet<>();
    for (WordData data : new DictionaryLookup(analysis).lookup(word)) {
      if (VERB.matcher(data.getTag()).matches()) {
        found.add(data.getStem().toString());
      }
    }
    return found;
  }

  private static List<String> tags() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                GermanDictionary.resource("german_tags.txt").openStream(),
                StandardCharsets.UTF_8))) {
      return lines.lines().filter(tag -> WRITTEN.matcher(tag).matches()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
