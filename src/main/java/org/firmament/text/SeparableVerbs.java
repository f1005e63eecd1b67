package org.firmament.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Forms of German verbs that the dictionary has only without their prefix: "rausgeworfen". */
final class SeparableVerbs {
  private static final int SHORTEST_VERB = 4;

  /** What is parted from a verb when it stands second. */
  private static final List<String> PREFIXES =
      List.of(
          "auseinander",
          "heraus",
          "herunter",
          "hinaus",
          "hinein",
          "hinunter",
          "hinzu",
          "hoch",
          "raus",
          "rein",
          "rauf",
          "runter",
          "weg",
          "weiter",
          "zurück",
          "zusammen",
          "voran",
          "vorbei",
          "durch",
          "fort",
          "nach",
          "aus",
          "auf",
          "ab",
          "an",
          "ein",
          "los",
          "mit",
          "um",
          "vor",
          "zu");

  private SeparableVerbs() {}

  /** The form, if it is a prefix and a form of a verb. */
  static Optional<Form> form(String text, Function<String, Form> dictionary) {
    return PREFIXES.stream()
        .filter(p -> text.startsWith(p) && text.length() >= p.length() + SHORTEST_VERB)
        .flatMap(p -> with(p, text, dictionary.apply(text.substring(p.length()))).stream())
        .findFirst();
  }

  private static Optional<Form> with(String prefix, String text, Form base) {
    List<Form.Verb> verbs =
        base.verbs().stream()
            .filter(v -> v.shape() != Form.Shape.FINITE || !v.past())
            .map(v -> v.behind(prefix))
            .toList();
    return verbs.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Form(
                text,
                base.classes(),
                "",
                "",
                base.cases(),
                base.numbers(),
                base.genders(),
                verbs,
                ""));
  }
}
