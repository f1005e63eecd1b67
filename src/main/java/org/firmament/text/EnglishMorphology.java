package org.firmament.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * English forms: the lemmas and exceptions of WordNet 3.1 (https://wordnet.princeton.edu), the
 * regular endings worked out here.
 */
final class EnglishMorphology implements Morphology {
  /** Verbs whose past is no form of its own; WordNet's exceptions leave them out. */
  private static final Set<String> INVARIANT =
      Set.of(
          "bet",
          "bid",
          "broadcast",
          "burst",
          "cast",
          "cost",
          "cut",
          "forecast",
          "hit",
          "hurt",
          "let",
          "put",
          "quit",
          "read",
          "reset",
          "rid",
          "set",
          "shed",
          "shut",
          "split",
          "spread",
          "thrust",
          "upset");

  /** Verbs of business that WordNet lacks or never counts. */
  private static final Set<String> BUSINESS =
      Set.of(
          "axe",
          "bankroll",
          "crosslist",
          "crowdfund",
          "delist",
          "demerge",
          "livestream",
          "outspend",
          "reacquire",
          "rebrand",
          "relaunch",
          "repurchase",
          "sublicense",
          "upsize");

  /** What a hyphen joins to a verb that stays a verb: "co-lead", "cross-list". */
  private static final List<String> PREFIXES = List.of("co-", "re-", "cross-", "dual-");

  /** Irregular forms that are not past. */
  private static final Set<String> IRREGULAR_PRESENT =
      Set.of("is", "are", "am", "has", "does", "goes", "undergoes");

  /** Verbs whose participle is the infinitive: "run". */
  private static final Set<String> SAME_PARTICIPLE =
      Set.of("become", "come", "outrun", "overcome", "overrun", "rerun", "run");

  /** How many of a verb's uses end in "ing". */
  private static final double GERUNDS = 0.15;

  /** Adjectives of fewer uses are not compared: "maker" is no form of "make". */
  private static final int LITTLE_USED = 3;

  private final Set<String> nouns = WordNet.lemmas("noun");
  private final Set<String> verbs = WordNet.lemmas("verb");
  private final Set<String> adjectives = WordNet.lemmas("adj");
  private final Set<String> adverbs = WordNet.lemmas("adv");
  private final Map<String, String> irregularNouns = WordNet.exceptions("noun");
  private final Map<String, String> irregularVerbs = WordNet.exceptions("verb");
  private final Map<String, String> irregularAdjectives = WordNet.exceptions("adj");
  private final Map<String, Map<String, Integer>> uses = WordNet.uses();
  private final Map<String, Integer> nounUse = uses.get("noun");
  private final Map<String, Integer> verbUse = uses.get("verb");
  private final Map<String, Integer> adjectiveUse = uses.get("adj");
  private final Map<String, Integer> adverbUse = uses.get("adv");
  private final ClosedClass closed;
  private final Known<Form> forms = new Known<>(this::look);
  private final Known<double[]> rarities = new Known<>(this::rarities);

  private EnglishMorphology(ClosedClass closed) {
    this.closed = closed;
  }

  static EnglishMorphology load(Path closedClass) {
    EnglishMorphology morphology = new EnglishMorphology(ClosedClass.load(closedClass));
    for (String[] row : WordList.rows(closedClass.resolveSibling("nouns.tsv"), 3)) {
      morphology.nouns.add(row[0]);
      morphology.irregularNouns.put(row[2], row[0]);
    }
    morphology.verbs.addAll(BUSINESS);
    return morphology;
  }

  @Override
  public Form form(String text) {
    return forms.of(text);
  }

  @Override
  public double rarity(String text, WordClass kind) {
    return rarities.of(text)[kind.ordinal()];
  }

  private double[] rarities(String text) {
    Form form = form(text);
    double[] rarities = new double[WordClass.values().length];
    for (WordClass kind : form.classes()) {
      rarities[kind.ordinal()] = rarity(form, kind);
    }
    return rarities;
  }

  private double rarity(Form form, WordClass kind) {
    double all = 0;
    for (WordClass other : form.classes()) {
      all += uses(form, other);
    }
    return all == 0 ? 0 : -Math.log(uses(form, kind) / all);
  }

  /** How often WordNet's counted texts have it; half a time for what they never have. */
  private double uses(Form form, WordClass kind) {
    Map<String, Integer> counts =
        switch (kind) {
          case NOUN -> nounUse;
          case VERB -> verbUse;
          case ADJECTIVE -> adjectiveUse;
          case ADVERB -> adverbUse;
          default -> Map.of();
        };
    String lemma =
        switch (kind) {
          case NOUN -> form.noun();
          case VERB -> form.verbs().isEmpty() ? "" : form.verbs().get(0).lemma();
          default -> form.text();
        };
    boolean gerund = kind == WordClass.VERB && form.text().endsWith("ing");
    return counts.getOrDefault(lemma, 0) * (gerund ? GERUNDS : 1) + 0.5;
  }

  private Form look(String text) {
    Set<WordClass> small = closed.of(text);
    if (!small.isEmpty() && !small.contains(WordClass.VERB)) {
      return new Form(
          text,
          small,
          small.contains(WordClass.NOUN) ? text : "",
          text,
          Case.ANY,
          3,
          7,
          List.of(),
          "");
    }
    Set<WordClass> classes = EnumSet.noneOf(WordClass.class);
    classes.addAll(small);
    String noun = noun(text);
    int numbers = 3;
    if (!noun.isEmpty()) {
      classes.add(WordClass.NOUN);
      numbers = noun.equals(text) ? 1 : 2;
    }
    List<Form.Verb> readings = verbReadings(text);
    if (readings.isEmpty() && small.contains(WordClass.VERB)) {
      readings = List.of(new Form.Verb(text, Form.Shape.FINITE, 3, false, ' '));
    }
    if (!readings.isEmpty()) {
      classes.add(WordClass.VERB);
      rare(noun, readings, classes);
      classes.addAll(small);
    }
    if (adjectives.contains(text) || isCompared(text)) {
      classes.add(WordClass.ADJECTIVE);
    }
    if (adverbs.contains(text)) {
      classes.add(WordClass.ADVERB);
    }
    if (!classes.contains(WordClass.VERB)) {
      readings = List.of();
    }
    return new Form(text, classes, noun, noun, Case.ANY, numbers, 7, readings, "");
  }

  /** A reading that WordNet's counted texts hardly ever show is left out: "firm" as a verb. */
  private void rare(String noun, List<Form.Verb> readings, Set<WordClass> classes) {
    if (noun.isEmpty() || BUSINESS.contains(readings.get(0).lemma())) {
      return;
    }
    int asNoun = nounUse.getOrDefault(noun, 0);
    int asVerb = verbUse.getOrDefault(readings.get(0).lemma(), 0);
    boolean finiteOrBase =
        readings.stream()
            .allMatch(v -> v.shape() == Form.Shape.FINITE || v.shape() == Form.Shape.INFINITIVE);
    if (asNoun >= 5 && asVerb * 40 < asNoun && finiteOrBase) {
      classes.remove(WordClass.VERB);
    } else if (asVerb >= 60 && asNoun * 60 < asVerb && finiteOrBase) {
      classes.remove(WordClass.NOUN);
    }
  }

  private String noun(String text) {
    if (nouns.contains(text) && !isPlural(text)) {
      return text;
    }
    String irregular = irregularNouns.get(text);
    if (irregular != null) {
      return irregular;
    }
    for (String stem : stems(text, "s", "", "es", "", "ies", "y")) {
      if (nouns.contains(stem)) {
        return stem;
      }
    }
    return "";
  }

  /** "larger", "biggest". */
  private boolean isCompared(String text) {
    return irregularAdjectives.containsKey(text)
        || stems(text, "er", "", "er", "e", "ier", "y", "est", "", "est", "e", "iest", "y").stream()
            .anyMatch(s -> s.length() > 2 && adjectiveUse.getOrDefault(s, 0) > LITTLE_USED);
  }

  /** "years" is listed, but is mostly the plural of "year". */
  private boolean isPlural(String text) {
    for (String stem : stems(text, "s", "", "es", "", "ies", "y")) {
      if (nouns.contains(stem)
          && nounUse.getOrDefault(stem, 0) > nounUse.getOrDefault(text, 0)
          && !text.endsWith("ss")) {
        return true;
      }
    }
    return false;
  }

  private List<Form.Verb> verbReadingsBehind(String prefix, String text) {
    return verbReadings(text.substring(prefix.length())).stream()
        .map(v -> v.behind(prefix))
        .toList();
  }

  private List<Form.Verb> verbReadings(String text) {
    for (String prefix : PREFIXES) {
      if (text.startsWith(prefix)) {
        return verbReadingsBehind(prefix, text);
      }
    }
    if (text.startsWith("re") && text.length() > 7 && !isListed(text)) {
      List<Form.Verb> again = verbReadingsBehind("re", text);
      if (!again.isEmpty()) {
        return again;
      }
    }
    List<Form.Verb> readings = new ArrayList<>();
    if (verbs.contains(text)) {
      readings.add(new Form.Verb(text, Form.Shape.INFINITIVE, 3, false, ' '));
      readings.add(new Form.Verb(text, Form.Shape.FINITE, 2, false, ' '));
    }
    if (INVARIANT.contains(text)) {
      readings.add(new Form.Verb(text, Form.Shape.FINITE, 3, true, ' '));
      readings.add(new Form.Verb(text, Form.Shape.PAST_PARTICIPLE, 3, true, ' '));
    }
    if (SAME_PARTICIPLE.contains(text)) {
      readings.add(new Form.Verb(text, Form.Shape.PAST_PARTICIPLE, 3, true, ' '));
    }
    String irregular = irregularVerbs.get(text);
    if (irregular != null && isRegular(text, irregular)) {
      irregular = null;
    }
    if (irregular != null && text.endsWith("ing")) {
      readings.add(new Form.Verb(irregular, Form.Shape.PRESENT_PARTICIPLE, 3, false, ' '));
    } else if (irregular != null && IRREGULAR_PRESENT.contains(text)) {
      int numbers = text.equals("are") ? 3 : 1;
      readings.add(new Form.Verb(irregular, Form.Shape.FINITE, numbers, false, ' '));
    } else if (irregular != null) {
      readings.add(new Form.Verb(irregular, Form.Shape.FINITE, 3, true, ' '));
      readings.add(new Form.Verb(irregular, Form.Shape.PAST_PARTICIPLE, 3, true, ' '));
    }
    if (irregular == null) {
      first(text, "s", "", "es", "", "ies", "y")
          .ifPresent(l -> readings.add(new Form.Verb(l, Form.Shape.FINITE, 1, false, ' ')));
      first(text, "ed", "", "ed", "e", "ied", "y")
          .or(() -> doubled(text, "ed"))
          .ifPresent(
              l -> {
                readings.add(new Form.Verb(l, Form.Shape.FINITE, 3, true, ' '));
                readings.add(new Form.Verb(l, Form.Shape.PAST_PARTICIPLE, 3, true, ' '));
              });
      first(text, "ing", "e", "ing", "")
          .or(() -> doubled(text, "ing"))
          .ifPresent(
              l -> readings.add(new Form.Verb(l, Form.Shape.PRESENT_PARTICIPLE, 3, false, ' ')));
    }
    readings.sort(
        java.util.Comparator.comparingInt((Form.Verb v) -> -verbUse.getOrDefault(v.lemma(), 0)));
    return readings;
  }

  /** "installed" is of "install", the more common spelling, though a list gives it to "instal". */
  private boolean isRegular(String text, String irregular) {
    return first(text, "ed", "", "ed", "e", "ing", "", "ing", "e")
        .filter(l -> l.startsWith(irregular))
        .filter(l -> verbUse.getOrDefault(l, 0) > verbUse.getOrDefault(irregular, 0))
        .isPresent();
  }

  /** Whether a list has the word, or a verb of which it is a regular form. */
  private boolean isListed(String text) {
    return verbs.contains(text)
        || nouns.contains(text)
        || adjectives.contains(text)
        || irregularVerbs.containsKey(text)
        || stems(text, "s", "", "es", "", "ed", "", "ed", "e", "ing", "", "ing", "e", "d", "")
            .stream()
            .anyMatch(s -> verbs.contains(s) || nouns.contains(s))
        || doubled(text, "ed").isPresent()
        || doubled(text, "ing").isPresent()
        || stems(text, "ied", "y", "ies", "y").stream().anyMatch(verbs::contains);
  }

  private java.util.Optional<String> first(String text, String... endings) {
    return stems(text, endings).stream()
        .filter(verbs::contains)
        .max(
            java.util.Comparator.comparingInt((String v) -> verbUse.getOrDefault(v, 0))
                .thenComparingInt(String::length));
  }

  private java.util.Optional<String> doubled(String text, String ending) {
    int length = text.length() - ending.length();
    if (!text.endsWith(ending)
        || length < 3
        || text.charAt(length - 1) != text.charAt(length - 2)) {
      return java.util.Optional.empty();
    }
    String stem = text.substring(0, length - 1);
    return verbs.contains(stem) ? java.util.Optional.of(stem) : java.util.Optional.empty();
  }

  private static List<String> stems(String text, String... endings) {
    List<String> stems = new ArrayList<>();
    for (int i = 0; i < endings.length; i += 2) {
      if (text.length() > endings[i].length() + 1 && text.endsWith(endings[i])) {
        stems.add(text.substring(0, text.length() - endings[i].length()) + endings[i + 1]);
      }
    }
    return stems;
  }
}
